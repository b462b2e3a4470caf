package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bilaga.check.Audit;
import org.bilaga.check.Tally;
import org.bilaga.finding.Counts;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.TwinDiffers;

/** Files read and checked once: what was found, sorted by place, and how much was verified. */
public record CheckRun(
    Analysis analysis,
    Tally tally,
    List<Finding> findings,
    int disputedCells,
    boolean allThere,
    long start) {

  static CheckRun of(List<Path> paths, boolean recording) {
    return of(paths, Path.of("").toAbsolutePath(), Map.of(), recording);
  }

  /**
   * As an engine has the files, read anew.
   *
   * @param recording whether it is to be told what was examined, one by one
   */
  public static CheckRun of(List<Path> paths, boolean recording, Engine engine) {
    long start = System.nanoTime();
    return of(engine.openAnew(paths), paths, recording, start);
  }

  /** As seen from a folder, and as if some files had been saved with other bytes. */
  public static CheckRun of(
      List<Path> paths, Path here, Map<Path, byte[]> unsaved, boolean recording) {
    long start = System.nanoTime();
    return of(Analysis.at(paths, here, unsaved), paths, recording, start);
  }

  private static CheckRun of(Analysis analysis, List<Path> paths, boolean recording, long start) {
    boolean allThere = true;
    for (Path path : paths) {
      allThere &= Files.isReadable(path.toAbsolutePath());
    }
    var audit = recording ? Audit.recording(analysis.findings()) : new Audit(analysis.findings());
    Tally tally = analysis.run(audit);
    for (Path twin : analysis.twins()) {
      new TwinDiffers(analysis.workspace(), analysis.findings()).check(twin, Twins.original(twin));
    }
    if (hasFacts(analysis)) {
      DeclaredFacts.check(analysis);
    }
    List<Finding> findings = analysis.findings().sorted();
    return new CheckRun(analysis, tally, findings, disputedCells(findings), allThere, start);
  }

  private static boolean hasFacts(Analysis analysis) {
    for (Module module : analysis.modules()) {
      if (!module.facts().isEmpty()) {
        return true;
      }
    }
    return false;
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

  /** Whether something was found that nobody disputes, and that is more than a warning. */
  public boolean isWrong() {
    for (Finding finding : findings) {
      if (finding.disputed().isEmpty() && finding.kind().severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }
}
