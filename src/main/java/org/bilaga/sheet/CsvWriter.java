package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;
import org.bilaga.words.Harmless;
import org.bilaga.words.Language;

/**
 * Delimited values as RFC 4180 has them, with LF at the end of a line.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, also where it
 * might part the text; a figure that is not known is left empty.
 */
final class CsvWriter {
  /** By which a spreadsheet sees that the file is UTF-8. */
  private static final String MARK = "\ufeff";

  private static final int MOST_DECIMALS = 10;

  private final Language language;
  private final boolean programs;
  private final StringBuilder out;

  private CsvWriter(Language language, boolean programs, StringBuilder out) {
    this.language = language;
    this.programs = programs;
    this.out = out;
  }

  /** Commas, a decimal point, exact fractions, names for programs above the columns. */
  static CsvWriter forPrograms(Language language, StringBuilder out) {
    return new CsvWriter(language, true, out);
  }

  /** Semicolons, a decimal comma, a mark of UTF-8, and headings for a reader. */
  static CsvWriter swedish(Language language, StringBuilder out) {
    return new CsvWriter(language, false, out.append(MARK));
  }

  void rows(SheetTable table) {
    boolean levels = !programs && table.rows().stream().anyMatch(row -> row.depth() > 0);
    List<String> cells = new ArrayList<>();
    if (levels) {
      cells.add(text(Sentences.level().in(language)));
    }
    for (Column column : table.columns()) {
      cells.add(text(programs ? column.name() : oneLine(column.called().in(language))));
    }
    line(cells);
    for (Row row : table.rows()) {
      cells.clear();
      if (levels) {
        cells.add(row.isLast() ? "" : String.valueOf(row.depth() + 1));
      }
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(cell(row.cells().get(i).value(), table.columns().get(i)));
      }
      line(cells);
    }
  }

  /** The tables of the screen, one after another; where there are none, the rows for programs. */
  void parts(Sheet sheet) {
    boolean first = true;
    for (SheetPart part : sheet.parts()) {
      SheetTable table =
          switch (part) {
            case SheetTable it -> it;
            case Listing it -> it.table();
            case Prose.Answer it -> Answers.table(it);
            case Prose it -> SheetTable.untitled().built();
            case Aside it -> SheetTable.untitled().built();
            case Chart it -> SheetTable.untitled().built();
          };
      if (!table.columns().isEmpty()) {
        out.append(first ? "" : "\n");
        rows(table);
        first = false;
      }
    }
    if (first) {
      rows(sheet.rows());
    }
  }

  private static String oneLine(String heading) {
    return heading.replace("\n", " ").strip();
  }

  private String cell(SheetCell cell, Column column) {
    return switch (cell) {
      case SheetCell.Empty it -> "";
      case SheetCell.Text it -> text(it.told().in(language));
      case SheetCell.Date it -> it.day().iso();
      case SheetCell.Truth it ->
          programs ? String.valueOf(it.is()) : CellText.of(it, column, language);
      case SheetCell.Money it -> figure(it.amount(), column);
      case SheetCell.Share it -> figure(it.amount(), column);
      case SheetCell.Points it -> figure(it.amount(), column);
      case SheetCell.Count it -> figure(it.amount(), column);
      case SheetCell.Formula it -> cell(it.value(), column);
      case SheetCell.Linked it -> cell(it.value(), column);
    };
  }

  /** Half a figure looks whole to whoever reads it. */
  private String figure(Amount amount, Column column) {
    Optional<Fraction> known = amount.known();
    return programs
        ? known.map(PlainDecimal::of).orElse("")
        : known
            .map(it -> column.unit().map(unit -> it.divide(unit.worth())).orElse(it))
            .map(CsvWriter::comma)
            .orElse("");
  }

  private static String comma(Fraction figure) {
    String exact = PlainDecimal.of(figure);
    return (exact.indexOf('/') >= 0 ? figure.toDecimal(MOST_DECIMALS) : exact).replace('.', ',');
  }

  /** Nothing in it commands, and none of what a spreadsheet may part it into is a formula. */
  private static String text(String said) {
    String text = Harmless.of(said.replace("\r\n", "\n").replace('\r', '\n'));
    var out = new StringBuilder(text.length() + 1);
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || ";\t\n".indexOf(text.charAt(i - 1)) >= 0;
      out.append(begins && "=+-@\t".indexOf(text.charAt(i)) >= 0 ? "'" : "").append(text.charAt(i));
    }
    return out.toString();
  }

  private void line(List<String> cells) {
    String separator = programs ? "," : ";";
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : separator);
      String cell = cells.get(i);
      boolean quoted = false;
      for (int at = 0; at < cell.length(); at++) {
        quoted |= "\"\n".indexOf(cell.charAt(at)) >= 0 || separator.indexOf(cell.charAt(at)) >= 0;
      }
      out.append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
    }
    out.append('\n');
  }
}
