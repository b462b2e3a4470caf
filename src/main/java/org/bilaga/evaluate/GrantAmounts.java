package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;

/**
 * What grants and earmarks amount to, in all and in each year or month.
 *
 * <p>An amount that is not stated is at least nought; what is stated of several years together is,
 * in one of them, something between nought and all of it.
 */
final class GrantAmounts {
  private final Evaluator evaluator;
  private final Map<Grant, List<Piece>> pieces = new IdentityHashMap<>();

  private final AreaAmounts areas;
  private final EarmarkAmounts earmarks;

  GrantAmounts(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.areas = new AreaAmounts(evaluator, this);
    this.earmarks = new EarmarkAmounts(evaluator, this);
  }

  AreaAmounts areas() {
    return areas;
  }

  // Grants

  List<Piece> pieces(Grant grant) {
    List<Piece> known = pieces.get(grant);
    if (known == null) {
      boolean outer = evaluator.dependence().begin();
      known = CountableAmounts.of(stated(grant), grant, evaluator);
      evaluator.dependence().end(known, outer);
      pieces.put(grant, known);
    } else {
      evaluator.dependence().reuse(known);
    }
    return known;
  }

  /** One that is stated by year, and of no year, is not known: that is told. */
  private List<Piece> stated(Grant grant) {
    List<Piece> pieces = divided(grant);
    Span name = grant.declared().name().span();
    return pieces.isEmpty()
        ? List.of(new Piece(Optional.empty(), Value.unknown(Why.told(name)), name))
        : pieces;
  }

  private List<Piece> divided(Grant grant) {
    var declared = grant.declared();
    Span place = declared.amount().map(Expression::span).orElse(declared.name().span());
    var lost = Lost.amount(grant);
    if (lost.isPresent()) {
      return List.of(new Piece(Optional.empty(), Value.unknown(lost.get()), place));
    }
    if (declared.isRemainder() && !declared.division().listed()) {
      return remainder(grant, place);
    } else if (declared.amount().isEmpty()) {
      return byYear(grant);
    }
    Expression amount = declared.amount().get();
    List<Slot> slots = grant.slots();
    if (declared.division().listed() && !(amount instanceof Expression.Each)) {
      var list = ListedAmounts.of(evaluator, grant);
      if (list.isPresent()) {
        return listed(list.get(), grant, slots, place);
      }
    }
    if (amount instanceof Expression.Each each) {
      return saidEach(each, slots, grant, place);
    }
    if (slots.isEmpty()) {
      Optional<Stretch> years =
          declared.timing() instanceof Timing.In in ? Optional.of(in.stretch()) : Optional.empty();
      return List.of(new Piece(grant.slot(), years, value(amount, grant), place));
    }
    return switch (declared.timing()) {
      case Timing.EqualParts parts -> equalParts(value(amount, grant), slots, grant, place);
      case Timing.EachYear each -> eachYear(amount, slots, grant, place);
      case Timing.In in -> eachYear(amount, slots, grant, place);
      case Timing.Whole whole -> eachYear(amount, slots, grant, place);
    };
  }

  /** What is listed for each, the same in each year where there are several. */
  private List<Piece> listed(ListedAmounts list, Grant grant, List<Slot> slots, Span place) {
    MemberAmounts each = list.amounts();
    Value whole = list.whole();
    if (slots.isEmpty()) {
      Optional<Stretch> years =
          grant.declared().timing() instanceof Timing.In in
              ? Optional.of(in.stretch())
              : Optional.empty();
      return List.of(new Piece(grant.slot(), years, whole, place, Optional.of(each)));
    }
    boolean parts = grant.declared().timing() instanceof Timing.EqualParts;
    Fraction unit = evaluator.rounding(grant).unit();
    List<Value> wholes = parts ? equalParts(whole, slots.size(), unit) : List.of();
    List<MemberAmounts> own = parts ? equalParts(each, slots.size(), unit) : List.of();
    List<Piece> all = new ArrayList<>(slots.size());
    for (int at = 0; at < slots.size(); at++) {
      all.add(
          new Piece(
              Optional.of(slots.get(at)),
              Optional.empty(),
              parts ? wholes.get(at) : whole,
              place,
              Optional.of(parts ? own.get(at) : each)));
    }
    return all;
  }

  /** Each member's amount in as many parts. */
  static List<MemberAmounts> equalParts(MemberAmounts whole, int parts, Fraction unit) {
    List<List<Value>> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      all.add(new ArrayList<>());
    }
    for (Value amount : whole.amounts()) {
      List<Value> own = equalParts(amount, parts, unit);
      for (int part = 0; part < parts; part++) {
        all.get(part).add(own.get(part));
      }
    }
    return all.stream().map(part -> new MemberAmounts(part, part)).toList();
  }

  /** So much for each member, in all or in each year or month. */
  private List<Piece> saidEach(Expression.Each each, List<Slot> slots, Grant grant, Span place) {
    var members = EachMember.of(evaluator, grant);
    List<Piece> all = new ArrayList<>();
    if (slots.isEmpty()) {
      Optional<Stretch> years =
          grant.declared().timing() instanceof Timing.In in
              ? Optional.of(in.stretch())
              : Optional.empty();
      all.add(said(each, members, grant.slot(), years, place));
    } else if (members.isPresent() && grant.declared().timing() instanceof Timing.EqualParts) {
      var parts = members.get().equalParts(each, slots);
      for (int part = 0; part < parts.size(); part++) {
        all.add(new Piece(Optional.of(slots.get(part)), Optional.empty(), parts.get(part), place));
      }
    } else {
      for (Slot slot : slots) {
        all.add(said(each, members, Optional.of(slot), Optional.empty(), place));
      }
    }
    return all;
  }

  private static Piece said(
      Expression.Each each,
      Optional<EachMember> members,
      Optional<Slot> slot,
      Optional<Stretch> years,
      Span place) {
    return members
        .map(it -> new Piece(slot, years, it.amounts(each, slot), place))
        .orElseGet(() -> new Piece(slot, years, Value.unknown(Why.told(place)), place));
  }

  private List<Piece> eachYear(Expression amount, List<Slot> slots, Grant grant, Span place) {
    Value value = value(amount, grant);
    List<Piece> all = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      all.add(new Piece(Optional.of(slot), value, place));
    }
    return all;
  }

  private List<Piece> byYear(Grant grant) {
    List<Piece> all = new ArrayList<>();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year && !year.grows()) {
        var slot =
            year.stretch().to().isEmpty()
                ? Slot.of(year.stretch().from().text())
                : Optional.<Slot>empty();
        if (grant.declared().division().listed()) {
          var list = ListedAmounts.of(evaluator, grant, Optional.of(year));
          if (list.isPresent()) {
            all.add(
                new Piece(
                    slot,
                    Optional.of(year.stretch()),
                    list.get().whole(),
                    year.amount().span(),
                    Optional.of(list.get().amounts())));
            continue;
          }
        }
        if (year.amount() instanceof Expression.Each each) {
          var members = EachMember.of(evaluator, grant);
          all.add(said(each, members, slot, Optional.of(year.stretch()), each.span()));
          continue;
        }
        Value value =
            year.amount() instanceof Expression.Remainder && slot.isPresent()
                ? rest(grant, slot.get())
                : value(year.amount(), grant);
        all.add(new Piece(slot, Optional.of(year.stretch()), value, year.amount().span()));
      }
    }
    return grant.declared().grows() ? GrowingYears.of(evaluator, grant, all) : all;
  }

  List<Piece> equalParts(Value amount, List<Slot> slots, Grant grant, Span place) {
    List<Value> parts = equalParts(amount, slots.size(), evaluator.rounding(grant).unit());
    List<Piece> all = new ArrayList<>(slots.size());
    for (int part = 0; part < parts.size(); part++) {
      all.add(new Piece(Optional.of(slots.get(part)), parts.get(part), place));
    }
    return all;
  }

  /** Equal parts in whole units; the units left over go to the first parts, one each. */
  static List<Value> equalParts(Value amount, int parts, Fraction unit) {
    List<Value> all = new ArrayList<>(parts);
    if (!(amount instanceof Value.Known known)) {
      for (int part = 0; part < parts; part++) {
        all.add(amount);
      }
      return all;
    }
    Fraction count = Fraction.of(parts);
    Fraction whole = known.amount();
    Fraction each = Fraction.of(whole.divide(count).divide(unit).floor()).multiply(unit);
    Fraction left = whole.subtract(each.multiply(count));
    for (int part = 0; part < parts; part++) {
      Fraction more = left.compareTo(unit) < 0 ? left : unit;
      left = left.subtract(more);
      all.add(Value.of(each.add(more)));
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
      return List.of(new Piece(grant.slot(), rest(grant), place));
    }
    List<Piece> all = new ArrayList<>();
    for (Slot slot : slots) {
      all.add(new Piece(Optional.of(slot), rest(grant, slot), place));
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

  private Value rest(Grant grant) {
    Area area = grant.area();
    return isNothingStated(area) ? nothingLeftOf(grant) : areas.left(area, grant);
  }

  private Value rest(Grant grant, Slot slot) {
    Area area = grant.area();
    return isNothingStated(area) ? nothingLeftOf(grant) : areas.left(area, slot, grant);
  }

  private static boolean isNothingStated(Area area) {
    return area.total().isEmpty() && Lost.total(area).isEmpty();
  }

  /** A remainder of something that has no total, which a check tells. */
  private static Value nothingLeftOf(Grant grant) {
    return Value.unknown(Why.told(grant.declared().name().span()));
  }

  Value amount(Grant grant) {
    Value sum = Value.ZERO;
    for (Piece piece : pieces(grant)) {
      sum = sum.plus(piece.amount());
    }
    return sum;
  }

  /** What a grant has in a year or month. */
  Value amount(Grant grant, Slot slot) {
    Value sum = Value.ZERO;
    for (Piece piece : pieces(grant)) {
      sum = sum.plus(piece.in(slot, grant));
    }
    return sum;
  }

  // Earmarks

  Value amount(Earmark earmark) {
    return earmarks.amount(earmark);
  }

  Value amount(Earmark earmark, Slot slot) {
    return earmarks.amount(earmark, slot);
  }

  private Value value(Expression amount, Grant grant) {
    return amount instanceof Expression.Unknown
        ? Value.atLeast(Fraction.ZERO, AreaAmounts.notStated(amount.span(), grant.path()))
        : evaluator.evaluate(amount, whole(grant));
  }

  private static Context whole(Grant grant) {
    return Context.whole(grant.agreement());
  }
}
