package org.bilaga.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Two processes that repair or lay out the same files at the same moment. */
final class TwoAtOnce extends LoadCase {
  TwoAtOnce(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    Path here = workspace("two");
    int pairs = 0;
    int told = 0;
    try (var one = new Served();
        var other = new Served()) {
      long until = until();
      while (System.nanoTime() < until) {
        Files.writeString(here.resolve("x.agreement"), CROOKED);
        Files.writeString(here.resolve("t.csv"), TABLE);
        String first = random.nextBoolean() ? "check --fix all --yes" : "fmt";
        String second = random.nextBoolean() ? "check --fix all --yes" : "fmt";
        one.ask(first + " " + here);
        Thread.sleep(random.nextInt(4));
        other.ask(second + " " + here);
        String firstSaid = one.answer();
        String secondSaid = other.answer();
        pairs++;
        told += (isTold(firstSaid) ? 1 : 0) + (isTold(secondSaid) ? 1 : 0);
        String text = Files.readString(here.resolve("x.agreement"));
        String table = Files.readString(here.resolve("t.csv"));
        boolean done = firstSaid.startsWith("0") || secondSaid.startsWith("0");
        hold(text.equals(AGREEMENT) || text.equals(CROOKED), "torn: " + text);
        hold(table.equals(TABLE) || table.equals(RIGHT), "torn: " + table);
        hold(done, "neither: " + first + " " + firstSaid + "; " + second + " " + secondSaid);
        boolean laidOut = isDone("fmt", first, firstSaid) || isDone("fmt", second, secondSaid);
        boolean mended = isDone("check", first, firstSaid) || isDone("check", second, secondSaid);
        hold(!laidOut || text.equals(AGREEMENT), "undone: " + text);
        hold(!mended || table.equals(RIGHT), "undone: " + table);
        hold(unfinished(here).isEmpty(), "left: " + unfinished(here));
      }
    }
    return pairs + " pairs at once, " + told + " told that another was at it";
  }

  private static boolean isDone(String command, String asked, String said) {
    return asked.startsWith(command) && said.startsWith("0");
  }
}
