package org.bilaga.build;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person downloads, unpacked and started as they would: {@code mvn -Prelease} runs this on
 * what it made. Nothing of it is on the class path here.
 */
class ReleaseTrial {
  private static final Path MADE = Path.of("target", "release");
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String WITHOUT_FINDINGS = ": no findings, ";

  @TempDir static Path folder;
  private static Path zip;
  private static Path image;
  private static Path deb;

  @BeforeAll
  static void unpack() throws IOException {
    zip = only(Unpacked.of(made("bilaga-[^/]*\\.zip"), folder.resolve("zip")));
    image = only(Unpacked.of(made("bilaga-.*-linux-.*\\.tar\\.gz"), folder.resolve("image")));
    deb = Unpacked.of(made("bilaga_.*\\.deb"), folder.resolve("deb"));
  }

  private static Path made(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(MADE)) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).findFirst().get();
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> all = inside.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  // --- Each of them starts -----------------------------------------------------------------------

  @Test
  void theZipStartsWithTheJdkOfTheMachine() throws Exception {
    var at = new Desk("zip", zip.resolve("bilaga"), System.getProperty("java.home"));
    isWhole(at);
    assertThat(at.run("--version").out()).contains("Java " + Runtime.version());
  }

  @Test
  void theImageStartsWithoutAnyJava() throws Exception {
    isWhole(new Desk("image", image.resolve("bilaga"), ""));
  }

  @Test
  void theDebianPackageStartsWithoutAnyJava() throws Exception {
    isWhole(new Desk("deb", deb.resolve("usr").resolve("bin").resolve("bilaga"), ""));
    String control = new String(Unpacked.part(made("bilaga_.*\\.deb"), "debian-binary"), UTF_8);
    assertThat(control).isEqualTo("2.0\n");
    for (String shell : List.of("bash-completion/completions/bilaga", "doc/bilaga/copyright")) {
      assertThat(deb.resolve("usr").resolve("share").resolve(shell)).isNotEmptyFile();
    }
  }

  private static void isWhole(Desk at) throws Exception {
    assertThat(at.run("--version").out())
        .matches("bilaga \\d+\\.\\d+\\.\\d+\\S*\\+\\d{8}\\.[0-9a-f]{8,}(\\.changed)?\\RJava .*\\R");
    assertThat(at.run("check", "specs/agreements").out()).contains(WITHOUT_FINDINGS);
    Run finding = at.run("check", "specs/findings/claim-differs");
    assertThat(finding.code()).isEqualTo(1);
    assertThat(at.run("hjälp", "språket").out()).contains("överenskommelse");
    // Through what each form needs of Java: drawing, XML, zip.
    for (String form : List.of("html", "pdf", "xlsx", "docx", "csv")) {
      Path file = at.home().resolve("gnv." + form);
      Run written = at.run("report", "gnv-2020", "-w", "specs/agreements", "-o", file.toString());
      assertThat(written.err()).isEqualTo("`" + file + "` är skriven.\n");
      assertThat(file).isNotEmptyFile();
    }
    for (String form : List.of("pdf", "docx", "xlsx", "html")) {
      assertThat(at.run("audit", at.home().resolve("gnv." + form).toString()).code()).isLessThan(2);
    }
  }

  @Test
  void theStudioOpensWithTheJavaOfTheImage() throws Exception {
    var at = new Desk("studio", image.resolve("bilaga"), "");
    Process studio = at.start("studio", "specs/examples", "--no-open");
    try (var said = new BufferedReader(new InputStreamReader(studio.getInputStream(), UTF_8))) {
      String address = "";
      while (address.isEmpty()) {
        String line = said.readLine();
        assertThat(line).as("the address of the page").isNotNull();
        var found = Pattern.compile("http://\\S+").matcher(line);
        address = found.find() ? found.group() : "";
      }
      try (var client = HttpClient.newHttpClient()) {
        var page = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
        assertThat(client.send(page, BodyHandlers.ofString()).statusCode()).isLessThan(400);
      }
    } finally {
      studio.destroy();
      assertThat(studio.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  // --- Fast starts -------------------------------------------------------------------------------

  @Test
  void theArchiveOfTheZipIsMadeInTheCacheAfterTheFirstStart() throws Exception {
    var at = new Desk("first", zip.resolve("bilaga"), System.getProperty("java.home"));
    at.run("--version");
    Path cache = at.home().resolve("cache").resolve("bilaga");
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holdsNothingButAnArchive(cache) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(holdsNothingButAnArchive(cache)).isTrue();
    assertThat(Files.getPosixFilePermissions(cache)).hasSize(3); // the owner's alone
    usesItsArchive(at, cache.toString());
  }

  private static boolean holdsNothingButAnArchive(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> all = files.toList();
      return all.size() == 1 && all.getFirst().toString().endsWith(".jsa");
    }
  }

  @Test
  void theArchivesOfImageAndPackageFitWhereTheyAreUnpacked() throws Exception {
    usesItsArchive(new Desk("fit", image.resolve("bilaga"), ""), image.toRealPath().toString());
    Path installed = deb.resolve("usr").resolve("bin").resolve("bilaga");
    usesItsArchive(new Desk("fit-deb", installed, ""), deb.toRealPath().toString());
  }

  /** With this option a JVM does not start without its archive. */
  private static void usesItsArchive(Desk at, String from) throws Exception {
    Run run = at.run(Map.of("BILAGA_JAVA_OPTS", "-Xshare:on -Xlog:cds:stderr"), "--version");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("Opened shared archive file " + from);
    try (Stream<Path> files = Files.walk(at.home())) {
      assertThat(files.filter(file -> file.toString().endsWith(".tried"))).isEmpty();
    }
  }

  // --- What is in them ---------------------------------------------------------------------------

  @Test
  void theSameIsMadeOfTheSame() throws Exception {
    Path target = Files.createDirectories(folder.resolve("again"));
    for (String name : List.of("bilaga.jar", "bilaga.classlist", "bilaga.cdx.json")) {
      Files.createSymbolicLink(
          target.resolve(name), Path.of("target").resolve(name).toAbsolutePath());
    }
    Path first = made("bilaga-[^/]*\\.zip");
    String version = first.getFileName().toString().replaceAll("^bilaga-|\\.zip$", "");
    String build = Files.readString(zip.resolve("lib").resolve("bilaga.build")).strip();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> again = new ArrayList<>(List.of(java, "-Duser.timezone=UTC", "-cp"));
    again.add(System.getProperty("java.class.path"));
    again.addAll(List.of("src/build/Release.java", target.toString(), version, build));
    again.add("2026-01-01T00:00:00Z");
    assertThat(new ProcessBuilder(again).inheritIO().start().waitFor()).isZero();
    try (Stream<Path> files = Files.list(MADE)) {
      for (Path file : files.toList()) {
        Path second = target.resolve("release").resolve(file.getFileName());
        assertThat(Files.mismatch(file, second)).as(file.toString()).isEqualTo(-1);
      }
    }
  }

  @Test
  void theJavaOfTheImageHasWhatIsNeeded() throws Exception {
    List<String> ask = new ArrayList<>();
    ask.add(Path.of(System.getProperty("java.home"), "bin", "jdeps").toString());
    ask.addAll(List.of("--multi-release", "21", "--ignore-missing-deps", "--print-module-deps"));
    ask.add(Path.of("target", "bilaga.jar").toString());
    Process jdeps = new ProcessBuilder(ask).redirectErrorStream(true).start();
    String needed = new String(jdeps.getInputStream().readAllBytes(), UTF_8).strip();
    String release = Files.readString(image.resolve("runtime").resolve("release"), UTF_8);
    var modules = Pattern.compile("MODULES=\"(.*)\"").matcher(release);
    assertThat(modules.find()).isTrue();
    assertThat(List.of(modules.group(1).split(" "))).contains(needed.split(","));
  }

  @Test
  void everyLibraryIsListedWithALicenceWhoseTextIsThere() throws Exception {
    JsonObject bill =
        JsonParser.parseString(Files.readString(zip.resolve("bilaga.cdx.json"), UTF_8))
            .getAsJsonObject();
    var texts = new StringBuilder(Files.readString(zip.resolve("LICENSE.txt"), UTF_8));
    try (Stream<Path> files = Files.list(zip.resolve("licenses"))) {
      for (Path file : files.toList()) {
        texts.append(file.getFileName()).append('\n').append(Files.readString(file, UTF_8));
      }
    }
    Set<String> listed = new TreeSet<>();
    for (JsonElement each : bill.getAsJsonArray("components")) {
      JsonObject library = each.getAsJsonObject();
      String name = library.get("name").getAsString();
      listed.add(name);
      assertThat(library.getAsJsonArray("licenses")).as(name).isNotEmpty();
      if (!library.getAsJsonArray("licenses").toString().contains("Apache-2.0")) {
        String family = name.replaceAll("^org\\.eclipse\\.|[-.].*$", "");
        assertThat(texts.toString().toLowerCase(Locale.ROOT).contains(family)).as(name).isTrue();
      }
    }
    assertThat(listed).contains("antlr4-runtime", "jline-reader", "pdfbox", "poi-ooxml", "gson");
    assertThat(image.resolve("runtime").resolve("legal").resolve("java.base"))
        .isNotEmptyDirectory();
  }

  @Test
  void allClassesRunOnJava21() throws Exception {
    try (var jar = new JarFile(Path.of("target", "bilaga.jar").toFile())) {
      var newer = new ArrayList<String>();
      for (var entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        // JLine passes over its way to the terminal that needs Java 22, and takes another.
        boolean looked =
            !name.startsWith("META-INF/") && !name.contains("/jline/terminal/impl/ffm/");
        if (looked && name.endsWith(".class")) {
          try (var in = jar.getInputStream(entry)) {
            byte[] head = in.readNBytes(8);
            if ((head[6] << 8 | head[7]) > 65) {
              newer.add(name);
            }
          }
        }
      }
      assertThat(newer).isEmpty();
    }
  }

  /** Somebody with a home of their own, and nothing of ours on their path. */
  private record Desk(Path home, Path launcher, String javaHome) {
    Desk(String name, Path launcher, String javaHome) throws IOException {
      this(Files.createDirectories(folder.resolve("home-" + name)), launcher, javaHome);
    }

    Run run(String... arguments) throws Exception {
      return run(Map.of(), arguments);
    }

    Run run(Map<String, String> more, String... arguments) throws Exception {
      Path out = Files.createTempFile(home, "out", "");
      Path err = Files.createTempFile(home, "err", "");
      ProcessBuilder job = job(arguments);
      job.environment().putAll(more);
      Process process = job.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
      var run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return run;
    }

    Process start(String... arguments) throws IOException {
      return job(arguments).redirectErrorStream(true).start();
    }

    private ProcessBuilder job(String... arguments) {
      List<String> command = new ArrayList<>(List.of(launcher.toString()));
      command.addAll(List.of(arguments));
      var job = new ProcessBuilder(command);
      Map<String, String> environment = job.environment();
      environment.clear();
      environment.put("HOME", home.toString());
      environment.put("PATH", "/usr/bin:/bin");
      environment.put("LANG", "sv_SE.UTF-8");
      environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
      if (!javaHome.isEmpty()) {
        environment.put("JAVA_HOME", javaHome);
      }
      return job;
    }
  }

  private record Run(int code, String out, String err) {}
}
