package org.bilaga.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Jazzer on each door, which makes inputs by the branches of ours that they reach. What it has
 * found stays in {@code target/fuzz/corpus}, and is where it goes on the next time.
 *
 * <p>It says of classes of a JDK newer than itself that it cannot read them, and goes on without:
 * ours it reads. Its looks for misuse of the JDK are off.
 */
final class Guided {
  private static final String MAIN = "com.code_intelligence.jazzer.Jazzer";
  private static final int SEEDS = 40;

  private Guided() {}

  /** Whether Jazzer is there; it is no dependency of the tests. */
  static boolean isThere() {
    try {
      Class.forName(MAIN, false, Guided.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }

  /** Runs it for a door; whether all that it tried held. */
  static boolean run(Door door, double minutes) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(Path.of("target", "fuzz", "corpus", door.name()));
    for (int i = 0; i < SEEDS; i++) {
      Files.write(corpus.resolve("seed-" + i), door.next(new Random(i)));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx2g", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("-Dfuzz.door=" + door.name(), "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(MAIN, "--target_class=" + GuidedInputs.class.getName()));
    command.addAll(List.of("--instrumentation_includes=org.bilaga.**"));
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*");
    command.add("--reproducer_path=target/fuzz");
    command.add("-artifact_prefix=target/fuzz/" + door.name() + "-");
    command.addAll(List.of("-timeout=90", "-rss_limit_mb=4096"));
    command.add("-max_total_time=" + Math.max(1, (long) (minutes * 60)));
    command.add(corpus.toString());
    Path said = Path.of("target", "fuzz", door.name() + ".txt");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean held = process.waitFor() == 0;
    try (Stream<String> lines = Files.lines(said)) {
      String last = lines.filter(it -> it.matches("#\\d+.*cov:.*")).reduce("", (one, two) -> two);
      System.out.println(
          String.format("%-10s guided %s", door.name(), last.replaceAll("\\s+", " "))
              + (held ? "" : "   FAILED, see " + said));
    }
    return held;
  }
}
