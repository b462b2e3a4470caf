package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ladder;
import org.bilaga.ledger.LadderFigures;
import org.bilaga.ledger.LadderFigures.Step;
import org.bilaga.ledger.LadderFigures.Test;
import org.bilaga.ledger.LadderRules.Keeping;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Key;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * A sum divided by a ladder: from what each has reached over the steps to the krona.
 *
 * <p>What a step asks for, what each has reached and what each weighs are put in; who is on which
 * step, what falls to the step below, who keeps what and what each gets follow. Parts of steps have
 * no end as decimals, so whole units and rests are reckoned to six of them.
 */
final class LadderPage {
  private static final int TOTAL = 2;
  private static final int UNIT = 3;
  private static final int LEFT = 4;
  private static final int GIVEN = 5;
  private static final int SPARE = 6;
  private static final int STEPS = 9;
  private static final int SHARE = 1;
  private static final int LIMIT = 2;
  private static final int OWN = 3;
  private static final int FALLEN = 4;
  private static final int POT = 5;
  private static final int ON_IT = 6;
  private static final int WEIGHTS = 7;

  private final Page page;
  private final Ground ground;
  private final Entry part;
  private final Ladder ladder;
  private final LadderFigures figures;
  private final LadderColumns at;
  private final int members;
  private final int first;
  private final LadderRests rests;
  private final Optional<WorkbookPlaces.Column> weights;

  /** What is measured in a way that no formula has, and so is put in. */
  private final Set<Expression> standing = new LinkedHashSet<>();

  private LadderPage(Page page, Ground ground, Entry part, LadderFigures figures) {
    this.page = page;
    this.ground = ground;
    this.part = part;
    this.ladder = part.ladder().orElseThrow();
    this.figures = figures;
    this.members = figures.weights().size();
    this.first = STEPS + figures.steps().size() + 2;
    this.at = new LadderColumns(figures, first);
    this.weights = weights();
    this.rests = new LadderRests(page, ground, part, at, GIVEN, UNIT, SPARE);
  }

  /** The figures, where there are formulas for all that the part's rule says. */
  static Optional<LadderFigures> figures(Ground ground, Entry part) {
    boolean has =
        part.ladder().filter(Ladder::isDecided).isPresent()
            && part.amount().known().filter(it -> it.signum() >= 0).isPresent()
            && LadderRests.hasFormulas(ground.evaluator().rounding(part.grant()));
    return has ? LadderFigures.of(ground.evaluator(), part) : Optional.empty();
  }

  /** Whether the page was written: not where the decimals that it has come to something else. */
  static boolean write(Page page, Ground ground, Entry part, LadderFigures figures, Told title) {
    var ladder = new LadderPage(page, ground, part, figures);
    if (!ladder.rests.agrees()) {
      return false;
    }
    Ground.title(page, title);
    ladder.write(title);
    return true;
  }

  /** Where the weights stand, where they stand as what a step is shared by. */
  private Optional<WorkbookPlaces.Column> weights() {
    var group = part.grant().group().orElseThrow();
    for (Key key : RestsOn.keys(part.grant())) {
      var column = ground.places().key(key, group).map(it -> it.terms().get(0));
      if (column.filter(it -> it.figures().equals(figures.weights())).isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  private void write(Told title) {
    page.sentence(1, 7, BookCell.text(Sentences.ladderReckons()).look(Look.NOTE));
    label(TOTAL, Sentences.toDivide());
    String from = ground.places().amount(part).orElse("0");
    page.put(TOTAL, 1, ground.money(ladder.pool().toMajor()).by(from));
    label(UNIT, Sentences.inUnitsOf());
    page.put(UNIT, 1, Dividing.number(ladder.rules().unit()).look(Look.INPUT));
    steps();
    whole();
    headings();
    for (int member = 0; member < members; member++) {
      member(first + member, member);
    }
    if (!standing.isEmpty()) {
      ground.standing().add(title, () -> RestsOn.of(standing, ground, part.grant().group()));
    }
    rests.below();
    var column = new WorkbookPlaces.Column(page, first, at.amount, members);
    ground.places().divided(part, column);
  }

  private void label(int row, Told label) {
    page.put(row, 0, BookCell.text(label));
  }

  // The steps

  private void steps() {
    int heads = STEPS - 1;
    page.put(heads, 0, Ground.heading(Sentences.step()));
    page.put(heads, SHARE, Ground.above(Sentences.share()));
    page.put(heads, LIMIT, Ground.above(Sentences.asksFor()));
    page.put(heads, OWN, Ground.above(Sentences.ofItsOwn()));
    page.put(heads, FALLEN, Ground.above(Sentences.fromAbove()));
    page.put(heads, POT, Ground.above(Sentences.toShare()));
    page.put(heads, ON_IT, Ground.above(Sentences.onIt()));
    page.put(heads, WEIGHTS, Ground.above(Sentences.sumOfWeights()));
    for (int step = 0; step < figures.steps().size(); step++) {
      step(STEPS + step, step);
    }
  }

  private void step(int row, int step) {
    Step its = figures.steps().get(step);
    Ladder.Rung rung = ladder.rungs().get(step);
    boolean highest = step == figures.steps().size() - 1;
    page.put(row, 0, BookCell.text(its.name()));
    page.put(
        row,
        SHARE,
        BookCell.of(SheetCell.share(its.share())).as(CellForm.perCent(2)).look(Look.INPUT));
    its.test().ifPresent(it -> page.put(row, LIMIT, measured(it, it.limit()).look(Look.INPUT)));
    decimal(row, OWN, rung.own(), Page.fixed(TOTAL, 1) + "*" + Page.at(row, SHARE));
    String above = Page.at(row + 1, OWN) + "+" + Page.at(row + 1, FALLEN);
    String falls = "IF(" + Page.at(row + 1, ON_IT) + "=0," + above + ",0)";
    boolean passes = ladder.rules().passes() && !highest;
    decimal(row, FALLEN, passes ? fallen(step) : Fraction.ZERO, passes ? falls : "0");
    String pot = Page.at(row, OWN) + "+" + Page.at(row, FALLEN);
    String kept = kept().map(it -> it + ",").orElse("");
    String none = Page.at(row, ON_IT) + "=0";
    String nobody = kept.isEmpty() ? none : "OR(" + kept + none + ")";
    decimal(row, POT, rung.shared(), "IF(" + nobody + ",0," + pot + ")");
    String on = at.all(at.on(step), members);
    String weigh = at.all(LadderColumns.WEIGHT, members);
    page.put(
        row, ON_IT, BookCell.number(count(step)).by("COUNTIFS(" + on + ",1," + weigh + ",\">0\")"));
    decimal(row, WEIGHTS, weights(step), "SUMIFS(" + weigh + "," + on + ",1)");
  }

  /** What fell to it, whoever keeps it in the end. */
  private Fraction fallen(int step) {
    Fraction falling = Fraction.ZERO;
    for (int above = figures.steps().size() - 1; above > step; above--) {
      Fraction pot = ladder.rungs().get(above).own().add(falling);
      falling = count(above) == 0 ? pot : Fraction.ZERO;
    }
    return falling;
  }

  private int count(int step) {
    int count = 0;
    for (int member = 0; member < members; member++) {
      count += at.is(step, member) && figures.weights().get(member).signum() > 0 ? 1 : 0;
    }
    return count;
  }

  private Fraction weights(int step) {
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < members; member++) {
      sum = at.is(step, member) ? sum.add(figures.weights().get(member)) : sum;
    }
    return sum;
  }

  /** When nobody has climbed in a way that counts. */
  private Optional<String> kept() {
    if (ladder.rules().keeping() == Keeping.NEVER) {
      return Optional.empty();
    }
    boolean byStep = ladder.rules().keeping() == Keeping.WHEN_NOBODY_CLIMBS_BY_STEP;
    List<String> sums = new ArrayList<>();
    for (int step = 0; step < figures.steps().size(); step++) {
      sums.add("SUM(" + at.all(byStep ? at.main(step) : at.on(step), members) + ")");
    }
    return Optional.of(String.join("+", sums) + "=0");
  }

  /** What is not given out is rounded by itself, a half downwards, and what is given follows. */
  private void whole() {
    String pots = "SUM(" + Page.fixed(STEPS, STEPS + figures.steps().size() - 1, POT, POT) + ")";
    String total = Page.fixed(TOTAL, 1);
    String unit = Page.fixed(UNIT, 1);
    String left = "-INT(-(ROUND((" + total + "-" + pots + ")/" + unit + ",6)-0.5))*" + unit;
    label(LEFT, Sentences.notGivenOut());
    Fraction kept = ladder.kept().plus(ladder.orphan()).toMajor();
    page.put(
        LEFT,
        1,
        ground
            .money(kept)
            .by("IF(OR(" + pots + "=0," + left + ">" + total + ")," + total + "," + left + ")"));
    label(GIVEN, Sentences.toTheMembers());
    page.put(
        GIVEN, 1, ground.money(ladder.given().toMajor()).by(total + "-" + Page.fixed(LEFT, 1)));
    rests.spare();
    ground.places().leftOver(part, page.ref(LEFT, 1));
  }

  // The members

  private void headings() {
    page.put(first - 1, 0, Ground.heading(Sentences.member()));
    head(LadderColumns.WEIGHT, Sentences.weight());
    at.measured.values().forEach(it -> head(at.of(it), Told.text(it.measured().span().text())));
    for (int step = 0; step < figures.steps().size(); step++) {
      String name = figures.steps().get(step).name();
      if (figures.steps().get(step).other().isPresent()) {
        head(at.main(step), Sentences.byWhatItAsks(name));
        head(at.other(step), Sentences.byAlternative(name));
      }
      head(at.on(step), Sentences.isOn(name));
      head(at.part(step), Sentences.partOf(name));
    }
    rests.headings();
    page.headings(first - 1, first - 1, 1).filtered(first - 1, first + members - 1, at.amount);
  }

  private void head(int column, Told told) {
    page.put(first - 1, column, Ground.above(told));
  }

  private void member(int row, int member) {
    var group = part.grant().group().orElseThrow();
    page.put(row, 0, BookCell.text(ground.name(group, member)));
    followed(
        row,
        LadderColumns.WEIGHT,
        Dividing.number(figures.weights().get(member)),
        weights.map(it -> it.of(member)));
    for (Test test : at.measured.values()) {
      Optional<String> how = CellFormula.of(test.measured(), ground, group, member);
      followed(row, at.of(test), measured(test, test.figures().get(member)), how);
      if (how.isEmpty()) {
        standing.add(test.measured());
      }
    }
    for (int step = 0; step < figures.steps().size(); step++) {
      reach(row, step, member);
      String each = Page.fixed(STEPS + step, POT) + "/" + Page.fixed(STEPS + step, WEIGHTS);
      String mine = each + "*" + Page.at(row, LadderColumns.WEIGHT);
      String is = Page.fixed(STEPS + step, WEIGHTS) + "=0," + Page.at(row, at.on(step)) + "=0";
      decimal(
          row,
          at.part(step),
          ladder.rungs().get(step).parts().get(member),
          "IF(OR(" + is + "),0," + mine + ")");
    }
    rests.member(row, member);
  }

  private void reach(int row, int step, int member) {
    Step its = figures.steps().get(step);
    Fraction main = its.main().get(member) ? Fraction.ONE : Fraction.ZERO;
    Optional<String> how =
        its.test()
            .map(
                it ->
                    "IF(ROUND("
                        + Page.at(row, at.of(it))
                        + ",9)"
                        + it.sign()
                        + "ROUND("
                        + Page.fixed(STEPS + step, LIMIT)
                        + ",9),1,0)");
    followed(row, at.main(step), Dividing.number(main), how);
    Clause.Step declared = ladder.rungs().get(step).step();
    if (how.isEmpty()) {
      standing.add(declared.when());
    }
    if (its.other().isPresent()) {
      declared.alternative().ifPresent(standing::add);
      Fraction other = its.other().get().get(member) ? Fraction.ONE : Fraction.ZERO;
      page.put(row, at.other(step), Dividing.number(other).look(Look.INPUT));
      Fraction on = at.is(step, member) ? Fraction.ONE : Fraction.ZERO;
      String either = Page.at(row, at.main(step)) + "+" + Page.at(row, at.other(step));
      page.put(row, at.on(step), Dividing.number(on).by("IF(" + either + ">0,1,0)"));
    }
  }

  /** What follows another cell, or is put in. */
  private void followed(int row, int column, BookCell cell, Optional<String> how) {
    page.put(row, column, how.isPresent() ? cell.by(how) : cell.look(Look.INPUT));
  }

  private void decimal(int row, int column, Fraction is, String how) {
    page.put(row, column, BookCell.of(SheetCell.count(is)).as(CellForm.upTo(2)).by(how));
  }

  private static BookCell measured(Test test, Fraction is) {
    boolean share =
        test.unit()
            .filter(it -> it instanceof Unit.Percent || it instanceof Unit.PercentagePoints)
            .isPresent();
    return share
        ? BookCell.of(SheetCell.share(is)).as(CellForm.perCent(2))
        : BookCell.number(Amount.known(is));
  }
}
