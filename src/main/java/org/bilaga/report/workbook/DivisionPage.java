package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.resolve.Group;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * One grant, or a year or month of it, divided by its key: from the weights to the krona.
 *
 * <p>A member's exact share is a whole number of units and a remainder over a common divisor, both
 * whole numbers. The remainders are ranked, and the units left over go to the first of them; or
 * each is rounded by itself. Invariant: what each formula comes to is what the ledger has.
 */
final class DivisionPage {
  /** Whole numbers up to 2⁵³ are exact in a workbook. */
  private static final BigInteger MOST = BigInteger.valueOf(9_000_000_000_000_000L);

  private final Page page;
  private final Ground ground;
  private final Entry part;
  private final Group group;
  private final int members;
  private final Distributed done;
  private final RoundingRule rule;
  private final WorkbookPlaces.Weights key;
  private final KeyFigures figures;
  private final boolean terms;
  private final int terminals;
  private final boolean floating;
  private final Fraction[] scales;
  private final Fraction[] sums;
  private final Fraction unit;
  private final CellForm kronor;

  // Rows of what holds for all, in the order in which they stand.
  private int row = 2;
  private int total;
  private int units;
  private int whole;
  private int held;
  private int pool;
  private int parts;
  private int numerator;
  private int sum;
  private int divisor;
  private int quotient;
  private int remainder;
  private int common;
  private int left;
  private int residue;

  // Columns of what holds for each.
  private int column = 1;
  private int takes = -1;
  private int base = -1;
  private int floor = -1;
  private int cap = -1;
  private int least = -1;
  private int most = -1;
  private int state = -1;
  private int given = -1;
  private int own = -1;
  private int weight;
  private int share;
  private int exact;
  private int termWhole;
  private int termRest;
  private int wholes;
  private int rests;
  private int lot = -1;
  private int place;
  private int extra;
  private int home = -1;
  private int amount;
  private int first;

  // What it comes to.
  private final BigInteger[] wholeOf;
  private final BigInteger[] restOf;
  private final BigInteger[] heldOf;
  private final Fraction[] shares;
  private BigInteger commonDivisor = BigInteger.ONE;
  private Fraction poolIs = Fraction.ZERO;
  private BigInteger partsIs = BigInteger.ONE;

  private DivisionPage(
      Page page, Ground ground, Entry part, WorkbookPlaces.Weights key, KeyFigures figures) {
    this.page = page;
    this.ground = ground;
    this.part = part;
    this.group = part.grant().group().orElseThrow();
    this.members = group.size();
    this.done = part.distributed().orElseThrow();
    this.rule = done.rounding().rule();
    this.key = key;
    this.figures = figures;
    this.terms = DivisionRule.hasTerms(part);
    this.unit = rule.unit();
    this.wholeOf = new BigInteger[members];
    this.restOf = new BigInteger[members];
    this.heldOf = new BigInteger[members];
    this.shares = new Fraction[members];
    boolean fractions = !unit.isInteger() || !done.total().toMajor().isInteger();
    this.kronor = CellForm.number(fractions ? Math.max(1, ground.currency().digits()) : 0);
    boolean several = figures.terms().size() > 1;
    this.floating = several && terms || isLarge();
    this.terminals = floating ? 1 : figures.terms().size();
    this.scales = new Fraction[figures.terms().size()];
    for (int t = 0; t < scales.length; t++) {
      scales[t] = Fraction.of(Ground.denominator(figures.terms().get(t).figures()));
    }
    // Once, as each member asks for them.
    this.sums = new Fraction[terminals];
    for (int t = 0; t < terminals; t++) {
      sums[t] = Fraction.ZERO;
      for (int i = 0; i < members; i++) {
        sums[t] = sums[t].add(weightOf(t, i));
      }
    }
  }

  /** Whether some product would have more digits than a workbook keeps. */
  private boolean isLarge() {
    BigInteger common = BigInteger.ONE;
    BigInteger all = BigInteger.ZERO;
    for (KeyFigures.Term term : figures.terms()) {
      all =
          all.add(
              term.coefficient()
                  .numerator()
                  .multiply(lcmOfCoefficients())
                  .divide(term.coefficient().denominator()));
    }
    boolean large = false;
    for (KeyFigures.Term term : figures.terms()) {
      Fraction scale = Fraction.of(Ground.denominator(term.figures()));
      BigInteger x = term.total().multiply(scale).numerator();
      BigInteger d = x.multiply(all).multiply(BigInteger.valueOf(isWhole() ? 1 : 100));
      for (Fraction figure : term.figures()) {
        large |= figure.signum() < 0;
        large |= d.multiply(figure.multiply(scale).numerator()).compareTo(MOST) > 0;
      }
      common = Ground.lcm(common, d);
    }
    return large || common.multiply(BigInteger.valueOf(10L)).compareTo(MOST) > 0;
  }

  private BigInteger lcmOfCoefficients() {
    BigInteger all = BigInteger.ONE;
    for (KeyFigures.Term term : figures.terms()) {
      all = Ground.lcm(all, term.coefficient().denominator());
    }
    return all;
  }

  private boolean isWhole() {
    return done.total().inUnits(unit).isInteger();
  }

  /** Writes the page; the formulas of others find the members' amounts afterwards. */
  static void write(
      Page page,
      Ground ground,
      Entry part,
      WorkbookPlaces.Weights key,
      KeyFigures figures,
      Told title) {
    var written = new DivisionPage(page, ground, part, key, figures);
    written.reckon();
    Ground.title(page, title);
    page.sentence(1, 6, BookCell.text(Sentences.ruleIs(written.ruleWords())).look(Look.NOTE));
    written.columns();
    written.wholeOnTop();
    written.rows();
    written.below();
    ground
        .places()
        .divided(
            part, new WorkbookPlaces.Column(page, written.first, written.amount, written.members));
  }

  private Told ruleWords() {
    Fraction to = unit;
    return Sentences.ruleOf(
        method(rule.method()), org.bilaga.finding.Figures.of(ground.currency()).text(to));
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

  // What it comes to, as the ledger has it

  private void reckon() {
    Fraction all = done.total().abs().inUnits(unit);
    Fraction bound = Fraction.ZERO;
    for (int i = 0; i < members; i++) {
      heldOf[i] = heldUnits(i);
      bound = bound.add(Fraction.of(heldOf[i]));
    }
    poolIs = all.subtract(bound);
    partsIs = poolIs.isInteger() ? BigInteger.ONE : minor();
    BigInteger d = BigInteger.ONE;
    if (!floating) {
      for (int t = 0; t < terminals; t++) {
        d = Ground.lcm(d, divisorOf(t));
      }
    }
    commonDivisor = d;
    for (int i = 0; i < members; i++) {
      Fraction keyed = done.quotient(i).abs().subtract(Fraction.of(heldOf[i]));
      wholeOf[i] = keyed.floor();
      restOf[i] = keyed.fraction().multiply(Fraction.of(d)).floor();
    }
  }

  private BigInteger minor() {
    return unit.multiply(Fraction.of(BigInteger.TEN.pow(ground.currency().digits()))).numerator();
  }

  private BigInteger heldUnits(int member) {
    return switch (done.bound(member)) {
      case BY_KEY -> done.base(member).abs().numerator();
      case EXCLUDED -> BigInteger.ZERO;
      default -> done.quotient(member).abs().floor();
    };
  }

  private boolean isFree(int member) {
    return done.bound(member) == Distributed.Bound.BY_KEY;
  }

  private Fraction partOf(int term) {
    Fraction common = Fraction.of(lcmOfCoefficients());
    return figures.terms().get(term).coefficient().multiply(common);
  }

  private Fraction allParts() {
    Fraction all = Fraction.ZERO;
    for (int t = 0; t < figures.terms().size(); t++) {
      all = all.add(partOf(t));
    }
    return all;
  }

  /** The weight of a member that takes part and is not held, by one term. */
  private Fraction weightOf(int term, int member) {
    KeyFigures.Term of = figures.terms().get(term);
    if (floating && figures.terms().size() > 1) {
      return isFree(member) ? shareOf(member) : Fraction.ZERO;
    }
    return isFree(member) ? of.figures()[member].multiply(scales[term]) : Fraction.ZERO;
  }

  private Fraction shareOf(int member) {
    return part.weights().orElseThrow().share(member);
  }

  private Fraction sumOf(int term) {
    return sums[term];
  }

  private BigInteger divisorOf(int term) {
    return sumOf(term).multiply(allParts()).multiply(Fraction.of(partsIs)).numerator();
  }

  // Columns

  private void columns() {
    var division = part.grant().declared().division();
    takes = division.except().isEmpty() ? -1 : column++;
    base = division.base().isEmpty() ? -1 : column++;
    floor = division.floors().isEmpty() ? -1 : column++;
    cap = division.caps().isEmpty() ? -1 : column++;
    boolean bounded = floor >= 0 || cap >= 0;
    weight = column;
    column += terminals;
    if (bounded) {
      least = column++;
      most = cap >= 0 ? column++ : -1;
      state = column++;
    }
    given = terms ? column++ : -1;
    own = bounded ? column++ : -1;
    share = column++;
    exact = column++;
    if (terminals > 1) {
      termWhole = column;
      column += terminals;
      termRest = column;
      column += terminals;
    }
    wholes = column++;
    rests = column++;
    lot = rule.ties() instanceof TieOrder.ByLot ? column++ : -1;
    place = rule.method() == RoundingMethod.LARGEST_REMAINDER ? column++ : -1;
    extra = column++;
    home = DivisionRule.hasMemberHome(rule.residue()) && !keepsWhole() ? column++ : -1;
    amount = column++;
  }

  /** Whether nothing is left over, whatever the figures. */
  private boolean keepsWhole() {
    return rule.method() == RoundingMethod.LARGEST_REMAINDER && done.rounding().residue().isZero();
  }

  // Above: what holds for all

  private int next(Told label) {
    page.put(++row, 0, BookCell.text(label));
    return row;
  }

  private static String cell(int at) {
    return Page.fixed(at, 1);
  }

  private static String cell(int at, int term) {
    return Page.fixed(at, 1 + term);
  }

  private String all(int at) {
    return Page.fixed(first, first + members - 1, at, at);
  }

  private void wholeOnTop() {
    int rows = 12 + (terms ? 1 : 0);
    first = row + rows + 4;
    Fraction size = done.total().abs().inUnits(unit);
    total = next(Sentences.toDivide());
    String from = ground.places().amount(part).orElse("0");
    page.put(total, 1, ground.money(done.total().toMajor()).by(from));
    units = next(Sentences.inUnitsOf());
    page.put(units, 1, number(unit).look(Look.INPUT));
    whole = next(Sentences.wholeUnits());
    page.put(whole, 1, number(size).by("ABS(" + cell(total) + ")/" + cell(units)));
    if (terms) {
      held = next(Sentences.givenBefore());
      Fraction sum = size.subtract(poolIs);
      page.put(held, 1, number(sum).by("SUM(" + all(given) + ")"));
    }
    pool = next(Sentences.byTheKey());
    page.put(pool, 1, number(poolIs).by(terms ? cell(whole) + "-" + cell(held) : cell(whole)));
    parts = next(Sentences.partsOfUnit());
    String minor = CellFormula.number(Fraction.of(minor())).orElse("1");
    page.put(
        parts,
        1,
        number(Fraction.of(partsIs))
            .by("IF(" + cell(pool) + "=INT(" + cell(pool) + "),1," + minor + ")"));
    numerator = next(Sentences.numerator());
    sum = next(Sentences.sumOfWeights());
    divisor = next(Sentences.divisor());
    quotient = next(Sentences.quotientOf());
    remainder = next(Sentences.remainderOf());
    common = next(Sentences.commonDivisor());
    for (int t = 0; t < terminals; t++) {
      term(t);
    }
    common();
    left = next(Sentences.leftToGive());
    BigInteger rest = size.floor();
    for (int i = 0; i < members; i++) {
      rest = rest.subtract(wholeOf[i]).subtract(heldOf[i]);
    }
    String given = terms ? "-" + cell(held) : "";
    page.put(
        left,
        1,
        number(Fraction.of(rest))
            .by("INT(" + cell(whole) + ")" + given + "-SUM(" + all(wholes) + ")"));
  }

  private void term(int t) {
    Fraction weights = sumOf(t);
    page.put(sum, 1 + t, number(weights).by("SUM(" + all(weightUsed() + t) + ")"));
    if (floating) {
      return;
    }
    Fraction a = poolIs.multiply(Fraction.of(partsIs)).multiply(partOf(t));
    Fraction d = Fraction.of(divisorOf(t));
    String part = key.numerators().get(t);
    page.put(
        numerator,
        1 + t,
        number(a).by("ROUND(" + cell(pool) + "*" + cell(parts) + "*" + part + ",0)"));
    page.put(
        divisor, 1 + t, number(d).by(cell(parts) + "*" + key.denominator() + "*" + cell(sum, t)));
    Fraction q = d.isZero() ? Fraction.ZERO : Fraction.of(a.divide(d).floor());
    page.put(
        quotient,
        1 + t,
        number(q)
            .by(
                "IF("
                    + cell(divisor, t)
                    + "=0,0,INT("
                    + cell(numerator, t)
                    + "/"
                    + cell(divisor, t)
                    + "))"));
    page.put(
        remainder,
        1 + t,
        number(a.subtract(q.multiply(d)))
            .by(cell(numerator, t) + "-" + cell(quotient, t) + "*" + cell(divisor, t)));
  }

  private void common() {
    if (floating) {
      page.put(common, 1, number(Fraction.ONE));
      return;
    }
    String divisors = Page.fixed(divisor, 1) + ":" + Page.fixed(divisor, terminals);
    String how = terminals == 1 ? cell(divisor) : "LCM(" + divisors + ")";
    page.put(common, 1, number(Fraction.of(commonDivisor)).by(how));
    List<String> products = new ArrayList<>();
    for (int t = 0; t < terminals; t++) {
      products.add(cell(divisor, t) + "*MAX(" + all(weightUsed() + t) + ")");
    }
    String exactly = Sentences.exactly().in(ground.language());
    String roughly = Sentences.roughly().in(ground.language());
    products.add("10*" + cell(common));
    page.put(
        common,
        2,
        BookCell.text(exactly)
            .by(
                "IF(MAX("
                    + String.join(",", products)
                    + ")<=9E+15,\""
                    + exactly
                    + "\",\""
                    + roughly
                    + "\")")
            .look(Look.NOTE));
  }

  private int weightUsed() {
    return own >= 0 ? own : weight;
  }

  // For each

  private void rows() {
    headings();
    int[] places = places();
    for (int i = 0; i < members; i++) {
      int at = first + i;
      page.put(at, 0, BookCell.text(ground.name(group, i)));
      inputs(at, i);
      weights(at, i);
      if (state >= 0) {
        bounds(at, i);
      }
      given(at, i);
      share(at, i);
      whole(at, i);
      if (lot >= 0) {
        page.put(at, lot, number(Fraction.of(drawn(i))));
      }
      if (place >= 0) {
        page.put(at, place, number(Fraction.of(places[i])).by(placed(at)));
      }
      extra(at, i);
    }
    for (int i = 0; i < members; i++) {
      home(first + i, i);
      amount(first + i, i);
    }
  }

  private void headings() {
    int at = first - 1;
    page.put(at, 0, Ground.heading(Sentences.member()));
    head(takes, Sentences.takesPart());
    head(base, Sentences.base());
    head(floor, Sentences.atLeast());
    head(cap, Sentences.atMostEach());
    for (int t = 0; t < terminals; t++) {
      head(weight + t, Sentences.weight());
    }
    head(least, Sentences.leastUnits());
    head(most, Sentences.mostUnits());
    head(state, Sentences.boundState());
    head(given, Sentences.givenBefore());
    head(own, Sentences.weightUsed());
    head(share, Sentences.share());
    head(exact, Sentences.exactAmount());
    for (int t = 0; t < terminals && terminals > 1; t++) {
      head(termWhole + t, Sentences.wholeByTerm(String.valueOf(t + 1)));
      head(termRest + t, Sentences.restByTerm(String.valueOf(t + 1)));
    }
    head(wholes, Sentences.wholeUnits());
    head(rests, Sentences.rest());
    head(lot, Sentences.lot());
    head(place, Sentences.place());
    head(extra, Sentences.extra());
    head(home, Sentences.takesRest());
    head(amount, Sentences.amountIs());
    page.headings(at, at, 1);
    page.filtered(at, first + members - 1, amount);
  }

  private void head(int column, Told told) {
    if (column >= 0) {
      page.put(first - 1, column, Ground.above(told));
    }
  }

  private void inputs(int at, int member) {
    if (takes >= 0) {
      boolean out = done.bound(member) == Distributed.Bound.EXCLUDED;
      page.put(at, takes, number(out ? Fraction.ZERO : Fraction.ONE).look(Look.INPUT));
    }
    if (base >= 0) {
      page.put(at, base, money(stated(Side.BASE, member)).look(Look.INPUT));
    }
    if (floor >= 0) {
      page.put(at, floor, money(stated(Side.FLOOR, member)).look(Look.INPUT));
    }
    if (cap >= 0) {
      page.put(at, cap, money(stated(Side.CAP, member)).look(Look.INPUT));
    }
  }

  private enum Side {
    BASE,
    FLOOR,
    CAP
  }

  /** What is said for the member goes before what is said for each; of two the stricter holds. */
  private Amount stated(Side side, int member) {
    var division = part.grant().declared().division();
    if (side == Side.BASE) {
      return Amount.known(value(division.base().orElseThrow(), member));
    }
    Optional<Fraction> each = Optional.empty();
    Optional<Fraction> its = Optional.empty();
    for (var bound : side == Side.FLOOR ? division.floors() : division.caps()) {
      if (bound.member().isEmpty()) {
        each = stricter(each, value(bound.amount(), member), side);
      } else if (RoundingRules.member(
              bound.member().get(), ground.agreement().module(), part.grant())
          .filter(it -> it == member)
          .isPresent()) {
        its = stricter(its, value(bound.amount(), member), side);
      }
    }
    Optional<Fraction> ofEach = each;
    return its.or(() -> ofEach)
        .map(Amount::known)
        .orElse(side == Side.FLOOR ? Amount.known(Fraction.ZERO) : Amount.UNKNOWN);
  }

  private static Optional<Fraction> stricter(Optional<Fraction> one, Fraction other, Side side) {
    boolean takes = one.isEmpty() || (side == Side.FLOOR) == other.compareTo(one.get()) > 0;
    return takes ? Optional.of(other) : one;
  }

  private Fraction value(Expression amount, int member) {
    return ground
        .evaluator()
        .evaluate(amount, Context.dividing(part.grant()).of(group, member))
        .known()
        .orElse(Fraction.ZERO);
  }

  private void weights(int at, int member) {
    for (int t = 0; t < terminals; t++) {
      boolean shares = floating && figures.terms().size() > 1;
      String from = shares ? key.shares().of(member) : key.terms().get(t).of(member);
      boolean out = done.bound(member) == Distributed.Bound.EXCLUDED;
      KeyFigures.Term term = figures.terms().get(t);
      Fraction is =
          out
              ? Fraction.ZERO
              : shares ? shareOf(member) : term.figures()[member].multiply(scales[t]);
      page.put(
          at,
          weight + t,
          number(is)
              .as(shares ? CellForm.number(9) : CellForm.WHOLE)
              .by(takes >= 0 ? from + "*" + Page.at(at, takes) : from));
      if (own >= 0) {
        page.put(
            at,
            own,
            number(weightOf(t, member))
                .as(shares ? CellForm.number(9) : CellForm.WHOLE)
                .by("IF(" + Page.at(at, state) + "=0," + Page.at(at, weight) + ",0)"));
      }
    }
  }

  /** Held at its floor where the level that would give it more is not reached. */
  private void bounds(int at, int member) {
    String in = takes >= 0 ? "*" + Page.at(at, takes) : "";
    String low = floor >= 0 ? "-INT(-" + Page.at(at, floor) + "/" + cell(units) + ")" : "0";
    String start = base >= 0 ? Page.at(at, base) + "/" + cell(units) : "0";
    Fraction lowest = lowest(member);
    page.put(at, least, number(lowest).by("MAX(" + low + "," + start + ")" + in));
    if (most >= 0) {
      String high = Page.at(at, cap);
      page.put(
          at,
          most,
          number(highest(member))
              .by("IF(ISNUMBER(" + high + "),INT(" + high + "/" + cell(units) + "),1E+15)" + in));
    }
    String w = Page.at(at, weight);
    String ownBase = base >= 0 ? start : "0";
    String atLeast = level(Page.at(at, least), ownBase, w) + ">=" + cell(whole) + "*(1-1E-12)";
    String free =
        most < 0
            ? "0"
            : "IF(" + level(Page.at(at, most), ownBase, w) + "<=" + cell(whole) + "*(1+1E-12),1,0)";
    int is =
        switch (done.bound(member)) {
          case BY_KEY -> 0;
          case AT_CAP -> 1;
          default -> -1;
        };
    page.put(
        at,
        state,
        number(Fraction.of(is)).by("IF(" + w + "=0,-1,IF(" + atLeast + ",-1," + free + "))"));
  }

  private Fraction lowest(int member) {
    if (done.bound(member) == Distributed.Bound.EXCLUDED) {
      return Fraction.ZERO;
    }
    Fraction low =
        floor < 0 ? Fraction.ZERO : stated(Side.FLOOR, member).known().orElse(Fraction.ZERO);
    return Fraction.of(low.divide(unit).ceil()).max(done.base(member).abs());
  }

  private Fraction highest(int member) {
    if (done.bound(member) == Distributed.Bound.EXCLUDED) {
      return Fraction.ZERO;
    }
    return stated(Side.CAP, member)
        .known()
        .map(it -> Fraction.of(it.divide(unit).floor()))
        .orElse(Fraction.of(1_000_000_000_000_000L));
  }

  /** What all would get together at the level at which one gets so much. */
  private String level(String gets, String start, String w) {
    String bases = base >= 0 ? "(" + all(base) + "/" + cell(units) + ")" : "0";
    String at = "(" + bases + "+(" + gets + "-" + start + ")/" + w + "*" + all(weight) + ")";
    String low = all(least);
    if (most < 0) {
      return "SUMPRODUCT("
          + at
          + "*("
          + at
          + ">="
          + low
          + ")+"
          + low
          + "*("
          + at
          + "<"
          + low
          + "))";
    }
    String high = all(most);
    return "SUMPRODUCT("
        + at
        + "*("
        + at
        + ">="
        + low
        + ")*("
        + at
        + "<="
        + high
        + ")+"
        + low
        + "*("
        + at
        + "<"
        + low
        + ")+"
        + high
        + "*("
        + at
        + ">"
        + high
        + "))";
  }

  private void given(int at, int member) {
    if (given < 0) {
      return;
    }
    String in = takes >= 0 ? "*" + Page.at(at, takes) : "";
    String start = base >= 0 ? Page.at(at, base) + "/" + cell(units) + in : "0";
    String how = start;
    if (state >= 0) {
      String high =
          most >= 0
              ? "IF(" + Page.at(at, state) + "=1," + Page.at(at, most) + "," + start + ")"
              : start;
      how = "IF(" + Page.at(at, state) + "=-1," + Page.at(at, least) + "," + high + ")";
    }
    page.put(at, given, number(Fraction.of(heldOf[member])).by(how));
  }

  private void share(int at, int member) {
    List<String> added = new ArrayList<>();
    Fraction is = Fraction.ZERO;
    for (int t = 0; t < terminals; t++) {
      Fraction sumIs = sumOf(t);
      String one =
          "IF(" + cell(sum, t) + "=0,0," + Page.at(at, weightUsed() + t) + "/" + cell(sum, t) + ")";
      added.add(terminals == 1 ? one : key.numerators().get(t) + "*" + one);
      Fraction part = terminals == 1 ? Fraction.ONE : partOf(t);
      is = sumIs.isZero() ? is : is.add(part.multiply(weightOf(t, member)).divide(sumIs));
    }
    String all = String.join("+", added);
    shares[member] = terminals == 1 ? is : is.divide(allParts());
    page.put(
        at,
        share,
        BookCell.of(SheetCell.share(shares[member]))
            .as(CellForm.perCent(4))
            .by(terminals == 1 ? all : "(" + all + ")/" + key.denominator()));
    String start = given >= 0 ? Page.at(at, given) + "+" : "";
    page.put(
        at,
        exact,
        ground
            .money(done.quotient(member).multiply(unit))
            .as(CellForm.number(4))
            .by(
                "SIGN("
                    + cell(total)
                    + ")*"
                    + cell(units)
                    + "*("
                    + start
                    + cell(pool)
                    + "*"
                    + Page.at(at, share)
                    + ")"));
  }

  private void whole(int at, int member) {
    if (floating) {
      String exactly = "ROUND(" + cell(pool) + "*" + Page.at(at, share) + ",9)";
      page.put(at, wholes, number(Fraction.of(wholeOf[member])).by("INT(" + exactly + ")"));
      Fraction keyed = done.quotient(member).abs().subtract(Fraction.of(heldOf[member]));
      page.put(
          at,
          rests,
          number(keyed.fraction())
              .as(CellForm.number(9))
              .by("ROUND(" + exactly + "-" + Page.at(at, wholes) + ",9)"));
      return;
    }
    if (terminals == 1) {
      term(at, member, 0, wholes, rests);
      return;
    }
    List<String> fractions = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int t = 0; t < terminals; t++) {
      term(at, member, t, termWhole + t, termRest + t);
      all.add(Page.at(at, termWhole + t));
      fractions.add(Page.at(at, termRest + t) + "*(" + cell(common) + "/" + cell(divisor, t) + ")");
    }
    String rest = "(" + String.join("+", fractions) + ")";
    String carried = "INT(" + rest + "/" + cell(common) + ")";
    page.put(
        at, wholes, number(Fraction.of(wholeOf[member])).by(String.join("+", all) + "+" + carried));
    page.put(
        at,
        rests,
        number(Fraction.of(restOf[member])).by(rest + "-" + carried + "*" + cell(common)));
  }

  /** Whole units and the rest by one term; a quotient that was taken too large is taken back. */
  private void term(int at, int member, int t, int whole, int rest) {
    String w = Page.at(at, weightUsed() + t);
    String product = cell(remainder, t) + "*" + w;
    String by = "INT(" + product + "/" + cell(divisor, t) + ")";
    Fraction d = Fraction.of(divisorOf(t));
    Fraction exactly =
        d.isZero()
            ? Fraction.ZERO
            : poolIs
                .multiply(Fraction.of(partsIs))
                .multiply(partOf(t))
                .multiply(weightOf(t, member))
                .divide(d);
    page.put(
        at,
        whole,
        number(Fraction.of(exactly.floor()))
            .by(
                "IF("
                    + cell(divisor, t)
                    + "=0,0,"
                    + cell(quotient, t)
                    + "*"
                    + w
                    + "+"
                    + by
                    + "-IF("
                    + product
                    + "<"
                    + by
                    + "*"
                    + cell(divisor, t)
                    + ",1,0))"));
    page.put(
        at,
        rest,
        number(exactly.fraction().multiply(d))
            .by(
                product
                    + "-("
                    + Page.at(at, whole)
                    + "-"
                    + cell(quotient, t)
                    + "*"
                    + w
                    + ")*"
                    + cell(divisor, t)));
  }

  // Who gets what is left over

  private long drawn(int member) {
    var lots = (TieOrder.ByLot) rule.ties();
    int at = lots.drawn().indexOf(member);
    return at < 0 ? lots.drawn().size() + (long) member : at;
  }

  private int[] places() {
    Integer[] order = new Integer[members];
    Arrays.setAll(order, i -> i);
    Fraction[] rest = new Fraction[members];
    for (int i = 0; i < members; i++) {
      rest[i] = done.quotient(i).abs().fraction();
    }
    Arrays.sort(
        order,
        (one, other) -> {
          int difference = rest[other].compareTo(rest[one]);
          return difference != 0 ? difference : ties(one, other);
        });
    var places = new int[members];
    for (int i = 0; i < members; i++) {
      places[order[i]] = i + 1;
    }
    return places;
  }

  private int ties(int one, int other) {
    int difference =
        switch (rule.ties()) {
          case TieOrder.ByMembers it -> 0;
          case TieOrder.ByLargerWeight it ->
              part.weights()
                  .orElseThrow()
                  .get(other)
                  .compareTo(part.weights().orElseThrow().get(one));
          case TieOrder.ByLot it -> Long.compare(drawn(one), drawn(other));
        };
    return difference != 0 ? difference : Integer.compare(one, other);
  }

  /** The place among the remainders; of equal ones by the order of ties. */
  private String placed(int at) {
    String rest = Page.at(at, rests);
    String rank = "RANK(" + rest + "," + all(rests) + ")";
    String above = Page.fixed(first, rests) + ":" + rest;
    return switch (rule.ties()) {
      case TieOrder.ByMembers it -> rank + "+COUNTIF(" + above + "," + rest + ")-1";
      case TieOrder.ByLargerWeight it -> {
        String w = Page.at(at, weight);
        yield rank
            + "+COUNTIFS("
            + all(rests)
            + ","
            + rest
            + ","
            + all(weight)
            + ",\">\"&"
            + w
            + ")+COUNTIFS("
            + above
            + ","
            + rest
            + ","
            + Page.fixed(first, weight)
            + ":"
            + w
            + ","
            + w
            + ")-1";
      }
      case TieOrder.ByLot it ->
          rank
              + "+COUNTIFS("
              + all(rests)
              + ","
              + rest
              + ","
              + all(lot)
              + ",\"<\"&"
              + Page.at(at, lot)
              + ")";
    };
  }

  private void extra(int at, int member) {
    Apportionment rounding = done.rounding();
    BigInteger is =
        BigInteger.valueOf(rounding.units(member))
            .abs()
            .subtract(wholeOf[member])
            .subtract(heldOf[member]);
    String rest = Page.at(at, rests);
    String d = cell(common);
    String how =
        switch (rule.method()) {
          case LARGEST_REMAINDER -> "IF(" + Page.at(at, place) + "<=" + cell(left) + ",1,0)";
          case HALF_UP -> "IF(2*" + rest + ">=" + d + ",1,0)";
          case HALF_EVEN ->
              "IF(2*"
                  + rest
                  + ">"
                  + d
                  + ",1,IF(2*"
                  + rest
                  + "="
                  + d
                  + ",ABS("
                  + Page.at(at, wholes)
                  + (given >= 0 ? "+" + Page.at(at, given) : "")
                  + "-2*INT(("
                  + Page.at(at, wholes)
                  + (given >= 0 ? "+" + Page.at(at, given) : "")
                  + ")/2)),0))";
          case UP -> "IF(" + rest + ">0,1,0)";
          case CUMULATIVE -> running(at) + (at == first ? "" : "-" + running(at - 1));
          case DOWN, DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> "0";
        };
    page.put(at, extra, number(Fraction.of(is)).by(how));
  }

  /** What the remainders so far come to, rounded half up. */
  private String running(int at) {
    String sum = "SUM(" + Page.fixed(first, rests) + ":" + Page.at(at, rests) + ")";
    return "INT((2*" + sum + "+" + cell(common) + ")/(2*" + cell(common) + "))";
  }

  private void home(int at, int member) {
    if (home < 0) {
      return;
    }
    boolean is = done.rounding().residueMember().orElseGet(this::homeMember) == member;
    String share = Page.at(at, this.share);
    String above = Page.fixed(first, this.share) + ":" + share;
    String below = share + ":" + Page.fixed(first + members - 1, this.share);
    String how =
        switch (rule.residue()) {
          case ResidueHome.Largest it ->
              "IF(AND("
                  + share
                  + "=MAX("
                  + all(this.share)
                  + "),COUNTIF("
                  + above
                  + ","
                  + share
                  + ")=1),1,0)";
          case ResidueHome.Smallest it ->
              "IF(AND("
                  + share
                  + "=SMALL("
                  + all(this.share)
                  + ",COUNTIF("
                  + all(this.share)
                  + ",0)+1),COUNTIF("
                  + above
                  + ","
                  + share
                  + ")=1),1,0)";
          case ResidueHome.First it ->
              "IF(AND(" + share + ">0,COUNTIF(" + above + ",\">0\")=1),1,0)";
          case ResidueHome.Last it ->
              "IF(AND(" + share + ">0,COUNTIF(" + below + ",\">0\")=1),1,0)";
          case ResidueHome.Member it -> it.index() == member ? "1" : "0";
          case ResidueHome.Undeclared it -> "0";
          case ResidueHome.Kept it -> "0";
          case ResidueHome.Elsewhere it -> "0";
        };
    page.put(at, home, number(is ? Fraction.ONE : Fraction.ZERO).by(how));
  }

  /** Who takes what is left over, also where nothing is. */
  private int homeMember() {
    int found = -1;
    for (int i = 0; i < members; i++) {
      Fraction own = shares[i];
      boolean better =
          found < 0
              || switch (rule.residue()) {
                case ResidueHome.Largest it -> own.compareTo(shares[found]) > 0;
                case ResidueHome.Smallest it -> own.compareTo(shares[found]) < 0;
                case ResidueHome.Last it -> true;
                case ResidueHome.First it -> false;
                case ResidueHome.Member it -> false;
                case ResidueHome.Kept it -> false;
                case ResidueHome.Undeclared it -> false;
                case ResidueHome.Elsewhere it -> false;
              };
      found = own.signum() > 0 && better ? i : found;
    }
    return rule.residue() instanceof ResidueHome.Member it ? it.index() : found;
  }

  private void amount(int at, int member) {
    String start = given >= 0 ? Page.at(at, given) + "+" : "";
    String rest = home < 0 ? "" : "+" + Page.at(at, home) + "*" + cell(residueRow());
    page.put(
        at,
        amount,
        money(Amount.known(part.amount(member).toMajor()))
            .by(
                "SIGN("
                    + cell(total)
                    + ")*"
                    + cell(units)
                    + "*("
                    + start
                    + Page.at(at, wholes)
                    + "+"
                    + Page.at(at, extra)
                    + ")"
                    + rest));
  }

  private int residueRow() {
    return left + 1;
  }

  // Below

  private void below() {
    int at = first + members;
    page.put(at, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    Fraction sumIs = Fraction.ZERO;
    for (int i = 0; i < members; i++) {
      sumIs = sumIs.add(part.amount(i).toMajor());
    }
    for (int c = 1; c < amount; c++) {
      page.put(at, c, BookCell.of(SheetCell.EMPTY).look(Look.TOTAL));
    }
    page.put(
        at, amount, money(Amount.known(sumIs)).by("SUM(" + all(amount) + ")").look(Look.TOTAL));
    residue = residueRow();
    Fraction left = Fraction.ZERO;
    if (home >= 0) {
      left = done.rounding().residue().multiply(unit);
      page.put(residue, 0, BookCell.text(Sentences.leftOver()));
      String start = given >= 0 ? "SUM(" + all(given) + ")+" : "";
      page.put(
          residue,
          1,
          ground
              .money(left)
              .by(
                  cell(total)
                      + "-SIGN("
                      + cell(total)
                      + ")*"
                      + cell(units)
                      + "*("
                      + start
                      + "SUM("
                      + all(wholes)
                      + ")+SUM("
                      + all(extra)
                      + "))"));
    } else {
      page.put(at + 1, 0, BookCell.text(Sentences.leftOver()));
      ground.places().leftOver(part, page.ref(at + 1, amount));
      page.put(
          at + 1,
          amount,
          ground.money(done.residue().toMajor()).by(cell(total) + "-" + Page.at(at, amount)));
    }
    if (floating) {
      page.sentence(
          at + 3, Math.max(4, amount), BookCell.text(Sentences.isFloating()).look(Look.NOTE));
    }
  }

  // Cells

  private BookCell money(Amount is) {
    return ground.money(is).as(kronor);
  }

  private static BookCell number(Fraction is) {
    return BookCell.of(SheetCell.count(is)).as(is.isInteger() ? CellForm.WHOLE : CellForm.upTo(4));
  }
}
