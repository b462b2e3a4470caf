package org.bilaga.evaluate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;
import org.bilaga.typing.TypeChecker;

/**
 * What areas and agreements amount to: what is stated of them, and the sum of their parts, in all
 * and in each year or month.
 */
final class AreaAmounts {
  private final Evaluator evaluator;
  private final GrantAmounts grants;

  /** For each total that is a remainder and each year, what stands for that value. */
  private final Map<Clause.Total, Map<Slot, Object>> rests = new IdentityHashMap<>();

  AreaAmounts(Evaluator evaluator, GrantAmounts grants) {
    this.evaluator = evaluator;
    this.grants = grants;
  }

  /** The stated total of an area, else the sum of its parts. */
  Value stated(Area area) {
    var lost = Lost.total(area);
    if (lost.isPresent()) {
      return Value.unknown(lost.get());
    } else if (area.totals().isEmpty()) {
      return sum(area);
    }
    Value sum = Value.ZERO;
    for (Clause.Total total : area.totals()) {
      if (total.amount().leavesOpen()) {
        return sum(area);
      }
      Value value = value(total, area);
      sum = sum.plus(inAllYears(total, value, area));
    }
    return sum;
  }

  /** What is stated for a year or month, else the sum of the parts then. */
  Value stated(Area area, Slot slot) {
    Value sum = Value.ZERO;
    boolean told = false;
    var lost = Lost.total(area);
    if (lost.isPresent()) {
      return Value.unknown(lost.get());
    }
    for (Clause.Total total : area.totals()) {
      if (says(total, area, slot)) {
        sum =
            sum.plus(
                total.amount() instanceof Expression.Remainder
                    ? rest(total, area, slot)
                    : value(total, area));
        told = true;
      }
    }
    return told ? sum : sum(area, slot);
  }

  /** What the other parts of an area leave of its total for one. */
  Value left(Area area, Object but) {
    boolean open = area.totals().stream().anyMatch(AreaAmounts::isUnknown);
    Value whole = open ? open(area) : stated(area);
    Value rest = whole.minus(lost(area));
    for (Object child : area.children()) {
      if (child != but) {
        rest =
            rest.minus(
                child instanceof Area inner ? stated(inner) : evaluator.amount((Grant) child));
      }
    }
    return whole.isKnown() ? rest : notBelowZero(rest);
  }

  Value left(Area area, Slot slot, Object but) {
    boolean open = area.totals().stream().anyMatch(AreaAmounts::isUnknown);
    Value whole = open ? open(area, slot) : stated(area, slot);
    Value rest = whole.minus(lost(area));
    for (Object child : area.children()) {
      if (child != but) {
        rest =
            rest.minus(
                child instanceof Area inner
                    ? stated(inner, slot)
                    : grants.amount((Grant) child, slot));
      }
    }
    return whole.isKnown() ? rest : notBelowZero(rest);
  }

  /** Of a total that is not known nothing less than nought is left, whatever it turns out to be. */
  private static Value notBelowZero(Value rest) {
    Optional<Fraction> least = rest.least().filter(it -> it.signum() < 0);
    if (least.isEmpty()) {
      return rest;
    }
    Why why = rest.why().orElseThrow();
    return rest.most()
        .filter(it -> it.signum() >= 0)
        .map(most -> Value.between(Fraction.ZERO, most, why))
        .orElseGet(() -> Value.atLeast(Fraction.ZERO, why));
  }

  /** What is left for an area in a year; two that are both what the other leaves are a circle. */
  private Value rest(Clause.Total total, Area area, Slot slot) {
    Object once =
        rests
            .computeIfAbsent(total, it -> new HashMap<>())
            .computeIfAbsent(slot, it -> new Object());
    return evaluator.once(
        once,
        area.name().text(),
        total.span(),
        () ->
            area.parent()
                .map(parent -> left(parent, slot, area))
                .orElseGet(() -> Value.unknown(Why.told(area.name().span()))));
  }

  private static boolean says(Clause.Total total, Area area, Slot slot) {
    if (total.amount().leavesOpen()) {
      return false;
    } else if (total.amount() instanceof Expression.Remainder && area.parent().isPresent()) {
      Area parent = area.parent().get();
      return parent.total().isPresent() && says(parent.total().get(), parent, slot);
    }
    return switch (total.timing()) {
      case Timing.EachYear each -> slot.isYear();
      case Timing.In in ->
          in.stretch().to().isEmpty()
              && Slot.of(in.stretch().from().text()).filter(slot::contains).isPresent();
      case Timing.EqualParts parts -> false;
      case Timing.Whole whole ->
          area.agreement().years().size() == 1 && area.agreement().years().get(0).equals(slot);
    };
  }

  Value value(Clause.Total total, Area area) {
    if (total.amount() instanceof Expression.Remainder) {
      var parent = area.parent();
      return parent.isEmpty() || parent.get().total().isEmpty()
          ? Value.unknown(Why.told(total.span()))
          : evaluator.once(total, area.name().text(), total.span(), () -> left(parent.get(), area));
    }
    return evaluator.once(
        total,
        area.name().text(),
        total.span(),
        () -> {
          Value value = evaluator.evaluate(total.amount(), Context.whole(area.agreement()));
          return evaluator.asMoney(
              value, TypeChecker.currencyOf(area.agreement()), total.amount().span());
        });
  }

  /** The sum of an area's parts, else its stated total. */
  Value sum(Area area) {
    if (area.children().isEmpty() && Lost.money(area).isEmpty()) {
      return area.total().isEmpty()
          ? nothingSaid(area)
          : isUnknown(area.total().get()) ? open(area) : stated(area);
    }
    Value sum = lost(area);
    for (Object child : area.children()) {
      sum = sum.plus(child instanceof Area inner ? sum(inner) : evaluator.amount((Grant) child));
    }
    return sum;
  }

  Value sum(Area area, Slot slot) {
    if (area.children().isEmpty() && Lost.money(area).isEmpty()) {
      for (Clause.Total total : area.totals()) {
        if (says(total, area, slot)) {
          return stated(area, slot);
        }
      }
      return area.totals().isEmpty() ? nothingSaid(area) : unplaced(area, slot);
    }
    Value sum = lost(area);
    for (Object child : area.children()) {
      sum =
          sum.plus(
              child instanceof Area inner ? sum(inner, slot) : grants.amount((Grant) child, slot));
    }
    return sum;
  }

  /** So much each year is that for every year. */
  private static Value inAllYears(Clause.Total total, Value value, Area area) {
    return total.timing() instanceof Timing.EachYear
        ? times(value, area.agreement().years().size())
        : value;
  }

  /** Totals of which no more than bounds are said, or nothing. */
  private Value open(Area area) {
    Value sum = Value.ZERO;
    for (Clause.Total total : area.totals()) {
      sum = sum.plus(inAllYears(total, open(total, area), area));
    }
    return sum;
  }

  /** What they come to in a year or month, as far as it is said. */
  private Value open(Area area, Slot slot) {
    Value sum = Value.ZERO;
    for (Clause.Total total : area.totals()) {
      Value all = open(total, area);
      sum =
          sum.plus(
              switch (total.timing()) {
                case Timing.EachYear each when slot.isYear() && inPeriod(slot, area) -> all;
                case Timing.In in
                    when in.stretch().to().isEmpty()
                        && Slot.of(in.stretch().from().text()).filter(slot::contains).isPresent() ->
                    all;
                default -> someOf(all, area);
              });
    }
    return sum;
  }

  private Value open(Clause.Total total, Area area) {
    return total.amount() instanceof Expression.Unknown ? nothingSaid(area) : value(total, area);
  }

  private static Value someOf(Value all, Area area) {
    return all.most()
        .filter(most -> most.signum() >= 0)
        .map(most -> Value.between(Fraction.ZERO, most, Piece.together(area.name().span())))
        .orElseGet(() -> Value.atLeast(Fraction.ZERO, Piece.together(area.name().span())));
  }

  /** Money of an area that a sentence may have spoken of which was not understood. */
  private static Value lost(Area area) {
    return Lost.money(area).map(Value::unknown).orElse(Value.ZERO);
  }

  private static boolean isUnknown(Clause.Total total) {
    return total.amount().leavesOpen();
  }

  /** An area in which no money is spoken of has none; an agreement has some that is not stated. */
  private static Value nothingSaid(Area area) {
    return area.totals().isEmpty() && !area.isRoot()
        ? Value.ZERO
        : Value.atLeast(Fraction.ZERO, notStated(area.name().span(), area.toString()));
  }

  static Why notStated(Span place, String name) {
    return Why.of(Why.Cause.NOT_STATED, place, Sentences.amountNotStated(name));
  }

  /** A total of which no more is said than that it is for several years has some in each. */
  private Value unplaced(Area area, Slot slot) {
    if (area.totals().stream().anyMatch(AreaAmounts::isUnknown)) {
      return nothingSaid(area);
    }
    boolean all = true;
    for (Clause.Total total : area.totals()) {
      all &= total.timing() instanceof Timing.In || total.timing() instanceof Timing.EachYear;
    }
    if (all || !inPeriod(slot, area)) {
      return Value.ZERO;
    }
    return stated(area).most().filter(most -> most.signum() > 0).isPresent()
        ? Value.between(
            Fraction.ZERO, stated(area).most().get(), Piece.together(area.name().span()))
        : nothingSaid(area);
  }

  private static boolean inPeriod(Slot slot, Area area) {
    List<Slot> years = area.agreement().years();
    return years.isEmpty() || years.stream().anyMatch(year -> year.contains(slot));
  }

  static Value times(Value value, int years) {
    return value.times(Value.of(Fraction.of(Math.max(1, years))));
  }
}
