package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Inputs through one door, one after another, each of a seed of its own; what came of them. */
final class Campaign {
  /** What a minimised input may cost. */
  private static final int TRIES = 400;

  private static final long PATIENCE = 15_000_000_000L;

  /** Of what a thread itself worked: others that run meanwhile do not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** What is measured before everything was loaded once says nothing. */
  private static final int FIRST = 30;

  private final Door door;
  private final long seed;
  private final Set<String> outcomes = new HashSet<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** What is being looked at, for one who waits. */
  final AtomicReference<Running> running = new AtomicReference<>();

  private long inputs;
  private long longest;
  private long longestSeed;
  private double slowest;
  private long slowestSeed;
  private byte[] slowestInput = {};

  /** An input on its way, since when. */
  record Running(String door, long seed, byte[] input, long since) {}

  Campaign(Door door, long seed) {
    this.door = door;
    this.seed = seed;
  }

  /** The next input. */
  void one() {
    long of = seed + inputs++;
    byte[] input = door.next(new Random(of * 0x9E3779B97F4A7C15L + door.name().hashCode()));
    long began = System.nanoTime();
    running.set(new Running(door.name(), of, input, began));
    long cpu = CLOCK.getCurrentThreadCpuTime();
    Throwable failure = null;
    try {
      outcomes.add(door.hold(input));
    } catch (Exception | StackOverflowError | AssertionError wrong) {
      failure = wrong;
    }
    long took = CLOCK.getCurrentThreadCpuTime() - cpu;
    running.set(null);
    if (failure != null) {
      failed(of, input, failure);
    }
    if (took > longest) {
      longest = took;
      longestSeed = of;
    }
    double each = took / Math.max(1.0, input.length / 1024.0);
    if (each > slowest && inputs > FIRST) {
      slowest = each;
      slowestSeed = of;
      slowestInput = input;
    }
  }

  private void failed(long of, byte[] input, Throwable failure) {
    String sort = Failed.sortOf(failure);
    if (failures.containsKey(sort)) {
      return;
    }
    failures.put(sort, "");
    byte[] least = door.isText() ? least(input, sort) : input;
    String where = saved(of, least);
    String told = String.valueOf(failure.getMessage());
    failures.put(
        sort,
        sort
            + " (seed "
            + of
            + ", "
            + where
            + ")\n    "
            + told.substring(0, Math.min(600, told.length())).replace("\n", "\n    "));
  }

  /** The input without the lines and words that the failure does not need. */
  private byte[] least(byte[] input, String sort) {
    long until = System.nanoTime() + PATIENCE;
    String text = new String(input, UTF_8);
    if (!fails(text, sort)) {
      return input;
    }
    int tries = 0;
    for (String parting : List.of("(?<=\n)", "(?<=\\s)|(?=\\s)", "")) {
      List<String> pieces = new ArrayList<>(List.of(text.split(parting)));
      for (int size = Math.max(1, pieces.size() / 2); size > 0; size /= 2) {
        for (int at = 0; at < pieces.size() && pieces.size() > 1; ) {
          if (tries++ > TRIES || System.nanoTime() > until) {
            return String.join("", pieces).getBytes(UTF_8);
          }
          List<String> fewer = new ArrayList<>(pieces);
          fewer.subList(at, Math.min(at + size, pieces.size())).clear();
          if (fails(String.join("", fewer), sort)) {
            pieces = fewer;
          } else {
            at += size;
          }
        }
      }
      text = String.join("", pieces);
    }
    return text.getBytes(UTF_8);
  }

  private boolean fails(String text, String sort) {
    try {
      door.hold(text.getBytes(UTF_8));
      return false;
    } catch (Exception | StackOverflowError | AssertionError failure) {
      return Failed.sortOf(failure).equals(sort);
    }
  }

  String saved(long of, byte[] input) {
    Path file = Path.of("target", "fuzz", door.name() + "-" + of + ".input");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, input);
      return file.toString();
    } catch (IOException unwritable) {
      return unwritable.toString();
    }
  }

  Door door() {
    return door;
  }

  long inputs() {
    return inputs;
  }

  List<String> failures() {
    return List.copyOf(failures.values());
  }

  /** The longest time for a kilobyte, in nanoseconds, of the seed that it was. */
  void slow(double most) {
    if (slowest > most) {
      failures.put(
          "slow",
          String.format(
              Locale.ROOT,
              "%.0f ms for a kilobyte (seed %d, %s)",
              slowest / 1e6,
              slowestSeed,
              saved(slowestSeed, slowestInput)));
    }
  }

  Set<String> outcomes() {
    return Set.copyOf(outcomes);
  }

  String figures() {
    return String.format(
        Locale.ROOT,
        "%-10s %8d inputs %6d outcomes   longest %5d ms (seed %d)   failures %d",
        door.name(),
        inputs,
        outcomes.size(),
        longest / 1_000_000,
        longestSeed,
        failures.size());
  }
}
