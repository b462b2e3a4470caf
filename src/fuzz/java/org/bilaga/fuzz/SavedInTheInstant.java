package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.Rewrite;

/** Somebody saves within a third of a millisecond around the move itself. */
final class SavedInTheInstant extends LoadCase {
  SavedInTheInstant(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    Path here = workspace("instant");
    Path file = here.resolve("x.agreement");
    Path other = here.resolve("x.agreement~");
    int[] saves = new int[2];
    int[] lost = new int[2];
    int told = 0;
    long until = until();
    while (System.nanoTime() < until) {
      Files.writeString(file, CROOKED);
      int how = saves[0] > saves[1] ? 1 : 0;
      String mine = "// saved " + ++saves[how] + "\n" + CROOKED;
      Files.writeString(other, mine);
      var began = new AtomicLong();
      int after = random.nextInt(300_000);
      var saver = new Thread(() -> save(how == 0 ? mine : "", other, file, began, after));
      saver.start();
      var rewrite =
          new Rewrite(
              moment -> {
                if (moment == Moment.PREPARED) {
                  began.set(System.nanoTime());
                }
              });
      var refusal =
          rewrite
              .replacing(
                  new Boundary(here, true),
                  file,
                  "x.agreement",
                  CROOKED.getBytes(UTF_8),
                  AGREEMENT.getBytes(UTF_8))
              .write();
      began.compareAndSet(0, 1);
      saver.join();
      told += refusal.isPresent() ? 1 : 0;
      boolean kept = Files.readString(file).equals(mine);
      lost[how] += kept ? 0 : 1;
      hold(kept || how == 1, refusal + " " + Files.readString(file));
      hold(unfinished(here).isEmpty(), "left: " + unfinished(here));
    }
    // What another file brings between two calls to the system is a figure, and no failure: nothing
    // that compares and replaces in one is to be had.
    return "saved around the move itself "
        + saves[0]
        + " times in place ("
        + lost[0]
        + " lost) and "
        + saves[1]
        + " times by another file ("
        + lost[1]
        + " between two calls), "
        + told
        + " told";
  }

  /** In place where there is a text, else by the other file. */
  private void save(String text, Path other, Path file, AtomicLong began, int after) {
    while (began.get() == 0 || System.nanoTime() < began.get() + after) {
      Thread.onSpinWait();
    }
    try {
      if (text.isEmpty()) {
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.writeString(file, text);
      }
    } catch (IOException failed) {
      hold(false, failed.toString());
    }
  }
}
