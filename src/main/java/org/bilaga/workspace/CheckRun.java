package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilaga.check.Tally;
import org.bilaga.finding.Counts;
import org.bilaga.finding.Finding;
import org.bilaga.finding.LeftOut;
import org.bilaga.finding.Severity;
import org.bilaga.resolve.Module;

/**
 * Files read and checked once: what was found, sorted by place, and how much was verified.
 *
 * @param leftOut what is counted and not listed: of millions nobody reads a list
 * @param allThere whether every file and folder that was named is there
 * @param here the folder that files are named from
 */
public record CheckRun(
    Analysis analysis,
    Tally tally,
    List<Finding> findings,
    List<LeftOut> leftOut,
    int disputedCells,
    boolean allThere,
    Path here,
    long start) {
  private static final Set<String> OF_CELLS =
      Set.of(
          "appendix-cell-differs",
          "appendix-cell-empty",
          "figure-malformed",
          "number-form-unclear",
          "printed-share-differs");

  /**
   * As an engine has the files.
   *
   * @param recording whether it is to be told what was examined, one by one
   */
  public static CheckRun of(List<Path> paths, boolean recording, Engine engine) {
    long start = System.nanoTime();
    return of(engine.open(paths), paths, recording, Path.of(""), start);
  }

  /** The same for a host of code, which names files from the root of their repository. */
  public static CheckRun forHost(List<Path> paths, boolean recording) {
    long start = System.nanoTime();
    Path here = Path.of("").toAbsolutePath();
    Path root = Analysis.repository(here).orElse(here);
    return of(Analysis.at(paths, root), paths, recording, root, start);
  }

  /** As seen from a folder, and as if some files had been saved with other bytes. */
  public static CheckRun of(List<Path> paths, Path here, Map<Path, byte[]> unsaved) {
    long start = System.nanoTime();
    return of(Analysis.at(paths, here, unsaved), paths, false, here, start);
  }

  private static CheckRun of(
      Analysis analysis, List<Path> paths, boolean recording, Path here, long start) {
    boolean allThere = true;
    for (Path path : paths) {
      // What is typed in need not be saved.
      allThere &= Files.exists(path.toAbsolutePath()) || !analysis.hasUnread();
    }
    var audited = recording ? analysis.audited(true) : analysis.audited();
    List<Finding> findings = audited.findings().sorted();
    return new CheckRun(
        analysis,
        audited.tally(),
        findings,
        audited.findings().leftOut(),
        disputedCells(findings),
        allThere,
        here,
        start);
  }

  /** The same run with fewer findings. */
  public CheckRun with(List<Finding> fewer, List<LeftOut> fewerLeftOut) {
    return new CheckRun(analysis, tally, fewer, fewerLeftOut, disputedCells, allThere, here, start);
  }

  /** Whether nothing was found and there is nothing to find: no file says anything. */
  public boolean isEmpty() {
    for (Module module : analysis.modules()) {
      var tree = module.tree();
      if (!tree.declarations().isEmpty() || !tree.uses().isEmpty()) {
        return false;
      }
    }
    return findings.isEmpty();
  }

  /** The cells that are not what they should be where all that is found of them is accepted. */
  private static int disputedCells(List<Finding> findings) {
    Set<Object> accepted = new HashSet<>();
    Set<Object> open = new HashSet<>();
    for (Finding finding : findings) {
      // A figure of other tables is compared with nothing, so nothing else is expected there.
      if (OF_CELLS.contains(finding.kind().name()) && finding.expected().isPresent()) {
        Object cell = finding.subject().orElse(finding);
        (finding.disputed().isPresent() ? accepted : open).add(cell);
      }
    }
    accepted.removeAll(open);
    return accepted.size();
  }

  public Counts counts() {
    return Counts.of(
            tally.agreements(),
            tally.checks(),
            tally.cells(),
            tally.exact(),
            tally.consistent(),
            disputedCells,
            tally.claims(),
            findings,
            leftOut)
        .withReadings(tally.readings())
        .withNotVerified(tally.notVerified(), tally.claimsNotVerified());
  }

  /**
   * Whether something was found that nobody disputes, and that is more than a warning.
   *
   * @param strict whether warnings count, too
   */
  public boolean isWrong(boolean strict) {
    for (Finding finding : findings) {
      if (finding.disputed().isEmpty() && (strict || finding.kind().severity() == Severity.ERROR)) {
        return true;
      }
    }
    return false;
  }
}
