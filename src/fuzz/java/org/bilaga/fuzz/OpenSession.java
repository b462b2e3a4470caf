package org.bilaga.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import org.bilaga.cli.TypedSession;

/** A session left open, by a clock that goes back and forth. */
final class OpenSession extends LoadCase {
  private static final int RELOADS = 1_000;

  OpenSession(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    Path here = workspace("session");
    Path file = here.resolve("x.agreement");
    Files.writeString(here.resolve("t.csv"), RIGHT);
    var session = TypedSession.of(here);
    double before = 0;
    int reloads = 0;
    long until = until();
    while (reloads < RELOADS && (System.nanoTime() < until || reloads < 40)) {
      int amount = 101 + random.nextInt(899);
      Files.writeString(file, AGREEMENT.replace("100 EUR", amount + " EUR"));
      Instant time = Instant.now().minusSeconds(random.nextInt(400_000_000) - 200_000_000L);
      Files.setLastModifiedTime(file, FileTime.from(time));
      String said = session.answer("stöd.g").text();
      reloads++;
      hold(said.contains(amount + " EUR") || said.contains("€" + amount), amount + ": " + said);
      if (reloads == 20) {
        before = heap();
      }
    }
    double after = heap();
    hold(after - before < FLAT, "grows from " + before + " to " + after + " MB");
    return reloads
        + " reloads of files saved yesterday or in years to come, heap "
        + tenths(before)
        + " MB after 20 and "
        + tenths(after)
        + " MB after all";
  }
}
