package org.bilaga.workspace;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Causes;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Lacking;
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
    Set<Finding> loaded = ofLoading(analysis);
    if (loaded.stream().noneMatch(finding -> isFaultOfData(finding, declaring))
        && declaring.stream().noneMatch(Reservations::lacksFigures)) {
      return Optional.empty();
    }
    // The marks that accept a finding are matched by the audit.
    int standing = 0;
    for (Finding finding : Causes.ungrouped(analysis.audited().findings().all())) {
      boolean stands = finding.disputed().isEmpty() && isFaultOfData(finding, declaring);
      boolean ofData = loaded.contains(finding.original()) || Lacking.isToldBy(finding);
      standing += stands && ofData ? 1 : 0;
    }
    return standing == 0 ? Optional.empty() : Optional.of(Sentences.faultsInData(standing));
  }

  private static boolean isFaultOfData(Finding finding, List<Module> declaring) {
    return finding.kind().disputable()
        && finding.kind().severity() == Severity.ERROR
        && isData(finding.span().file(), declaring);
  }

  /**
   * What was found when the files were loaded, and not when they were checked: in the columns of
   * data that nobody need ask for as well, where somebody does.
   */
  private static Set<Finding> ofLoading(Analysis analysis) {
    Set<Finding> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
    analysis.findings().all().forEach(finding -> loaded.add(finding.original()));
    for (Module module : analysis.modules()) {
      for (Module seen : module.seen()) {
        for (Data.Column column : seen.columns()) {
          column.pending().all().forEach(finding -> loaded.add(finding.original()));
        }
      }
    }
    return loaded;
  }

  /** Whether data say nothing of some member, which is told when it is known who asks for it. */
  private static boolean lacksFigures(Module module) {
    for (Data data : module.data()) {
      if (!data.lacking().members().isEmpty()
          || data.columns().stream().anyMatch(it -> !it.lacking().members().isEmpty())) {
        return true;
      }
    }
    return false;
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
