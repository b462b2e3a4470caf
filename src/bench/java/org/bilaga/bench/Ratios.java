package org.bilaga.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints each figure that was promised as a ratio, with its limit.
 *
 * <p>The two sides take turns, and what is compared is the median of the processor time that the
 * whole process took, collector and compilers included, so that a busy machine changes little.
 */
public final class Ratios {
  private static final int MEMBERS = 290;
  private static final int GRANTS = 7;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Ratios() {}

  /** Arguments: a folder for what is generated, and how many turns to take. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 9;

    var lines = new Portfolio(folder.resolve("lines"), 21, 10, 74).write(1_000);
    var texts = Jobs.texts(lines.folder());
    long count = texts.stream().mapToLong(text -> text.lines().count()).sum();
    compare(
        "parse + check of " + count + " lines / bare ANTLR parse",
        turns,
        2,
        () -> Jobs.check(lines.folder()),
        () -> Jobs.bareParse(texts));
    compare(
        "our parse of " + count + " lines / bare ANTLR parse",
        turns,
        2,
        () -> Jobs.ourParse(texts),
        () -> Jobs.bareParse(texts));
    texts.clear();

    var loop = new WrittenLoop(MEMBERS, GRANTS);
    // The largest first, so that the small ones meet compiled code too.
    for (int agreements : new int[] {1_000, 10_000, 100}) {
      Path cells = folder.resolve("cells-" + agreements);
      new Portfolio(cells, MEMBERS, GRANTS, 0).write(agreements);
      compare(
          agreements + " × 7 × 290 cells / a written loop",
          agreements > 1_000 ? 3 : turns,
          2,
          () -> Jobs.check(cells),
          () -> loop.differences(cells, agreements));
    }
  }

  private interface Job {
    int run() throws IOException;
  }

  private static void compare(String what, int turns, double limit, Job ours, Job theirs)
      throws IOException {
    long[] our = new long[turns];
    long[] their = new long[turns];
    for (int turn = -3; turn < turns; turn++) {
      long start = SYSTEM.getProcessCpuTime();
      int findings = ours.run();
      long middle = SYSTEM.getProcessCpuTime();
      theirs.run();
      long end = SYSTEM.getProcessCpuTime();
      if (findings < 0) {
        throw new IllegalStateException();
      }
      if (turn >= 0) {
        our[turn] = middle - start;
        their[turn] = end - middle;
      }
    }
    Arrays.sort(our);
    Arrays.sort(their);
    double ratio = (double) our[turns / 2] / their[turns / 2];
    System.out.printf(
        Locale.ROOT,
        "%-55s %9.1f ms %9.1f ms %6.2f  limit %.1f  %s%n",
        what,
        our[turns / 2] / 1e6,
        their[turns / 2] / 1e6,
        ratio,
        limit,
        ratio <= limit ? "pass" : "FAIL");
  }
}
