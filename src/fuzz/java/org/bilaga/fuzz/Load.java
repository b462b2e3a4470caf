package org.bilaga.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Under load, and after a fall: each case for some seconds, with its figures. Whatever happens,
 * nothing that was saved is lost, nothing is half-written, and memory stays as it is.
 */
public final class Load {
  private final long seconds;
  private final Random random;
  private final Path folder;

  private Load(long seconds, long seed) throws IOException {
    this.seconds = seconds;
    this.random = new Random(seed);
    this.folder = Files.createTempDirectory("bilaga-load").toRealPath();
  }

  /** Seconds for each case, the seed, and names of cases, or all of them. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "serve" -> Served.serve();
      case "rewrite" -> Killed.rewrite(Path.of(args[1]), args.length > 2 ? args[2] : "");
      case "full" -> FullDisk.full(Path.of(args[1]), Long.parseLong(args[2]));
      default -> {
        long given = args.length > 1 ? Long.parseLong(args[1]) : 0;
        long seed = given == 0 ? System.currentTimeMillis() : given;
        List<String> names = args.length > 2 ? List.of(args).subList(2, args.length) : List.of();
        System.exit(new Load(Long.parseLong(args[0]), seed).all(names, seed) ? 0 : 1);
      }
    }
  }

  private boolean all(List<String> names, long seed) throws Exception {
    if (seconds == 0) {
      return true;
    }
    System.out.println("load: " + seconds + " seconds each, seed " + seed);
    var cases = new LinkedHashMap<String, LoadCase>();
    cases.put("two", new TwoAtOnce(seconds, random, folder));
    cases.put("kill", new Killed(seconds, random, folder));
    cases.put("disk", new FullDisk(seconds, random, folder));
    cases.put("meanwhile", new SavedMeanwhile(seconds, random, folder));
    cases.put("instant", new SavedInTheInstant(seconds, random, folder));
    cases.put("session", new OpenSession(seconds, random, folder));
    cases.put("studio", new FiftyTabs(seconds, random, folder));
    cases.put("editor", new TypingEditor(seconds, random, folder));
    cases.put("many", new ManyAgreements(seconds, random, folder));
    int failures = 0;
    for (Map.Entry<String, LoadCase> one : cases.entrySet()) {
      if (names.isEmpty() || names.contains(one.getKey())) {
        String figures = one.getValue().run();
        List<String> wrong = one.getValue().wrong();
        System.out.println(one.getKey() + ": " + figures + ", " + wrong.size() + " failures");
        wrong.stream().limit(5).forEach(it -> System.out.println("    " + it));
        failures += wrong.size();
      }
    }
    clear(folder);
    System.out.println("load: " + failures + " failures, seed " + seed);
    return failures == 0;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
