package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.words.Told;

/**
 * Rows of typed cells below typed columns.
 *
 * <p>Invariant: every row has a cell for each column, and each column a name of its own.
 *
 * @param title what it is a table of; an empty text for none
 * @param notes what the table itself cannot say, a sentence each
 * @param picture what tells more of it than a bar for each row would
 */
public record SheetTable(
    Told title, List<Column> columns, List<Row> rows, List<Told> notes, Optional<Chart> picture)
    implements SheetPart, Datum {
  /** No title. */
  public static final Told UNTITLED = Told.text("");

  public SheetTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            row.cells().size() + " cells, " + columns.size() + " columns");
      }
    }
  }

  public SheetTable(Told title, List<Column> columns, List<Row> rows, List<Told> notes) {
    this(title, columns, rows, notes, Optional.empty());
  }

  public static Builder titled(Told title) {
    return new Builder(title);
  }

  public static Builder untitled() {
    return new Builder(UNTITLED);
  }

  /** Collects columns, then rows. */
  public static final class Builder {
    private final Told title;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Told> notes = new ArrayList<>();
    private Optional<Chart> picture = Optional.empty();

    private Builder(Told title) {
      this.title = title;
    }

    public Builder column(Column column) {
      columns.add(column);
      return this;
    }

    public Builder item(SheetCell... cells) {
      return row(Row.Kind.ITEM, 0, List.of(cells));
    }

    public Builder total(SheetCell... cells) {
      return row(Row.Kind.TOTAL, 0, List.of(cells));
    }

    public Builder row(Row.Kind kind, int depth, List<SheetCell> cells) {
      rows.add(new Row(kind, depth, cells));
      return this;
    }

    /** A row with nothing but what the rows below it have in common. */
    public Builder heading(Told told) {
      List<SheetCell> cells = new ArrayList<>();
      for (Column column : columns) {
        cells.add(column.type() == Column.Type.NAME ? SheetCell.text(told) : SheetCell.EMPTY);
      }
      return row(Row.Kind.HEADING, 0, cells);
    }

    public Builder note(Told note) {
      notes.add(note);
      return this;
    }

    public Builder notes(List<? extends Told> more) {
      notes.addAll(more);
      return this;
    }

    public Builder picture(Optional<Chart> drawn) {
      picture = drawn;
      return this;
    }

    /** Throws IllegalArgumentException where a row has not a cell for each column. */
    public SheetTable built() {
      return new SheetTable(title, columns, rows, notes, picture);
    }
  }

  /** The same with other rows. */
  SheetTable with(List<Row> other) {
    return new SheetTable(title, columns, other, notes);
  }

  /** Where a column stands; -1 where there is none of the name. */
  int column(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns that say which row it is: those to and with its name, else the first one. */
  int names() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() == Column.Type.NAME) {
        return i + 1;
      }
    }
    return Math.min(1, columns.size());
  }
}
