package org.bilaga.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The long campaign: all doors in turn, until the time is over; figures at its end. */
public final class Fuzz {
  /** How long one input may take before everything stops with it, in nanoseconds. */
  private static final long ENDLESS = 90_000_000_000L;

  /** The most that a kilobyte may take, measured generously: other things run, too. */
  private static final double SLOW = 2_000_000_000.0;

  private Fuzz() {}

  /** Minutes, threads, the first seed (0 for any), and names of doors, or all of them. */
  public static void main(String[] args) throws Exception {
    double minutes = args.length > 0 ? Double.parseDouble(args[0]) : 5;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    long given = args.length > 2 ? Long.parseLong(args[2]) : 0;
    long seed = given == 0 ? System.currentTimeMillis() * 1_000 : given;
    List<String> names = args.length > 3 ? List.of(args).subList(3, args.length) : List.of();
    System.out.println("fuzz: " + minutes + " minutes, " + threads + " threads, seed " + seed);
    Path folder = Files.createTempDirectory("bilaga-fuzz");
    List<Campaign> all = new ArrayList<>();
    List<Thread> working = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      List<Campaign> mine = new ArrayList<>();
      for (Door door : Doors.all(Files.createDirectories(folder.resolve("" + thread)))) {
        if (names.isEmpty() || names.contains(door.name())) {
          mine.add(new Campaign(door, seed + thread * 1_000_000_000L));
        } else {
          door.close();
        }
      }
      all.addAll(mine);
      long until = System.nanoTime() + (long) (minutes * 60e9);
      var one = new Thread(null, () -> run(mine, until), "fuzz-" + thread, 16 << 20);
      one.setDaemon(true);
      one.start();
      working.add(one);
    }
    for (Thread one : working) {
      while (one.isAlive()) {
        one.join(1_000);
        watch(all, working);
      }
    }
    int failures = 0;
    for (Campaign campaign : all) {
      campaign.slow(SLOW);
      System.out.println(campaign.figures());
      if (Boolean.getBoolean("fuzz.outcomes")) {
        campaign.outcomes().forEach(it -> System.out.println("    " + it.replace('\n', ' ')));
      }
      failures += campaign.failures().size();
    }
    double guided = Double.parseDouble(System.getProperty("fuzz.guided", "0"));
    for (Campaign campaign : all.subList(0, all.size() / threads)) {
      // What a seed makes has no branches of its own to find; and Jazzer 0.24 brings the virtual
      // machine down where several threads work at once.
      boolean made =
          switch (campaign.door()) {
            case DivisionDoor door -> true;
            case WholeDoor door -> true;
            case EditorDoor door -> true;
            case StudioDoor door -> true;
            default -> false;
          };
      if (guided > 0 && Guided.isThere() && !made && !Guided.run(campaign.door(), guided)) {
        failures++;
      }
    }
    for (Campaign campaign : all) {
      campaign.failures().forEach(it -> System.out.println(campaign.door().name() + ": " + it));
      campaign.door().close();
    }
    remove(folder);
    long inputs = all.stream().mapToLong(Campaign::inputs).sum();
    System.out.println("fuzz: " + inputs + " inputs, " + failures + " failures, seed " + seed);
    System.exit(failures > 0 ? 1 : 0);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private static void run(List<Campaign> campaigns, long until) {
    do {
      for (Campaign campaign : campaigns) {
        long turn = System.nanoTime() + 1_000_000_000L;
        do {
          campaign.one();
        } while (System.nanoTime() < Math.min(turn, until));
      }
    } while (System.nanoTime() < until);
  }

  /** An input that does not end is saved, and ends everything. */
  private static void watch(List<Campaign> all, List<Thread> working) {
    for (Campaign campaign : all) {
      var on = campaign.running.get();
      if (on != null && System.nanoTime() - on.since() > ENDLESS) {
        System.out.println(
            on.door()
                + ": does not end, seed "
                + on.seed()
                + ", "
                + campaign.saved(on.seed(), on.input()));
        for (Thread one : working) {
          for (StackTraceElement frame : one.getStackTrace()) {
            System.out.println("    " + frame);
          }
        }
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
