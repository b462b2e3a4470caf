package org.bilaga.cli;

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
record CheckRun(
    Opened opened,
    Tally tally,
    List<Finding> findings,
    int disputedCells,
    boolean allThere,
    long start) {

  static CheckRun of(List<Path> paths, boolean recording) {
    return of(paths, Path.of("").toAbsolutePath(), Map.of(), recording);
  }

  /** As a desk has the files, read anew. */
  static CheckRun of(List<Path> paths, boolean recording, Desk desk) {
    long start = System.nanoTime();
    return of(desk.openAnew(paths), paths, recording, start);
  }

  /** As seen from a folder, and as if some files had been saved with other bytes. */
  static CheckRun of(List<Path> paths, Path here, Map<Path, byte[]> unsaved, boolean recording) {
    long start = System.nanoTime();
    return of(Opened.at(paths, here, unsaved), paths, recording, start);
  }

  private static CheckRun of(Opened opened, List<Path> paths, boolean recording, long start) {
    boolean allThere = true;
    for (Path path : paths) {
      allThere &= Files.isReadable(path.toAbsolutePath());
    }
    var audit = recording ? Audit.recording(opened.findings()) : new Audit(opened.findings());
    Tally tally = opened.run(audit);
    for (Path twin : opened.twins()) {
      new TwinDiffers(opened.workspace(), opened.findings()).check(twin, Twins.original(twin));
    }
    if (hasFacts(opened)) {
      DeclaredFacts.check(opened);
    }
    List<Finding> findings = opened.findings().sorted();
    return new CheckRun(opened, tally, findings, disputedCells(findings), allThere, start);
  }

  private static boolean hasFacts(Opened opened) {
    for (Module module : opened.modules()) {
      if (!module.facts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The same run with fewer findings. */
  CheckRun with(List<Finding> fewer) {
    return new CheckRun(opened, tally, fewer, disputedCells, allThere, start);
  }

  boolean isEmpty() {
    return opened.modules().isEmpty() && findings.isEmpty();
  }

  Console speaking(boolean chosen, Console console) {
    return chosen ? console : console.in(opened.vocabulary().orElse(console.language()));
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

  Counts counts() {
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

  int exitCode() {
    if (!allThere) {
      return ExitCode.WRONG_USAGE;
    }
    for (Finding finding : findings) {
      if (finding.disputed().isEmpty() && finding.kind().severity() == Severity.ERROR) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }
}
