package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.check.slip.MiscountedPart.Part;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.MalformedCell;
import org.bilaga.resolve.ProvenByTotal;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;
import org.bilaga.table.FigureValue;

/** Data whose printed total is not the sum, or the mean it should be, of its rows. */
final class DataTotalDiffers implements Check {
  static final Kind KIND =
      Kind.finding("data-total-differs")
          .counted(Kind.Counted.TOTAL)
          .en(
              "The printed total of `{column}` is {printed}, but its rows come to {sum}: it is"
                  + " {off}.",
              "Correct the row or the total that is wrong; where it is printed so, mark it"
                  + " `disputed`.")
          .sv(
              "Den tryckta summan för `{column}` är {printed}, men raderna summerar till {sum}: den"
                  + " ligger {off}.",
              "Rätta den rad eller summa som är fel; är det tryckt så, märk det `omtvistat`.");

  @Override
  public void run(Checked checked) {
    for (Data data : checked.data()) {
      var row = data.table().totalRow();
      if (row.isPresent()) {
        for (Data.Column column : data.columns()) {
          // Without a heading nobody can ask for it.
          if (!column.name().isBlank() && !isOfAppendix(data, column, row.getAsInt(), checked)) {
            check(data, column, row.getAsInt(), checked);
          }
        }
      }
    }
  }

  /**
   * Whether an appendix from the same table has a column that the data do not declare, and says
   * that it is something else: its total is held against that, in its unit and as it is rounded.
   */
  private static boolean isOfAppendix(Data data, Data.Column column, int row, Checked checked) {
    if (column.written().isPresent()) {
      return false;
    }
    Span cell = data.table().table().span(row, column.index());
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        var total = appendix.table().totalRow();
        for (int index = 0; total.isPresent() && index < appendix.columns().size(); index++) {
          int at = appendix.columns().get(index);
          if (at >= 0
              && isSame(cell, appendix.table().table().span(total.getAsInt(), at))
              && !isColumn(appendix.declared().columns().get(index).value(), column, checked)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isSame(Span one, Span other) {
    return one.start() == other.start() && one.file().name().equals(other.file().name());
  }

  private static boolean isColumn(Expression value, Data.Column column, Checked checked) {
    return value instanceof Expression.ReferenceValue it
        && checked.module().meaning(it.reference()).orElse(null) instanceof Referent.OfColumn of
        && of.column() == column;
  }

  private static void check(Data data, Data.Column column, int row, Checked checked) {
    var table = data.table().table();
    var figure = table.figure(row, column.index());
    var cell = new MalformedCell.MatchedCell(table, row, column.index());
    var subject = new TableCell(data.table(), row, column.index());
    if (figure instanceof Figure.Malformed malformed) {
      var proof = new ProvenByTotal(data.table(), column.index());
      checked.add(proof.add(MalformedCell.at(cell, malformed).about(subject), malformed, row));
      proof.tell();
    } else if (figure instanceof Figure.Unclear unclear) {
      checked.add(MalformedCell.at(cell, unclear).about(subject));
    } else if (figure instanceof Figure.TwoWays) {
      // Told with the other figures of the table that are read two ways.
      checked.notVerified(NotKnown.Reason.wrong(table.span(row, column.index())), subject);
    } else if (column.unknown().isPresent() && sum(data, column, checked).least().isEmpty()) {
      // The sum of what is not known is not known either.
      checked.notVerified(NotKnown.Reason.wrong(column.unknown().get()), subject);
    } else if (figure instanceof Figure.Printed
        && weight(data, column, checked).flatMap(Data.Column::unknown).isPresent()) {
      // Nor is a mean by what is not known.
      var place = weight(data, column, checked).flatMap(Data.Column::unknown).get();
      checked.notVerified(NotKnown.Reason.wrong(place), subject);
    } else if (figure instanceof Figure.Printed printed) {
      checked.tally().comparison();
      if (checked.tally().isRecording()) {
        checked.tally().examined(examined(data, column, row));
      }
      Fraction stated = FigureValue.of(printed);
      Fraction sum = nearest(sum(data, column, checked), stated);
      Fraction off = stated.subtract(sum);
      boolean averaged = weight(data, column, checked).isPresent();
      // Whole thousands are rounded, as decimals are.
      boolean thousands = printed.unit().money() && printed.unit().exponent() > 0;
      Fraction each = thousands ? step(printed).max(column.step()) : column.step();
      Fraction step = averaged ? step(printed) : step(printed).max(each);
      // Of rounded figures each may be half a step off, and their sum all of that; a mean is not.
      Fraction room = averaged ? step : step.add(each.multiply(Fraction.of(data.group().size())));
      boolean rounds = off.abs().multiply(Fraction.of(2)).compareTo(room) <= 0;
      if (!rounds) {
        checked.doubt(column);
        // In millions where they are printed so, as a reader looks for what is printed.
        boolean scaled = printed.unit().money() && printed.unit().exponent() > 0;
        var unit = column.unit();
        var form =
            (scaled ? Figures.natural(unit, stated, sum) : Figures.of(unit)).apart(stated, sum);
        checked.add(
            KIND.at(table.span(row, column.index()))
                .with("column", data.name() + "." + column.name())
                .with(
                    "printed",
                    form.printed(stated, (scaled ? printed.number() : printed.inBase()).scale()))
                .with("sum", form.text(sum))
                .with("off", form.off(off))
                .label(Sentences.printed())
                .likely(() -> checked.slips().inSum(sum, stated, step(printed), rows(data, column)))
                .figures(sum, stated)
                .form(form)
                .about(new TableCell(data.table(), row, column.index())));
      }
    }
  }

  /** What the total should be: known, or within bounds where figures such as {@code <5} are. */
  private static Value sum(Data data, Data.Column column, Checked checked) {
    if (weight(data, column, checked).isEmpty()) {
      return checked.evaluator().weighing().total(column);
    }
    return column.unknown().isPresent()
        ? Value.unknown(Why.told(column.unknown().get()))
        : mean(data, column, checked)
            .map(Value::of)
            .orElseGet(() -> checked.evaluator().weighing().total(column));
  }

  private static Fraction nearest(Value sum, Fraction stated) {
    Fraction least = sum.least().orElseThrow();
    return sum.most().filter(most -> stated.compareTo(most) > 0).orElse(stated.max(least));
  }

  private static Examined examined(Data data, Data.Column column, int row) {
    String name = data.name() + "." + column.name();
    var cell = new TableCell(data.table(), row, column.index());
    return Examined.one(
        Examined.Sort.SUM,
        "data " + data.name(),
        Sentences.printedTotalOf(name),
        data.table().table().span(row, column.index()),
        finding -> finding.isAbout(cell));
  }

  private static List<Part> rows(Data data, Data.Column column) {
    List<Part> parts = new ArrayList<>();
    for (int member = 0; member < data.group().size(); member++) {
      parts.add(new Part(data.group().member(member).name(), column.value(member)));
    }
    return parts;
  }

  /** The column that another was declared to be averaged by. */
  private static Optional<Data.Column> weight(Data data, Data.Column column, Checked checked) {
    return column
        .written()
        .flatMap(it -> it.averagedBy())
        .flatMap(
            by ->
                data.column(by.text())
                    .or(
                        () ->
                            checked
                                .module()
                                .meaning(by)
                                .flatMap(
                                    it ->
                                        it instanceof Referent.OfColumn of
                                            ? Optional.of(of.column())
                                            : Optional.empty())));
  }

  /** The mean by another column, whose figures are known, for one that has it so. */
  private static Optional<Fraction> mean(Data data, Data.Column column, Checked checked) {
    var weight = weight(data, column, checked);
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (int member = 0; member < data.group().size() && weight.isPresent(); member++) {
      Fraction each = weight.get().value(member);
      sum = sum.add(each.multiply(column.value(member)));
      weights = weights.add(each);
    }
    return weights.isZero() ? Optional.empty() : Optional.of(sum.divide(weights));
  }

  /** What the last printed digit counts. */
  static Fraction step(Figure.Printed printed) {
    if (printed.approximate()) {
      var interval = printed.aboutInterval();
      var width = interval.high().subtract(interval.low());
      return FigureValue.of(width);
    }
    return FigureValue.step(printed.number(), printed.unit());
  }
}
