package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.MatchedTable;

/**
 * The sums of a published table that are off by just what its wrong cells are off by: they follow
 * from those cells, and so they are counted with the first of them.
 *
 * <p>What a mark accepts is left out on both sides.
 */
final class WrongCells {
  private final Map<MatchedTable, List<Finding>> byTable = new IdentityHashMap<>();

  private WrongCells() {}

  /** Has sums hang on the cells that explain them. */
  static void explainSums(List<Finding> findings) {
    var wrong = new WrongCells();
    for (Finding finding : findings) {
      if (finding.disputed().isEmpty()
          && finding.difference().isPresent()
          && finding.subject().orElse(null) instanceof TableCell cell) {
        wrong.byTable.computeIfAbsent(cell.table(), it -> new ArrayList<>()).add(finding);
      }
    }
    wrong.byTable.values().forEach(WrongCells::explain);
  }

  private static void explain(List<Finding> all) {
    var cells = new Offs();
    var proved = new Offs();
    var rows = new Offs();
    for (Finding finding : all) {
      Kind kind = finding.kind();
      if (kind == AppendixDiffers.CELL || kind == AppendixDiffers.SHARE) {
        cells.add(finding);
      } else if (kind == AppendixSums.PROVED) {
        proved.add(finding);
      } else if (kind == AppendixSums.ROW) {
        rows.add(finding);
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
                .or(() -> proved.inRow(at, off.negate())));
      }
    }
  }

  /** The cell among the rows of a subtotal that is off by what the subtotal is. */
  private static Optional<Finding> own(Finding subtotal, List<Finding> all) {
    TableCell at = cell(subtotal);
    Optional<Finding> found = Optional.empty();
    Fraction sum = Fraction.ZERO;
    for (Finding finding : all) {
      boolean compared =
          finding.kind() == AppendixDiffers.CELL || finding.kind() == AppendixDiffers.SHARE;
      if (compared
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

    private static final class Line {
      private final Finding first;
      private Fraction sum = Fraction.ZERO;

      Line(Finding first) {
        this.first = first;
      }
    }

    void add(Finding finding) {
      TableCell cell = cell(finding);
      if (each.putIfAbsent(cell, finding) == null) {
        add(columns, cell.column(), finding);
        add(rows, cell.row(), finding);
      }
    }

    private static void add(Map<Integer, Line> lines, int index, Finding finding) {
      Line line = lines.computeIfAbsent(index, it -> new Line(finding));
      line.sum = line.sum.add(off(finding));
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
