package org.bilaga.check;

import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/** A stated total that the parts of the area or agreement do not come to. */
final class PartsDifferFromTotal implements Check {
  static final Kind KIND =
      Kind.finding("parts-differ-from-total")
          .en(
              "The total of `{name}` is stated as {stated}, but its parts come to {sum}: it is"
                  + " {off}.",
              "Correct the total or the part that is wrong, or state a part as `remainder`.")
          .sv(
              "Totalen för `{name}` anges till {stated}, men delarna summerar till {sum}: den"
                  + " ligger {off}.",
              "Rätta totalen eller den del som är fel, eller ange en del som `återstoden`.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      check(agreement.root(), checked);
    }
  }

  private static void check(Area area, Checked checked) {
    area.areas().forEach(inner -> check(inner, checked));
    if (area.total().isEmpty() || area.children().isEmpty()) {
      return;
    }
    boolean whole = true;
    for (Clause.Total total : area.totals()) {
      if (total.amount() instanceof Expression.Unknown) {
        return;
      }
      List<Slot> slots = slots(total, area);
      whole &= slots.isEmpty();
      for (Slot slot : slots) {
        Fraction stated = checked.evaluator().stated(area, slot);
        compare(area, total, stated, checked.evaluator().sum(area, slot), " " + slot, checked);
      }
    }
    if (whole) {
      Fraction stated = checked.evaluator().stated(area);
      compare(area, area.total().get(), stated, checked.evaluator().sum(area), "", checked);
    }
  }

  /** The years that a total is stated for; none for one that is stated for all. */
  private static List<Slot> slots(Clause.Total total, Area area) {
    return switch (total.timing()) {
      case Timing.EachYear each -> area.agreement().years();
      case Timing.In in ->
          in.stretch().to().isEmpty()
              ? Slot.of(in.stretch().from().text()).map(List::of).orElse(List.of())
              : List.of();
      case Timing.EqualParts parts -> List.of();
      case Timing.Whole whole -> List.of();
    };
  }

  /** Where a part is not known the others may come to less than the total, but not to more. */
  private static void compare(
      Area area, Clause.Total total, Fraction stated, Fraction sum, String when, Checked checked) {
    checked.tally().comparison();
    if (checked.tally().isRecording()) {
      checked.tally().examined(examined(area, total, when));
    }
    boolean right = Evaluator.isKnown(area) ? stated.equals(sum) : sum.compareTo(stated) <= 0;
    if (!right) {
      checked.add(finding(area, total, stated, sum, checked));
    }
  }

  private static Examined examined(Area area, Clause.Total total, String when) {
    return Examined.one(
        Examined.Sort.SUM,
        area.agreement().name(),
        Told.phrase("total of " + area + when, "totalen för " + area + when),
        total.amount().span(),
        finding -> finding.kind() == KIND && finding.isAbout(total));
  }

  private static Finding finding(
      Area area, Clause.Total total, Fraction stated, Fraction sum, Checked checked) {
    var figures = Figures.natural(stated, sum);
    Finding finding =
        KIND.at(total.amount().span())
            .with("name", area.toString())
            .with("stated", figures.text(stated))
            .with("sum", figures.text(sum))
            .with("off", figures.off(stated.subtract(sum)))
            .label(Told.phrase("stated", "angivet"))
            .likely(() -> checked.slips().inTotal(area, total, sum, stated))
            .figures(sum, stated)
            .form(figures)
            .about(total);
    for (Object child : area.children()) {
      String name = child instanceof Area inner ? inner.name().text() : ((Grant) child).name();
      Fraction amount =
          child instanceof Area inner
              ? checked.evaluator().sum(inner)
              : checked.ledger(area.agreement()).entry((Grant) child).total().toMajor();
      finding.note(Told.text(name + " " + figures.text(amount)));
    }
    if (Evaluator.isKnown(area)) {
      StatedFigure.exactly(total.amount(), stated, sum)
          .ifPresent(it -> finding.fix(it.span(), it.text()));
    }
    return finding;
  }
}
