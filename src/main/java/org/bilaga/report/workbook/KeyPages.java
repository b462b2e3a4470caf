package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * A page for each key and group that it divides among: figures, whole weights, shares.
 *
 * <p>The weights are whole numbers, the figures times a power of ten; the parts of the whole that
 * go by each term are whole numbers too, so that nothing is rounded before it is rounded.
 */
final class KeyPages {
  private static final int NUMERATOR = 3;
  private static final int DENOMINATOR = 4;
  private static final int PART = 5;
  private static final int SCALE = 6;
  private static final int SUM = 7;
  private static final int FIRST = 10;

  private KeyPages() {}

  static void write(Key key, Group group, KeyFigures figures, Page page, Ground ground) {
    Ground.title(page, Ground.titled(key.declared().title().map(it -> it.text()), key.name()));
    List<KeyFigures.Term> terms = figures.terms();
    int count = terms.size();
    int members = group.size();
    BigInteger common = BigInteger.ONE;
    for (KeyFigures.Term term : terms) {
      common = Ground.lcm(common, term.coefficient().denominator());
    }
    for (int filled = 1; filled <= count; filled++) {
      page.put(NUMERATOR - 1, filled, Ground.heading(Told.text("")));
    }
    page.put(NUMERATOR - 1, 0, Ground.heading(Sentences.term()));
    page.put(FIRST - 1, 0, Ground.heading(Sentences.member()));
    label(page, NUMERATOR, Sentences.coefficient());
    label(page, DENOMINATOR, Sentences.dividedBy());
    label(page, PART, Sentences.wholePart());
    label(page, SCALE, Sentences.scale());
    label(page, SUM, Sentences.sumOfWeights());
    List<WorkbookPlaces.Column> weights = new ArrayList<>();
    List<String> numerators = new ArrayList<>();
    Fraction[] shares = new Fraction[members];
    java.util.Arrays.fill(shares, Fraction.ZERO);
    Fraction whole = Fraction.ZERO;
    for (int t = 0; t < count; t++) {
      KeyFigures.Term term = terms.get(t);
      int figure = 1 + t;
      int weight = 1 + count + t;
      String name = name(term);
      page.put(NUMERATOR - 1, weight, Ground.above(Told.text(name)));
      page.put(FIRST - 1, figure, Ground.above(Told.text(name)));
      page.put(FIRST - 1, weight, Ground.above(Sentences.weightBy(name)));
      Fraction coefficient = term.coefficient();
      page.put(NUMERATOR, weight, input(coefficient.numerator()));
      page.put(DENOMINATOR, weight, input(coefficient.denominator()));
      String denominators = Page.fixed(DENOMINATOR, DENOMINATOR, 1 + count, 2 * count);
      Fraction part = coefficient.multiply(Fraction.of(common));
      page.put(
          PART,
          weight,
          whole(part)
              .by(
                  Page.at(NUMERATOR, weight)
                      + "*LCM("
                      + denominators
                      + ")/"
                      + Page.at(DENOMINATOR, weight)));
      BigInteger scale = Ground.denominator(term.figures());
      page.put(SCALE, weight, input(scale));
      Fraction sum = term.total().multiply(Fraction.of(scale));
      page.put(SUM, weight, whole(sum).by("SUM(" + below(weight, members) + ")"));
      for (int member = 0; member < members; member++) {
        Fraction value = term.figures()[member];
        page.put(FIRST + member, figure, figure(term, value, group, member, ground));
        page.put(
            FIRST + member,
            weight,
            whole(value.multiply(Fraction.of(scale)))
                .by(Page.at(FIRST + member, figure) + "*" + Page.fixed(SCALE, weight)));
        if (!sum.isZero()) {
          shares[member] = shares[member].add(coefficient.multiply(value).divide(term.total()));
        }
      }
      whole = whole.add(part);
      weights.add(new WorkbookPlaces.Column(page, FIRST, weight, members));
      numerators.add(page.ref(PART, weight));
    }
    int last = 1 + 2 * count;
    page.put(NUMERATOR - 1, last, Ground.above(Sentences.together()));
    page.put(
        PART, last, whole(whole).by("SUM(" + Page.fixed(PART, PART, 1 + count, 2 * count) + ")"));
    page.put(FIRST - 1, last, Ground.above(Sentences.share()));
    Fraction all = whole.divide(Fraction.of(common));
    for (int member = 0; member < members; member++) {
      page.put(FIRST + member, 0, BookCell.text(ground.name(group, member)));
      Fraction share = all.isZero() ? Fraction.ZERO : shares[member].divide(all);
      page.put(
          FIRST + member,
          last,
          BookCell.of(SheetCell.share(share)).as(CellForm.perCent(4)).by(share(count, member)));
    }
    page.put(FIRST + members, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    page.put(
        FIRST + members,
        last,
        BookCell.of(SheetCell.share(Fraction.ONE))
            .as(CellForm.perCent(4))
            .by("SUM(" + below(last, members) + ")")
            .look(Look.TOTAL));
    page.headings(FIRST - 1, FIRST - 1, 1).filtered(FIRST - 1, FIRST + members - 1, last);
    ground
        .places()
        .key(
            key,
            group,
            new WorkbookPlaces.Weights(
                weights,
                numerators,
                page.ref(PART, last),
                new WorkbookPlaces.Column(page, FIRST, last, members)));
  }

  /** The parts by the terms, added, of all parts. */
  private static String share(int count, int member) {
    List<String> parts = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      int weight = 1 + count + t;
      parts.add(
          Page.fixed(PART, weight)
              + "*"
              + Page.at(FIRST + member, weight)
              + "/"
              + Page.fixed(SUM, weight));
    }
    return "(" + String.join("+", parts) + ")/" + Page.fixed(PART, 1 + 2 * count);
  }

  private static String below(int column, int members) {
    return Page.at(FIRST, column) + ":" + Page.at(FIRST + members - 1, column);
  }

  private static void label(Page page, int row, Told told) {
    page.put(row, 0, BookCell.text(told));
  }

  private static BookCell input(BigInteger number) {
    return whole(Fraction.of(number)).look(Look.INPUT);
  }

  private static BookCell whole(Fraction number) {
    return BookCell.of(SheetCell.count(number)).as(CellForm.WHOLE);
  }

  /** Read from its table where that is a page; else as it is. */
  private static BookCell figure(
      KeyFigures.Term term, Fraction value, Group group, int member, Ground ground) {
    Optional<String> from =
        term.column()
            .flatMap(
                column ->
                    ground
                        .places()
                        .figures(column)
                        .filter(it -> group.in(column.group(), member) >= 0)
                        .map(it -> it.of(group.in(column.group(), member))));
    BookCell cell = BookCell.number(value);
    return from.isPresent() ? cell.by(from) : cell.look(Look.INPUT);
  }

  private static String name(KeyFigures.Term term) {
    return switch (term.written().weight()) {
      case Expression.ShareOf it -> it.of().text();
      case Expression.Figure it -> "1";
      default -> term.written().weight().span().text();
    };
  }
}
