package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Names that were broken over several lines, in rows that no rules part: the other lines stand
 * above and below that of the figures, where these stand in the middle, or below it.
 *
 * <p>Invariant: a line is joined with the row that it stands nearest to by far, and only where it
 * stands in the column of names; a heading among rows stands as far from them as they from each
 * other.
 */
final class BrokenNames {
  /** How far below each other the lines of one text stand, in sizes of type. */
  private static final float LINES = 1.35f;

  /** Figures in the middle stand between lines, nearer than one line to the next. */
  private static final float BETWEEN = 0.95f;

  private static final float EVEN = 0.15f;
  private static final float FURTHER = 1.06f;
  private static final int MOST = 3;

  private final List<PageRow> rows;
  private final List<List<RowCell>> cells = new ArrayList<>();

  private BrokenNames(List<PageRow> rows) {
    this.rows = rows;
    rows.forEach(row -> cells.add(RowCell.of(row)));
  }

  /**
   * A row with the whole name before its figures.
   *
   * @param name the whole of it; empty where it was not broken
   * @param first where its first line stands
   * @param last where its last line stands
   */
  record Named(PageRow row, List<RowCell> cells, List<RowCell> name, float first, float last) {
    /** How far below another it begins. */
    float below(Named other) {
      return first - other.last;
    }

    /** The same parted where no space is printed; as it is where its name was broken. */
    List<RowCell> unspaced() {
      return name.isEmpty() ? RowCell.unspaced(row) : cells;
    }

    /** The same with cells parted as closely as can be. */
    List<RowCell> close() {
      List<RowCell> close = RowCell.close(row);
      return name.isEmpty() ? close : joined(name.getFirst(), close);
    }
  }

  static List<Named> of(List<PageRow> rows) {
    var names = new BrokenNames(rows);
    List<Named> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int above = names.above(row);
      int figures = row + above;
      int below = figures < rows.size() ? names.below(figures, above) : 0;
      if (above + below == 0) {
        float y = rows.get(row).y();
        all.add(new Named(rows.get(row), names.cells.get(row), List.of(), y, y));
      } else {
        all.add(names.joined(row, figures, figures + below));
        row = figures + below;
      }
    }
    return all;
  }

  /** How many lines from here are the beginning of the name of the row of figures below them. */
  private int above(int row) {
    for (int lines = 1; lines <= MOST && row + 2 * lines < rows.size(); lines++) {
      if (isAround(row, row + lines, row + 2 * lines)) {
        return lines;
      }
    }
    return 0;
  }

  /** How many lines below a row of figures are the end of its name. */
  private int below(int figures, int above) {
    if (above > 0 || !isNamed(figures)) {
      return above;
    }
    int lines = 0;
    while (lines < MOST
        && figures + lines + 1 < rows.size()
        && isName(figures, figures + lines + 1)) {
      lines++;
    }
    int next = figures + lines + 1;
    boolean apart =
        lines > 0
            && next < rows.size()
            && hasFigures(next)
            && apart(next - 1) > FURTHER * apart(figures)
            && isNeeded(figures);
    return apart ? lines : 0;
  }

  /** Whether a row of figures stands in the middle of lines, from one to another, of its name. */
  private boolean isAround(int first, int figures, int last) {
    boolean named = isNamed(figures);
    if (!named && !hasFigures(figures)) {
      return false;
    }
    for (int line = 1; line <= figures - first; line++) {
      float up = rows.get(figures).y() - rows.get(figures - line).y();
      float down = rows.get(figures + line).y() - rows.get(figures).y();
      boolean even = Math.abs(up - down) < EVEN * rows.get(figures).size();
      if (!even || !isName(figures, figures - line) || !isName(figures, figures + line)) {
        return false;
      }
    }
    float within = named ? apart(figures) : 2 * apart(figures);
    boolean near = named || apart(figures) < BETWEEN * rows.get(figures).size();
    boolean free =
        (first == 0 || apart(first - 1) > FURTHER * within)
            && (last + 1 == rows.size() || apart(last) > FURTHER * within);
    // Without a name of its own, one line above and one below are its name, however close others
    // are.
    return near && (free || !named && last - first == 2);
  }

  /** How far the next row stands below one. */
  private float apart(int row) {
    return rows.get(row + 1).y() - rows.get(row).y();
  }

  /** Whether a line is words alone, to the left of the figures of a row and near it. */
  private boolean isName(int figures, int row) {
    List<RowCell> name = cells.get(row);
    List<RowCell> own = cells.get(figures);
    int first = isNamed(figures) ? 1 : 0;
    return name.size() == 1
        && name.get(0).text().chars().anyMatch(Character::isLetter)
        && name.get(0).right() < own.get(first).left()
        && (first == 0 || Math.abs(name.get(0).left() - own.get(0).left()) < rows.get(row).size())
        && Math.abs(rows.get(row).y() - rows.get(figures).y())
            < LINES * rows.get(row).size() * Math.abs(row - figures);
  }

  /** Whether the next word would not have had room on the line of a row. */
  private boolean isNeeded(int row) {
    RowCell name = cells.get(row).get(0);
    RowCell next = cells.get(row + 1).get(0);
    float right = name.right();
    for (List<RowCell> others : cells) {
      boolean there = Math.abs(others.get(0).left() - name.left()) < rows.get(row).size();
      right =
          there && others.get(0).right() < cells.get(row).get(1).left()
              ? Math.max(right, others.get(0).right())
              : right;
    }
    int word = next.text().indexOf(' ') < 0 ? next.text().length() : next.text().indexOf(' ');
    float width = (next.right() - next.left()) * word / next.text().length();
    return name.right() + width > right;
  }

  /** Whether a row is a name and figures. */
  private boolean isNamed(int row) {
    List<RowCell> own = cells.get(row);
    return own.size() > 1
        && Character.isLetter(own.get(0).text().charAt(0))
        && own.stream().skip(1).allMatch(RowCell::isFigure);
  }

  /** Whether a row ends with figures. */
  private boolean hasFigures(int row) {
    return isNamed(row) || cells.get(row).stream().allMatch(RowCell::isFigure);
  }

  private Named joined(int first, int figures, int last) {
    List<String> lines = new ArrayList<>();
    float left = Float.MAX_VALUE;
    float right = 0;
    for (int row = first; row <= last; row++) {
      if (row != figures || isNamed(row)) {
        RowCell line = cells.get(row).get(0);
        lines.add(line.text());
        left = Math.min(left, line.left());
        right = Math.max(right, line.right());
      }
    }
    var name = new RowCell(JoinedLines.of(lines), left, right);
    return new Named(
        rows.get(figures),
        joined(name, cells.get(figures)),
        List.of(name),
        rows.get(first).y(),
        rows.get(last).y());
  }

  private static List<RowCell> joined(RowCell name, List<RowCell> cells) {
    List<RowCell> joined = new ArrayList<>(List.of(name));
    cells.stream().filter(cell -> cell.left() > name.right()).forEach(joined::add);
    return joined;
  }
}
