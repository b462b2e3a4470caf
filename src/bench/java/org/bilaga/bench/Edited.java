package org.bilaga.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.bilaga.lsp.EditorSession;
import org.bilaga.words.Language;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * The time from a sign typed in an editor to the findings of the whole workspace, over the streams
 * and in the messages of the protocol: FOLDER [AGREEMENTS MEMBERS GRANTS TURNS].
 */
final class Edited {
  private static final int WARMING = 15;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
  private final LanguageServer server;
  private final String address;
  private int version = 1;

  private Edited(Path folder, Path file) throws IOException, InterruptedException {
    var there = Pipe.open();
    var back = Pipe.open();
    var guest =
        new EditorSession.Guest(
            Optional.empty(), Language.ENGLISH, "bench", Throwable::printStackTrace, told -> {});
    var in = Channels.newInputStream(there.source());
    var out = Channels.newOutputStream(back.sink());
    Thread.ofPlatform().daemon().start(() -> EditorSession.serve(in, out, guest));
    var launcher =
        LSPLauncher.createClientLauncher(
            new Listener(),
            Channels.newInputStream(back.source()),
            Channels.newOutputStream(there.sink()));
    launcher.startListening();
    this.server = launcher.getRemoteProxy();
    this.address = file.toUri().toString();
    var params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "all")));
    server.initialize(params).join();
    server.initialized(new InitializedParams());
    var item = new TextDocumentItem(address, "bilaga", 1, Files.readString(file));
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    answered();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int agreements = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    int members = args.length > 2 ? Integer.parseInt(args[2]) : 290;
    int grants = args.length > 3 ? Integer.parseInt(args[3]) : 7;
    int turns = args.length > 4 ? Integer.parseInt(args[4]) : 31;
    Path folder = Path.of(args[0]).toAbsolutePath().resolve("renewed-" + agreements);
    new Portfolio(folder, members, grants, 10).write(agreements);
    Path real = folder.toRealPath();
    long start = System.nanoTime();
    var edited = new Edited(real, real.resolve("a7.agreement"));
    System.out.printf(
        Locale.ROOT, "from the start %d ms%n", (System.nanoTime() - start) / 1_000_000);
    String right = Files.readString(real.resolve("a7.agreement"));
    String amount = right.replaceFirst("(\\d) (mkr|kr|tkr)", "$1$1 $2");
    String broken = right + "\nclaim";
    edited.measure("an amount edited", turns, turn -> edited.type(turn % 2 == 0 ? amount : right));
    edited.measure("a text broken", turns, turn -> edited.type(turn % 2 == 0 ? broken : right));
    edited.measure("a completion after an edit", turns, turn -> edited.complete(right + "\nk"));
    edited.measure("a hover", turns, turn -> edited.hover());
    Runtime.getRuntime().halt(0);
  }

  private interface Turn {
    void make(int turn) throws InterruptedException;
  }

  private void measure(String what, int turns, Turn turn) throws InterruptedException {
    var nanos = new long[turns];
    var busy = new long[turns];
    for (int i = -WARMING; i < turns; i++) {
      long start = System.nanoTime();
      long busyBefore = MACHINE.getProcessCpuTime();
      turn.make(i);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
        busy[i] = MACHINE.getProcessCpuTime() - busyBefore;
      }
    }
    Arrays.sort(nanos);
    Arrays.sort(busy);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, least %.1f, most %.1f; processor time, median %.1f ms%n",
        what,
        nanos[turns / 2] / 1e6,
        nanos[0] / 1e6,
        nanos[turns - 1] / 1e6,
        busy[turns / 2] / 1e6);
  }

  private void change(String text) {
    var document = new VersionedTextDocumentIdentifier(address, ++version);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                document, List.of(new TextDocumentContentChangeEvent(text))));
  }

  private void type(String text) throws InterruptedException {
    change(text);
    answered();
  }

  private void complete(String text) {
    change(text);
    server
        .getTextDocumentService()
        .completion(
            new CompletionParams(new TextDocumentIdentifier(address), new Position(9_999, 0)))
        .join();
  }

  private void hover() {
    server
        .getTextDocumentService()
        .hover(new HoverParams(new TextDocumentIdentifier(address), new Position(2, 12)))
        .join();
  }

  private void answered() throws InterruptedException {
    PublishDiagnosticsParams next;
    do {
      next = told.take();
    } while (!next.getUri().equals(address) || !Integer.valueOf(version).equals(next.getVersion()));
  }

  private final class Listener implements LanguageClient {
    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      told.add(params);
    }

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
