package org.bilaga.repair;

import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Reprinted;
import org.bilaga.money.Fraction;

/**
 * A figure that is rewritten: the finding that asks for it, and its edits, the figure itself first.
 *
 * @param earlier what rewrote the same figure before, when what it depends on was not yet repaired
 */
public record Correction(
    Repairable part, Finding finding, List<Edit> edits, Optional<Correction> earlier) {
  /** The text that stood there. */
  public String before() {
    return earlier.map(Correction::before).orElseGet(() -> edits.get(0).span().text());
  }

  public String after() {
    return edits.get(0).text();
  }

  /** By how much the figure changes, as it is printed; nought for a rule, which is none. */
  public Fraction moved() {
    if (part == Repairable.RULES) {
      return Fraction.ZERO;
    }
    Fraction now = printed().orElse(finding.difference().orElse(Fraction.ZERO).negate());
    return earlier.map(change -> change.moved().add(now)).orElse(now);
  }

  /** The difference of the two that are printed, each counted as the finding reads the first. */
  private Optional<Fraction> printed() {
    var was = Reprinted.number(edits.get(0).span().text()).filter(it -> !it.isZero());
    var is = Reprinted.number(after());
    var read = finding.actual();
    return was.isPresent() && is.isPresent() && read.isPresent()
        ? Optional.of(is.get().subtract(was.get()).multiply(read.get()).divide(was.get()))
        : Optional.empty();
  }

  /** Whether another one goes on from here: the same figure of the same line. */
  boolean isContinuedBy(Correction later) {
    return finding.span().file().name().equals(later.finding.span().file().name())
        && finding.span().line() == later.finding.span().line()
        && after().equals(later.edits.get(0).span().text());
  }

  /** The changes with more of them, those of one figure as one. */
  public static void join(List<Correction> all, Correction later) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isContinuedBy(later)) {
        Correction first = all.get(i);
        all.set(i, new Correction(first.part, later.finding, later.edits, Optional.of(first)));
        return;
      }
    }
    all.add(later);
  }
}
