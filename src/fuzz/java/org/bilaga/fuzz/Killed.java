package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.bilaga.cli.Asked;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Interlude;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.NotWritten;
import org.bilaga.rewrite.Rewrite;

/** One process that rewrites in eight folders at once, ended at any moment, again and again. */
final class Killed extends LoadCase {
  private static final int AT_ONCE = 8;

  Killed(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      folders.add(workspace("kill" + i));
    }
    int kills = 0;
    int left = 0;
    long until = until();
    while (System.nanoTime() < until) {
      // At any time, or by itself at one of the moments that it goes through.
      boolean any = random.nextInt(8) == 0;
      String moment = any ? "" : Seeds.one(List.of(Moment.values()), random).name();
      Process process =
          java("-Xmx256m", Load.class.getName(), "rewrite", folder.toString(), moment);
      process.getInputStream().read();
      if (any) {
        Thread.sleep(random.nextInt(60));
        process.destroyForcibly();
      }
      process.waitFor();
      kills++;
      for (Path here : folders) {
        String text = Files.readString(here.resolve("x.agreement"));
        String table = Files.readString(here.resolve("t.csv"));
        hold(text.equals(AGREEMENT) || text.equals(CROOKED), "torn: " + text);
        hold(table.equals(TABLE) || table.equals(RIGHT), "torn: " + table);
        List<Path> unfinished = unfinished(here);
        left += unfinished.size();
        Files.writeString(here.resolve("t.csv"), TABLE);
        // After that, as what is left may be a second name of the same file.
        for (Path old : unfinished) {
          Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
        if (any) {
          Asked after = Asked.run("check", "--fix", "all", "--yes", here.toString());
          hold(after.code() == 0, "does not go on: " + after);
        } else {
          var refusal = back(here, "t.csv", TABLE, RIGHT, Interlude.NONE);
          hold(refusal.isEmpty(), "does not go on: " + refusal);
        }
        hold(unfinished(here).isEmpty(), "not swept: " + unfinished(here));
      }
    }
    return kills
        + " kills in the midst of "
        + AT_ONCE
        + " rewrites each, "
        + left
        + " unfinished files left and swept by the next run";
  }

  /** Says so once all of them have been at it. */
  static void rewrite(Path folder, String moment) throws Exception {
    var begun = new CountDownLatch(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      Path here = folder.resolve("kill" + i);
      new Thread(() -> rewriteAgain(here, begun, moment)).start();
    }
    begun.await();
    System.out.println();
    System.out.flush();
    Thread.sleep(Duration.ofMinutes(1));
    System.exit(0);
  }

  private static void rewriteAgain(Path here, CountDownLatch begun, String last) {
    Interlude interlude =
        moment -> {
          if (begun.getCount() == 0 && moment.name().equals(last)) {
            Runtime.getRuntime().halt(9);
          }
        };
    while (true) {
      if (last.isEmpty()) {
        Asked.run("check", "--fix", "all", "--yes", here.toString());
        Asked.run("fmt", here.toString());
      } else {
        back(here, "t.csv", TABLE, RIGHT, interlude);
        back(here, "x.agreement", CROOKED, AGREEMENT, interlude);
      }
      back(here, "t.csv", RIGHT, TABLE, interlude);
      back(here, "x.agreement", AGREEMENT, CROOKED, interlude);
      begun.countDown();
    }
  }

  private static Optional<NotWritten> back(
      Path here, String name, String is, String was, Interlude interlude) {
    return new Rewrite(interlude)
        .replacing(
            new Boundary(here, true),
            here.resolve(name),
            name,
            is.getBytes(UTF_8),
            was.getBytes(UTF_8))
        .write();
  }
}
