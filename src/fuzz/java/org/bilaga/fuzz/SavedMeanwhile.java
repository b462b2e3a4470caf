package org.bilaga.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/** Somebody saves, in place or by another file, while one lays out. */
final class SavedMeanwhile extends LoadCase {
  SavedMeanwhile(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    Path here = workspace("meanwhile");
    Path file = here.resolve("x.agreement");
    int times = 0;
    int told = 0;
    int[] lost = new int[2];
    int[] saves = new int[2];
    long until = until();
    try (var one = new Served()) {
      while (System.nanoTime() < until) {
        Files.writeString(file, CROOKED);
        one.ask("fmt " + here);
        long at = System.nanoTime() + random.nextInt(20_000_000);
        while (System.nanoTime() < at) {
          Thread.onSpinWait();
        }
        String mark = "// saved " + ++times + "\n";
        int how = random.nextInt(2);
        if (how == 0) {
          Files.writeString(file, mark + CROOKED);
        } else {
          Path other = Files.writeString(here.resolve("x.agreement~"), mark + CROOKED);
          Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        }
        String answer = one.answer();
        told += isTold(answer) ? 1 : 0;
        saves[how]++;
        String text = Files.readString(file);
        boolean kept = text.equals(mark + CROOKED) || text.equals(mark + AGREEMENT);
        lost[how] += kept ? 0 : 1;
        // Nothing may be lost, also of what is saved between our last look and our move, which is
        // not held yet: a run that meets it says so.
        hold(kept, (how == 0 ? "in place: " : "replaced: ") + answer + " " + text);
      }
    }
    return "saved "
        + saves[0]
        + " times in place ("
        + lost[0]
        + " lost) and "
        + saves[1]
        + " times by another file ("
        + lost[1]
        + " lost) while one laid out, "
        + told
        + " told";
  }
}
