package org.bilaga.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Contradiction;
import org.bilaga.resolve.Module;

/**
 * Two amendments from one day that say different things of the same thing. One of them is the last
 * to be laid upon the agreement, but nobody has said so.
 */
final class AmendmentsContradict {
  static final Kind KIND =
      Kind.mistake("amendments-contradict")
          .en(
              "`{one}` and `{other}` both hold from {day} and say different things of `{of}`; which"
                  + " of them counts is not stated.",
              "Let only one of them say it, or write that one changes the other: `amendment {other}"
                  + " to {one} from {day}`.")
          .sv(
              "`{one}` och `{other}` gäller båda från {day} och säger olika saker om `{of}`; vilken"
                  + " som gäller framgår inte.",
              "Låt bara den ena säga det, eller skriv att den ena ändrar den andra: `ändring"
                  + " {other} till {one} från {day}`.");

  private AmendmentsContradict() {}

  /** All agreements that some files have or use. */
  static Set<Agreement> known(List<Module> modules) {
    Set<Agreement> known = new LinkedHashSet<>();
    for (Module module : modules) {
      for (Module seen : module.seen()) {
        known.addAll(seen.agreements());
      }
    }
    return known;
  }

  /** Looks at the amendments of all files together, as no file need see them all. */
  static void run(Set<Agreement> known, Findings out) {
    for (Contradiction found : Contradiction.among(known)) {
      out.add(
          KIND.at(found.other().span())
              .with("one", found.earlier().name().text())
              .with("other", found.later().name().text())
              .with("day", found.later().from().iso())
              .with("of", found.of())
              .and(found.one().span(), Sentences.theOther())
              .about(found.later()));
    }
  }
}
