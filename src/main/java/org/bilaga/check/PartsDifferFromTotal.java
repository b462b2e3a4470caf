package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/** A stated total that the parts of the area or agreement do not come to. */
final class PartsDifferFromTotal implements Check {
  static final Kind KIND =
      Kind.finding("parts-differ-from-total")
          .counted(Kind.Counted.TOTAL)
          .en(
              "The total of `{name}`{? in {year}} is stated as {stated}, but its parts come to"
                  + " {sum}: it is {off}.",
              "Correct the total or the part that is wrong, or state a part as `remainder`.")
          .sv(
              "Totalen för `{name}`{? för {year}} anges till {stated}, men delarna summerar till"
                  + " {sum}: den ligger {off}.",
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
    boolean open = false;
    List<Slot> stated = new ArrayList<>();
    for (Clause.Total total : area.totals()) {
      if (total.amount() instanceof Expression.Unknown) {
        return;
      }
      List<Slot> slots = slots(total, area);
      if (total.amount().leavesOpen()) {
        bounded(area, total, slots, checked);
        continue;
      }
      whole &= slots.isEmpty();
      stated.addAll(slots);
      for (Slot slot : slots) {
        open |= !compare(area, total, Optional.of(slot), checked);
      }
    }
    // Where a year cannot be told apart all of them can be compared all the same.
    if (whole || open && stated.containsAll(area.agreement().years())) {
      compare(area, area.total().get(), Optional.empty(), checked);
    }
  }

  /** A total of which only a bound is stated is kept by parts that are within it. */
  private static void bounded(Area area, Clause.Total total, List<Slot> slots, Checked checked) {
    List<Optional<Slot>> times =
        slots.isEmpty() ? List.of(Optional.empty()) : slots.stream().map(Optional::of).toList();
    var evaluator = checked.evaluator();
    Value bound = evaluator.evaluate(total.amount(), Context.whole(area.agreement()));
    for (Optional<Slot> slot : times) {
      checked.tally().comparison();
      if (checked.tally().isRecording()) {
        checked.tally().examined(examined(area, total, slot));
      }
      Value sum = slot.map(it -> evaluator.sum(area, it)).orElseGet(() -> evaluator.sum(area));
      broken(bound, sum).ifPresent(it -> checked.add(finding(area, total, slot, it, sum, checked)));
    }
  }

  /** The bound that a sum is beyond, whatever is not known of it. */
  private static Optional<Fraction> broken(Value bound, Value sum) {
    return bound
        .most()
        .filter(most -> sum.least().filter(it -> it.compareTo(most) > 0).isPresent())
        .or(
            () ->
                bound
                    .least()
                    .filter(least -> sum.most().filter(it -> it.compareTo(least) < 0).isPresent()));
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

  /**
   * Where a part is not known the others may come to less than the total, but not to more.
   *
   * @return false where what is known of the parts leaves it open whether they come to the total
   */
  private static boolean compare(
      Area area, Clause.Total total, Optional<Slot> slot, Checked checked) {
    checked.tally().comparison();
    if (checked.tally().isRecording()) {
      checked.tally().examined(examined(area, total, slot));
    }
    var evaluator = checked.evaluator();
    var known =
        slot.map(it -> evaluator.stated(area, it)).orElseGet(() -> evaluator.stated(area)).known();
    Value sum = slot.map(it -> evaluator.sum(area, it)).orElseGet(() -> evaluator.sum(area));
    if (known.isEmpty()) {
      return true;
    }
    Fraction stated = known.get();
    boolean less = sum.most().filter(most -> most.compareTo(stated) < 0).isPresent();
    boolean more = sum.least().filter(least -> least.compareTo(stated) > 0).isPresent();
    if ((less || more) && !hangsOnPart(area, slot, stated, less, checked)) {
      checked.add(finding(area, total, slot, stated, sum, checked));
    }
    return sum.isKnown() || less || more;
  }

  /**
   * Whether the total is what its parts are stated to be: then one of those is wrong, not this. Of
   * a part that rests on a mistake, which is told, it is not known how far it fills the total.
   */
  private static boolean hangsOnPart(
      Area area, Optional<Slot> slot, Fraction stated, boolean less, Checked checked) {
    Value sum = Value.ZERO;
    for (Object child : area.children()) {
      sum = sum.plus(stated(child, area, slot, checked));
    }
    return sum.known().filter(stated::equals).isPresent()
        || less && sum.why().filter(Why::isTold).isPresent();
  }

  private static Value stated(Object child, Area area, Optional<Slot> slot, Checked checked) {
    if (child instanceof Area inner) {
      return slot.map(it -> checked.evaluator().stated(inner, it))
          .orElseGet(() -> checked.evaluator().stated(inner));
    }
    return amount((Grant) child, area, slot, checked);
  }

  private static Value amount(Grant grant, Area area, Optional<Slot> slot, Checked checked) {
    return slot.map(
            it ->
                checked
                    .evaluator()
                    .value(new Referent.OfGrant(grant), Context.whole(area.agreement()).in(it)))
        .orElseGet(() -> checked.evaluator().amount(grant));
  }

  private static Examined examined(Area area, Clause.Total total, Optional<Slot> slot) {
    return Examined.one(
        Examined.Sort.SUM,
        area.agreement().name(),
        slot.map(year -> Sentences.totalOfYear(area, year))
            .orElseGet(() -> Sentences.totalOf(area)),
        total.amount().span(),
        finding -> finding.kind() == KIND && finding.isAbout(total));
  }

  private static Finding finding(
      Area area,
      Clause.Total total,
      Optional<Slot> slot,
      Fraction stated,
      Value parts,
      Checked checked) {
    // Of parts that are not known the nearest bound is told.
    boolean more = parts.least().filter(it -> it.compareTo(stated) > 0).isPresent();
    Fraction sum = (more ? parts.least() : parts.most()).orElseThrow();
    var figures = Figures.natural(Checked.denomination(area.agreement()), stated, sum);
    Finding finding =
        KIND.at(total.amount().span())
            .with("name", area.toString())
            .with(
                "stated",
                total.amount().leavesOpen()
                    ? bound(!(total.amount() instanceof Expression.AtMost), figures.text(stated))
                    : Told.text(figures.text(stated)))
            .with(
                "sum",
                parts.isKnown() ? Told.text(figures.text(sum)) : bound(more, figures.text(sum)))
            .with("off", figures.off(stated.subtract(sum)))
            .label(Sentences.stated())
            .likely(
                () ->
                    parts.isKnown()
                        ? checked.slips().inTotal(area, total, sum, stated)
                        : Optional.empty())
            .figures(sum, stated)
            .form(figures)
            .about(total);
    slot.ifPresent(it -> finding.with("year", it.toString()));
    for (Object child : area.children()) {
      String name = child instanceof Area inner ? inner.name().text() : ((Grant) child).name();
      Value amount =
          child instanceof Area inner
              ? slot.map(it -> checked.evaluator().sum(inner, it))
                  .orElseGet(() -> checked.evaluator().sum(inner))
              : amount((Grant) child, area, slot, checked);
      finding.note(Told.text(name + " " + amount.known().map(figures::text).orElse("–")));
    }
    if (parts.isKnown() && !total.amount().leavesOpen()) {
      StatedFigure.exactly(total.amount(), stated, sum)
          .ifPresent(it -> finding.fix(it.span(), it.text()));
      finding.restsOn(() -> ComputedFrom.partsOf(area).headings());
    }
    return finding;
  }

  private static Told bound(boolean least, String sum) {
    return least ? Sentences.atLeast(sum) : Sentences.atMost(sum);
  }
}
