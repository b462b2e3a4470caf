package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bilaga.check.Tally;
import org.bilaga.finding.Counts;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;

/** Files read and checked once: what was found, sorted by place, and how much was verified. */
public record CheckRun(
    Analysis analysis,
    Tally tally,
    List<Finding> findings,
    int disputedCells,
    boolean allThere,
    long start) {

  /**
   * As an engine has the files.
   *
   * @param recording whether it is to be told what was examined, one by one
   */
  public static CheckRun of(List<Path> paths, boolean recording, Engine engine) {
    long start = System.nanoTime();
    return of(engine.open(paths), paths, recording, start);
  }

  /** As seen from a folder, and as if some files had been saved with other bytes. */
  public static CheckRun of(List<Path> paths, Path here, Map<Path, byte[]> unsaved) {
    long start = System.nanoTime();
    return of(Analysis.at(paths, here, unsaved), paths, false, start);
  }

  private static CheckRun of(Analysis analysis, List<Path> paths, boolean recording, long start) {
    boolean allThere = true;
    for (Path path : paths) {
      // What is typed in need not be saved.
      allThere &= Files.isReadable(path.toAbsolutePath()) || !analysis.hasUnread();
    }
    var audited = recording ? analysis.audited(true) : analysis.audited();
    List<Finding> findings = audited.findings().sorted();
    return new CheckRun(
        analysis, audited.tally(), findings, disputedCells(findings), allThere, start);
  }

  /** The same run with fewer findings. */
  public CheckRun with(List<Finding> fewer) {
    return new CheckRun(analysis, tally, fewer, disputedCells, allThere, start);
  }

  public boolean isEmpty() {
    return analysis.modules().isEmpty() && findings.isEmpty();
  }

  private static int disputedCells(List<Finding> findings) {
    int disputedCells = 0;
    for (Finding finding : findings) {
      boolean cell =
          finding.kind().name().equals("appendix-cell-differs")
              || finding.kind().name().equals("printed-share-differs");
      disputedCells += cell && finding.disputed().isPresent() ? 1 : 0;
    }
    return disputedCells;
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
            findings)
        .withReadings(tally.readings())
        .withNotVerified(tally.notVerified());
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
