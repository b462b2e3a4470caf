package org.bilaga.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is answered by the studio, and what of the machine it reads and writes. */
class StudioServerTest {
  @TempDir Path outside;
  private Path folder;
  private Studio studio;
  private String cookie = "";
  private final List<Throwable> faults = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void open() throws Exception {
    folder = Files.createDirectories(outside.resolve("workspace"));
    Files.createFile(folder.resolve(".bilaga"));
    Files.writeString(folder.resolve("small.agreement"), StudioPageTest.TEXT);
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.writeString(outside.resolve("secret.agreement"), "secret");
    start(false);
  }

  private void start(boolean readOnly) throws Exception {
    studio = Studio.open(new Studio.Guest(folder, Language.ENGLISH, 0, readOnly, faults::add));
    HttpResponse<String> opened = send(HttpRequest.newBuilder(URI.create(studio.address())));
    assertThat(opened.statusCode()).isEqualTo(303);
    String set = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(set).contains("HttpOnly", "SameSite=Strict");
    cookie = set.substring(0, set.indexOf(';'));
  }

  @AfterEach
  void close() {
    studio.close();
    assertThat(faults).isEmpty();
  }

  private URI at(String path) {
    return URI.create(studio.address()).resolve(path);
  }

  private String origin() {
    String all = studio.address();
    return all.substring(0, all.indexOf("/?"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder ours(String path) {
    return HttpRequest.newBuilder(at(path)).header("Cookie", cookie);
  }

  private HttpRequest.Builder posted(String path, String body) {
    return ours(path).header("Origin", origin()).POST(BodyPublishers.ofString(body));
  }

  private int get(String path) throws Exception {
    return send(ours(path)).statusCode();
  }

  private static String file(String name) {
    return "?file=" + URLEncoder.encode(name, UTF_8);
  }

  /** A request as it stands, for what no well-behaved client sends. */
  private String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", URI.create(studio.address()).getPort())) {
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void nobodyIsAnsweredWithoutTheKey() throws Exception {
    for (String path : List.of("/", "/files", "/studio.js", "/text" + file("small.agreement"))) {
      assertThat(send(HttpRequest.newBuilder(at(path))).statusCode()).as(path).isEqualTo(403);
      var guessed = HttpRequest.newBuilder(at(path)).header("Cookie", cookie + "x");
      assertThat(send(guessed).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(send(HttpRequest.newBuilder(at("/?key=guessed"))).statusCode()).isEqualTo(403);
    assertThat(get("/files")).isEqualTo(200);
  }

  @Test
  void whatABrowserIsStartedWithOpensThePageOnce() throws Exception {
    URI once = URI.create(studio.addressOnce());
    assertThat(send(HttpRequest.newBuilder(once)).statusCode()).isEqualTo(303);
    assertThat(send(HttpRequest.newBuilder(once)).statusCode()).isEqualTo(403);
    assertThat(send(HttpRequest.newBuilder(at("/?key="))).statusCode()).isEqualTo(403);
  }

  @Test
  void anotherNameThatLeadsHereIsTurnedAway() throws Exception {
    String request = "GET /files HTTP/1.1\nHost: %s\nCookie: " + cookie + "\nConnection: close\n\n";
    String port = ":" + URI.create(studio.address()).getPort();
    assertThat(raw(request.formatted("127.0.0.1" + port))).contains(" 200 ");
    for (String host :
        List.of("evil.example" + port, "localhost" + port, "127.0.0.1", "[::1]" + port)) {
      assertThat(raw(request.formatted(host))).as(host).contains(" 421 ");
    }
  }

  @Test
  void aPageOfSomebodyElsesIsTurnedAway() throws Exception {
    for (String origin :
        List.of("http://evil.example", "null", origin() + "0", "https" + origin().substring(4))) {
      var got = ours("/files").header("Origin", origin);
      assertThat(send(got).statusCode()).as(origin).isEqualTo(403);
      var post =
          ours("/check" + file("small.agreement"))
              .header("Origin", origin)
              .POST(BodyPublishers.ofString(StudioPageTest.TEXT));
      assertThat(send(post).statusCode()).as(origin).isEqualTo(403);
    }
    var without = ours("/quit").POST(BodyPublishers.noBody());
    assertThat(send(without).statusCode()).isEqualTo(403);
    for (String site : List.of("cross-site", "same-site")) {
      assertThat(send(ours("/files").header("Sec-Fetch-Site", site)).statusCode()).isEqualTo(403);
    }
    assertThat(send(ours("/files").method("PUT", BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }

  @Test
  void nothingOutsideTheWorkspaceIsReadOrWritten() throws Exception {
    Files.createSymbolicLink(folder.resolve("link.agreement"), outside.resolve("secret.agreement"));
    Files.writeString(folder.resolve(".hidden.txt"), "hidden");
    Files.writeString(folder.resolve("key.pem"), "key");
    for (String name :
        List.of(
            "../secret.agreement",
            "../secret.txt",
            outside.resolve("secret.txt").toString(),
            "link.agreement",
            ".hidden.txt",
            "key.pem",
            ".",
            "",
            "a\u0000b",
            "small.agreement/../../secret.txt",
            "/etc/passwd")) {
      var got = send(ours("/text" + file(name)));
      assertThat(got.statusCode()).as(name).isEqualTo(404);
      assertThat(got.body()).doesNotContain("root:");
      assertThat(send(posted("/save" + file(name) + "&mark=x", "changed")).statusCode())
          .as(name)
          .isEqualTo(404);
    }
    assertThat(Files.readString(outside.resolve("secret.agreement"))).isEqualTo("secret");
    for (String path :
        List.of("/../secret.txt", "/%2e%2e/secret.txt", "/small.agreement", "/studio.html")) {
      assertThat(get(path)).as(path).isEqualTo(404);
    }
    assertThat(send(ours("/files")).body()).contains("small.agreement").doesNotContain("link");
  }

  @Test
  void whatIsTooLargeIsToldAndNotRead() throws Exception {
    var got = send(posted("/check" + file("small.agreement"), "x".repeat((4 << 20) + 1)));
    assertThat(got.statusCode()).isEqualTo(413);
    assertThat(got.body()).contains("4 MB is the most");
  }

  private String mark() throws Exception {
    String body = send(ours("/text" + file("small.agreement"))).body();
    return body.replaceAll("(?s).*\"mark\": ?\"([0-9a-f]{64})\".*", "$1");
  }

  @Test
  void aFileIsSavedWhenAskedAndNotOverWhatWasSavedMeanwhile() throws Exception {
    Path file = folder.resolve("small.agreement");
    Files.writeString(file, "\uFEFF" + StudioPageTest.TEXT.replace("\n", "\r\n"));
    String first = mark();
    String changed = StudioPageTest.TEXT.replace("100 kr", "200 kr");
    assertThat(send(posted("/check" + file("small.agreement"), changed)).statusCode())
        .isEqualTo(200);
    assertThat(Files.readString(file)).contains("100 kr");
    String save = "/save" + file("small.agreement") + "&mark=";
    assertThat(send(posted(save + first, changed)).statusCode()).isEqualTo(200);
    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + changed.replace("\n", "\r\n"));
    var late = send(posted(save + first, StudioPageTest.TEXT));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("saved by somebody else");
    assertThat(Files.readString(file)).contains("200 kr");
  }

  @Test
  void nothingIsSavedWhereItIsOnlyRead() throws Exception {
    studio.close();
    start(true);
    String save = "/save" + file("small.agreement") + "&mark=" + mark();
    assertThat(send(posted(save, "changed")).statusCode()).isEqualTo(403);
    assertThat(Files.readString(folder.resolve("small.agreement"))).isEqualTo(StudioPageTest.TEXT);
  }

  @Test
  void whatIsTypedIsCheckedAndReportedForItsWindowAlone() throws Exception {
    String changed = StudioPageTest.TEXT.replace("kommuner equally", "kommunr equally");
    String check = "/check" + file("small.agreement") + "&window=";
    assertThat(send(posted(check + "one&turn=1", changed)).body()).contains("kommunr");
    assertThat(send(posted(check + "two&turn=1", StudioPageTest.TEXT)).body())
        .doesNotContain("\"kind\"");
    assertThat(send(posted(check + "one&turn=1", changed)).body()).contains("kommunr");
    String page = "/page" + file("small.agreement") + "&window=one&tab=page&turn=1";
    String report = send(posted(page, StudioPageTest.TEXT.replace("100 kr", "322 kr"))).body();
    assertThat(report).contains("<main", "322", "161");
    assertThat(Files.readString(folder.resolve("small.agreement"))).isEqualTo(StudioPageTest.TEXT);
  }

  @Test
  void oneWhoWritesIsHelped() throws Exception {
    String small = file("small.agreement") + "&window=one&turn=1";
    assertThat(send(posted("/complete" + small + "&line=12&column=33", StudioPageTest.TEXT)).body())
        .contains("\"kommuner\"");
    assertThat(send(posted("/hover" + small + "&line=12&column=33", StudioPageTest.TEXT)).body())
        .contains("Kommunerna");
    assertThat(send(posted("/format" + small + "&to=other", StudioPageTest.TEXT)).body())
        .contains("överenskommelse small", "till kommuner lika");
    assertThat(send(posted("/check" + small, StudioPageTest.TEXT)).body())
        .contains("\"outline\"", "\"stöd\"");
    assertThat(send(posted("/words" + small, StudioPageTest.TEXT)).body()).contains("\"k0-5\"");
  }

  @Test
  void anotherAmountIsComparedWithWhatIsSaved() throws Exception {
    String small = file("small.agreement") + "&window=one&turn=";
    assertThat(send(posted("/figures" + small + 1, StudioPageTest.TEXT)).body())
        .contains("\"100 kr\"");
    String other = StudioPageTest.TEXT.replace("\"Stöd\" 100 kr", "\"Stöd\" 140 kr");
    assertThat(send(posted("/difference" + small + 1, other)).body()).contains("+40", "+20");
    assertThat(send(posted("/appendices" + small + 1, StudioPageTest.TEXT)).body())
        .contains("\"appendices\"");
  }

  @Test
  void anOlderQuestionOfAWindowIsNotBegun() throws Exception {
    String check = "/check" + file("small.agreement") + "&window=one&turn=";
    assertThat(send(posted(check + 7, StudioPageTest.TEXT)).statusCode()).isEqualTo(200);
    assertThat(send(posted(check + 6, StudioPageTest.TEXT)).statusCode()).isEqualTo(204);
  }

  @Test
  void noScriptRunsThatIsNotOurs() throws Exception {
    String policy = header("/", "Content-Security-Policy");
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(policy).doesNotContain("unsafe");
    assertThat(header("/frame", "Content-Security-Policy"))
        .contains("sandbox allow-same-origin;", "default-src 'none'")
        .doesNotContain("script");
    assertThat(header("/files", "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header("/files", "Cache-Control")).isEqualTo("no-store");
  }

  private String header(String path, String name) throws Exception {
    return send(ours(path)).headers().firstValue(name).orElse("");
  }

  @Test
  void theButtonEndsIt() throws Exception {
    assertThat(send(posted("/quit", "")).statusCode()).isEqualTo(200);
    studio.await();
  }

  private HttpResponse<String> filed(String path, String name, String more, String body)
      throws Exception {
    return send(posted(path + file(name) + more, body));
  }

  private static String mark(String text) {
    return "&mark=" + Shelf.Saved.mark(text.getBytes(UTF_8));
  }

  @Test
  void aFileIsMadeWhereThereIsNoneAndNowhereElse() throws Exception {
    Files.createDirectories(folder.resolve("2026"));
    Files.createSymbolicLink(folder.resolve("out"), outside);
    assertThat(filed("/new", "2026/new.agreement", "", "// å\n").statusCode()).isEqualTo(200);
    assertThat(folder.resolve("2026/new.agreement")).hasContent("// å\n");
    assertThat(filed("/new", "small.agreement", "", "").statusCode()).isEqualTo(409);
    assertThat(folder.resolve("small.agreement")).hasContent(StudioPageTest.TEXT);
    assertThat(filed("/new", "missing/new.agreement", "", "").statusCode()).isEqualTo(409);
    assertThat(filed("/new", "out/new.agreement", "", "").statusCode()).isEqualTo(409);
    for (String name :
        List.of(
            "../new.agreement",
            "/tmp/new.agreement",
            "new.exe",
            "new",
            "",
            ".new.agreement",
            ".git/new.txt",
            "a\u0000.agreement",
            "a\u202e.agreement",
            "a:b.agreement",
            "C:\\new.agreement",
            "x".repeat(300) + ".agreement")) {
      var refused = filed("/new", name, "", "");
      assertThat(refused.statusCode()).as(name).isEqualTo(422);
      assertThat(refused.body()).contains("cannot be the name of a file here");
    }
    assertThat(outside.resolve("new.agreement")).doesNotExist();
    assertThat(send(ours("/new" + file("a.agreement"))).statusCode()).isEqualTo(404);
    String elsewhere = "http://evil.example";
    var theirs = ours("/new" + file("a.agreement")).header("Origin", elsewhere);
    assertThat(send(theirs.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    assertThat(folder.resolve("a.agreement")).doesNotExist();
  }

  @Test
  void aFileGetsAnotherNameWithItsPermissionsAndTakesNobodysPlace() throws Exception {
    Path small = folder.resolve("small.agreement");
    Files.writeString(folder.resolve("other.agreement"), "other");
    var only = java.nio.file.attribute.PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(small, only);
    String to = "&to=";
    assertThat(
            filed(
                    "/rename",
                    "small.agreement",
                    to + "other.agreement" + mark(StudioPageTest.TEXT),
                    "")
                .body())
        .contains("other.agreement");
    assertThat(folder.resolve("other.agreement")).hasContent("other");
    assertThat(filed("/rename", "small.agreement", to + "new.agreement" + mark("x"), "").body())
        .contains("saved by somebody else");
    assertThat(
            filed(
                    "/rename",
                    "small.agreement",
                    to + "../n.agreement" + mark(StudioPageTest.TEXT),
                    "")
                .statusCode())
        .isEqualTo(422);
    assertThat(small).hasContent(StudioPageTest.TEXT);
    assertThat(
            filed(
                    "/rename",
                    "small.agreement",
                    to + "new.agreement" + mark(StudioPageTest.TEXT),
                    "")
                .statusCode())
        .isEqualTo(200);
    assertThat(small).doesNotExist();
    assertThat(folder.resolve("new.agreement")).hasContent(StudioPageTest.TEXT);
    assertThat(Files.getPosixFilePermissions(folder.resolve("new.agreement"))).isEqualTo(only);
    try (var left = Files.list(folder)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder(".bilaga", "new.agreement", "other.agreement");
    }
  }

  /** What reads it by its old name would be among the findings. */
  @Test
  void whatNamesAFileDoSoByItsNewNameAndWhatItNamesIsNamedFromThere() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(
        folder.resolve("data.agreement"),
        "use \"inner/orter.agreement\"\r\n\r\ndata tal by orter from \"tal.csv\" // tal.csv\r\n");
    Files.writeString(folder.resolve("tal.csv"), "ort;antal\nA;1\n");
    String orter = "group orter from \"orter.csv\"\n";
    Files.writeString(inner.resolve("orter.agreement"), orter);
    Files.writeString(inner.resolve("orter.csv"), "id;name\na;A\n");
    assertThat(send(ours("/files")).body())
        .contains("\"data.agreement\"", "\"tal.csv\"", "\"inner/orter.csv\"");

    assertThat(
            filed("/rename", "inner/orter.agreement", "&to=alla.agreement" + mark(orter), "")
                .statusCode())
        .isEqualTo(200);
    assertThat(folder.resolve("alla.agreement"))
        .hasContent("group orter from \"inner/orter.csv\"\n");
    assertThat(folder.resolve("data.agreement"))
        .content()
        .isEqualTo(
            "use \"alla.agreement\"\r\n\r\ndata tal by orter from \"tal.csv\" // tal.csv\r\n");
    String tal = "ort;antal\nA;1\n";
    assertThat(filed("/rename", "tal.csv", "&to=inner/figures.csv" + mark(tal), "").statusCode())
        .isEqualTo(200);
    assertThat(folder.resolve("data.agreement"))
        .content()
        .contains("from \"inner/figures.csv\" // tal.csv");
  }

  @Test
  void whatIsTakenAwayIsBroughtBackToTheByteUnlessSomethingHasItsName() throws Exception {
    String old = "\uFEFFparty a \"A\"\r\n";
    Path file = folder.resolve("small.agreement");
    Files.writeString(file, old);
    assertThat(filed("/remove", "small.agreement", mark(StudioPageTest.TEXT), "").statusCode())
        .isEqualTo(409);
    assertThat(file).exists();
    String gone = filed("/remove", "small.agreement", mark(old), "").body();
    assertThat(file).doesNotExist();
    String token = gone.replaceAll("(?s).*\"token\": *\"([^\"]*)\".*", "$1");
    Files.writeString(file, "new");
    assertThat(filed("/restore", "", "&token=" + token, "").statusCode()).isEqualTo(409);
    assertThat(file).hasContent("new");
    Files.delete(file);
    assertThat(filed("/restore", "", "&token=" + token, "").statusCode()).isEqualTo(200);
    assertThat(Files.readString(file)).isEqualTo(old);
    assertThat(filed("/restore", "", "&token=" + token, "").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingIsMadeOrTakenAwayWhereAllIsOnlyRead() throws Exception {
    studio.close();
    start(true);
    for (String path : List.of("/new", "/rename", "/remove", "/restore")) {
      var refused =
          filed(path, "small.agreement", "&to=b.agreement" + mark(StudioPageTest.TEXT), "");
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).contains("--read-only");
    }
    assertThat(folder.resolve("small.agreement")).hasContent(StudioPageTest.TEXT);
  }
}
