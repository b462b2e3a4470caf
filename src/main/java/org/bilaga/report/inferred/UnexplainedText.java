package org.bilaga.report.inferred;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Inference;
import org.bilaga.infer.Inference.Inferred;
import org.bilaga.infer.NearestBasis;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.infer.PublishedTable;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** A column that nothing explains: what it is used for, or what it looks like. */
final class UnexplainedText {
  private static final int MOST_SHARES = 4;

  private final PublishedTable table;
  private final PublishedColumn column;

  private UnexplainedText(PublishedTable table, PublishedColumn column) {
    this.table = table;
    this.column = column;
  }

  static List<Told> lines(Inference inference, Inferred inferred) {
    var column = inferred.column();
    int uses = Math.toIntExact(inference.uses(column));
    if (uses > 0) {
      return List.of(Sentences.usedBy(uses));
    } else if (inference.isGiven(column)) {
      return List.of(Sentences.dividesNothing());
    }
    return new UnexplainedText(inference.table(), column).unexplained(inference, inferred);
  }

  private List<Told> unexplained(Inference inference, Inferred inferred) {
    List<Told> lines = new ArrayList<>();
    boolean alone = inference.columns().size() == 1;
    lines.add(alone ? Sentences.nothingToDivideBy() : Sentences.nothingGives());
    inferred.nearest().map(this::nearest).ifPresent(lines::add);
    if (column.counts() != PublishedColumn.Counts.SHARES && column.sum().signum() > 0) {
      lines.add(implied());
    }
    return lines;
  }

  private Told nearest(NearestBasis nearest) {
    Figures amounts = new ExplanationText(table, column, Denomination.NONE).amounts();
    Told basis = BasisText.of(nearest.basis(), amounts);
    String total = amounts.text(nearest.total());
    return nearest.isByRounding(column)
        ? Sentences.nearestByRounding(
            amounts.difference(nearest.least()), amounts.difference(nearest.most()), total, basis)
        : Sentences.nearestIs(
            basis,
            Figures.perCent(0).text(nearest.leastRatio().add(Fraction.ONE)),
            Figures.perCent(0).text(nearest.mostRatio().add(Fraction.ONE)),
            total);
  }

  /** The largest shares, which are what a key would have to be. */
  private Told implied() {
    List<Integer> rows =
        IntStream.range(0, column.rows())
            .boxed()
            .filter(row -> column.value(row) != null)
            .sorted(Comparator.<Integer, Fraction>comparing(this::value).reversed())
            .toList();
    List<Told> shares = new ArrayList<>();
    for (int row : rows.subList(0, Math.min(MOST_SHARES, rows.size()))) {
      String share = Figures.perCent(4).text(value(row).divide(column.sum()));
      shares.add(Sentences.impliedShare(table.names().get(row), share));
    }
    Told all = Joined.commas(shares);
    String total =
        new ExplanationText(table, column, Denomination.NONE).amounts().text(column.sum());
    return Sentences.implied(total, rows.size() > MOST_SHARES ? Sentences.andSoOn(all) : all);
  }

  private Fraction value(int row) {
    Fraction value = column.value(row);
    return value == null ? Fraction.ZERO : value;
  }
}
