package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.telling.MethodNames;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Fraction;
import org.bilaga.money.TieOrder;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * A grant divided by a divisor method: from the weights to the unit.
 *
 * <p>How many units there are for each weight is closed in on below, by halving; what is certain
 * then is given, and what is left goes to the greatest quotients, which are whole numbers over
 * whole numbers. Invariant: it comes to what the ledger has, and a cell says whether one divisor
 * gives it, so that a search that has not come near enough is red and not wrong.
 */
final class DivisorPage {
  private static final int TOTAL = 3;
  private static final int UNIT = 4;
  private static final int WHOLE = 5;
  private static final int GIVEN = 6;
  private static final int POOL = 7;
  private static final int WEIGHTS = 8;
  private static final int FROM = 9;
  private static final int LEFT = 10;
  private static final int LAST = 11;
  private static final int NEXT = 12;
  private static final int FITS = 13;
  private static final int FIRST = 17;

  private final Page page;
  private final Ground ground;
  private final Entry part;
  private final WorkbookPlaces.Weights key;
  private final StatedColumns stated;
  private final DivisorFigures figures;
  private final DivisorMethod method;
  private final int members;
  private final int search;

  // Columns, or -1 where there is none.
  private final int takes;
  private final int base;
  private final int floor;
  private final int cap;
  private final int weight;
  private final int least;
  private final int most;
  private final int certain;
  private final int numerator;
  private final int denominator;
  private final int lot;
  private final int place;
  private final int extra;
  private final int last;
  private final int next;
  private final int amount;
  private int column = 1;

  private DivisorPage(
      Page page, Ground ground, Entry part, WorkbookPlaces.Weights key, KeyFigures keyed) {
    this.page = page;
    this.ground = ground;
    this.part = part;
    this.key = key;
    var division = part.grant().declared().division();
    var rule = part.distributed().orElseThrow().rounding().rule();
    takes = columns(!division.except().isEmpty());
    base = columns(division.base().isPresent());
    floor = columns(!division.floors().isEmpty());
    cap = columns(!division.caps().isEmpty());
    this.stated =
        new StatedColumns(
            page,
            ground,
            part,
            new StatedColumns.At(takes, base, floor, cap),
            c(UNIT),
            ground::money);
    this.figures = new DivisorFigures(part, keyed, stated);
    this.method = figures.method();
    this.members = figures.members();
    this.search = FIRST + members + 5;
    weight = columns(true);
    least = columns(figures.isBounded());
    most = columns(figures.isBounded());
    certain = columns(true);
    numerator = columns(true);
    denominator = columns(true);
    lot = columns(rule.ties() instanceof TieOrder.ByLot);
    place = columns(true);
    extra = columns(true);
    last = columns(true);
    next = columns(true);
    amount = columns(true);
  }

  private int columns(boolean there) {
    return there ? column++ : -1;
  }

  /** Whether the page was written: not where the search comes to something else than the ledger. */
  static boolean write(
      Page page,
      Ground ground,
      Entry part,
      WorkbookPlaces.Weights key,
      KeyFigures keyed,
      Told title) {
    var divisor = new DivisorPage(page, ground, part, key, keyed);
    if (!divisor.figures.agrees()) {
      return false;
    }
    Ground.title(page, title);
    divisor.write(title);
    return true;
  }

  private void write(Told title) {
    String unit = Figures.of(ground.currency()).text(figures.rule().unit());
    Told rule = Sentences.ruleOf(MethodNames.of(method.method()), unit);
    page.sentence(1, 6, BookCell.text(Sentences.ruleIs(rule)).look(Look.NOTE));
    page.sentence(2, 8, BookCell.text(Sentences.divisorReckons()).look(Look.NOTE));
    whole();
    headings();
    for (int member = 0; member < members; member++) {
      member(FIRST + member, member);
    }
    stated.finish(title);
    below();
    search();
    var column = new WorkbookPlaces.Column(page, FIRST, amount, members);
    ground.places().divided(part, column);
    ground.places().fits(part, page.ref(FITS, 1));
  }

  // What holds for all

  private void whole() {
    String from = ground.places().amount(part).orElse("0");
    label(TOTAL, Sentences.toDivide());
    page.put(TOTAL, 1, ground.money(figures.done().total().toMajor()).by(from));
    label(UNIT, Sentences.inUnitsOf());
    page.put(UNIT, 1, Dividing.number(figures.rule().unit()).look(Look.INPUT));
    put(
        WHOLE,
        Sentences.wholeUnits(),
        Fraction.of(figures.size().floor()),
        "INT(ABS(" + c(TOTAL) + ")/" + c(UNIT) + ")");
    String bases = base < 0 ? "0" : "SUM(" + all(base) + ")/" + c(UNIT);
    Fraction given = Fraction.of(figures.size().floor()).subtract(figures.pool());
    put(GIVEN, Sentences.givenBefore(), given, bases);
    put(POOL, Sentences.byTheKey(), figures.pool(), c(WHOLE) + "-" + c(GIVEN));
    put(WEIGHTS, Sentences.sumOfWeights(), figures.sum(), "SUM(" + all(weight) + ")");
    Fraction low = figures.halvings().getLast().low();
    int end = search + DivisorFigures.HALVINGS;
    decimal(FROM, 1, low, Page.fixed(end, 0));
    label(FROM, Sentences.unitsForWeight());
    put(
        LEFT,
        Sentences.leftToGive(),
        Fraction.of(figures.left()),
        c(POOL) + "-SUM(" + all(certain) + ")");
    fits();
  }

  /** Every unit that was given has a greater quotient than each that was not. */
  private void fits() {
    Optional<Fraction> smallest = Optional.empty();
    Fraction largest = Fraction.ZERO;
    for (int member = 0; member < members; member++) {
      Optional<Fraction> its = figures.last(member);
      boolean smaller =
          its.isPresent() && (smallest.isEmpty() || its.get().compareTo(smallest.get()) < 0);
      smallest = smaller ? its : smallest;
      largest = largest.max(figures.next(member));
    }
    label(LAST, Sentences.smallestGiven());
    decimal(LAST, 1, smallest.orElse(Fraction.ZERO), "MIN(" + all(last) + ")");
    label(NEXT, Sentences.largestNotGiven());
    decimal(NEXT, 1, largest, "MAX(" + all(next) + ")");
    String above = "IF(" + c(NEXT) + ">" + c(LAST) + "*(1+1E-12),1,0)";
    String reached = "SUM(" + all(extra) + ")<>" + c(LEFT);
    put(
        FITS,
        Sentences.fitsNot(),
        Fraction.ZERO,
        "IF(" + reached + ",1,IF(COUNT(" + all(last) + ")=0,0," + above + "))");
    page.differences(FITS, 1, FITS, 1);
    String exactly = Sentences.exactly().in(ground.language());
    String roughly = Sentences.roughly().in(ground.language());
    String largestProduct = "MAX(" + all(numerator) + ")*MAX(" + all(denominator) + ")";
    boolean isExact = isExact();
    page.put(
        LEFT,
        2,
        BookCell.text(isExact ? exactly : roughly)
            .by("IF(" + largestProduct + "<=9E+15,\"" + exactly + "\",\"" + roughly + "\")")
            .look(Look.NOTE));
  }

  private boolean isExact() {
    Fraction most = Fraction.ZERO;
    Fraction by = Fraction.ZERO;
    for (int member = 0; member < members; member++) {
      most = most.max(figures.numerator(member));
      by = by.max(figures.denominator(member));
    }
    return most.multiply(by).compareTo(Fraction.of(Parting.MOST)) <= 0;
  }

  // The members

  private void headings() {
    page.put(FIRST - 1, 0, Ground.heading(Sentences.member()));
    head(takes, Sentences.takesPart());
    head(base, Sentences.base());
    head(floor, Sentences.atLeast());
    head(cap, Sentences.atMostEach());
    head(weight, Sentences.weight());
    head(least, Sentences.leastUnits());
    head(most, Sentences.mostUnits());
    head(certain, Sentences.certainUnits());
    head(numerator, Sentences.quotientWeight());
    head(denominator, Sentences.quotientDivisor());
    head(lot, Sentences.lot());
    head(place, Sentences.place());
    head(extra, Sentences.extra());
    head(last, Sentences.lastQuotient());
    head(next, Sentences.nextQuotient());
    head(amount, Sentences.amountIs());
    page.headings(FIRST - 1, FIRST - 1, 1).filtered(FIRST - 1, FIRST + members - 1, amount);
  }

  private void head(int at, Told told) {
    if (at >= 0) {
      page.put(FIRST - 1, at, Ground.above(told));
    }
  }

  private void member(int row, int member) {
    page.put(row, 0, BookCell.text(ground.name(part.grant().group().orElseThrow(), member)));
    stated.write(row, member, figures.isOut(member));
    String from = figures.weighsShares() ? key.shares().of(member) : key.terms().get(0).of(member);
    page.put(
        row,
        weight,
        Dividing.number(figures.weight(member))
            .as(figures.weighsShares() ? CellForm.number(9) : CellForm.WHOLE)
            .by(from + stated.in(row)));
    if (figures.isBounded()) {
      String less = "-" + stated.base(row) + stated.in(row);
      String most = "MAX(0," + stated.most(row) + less + ")";
      number(row, least, figures.least(member), "MAX(0," + stated.least(row) + less + ")");
      number(row, this.most, figures.most(member), most);
    }
    String w = Page.at(row, weight);
    String made = method.units(c(FROM) + "*(1-1E-12)*" + w);
    number(row, certain, figures.certain(member), clipped(made, row));
    String units = Page.at(row, certain);
    String top = "IF(" + w + "=0,0," + method.numerator(w, units) + ")";
    String more = figures.isBounded() ? "IF(" + units + "<" + Page.at(row, most) + "," : "";
    page.put(
        row,
        numerator,
        Dividing.number(figures.numerator(member)).by(more.isEmpty() ? top : more + top + ",0)"));
    page.put(
        row,
        denominator,
        Dividing.number(figures.denominator(member)).by(method.denominator(units)));
    if (figures.rule().ties() instanceof TieOrder.ByLot it) {
      page.put(row, lot, Dividing.number(Fraction.of(Ranks.drawn(it, member))).look(Look.INPUT));
    }
    number(row, place, BigInteger.valueOf(figures.place(member)), placed(row));
    String gets = Page.at(row, numerator) + ">0," + Page.at(row, place) + "<=" + c(LEFT);
    number(row, extra, figures.extra(member), "IF(AND(" + gets + "),1,0)");
    quotients(row, member);
    String own = base < 0 ? "" : stated.base(row) + stated.in(row) + "+";
    String all = own + units + "+" + Page.at(row, extra);
    page.put(
        row,
        amount,
        ground
            .money(Amount.known(part.amount(member).toMajor()))
            .by("SIGN(" + c(TOTAL) + ")*" + c(UNIT) + "*(" + all + ")"));
  }

  private String clipped(String made, int row) {
    return figures.isBounded()
        ? "MIN(" + Page.at(row, most) + ",MAX(" + Page.at(row, least) + "," + made + "))"
        : made;
  }

  /** By the quotients, multiplied crosswise; of equal ones by the order of ties. */
  private String placed(int row) {
    String own = all(numerator) + "*" + Page.at(row, denominator);
    String other = Page.at(row, numerator) + "*" + all(denominator);
    String before = "(ROW(" + all(numerator) + ")<ROW(" + Page.at(row, numerator) + "))";
    String first =
        switch (figures.rule().ties()) {
          case TieOrder.ByMembers it -> before;
          case TieOrder.ByLargerWeight it -> {
            String heavier = "(" + all(weight) + ">" + Page.at(row, weight) + ")";
            String alike = "(" + all(weight) + "=" + Page.at(row, weight) + ")";
            yield "(" + heavier + "+" + alike + "*" + before + ")";
          }
          case TieOrder.ByLot it -> "(" + all(lot) + "<" + Page.at(row, lot) + ")";
        };
    return "1+SUMPRODUCT((" + own + ">" + other + ")+(" + own + "=" + other + ")*" + first + ")";
  }

  private void quotients(int row, int member) {
    String w = Page.at(row, weight);
    String units = "(" + Page.at(row, certain) + "+" + Page.at(row, extra) + ")";
    String before = "(" + units + "-1)";
    String from = figures.isBounded() ? Page.at(row, least) : "0";
    String has = units + ">" + from;
    String first = method.method().firstUnitToEach() ? "," + units + "<>1" : "";
    Optional<Fraction> its = figures.last(member);
    BookCell cell =
        its.map(it -> BookCell.of(SheetCell.count(it)).as(CellForm.upTo(6)))
            .orElseGet(() -> BookCell.text(""));
    page.put(row, last, cell.by("IF(AND(" + has + first + ")," + quotient(w, before) + ",\"\")"));
    String more = figures.isBounded() ? units + "<" + Page.at(row, most) : "TRUE";
    decimal(row, next, figures.next(member), "IF(" + more + "," + quotient(w, units) + ",0)");
  }

  private String quotient(String w, String units) {
    return method.numerator(w, units) + "/(" + method.denominator(units) + ")";
  }

  // Below

  private void below() {
    int row = FIRST + members;
    page.put(row, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    for (int at = 1; at < amount; at++) {
      page.put(row, at, BookCell.of(SheetCell.EMPTY).look(Look.TOTAL));
    }
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < members; member++) {
      sum = sum.add(part.amount(member).toMajor());
    }
    page.put(row, amount, ground.money(sum).by("SUM(" + all(amount) + ")").look(Look.TOTAL));
    page.put(row + 1, 0, BookCell.text(Sentences.leftOver()));
    page.put(
        row + 1,
        amount,
        ground.money(figures.done().residue().toMajor()).by(c(TOTAL) + "-" + Page.at(row, amount)));
    ground.places().leftOver(part, page.ref(row + 1, amount));
  }

  private void search() {
    page.put(search, 0, Ground.heading(Sentences.tooFew()));
    page.put(search, 1, Ground.above(Sentences.tooMany()));
    page.put(search, 2, Ground.above(Sentences.middle()));
    page.put(search, 3, Ground.above(Sentences.makes()));
    List<DivisorFigures.Halving> halvings = figures.halvings();
    for (int i = 0; i < halvings.size(); i++) {
      halving(search + 1 + i, halvings.get(i), i == 0);
    }
  }

  private void halving(int row, DivisorFigures.Halving halving, boolean first) {
    String low = Page.at(row - 1, 0);
    String high = Page.at(row - 1, 1);
    String middle = Page.at(row - 1, 2);
    String open = high + "-" + low + ">1E-12*" + high;
    String few = Page.at(row - 1, 3) + "<=" + c(POOL);
    decimal(
        row,
        0,
        halving.low(),
        first ? lowest() : "IF(AND(" + open + "," + few + ")," + middle + "," + low + ")");
    decimal(
        row,
        1,
        halving.high(),
        first ? highest() : "IF(AND(" + open + ",NOT(" + few + "))," + middle + "," + high + ")");
    decimal(row, 2, halving.middle(), "(" + Page.at(row, 0) + "+" + Page.at(row, 1) + ")/2");
    String made = method.units(Page.at(row, 2) + "*" + all(weight));
    String sum = made;
    if (figures.isBounded()) {
      String low1 = all(least);
      String high1 = all(most);
      sum =
          made + "*((" + made + ">=" + low1 + ")*(" + made + "<=" + high1 + "))+" + low1 + "*("
              + made + "<" + low1 + ")+" + high1 + "*(" + made + ">" + high1 + ")";
    }
    number(row, 3, halving.makes(), "SUMPRODUCT(" + sum + ")");
  }

  private String lowest() {
    String by = c(POOL) + "-" + members + ")/" + c(WEIGHTS);
    return figures.isBounded() ? "0" : "IF(" + c(WEIGHTS) + "=0,0,MAX(0,(" + by + "))";
  }

  /** By which each would get more than there is, whatever the others do. */
  private String highest() {
    String smallest = "SMALL(" + all(weight) + ",COUNTIF(" + all(weight) + ",0)+1)";
    String by = figures.isBounded() ? smallest : c(WEIGHTS);
    String most = "(" + c(POOL) + "+" + members + "+" + DivisorFigures.MARGIN + ")/" + by;
    return "IF(" + c(WEIGHTS) + "=0,0," + most + ")";
  }

  // Cells

  private static String c(int row) {
    return Page.fixed(row, 1);
  }

  private String all(int at) {
    return Page.fixed(FIRST, FIRST + members - 1, at, at);
  }

  private void label(int row, Told label) {
    page.put(row, 0, BookCell.text(label));
  }

  private void put(int row, Told label, Fraction is, String how) {
    label(row, label);
    page.put(row, 1, Dividing.number(is).by(how));
  }

  private void number(int row, int at, BigInteger is, String how) {
    page.put(row, at, Dividing.number(Fraction.of(is)).by(how));
  }

  private void decimal(int row, int at, Fraction is, String how) {
    page.put(row, at, BookCell.of(SheetCell.count(is)).as(CellForm.upTo(6)).by(how));
  }
}
