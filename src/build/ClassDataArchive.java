import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the class-data archive beside the jar, by running the main job once, and notes which JDK it
 * belongs to. Invariant: only the start-up time depends on it, so nothing that goes wrong here
 * fails the build; no archive is better than one of an older jar.
 */
final class ClassDataArchive {
  private ClassDataArchive() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path target = Path.of(args[0]);
    Path archive = target.resolve("bilaga.jsa");
    Path home = Path.of(System.getProperty("java.home"));
    Files.deleteIfExists(archive);

    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("-XX:ArchiveClassesAtExit=" + archive);
    // As in the launcher: an archive fits only the collector it was made for.
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xss16m"));
    command.addAll(List.of("-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-Dstderr.encoding=UTF-8", "-Dbilaga.locale=C.UTF-8"));
    command.addAll(List.of("-cp", target.resolve("bilaga.jar").toString(), "org.bilaga.cli.Main"));
    if (new File("specs/agreements").isDirectory()) {
      command.addAll(List.of("check", "specs/agreements"));
    } else {
      command.add("--version");
    }
    ProcessBuilder job = new ProcessBuilder(command);
    job.environment().put("LC_ALL", "C.UTF-8");
    job.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = job.start();
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    // Last, for the launcher takes its time for the time of the build.
    Files.writeString(target.resolve("bilaga.jdk"), home + "\n");
    if (!Files.exists(archive)) {
      System.out.println(
          "No class-data archive could be made; Bilaga will only start more slowly.");
    }
  }
}
