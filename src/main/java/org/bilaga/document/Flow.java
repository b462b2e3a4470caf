package org.bilaga.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Takes the parts of a document one after the other, as its tags begin and end them, and puts them
 * together.
 *
 * <p>A table that holds tables only arranges the page: what stands in its cells is told part by
 * part.
 */
final class Flow {
  /** Tables within tables; nobody writes so many. */
  private static final int DEEPEST = 30;

  private final DocumentBuilder out;
  private final Deque<Grid> open = new ArrayDeque<>();

  Flow(DocumentBuilder out) {
    this.out = out;
  }

  /** Something that is written down once it is known where it stands. */
  private interface Part {
    void to(DocumentBuilder out) throws Hindered;

    /** What it adds to the cell that it stands in. */
    default String text() {
      return "";
    }
  }

  /** Running text of some sort. */
  private record Words(String text, Sort sort) implements Part {
    @Override
    public void to(DocumentBuilder out) throws Hindered {
      sort.put(out, text);
    }
  }

  /** How running text of a sort is told. */
  private interface Sort {
    void put(DocumentBuilder out, String text) throws Hindered;
  }

  /** A table, row by row; of each cell its parts. */
  private static final class Grid implements Part {
    final List<List<List<Part>>> rows = new ArrayList<>();
    boolean arranges;

    List<Part> cell() {
      if (rows.isEmpty()) {
        rows.add(new ArrayList<>());
      }
      var row = rows.get(rows.size() - 1);
      if (row.isEmpty()) {
        row.add(new ArrayList<>());
      }
      return row.get(row.size() - 1);
    }

    @Override
    public void to(DocumentBuilder out) throws Hindered {
      if (!arranges) {
        out.table(rows.stream().map(row -> row.stream().map(Grid::text).toList()).toList());
        return;
      }
      for (var row : rows) {
        for (var cell : row) {
          for (Part part : cell) {
            part.to(out);
          }
        }
      }
    }

    private static String text(List<Part> cell) {
      return String.join(" ", cell.stream().map(Part::text).toList());
    }
  }

  private void put(Part part) throws Hindered {
    Grid grid = open.peek();
    if (grid == null) {
      part.to(out);
    } else {
      grid.cell().add(part);
      out.reserve(part.text().length() + 1);
    }
  }

  private void words(String text, Sort sort) throws Hindered {
    if (!text.isBlank()) {
      put(new Words(text, sort));
    }
  }

  void heading(int level, String text) throws Hindered {
    words(text, (to, said) -> to.heading(level, said));
  }

  void paragraph(String text) throws Hindered {
    words(text, DocumentBuilder::paragraph);
  }

  void item(int depth, String text) throws Hindered {
    words(text, (to, said) -> to.item(depth, said));
  }

  void note(String text) throws Hindered {
    words(text, DocumentBuilder::note);
  }

  void margin(String text) throws Hindered {
    words(text, DocumentBuilder::margin);
  }

  boolean isInTable() {
    return !open.isEmpty();
  }

  void beginTable() throws Hindered {
    if (open.size() == DEEPEST) {
      throw new Hindered(new Hindrance.TooLarge(Hindrance.Limit.DEPTH, DEEPEST));
    }
    open.push(new Grid());
  }

  void beginRow() throws Hindered {
    Grid grid = open.peek();
    if (grid != null) {
      grid.rows.add(new ArrayList<>());
      out.reserve(1);
    }
  }

  /** Takes the row back that was begun last. */
  void dropRow() {
    Grid grid = open.peek();
    if (grid != null && !grid.rows.isEmpty()) {
      grid.rows.remove(grid.rows.size() - 1);
    }
  }

  void beginCell() throws Hindered {
    Grid grid = open.peek();
    if (grid != null) {
      if (grid.rows.isEmpty()) {
        beginRow();
      }
      grid.rows.get(grid.rows.size() - 1).add(new ArrayList<>(1));
      out.reserve(1);
    }
  }

  /** Cells that another one covers. */
  void coveredCells(int count) throws Hindered {
    for (int i = 0; i < count; i++) {
      beginCell();
    }
  }

  void endTable() throws Hindered {
    Grid grid = open.pop();
    grid.rows.removeIf(List::isEmpty);
    Grid around = open.peek();
    if (around != null) {
      around.arranges = true;
    }
    put(grid);
  }
}
