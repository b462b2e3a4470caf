package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Module;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Told;

/**
 * What is wrong with the data that figures were computed from, said in one line beside them.
 *
 * <p>What is missing or cannot be read is unknown, so the answer can be given; but nobody should
 * take it for certain. What the agreement itself disputes is known.
 */
final class Reservations {
  private Reservations() {}

  static Optional<Told> of(Analysis analysis, List<Module> declaring) {
    List<Finding> doubts = new ArrayList<>();
    for (Finding finding : analysis.findings().all()) {
      boolean fault = finding.kind().disputable() && finding.kind().severity() == Severity.ERROR;
      if (fault && isData(finding.span().file(), declaring)) {
        doubts.add(finding);
      }
    }
    if (doubts.isEmpty()) {
      return Optional.empty();
    }
    // The marks that accept a finding are matched by the audit.
    analysis.audit();
    int standing = 0;
    for (Finding doubt : doubts) {
      standing += doubt.disputed().isEmpty() ? 1 : 0;
    }
    return standing == 0 ? Optional.empty() : Optional.of(Sentences.faultsInData(standing));
  }

  private static boolean isData(SourceFile file, List<Module> declaring) {
    for (Module module : declaring) {
      for (Data data : module.data()) {
        if (data.table().table().source() == file) {
          return true;
        }
      }
    }
    return false;
  }
}
