package org.bilaga.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bilaga.assist.Outline;
import org.bilaga.assist.Symbols;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What an editor says and asks about folders. */
final class FolderDesk implements WorkspaceService {
  private static final int MOST = 500;

  private final Router router;
  private final Worker worker;
  private final Publisher publisher;

  FolderDesk(Router router, Worker worker, Publisher publisher) {
    this.router = router;
    this.worker = worker;
    this.publisher = publisher;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    publisher.look();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    publisher.look();
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return worker.answer(
        Either.forRight(List.of()),
        router.tongue().own(),
        () -> {
          List<WorkspaceSymbol> all = new ArrayList<>();
          for (Workplace place : router.places()) {
            for (var it : Symbols.called(params.getQuery(), place.analysis(), MOST)) {
              place.shown(it.thing().place()).ifPresent(file -> all.add(symbol(it, file)));
            }
          }
          return Either.forRight(all);
        });
  }

  private static WorkspaceSymbol symbol(Symbols.Symbol symbol, Path file) {
    Outline thing = symbol.thing();
    var location = new Location(Places.address(file), Places.range(thing.place()));
    return new WorkspaceSymbol(
        thing.name(),
        Shape.kind(thing.sort()),
        Either.forLeft(location),
        symbol.within().isEmpty() ? null : symbol.within());
  }

  @Override
  public CompletableFuture<@Nullable Object> executeCommand(ExecuteCommandParams params) {
    List<String> words = AskedAbove.words(params.getArguments());
    return worker.orNothing(
        router.tongue().own(),
        () -> {
          Optional<OpenText> text = words.isEmpty() ? Optional.empty() : router.text(words.get(0));
          if (text.isEmpty()) {
            return Optional.empty();
          }
          Workplace place = router.place(text.get().file());
          List<String> asked = words.subList(1, words.size());
          return AskedAbove.answer(params.getCommand(), asked, place).map(it -> (Object) it);
        });
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    worker.take(
        () -> {
          for (var folder : params.getEvent().getRemoved()) {
            Places.path(folder.getUri()).flatMap(router::leave).ifPresent(publisher::forget);
          }
          for (var folder : params.getEvent().getAdded()) {
            Places.path(folder.getUri()).ifPresent(router::enter);
          }
        });
    publisher.look();
  }
}
