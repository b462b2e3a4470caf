package org.bilaga.studio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bilaga.words.Language;

/**
 * A server for one user of this machine, with a page to work in.
 *
 * <p>Invariant: it listens to this machine alone, and answers nobody who has not its key.
 */
public final class Studio implements AutoCloseable {
  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 10_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final EngineThread worker = new EngineThread();
  private final Guest guest;
  private final Guard guard;
  private final StudioDesk desk;
  private final Front front;

  /**
   * Whom it is for.
   *
   * @param language that is spoken until another one is chosen on the page
   * @param port to listen at; 0 for a free one, the same for a folder where it can be
   * @param faults is told of faults of ours
   */
  public record Guest(
      Path path, Language language, int port, boolean readOnly, Consumer<Throwable> faults) {}

  private Studio(Guest guest, Shelf shelf, HttpServer server) {
    this.guest = guest;
    this.server = server;
    this.guard = new Guard(server.getAddress().getPort());
    this.desk = new StudioDesk(shelf, worker, guest.readOnly());
    this.front = new Front(shelf, guest.readOnly());
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Opens it.
   *
   * @throws IOException where the port is taken, or the path cannot be read
   */
  public static Studio open(Guest guest) throws IOException {
    // A browser that never ends its sentence holds nothing up.
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    System.setProperty("jdk.httpserver.maxConnections", "200");
    Shelf shelf = Shelf.of(guest.path());
    var studio = new Studio(guest, shelf, bound(guest.port(), shelf));
    studio.server.start();
    return studio;
  }

  private static HttpServer bound(int port, Shelf shelf) throws IOException {
    if (port > 0) {
      return bound(port);
    }
    try {
      // What a browser keeps for a page it keeps by the port.
      return bound(FIRST_PORT + Math.floorMod(shelf.path().toString().hashCode(), PORTS));
    } catch (IOException taken) {
      return bound(0);
    }
  }

  private static HttpServer bound(int port) throws IOException {
    var here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return HttpServer.create(new InetSocketAddress(here, port), 0);
  }

  /** The address that opens the page, as often as one likes. */
  public String address() {
    return guard.origin() + "/?key=" + guard.key();
  }

  /** The same, but it opens the page once. */
  public String addressOnce() {
    return guard.origin() + "/?key=" + guard.ticket();
  }

  /** Waits until the user ends it. */
  public void await() throws InterruptedException {
    ended.await();
  }

  /** Once, whoever asks for it again. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    server.stop(0);
    threads.shutdownNow();
    worker.close();
    ended.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          PageRequest.of(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody());
      send(reply(request), exchange);
      if (request.path().equals("/quit") && exchange.getResponseCode() == PageReply.DONE) {
        ended.countDown();
      }
    }
  }

  private PageReply reply(PageRequest request) {
    Language language = Language.named(request.value("language")).orElse(guest.language());
    try {
      Optional<Integer> refusal = guard.refusal(request);
      if (refusal.isPresent()) {
        return PageReply.text(refusal.get(), Sentences.askWithAddress().in(language));
      } else if (request.path().equals("/") && !request.value("key").isEmpty()) {
        return opened(request, language);
      } else if (request.path().equals("/quit") && request.method().equals("POST")) {
        return PageReply.text(PageReply.DONE, "");
      }
      return front.answer(request, language).orElseGet(() -> atDesk(request, language));
    } catch (RuntimeException | Error fault) {
      guest.faults().accept(fault);
      return PageReply.because(PageReply.FAULT, Sentences.ourFault(), language);
    }
  }

  private PageReply opened(PageRequest request, Language language) {
    return guard.opens(request)
        ? PageReply.text(PageReply.ELSEWHERE, "")
            .with("Location", "/")
            .with("Set-Cookie", guard.setCookie())
        : PageReply.text(PageReply.FORBIDDEN, Sentences.askWithAddress().in(language));
  }

  private PageReply atDesk(PageRequest request, Language language) {
    try {
      return desk.answer(request, language)
          .orElseGet(
              () -> PageReply.text(PageReply.NOT_FOUND, Sentences.nothingHere().in(language)));
    } catch (IOException gone) {
      return PageReply.notWanted();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return PageReply.notWanted();
    }
  }

  private static void send(PageReply reply, HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    reply.more().forEach(header -> headers.set(header[0], header[1]));
    boolean empty = reply.bytes().length == 0;
    exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.bytes().length);
    if (!empty) {
      exchange.getResponseBody().write(reply.bytes());
    }
  }
}
