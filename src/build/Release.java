import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Makes what a person downloads, out of what the build made: a zip for any machine with a JDK; for
 * machines like this one an image with a Java of its own, and on Linux the same as a package for
 * Debian.
 *
 * <p>Invariant: of the same sources and the same JDK come the same bytes. Entries are sorted, have
 * one time and belong to root. jpackage makes no such thing, and its starter cannot see to the
 * locale and the terminal as ours does; so the image is jlink's Java beside our own launcher.
 */
final class Release {
  /** What jdeps says, and what is only looked up by name; {@code ReleaseTrial} asks jdeps again. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.compiler",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.security.jgss",
          "java.sql",
          "java.xml.crypto",
          "jdk.charsets",
          "jdk.httpserver",
          "jdk.localedata",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final int FILE = 0644;
  private static final int PROGRAM = 0755;
  private static final int COMMIT = 8;
  private static final int MINUTES = 5;

  /** Something in an archive: a file's bytes, a folder, or a link to another place. */
  private record Entry(byte[] bytes, int mode, String link) {
    static Entry of(Path file) throws IOException {
      return new Entry(Files.readAllBytes(file), mode(file), "");
    }

    static Entry of(String text) {
      return new Entry(text.getBytes(UTF_8), FILE, "");
    }

    static Entry link(String target) {
      return new Entry(new byte[0], 0777, target);
    }

    private static int mode(Path file) {
      return Files.isExecutable(file) && !file.toString().endsWith(".jar") ? PROGRAM : FILE;
    }
  }

  private final Path target;
  private final String version;
  private final String build;
  private final Instant time;
  private final Path made;

  private Release(Path target, String version, String build, Instant time) {
    this.target = target;
    this.version = version;
    this.build = build;
    this.time = time;
    made = target.resolve("release");
  }

  /**
   * The build's folder, the version, the version with the build, the time of all entries; and
   * {@code zip} for that alone.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean zipAlone = args.length > 4;
    if (!zipAlone) {
      isOfThisCommit(args[2]);
    }
    new Release(Path.of(args[0]), args[1], args[2], Instant.parse(args[3])).make(zipAlone);
  }

  /** In a linked work tree, the build would be told the commit of the tree that it is linked to. */
  private static void isOfThisCommit(String build) throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
    String commit = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    if (commit.length() < COMMIT || !build.contains("." + commit.substring(0, COMMIT))) {
      throw new IOException(
          build
              + " is not made of "
              + commit
              + ": make a release in a clone, not in a linked tree");
    }
  }

  private void make(boolean zipAlone) throws IOException, InterruptedException {
    clear(made);
    Files.createDirectories(made);
    Map<String, Entry> contents = contents();
    zip(made.resolve("bilaga-" + version + ".zip"), contents);
    if (zipAlone) {
      return;
    }
    contents.remove("lib/bilaga.classlist"); // its archive is there
    withJava(contents);
    String image = "bilaga-" + version + "-" + system() + "-" + machine();
    if (system().equals("windows")) {
      zip(made.resolve(image + ".zip"), contents);
    } else {
      contents.remove("bilaga.cmd");
      Files.write(made.resolve(image + ".tar.gz"), packed(under(image + "/", contents)));
    }
    if (system().equals("linux")) {
      debian(contents);
    }
  }

  /** What all of them have. */
  private Map<String, Entry> contents() throws IOException {
    Map<String, Entry> contents = new TreeMap<>();
    contents.put("bilaga", new Entry(Files.readAllBytes(Path.of("bilaga")), PROGRAM, ""));
    contents.put("bilaga.cmd", Entry.of(Path.of("bilaga.cmd")));
    contents.put("README.txt", Entry.of(Path.of("src", "release", "README.txt")));
    contents.put("LICENSE.txt", Entry.of(Path.of("LICENSE")));
    contents.put("bilaga.cdx.json", Entry.of(target.resolve("bilaga.cdx.json")));
    for (Path licence : files(Path.of("src", "main", "resources", "META-INF", "licenses"))) {
      contents.put("licenses/" + licence.getFileName(), Entry.of(licence));
    }
    contents.put("lib/bilaga.jar", Entry.of(target.resolve("bilaga.jar")));
    contents.put("lib/bilaga.classlist", Entry.of(target.resolve("bilaga.classlist")));
    contents.put("lib/bilaga.build", Entry.of(build + "\n"));
    return contents;
  }

  /**
   * Adds a Java with what is needed of it, and the class-data archive that belongs to both.
   *
   * <p>The archive is made in a folder whose name is plain, and with names from there: what the JVM
   * needs for the letters of a path would be in it, and so would the path. There is a folder in the
   * name of the jar, for in its place the JVM takes the one where it finds it later.
   */
  private void withJava(Map<String, Entry> contents) throws IOException, InterruptedException {
    Path stage = Files.createTempDirectory("bilaga-release");
    try {
      Path runtime = stage.resolve("runtime");
      List<String> link = new ArrayList<>();
      link.add(ofJdk("jlink"));
      link.addAll(List.of("--add-modules", String.join(",", MODULES)));
      link.addAll(List.of("--include-locales", "en,sv", "--strip-debug"));
      link.addAll(List.of("--no-header-files", "--no-man-pages"));
      link.addAll(List.of("--output", runtime.toString()));
      run(new ProcessBuilder(link));

      Files.copy(target.resolve("bilaga.classlist"), stage.resolve("classlist"));
      Path lib = Files.createDirectory(stage.resolve("lib"));
      Path jar = Files.copy(target.resolve("bilaga.jar"), lib.resolve("bilaga.jar"));
      // The JVM takes the archive only with a jar of the same size and time.
      Files.setLastModifiedTime(jar, FileTime.from(time));
      List<String> dump = new ArrayList<>();
      dump.add(runtime.resolve("bin").resolve("java").toString());
      dump.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=classlist"));
      dump.addAll(List.of("-XX:SharedArchiveFile=archive", "-Xlog:disable", "-Xlog:all=off"));
      // As the launcher has it: an archive fits only the collector that it was made for.
      dump.addAll(List.of("-XX:+UseSerialGC", "-cp", "lib/bilaga.jar"));
      run(new ProcessBuilder(dump).directory(stage.toFile()));

      contents.put("lib/bilaga.jsa", Entry.of(stage.resolve("archive")));
      for (Path file : files(runtime)) {
        String name = "runtime/" + runtime.relativize(file).toString().replace('\\', '/');
        contents.put(name, Entry.of(file));
      }
    } finally {
      clear(stage);
    }
  }

  /** The same where Debian has its programs, with a page of rights and completion for shells. */
  private void debian(Map<String, Entry> contents) throws IOException, InterruptedException {
    Map<String, Entry> data = new TreeMap<>(under("./usr/lib/bilaga/", contents));
    data.put("./usr/bin/bilaga", Entry.link("../lib/bilaga/bilaga"));
    data.remove("./usr/lib/bilaga/README.txt");
    String doc = "./usr/share/doc/bilaga/";
    data.put(doc + "copyright", Entry.of(Path.of("src", "release", "copyright")));
    data.put(
        doc + "CHANGELOG.md.gz",
        new Entry(gzip(Files.readAllBytes(Path.of("CHANGELOG.md"))), FILE, ""));
    String share = "./usr/share/";
    data.put(share + "bash-completion/completions/bilaga", completion("bash"));
    data.put(share + "zsh/vendor-completions/_bilaga", completion("zsh"));
    data.put(share + "fish/vendor_completions.d/bilaga.fish", completion("fish"));

    // Upstream versions sort a `~` before the end, as a snapshot comes before its version.
    String debianVersion = version.replace('-', '~') + build.substring(version.length());
    String architecture = machine().equals("x64") ? "amd64" : machine();
    long kilobytes = data.values().stream().mapToLong(entry -> entry.bytes().length).sum() / 1024;
    String control =
        Files.readString(Path.of("src", "release", "control"))
            .replace("@version@", debianVersion)
            .replace("@architecture@", architecture)
            .replace("@size@", String.valueOf(kilobytes));
    Path deb = made.resolve("bilaga_" + debianVersion + "_" + architecture + ".deb");
    try (var out = new ArArchiveOutputStream(Files.newOutputStream(deb))) {
      part(out, "debian-binary", "2.0\n".getBytes(US_ASCII));
      part(out, "control.tar.gz", packed(Map.of("./control", Entry.of(control))));
      part(out, "data.tar.gz", packed(data));
    }
  }

  private Entry completion(String shell) throws IOException, InterruptedException {
    Path script = Files.createTempFile("bilaga", shell);
    var job =
        new ProcessBuilder(
            ofJdk("java"),
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dbilaga.locale=C",
            "-cp",
            target.resolve("bilaga.jar").toString(),
            "org.bilaga.cli.Main",
            "completion",
            shell);
    try {
      run(job.redirectOutput(script.toFile()));
      return new Entry(Files.readAllBytes(script), FILE, "");
    } finally {
      Files.delete(script);
    }
  }

  private static Map<String, Entry> under(String folder, Map<String, Entry> contents) {
    Map<String, Entry> under = new TreeMap<>();
    contents.forEach((name, entry) -> under.put(folder + name, entry));
    return under;
  }

  private void zip(Path file, Map<String, Entry> contents) throws IOException {
    String folder = file.getFileName().toString().replaceAll("\\.zip$", "") + "/";
    try (var out = new ZipArchiveOutputStream(file)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (var named : contents.entrySet()) {
        Entry content = named.getValue();
        var entry = new ZipArchiveEntry(folder + named.getKey());
        entry.setTime(FileTime.from(time));
        entry.setUnixMode(0100000 | content.mode());
        out.putArchiveEntry(entry);
        out.write(content.bytes());
        out.closeArchiveEntry();
      }
    }
  }

  /** As a tar of root's, with every folder before what it holds, packed by gzip. */
  private byte[] packed(Map<String, Entry> contents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new TarArchiveOutputStream(bytes, UTF_8.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      Map<String, Entry> sorted = new TreeMap<>(contents);
      for (String name : contents.keySet()) {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
          sorted.put(name.substring(0, end + 1), new Entry(new byte[0], PROGRAM, ""));
        }
      }
      for (var named : sorted.entrySet()) {
        Entry content = named.getValue();
        boolean isLink = !content.link().isEmpty();
        var entry =
            isLink
                ? new TarArchiveEntry(named.getKey(), TarConstants.LF_SYMLINK)
                : new TarArchiveEntry(named.getKey());
        entry.setLinkName(content.link());
        entry.setSize(content.bytes().length);
        entry.setMode(content.mode());
        entry.setLastModifiedTime(FileTime.from(time));
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        out.putArchiveEntry(entry);
        out.write(content.bytes());
        out.closeArchiveEntry();
      }
    }
    return gzip(bytes.toByteArray());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var parameters = new GzipParameters();
    parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GzipCompressorOutputStream(packed, parameters)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private void part(ArArchiveOutputStream out, String name, byte[] bytes) throws IOException {
    out.putArchiveEntry(
        new ArArchiveEntry(name, bytes.length, 0, 0, 0100000 | FILE, time.getEpochSecond()));
    out.write(bytes);
    out.closeArchiveEntry();
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
  }

  private static String machine() {
    String name = System.getProperty("os.arch");
    return switch (name) {
      case "amd64", "x86_64" -> "x64";
      case "aarch64" -> "arm64";
      default -> name;
    };
  }

  private static String ofJdk(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  private static void run(ProcessBuilder job) throws IOException, InterruptedException {
    if (job.redirectOutput() == ProcessBuilder.Redirect.PIPE) {
      job.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    }
    Map<String, String> environment =
        job.redirectError(ProcessBuilder.Redirect.INHERIT).environment();
    environment.keySet().removeIf(name -> name.matches("_?(JAVA|JDK_JAVA)_(TOOL_)?OPTIONS"));
    environment.put("LC_ALL", "C.UTF-8");
    Process process = job.start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Not done in " + MINUTES + " minutes: " + job.command());
    }
    if (process.exitValue() != 0) {
      throw new IOException("Ended with " + process.exitValue() + ": " + job.command());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path each : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
