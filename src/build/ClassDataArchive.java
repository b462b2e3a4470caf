import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the class-data archive beside the jar and notes which JDK it belongs to: runs the main job
 * once to learn which classes it needs, and writes those and the JDK's own into one archive.
 *
 * <p>One archive rather than one on top of the JDK's (-XX:ArchiveClassesAtExit), which starts a
 * tenth more slowly. Invariant: only the start-up time depends on it, so nothing that goes wrong
 * here fails the build; no archive is better than one of an older jar.
 */
final class ClassDataArchive {
  /** What a path beyond ASCII needs: in the list wherever this folder lies. */
  private static final List<String> ANY_PATH =
      List.of("java/nio/charset/CharsetDecoder", "sun/nio/cs/UTF_8$Decoder");

  private ClassDataArchive() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path target = Path.of(args[0]);
    Path archive = target.resolve("bilaga.jsa");
    Path classes = target.resolve("bilaga.classlist");
    Path home = Path.of(System.getProperty("java.home"));
    Files.deleteIfExists(archive);
    Files.deleteIfExists(classes);

    List<String> job = new ArrayList<>(List.of("-XX:DumpLoadedClassList=" + classes));
    job.addAll(options(target));
    job.add("org.bilaga.cli.Main");
    if (new File("specs/agreements").isDirectory()) {
      job.addAll(List.of("check", "specs/agreements"));
    } else {
      job.add("--version");
    }
    run(home, job);
    settle(classes);
    List<String> dump =
        new ArrayList<>(
            List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive));
    dump.addAll(options(target));
    run(home, dump);
    // Last, for the launcher takes its time for the time of the build.
    Files.writeString(target.resolve("bilaga.jdk"), home + "\n");
    if (!Files.exists(archive)) {
      System.out.println(
          "No class-data archive could be made; Bilaga will only start more slowly.");
    }
  }

  /**
   * The same classes make the same list: in one order, without the numbers that they got by chance
   * and without what happened to be resolved when (which saves no time that can be measured).
   */
  private static void settle(Path classes) throws IOException {
    if (!Files.exists(classes)) {
      return;
    }
    List<String> settled =
        Stream.concat(Files.readAllLines(classes).stream(), ANY_PATH.stream())
            .filter(line -> !line.startsWith("#") && !line.startsWith("@cp"))
            .map(line -> line.replaceFirst(" id: [0-9]+$", ""))
            .distinct()
            .sorted()
            .toList();
    Files.write(classes, settled);
  }

  /** As in the launcher: an archive fits only the collector and the class path it was made for. */
  private static List<String> options(Path target) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-Xlog:disable", "-Xlog:all=off", "-XX:+UseSerialGC"));
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xss16m"));
    options.addAll(List.of("-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    options.addAll(List.of("-Dstderr.encoding=UTF-8", "-Dbilaga.locale=C.UTF-8"));
    options.addAll(List.of("-cp", target.resolve("bilaga.jar").toString()));
    return options;
  }

  private static void run(Path home, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(arguments);
    ProcessBuilder job = new ProcessBuilder(command);
    job.environment().put("LC_ALL", "C.UTF-8");
    job.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = job.start();
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
