package org.bilaga.report.workbook;

import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/** What must agree: green where it does, red where it does not, also after something is changed. */
final class CheckPage {
  private static final int FIRST = 3;
  private static final int TEXT_WIDTH = 80;

  private final Page page;
  private final Ground ground;
  private int row = FIRST;
  private int deviations;

  private CheckPage(Page page, Ground ground) {
    this.page = page;
    this.ground = ground;
  }

  static void write(
      Page page,
      Ground ground,
      List<AppendixPage.Compared> compared,
      List<StandingFigures.Held> standing) {
    new CheckPage(page, ground).write(compared, standing);
  }

  private void write(List<AppendixPage.Compared> compared, List<StandingFigures.Held> standing) {
    Ground.title(page, Sentences.checks());
    page.put(FIRST - 1, 0, Ground.heading(Sentences.what()));
    page.put(FIRST - 1, 1, Ground.above(Sentences.isNow()));
    page.put(FIRST - 1, 2, Ground.above(Sentences.shouldBe()));
    page.put(FIRST - 1, 3, Ground.above(Sentences.difference()));
    page.put(FIRST - 1, 4, Ground.heading(Told.text("")));
    page.headings(FIRST - 1, FIRST - 1, 1).width(0, TEXT_WIDTH);
    for (Entry entry : ground.entries()) {
      entry.parts().forEach(this::part);
    }
    area(ground.agreement().root());
    for (AppendixPage.Compared one : compared) {
      page.put(row, 0, BookCell.text(Sentences.cellsOf(one.title(), one.cells())));
      page.put(row, 1, BookCell.number(one.differ()).by(one.count()));
      page.put(row, 2, BookCell.number(one.accepted()).look(Look.INPUT));
      difference(Fraction.of(one.differ() - one.accepted()));
      if (one.accepted() > 0) {
        page.put(row - 1, 4, BookCell.text(Sentences.knownToDiffer()).look(Look.NOTE));
      }
    }
    for (StandingFigures.Held one : standing) {
      page.put(row, 0, BookCell.text(Sentences.standsOn(one.what())));
      page.put(row, 1, BookCell.number(0).by(one.count()));
      page.put(row, 2, BookCell.number(0));
      difference(Fraction.ZERO);
    }
    if (row > FIRST) {
      page.differences(FIRST, 3, row, 3);
      page.put(row, 0, BookCell.text(Sentences.deviations()).look(Look.TOTAL));
      page.put(row, 1, BookCell.of(SheetCell.EMPTY).look(Look.TOTAL));
      page.put(row, 2, BookCell.of(SheetCell.EMPTY).look(Look.TOTAL));
      String all = Page.at(FIRST, 3) + ":" + Page.at(row - 1, 3);
      page.put(
          row,
          3,
          BookCell.number(deviations)
              .by("COUNT(" + all + ")-COUNTIF(" + all + ",0)")
              .look(Look.TOTAL));
    }
  }

  private void part(Entry part) {
    Optional<String> amount = ground.places().amount(part);
    Optional<WorkbookPlaces.Column> members = ground.places().divided(part);
    if (amount.isEmpty() || members.isEmpty() || part.said().isPresent() || !part.isDistributed()) {
      return;
    }
    ground.places().fits(part).ifPresent(it -> fits(part, it));
    String period = part.slot().map(it -> " " + it.text()).orElse("");
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < part.amounts().length; member++) {
      sum = sum.add(part.amount(member).toMajor());
    }
    Fraction total = part.total().toMajor();
    Fraction rest = total.subtract(sum);
    boolean keeps = ground.evaluator().rounding(part.grant()).method().keepsSum();
    if (!(keeps && rest.isZero()) && ground.places().leftOver(part).isPresent()) {
      // What is left over is the amount less the parts: with it they always make the amount.
      return;
    }
    Told text = Sentences.sumsTo(part.grant().path() + period);
    page.put(row, 0, BookCell.text(text));
    Optional<String> left = rest.isZero() ? Optional.empty() : CellFormula.number(rest);
    page.put(
        row,
        1,
        ground
            .money(total)
            .by("SUM(" + members.get().all() + ")" + left.map(it -> "+" + it).orElse("")));
    page.put(row, 2, ground.money(total).by(amount.get()));
    difference(Fraction.ZERO);
    if (left.isPresent()) {
      page.put(row - 1, 4, BookCell.text(Sentences.withLeftOver()).look(Look.NOTE));
    }
  }

  private void fits(Entry part, String cell) {
    page.put(row, 0, BookCell.text(Sentences.oneDivisor(part.grant().path())));
    page.put(row, 1, BookCell.number(0).by(cell));
    page.put(row, 2, BookCell.number(0));
    difference(Fraction.ZERO);
  }

  private void area(Area area) {
    Optional<String> amount = ground.places().amount(area);
    Optional<String> stated = ground.places().stated(area);
    var is = ground.evaluator().sum(area).known();
    var said = ground.evaluator().stated(area).known();
    if (amount.isPresent() && stated.isPresent() && is.isPresent() && said.isPresent()) {
      String name = area.isRoot() ? ground.agreement().name() : area.path();
      page.put(row, 0, BookCell.text(Sentences.partsMake(name)));
      page.put(row, 1, ground.money(is.get()).by(amount.get()));
      page.put(row, 2, ground.money(said.get()).by(stated.get()));
      difference(is.get().subtract(said.get()));
    }
    area.areas().forEach(this::area);
  }

  private void difference(Fraction is) {
    page.put(row, 3, ground.money(is).by(Page.at(row, 1) + "-" + Page.at(row, 2)));
    deviations += is.isZero() ? 0 : 1;
    row++;
  }
}
