package org.bilaga.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a screen, driven by the protocol of its tools for developers.
 *
 * <p>What is waited for is waited for in the page itself, which says when it has come.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");
  private static final long PATIENCE = 40;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
  private int count;

  private Chromium(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listening())
            .join();
  }

  /** Whether there is one on this machine. */
  static boolean isThere() {
    return found().findFirst().isPresent();
  }

  private static Stream<Path> found() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable);
  }

  /** Starts one with nothing of its user's, in an empty folder of its own. */
  static Chromium start(Path folder, int width, int height, String... more) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    found().findFirst().orElseThrow().toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--user-data-dir=" + folder,
                    "--window-size=" + width + "," + height,
                    "--remote-debugging-port=0"),
                Stream.concat(Stream.of(more), Stream.of("about:blank")))
            .toList();
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = out.readLine();
    }
    assertThat(line).as("where Chromium listens").isNotNull();
    var drain = new Thread(() -> out.lines().forEach(said -> {}));
    drain.setDaemon(true);
    drain.start();
    URI browser = URI.create(line.substring(line.indexOf("ws://")).strip());
    return new Chromium(process, page(browser.getPort()));
  }

  private static String page(int port) throws IOException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    try {
      while (true) {
        String pages = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        for (JsonElement one : JsonParser.parseString(pages).getAsJsonArray()) {
          if (one.getAsJsonObject().get("type").getAsString().equals("page")) {
            return one.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
          }
        }
      }
    } catch (InterruptedException ended) {
      throw new IOException(ended);
    }
  }

  private final class Listening implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonObject said = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        if (said.has("id")) {
          asked.remove(said.get("id").getAsInt()).complete(said);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(last);
    }
  }

  /** Asks the browser for something of its protocol. */
  JsonObject ask(String method, Map<String, Object> given) {
    var answer = new CompletableFuture<JsonObject>();
    int id = ++count;
    asked.put(id, answer);
    String message =
        new com.google.gson.Gson().toJson(Map.of("id", id, "method", method, "params", given));
    socket.sendText(message, true).join();
    JsonObject said = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    assertThat(said.has("error")).as(method + ": " + said).isFalse();
    return said.getAsJsonObject("result");
  }

  void open(String address) {
    ask("Page.navigate", Map.of("url", address));
  }

  /** What a script of the page comes to. */
  JsonElement run(String script) {
    JsonObject result =
        ask(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    assertThat(result.has("exceptionDetails")).as(script + ": " + result).isFalse();
    return result.getAsJsonObject("result").get("value");
  }

  String text(String script) {
    return run(script).getAsString();
  }

  /** Waits in the page until something is so. */
  void await(String condition) {
    run(
        "new Promise(done => { const look = () => { let is = false; try { is = ("
            + condition
            + "); } catch { is = false; } is ? done(true) : setTimeout(look, 20); }; look(); })");
  }

  /** Types as a person does, where the cursor is. */
  void type(String text) {
    ask("Input.insertText", Map.of("text", text));
  }

  /** Presses a key; modifiers are 1 for Alt, 2 for Ctrl, 8 for Shift. */
  void press(String key, String code, int number, int modifiers) {
    // A form is sent by the sign that the key writes.
    boolean sends = key.equals("Enter");
    for (String type : List.of(sends ? "keyDown" : "rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type,
              "key", key,
              "code", code,
              "text", sends ? "\r" : "",
              "windowsVirtualKeyCode", number,
              "modifiers", modifiers));
    }
  }

  void picture(Path file) throws IOException {
    String data = ask("Page.captureScreenshot", Map.of("format", "png")).get("data").getAsString();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  @Override
  public void close() {
    socket.abort();
    // Those that it started write into its folder for a while longer than it does.
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    for (ProcessHandle one : all) {
      one.destroyForcibly();
      one.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
  }
}
