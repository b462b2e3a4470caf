package org.bilaga.document;

import java.util.List;
import org.bilaga.source.CellPlaces;
import org.bilaga.words.Language;

/** Paragraphs and cells of tables, numbered as they stand in a document without fixed pages. */
final class PartPlaces implements CellPlaces {
  private static final int LETTERS = 26;

  private final List<Line> lines;
  private final Language spoken;

  PartPlaces(List<Line> lines, Language spoken) {
    this.lines = List.copyOf(lines);
    this.spoken = spoken;
  }

  /**
   * A line of the text.
   *
   * @param table the number of the table that it is a row of, or 0
   * @param number of the row, or of the paragraph
   */
  record Line(int table, int number) {}

  private Line line(int line) {
    return lines.isEmpty()
        ? new Line(0, 1)
        : lines.get(Math.min(Math.max(line, 1), lines.size()) - 1);
  }

  @Override
  public String at(int line, int cell) {
    Line there = line(line);
    return there.table == 0
        ? Sentences.paragraph(there.number).in(spoken)
        : Sentences.cell(there.table, letters(cell) + there.number).in(spoken);
  }

  @Override
  public int row(int line, int cell) {
    return line(line).number;
  }

  @Override
  public int column(int line, int cell) {
    return cell + 1;
  }

  private static String letters(int cell) {
    return cell < LETTERS
        ? String.valueOf((char) ('A' + cell))
        : letters(cell / LETTERS - 1) + (char) ('A' + cell % LETTERS);
  }
}
