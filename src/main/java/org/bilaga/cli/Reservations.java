package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Module;
import org.bilaga.source.SourceFile;

/**
 * What is wrong with the data that figures were computed from, said in one line beside them.
 *
 * <p>A missing figure counts as nought and a malformed one as what it seems to mean, so the answer
 * can be given; but nobody should take it for certain. What the agreement itself disputes is known.
 */
final class Reservations {
  private final Opened opened;

  Reservations(Opened opened) {
    this.opened = opened;
  }

  void tell(List<Module> declaring, Console console) {
    List<Finding> doubts = new ArrayList<>();
    for (Finding finding : opened.findings().all()) {
      boolean fault = finding.kind().disputable() && finding.kind().severity() == Severity.ERROR;
      if (fault && isData(finding.span().file(), declaring)) {
        doubts.add(finding);
      }
    }
    if (doubts.isEmpty()) {
      return;
    }
    // The marks that accept a finding are matched by the audit.
    opened.audit();
    int standing = 0;
    for (Finding doubt : doubts) {
      standing += doubt.disputed().isEmpty() ? 1 : 0;
    }
    if (standing > 0) {
      console
          .err()
          .println(
              console.say(
                  "Note: faults found in the data behind this: "
                      + standing
                      + ". `bilaga check` tells which.",
                  "Observera: fel i underlaget till detta: "
                      + standing
                      + ". `bilaga check` visar vilka."));
    }
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
