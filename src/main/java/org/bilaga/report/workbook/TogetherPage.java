package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundedTogether;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.resolve.Group;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * One of two grants whose sum is rounded once for each member, and which add up to that.
 *
 * <p>The common cell is by largest remainder. Of it the first grant has half, and half of what its
 * exact part has more than the other's, by largest remainder too: of the tables with these sums
 * that is the one nearest to the exact parts. The second has the rest. Invariant: it comes to what
 * the ledger has; where it does not, or there are more than two, the figures stand as figures.
 */
final class TogetherPage {
  private static final int UNIT = 3;
  private static final int FIRST_GRANT = 4;
  private static final int SECOND_GRANT = 5;
  private static final int SUM = 6;
  private static final int WEIGHTS = 7;
  private static final int QUOTIENT = 8;
  private static final int REMAINDER = 9;
  private static final int LEFT = 10;
  private static final int MORE = 11;
  private static final int MORE_QUOTIENT = 12;
  private static final int MORE_REMAINDER = 13;
  private static final int MORE_LEFT = 14;
  private static final int FIRST = 18;

  private final Page page;
  private final Ground ground;
  private final List<Entry> parts;
  private final WorkbookPlaces.Column weights;
  private final Group group;
  private final int members;
  private final Fraction unit;
  private final BigInteger[] weight;
  private final BigInteger[] whole;
  private final BigInteger[] rest;
  private final BigInteger[] half;
  private final BigInteger[] halfRest;
  private final BigInteger[] cell;
  private final BigInteger[] own;
  private int[] place = {};
  private int[] halfPlace = {};
  private BigInteger sum = BigInteger.ZERO;
  private BigInteger first = BigInteger.ZERO;
  private BigInteger second = BigInteger.ZERO;
  private BigInteger left = BigInteger.ZERO;
  private BigInteger moreLeft = BigInteger.ZERO;

  private TogetherPage(
      Page page,
      Ground ground,
      List<Entry> parts,
      KeyFigures.Term term,
      WorkbookPlaces.Column weights) {
    this.page = page;
    this.ground = ground;
    this.parts = parts;
    this.weights = weights;
    this.group = parts.get(0).grant().group().orElseThrow();
    this.members = group.size();
    this.unit = parts.get(0).unit();
    this.weight = new BigInteger[members];
    this.whole = new BigInteger[members];
    this.rest = new BigInteger[members];
    this.half = new BigInteger[members];
    this.halfRest = new BigInteger[members];
    this.cell = new BigInteger[members];
    this.own = new BigInteger[members];
    Fraction scale = Fraction.of(Ground.denominator(term.figures()));
    for (int i = 0; i < members; i++) {
      weight[i] = term.figures()[i].multiply(scale).numerator();
      sum = sum.add(weight[i]);
    }
  }

  static void write(
      Page page,
      Ground ground,
      Entry part,
      WorkbookPlaces.Weights key,
      KeyFigures figures,
      Told title) {
    List<Entry> parts = parts(part, ground);
    Optional<WorkbookPlaces.Column> cells = ground.places().cells(part);
    boolean second = parts.size() == 2 && parts.get(1) == part && cells.isPresent();
    boolean reckoned = false;
    if (second) {
      second(page, ground, parts, cells.get());
      reckoned = true;
    } else if (parts.size() == 2 && parts.get(0) == part && figures.terms().size() == 1) {
      var written =
          new TogetherPage(page, ground, parts, figures.terms().get(0), key.terms().get(0));
      reckoned = written.comesToTheLedger();
      if (reckoned) {
        written.write();
      }
    }
    if (reckoned) {
      Ground.title(page, title);
    } else {
      MemberPage.write(page, ground, part, title, Optional.of(Sentences.togetherIsFigures()));
    }
  }

  /** Those that are rounded together with it, in their order; or itself alone. */
  static List<Entry> parts(Entry part, Ground ground) {
    if (part.together().isEmpty()) {
      return List.of(part);
    }
    RoundedTogether with = part.together().get().rounding();
    return ground.entries().stream()
        .filter(it -> it.together().filter(own -> own.rounding() == with).isPresent())
        .toList();
  }

  // What it comes to

  private boolean comesToTheLedger() {
    RoundingRule rule = parts.get(0).rounding().orElseThrow().rule();
    Fraction one = parts.get(0).total().toMajor().divide(unit);
    Fraction other = parts.get(1).total().toMajor().divide(unit);
    boolean plain =
        rule.method() == RoundingMethod.LARGEST_REMAINDER
            && rule.ties() instanceof TieOrder.ByMembers
            && one.isInteger()
            && other.isInteger()
            && one.signum() >= 0
            && other.signum() >= 0
            && sum.multiply(sum).multiply(BigInteger.TWO).compareTo(Parting.MOST) < 0;
    if (!plain) {
      return false;
    }
    first = one.numerator();
    second = other.numerator();
    reckon();
    boolean same = true;
    for (int i = 0; i < members; i++) {
      Fraction is = parts.get(0).amount(i).toMajor().divide(unit);
      Fraction others = parts.get(1).amount(i).toMajor().divide(unit);
      same &=
          Fraction.of(own[i]).equals(is) && Fraction.of(cell[i].subtract(own[i])).equals(others);
    }
    return same;
  }

  private void reckon() {
    BigInteger all = first.add(second);
    left = all;
    for (int i = 0; i < members; i++) {
      BigInteger[] parted = all.multiply(weight[i]).divideAndRemainder(sum);
      whole[i] = parted[0];
      rest[i] = parted[1];
      left = left.subtract(whole[i]);
    }
    place = places(rest);
    moreLeft = first;
    BigInteger twice = sum.multiply(BigInteger.TWO);
    for (int i = 0; i < members; i++) {
      cell[i] = whole[i].add(more(place[i], left));
      BigInteger doubled = cell[i].multiply(sum).add(first.subtract(second).multiply(weight[i]));
      half[i] = Fraction.of(doubled, twice).floor();
      halfRest[i] = doubled.subtract(half[i].multiply(twice));
      moreLeft = moreLeft.subtract(half[i]);
    }
    halfPlace = places(halfRest);
    for (int i = 0; i < members; i++) {
      own[i] = half[i].add(more(halfPlace[i], moreLeft));
    }
  }

  private static BigInteger more(int place, BigInteger left) {
    return BigInteger.valueOf(place).compareTo(left) <= 0 ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static int[] places(BigInteger[] rests) {
    return Ranks.places(rests.length, (one, other) -> rests[other].compareTo(rests[one]));
  }

  // The first of the two

  private void write() {
    BigInteger all = first.add(second);
    put(UNIT, Sentences.inUnitsOf(), Fraction.of(1).multiply(unit), Optional.empty());
    put(FIRST_GRANT, Sentences.toDivide(), Fraction.of(first), amount(0));
    put(SECOND_GRANT, Sentences.otherGrant(), Fraction.of(second), amount(1));
    put(SUM, Sentences.together(), Fraction.of(all), by(c(FIRST_GRANT) + "+" + c(SECOND_GRANT)));
    put(WEIGHTS, Sentences.sumOfWeights(), Fraction.of(sum), by("SUM(" + all(1) + ")"));
    divided(QUOTIENT, SUM, all);
    put(LEFT, Sentences.leftToGive(), Fraction.of(left), by(c(SUM) + "-SUM(" + all(2) + ")"));
    BigInteger difference = first.subtract(second);
    put(
        MORE,
        Sentences.difference(),
        Fraction.of(difference),
        by(c(FIRST_GRANT) + "-" + c(SECOND_GRANT)));
    divided(MORE_QUOTIENT, MORE, difference);
    put(
        MORE_LEFT,
        Sentences.leftToGive(),
        Fraction.of(moreLeft),
        by(c(FIRST_GRANT) + "-SUM(" + all(6) + ")"));
    head(0, Sentences.member());
    head(1, Sentences.weight());
    head(2, Sentences.wholeUnits());
    head(3, Sentences.rest());
    head(4, Sentences.place());
    head(5, Sentences.commonCell());
    head(6, Sentences.wholeUnits());
    head(7, Sentences.rest());
    head(8, Sentences.place());
    head(9, Sentences.amountIs());
    for (int i = 0; i < members; i++) {
      row(FIRST + i, i);
    }
    total(page, ground, parts.get(0), FIRST, members, 9);
    page.headings(FIRST - 1, FIRST - 1, 1).filtered(FIRST - 1, FIRST + members - 1, 9);
    ground.places().divided(parts.get(0), new WorkbookPlaces.Column(page, FIRST, 9, members));
    ground.places().cells(parts.get(1), new WorkbookPlaces.Column(page, FIRST, 5, members));
  }

  private void divided(int quotient, int of, BigInteger what) {
    Fraction floor = Fraction.of(Fraction.of(what, sum).floor());
    put(quotient, Sentences.quotientOf(), floor, by(Parting.quotient(c(of), c(WEIGHTS))));
    put(
        quotient + 1,
        Sentences.remainderOf(),
        Fraction.of(what).subtract(floor.multiply(Fraction.of(sum))),
        by(Parting.remainder(c(of), c(quotient), c(WEIGHTS))));
  }

  private void row(int at, int member) {
    String w = Page.at(at, 1);
    page.put(at, 0, BookCell.text(ground.name(group, member)));
    number(at, 1, weight[member], weights.of(member));
    var parting = new Parting(c(QUOTIENT), c(REMAINDER), c(WEIGHTS));
    number(at, 2, whole[member], parting.whole(w));
    number(at, 3, rest[member], parting.rest(w, Page.at(at, 2)));
    number(at, 4, BigInteger.valueOf(place[member]), placed(at, 3));
    number(
        at, 5, cell[member], Page.at(at, 2) + "+IF(" + Page.at(at, 4) + "<=" + c(LEFT) + ",1,0)");
    // Half of the cell and of the difference: a whole number, and the rest of two parts.
    String both = "(" + Page.at(at, 5) + "+" + c(MORE_QUOTIENT) + "*" + w + ")";
    String odd = "(" + both + "-2*INT(" + both + "/2))";
    String over = "(" + odd + "*" + c(WEIGHTS) + "+" + c(MORE_REMAINDER) + "*" + w + ")";
    String carried = "INT(" + over + "/(2*" + c(WEIGHTS) + "))";
    number(at, 6, half[member], "INT(" + both + "/2)+" + carried);
    number(at, 7, halfRest[member], over + "-" + carried + "*2*" + c(WEIGHTS));
    number(at, 8, BigInteger.valueOf(halfPlace[member]), placed(at, 7));
    page.put(
        at,
        9,
        ground
            .money(parts.get(0).amount(member).toMajor())
            .by(
                c(UNIT)
                    + "*("
                    + Page.at(at, 6)
                    + "+IF("
                    + Page.at(at, 8)
                    + "<="
                    + c(MORE_LEFT)
                    + ",1,0))"));
  }

  private String placed(int at, int column) {
    return Ranks.inOrder(FIRST, at, column, all(column));
  }

  private Optional<String> amount(int grant) {
    return ground.places().amount(parts.get(grant)).map(it -> it + "/" + c(UNIT));
  }

  private static Optional<String> by(String how) {
    return Optional.of(how);
  }

  private static String c(int row) {
    return Page.fixed(row, 1);
  }

  private String all(int column) {
    return Page.fixed(FIRST, FIRST + members - 1, column, column);
  }

  private void put(int row, Told label, Fraction is, Optional<String> how) {
    page.put(row, 0, BookCell.text(label));
    BookCell cell =
        BookCell.of(SheetCell.count(is)).as(is.isInteger() ? CellForm.WHOLE : CellForm.upTo(4));
    page.put(row, 1, how.isEmpty() ? cell.look(Look.INPUT) : cell.by(how));
  }

  private void head(int column, Told told) {
    page.put(FIRST - 1, column, column == 0 ? Ground.heading(told) : Ground.above(told));
  }

  private void number(int at, int column, BigInteger is, String how) {
    page.put(at, column, BookCell.of(SheetCell.count(Fraction.of(is))).as(CellForm.WHOLE).by(how));
  }

  private static void total(
      Page page, Ground ground, Entry part, int first, int members, int column) {
    page.put(first + members, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    String cells = Page.at(first, column) + ":" + Page.at(first + members - 1, column);
    page.put(
        first + members,
        column,
        ground.money(part.total().toMajor()).by("SUM(" + cells + ")").look(Look.TOTAL));
  }

  // The second

  private static void second(
      Page page, Ground ground, List<Entry> parts, WorkbookPlaces.Column cells) {
    Group group = parts.get(1).grant().group().orElseThrow();
    int first = 4;
    page.put(first - 1, 0, Ground.heading(Sentences.member()));
    page.put(first - 1, 1, Ground.above(Sentences.commonCell()));
    page.put(first - 1, 2, Ground.above(Sentences.otherGrant()));
    page.put(first - 1, 3, Ground.above(Sentences.amountIs()));
    String unit = CellFormula.number(parts.get(1).unit()).orElse("1");
    for (int i = 0; i < group.size(); i++) {
      int at = first + i;
      Fraction one = parts.get(0).amount(i).toMajor();
      Fraction other = parts.get(1).amount(i).toMajor();
      page.put(at, 0, BookCell.text(ground.name(group, i)));
      page.put(at, 1, ground.money(one.add(other)).by(cells.of(i) + "*" + unit));
      page.put(at, 2, ground.money(one).by(ground.places().member(parts.get(0), i)));
      page.put(at, 3, ground.money(other).by(Page.at(at, 1) + "-" + Page.at(at, 2)));
    }
    total(page, ground, parts.get(1), first, group.size(), 3);
    page.headings(first - 1, first - 1, 1).filtered(first - 1, first + group.size() - 1, 3);
    ground.places().divided(parts.get(1), new WorkbookPlaces.Column(page, first, 3, group.size()));
  }
}
