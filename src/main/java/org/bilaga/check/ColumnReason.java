package org.bilaga.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Label;
import org.bilaga.finding.OtherRule;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The one cause that reproduces a whole column of a published table to the last digit, where there
 * is one: what each cell seems to be, another amount, another figure in the data, another key, an
 * amount that everybody got first.
 *
 * <p>Each is tried by computing anew; nothing is told that fits only nearly.
 */
final class ColumnReason {
  /** Amounts are written round: the printed cells may come to a few kronor more or less. */
  private static final int ROUNDEST = 7;

  private final WrongColumn column;
  private final Checked checked;

  ColumnReason(WrongColumn column) {
    this.column = column;
    this.checked = column.of().checked();
  }

  /**
   * @param told what the column seems to be, as a likely slip is told
   * @param label the place of the other half of the story
   * @param inputs with which everything that hangs on the cause comes out
   * @param finding the finding to tell instead of one about the column
   * @param gives the members whose cells it gives
   */
  record Reason(
      Told told,
      Optional<Label> label,
      Optional<Inputs> inputs,
      Optional<Finding> finding,
      BitSet gives) {
    /** One that gives all cells. */
    Reason(Told told, Optional<Label> label, Optional<Inputs> inputs, Optional<Finding> finding) {
      this(told, label, inputs, finding, new BitSet());
    }

    /** Whether it explains what was found of a member's cell. */
    boolean explains(int member) {
      return gives.isEmpty() || member < 0 || gives.get(member);
    }

    /** Whether it is the column that should be corrected, if the agreement is right. */
    boolean isOfColumn() {
      return finding.isEmpty() && !(told instanceof OtherRule);
    }

    static Reason of(Told told) {
      return new Reason(told, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * @param most whether most cells differ; a few have no cause in what all hang on, but in a figure
   */
  Optional<Reason> find(boolean most) {
    var figure = otherRounding().or(this::roundedShares).or(() -> new OtherFigure(column).find());
    return !most || figure.isPresent()
        ? figure.or(this::sameSlip)
        : otherAmount()
            .or(this::sameSlip)
            .or(() -> new OtherKey(column).find())
            .or(() -> new OtherEdition(column).find())
            .or(() -> new BaseForgotten(column).find());
  }

  /** A rule of rounding that gives all the cells, or all but a few of which nothing is known. */
  private Optional<Reason> otherRounding() {
    return checked
        .slips()
        .rounding(column.of())
        .map(
            it ->
                new Reason(
                    it.slip(),
                    Optional.of(
                        new Label(it.grant().declared().name().span(), Sentences.roundedHere())),
                    Optional.of(it.inputs()),
                    Optional.empty(),
                    it.gives()));
  }

  private Optional<Reason> roundedShares() {
    return checked
        .slips()
        .shares(column.of())
        .map(
            it ->
                new Reason(
                    it.slip(), Optional.empty(), Optional.empty(), Optional.empty(), it.gives()));
  }

  /** The same explanation for each of the cells that differ. */
  private Optional<Reason> sameSlip() {
    if (column.cells().size() < 3) {
      return Optional.empty();
    }
    var first = column.cells().get(0).likely();
    for (Finding cell : column.cells()) {
      var likely = cell.likely();
      boolean same =
          first.isPresent()
              && likely.isPresent()
              && likely.get().in(Language.ENGLISH).equals(first.get().in(Language.ENGLISH));
      if (!same) {
        return Optional.empty();
      }
    }
    return first.map(Reason::of);
  }

  /** What is printed is the division of another amount. */
  private Optional<Reason> otherAmount() {
    List<Grant> grants = column.of().grants().orElse(List.of());
    if (!column.isWhole() || !column.of().type().isMoney() || grants.isEmpty()) {
      return Optional.empty();
    }
    var known = column.of().whole();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Fraction whole = known.get();
    for (Fraction sum : sums()) {
      for (Grant grant : grants) {
        var amount = grant.declared().amount();
        if (sum.equals(whole)
            || amount.isEmpty()
            || !(amount.get() instanceof Expression.Figure figure)
            || !(grant.declared().timing() instanceof Timing.Whole)) {
          continue;
        }
        Fraction other = figure.value().add(sum).subtract(whole);
        var inputs = Inputs.AS_WRITTEN.with(figure, other);
        if (other.signum() > 0 && column.fits(new Ledgers(new Findings(), inputs))) {
          return Optional.of(amount(figure, other, inputs));
        }
      }
    }
    return Optional.empty();
  }

  private Reason amount(Expression.Figure figure, Fraction other, Inputs inputs) {
    Figures figures = Figures.natural(column.of().type().currency(), figure.value(), other);
    String is = figures.text(figure.value());
    String was = figures.text(other);
    return new Reason(
        Sentences.computedFromNot(was, is),
        Optional.of(new Label(figure.span(), Sentences.statedAs(is))),
        Optional.of(inputs),
        Optional.empty());
  }

  /** What the printed cells come to, and round amounts near to it. */
  private Set<Fraction> sums() {
    Fraction sum = column.sum();
    Set<Fraction> sums = new LinkedHashSet<>(List.of(sum));
    Fraction most = Fraction.of(column.members());
    for (int zeros = 0; zeros <= ROUNDEST; zeros++) {
      Fraction unit = Fraction.of(BigInteger.TEN.pow(zeros));
      Fraction round = Fraction.of(sum.divide(unit).add(Fraction.of(1, 2)).floor()).multiply(unit);
      if (round.subtract(sum).abs().compareTo(most) <= 0) {
        sums.add(round);
      }
    }
    return new LinkedHashSet<>(new ArrayList<>(sums).reversed());
  }
}
