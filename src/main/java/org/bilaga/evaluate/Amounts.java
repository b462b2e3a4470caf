package org.bilaga.evaluate;

import java.util.ArrayList;
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
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;

/**
 * What grants, earmarks and areas amount to, in all and in each year or month.
 *
 * <p>An amount that is not known counts as nought in a sum, and {@link #isKnown} tells that the sum
 * is not all.
 */
final class Amounts {
  private final Evaluator evaluator;
  private final Map<Grant, List<Piece>> pieces = new IdentityHashMap<>();

  Amounts(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  // Grants

  List<Piece> pieces(Grant grant) {
    List<Piece> known = pieces.get(grant);
    if (known == null) {
      known = divided(grant);
      pieces.put(grant, known);
    }
    return known;
  }

  private List<Piece> divided(Grant grant) {
    var declared = grant.declared();
    Span place = declared.amount().map(Expression::span).orElse(declared.name().span());
    if (declared.isRemainder()) {
      return remainder(grant, place);
    } else if (declared.amount().isEmpty()) {
      return byYear(grant);
    }
    Expression amount = declared.amount().get();
    boolean known = !(amount instanceof Expression.Unknown);
    List<Slot> slots = grant.slots();
    if (slots.isEmpty()) {
      return List.of(new Piece(grant.slot(), value(amount, grant), known, place));
    }
    return switch (declared.timing()) {
      case Timing.EqualParts parts -> equalParts(value(amount, grant), slots, grant, place);
      case Timing.EachYear each -> eachYear(amount, slots, grant, place);
      case Timing.In in -> eachYear(amount, slots, grant, place);
      case Timing.Whole whole -> eachYear(amount, slots, grant, place);
    };
  }

  private List<Piece> eachYear(Expression amount, List<Slot> slots, Grant grant, Span place) {
    boolean known = !(amount instanceof Expression.Unknown);
    Fraction value = value(amount, grant);
    List<Piece> all = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      all.add(new Piece(Optional.of(slot), value, known, place));
    }
    return all;
  }

  private List<Piece> byYear(Grant grant) {
    List<Piece> all = new ArrayList<>();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year) {
        var slot =
            year.stretch().to().isEmpty()
                ? Slot.of(year.stretch().from().text())
                : Optional.<Slot>empty();
        boolean known = !(year.amount() instanceof Expression.Unknown);
        Fraction value =
            year.amount() instanceof Expression.Remainder && slot.isPresent()
                ? rest(grant, slot.get())
                : value(year.amount(), grant);
        all.add(new Piece(slot, value, known, year.amount().span()));
      }
    }
    return all;
  }

  /**
   * Equal parts in whole units of the grant's rounding; the units left over go to the first parts,
   * one each.
   */
  private List<Piece> equalParts(Fraction amount, List<Slot> slots, Grant grant, Span place) {
    Fraction unit = RoundingRules.of(grant).unit();
    Fraction count = Fraction.of(slots.size());
    Fraction each = Fraction.of(amount.divide(count).divide(unit).floor()).multiply(unit);
    Fraction left = amount.subtract(each.multiply(count));
    List<Piece> all = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      Fraction more = left.compareTo(unit) < 0 ? left : unit;
      left = left.subtract(more);
      all.add(new Piece(Optional.of(slot), each.add(more), true, place));
    }
    return all;
  }

  /** What is left of the area's total: year by year where that is stated by year. */
  private List<Piece> remainder(Grant grant, Span place) {
    Area area = grant.area();
    List<Slot> slots = new ArrayList<>(grant.slots());
    if (slots.isEmpty() && area.totals().size() + eachYear(area) > 1) {
      slots.addAll(slots(area));
    }
    if (slots.isEmpty()) {
      return List.of(new Piece(grant.slot(), rest(grant), true, place));
    }
    List<Piece> all = new ArrayList<>();
    for (Slot slot : slots) {
      all.add(new Piece(Optional.of(slot), rest(grant, slot), true, place));
    }
    return all;
  }

  private static int eachYear(Area area) {
    return area.total().isPresent() && area.total().get().timing() instanceof Timing.EachYear
        ? 1
        : 0;
  }

  private static List<Slot> slots(Area area) {
    List<Slot> slots = new ArrayList<>();
    for (Clause.Total total : area.totals()) {
      switch (total.timing()) {
        case Timing.EachYear each -> slots.addAll(area.agreement().years());
        case Timing.In in -> Slot.of(in.stretch().from().text()).ifPresent(slots::add);
        case Timing.EqualParts parts -> {}
        case Timing.Whole whole -> {}
      }
    }
    return slots;
  }

  private Fraction rest(Grant grant) {
    Area area = grant.area();
    return area.total().isEmpty() ? Fraction.ZERO : left(area, stated(area), grant);
  }

  private Fraction rest(Grant grant, Slot slot) {
    Area area = grant.area();
    return area.total().isEmpty() ? Fraction.ZERO : left(area, slot, stated(area, slot), grant);
  }

  /** A total less all parts but one. */
  private Fraction left(Area area, Fraction total, Object but) {
    Fraction rest = total;
    for (Object child : area.children()) {
      if (child != but) {
        rest =
            rest.subtract(
                child instanceof Area inner ? stated(inner) : evaluator.amount((Grant) child));
      }
    }
    return rest;
  }

  private Fraction left(Area area, Slot slot, Fraction total, Object but) {
    Fraction rest = total;
    for (Object child : area.children()) {
      if (child != but) {
        rest =
            rest.subtract(
                child instanceof Area inner ? stated(inner, slot) : amount((Grant) child, slot));
      }
    }
    return rest;
  }

  Fraction amount(Grant grant) {
    Fraction sum = Fraction.ZERO;
    for (Piece piece : pieces(grant)) {
      sum = sum.add(piece.amount());
    }
    return sum;
  }

  /** What a grant has in a year or month. */
  Fraction amount(Grant grant, Slot slot) {
    Fraction sum = Fraction.ZERO;
    for (Piece piece : pieces(grant)) {
      sum = piece.isIn(slot) ? sum.add(piece.amount()) : sum;
    }
    return sum;
  }

  /** Whether the amount is stated for every year that the grant has. */
  static boolean isKnown(Grant grant) {
    if (grant.declared().amount().isPresent()) {
      return !(grant.declared().amount().get() instanceof Expression.Unknown);
    }
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year && year.amount() instanceof Expression.Unknown) {
        return false;
      }
    }
    return true;
  }

  /** Whether all parts of an area are known. */
  static boolean isKnown(Area area) {
    for (Grant grant : area.allGrants()) {
      if (!isKnown(grant)) {
        return false;
      }
    }
    return true;
  }

  // Earmarks

  Fraction amount(Earmark earmark) {
    Fraction value = evaluator.evaluate(earmark.declared().amount(), whole(earmark.grant()));
    return timing(earmark) instanceof Timing.EachYear
        ? value.multiply(Fraction.of(Math.max(1, earmark.grant().agreement().years().size())))
        : value;
  }

  Fraction amount(Earmark earmark, Slot slot) {
    Fraction value = evaluator.evaluate(earmark.declared().amount(), whole(earmark.grant()));
    return switch (timing(earmark)) {
      case Timing.EachYear each -> value;
      case Timing.In in ->
          Slot.of(in.stretch().from().text()).filter(slot::contains).isPresent()
              ? value
              : Fraction.ZERO;
      case Timing.EqualParts parts -> value;
      case Timing.Whole whole -> value;
    };
  }

  /** That of the earmark itself, else of what it is part of. */
  private static Timing timing(Earmark earmark) {
    if (!(earmark.declared().timing() instanceof Timing.Whole)) {
      return earmark.declared().timing();
    }
    return earmark.parent().map(Amounts::timing).orElse(earmark.grant().declared().timing());
  }

  // Areas

  /** The stated total of an area, else the sum of its parts. */
  Fraction stated(Area area) {
    if (area.totals().isEmpty()) {
      return sum(area);
    }
    Fraction sum = Fraction.ZERO;
    for (Clause.Total total : area.totals()) {
      if (total.amount() instanceof Expression.Unknown) {
        return sum(area);
      }
      Fraction value = value(total, area);
      sum =
          sum.add(
              total.timing() instanceof Timing.EachYear
                  ? value.multiply(Fraction.of(Math.max(1, area.agreement().years().size())))
                  : value);
    }
    return sum;
  }

  /** What is stated for a year or month, else the sum of the parts then. */
  Fraction stated(Area area, Slot slot) {
    Fraction sum = Fraction.ZERO;
    boolean told = false;
    for (Clause.Total total : area.totals()) {
      if (says(total, area, slot)) {
        sum =
            sum.add(
                total.amount() instanceof Expression.Remainder
                    ? left(area.parent().orElse(area), slot, statedOfParent(area, slot), area)
                    : value(total, area));
        told = true;
      }
    }
    return told ? sum : sum(area, slot);
  }

  private Fraction statedOfParent(Area area, Slot slot) {
    return area.parent().map(parent -> stated(parent, slot)).orElse(Fraction.ZERO);
  }

  private static boolean says(Clause.Total total, Area area, Slot slot) {
    if (total.amount() instanceof Expression.Unknown) {
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

  private Fraction value(Clause.Total total, Area area) {
    if (total.amount() instanceof Expression.Remainder) {
      var parent = area.parent();
      return parent.isEmpty() || parent.get().total().isEmpty()
          ? Fraction.ZERO
          : evaluator.once(
              total,
              area.name().text(),
              total.span(),
              () -> left(parent.get(), stated(parent.get()), area));
    }
    return evaluator.once(
        total,
        area.name().text(),
        total.span(),
        () -> evaluator.evaluate(total.amount(), Context.whole(area.agreement())));
  }

  /** The sum of an area's parts, else its stated total. */
  Fraction sum(Area area) {
    if (area.children().isEmpty()) {
      return area.total().isPresent()
              && !(area.total().get().amount() instanceof Expression.Unknown)
          ? stated(area)
          : Fraction.ZERO;
    }
    Fraction sum = Fraction.ZERO;
    for (Object child : area.children()) {
      sum = sum.add(child instanceof Area inner ? sum(inner) : evaluator.amount((Grant) child));
    }
    return sum;
  }

  Fraction sum(Area area, Slot slot) {
    if (area.children().isEmpty()) {
      for (Clause.Total total : area.totals()) {
        if (says(total, area, slot)) {
          return stated(area, slot);
        }
      }
      return Fraction.ZERO;
    }
    Fraction sum = Fraction.ZERO;
    for (Object child : area.children()) {
      sum = sum.add(child instanceof Area inner ? sum(inner, slot) : amount((Grant) child, slot));
    }
    return sum;
  }

  private Fraction value(Expression amount, Grant grant) {
    return evaluator.evaluate(amount, whole(grant));
  }

  private static Context whole(Grant grant) {
    return Context.whole(grant.agreement());
  }
}
