package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.SourceFile;

/**
 * Tells from lines of text alone what is heading, paragraph, point of a list and table.
 *
 * <p>A paragraph goes on until a line that is empty, a bullet, a heading or a table.
 */
final class BlocksOfLines {
  private static final String BULLETS = "•◦▪‣·*–—-\u2212\uF0B7";
  private static final int LONGEST_HEADING = 120;

  private final SourceFile source;

  /** The page of each line, from the first; none where pages are not known. */
  private final int[] pages;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> gathered = new ArrayList<>();
  private int line = 1;
  private int last;

  private BlocksOfLines(SourceFile source, int[] pages) {
    this.source = source;
    this.pages = pages;
    this.last = source.lineCount();
  }

  static Document of(SourceFile source, int[] pages) {
    var blocks = new BlocksOfLines(source, pages);
    blocks.read();
    return new Document(source, blocks.blocks, List.of());
  }

  /** What the lines from one to another, both among them, consist of. */
  static List<Block> between(SourceFile source, int[] pages, int first, int last) {
    var blocks = new BlocksOfLines(source, pages);
    blocks.line = first;
    blocks.last = last;
    blocks.read();
    return blocks.blocks;
  }

  private void read() {
    while (line <= last) {
      String text = source.line(line).strip();
      if (text.isEmpty()) {
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
    boolean short1 = gathered.size() == 1 && text.text().length() <= LONGEST_HEADING;
    boolean plain =
        short1 && Character.isUpperCase(first.charAt(0)) && !first.matches(".*[.,;:!?]$");
    if (isBullet(first)) {
      blocks.add(new Block.Item(text, 1));
    } else if (plain && !first.matches(".*\\d.*")) {
      blocks.add(new Block.Heading(text, HeadingLine.LOWEST));
    } else {
      blocks.add(new Block.Paragraph(text));
    }
    gathered.clear();
  }
}
