package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.LeftOut;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;
import org.bilaga.table.MatchedTable;

/**
 * The sums of a published table that are off by just what its wrong cells are off by: they follow
 * from those cells, and so they are counted with the first of them.
 *
 * <p>What a mark accepts is left out on both sides.
 */
final class WrongCells {
  private final Map<MatchedTable, List<Finding>> byTable = new IdentityHashMap<>();

  private final Findings findings;

  private WrongCells(Findings findings) {
    this.findings = findings;
  }

  /** Has sums hang on the cells that explain them. */
  static void explainSums(Findings findings) {
    var wrong = new WrongCells(findings);
    for (Finding finding : findings.all()) {
      if (finding.disputed().isEmpty()
          && finding.difference().isPresent()
          && finding.subject().orElse(null) instanceof TableCell cell) {
        wrong.byTable.computeIfAbsent(cell.table(), it -> new ArrayList<>()).add(finding);
      }
    }
    wrong.byTable.values().forEach(wrong::explain);
    wrong.explainData();
  }

  /** A published table may be read as data, too: its total there follows from the same cells. */
  private void explainData() {
    Map<Place, Finding> cells = new HashMap<>();
    List<Finding> totals = new ArrayList<>();
    for (List<Finding> all : byTable.values()) {
      for (Finding finding : all) {
        if (isCompared(finding)) {
          cells.put(Place.of(finding.span()), finding);
        } else if (finding.kind() == DataTotalDiffers.KIND) {
          totals.add(finding);
        }
      }
    }
    for (Finding total : totals) {
      TableCell at = cell(total);
      Optional<Finding> first = Optional.empty();
      Fraction sum = Fraction.ZERO;
      for (int row = 0; row < at.table().table().rowCount() && !cells.isEmpty(); row++) {
        Finding cell = cells.get(Place.of(at.table().table().span(row, at.column())));
        if (cell != null && at.table().memberOf(row) >= 0) {
          first = first.or(() -> Optional.of(cell));
          sum = sum.add(off(cell));
        }
      }
      if (sum.equals(off(total).negate())) {
        hang(total, first);
      }
    }
  }

  /** Where a cell stands; its file may have been read twice. */
  private record Place(String file, int start) {
    static Place of(Span span) {
      return new Place(span.file().name(), span.start());
    }
  }

  private static boolean isCompared(Finding finding) {
    return finding.kind() == AppendixDiffers.CELL || finding.kind() == AppendixDiffers.SHARE;
  }

  private void explain(List<Finding> all) {
    var cells = new Offs(findings);
    var proved = new Offs(findings);
    var rows = new Offs(findings);
    var wholes = new Offs(findings);
    for (Finding finding : all) {
      Kind kind = finding.kind();
      if (isCompared(finding)) {
        cells.add(finding);
      } else if (kind == AppendixSums.PROVED) {
        proved.add(finding);
      } else if (kind == AppendixSums.ROW) {
        rows.add(finding);
      } else if (kind == AppendixDiffers.WHOLE) {
        wholes.add(finding);
      }
    }
    for (Finding finding : all) {
      TableCell at = cell(finding);
      Fraction off = off(finding);
      if (finding.kind() == SubtotalDiffers.KIND) {
        hang(finding, own(finding, all));
      }
      if (finding.kind() == AppendixSums.COLUMN) {
        hang(
            finding,
            cells
                .inColumn(at, off.negate())
                .or(() -> proved.inColumn(at, off.negate()))
                .or(() -> rows.inColumn(at, off.negate())));
      } else if (finding.kind() == AppendixDiffers.WHOLE) {
        hang(finding, cells.inColumn(at, off));
      } else if (finding.kind() == AppendixSums.ROW) {
        hang(
            finding,
            cells
                .at(at, off)
                .or(() -> cells.inRow(at, off.negate()))
                .or(() -> proved.inRow(at, off.negate()))
                .or(() -> wholes.at(at, off))
                .or(() -> wholes.inRow(at, off.negate())));
      }
    }
  }

  /** The cell among the rows of a subtotal that is off by what the subtotal is. */
  private static Optional<Finding> own(Finding subtotal, List<Finding> all) {
    TableCell at = cell(subtotal);
    Optional<Finding> found = Optional.empty();
    Fraction sum = Fraction.ZERO;
    for (Finding finding : all) {
      if (isCompared(finding)
          && cell(finding).column() == at.column()
          && at.table().isSummed(cell(finding).row(), at.row())) {
        found = found.or(() -> Optional.of(finding));
        sum = sum.add(off(finding));
      }
    }
    return sum.equals(off(subtotal).negate()) ? found : Optional.empty();
  }

  private static void hang(Finding sum, Optional<Finding> first) {
    first.ifPresent(
        cell -> {
          cell.answersFor(cell.span());
          sum.hangsOn(cell.span());
        });
  }

  private static TableCell cell(Finding finding) {
    return (TableCell) finding.subject().orElseThrow();
  }

  private static Fraction off(Finding finding) {
    return finding.difference().orElseThrow();
  }

  /** By how much cells are off, added up by row and by column. */
  private static final class Offs {
    private final Map<Integer, Line> columns = new HashMap<>();
    private final Map<Integer, Line> rows = new HashMap<>();
    private final Map<TableCell, Finding> each = new HashMap<>();

    private final Findings findings;

    Offs(Findings findings) {
      this.findings = findings;
    }

    private static final class Line {
      private final Finding first;
      private Fraction sum = Fraction.ZERO;

      Line(Finding first) {
        this.first = first;
      }

      void add(Fraction off) {
        sum = sum.add(off);
      }
    }

    void add(Finding finding) {
      TableCell cell = cell(finding);
      if (each.putIfAbsent(cell, finding) == null) {
        if (!columns.containsKey(cell.column())) {
          add(columns, cell.column(), finding);
          // So much are those off that are not listed.
          var more = findings.leftOut(finding).map(LeftOut::off).orElse(Fraction.ZERO);
          columns.computeIfPresent(
              cell.column(),
              (column, wrong) -> {
                wrong.add(more);
                return wrong;
              });
        } else {
          add(columns, cell.column(), finding);
        }
        add(rows, cell.row(), finding);
      }
    }

    private static void add(Map<Integer, Line> lines, int index, Finding finding) {
      Line line = lines.computeIfAbsent(index, it -> new Line(finding));
      line.add(off(finding));
    }

    Optional<Finding> inColumn(TableCell at, Fraction off) {
      return Optional.ofNullable(columns.get(at.column()))
          .filter(line -> line.sum.equals(off))
          .map(line -> line.first);
    }

    /** In its row, but not in its own column. */
    Optional<Finding> inRow(TableCell at, Fraction off) {
      Line line = rows.get(at.row());
      if (line == null) {
        return Optional.empty();
      }
      Finding own = each.get(at);
      Fraction others = own == null ? line.sum : line.sum.subtract(off(own));
      return others.equals(off) && line.first != own ? Optional.of(line.first) : Optional.empty();
    }

    Optional<Finding> at(TableCell at, Fraction off) {
      return Optional.ofNullable(each.get(at)).filter(it -> off(it).equals(off));
    }
  }
}
