package org.bilaga.check.slip;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * A rule of rounding in words: as one says it, and as an agreement writes it.
 *
 * @param unit the unit that amounts are rounded to, as it is written
 * @param member the name that the member who gets the residue is written with, where one does
 */
public record RuleInWords(RoundingRule rule, String unit, String member) {

  /**
   * Told of a column.
   *
   * @param was the rule that gives what is printed
   * @param wanted the one that the agreement has
   * @param agreeing how many cells of how many the one gives
   */
  public static Told insteadOf(RuleInWords was, RuleInWords wanted, String agreeing, String all) {
    boolean unit = !was.rule.unit().equals(wanted.rule.unit());
    return Sentences.roundedInsteadOf(was.said(unit), wanted.said(unit), agreeing, all);
  }

  /**
   * What to do where the rule is what was meant.
   *
   * @param grants how many grants it would be written on
   */
  public Told advice(int grants) {
    return Sentences.writeTheRounding(written(), grants);
  }

  private Told said(boolean withUnit) {
    Told method = rule.method() == RoundingMethod.CUMULATIVE ? Sentences.cumulatively() : method();
    Told to = withUnit ? Sentences.methodTo(method, unit) : method;
    return rule.residue() == ResidueHome.UNDECLARED ? to : Sentences.methodWith(to, residue());
  }

  /** As a grant's sentence has it. */
  public Told written() {
    List<Told> terms = new ArrayList<>();
    terms.add(
        rule.unit().equals(Fraction.ONE)
            ? Sentences.rounded(method())
            : Sentences.roundedTo(method(), unit));
    if (rule.ties() == TieOrder.BY_LARGER_WEIGHT) {
      terms.add(Sentences.tiesByLargerWeight());
    }
    if (rule.residue() != ResidueHome.UNDECLARED) {
      terms.add(residue());
    }
    return Joined.commas(terms);
  }

  private Told residue() {
    return switch (rule.residue()) {
      case ResidueHome.Undeclared it -> Told.text("");
      case ResidueHome.Kept it -> Sentences.residueKept();
      case ResidueHome.Largest it -> Sentences.residueToLargest();
      case ResidueHome.Smallest it -> Sentences.residueToSmallest();
      case ResidueHome.First it -> Sentences.residueToFirst();
      case ResidueHome.Last it -> Sentences.residueToLast();
      case ResidueHome.Member it -> Sentences.residueTo(member);
      case ResidueHome.Elsewhere it -> Sentences.residueTo(it.party());
    };
  }

  private Told method() {
    return switch (rule.method()) {
      case LARGEST_REMAINDER -> Sentences.largestRemainder();
      case HALF_UP -> Sentences.halfUp();
      case HALF_EVEN -> Sentences.halfEven();
      case DOWN -> Sentences.down();
      case UP -> Sentences.up();
      case CUMULATIVE -> Sentences.cumulative();
      case DHONDT -> Told.text("d-hondt");
      case SAINTE_LAGUE -> Told.text("sainte-laguë");
      case HUNTINGTON_HILL -> Told.text("huntington-hill");
      case ADAMS -> Told.text("adams");
      case DEAN -> Told.text("dean");
    };
  }
}
