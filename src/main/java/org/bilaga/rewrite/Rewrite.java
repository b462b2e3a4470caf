package org.bilaga.rewrite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.Target.Before;
import org.bilaga.rewrite.Target.Refused;
import org.bilaga.words.Told;

/**
 * Files that are written together: all of them, or none.
 *
 * <p>Each is made whole beside the old one, under a name that nobody can foresee, and takes its
 * place in one step, with its permissions. Never through a link out of the workspace, and never
 * over what somebody saved since it was read.
 */
public final class Rewrite {
  private static final Duration BREATH = Duration.ofMillis(5);

  private final Interlude interlude;
  private final List<Target> targets = new ArrayList<>();

  public Rewrite() {
    this(Interlude.NONE);
  }

  public Rewrite(Interlude interlude) {
    this.interlude = interlude;
  }

  /** A file that was read and is to hold something else, if it still is as it was read. */
  public Rewrite replacing(
      Boundary boundary, Path file, String shown, byte[] asRead, byte[] bytes) {
    targets.add(new Target(boundary, file, shown, Before.AS_READ, asRead, bytes));
    return this;
  }

  /** A file that is not there yet, in a folder that is. */
  public Rewrite creating(Boundary boundary, Path file, String shown, byte[] bytes) {
    targets.add(new Target(boundary, file, shown, Before.NOTHING, new byte[0], bytes));
    return this;
  }

  /** What a file holds, kept beside it under a new name, for those who may read the file. */
  public Rewrite copying(Boundary boundary, Path file, Path copy, String shown, byte[] bytes) {
    targets.add(new Target(boundary, copy, shown, Before.NOTHING, new byte[0], bytes).copyOf(file));
    return this;
  }

  /** A file that was read and is not to be there, if it still is as it was read. */
  public Rewrite removing(Boundary boundary, Path file, String shown, byte[] asRead) {
    targets.add(new Target(boundary, file, shown, Before.AS_READ, asRead, asRead).going());
    return this;
  }

  /**
   * The same file under another name, which is free, with its permissions.
   *
   * @param bytes what it holds there
   */
  public Rewrite renaming(
      Boundary boundary,
      Path file,
      Path to,
      String shown,
      String shownThere,
      byte[] asRead,
      byte[] bytes) {
    targets.add(
        new Target(boundary, to, shownThere, Before.NOTHING, new byte[0], bytes).like(file));
    return removing(boundary, file, shown, asRead);
  }

  /** What the user names for an answer: a file is replaced, a device or a pipe is written to. */
  public Rewrite output(Boundary boundary, Path file, String shown, byte[] bytes) {
    targets.add(new Target(boundary, file, shown, Before.ANYTHING, new byte[0], bytes));
    return this;
  }

  /** Writes them; says why where that cannot be done, and then nothing is changed. */
  public Optional<NotWritten> write() {
    try {
      interlude.at(Moment.BEGUN);
      each(Target::find);
      // In one order for everybody, so that of two that want the same files one gets them all.
      targets.sort(Comparator.comparing(Target::real));
      each(Target::hold);
      sweep();
      each(Target::prepare);
      interlude.at(Moment.PREPARED);
      each(Target::compare);
      interlude.at(Moment.COMPARED);
      each(
          target -> {
            target.move(interlude);
            interlude.at(Moment.MOVED);
          });
      breathe();
      each(Target::confirm);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(undone(refused.refusal()));
    } finally {
      targets.forEach(Target::clear);
    }
  }

  /**
   * Whoever opened an old file by its name just before that led elsewhere is given the time to
   * write: opening a file and emptying it are two steps to the system as well.
   */
  private void breathe() {
    if (targets.stream().noneMatch(Target::isReplaced)) {
      return;
    }
    try {
      Thread.sleep(BREATH);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Step {
    void take(Target target) throws Refused, IOException;
  }

  private void each(Step step) throws Refused {
    for (Target target : targets) {
      try {
        step.take(target);
      } catch (IOException failed) {
        throw target.refused(failed);
      }
    }
  }

  private void sweep() {
    Set<Path> folders = new HashSet<>();
    targets.forEach(target -> folders.add(target.folder()));
    folders.forEach(UnfinishedFile::sweep);
  }

  private NotWritten undone(NotWritten refusal) {
    List<Told> left = new ArrayList<>();
    for (Target target : targets) {
      target.undo().ifPresent(kept -> left.add(Sentences.notPutBack(target.shown(), kept)));
    }
    return left.isEmpty() ? refusal : new NotWritten(refusal.reason(), refusal.file(), left);
  }
}
