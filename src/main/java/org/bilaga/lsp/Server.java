package org.bilaga.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bilaga.words.Language;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor talks to: greeting, goodbye, and who answers about texts and about folders. */
final class Server implements LanguageServer, LanguageClientAware {
  private final EditorSession.Guest guest;
  private final Worker worker;
  private final CompletableFuture<Integer> ended;
  private final Router router;
  private final Publisher publisher;
  private final TextDesk texts;
  private final FolderDesk folders;
  private boolean canWatch;
  private boolean saidGoodbye;

  Server(EditorSession.Guest guest, Worker worker, CompletableFuture<Integer> ended) {
    this.guest = guest;
    this.worker = worker;
    this.ended = ended;
    this.router = new Router(new Tongue(guest.chosen(), guest.otherwise()));
    this.publisher = new Publisher(router, worker);
    this.texts = new TextDesk(router, worker, publisher);
    this.folders = new FolderDesk(router, worker, publisher);
  }

  @Override
  public void connect(LanguageClient client) {
    publisher.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    canWatch = canWatch(params);
    Integer parent = params.getProcessId();
    if (parent != null) {
      ProcessHandle.of(parent).ifPresent(it -> it.onExit().thenRun(() -> ended.complete(0)));
    }
    Language otherwise =
        Optional.ofNullable(params.getLocale())
            .flatMap(Language::ofLocale)
            .orElse(guest.otherwise());
    List<Path> open = folders(params);
    worker.take(
        () -> {
          router.speak(new Tongue(guest.chosen(), otherwise));
          open.forEach(router::enter);
        });
    var info = new ServerInfo("bilaga", guest.version());
    return CompletableFuture.completedFuture(new InitializeResult(Abilities.all(), info));
  }

  @SuppressWarnings("deprecation") // Editors that know of no folders name a root.
  private static List<Path> folders(InitializeParams params) {
    List<WorkspaceFolder> named = params.getWorkspaceFolders();
    List<Path> folders = new ArrayList<>();
    if (named != null) {
      named.forEach(folder -> Places.path(folder.getUri()).ifPresent(folders::add));
    } else if (params.getRootUri() != null) {
      Places.path(params.getRootUri()).ifPresent(folders::add);
    }
    return folders;
  }

  @Override
  public void initialized(InitializedParams params) {
    if (canWatch) {
      publisher.watch();
    }
    publisher.look();
  }

  /** Whether the editor tells when files are saved, if it is asked to. */
  private static boolean canWatch(InitializeParams params) {
    return Optional.ofNullable(params.getCapabilities())
        .map(ClientCapabilities::getWorkspace)
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    saidGoodbye = true;
    // In its turn, so that what was asked before is answered.
    return worker.answer(new Object(), guest.otherwise(), Object::new);
  }

  @Override
  public void exit() {
    ended.complete(saidGoodbye ? 0 : EditorSession.LEFT_EARLY);
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return folders;
  }
}
