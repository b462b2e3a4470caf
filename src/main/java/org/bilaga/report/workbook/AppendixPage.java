package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Context;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.table.FigureValue;
import org.bilaga.words.Told;

/** A published table beside what the agreement comes to, cell by cell. */
final class AppendixPage {
  private static final int FIRST = 4;

  /**
   * A column of it.
   *
   * @param count where it is counted how many cells differ
   * @param accepted how many of them the agreement disputes, and so are as they should be
   */
  record Compared(Told title, String count, int differ, int accepted, int cells) {}

  private final AppendixTable appendix;
  private final Page page;
  private final Ground ground;
  private int column = 1;

  private AppendixPage(AppendixTable appendix, Page page, Ground ground) {
    this.appendix = appendix;
    this.page = page;
    this.ground = ground;
  }

  static Told title(AppendixTable appendix) {
    String number = appendix.declared().number().text();
    return appendix
        .declared()
        .title()
        .<Told>map(it -> Sentences.appendixTitled(number, it.text()))
        .orElseGet(() -> Sentences.appendix(number));
  }

  static List<Compared> write(AppendixTable appendix, Page page, Ground ground) {
    return new AppendixPage(appendix, page, ground).write();
  }

  private List<Compared> write() {
    Ground.title(page, title(appendix));
    page.put(FIRST - 1, 0, Ground.heading(Sentences.member()));
    for (int member = 0; member < appendix.group().size(); member++) {
      page.put(FIRST + member, 0, BookCell.text(ground.name(appendix.group(), member)));
    }
    List<Compared> all = new ArrayList<>();
    for (int i = 0; i < appendix.columns().size(); i++) {
      if (appendix.columns().get(i) >= 0) {
        compared(appendix.declared().columns().get(i), appendix.columns().get(i))
            .ifPresent(all::add);
      }
    }
    page.put(
        FIRST + appendix.group().size(),
        0,
        BookCell.text(Sentences.cellsThatDiffer()).look(Look.TOTAL));
    page.headings(FIRST - 2, FIRST - 1, 1);
    page.filtered(FIRST - 1, FIRST + appendix.group().size() - 1, Math.max(0, column - 1));
    return all;
  }

  private Optional<Compared> compared(Clause.AppendixColumn declared, int at) {
    int members = appendix.group().size();
    int published = column;
    int computed = column + 1;
    int difference = column + 2;
    boolean any = false;
    int differ = 0;
    int cells = 0;
    boolean follows = true;
    for (int member = 0; member < members; member++) {
      int row = appendix.table().rowOf(member);
      Optional<Figure.Printed> figure =
          row >= 0 && appendix.table().table().figure(row, at) instanceof Figure.Printed it
              ? Optional.of(it)
              : Optional.empty();
      var value =
          ground
              .evaluator()
              .evaluate(
                  declared.value(),
                  Context.whole(appendix.agreement()).of(appendix.group(), member))
              .known();
      if (figure.isEmpty() || value.isEmpty() || figure.get().approximate()) {
        continue;
      }
      any = true;
      cells++;
      Fraction there = FigureValue.of(figure.get());
      int decimals = Math.max(0, figure.get().inBase().scale());
      Fraction step = FigureValue.of(new Decimal(BigInteger.ONE, figure.get().inBase().scale()));
      boolean share = value.get().abs().compareTo(Fraction.ONE) < 0 && decimals > 2;
      CellForm form =
          share
              ? CellForm.perCent(Math.max(0, decimals - 2))
              : CellForm.number(Math.min(6, decimals));
      page.put(FIRST + member, published, cell(there, share).as(form));
      int theirs = member;
      Optional<String> how = CellFormula.of(declared.value(), ground, appendix.group(), theirs);
      follows &= how.isPresent();
      page.put(
          FIRST + member,
          computed,
          cell(value.get(), share).as(share ? CellForm.perCent(4) : form).by(how));
      boolean agrees =
          there.subtract(value.get()).abs().multiply(Fraction.of(2)).compareTo(step) <= 0;
      differ += agrees ? 0 : 1;
      String p = Page.at(FIRST + member, published);
      String c = Page.at(FIRST + member, computed);
      page.put(
          FIRST + member,
          difference,
          cell(agrees ? Fraction.ZERO : there.subtract(value.get()), share)
              .as(share ? CellForm.perCent(4) : form)
              .by(
                  "IF(ABS("
                      + p
                      + "-"
                      + c
                      + ")*2<="
                      + PlainDecimal.of(step)
                      + "*(1+1E-9),0,"
                      + p
                      + "-"
                      + c
                      + ")"));
    }
    if (!any) {
      return Optional.empty();
    }
    Told heading = Told.text(declared.heading().text());
    Told full = language -> title(appendix).in(language) + ": " + declared.heading().text();
    if (!follows) {
      ground
          .standing()
          .add(
              full,
              () -> RestsOn.of(List.of(declared.value()), ground, Optional.of(appendix.group())));
    }
    page.put(FIRST - 2, published, Ground.above(heading));
    page.put(FIRST - 2, computed, Ground.above(Told.text("")));
    page.put(FIRST - 2, difference, Ground.above(Told.text("")));
    page.put(FIRST - 1, published, Ground.above(Sentences.published()));
    page.put(FIRST - 1, computed, Ground.above(Sentences.computed()));
    page.put(FIRST - 1, difference, Ground.above(Sentences.difference()));
    page.differences(FIRST, difference, FIRST + members - 1, difference);
    String range = Page.at(FIRST, difference) + ":" + Page.at(FIRST + members - 1, difference);
    int below = FIRST + members;
    page.put(
        below,
        difference,
        BookCell.number(differ)
            .by("COUNT(" + range + ")-COUNTIF(" + range + ",0)")
            .look(Look.TOTAL));
    column += 3;
    return Optional.of(
        new Compared(
            full,
            page.ref(below, difference),
            differ,
            appendix.declared().disputes().isEmpty() ? 0 : differ,
            cells));
  }

  private static BookCell cell(Fraction figure, boolean share) {
    return BookCell.of(share ? SheetCell.share(figure) : SheetCell.count(figure));
  }
}
