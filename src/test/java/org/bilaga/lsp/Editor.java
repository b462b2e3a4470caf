package org.bilaga.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bilaga.words.Language;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor as the server sees one: a real client that has a folder open, over two streams. */
public final class Editor implements LanguageClient, AutoCloseable {
  private static final int PATIENCE = 120;

  /** What was told of faults, over all editors of this process. */
  static final BlockingQueue<Throwable> FAULTS = new LinkedBlockingQueue<>();

  private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
  private final Map<String, List<Diagnostic>> wrong = new HashMap<>();
  private final Map<Path, String> texts = new HashMap<>();
  private final Map<Path, Integer> versions = new HashMap<>();
  final List<String> registered = new CopyOnWriteArrayList<>();
  private final OutputStream toServer;
  private final LanguageServer server;
  private final CompletableFuture<Integer> ended;
  final InitializeResult able;

  /** One whose server runs in this process. */
  public static Editor on(Path... folders) throws Exception {
    return on("en", folders);
  }

  static Editor on(String locale, Path... folders) throws Exception {
    var there = Pipe.open();
    var back = Pipe.open();
    var guest =
        new EditorSession.Guest(
            Optional.empty(), Language.ENGLISH, "test", FAULTS::add, told -> {});
    var ended = new CompletableFuture<Integer>();
    var in = Channels.newInputStream(there.source());
    var out = Channels.newOutputStream(back.sink());
    var serving = new Thread(() -> ended.complete(EditorSession.serve(in, out, guest)));
    serving.setDaemon(true);
    serving.start();
    return new Editor(
        Channels.newInputStream(back.source()),
        Channels.newOutputStream(there.sink()),
        ended,
        locale,
        folders);
  }

  /** One whose server was started as a process. */
  public static Editor of(Process process, Path... folders) throws Exception {
    var ended = process.onExit().thenApply(Process::exitValue);
    return new Editor(process.getInputStream(), process.getOutputStream(), ended, "en", folders);
  }

  private Editor(
      InputStream fromServer,
      OutputStream toServer,
      CompletableFuture<Integer> ended,
      String locale,
      Path... folders)
      throws Exception {
    this.toServer = toServer;
    this.ended = ended;
    var launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
    launcher.startListening();
    server = launcher.getRemoteProxy();
    var params = new InitializeParams();
    var workspace = new WorkspaceClientCapabilities();
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    var capabilities = new ClientCapabilities();
    capabilities.setWorkspace(workspace);
    params.setCapabilities(capabilities);
    params.setLocale(locale);
    List<WorkspaceFolder> open = new ArrayList<>();
    for (Path folder : folders) {
      open.add(new WorkspaceFolder(folder.toUri().toString(), folder.getFileName().toString()));
    }
    params.setWorkspaceFolders(open);
    able = get(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  LanguageServer server() {
    return server;
  }

  /** Waits for an answer, but not for ever. */
  static <T> T get(CompletableFuture<T> answer) throws Exception {
    try {
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  static String address(Path file) {
    return file.toUri().toString();
  }

  static TextDocumentIdentifier named(Path file) {
    return new TextDocumentIdentifier(address(file));
  }

  public void open(Path file, String text) {
    texts.put(file, text);
    versions.put(file, 1);
    var item = new TextDocumentItem(address(file), "bilaga", 1, text);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
  }

  /** Types something in the place of what stands somewhere, as one change. */
  public void type(Path file, String instead, String text) {
    String now = texts.get(file);
    int at = now.indexOf(instead);
    assertThat(at).as(instead).isNotNegative();
    var range = new Range(position(now, at), position(now, at + instead.length()));
    texts.put(file, now.substring(0, at) + text + now.substring(at + instead.length()));
    change(file, new TextDocumentContentChangeEvent(range, text));
  }

  void change(Path file, TextDocumentContentChangeEvent... changes) {
    int version = versions.merge(file, 1, Integer::sum);
    var document = new VersionedTextDocumentIdentifier(address(file), version);
    server
        .getTextDocumentService()
        .didChange(new DidChangeTextDocumentParams(document, List.of(changes)));
  }

  /** Tells that a file was saved by somebody else. */
  void saved(Path file) {
    var event = new FileEvent(address(file), FileChangeType.Changed);
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(event)));
  }

  void shut(Path file) {
    versions.remove(file);
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(named(file)));
  }

  /** What is wrong in an open file, once the server has seen all that was typed there. */
  public List<String> wrong(Path file) throws Exception {
    return diagnostics(file).stream().map(Editor::shown).toList();
  }

  List<Diagnostic> diagnostics(Path file) throws Exception {
    Integer version = versions.get(file);
    PublishDiagnosticsParams next;
    do {
      next = told.poll(PATIENCE, TimeUnit.SECONDS);
      if (next == null) {
        throw new TimeoutException(file.toString());
      }
      wrong.put(next.getUri(), next.getDiagnostics());
    } while (!next.getUri().equals(address(file))
        || version != null && !version.equals(next.getVersion()));
    return next.getDiagnostics();
  }

  /** What was last heard of a file. */
  List<String> heard(Path file) {
    return wrong.getOrDefault(address(file), List.of()).stream().map(Editor::shown).toList();
  }

  private static String shown(Diagnostic one) {
    Position at = one.getRange().getStart();
    return one.getCode().getLeft() + " " + at.getLine() + ":" + at.getCharacter();
  }

  /** Just behind a text of an open file, where that stands first. */
  TextDocumentPositionParams after(Path file, String text) {
    return new TextDocumentPositionParams(named(file), positionAfter(file, text));
  }

  Position positionAfter(Path file, String text) {
    String all = texts.get(file);
    int at = all.indexOf(text);
    assertThat(at).as(text).isNotNegative();
    return position(all, at + text.length());
  }

  private static Position position(String text, int offset) {
    int line = 0;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      boolean ends =
          text.charAt(i) == '\n'
              || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (ends) {
        line++;
        start = i + 1;
      }
    }
    return new Position(line, offset - start);
  }

  String text(Path file) {
    return texts.get(file);
  }

  /** Says goodbye; answers the exit code. */
  public int leave() throws Exception {
    get(server.shutdown());
    server.exit();
    return get(ended);
  }

  /** Goes without a word, as an editor that has crashed. */
  public int vanish() throws Exception {
    toServer.close();
    return get(ended);
  }

  CompletableFuture<Integer> ended() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    told.add(params);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    params.getRegistrations().forEach(it -> registered.add(it.getMethod()));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public void showMessage(MessageParams message) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {}
}
