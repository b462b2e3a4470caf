import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs {@code PlainCallSites} where the JDK can: it needs a package that came with JDK 24.
 * Invariant: only the start-up time depends on it, so an older JDK is no failure.
 */
final class AfterCompiling {
  private static final int NEEDED = 24;

  private AfterCompiling() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (Runtime.version().feature() < NEEDED) {
      return;
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var job =
        new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "src/build/PlainCallSites.java",
            args[0]);
    System.exit(job.inheritIO().start().waitFor());
  }
}
