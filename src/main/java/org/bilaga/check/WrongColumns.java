package org.bilaga.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.LeftOut;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.TableCell;

/**
 * Columns of published tables of which many cells are wrong: one finding for the column, or for
 * what it was computed from, instead of one for each cell.
 *
 * <p>A few cells are told one by one, unless one cause reproduces the whole column. What a mark
 * accepts has no part in it.
 */
final class WrongColumns {
  static final Kind KIND =
      Kind.finding("appendix-column-differs")
          .counted(Kind.Counted.OTHER)
          .en(
              "{count} of {all} cells in \"{column}\" differ from what the agreement gives.",
              "Correct the column, or what it is computed from.")
          .sv(
              "{count} av {all} celler i \"{column}\" skiljer sig från det som överenskommelsen"
                  + " ger.",
              "Rätta kolumnen, eller det som den räknas fram ur.");

  /** Of fewer cells that have nothing in common each is told by itself. */
  private static final int MANY = 3;

  private final Checked checked;
  private final Findings findings;
  private final Set<Finding> grouped = Collections.newSetFromMap(new IdentityHashMap<>());

  private WrongColumns(Checked checked, Findings findings) {
    this.checked = checked;
    this.findings = findings;
  }

  /** Puts one finding in the place of many; those that are left stand in their order. */
  static void group(Checked checked, Findings findings) {
    new WrongColumns(checked, findings).run();
  }

  private record Place(Object table, int column) {}

  private void run() {
    Map<Place, List<Finding>> byColumn = new HashMap<>();
    for (Finding finding : findings.all()) {
      boolean cell =
          finding.kind() == AppendixDiffers.CELL || finding.kind() == AppendixDiffers.SHARE;
      if (cell
          && finding.disputed().isEmpty()
          && finding.subject().orElse(null) instanceof TableCell at) {
        byColumn
            .computeIfAbsent(new Place(at.table(), at.column()), it -> new ArrayList<>())
            .add(finding);
      }
    }
    if (byColumn.values().stream().noneMatch(it -> it.size() > 1)) {
      return;
    }
    List<Finding> causes = new ArrayList<>();
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        rows(appendix, byColumn, causes);
        for (int index = 0; index < appendix.columns().size(); index++) {
          var cells = byColumn.get(new Place(appendix.table(), appendix.columns().get(index)));
          if (cells != null) {
            cells.removeIf(grouped::contains);
          }
          if (cells != null && cells.size() > 1) {
            var leftOut = findings.leftOut(cells.get(0));
            var compared = ComparedColumn.of(appendix, index, checked);
            column(new WrongColumn(compared, cells, leftOut)).ifPresent(causes::add);
          }
        }
      }
    }
    findings.replace(grouped, causes);
  }

  private void rows(
      AppendixTable appendix, Map<Place, List<Finding>> byColumn, List<Finding> causes) {
    Map<Integer, List<Finding>> own = new HashMap<>();
    byColumn.forEach(
        (place, cells) -> {
          if (place.table() == appendix.table() && cells.size() > 1) {
            own.put(place.column(), cells);
          }
        });
    if (own.size() > 1) {
      for (Finding finding : new WrongRows(appendix, checked).of(own)) {
        grouped.addAll(finding.dependents());
        causes.add(finding);
      }
    }
  }

  private Optional<Finding> column(WrongColumn column) {
    int all = column.cells().size() + column.leftOut().map(LeftOut::count).orElse(0);
    boolean most = all * 2 > column.compared();
    boolean many = column.cells().size() >= MANY && most;
    var reason = new ColumnReason(column).find(most);
    if (reason.isEmpty() && !many) {
      return Optional.empty();
    }
    List<Finding> cells = new ArrayList<>(column.cells());
    reason.ifPresent(it -> cells.removeIf(cell -> !it.explains(member(cell, column))));
    // Of those that are not listed nobody knows which a cause explains, unless it explains all.
    var leftOut = column.leftOut().filter(it -> cells.size() == column.cells().size());
    int counted = cells.size() + leftOut.map(LeftOut::count).orElse(0);
    Finding finding =
        reason.flatMap(ColumnReason.Reason::finding).orElseGet(() -> told(column, counted, reason));
    leftOut.ifPresent(it -> findings.leaveTo(finding, it));
    for (Finding cell : cells) {
      finding.answersFor(cell.span());
      finding.gather(cell);
      grouped.add(cell);
      if (reason.isEmpty() || reason.get().isOfColumn()) {
        finding.fixAs(cell);
      } else {
        // What is wrong is not the cell: to rewrite it would go against what is told.
        cell.withoutFixes();
      }
    }
    reason.flatMap(ColumnReason.Reason::inputs).ifPresent(inputs -> alsoGone(finding, inputs));
    return Optional.of(finding);
  }

  private static int member(Finding cell, WrongColumn column) {
    TableCell at = (TableCell) cell.subject().orElseThrow();
    return column.of().appendix().table().memberOf(at.row());
  }

  private Finding told(WrongColumn column, int cells, Optional<ColumnReason.Reason> reason) {
    var table = column.of().appendix().table();
    int index = column.of().column();
    Finding finding =
        KIND.at(table.table().header(index).span())
            .with("count", Figures.plain().text(Fraction.of(cells)))
            .with("all", Figures.plain().text(Fraction.of(column.compared())))
            .with("column", column.of().declared().heading().text())
            .about(new TableCell(table, org.bilaga.table.Cell.HEADER, index));
    if (reason.isPresent()) {
      finding.likely(reason.get().told());
      reason.get().label().ifPresent(it -> finding.and(it.span(), it.told()));
    } else {
      finding.note(new RoundedParts(column).told().orElseGet(column::most));
    }
    return finding;
  }

  /** Counts what else would not be found if the inputs were these. */
  private void alsoGone(Finding cause, org.bilaga.evaluate.Inputs inputs) {
    Set<String> left = checked.keysWith(inputs);
    for (Finding finding : findings.all()) {
      if (finding.disputed().isEmpty()
          && !grouped.contains(finding)
          && Checked.isFigures(finding)
          && !left.contains(Checked.key(finding))) {
        cause.count(finding);
        grouped.add(finding);
      }
    }
  }
}
