package org.bilaga.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Inputs;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.FigureValue;
import org.bilaga.words.Told;

/**
 * One figure of the data that a whole column hangs on: with another in its place every cell comes
 * out as printed.
 *
 * <p>The figure to try is what the data's own total leaves for the member, what the published table
 * prints of the same measure, or what the member's own cell amounts to as a share.
 */
final class OtherFigure {
  static final Kind KIND =
      Kind.finding("data-figure-differs")
          .counted(Kind.Counted.CELL)
          .en(
              "{member}'s figure in `{data}` is {there}, but {count} cells in \"{column}\" come out"
                  + " only with {right}.",
              "Correct the figure, or the cells that are computed from it.")
          .sv(
              "Talet för {member} i `{data}` är {there}, men {count} celler i \"{column}\" stämmer"
                  + " bara med {right}.",
              "Rätta talet, eller de celler som räknas fram ur det.");

  /** As many members as this are tried, those first whose cells are off most. */
  private static final int TRIED = 3;

  private final WrongColumn column;
  private final Checked checked;

  OtherFigure(WrongColumn column) {
    this.column = column;
    this.checked = column.of().checked();
  }

  Optional<ColumnReason.Reason> find() {
    if (!column.isWhole() || column.members() < 3 || column.of().isPlain()) {
      return Optional.empty();
    }
    List<Integer> members = suspects();
    for (Data.Column data : data()) {
      for (int member : members) {
        int theirs = column.of().appendix().group().in(data.group(), member);
        if (theirs < 0) {
          continue;
        }
        for (Fraction other : candidates(data, theirs, member)) {
          var inputs = Inputs.AS_WRITTEN.with(data, theirs, other);
          if (!other.equals(data.value(theirs))
              && column.fits(new Ledgers(new Findings(), inputs))) {
            return Optional.of(reason(data, theirs, other, inputs));
          }
        }
      }
    }
    return Optional.empty();
  }

  private ColumnReason.Reason reason(Data.Column data, int member, Fraction other, Inputs inputs) {
    Figures figures = figures(data).apart(other, data.value(member));
    String right = figures.text(other);
    int row = data.table().rowOf(member);
    var table = column.of().appendix().table().table();
    Finding finding =
        KIND.at(data.place(member))
            .with("member", data.group().member(member).name())
            .with("data", data.declared().name().text() + "." + data.name())
            .with("there", figures.text(data.value(member)))
            .with("count", Figures.plain().text(Fraction.of(column.cells().size())))
            .with("column", column.of().declared().heading().text())
            .with("right", right)
            .and(table.header(column.of().column()).span(), Sentences.computedWith(right))
            .figures(other, data.value(member))
            .form(figures)
            .answersFor(data.place(member))
            .about(new TableCell(data.table(), row, data.index()));
    return new ColumnReason.Reason(
        Told.text(""), Optional.empty(), Optional.of(inputs), Optional.of(finding));
  }

  private static Figures figures(Data.Column data) {
    return switch (data.counts()) {
      case NUMBERS, MONEY -> Figures.of(data.unit());
      case SHARES -> Figures.perCent();
    };
  }

  /** The columns of data that this column is computed from. */
  private Set<Data.Column> data() {
    var agreement = column.of().appendix().agreement();
    Set<Data.Column> data = ComputedFrom.of(column.of().declared().value(), agreement).columns();
    data.removeIf(it -> it.series().isPresent());
    return data;
  }

  /**
   * The members whose cells are off most. Where one weight is wrong, all others are off by the same
   * factor, which is taken from the larger half of them.
   */
  private List<Integer> suspects() {
    List<Integer> order = new ArrayList<>();
    for (int member = 0; member < column.members(); member++) {
      order.add(member);
    }
    var size = new Fraction[column.members()];
    for (int member : order) {
      size[member] = published(member).abs();
    }
    order.sort((one, other) -> size[other].compareTo(size[one]));
    List<Fraction> factors = new ArrayList<>();
    for (int member : order.subList(0, Math.max(3, order.size() / 2))) {
      if (!published(member).isZero()) {
        factors.add(column.computed(member).divide(published(member)));
      }
    }
    if (factors.isEmpty()) {
      return List.of();
    }
    factors.sort(Fraction::compareTo);
    Fraction factor = factors.get(factors.size() / 2);
    var off = new Fraction[column.members()];
    for (int member : order) {
      off[member] = off(member, factor);
    }
    order.sort((one, other) -> off[other].compareTo(off[one]));
    return order.subList(0, Math.min(TRIED, order.size()));
  }

  private Fraction off(int member, Fraction factor) {
    return column.computed(member).subtract(published(member).multiply(factor)).abs();
  }

  private Fraction published(int member) {
    Fraction there = column.published(member);
    return there == null ? Fraction.ZERO : there;
  }

  private Set<Fraction> candidates(Data.Column data, int theirs, int member) {
    Set<Fraction> candidates = new LinkedHashSet<>();
    var whole = checked.evaluator().weighing().total(data).known();
    if (whole.isEmpty()) {
      return candidates;
    }
    Fraction others = whole.get().subtract(data.value(theirs));
    totalRow(data).ifPresent(total -> candidates.add(total.subtract(others)));
    printed(data, member).ifPresent(candidates::add);
    Fraction left = column.sum().subtract(published(member));
    if (!left.isZero()) {
      Fraction share = published(member).multiply(others).divide(left);
      for (int decimals = data.decimals(); decimals >= data.decimals() - 4; decimals--) {
        candidates.add(rounded(share, decimals));
      }
    }
    candidates.removeIf(it -> it.signum() < 0);
    return candidates;
  }

  private static Fraction rounded(Fraction value, int decimals) {
    Fraction unit = Fraction.ONE;
    for (int i = 0; i < Math.abs(decimals); i++) {
      unit = decimals > 0 ? unit.divide(Fraction.of(10)) : unit.multiply(Fraction.of(10));
    }
    return Fraction.of(value.divide(unit).add(Fraction.of(1, 2)).floor()).multiply(unit);
  }

  private static Optional<Fraction> totalRow(Data.Column data) {
    var row = data.table().totalRow();
    return row.isPresent()
            && data.table().table().figure(row.getAsInt(), data.index())
                instanceof Figure.Printed printed
        ? Optional.of(FigureValue.of(printed))
        : Optional.empty();
  }

  /** What the published table itself prints of the measure. */
  private Optional<Fraction> printed(Data.Column data, int member) {
    var appendix = column.of().appendix();
    for (int index = 0; index < appendix.columns().size(); index++) {
      int at = appendix.columns().get(index);
      var value = appendix.declared().columns().get(index).value();
      boolean same =
          at >= 0
              && value instanceof Expression.ReferenceValue reference
              && appendix.agreement().module().meaning(reference.reference()).orElse(null)
                  instanceof Referent.OfColumn of
              && of.column() == data;
      if (same
          && appendix.table().table().figure(appendix.table().rowOf(member), at)
              instanceof Figure.Printed printed) {
        return Optional.of(FigureValue.of(printed));
      }
    }
    return Optional.empty();
  }
}
