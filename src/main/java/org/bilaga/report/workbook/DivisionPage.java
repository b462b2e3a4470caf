package org.bilaga.report.workbook;

import org.bilaga.finding.Figures;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * One grant, or a year or month of it, divided by its key: from the weights to the krona.
 *
 * <p>The remainders of the exact shares are ranked, and the units left over go to the first of
 * them; or each is rounded by itself. Invariant: what each formula comes to is what the ledger has.
 */
final class DivisionPage {
  private final Dividing dividing;
  private final Page page;
  private final Ground ground;
  private final Entry part;
  private final DivisionFigures figures;
  private final DivisionPlaces at;
  private final int members;

  private DivisionPage(Dividing dividing) {
    this.dividing = dividing;
    this.page = dividing.page();
    this.ground = dividing.ground();
    this.part = dividing.part();
    this.figures = dividing.figures();
    this.at = dividing.at();
    this.members = figures.members();
  }

  /** Writes the page; the formulas of others find the members' amounts afterwards. */
  static void write(
      Page page,
      Ground ground,
      Entry part,
      WorkbookPlaces.Weights key,
      KeyFigures keyed,
      Told title) {
    var figures = new DivisionFigures(part, keyed, ground.currency().digits());
    var at = new DivisionPlaces(part.grant().declared().division(), figures);
    var dividing = new Dividing(page, ground, part, key, figures, at);
    Ground.title(page, title);
    new DivisionPage(dividing).write(title);
    ground
        .places()
        .divided(part, new WorkbookPlaces.Column(page, at.first, at.amount, figures.members()));
  }

  private void write(Told title) {
    String unit = Figures.of(ground.currency()).text(figures.unit());
    Told rule = Sentences.ruleOf(method(figures.rule().method()), unit);
    page.sentence(1, 6, BookCell.text(Sentences.ruleIs(rule)).look(Look.NOTE));
    new WholeRows(dividing).write();
    headings();
    var terms = new TermColumns(dividing);
    var shares = new KeyedColumns(dividing);
    var rests = new RestColumns(dividing);
    var group = part.grant().group().orElseThrow();
    for (int i = 0; i < members; i++) {
      int row = at.first + i;
      page.put(row, 0, BookCell.text(ground.name(group, i)));
      terms.write(row, i);
      shares.write(row, i);
      rests.write(row, i);
      amount(row, i);
    }
    terms.finish(title);
    sum(at.first + members);
    leftOver(at.first + members);
    if (figures.isFloating()) {
      page.sentence(
          at.first + members + 3,
          Math.max(4, at.amount),
          BookCell.text(Sentences.isFloating()).look(Look.NOTE));
    }
  }

  static Told method(RoundingMethod method) {
    return switch (method) {
      case LARGEST_REMAINDER -> Sentences.largestRemainder();
      case HALF_UP -> Sentences.halfUp();
      case HALF_EVEN -> Sentences.halfEven();
      case DOWN -> Sentences.roundedDown();
      case UP -> Sentences.roundedUp();
      case CUMULATIVE -> Sentences.cumulative();
      case DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> Sentences.divisorMethod();
    };
  }

  private void headings() {
    int row = at.first - 1;
    page.put(row, 0, Ground.heading(Sentences.member()));
    head(at.takes, Sentences.takesPart());
    head(at.base, Sentences.base());
    head(at.floor, Sentences.atLeast());
    head(at.cap, Sentences.atMostEach());
    for (int t = 0; t < figures.terms(); t++) {
      head(at.weight + t, Sentences.weight());
    }
    head(at.least, Sentences.leastUnits());
    head(at.most, Sentences.mostUnits());
    head(at.state, Sentences.boundState());
    head(at.given, Sentences.givenBefore());
    head(at.own, Sentences.weightUsed());
    head(at.share, Sentences.share());
    head(at.exact, Sentences.exactAmount());
    for (int t = 0; t < figures.terms() && figures.terms() > 1; t++) {
      head(at.termWhole + t, Sentences.wholeByTerm(String.valueOf(t + 1)));
      head(at.termRest + t, Sentences.restByTerm(String.valueOf(t + 1)));
    }
    head(at.wholes, Sentences.wholeUnits());
    head(at.rests, Sentences.rest());
    head(at.lot, Sentences.lot());
    head(at.place, Sentences.place());
    head(at.extra, Sentences.extra());
    head(at.home, Sentences.takesRest());
    head(at.amount, Sentences.amountIs());
    page.headings(row, row, 1);
    page.filtered(row, at.first + members - 1, at.amount);
  }

  private void head(int column, Told told) {
    if (column >= 0) {
      page.put(at.first - 1, column, Ground.above(told));
    }
  }

  private void amount(int row, int member) {
    String units = at.given(row) + Page.at(row, at.wholes) + "+" + Page.at(row, at.extra);
    String rest = at.home < 0 ? "" : "+" + Page.at(row, at.home) + "*" + at.of(at.residue);
    page.put(
        row,
        at.amount,
        dividing
            .money(Amount.known(part.amount(member).toMajor()))
            .by("SIGN(" + at.of(at.total) + ")*" + at.of(at.units) + "*(" + units + ")" + rest));
  }

  // Below

  private void sum(int row) {
    page.put(row, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < members; i++) {
      sum = sum.add(part.amount(i).toMajor());
    }
    for (int c = 1; c < at.amount; c++) {
      page.put(row, c, BookCell.of(SheetCell.EMPTY).look(Look.TOTAL));
    }
    page.put(
        row,
        at.amount,
        dividing.money(Amount.known(sum)).by("SUM(" + at.all(at.amount) + ")").look(Look.TOTAL));
  }

  /** Above, where a member takes it; else below the sum. */
  private void leftOver(int sum) {
    String total = at.of(at.total);
    if (at.home < 0) {
      page.put(sum + 1, 0, BookCell.text(Sentences.leftOver()));
      ground.places().leftOver(part, page.ref(sum + 1, at.amount));
      page.put(
          sum + 1,
          at.amount,
          ground
              .money(figures.done().residue().toMajor())
              .by(total + "-" + Page.at(sum, at.amount)));
      return;
    }
    page.put(at.residue, 0, BookCell.text(Sentences.leftOver()));
    String held = at.given >= 0 ? "SUM(" + at.all(at.given) + ")+" : "";
    String units = held + "SUM(" + at.all(at.wholes) + ")+SUM(" + at.all(at.extra) + ")";
    String given = "SIGN(" + total + ")*" + at.of(at.units) + "*(" + units + ")";
    page.put(
        at.residue,
        1,
        ground
            .money(figures.done().rounding().residue().multiply(figures.unit()))
            .by(total + "-" + given));
  }
}
