package org.bilaga.report.workbook;

import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * An expression as the formula of a cell: for a member, or where none is meant of the whole.
 *
 * <p>Empty where something in it stands nowhere in the workbook, or is no arithmetic.
 */
final class CellFormula {
  private final Ground ground;
  private final Optional<Group> group;
  private final int member;
  private final Map<Expression, String> putIn;

  private CellFormula(
      Ground ground, Optional<Group> group, int member, Map<Expression, String> putIn) {
    this.putIn = putIn;
    this.ground = ground;
    this.group = group;
    this.member = member;
  }

  static Optional<String> of(Expression expression, Ground ground, Group group, int member) {
    return of(expression, ground, group, member, Map.of());
  }

  /**
   * @param putIn the cells that some figures of it are put in
   */
  static Optional<String> of(
      Expression expression,
      Ground ground,
      Group group,
      int member,
      Map<Expression, String> putIn) {
    return new CellFormula(ground, Optional.of(group), member, putIn).formula(expression);
  }

  static Optional<String> whole(Expression expression, Ground ground) {
    return new CellFormula(ground, Optional.empty(), -1, Map.of()).formula(expression);
  }

  private Optional<String> formula(Expression expression) {
    return switch (expression) {
      case Expression.Figure it when putIn.containsKey(it) -> Optional.of(putIn.get(it));
      case Expression.Figure it -> number(it.value());
      case Expression.ReferenceValue it -> meaning(it.reference()).flatMap(this::referent);
      case Expression.ShareOf it -> meaning(it.of()).flatMap(this::shareOf);
      case Expression.TotalOf it -> meaning(it.of()).flatMap(this::totalOf);
      case Expression.TotalTo it -> meaning(it.recipient()).flatMap(this::totalTo);
      case Expression.TotalValue it -> whole(ground.agreement().root());
      case Expression.Negative it -> formula(it.of()).map(of -> "-(" + of + ")");
      case Expression.Binary it -> binary(it);
      case Expression.Each it -> formula(it.of());
      case Expression.Remainder it -> Optional.empty();
      case Expression.Unknown it -> Optional.empty();
      case Expression.AtMost it -> Optional.empty();
      case Expression.AtLeast it -> Optional.empty();
      case Expression.PreviousYear it -> Optional.empty();
      case Expression.Listed it -> Optional.empty();
      case Expression.Broken it -> Optional.empty();
      case Expression.DateValue it -> Optional.empty();
      case Expression.MonthValue it -> Optional.empty();
      case Expression.YearBefore it -> Optional.empty();
      case Expression.Not it -> Optional.empty();
      case Expression.TotalFrom it -> Optional.empty();
      case Expression.Stated it -> Optional.empty();
    };
  }

  /** A figure that has few digits, or one number divided by another. */
  static Optional<String> number(Fraction value) {
    String plain = PlainDecimal.of(value);
    return plain.length() > 16
        ? Optional.empty()
        : Optional.of(plain.indexOf('/') < 0 ? plain : "(" + plain + ")");
  }

  private Optional<String> binary(Expression.Binary it) {
    String sign =
        switch (it.operator()) {
          case PLUS -> "+";
          case MINUS -> "-";
          case TIMES -> "*";
          case OVER -> "/";
          case EQUAL, NOT_EQUAL, LESS, MORE, LESS_OR_EQUAL, MORE_OR_EQUAL, AND, OR -> "";
        };
    return sign.isEmpty()
        ? Optional.empty()
        : formula(it.left())
            .flatMap(
                left ->
                    formula(it.right()).map(right -> "(" + left + ")" + sign + "(" + right + ")"));
  }

  private Optional<Referent> meaning(Reference reference) {
    return ground.agreement().module().meaning(reference);
  }

  private Optional<String> referent(Referent referent) {
    return switch (referent) {
      case Referent.OfColumn of -> column(of.column());
      case Referent.OfKey of ->
          group.flatMap(it -> ground.places().key(of.key(), it)).map(it -> it.shares().of(member));
      case Referent.OfMeasure of -> formula(of.measure().value()).map(it -> "(" + it + ")");
      case Referent.OfGrant of -> grant(of.grant());
      case Referent.OfArea of -> whole(of.area());
      case Referent.OfTotal of -> whole(of.area());
      case Referent.OfAgreement of when of.agreement() == ground.agreement() ->
          whole(of.agreement().root());
      default -> Optional.empty();
    };
  }

  private Optional<String> column(Data.Column column) {
    int theirs = group.map(it -> it.in(column.group(), member)).orElse(-1);
    return theirs < 0 ? Optional.empty() : ground.places().figures(column).map(it -> it.of(theirs));
  }

  private Optional<String> shareOf(Referent referent) {
    return referent(referent).flatMap(one -> totalOf(referent).map(all -> one + "/" + all));
  }

  private Optional<String> totalOf(Referent referent) {
    return referent instanceof Referent.OfColumn of
            && group.filter(it -> it.size() == of.column().group().size()).isPresent()
        ? ground.places().figures(of.column()).map(it -> "SUM(" + it.all() + ")")
        : Optional.empty();
  }

  private Optional<String> grant(org.bilaga.resolve.Grant grant) {
    if (grant.agreement() != ground.agreement()) {
      return Optional.empty();
    } else if (group.isEmpty()) {
      return ground.places().amount(grant);
    }
    Entry entry = ground.ledger().entry(grant);
    boolean theirs = grant.group().filter(it -> it == group.get()).isPresent();
    return theirs ? ground.places().member(entry, member) : Optional.empty();
  }

  private Optional<String> whole(org.bilaga.resolve.Area area) {
    if (area.agreement() != ground.agreement()) {
      return Optional.empty();
    }
    // What is stated of it alone, as its sum may hold what is asked for.
    return group.isEmpty()
        ? ground.places().stated(area)
        : ground.places().member(area, ground.entries(), group.get(), member);
  }

  private Optional<String> totalTo(Referent referent) {
    return referent instanceof Referent.OfGroup of
            && group.filter(it -> it == of.group()).isPresent()
        ? ground.places().totals(of.group()).map(it -> it.of(member))
        : Optional.empty();
  }
}
