package org.bilaga.report.workbook;

import java.util.Optional;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.words.Told;

/** Whether a workbook can reckon by the rule of a part, and if not, why. */
final class DivisionRule {
  private DivisionRule() {}

  /** Why it cannot; empty where it can. */
  static Optional<Told> hindrance(Entry part) {
    if (part.ladder().isPresent()) {
      return Optional.of(Sentences.ladderIsFigures());
    } else if (part.distributed().isEmpty()) {
      return Optional.of(Sentences.togetherIsFigures());
    }
    Distributed done = part.distributed().get();
    RoundingRule rule = done.rounding().rule();
    if (rule.method().isDivisorMethod()) {
      // The page that has it finds out.
      return Optional.empty();
    } else if (rule.method() == RoundingMethod.CUMULATIVE && hasTerms(part)) {
      return Optional.of(Sentences.termsAreFigures());
    }
    Fraction held = Fraction.ZERO;
    for (int member = 0; member < part.amounts().length; member++) {
      if (!done.base(member).isInteger()) {
        return Optional.of(Sentences.termsAreFigures());
      }
      held = held.add(done.quotient(member));
    }
    boolean filled = held.equals(done.total().inUnits(rule.unit()));
    return filled ? Optional.empty() : Optional.of(Sentences.termsAreFigures());
  }

  static boolean hasTerms(Entry part) {
    return part.grant().declared().division().hasTerms();
  }

  /** Whether a member gets what the rounding leaves over. */
  static boolean hasMemberHome(ResidueHome home) {
    return switch (home) {
      case ResidueHome.Undeclared it -> false;
      case ResidueHome.Kept it -> false;
      case ResidueHome.Elsewhere it -> false;
      case ResidueHome.Largest it -> true;
      case ResidueHome.Smallest it -> true;
      case ResidueHome.First it -> true;
      case ResidueHome.Last it -> true;
      case ResidueHome.Member it -> true;
    };
  }
}
