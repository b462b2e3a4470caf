package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.paper.Paper;
import org.bilaga.words.Language;

/**
 * A table on paper: how wide its columns are, and its rows, each as high as its words take.
 *
 * <p>Figures are never parted and nothing is cut; where all columns have no room beside each other,
 * they stand in blocks, each with the names of the rows.
 */
final class PaperTable {
  private static final float SIZE = 8;
  private static final float LINE = SIZE * 1.3f;
  private static final float GAP = 10;
  private static final float LEAST_WORDS = 60;
  private static final float DEEPER = 9;

  private final SheetTable table;
  private final Language language;
  private final Paper paper;
  private final float[] natural;
  private final float[] least;

  /** Columns that stand beside each other, with their widths. */
  record Block(List<Integer> columns, float[] widths) {}

  PaperTable(SheetTable table, Language language, Paper paper) {
    this.table = table;
    this.language = language;
    this.paper = paper;
    int columns = table.columns().size();
    this.natural = new float[columns];
    this.least = new float[columns];
    for (int i = 0; i < columns; i++) {
      measure(i);
    }
  }

  private void measure(int column) {
    Column of = table.columns().get(column);
    float words = 0;
    for (String line : heading(column).split("\n", -1)) {
      natural[column] = Math.max(natural[column], paper.width(line, SIZE));
      for (String word : line.split(" ", -1)) {
        words = Math.max(words, paper.width(word, SIZE));
      }
    }
    float cells = 0;
    for (Row row : table.rows()) {
      cells = Math.max(cells, paper.width(text(row, column), SIZE) + indent(row, column));
    }
    natural[column] = Math.max(natural[column], cells);
    float narrow = of.isFigures() ? Math.max(words, cells) : Math.max(words, LEAST_WORDS);
    least[column] = Math.min(natural[column], narrow);
  }

  int rows() {
    return table.rows().size();
  }

  boolean fits(float room) {
    return sum(least, all()) <= room;
  }

  private List<Integer> all() {
    return IntStream.range(0, natural.length).boxed().toList();
  }

  private static float sum(float[] widths, List<Integer> columns) {
    float sum = GAP * Math.max(0, columns.size() - 1);
    for (int column : columns) {
      sum += widths[column];
    }
    return sum;
  }

  /** The blocks that there is room for. */
  List<Block> blocks(float room) {
    List<Block> blocks = new ArrayList<>();
    List<Integer> names = all().subList(0, table.names());
    List<Integer> block = new ArrayList<>(names);
    for (int column : all().subList(table.names(), natural.length)) {
      List<Integer> with = new ArrayList<>(block);
      with.add(column);
      if (sum(least, with) > room && block.size() > names.size()) {
        blocks.add(laid(block, room));
        block = new ArrayList<>(names);
      }
      block.add(column);
    }
    blocks.add(laid(block, room));
    return blocks;
  }

  /** Each column as wide as it is, or as narrow as it may be with its part of what is left. */
  private Block laid(List<Integer> columns, float room) {
    var widths = new float[natural.length];
    float spare = room - sum(least, columns);
    float wanted = sum(natural, columns) - sum(least, columns);
    float share = wanted <= 0 ? 0 : Math.clamp(spare / wanted, 0, 1);
    for (int column : columns) {
      widths[column] = least[column] + (natural[column] - least[column]) * share;
    }
    return new Block(columns, widths);
  }

  /** The headings, with a line below; where the next row begins. */
  float head(Block block, float y) {
    int most = 1;
    for (int column : block.columns()) {
      most = Math.max(most, heading(column, block).size());
    }
    float x = 0;
    for (int column : block.columns()) {
      List<String> lines = heading(column, block);
      float at = y + LINE * (most - lines.size());
      for (String line : lines) {
        set(line, column, x, block.widths()[column], at, true, false);
        at += LINE;
      }
      x += block.widths()[column] + GAP;
    }
    float below = y + LINE * most + 3;
    paper.rule(0, x - GAP, below, true);
    return below + 2;
  }

  float height(Block block, int row) {
    int most = 1;
    for (int column : block.columns()) {
      most = Math.max(most, lines(table.rows().get(row), column, block).size());
    }
    return LINE * most + 3;
  }

  /** A row, with a line below; where the next one begins. */
  float row(Block block, int index, float y) {
    Row row = table.rows().get(index);
    boolean strong =
        switch (row.kind()) {
          case GROUP, HEADING, TOTAL -> true;
          case ITEM, PART, REST, OPEN, MEASURE -> false;
        };
    boolean quiet = row.kind() == Row.Kind.PART || row.isRest();
    float x = 0;
    for (int column : block.columns()) {
      float at = y;
      for (String line : lines(row, column, block)) {
        float indent = indent(row, column);
        set(line, column, x + indent, block.widths()[column] - indent, at, strong, quiet);
        at += LINE;
      }
      x += block.widths()[column] + GAP;
    }
    float below = y + height(block, index);
    boolean last =
        index + 1 < table.rows().size() && table.rows().get(index + 1).isLast() && !row.isLast();
    paper.rule(0, x - GAP, below, last);
    return below + 1;
  }

  private void set(
      String line, int column, float x, float wide, float y, boolean strong, boolean quiet) {
    boolean right = table.columns().get(column).isFigures();
    float from = right ? x + wide - paper.width(line, SIZE) : x;
    paper.text(line, from, y + SIZE, SIZE, strong, quiet);
  }

  private List<String> heading(int column, Block block) {
    List<String> lines = new ArrayList<>();
    for (String line : heading(column).split("\n", -1)) {
      lines.addAll(PaperLines.of(line, block.widths()[column] + 0.5f, SIZE, paper));
    }
    return lines;
  }

  private String heading(int column) {
    String heading = table.columns().get(column).heading().in(language);
    return String.join("\n", heading.lines().map(Visible::prose).toList());
  }

  private List<String> lines(Row row, int column, Block block) {
    String text = text(row, column);
    return table.columns().get(column).isFigures()
        ? List.of(text)
        : PaperLines.of(text, block.widths()[column] - indent(row, column) + 0.5f, SIZE, paper);
  }

  private String text(Row row, int column) {
    SheetCell cell = row.cells().get(column);
    String text = Visible.prose(CellText.of(cell, table.columns().get(column), language));
    return cell.isVerbatim() ? text : PdfWriter.plain(text);
  }

  private float indent(Row row, int column) {
    return column == table.names() - 1 ? DEEPER * row.depth() : 0;
  }
}
