package org.bilaga.report.workbook;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Walk;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Group;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * What each member gets of a grant where that is said of each, or where the workbook cannot reckon
 * by the rule: formulas of the rate where it is arithmetic, else the figures.
 */
final class MemberPage {
  private static final int RATES = 2;
  private static final int FIRST = 5;

  private MemberPage() {}

  static void write(Page page, Ground ground, Entry part, Told title, Optional<Told> note) {
    Ground.title(page, title);
    note.ifPresent(it -> page.sentence(1, 6, BookCell.text(it).look(Look.NOTE)));
    page.put(FIRST - 1, 0, Ground.heading(Sentences.member()));
    page.put(FIRST - 1, 1, Ground.above(Sentences.amountIs()));
    Group group = part.grant().group().orElseThrow();
    Optional<Expression> each =
        part.grant()
            .declared()
            .amount()
            .filter(it -> it instanceof Expression.Each && note.isEmpty());
    Map<Expression, String> rates = each.map(it -> rates(it, page)).orElse(Map.of());
    boolean known = true;
    boolean follows = true;
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < group.size(); member++) {
      page.put(FIRST + member, 0, BookCell.text(ground.name(group, member)));
      var value = part.of(member);
      Amount amount = new Amount(value.least(), value.most());
      int at = member;
      Optional<String> how =
          amount.isKnown() && isPlain(part)
              ? each.flatMap(it -> formula(it, ground, part, group, at, rates))
              : Optional.empty();
      BookCell cell = ground.money(amount).by(how);
      page.put(FIRST + member, 1, how.isEmpty() && note.isEmpty() ? cell.look(Look.INPUT) : cell);
      known &= amount.isKnown();
      follows &= how.isPresent();
      sum = sum.add(amount.known().orElse(Fraction.ZERO));
    }
    if (!follows) {
      ground.standing().add(title, () -> RestsOn.of(part, ground));
    }
    int last = FIRST + group.size();
    page.put(last, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    BookCell all =
        BookCell.of(SheetCell.money(known ? Amount.known(sum) : Amount.UNKNOWN, ground.currency()))
            .as(sum.isInteger() ? CellForm.WHOLE : CellForm.number(2))
            .look(Look.TOTAL);
    String cells = "SUM(" + Page.at(FIRST, 1) + ":" + Page.at(last - 1, 1) + ")";
    page.put(last, 1, known ? all.by(cells) : all);
    page.headings(FIRST - 1, FIRST - 1, 1).filtered(FIRST - 1, last - 1, 1);
    if (part.isDistributed()) {
      ground.places().divided(part, new WorkbookPlaces.Column(page, FIRST, 1, group.size()));
    }
    if (part.said().isPresent() && known) {
      ground.places().amount(part, page, last, 1);
    }
  }

  /** The figures of a rate, put in above the members. */
  private static Map<Expression, String> rates(Expression each, Page page) {
    Map<Expression, String> rates = new IdentityHashMap<>();
    page.put(RATES, 0, BookCell.text(Sentences.rate()));
    int column = 1;
    for (Expression.Figure figure : Walk.all(Expression.Figure.class, each)) {
      page.put(RATES, column, BookCell.number(figure.value()).look(Look.INPUT));
      rates.put(figure, Page.fixed(RATES, column++));
    }
    return rates;
  }

  /** Without bounds and exceptions, which the formula does not have. */
  private static boolean isPlain(Entry part) {
    return !part.grant().declared().division().hasTerms() && part.grant().slots().isEmpty();
  }

  private static Optional<String> formula(
      Expression each,
      Ground ground,
      Entry part,
      Group group,
      int member,
      Map<Expression, String> rates) {
    Optional<String> rate = CellFormula.of(each, ground, group, member, rates);
    if (part.grant().rounding().isEmpty()) {
      return rate;
    }
    RoundingRule rule = ground.evaluator().rounding(part.grant());
    Optional<String> unit = CellFormula.number(rule.unit());
    return unit.flatMap(
        to ->
            rate.flatMap(
                it ->
                    switch (rule.method()) {
                      case HALF_UP -> Optional.of("ROUND((" + it + ")/" + to + ",0)*" + to);
                      case DOWN ->
                          Optional.of("ROUNDDOWN(ROUND((" + it + ")/" + to + ",9),0)*" + to);
                      case UP -> Optional.of("ROUNDUP(ROUND((" + it + ")/" + to + ",9),0)*" + to);
                      case HALF_EVEN,
                          LARGEST_REMAINDER,
                          CUMULATIVE,
                          DHONDT,
                          SAINTE_LAGUE,
                          HUNTINGTON_HILL,
                          ADAMS,
                          DEAN ->
                          Optional.empty();
                    }));
  }
}
