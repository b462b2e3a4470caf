package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;

/**
 * The texts of a table with the width of each column, as wide as they are or narrowed to a width.
 *
 * <p>Where there is no room, first headings are wrapped, then words; what still has none goes into
 * a further block. Figures are never parted and nothing is cut.
 */
final class Laid {
  static final String GAP = "  ";
  private static final int LEAST_WORDS = 14;
  private static final int MOST_WORD = 28;
  private static final String MORE = " +?";

  private final SheetTable table;
  private final Language language;
  private final List<String[]> texts = new ArrayList<>();
  private final List<List<String>> headings = new ArrayList<>();
  private final int[] widths;

  Laid(SheetTable table, Language language) {
    this.table = table;
    this.language = language;
    for (Row row : table.rows()) {
      texts.add(texts(row));
    }
    this.widths = new int[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      align(i);
      headings.add(heading(i));
      int column = i;
      int cells = texts.stream().mapToInt(row -> Wrapping.width(row[column])).max().orElse(0);
      widths[i] = Math.max(cells, widest(headings.get(i)));
    }
  }

  private String[] texts(Row row) {
    var cells = new String[row.cells().size()];
    for (int i = 0; i < cells.length; i++) {
      Column column = table.columns().get(i);
      String text = Visible.prose(CellText.of(row.cells().get(i), column, language));
      boolean name = i == table.names() - 1 && !text.isEmpty();
      cells[i] = name ? GAP.repeat(row.depth()) + text : text;
    }
    return cells;
  }

  private List<String> heading(int column) {
    List<String> lines = new ArrayList<>();
    for (String line : table.columns().get(column).heading().in(language).split("\n", -1)) {
      lines.add(Visible.prose(line));
    }
    return lines;
  }

  private static int widest(List<String> lines) {
    return lines.stream().mapToInt(Wrapping::width).max().orElse(0);
  }

  /** Sets digits under digits, whatever decimals and marks stand after them. */
  private void align(int column) {
    var type = table.columns().get(column).type();
    if (table.columns().get(column).unit().isEmpty() && type != Column.Type.COUNT) {
      return;
    }
    int most = texts.stream().mapToInt(row -> tail(row[column])).max().orElse(0);
    for (String[] row : texts) {
      boolean word = row[column].isEmpty() || Character.isLetter(row[column].charAt(0));
      row[column] = word ? row[column] : row[column] + " ".repeat(most - tail(row[column]));
    }
  }

  /** How many characters stand after the whole number. */
  private static int tail(String figure) {
    int comma = figure.lastIndexOf(',');
    return comma >= 0 ? figure.length() - comma : figure.endsWith(MORE) ? MORE.length() : 0;
  }

  SheetTable table() {
    return table;
  }

  List<String> heading(int column, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : headings.get(column)) {
      lines.addAll(Wrapping.lines(line, width));
    }
    return lines;
  }

  String text(int row, int column) {
    return texts.get(row)[column];
  }

  int width(int column) {
    return widths[column];
  }

  /** The columns that the given ones take beside each other. */
  int width(List<Integer> columns) {
    return columns.stream().mapToInt(i -> widths[i]).sum()
        + GAP.length() * Math.max(0, columns.size() - 1);
  }

  /** All columns, as they stand. */
  List<Integer> all() {
    return IntStream.range(0, widths.length).boxed().toList();
  }

  /**
   * Which columns stand beside each other when no line may be wider: each block begins with the
   * names of the rows. None where there is not room for even one column beside the names.
   */
  List<List<Integer>> blocks(int most) {
    if (most <= 0 || width(all()) <= most) {
      return List.of(all());
    }
    for (int i = 0; i < widths.length; i++) {
      if (table.columns().get(i).isFigures()) {
        widths[i] = leastHeading(i);
      }
    }
    while (width(all()) > most && narrowWidest()) {}
    if (width(all()) <= most) {
      return List.of(all());
    }
    return parted(most);
  }

  private List<List<Integer>> parted(int most) {
    List<Integer> names = all().subList(0, table.names());
    List<List<Integer>> blocks = new ArrayList<>();
    List<Integer> block = new ArrayList<>(names);
    for (int column : all().subList(table.names(), widths.length)) {
      List<Integer> with = new ArrayList<>(block);
      with.add(column);
      if (width(with) > most && block.size() > names.size()) {
        blocks.add(block);
        with = new ArrayList<>(names);
        with.add(column);
      }
      if (width(with) > most) {
        return List.of();
      }
      block = with;
    }
    blocks.add(block);
    return blocks;
  }

  /** The figures are as wide as they are; the heading may be wrapped between its words. */
  private int leastHeading(int column) {
    int cells = texts.stream().mapToInt(row -> Wrapping.width(row[column])).max().orElse(0);
    return Math.max(cells, longestWord(headings.get(column)));
  }

  /** Makes the widest column of words one narrower; whether there is one that may be. */
  private boolean narrowWidest() {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean may = !table.columns().get(i).isFigures() && widths[i] > least(i);
      widest = may && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  /** Words are wrapped, but not to less than their longest, if that is not very long. */
  private int least(int column) {
    int longest = longestWord(headings.get(column));
    for (String[] row : texts) {
      longest = Math.max(longest, longestHanging(row[column]));
    }
    return Math.max(LEAST_WORDS, Math.min(MOST_WORD, longest));
  }

  /** The longest word of a text, with the margin of a line that it may stand on. */
  private static int longestHanging(String text) {
    String[] words = text.strip().split(" ", -1);
    int margin = text.length() - text.stripLeading().length();
    int longest = Wrapping.width(words[0]);
    for (int i = 1; i < words.length; i++) {
      longest = Math.max(longest, GAP.length() + Wrapping.width(words[i]));
    }
    return margin + longest;
  }

  private static int longestWord(List<String> texts) {
    int longest = 0;
    for (String text : texts) {
      for (String word : text.split(" ", -1)) {
        longest = Math.max(longest, Wrapping.width(word));
      }
    }
    return longest;
  }

  /** The text of a cell on as many lines as it takes; those after the first hang. */
  List<String> lines(int row, int column) {
    String text = text(row, column);
    if (Wrapping.width(text) <= widths[column]) {
      return List.of(text);
    }
    String indent = " ".repeat(text.length() - text.stripLeading().length());
    List<String> lines = new ArrayList<>();
    for (String line :
        Wrapping.lines(text.strip(), widths[column] - indent.length() - GAP.length())) {
      lines.add(indent + (lines.isEmpty() ? "" : GAP) + line);
    }
    return Collections.unmodifiableList(lines);
  }
}
