package org.bilaga.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bilaga.workspace.Refused;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor says and asks about a text. */
final class TextDesk implements TextDocumentService {
  private static final Position START = new Position(0, 0);

  private final Router router;
  private final Worker worker;
  private final Publisher publisher;

  TextDesk(Router router, Worker worker, Publisher publisher) {
    this.router = router;
    this.worker = worker;
    this.publisher = publisher;
  }

  // What the editor says

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    var text = params.getTextDocument();
    worker.take(() -> router.open(text.getUri(), text.getVersion(), text.getText()));
    publisher.renew();
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    var text = params.getTextDocument();
    worker.take(() -> router.change(text.getUri(), text.getVersion(), params.getContentChanges()));
    publisher.renew();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String address = params.getTextDocument().getUri();
    worker.take(() -> router.close(address).ifPresent(publisher::forget));
    publisher.renew();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    publisher.renew();
  }

  // What it asks

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return about(params, null, cursor -> Hovering.at(cursor).orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    var nothing = Either.<List<CompletionItem>, CompletionList>forLeft(List.of());
    return about(params, nothing, cursor -> Either.forRight(Proposing.at(cursor)));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return about(params.getTextDocument(), START, List.of(), LayingOut::of);
  }

  /** What is answered about a place of an open text. */
  @FunctionalInterface
  private interface About<T extends @Nullable Object> {
    T answer(Cursor cursor) throws Refused;
  }

  private <T extends @Nullable Object> CompletableFuture<T> about(
      TextDocumentPositionParams params, T nothing, About<T> about) {
    return about(params.getTextDocument(), params.getPosition(), nothing, about);
  }

  /** Answers nothing about what is not open, or is no file. */
  private <T extends @Nullable Object> CompletableFuture<T> about(
      TextDocumentIdentifier document, Position position, T nothing, About<T> about) {
    return worker.answer(
        nothing,
        router.tongue().own(),
        () -> {
          Optional<OpenText> text = router.text(document.getUri());
          if (text.isEmpty()) {
            return nothing;
          }
          int offset = Places.offset(text.get().source(), position);
          return about.answer(new Cursor(router.place(text.get().file()), text.get(), offset));
        });
  }
}
