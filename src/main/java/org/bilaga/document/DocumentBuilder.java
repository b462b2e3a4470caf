package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * Puts a document together that says itself what its parts are: Word, OpenDocument, a web page.
 *
 * <p>Its text gets a line for each paragraph and each row of a table, whose cells are parted by
 * tabs.
 */
final class DocumentBuilder {
  private final StringBuilder text = new StringBuilder();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Document.Notice> notices = new ArrayList<>();
  private final List<PartPlaces.Line> lines = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private long reserved;

  /** A block whose text is not yet in a file. */
  private interface Draft {
    Block in(SourceFile source);
  }

  /** How a passage of the file becomes a block. */
  interface Running {
    Block of(Passage passage);
  }

  void heading(int level, String said) throws Hindered {
    running(said, passage -> new Block.Heading(passage, level));
  }

  void paragraph(String said) throws Hindered {
    running(said, Block.Paragraph::new);
  }

  void item(int depth, String said) throws Hindered {
    running(said, passage -> new Block.Item(passage, depth));
  }

  void note(String said) throws Hindered {
    running(said, Block.Note::new);
  }

  void margin(String said) throws Hindered {
    running(said, Block.Margin::new);
  }

  private void running(String said, Running sort) throws Hindered {
    String line = onOneLine(said);
    if (line.isEmpty()) {
      return;
    }
    int start = text.length();
    int end = start + line.length();
    reserve(line.length() + 1);
    paragraphs++;
    lines.add(new PartPlaces.Line(0, paragraphs));
    text.append(line).append('\n');
    drafts.add(source -> sort.of(new PassageBuilder(source).add(start, end).build()));
  }

  /** Rows from above; those that are short are filled up with empty cells. */
  void table(List<List<String>> rows) throws Hindered {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    reserve((long) columns * rows.size());
    tables++;
    int first = text.length();
    List<int[]> bounds = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      lines.add(new PartPlaces.Line(tables, row + 1));
      var starts = new int[columns + 1];
      for (int column = 0; column < columns; column++) {
        starts[column] = text.length();
        if (column < rows.get(row).size()) {
          text.append(onOneLine(rows.get(row).get(column)));
        }
        text.append(column == columns - 1 ? '\n' : '\t');
      }
      starts[columns] = text.length();
      bounds.add(starts);
    }
    int last = text.length();
    drafts.add(source -> new Block.Table(source.span(first, last), cells(source, bounds), true));
  }

  private static List<Block.Row> cells(SourceFile source, List<int[]> bounds) {
    List<Block.Row> rows = new ArrayList<>();
    for (int[] starts : bounds) {
      List<Block.Cell> cells = new ArrayList<>();
      for (int column = 0; column + 1 < starts.length; column++) {
        var span = source.span(starts[column], starts[column + 1] - 1);
        cells.add(new Block.Cell(span.text(), span, true));
      }
      rows.add(new Block.Row(cells));
    }
    return rows;
  }

  void notice(Document.What what, int count) {
    if (count > 0) {
      notices.add(new Document.Notice(what, count));
    }
  }

  /** Counts what is there or will be: no more is kept than may be read. */
  void reserve(long more) throws Hindered {
    reserved += more;
    if (reserved > Documents.MOST_CHARACTERS) {
      throw new Hindered(
          new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, Documents.MOST_CHARACTERS));
    }
  }

  private static String onOneLine(String said) {
    var line = new StringBuilder(said.length());
    for (int at = 0; at < said.length(); at++) {
      char c = said.charAt(at);
      boolean white = Character.isWhitespace(c) || Character.isISOControl(c);
      if (!white) {
        // A soft hyphen only says where a word may be broken.
        line.append(c == '\u00AD' ? "" : String.valueOf(c));
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().stripTrailing();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Document build(String name, Language spoken) {
    var source = SourceFile.of(name, text.toString(), new PartPlaces(lines, spoken));
    return new Document(source, drafts.stream().map(draft -> draft.in(source)).toList(), notices);
  }
}
