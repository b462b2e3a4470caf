package org.bilaga.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.source.SourceFile;

/**
 * Tells from lines of text alone what is heading, paragraph, point of a list and table.
 *
 * <p>A paragraph goes on until a line that is empty, a bullet, a heading or a table.
 */
final class BlocksOfLines {
  private static final String BULLETS = "•◦▪‣·*–—-\u2212\uF0B7";
  private static final int LONGEST_HEADING = 120;
  private static final int DIGITS_AMONG = 8;

  private final SourceFile source;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> gathered = new ArrayList<>();

  /** By the line that they begin on. */
  private final Map<Integer, LineTables.Found> tables = new HashMap<>();

  private int line;
  private final int last;

  private BlocksOfLines(SourceFile source, int first, int last, boolean tabbed) {
    this.source = source;
    this.line = first;
    this.last = last;
    var inLines = new LineTables(source, first, last, tabbed);
    var byBars = new BarTables(source, last);
    int next = first;
    while (next <= last) {
      int here = next;
      var found = tabbed ? inLines.at(here) : byBars.at(here).or(() -> inLines.at(here));
      found.ifPresent(table -> tables.put(table.first(), table));
      next = found.map(LineTables.Found::last).orElse(next) + 1;
    }
  }

  static Document of(SourceFile source) {
    var blocks = new BlocksOfLines(source, 1, source.lineCount(), false);
    blocks.read();
    return new Document(source, blocks.blocks, List.of());
  }

  /**
   * What the lines from one to another, both among them, consist of, where tabs part all that
   * stands apart: lines without any are no rows of a table.
   */
  static List<Block> tabbed(SourceFile source, int first, int last) {
    var blocks = new BlocksOfLines(source, first, last, true);
    blocks.read();
    return blocks.blocks;
  }

  private void read() {
    while (line <= last) {
      String text = source.line(line).strip();
      var table = tables.get(line);
      if (table != null) {
        end();
        blocks.add(table.table());
        line = table.last();
      } else if (text.isEmpty()) {
        end();
      } else if (isBullet(text)) {
        end();
        gathered.add(line);
      } else if (HeadingLine.of(text).isPresent() && isAlone()) {
        end();
        heading(HeadingLine.of(text).get().level());
      } else {
        gathered.add(line);
      }
      line++;
    }
    end();
  }

  /** A heading stands after an empty line, a page's end or another heading. */
  private boolean isAlone() {
    return gathered.isEmpty() || endsSentence(source.line(line - 1).strip());
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith(":") || text.isEmpty();
  }

  static boolean isBullet(String text) {
    return text.length() > 2 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }

  private void heading(int level) {
    blocks.add(new Block.Heading(passage(List.of(line)), level));
  }

  private Passage passage(List<Integer> lines) {
    var builder = new PassageBuilder(source);
    for (int each : lines) {
      int start = source.lineStart(each);
      builder.add(start, start + source.line(each).length());
    }
    return builder.build();
  }

  private void end() {
    if (gathered.isEmpty()) {
      return;
    }
    String first = source.line(gathered.get(0)).strip();
    Passage text = passage(gathered);
    boolean titled = gathered.size() == 1 && isTitle(first);
    if (isBullet(first)) {
      blocks.add(new Block.Item(text, 1));
    } else if (titled) {
      blocks.add(new Block.Heading(text, HeadingLine.LOWEST));
    } else {
      blocks.add(new Block.Paragraph(text));
    }
    gathered.clear();
  }

  /**
   * A line alone that begins with a capital and ends with no mark, of letters more than figures.
   */
  private static boolean isTitle(String line) {
    long digits = line.chars().filter(Character::isDigit).count();
    return line.length() <= LONGEST_HEADING
        && Character.isUpperCase(line.charAt(0))
        && ".,;:!?".indexOf(line.charAt(line.length() - 1)) < 0
        && digits * DIGITS_AMONG < line.length();
  }
}
