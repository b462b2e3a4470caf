package org.bilaga.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Project;

/**
 * The time from a change of one cell, saved or typed, to new findings, in a workspace of many
 * agreements: FOLDER [AGREEMENTS MEMBERS GRANTS TURNS].
 */
final class Renewed {
  private static final int WARMING = 15;

  private final Project project;
  private final Path table;
  private final String right;
  private long clock;

  private Renewed(Path folder) throws IOException {
    this.project = new Project(List.of(folder), folder);
    this.table = folder.resolve("a7.csv");
    this.right = Files.readString(table);
    this.clock = Files.getLastModifiedTime(table).toMillis();
  }

  public static void main(String[] args) throws IOException {
    int agreements = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    int members = args.length > 2 ? Integer.parseInt(args[2]) : 290;
    int grants = args.length > 3 ? Integer.parseInt(args[3]) : 7;
    int turns = args.length > 4 ? Integer.parseInt(args[4]) : 31;
    Path folder = Path.of(args[0]).toAbsolutePath().resolve("renewed-" + agreements);
    new Portfolio(folder, members, grants, 10).write(agreements);
    var renewed = new Renewed(folder.toRealPath());
    long start = System.nanoTime();
    renewed.found();
    System.out.printf(
        Locale.ROOT, "from the start %d ms%n", (System.nanoTime() - start) / 1_000_000);
    for (boolean saved : new boolean[] {true, false}) {
      renewed.measure(saved, turns);
    }
  }

  private int found() {
    Analysis analysis = project.analysis();
    return analysis.audited().findings().sorted().size();
  }

  private void measure(boolean saved, int turns) throws IOException {
    var nanos = new long[turns];
    for (int turn = -WARMING; turn < turns; turn++) {
      boolean wrong = turn % 2 == 0;
      String text = wrong ? oneCellMore() : right;
      if (saved) {
        Files.writeString(table, text);
        // Not every file system tells two moments of one millisecond apart.
        clock += 1_000;
        Files.setLastModifiedTime(table, FileTime.fromMillis(clock));
      }
      long start = System.nanoTime();
      if (!saved) {
        project.write(table, text.getBytes(StandardCharsets.UTF_8));
      }
      if (found() > 0 != wrong) {
        throw new IllegalStateException("the change was not seen");
      }
      if (turn >= 0) {
        nanos[turn] = System.nanoTime() - start;
      }
    }
    Files.writeString(table, right);
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "one cell %s: median %.1f ms, least %.1f, most %.1f%n",
        saved ? "saved" : "typed",
        nanos[turns / 2] / 1e6,
        nanos[0] / 1e6,
        nanos[turns - 1] / 1e6);
  }

  /** The last digit of the first amount is another. */
  private String oneCellMore() {
    int line = right.indexOf('\n') + 1;
    int end = right.indexOf('\n', line);
    var text = new StringBuilder(right);
    int at = end - 1;
    while (!Character.isDigit(text.charAt(at))) {
      at--;
    }
    text.setCharAt(at, text.charAt(at) == '5' ? '6' : '5');
    return text.toString();
  }
}
