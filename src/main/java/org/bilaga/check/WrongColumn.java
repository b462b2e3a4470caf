package org.bilaga.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Context;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.LeftOut;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * A column of a published table with several wrong cells: what is printed and what was computed for
 * each member, read once.
 */
final class WrongColumn {
  private final ComparedColumn of;
  private final List<Finding> cells;
  private final Optional<LeftOut> leftOut;
  private final @Nullable Fraction[] published;
  private final Fraction[] steps;
  private final Fraction[] computed;
  private int compared;

  /**
   * @param cells what was found of them
   * @param leftOut what was found of others and is not listed
   */
  WrongColumn(ComparedColumn of, List<Finding> cells, Optional<LeftOut> leftOut) {
    this.leftOut = leftOut;
    this.of = of;
    this.cells = cells;
    int members = of.appendix().group().size();
    this.published = new Fraction[members];
    this.steps = new Fraction[members];
    this.computed = new Fraction[members];
    Table table = of.appendix().table().table();
    for (int member = 0; member < members; member++) {
      int row = of.appendix().table().rowOf(member);
      steps[member] = Fraction.ONE;
      var known = of.computed(member);
      computed[member] = known.orElse(Fraction.ZERO);
      if (known.isPresent()
          && row >= 0
          && table.figure(row, of.column()) instanceof Figure.Printed printed) {
        published[member] = FigureValue.of(printed);
        steps[member] = DataTotalDiffers.step(printed);
        compared++;
      }
    }
  }

  ComparedColumn of() {
    return of;
  }

  /** The findings about its cells. */
  List<Finding> cells() {
    return cells;
  }

  /** How many more there are. */
  Optional<LeftOut> leftOut() {
    return leftOut;
  }

  /** How many cells hold a figure. */
  int compared() {
    return compared;
  }

  int members() {
    return computed.length;
  }

  @Nullable Fraction published(int member) {
    return published[member];
  }

  /** That of the last printed digit. */
  Fraction step(int member) {
    return steps[member];
  }

  Fraction computed(int member) {
    return computed[member];
  }

  /** Whether every member has a figure here. */
  boolean isWhole() {
    return compared == computed.length;
  }

  Fraction sum() {
    Fraction sum = Fraction.ZERO;
    for (Fraction each : published) {
      sum = each == null ? sum : sum.add(each);
    }
    return sum;
  }

  /** Whether a figure is what is printed for a member, rounded as that is. */
  boolean isPrinted(int member, Fraction value) {
    Fraction there = published[member];
    return there == null
        || value.subtract(there).abs().multiply(Fraction.of(2)).compareTo(steps[member]) <= 0;
  }

  /**
   * The members whose printed cell is what would be computed by another evaluator.
   *
   * @param wanted so many are of interest: of fewer, some may be left out
   */
  BitSet givenBy(Ledgers other, int wanted) {
    var gives = new BitSet();
    int mayMiss = compared - wanted;
    Context whole = Context.whole(of.appendix().agreement());
    for (int member = 0; member < computed.length && mayMiss >= 0; member++) {
      int at = member;
      if (published[member] == null) {
        continue;
      }
      if (other
          .evaluate(of.declared().value(), whole.of(of.appendix().group(), member))
          .known()
          .filter(it -> isPrinted(at, it))
          .isPresent()) {
        gives.set(member);
      } else {
        mayMiss--;
      }
    }
    return gives;
  }

  /** How many cells a rule must give to be told: all, or four more for each that it leaves. */
  static int convincing(int own, int compared) {
    return (4 * compared + own + 4) / 5;
  }

  /** Whether the column is what would be computed by another evaluator. */
  boolean fits(Ledgers other) {
    return compared > 2 && givenBy(other, compared).cardinality() == compared;
  }

  /** The cell that is off most, in words. */
  Told most() {
    Finding most = cells.get(0);
    for (Finding cell : cells) {
      if (off(cell).abs().compareTo(off(most).abs()) > 0) {
        most = cell;
      }
    }
    TableCell at = (TableCell) most.subject().orElseThrow();
    int row = at.row();
    Fraction off = off(most);
    for (int member = 0; member < computed.length && leftOut.isPresent(); member++) {
      Fraction there = published[member];
      if (there != null && there.subtract(computed[member]).abs().compareTo(off.abs()) > 0) {
        off = there.subtract(computed[member]);
        row = at.table().rowOf(member);
      }
    }
    String name = at.table().nameOf(row);
    Figures figures = most.form().orElse(Figures.plain());
    Told size = figures.off(off);
    return Sentences.mostOfAll(name, size);
  }

  private static Fraction off(Finding cell) {
    return cell.difference().orElse(Fraction.ZERO);
  }
}
