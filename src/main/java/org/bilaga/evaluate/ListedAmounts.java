package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.table.FigureValue;

/**
 * What each member gets of a grant that is decided as listed: in sentences of its own, else in the
 * column of an appendix that is said to be the grant. Nothing is computed or rounded.
 *
 * <p>Who is not listed gets nothing where those who are get all of it, and otherwise something up
 * to what they leave.
 */
public final class ListedAmounts {
  private final Evaluator evaluator;
  private final Grant grant;
  private final Group group;

  /** The sentence of the year that the list is for, where each has its own. */
  private final Optional<Clause.ForYear> year;

  private final List<Optional<Value>> values = new ArrayList<>();
  private final List<Optional<Span>> places = new ArrayList<>();
  private boolean isListed;
  private boolean isTotalled;
  private Optional<Why> lost = Optional.empty();

  private ListedAmounts(
      Evaluator evaluator, Grant grant, Group group, Optional<Clause.ForYear> year) {
    this.evaluator = evaluator;
    this.grant = grant;
    this.group = group;
    this.year = year;
    for (int member = 0; member < group.size(); member++) {
      values.add(Optional.empty());
      places.add(Optional.empty());
    }
    read();
  }

  /** Empty where the grant goes to no group. */
  public static Optional<ListedAmounts> of(Evaluator evaluator, Grant grant) {
    return of(evaluator, grant, Optional.empty());
  }

  /** That of one year of a grant whose years have lists of their own. */
  public static Optional<ListedAmounts> of(
      Evaluator evaluator, Grant grant, Optional<Clause.ForYear> year) {
    return grant.group().isPresent() && grant.declared().recipients().others().isEmpty()
        ? Optional.of(new ListedAmounts(evaluator, grant, grant.group().get(), year))
        : Optional.empty();
  }

  /** Whether there is a list at all. */
  public boolean isListed() {
    return isListed;
  }

  /** Whether the list is a column that prints its own total. */
  public boolean isTotalled() {
    return isTotalled;
  }

  /** The members that are not listed. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (int member = 0; member < group.size(); member++) {
      if (values.get(member).isEmpty()) {
        missing.add(group.member(member).name());
      }
    }
    return missing;
  }

  /** Where a member is listed. */
  public Optional<Span> place(int member) {
    return places.get(member);
  }

  /** The sum of those listed, as far as it is known. */
  public Value sum() {
    Value sum = lost.map(Value::unknown).orElse(Value.ZERO);
    for (Optional<Value> value : values) {
      sum = sum.plus(value.orElse(Value.ZERO));
    }
    return sum;
  }

  /** What is said to be the amount of all; empty where that is what the list comes to. */
  public Optional<Value> stated() {
    var amount = year.map(Clause.ForYear::amount).or(() -> grant.declared().amount());
    return amount.isEmpty()
            || amount.get() instanceof Expression.Listed
            || amount.get().leavesOpen()
            || amount.get() instanceof Expression.Remainder
            || grant.declared().isRemainder()
        ? Optional.empty()
        : Optional.of(evaluator.evaluate(amount.get(), Context.whole(grant.agreement())));
  }

  /**
   * What all of it comes to: what is stated, but where that leaves something for somebody who is
   * not listed, no less than what is listed.
   */
  Value whole() {
    var rest = rest();
    Value sum = sum();
    if (rest.isPresent() && sum.known().isPresent()) {
      Fraction least = sum.known().get();
      return Value.between(least, least.add(rest.get()), told());
    }
    return stated().filter(Value::isKnown).orElseGet(() -> amounts().sum());
  }

  MemberAmounts amounts() {
    boolean isKnown = isListed && sum().isKnown();
    Value others =
        rest()
            .map(rest -> Value.between(Fraction.ZERO, rest, told()))
            .orElse(isKnown ? Value.ZERO : Value.unknown(told()));
    List<Value> each = values.stream().map(value -> value.orElse(others)).toList();
    return new MemberAmounts(each, each);
  }

  /** What is stated beyond what is listed, while somebody is not listed. */
  private Optional<Fraction> rest() {
    var sum = sum().known();
    return isListed && !missing().isEmpty() && sum.isPresent()
        ? stated()
            .flatMap(Value::known)
            .map(it -> it.subtract(sum.get()))
            .filter(it -> it.signum() > 0)
        : Optional.empty();
  }

  private Why told() {
    return Why.told(year.map(Clause.ForYear::span).orElse(grant.declared().name().span()));
  }

  private void read() {
    for (Clause.Listed one : year.map(Clause.ForYear::list).orElseGet(grant::list)) {
      isListed = true;
      int member = RoundingRules.member(one.member(), grant.agreement().module(), grant).orElse(-1);
      if (member < 0) {
        lost = Optional.of(Why.told(one.member().span()));
      } else {
        Value value = evaluator.evaluate(one.amount(), Context.whole(grant.agreement()));
        values.set(member, Optional.of(value));
        places.set(member, Optional.of(one.span()));
      }
    }
    if (!isListed) {
      for (AppendixTable appendix : grant.agreement().appendices()) {
        column(appendix).ifPresent(column -> read(appendix, column));
      }
    }
  }

  /** The column that is said to be the grant, where the appendix has one for its group. */
  private Optional<Integer> column(AppendixTable appendix) {
    var columns = appendix.declared().columns();
    for (int at = 0; at < columns.size() && appendix.group() == group; at++) {
      boolean its =
          columns.get(at).value() instanceof Expression.ReferenceValue value
              && grant
                  .agreement()
                  .module()
                  .meaning(value.reference())
                  .filter(this::isIt)
                  .isPresent();
      if (its && appendix.columns().get(at) >= 0) {
        return Optional.of(appendix.columns().get(at));
      }
    }
    return Optional.empty();
  }

  /** Whether a column that is said to be something is what the list says. */
  private boolean isIt(Referent meant) {
    return year.isEmpty()
        ? meant instanceof Referent.OfGrant whole && whole.grant() == grant
        : meant instanceof Referent.In in
            && in.of() instanceof Referent.OfGrant of
            && of.grant() == grant
            && year.get().stretch().text().equals(in.slot().text());
  }

  private void read(AppendixTable appendix, int column) {
    isListed = true;
    var table = appendix.table().table();
    int total = appendix.table().totalRow().orElse(-1);
    isTotalled |= total >= 0 && table.figure(total, column) instanceof Figure.Printed;
    for (int member = 0; member < group.size(); member++) {
      int row = appendix.table().rowOf(member);
      // Nothing in the cell, or a dash, lists nobody.
      if (row >= 0 && !(table.figure(row, column) instanceof Figure.None)) {
        Span place = table.span(row, column);
        places.set(member, Optional.of(place));
        values.set(member, Optional.of(value(table.figure(row, column), place, member)));
      }
    }
  }

  private Value value(Figure figure, Span place, int member) {
    return switch (figure) {
      case Figure.Printed it when it.approximate() ->
          isCountedAs(it.unit())
              ? Value.between(
                  FigureValue.of(it.aboutInterval().low()),
                  FigureValue.of(it.aboutInterval().high()),
                  bounded(place, member))
              : Value.unknown(Why.told(place));
      case Figure.Printed it ->
          isCountedAs(it.unit()) ? Value.of(FigureValue.of(it)) : Value.unknown(Why.told(place));
      case Figure.Ratio it ->
          isCountedAs(it.unit()) ? Value.of(FigureValue.of(it)) : Value.unknown(Why.told(place));
      case Figure.Within it -> {
        Fraction least = FigureValue.of(it.lowInBase());
        Why why = bounded(place, member);
        yield it.highInBase()
            .map(most -> Value.between(least, FigureValue.of(most), why))
            .orElseGet(() -> Value.atLeast(least, why));
      }
      case Figure.None it -> Value.unknown(Why.told(place));
      case Figure.Malformed it -> Value.unknown(Why.told(place));
      case Figure.Unclear it -> Value.unknown(Why.told(place));
      case Figure.TwoWays it -> Value.unknown(Why.told(place));
      case Figure.Words it -> Value.unknown(Why.told(place));
    };
  }

  private Why bounded(Span place, int member) {
    return Why.of(
        Why.Cause.NO_FIGURE,
        place,
        Sentences.figureWithin(group.member(member).name(), grant.path(), place.text()));
  }

  private boolean isCountedAs(PrintedUnit unit) {
    return unit.sort() == PrintedUnit.Sort.NUMBER
        || unit.money() && unit.currencies().contains(Evaluator.currency(grant).code());
  }
}
