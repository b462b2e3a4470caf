package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Fingerprint;
import org.bilaga.finding.LeftOut;

/**
 * The findings that were not there in a git revision.
 *
 * <p>A finding is known again by its kind and its sentence, wherever it stands now; of several
 * alike, as many are old as there were, those in the same file first. Where there were more then
 * than are listed, nobody can say which of them are new, and none is.
 */
public record Baseline(List<Finding> added, List<LeftOut> leftOut) {

  public static Baseline of(String revision, List<Path> paths, CheckRun now) throws Refused {
    Path root = now.analysis().workspace().root();
    var git = new Git(root);
    Optional<String> commit = git.commit(revision);
    if (commit.isEmpty()) {
      // Asked only now, so that a folder without a repository is told as that.
      git.top();
      throw git.unknown(revision);
    }
    try (Revision then = Revision.of(git, commit.get(), root)) {
      Optional<CheckRun> before = before(paths, now.here(), then);
      if (before.isEmpty()) {
        return new Baseline(now.findings(), now.leftOut());
      }
      List<LeftOut> unknown = before.get().leftOut();
      List<Finding> added = added(now.findings(), before.get().findings());
      added.removeIf(finding -> unknown.stream().anyMatch(it -> it.isLike(finding)));
      List<LeftOut> more = new ArrayList<>(now.leftOut());
      more.removeIf(one -> unknown.stream().anyMatch(it -> it.isOf(one)));
      return new Baseline(added, more);
    } catch (IOException failed) {
      throw Refused.because(Sentences.revisionNotWritten(revision));
    }
  }

  private static Optional<CheckRun> before(List<Path> paths, Path from, Revision then)
      throws IOException {
    List<Path> there = new ArrayList<>();
    for (Path path : paths) {
      Path at = then.at(path);
      if (Files.exists(at)) {
        there.add(at);
      }
    }
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Path here = then.at(from);
    return Optional.of(CheckRun.of(there, here, Map.of()));
  }

  /** In two rounds, so that what was in the same file is known again first. */
  private static List<Finding> added(List<Finding> now, List<Finding> before) {
    Set<Finding> old = new HashSet<>();
    for (boolean sameFile : new boolean[] {true, false}) {
      var left = new HashMap<String, Integer>();
      before.forEach(finding -> left.merge(key(finding, sameFile), 1, Integer::sum));
      if (!sameFile) {
        old.forEach(finding -> left.merge(key(finding, false), -1, Integer::sum));
      }
      for (Finding finding : now) {
        String key = key(finding, sameFile);
        if (!old.contains(finding) && left.getOrDefault(key, 0) > 0) {
          left.merge(key, -1, Integer::sum);
          old.add(finding);
        }
      }
    }
    List<Finding> added = new ArrayList<>(now);
    added.removeIf(old::contains);
    return added;
  }

  private static String key(Finding finding, boolean withFile) {
    String text = Fingerprint.text(finding);
    return withFile ? finding.span().file().name() + "\n" + text : text;
  }
}
