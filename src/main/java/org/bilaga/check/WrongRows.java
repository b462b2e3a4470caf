package org.bilaga.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.TableCell;

/** Two rows of a published table that have each other's figures in several columns. */
final class WrongRows {
  static final Kind KIND =
      Kind.finding("rows-swapped")
          .en(
              "{one} and {other} have each other's figures in {count} columns.",
              "Correct the names of the two rows, or the figures.")
          .sv(
              "{one} och {other} har varandras tal i {count} kolumner.",
              "Rätta de två radernas namn, eller talen.");

  private final AppendixTable appendix;
  private final Checked checked;
  private final Map<Pair, List<Finding>> pairs = new LinkedHashMap<>();

  private record Pair(int one, int other) {}

  WrongRows(AppendixTable appendix, Checked checked) {
    this.appendix = appendix;
    this.checked = checked;
  }

  /** One finding for each two rows, with the cells counted in it. */
  List<Finding> of(Map<Integer, List<Finding>> byColumn) {
    List<ComparedColumn> columns = new ArrayList<>();
    for (int index = 0; index < appendix.columns().size(); index++) {
      if (byColumn.containsKey(appendix.columns().get(index))) {
        columns.add(ComparedColumn.of(appendix, index, checked));
      }
    }
    for (ComparedColumn column : columns) {
      for (Finding cell : cells(column, byColumn)) {
        int row = row(cell);
        int member = appendix.table().memberOf(row);
        Optional<Integer> other =
            member < 0 ? Optional.empty() : checked.slips().swapped(column, member);
        if (other.isPresent()) {
          int theirs = appendix.table().rowOf(other.get());
          var pair = new Pair(Math.min(row, theirs), Math.max(row, theirs));
          pairs.computeIfAbsent(pair, it -> new ArrayList<>());
        }
      }
    }
    List<Finding> found = new ArrayList<>();
    pairs.forEach(
        (pair, swapped) -> {
          for (ComparedColumn column : columns) {
            for (Finding cell : cells(column, byColumn)) {
              if (isSwapped(cell, pair, column)) {
                swapped.add(cell);
              }
            }
          }
          // Two cells of one column are told one by one.
          if (swapped.size() > 2) {
            found.add(finding(pair, swapped));
          }
        });
    return found;
  }

  private static List<Finding> cells(ComparedColumn column, Map<Integer, List<Finding>> byColumn) {
    return byColumn.getOrDefault(column.column(), List.of());
  }

  private static int row(Finding cell) {
    return ((TableCell) cell.subject().orElseThrow()).row();
  }

  /** Whether a cell of one row holds what should stand in the other. */
  private boolean isSwapped(Finding cell, Pair pair, ComparedColumn column) {
    int row = row(cell);
    if (row != pair.one() && row != pair.other()) {
      return false;
    }
    int other = appendix.table().memberOf(row == pair.one() ? pair.other() : pair.one());
    var theirs = column.computed(other);
    int own = appendix.table().memberOf(row);
    return theirs.isPresent() && cell.actual().equals(theirs)
        || checked.slips().swapped(column, own).filter(it -> it == other).isPresent();
  }

  private Finding finding(Pair pair, List<Finding> cells) {
    var table = appendix.table().table();
    Finding finding =
        KIND.at(table.span(pair.one(), 0))
            .with("one", appendix.table().nameOf(pair.one()))
            .with("other", appendix.table().nameOf(pair.other()))
            .with("count", Figures.plain().text(Fraction.of(cells.size() / 2)))
            .and(table.span(pair.other(), 0), Sentences.theOtherRow())
            .about(new TableCell(appendix.table(), pair.one(), 0));
    for (Finding cell : cells) {
      finding.answersFor(cell.span());
      finding.gather(cell);
    }
    return finding;
  }
}
