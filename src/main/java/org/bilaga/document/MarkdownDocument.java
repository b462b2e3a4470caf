package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * A text in Markdown: headings, points, tables between bars, notes and paragraphs, each at its line
 * in the file. Comments are left out; so are the signs that only say how a word is written.
 */
final class MarkdownDocument {
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*");
  private static final Pattern POINT = Pattern.compile("([ \\t]*)([-*+•])[ \\t]+\\S.*");
  private static final Pattern NUMBERED = Pattern.compile("([ \\t]*)\\d{1,3}[.)][ \\t]+\\S.*");
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,20}\\]:.*");
  private static final Pattern BAR =
      Pattern.compile(" {0,3}\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");
  private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])[ \\t]*(\\1[ \\t]*){2,}");

  private final SourceFile source;
  private final boolean[] comment;
  private final List<Block> blocks = new ArrayList<>();
  private int line = 1;

  private MarkdownDocument(SourceFile source) {
    this.source = source;
    this.comment = MarkdownText.comments(source.text());
  }

  static boolean isNamed(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  static Document read(String text, String name) {
    var document = new MarkdownDocument(SourceFile.of(name, text));
    document.read();
    return new Document(document.source, document.blocks, List.of());
  }

  private void read() {
    if (source.line(1).strip().equals("---")) {
      frontMatter();
    }
    while (line <= source.lineCount()) {
      String text = source.line(line);
      if (isEmpty(line) || RULE.matcher(text).matches() || text.strip().startsWith("```")) {
        line++;
      } else if (HEADING.matcher(text).matches()) {
        heading(text);
      } else if (line < source.lineCount() && isTable()) {
        table();
      } else {
        running();
      }
    }
  }

  /** What programs say of the text stands before it, between lines of hyphens. */
  private void frontMatter() {
    for (int end = 2; end <= Math.min(source.lineCount(), 100); end++) {
      if (source.line(end).strip().equals("---")) {
        line = end + 1;
        return;
      }
    }
  }

  /** Whether nothing of a line is text. */
  private boolean isEmpty(int which) {
    int start = source.lineStart(which);
    String text = source.line(which);
    for (int at = 0; at < text.length(); at++) {
      if (!comment[start + at] && !Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private void heading(String text) {
    var heading = HEADING.matcher(text);
    if (heading.matches()) {
      int start = source.lineStart(line);
      var words = new MarkdownText(source, comment);
      words.add(start + heading.start(2), start + heading.end(2));
      add(words, passage -> new Block.Heading(passage, heading.end(1) - heading.start(1)));
    }
    line++;
  }

  private void add(MarkdownText words, DocumentBuilder.Running sort) {
    if (!words.isEmpty()) {
      blocks.add(sort.of(words.build()));
    }
  }

  /** A line with bars above one of hyphens. */
  private boolean isTable() {
    return source.line(line).contains("|")
        && BAR.matcher(source.line(line + 1)).matches()
        && source.line(line + 1).contains("-")
        && cells(line).size() == cells(line + 1).size();
  }

  private void table() {
    List<Block.Row> rows = new ArrayList<>();
    int first = source.lineStart(line);
    int columns = cells(line).size();
    int last = first;
    for (int row = line; row <= source.lineCount(); row++) {
      if (row == line + 1) {
        continue;
      } else if (isEmpty(row) || !source.line(row).contains("|")) {
        break;
      }
      rows.add(row(cells(row), columns, source.lineStart(row) + source.line(row).length()));
      last = source.lineStart(row) + source.line(row).length();
    }
    blocks.add(new Block.Table(source.span(first, last), rows, true));
    line += rows.size() + 1;
  }

  private Block.Row row(List<Span> bounds, int columns, int end) {
    List<Block.Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      Span cell = column < bounds.size() ? bounds.get(column) : source.span(end, end);
      var words = new MarkdownText(source, comment);
      words.add(cell.start(), cell.end());
      String text = words.isEmpty() ? "" : words.build().text();
      cells.add(new Block.Cell(text, cell, true));
    }
    return new Block.Row(cells);
  }

  /** Where the cells of a line stand, without the space around them. */
  private List<Span> cells(int which) {
    String text = source.line(which);
    int offset = source.lineStart(which);
    var whole = source.stripped(offset, offset + text.length());
    int from = whole.start() - offset;
    int to = whole.end() - offset;
    from += from < to && text.charAt(from) == '|' ? 1 : 0;
    to -=
        to > from && text.charAt(to - 1) == '|' && text.charAt(Math.max(0, to - 2)) != '\\' ? 1 : 0;
    List<Span> cells = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || text.charAt(at) == '|' && (at == 0 || text.charAt(at - 1) != '\\')) {
        cells.add(source.stripped(offset + start, offset + at));
        start = at + 1;
      }
    }
    return cells;
  }

  /** A paragraph, point or note, up to what begins something else. */
  private void running() {
    String first = source.line(line);
    boolean note = NOTE.matcher(first).matches();
    var point = POINT.matcher(first);
    boolean bullet = point.matches();
    var number = NUMBERED.matcher(first);
    boolean numbered = number.matches();
    int indent = bullet ? point.end(1) : numbered ? number.end(1) : 0;
    int skipped = bullet ? point.end(2) : 0;
    var words = new MarkdownText(source, comment);
    do {
      String text = source.line(line);
      int start = source.lineStart(line);
      int from = skipped + (text.startsWith(">", skipped) ? 1 : 0);
      words.add(start + from, start + text.length());
      skipped = 0;
      line++;
    } while (line <= source.lineCount() && goesOn());
    int level = underlined();
    if (level > 0 && !bullet && !numbered && !note) {
      line++;
      add(words, passage -> new Block.Heading(passage, level));
    } else if (note) {
      add(words, Block.Note::new);
    } else if (bullet || numbered) {
      add(words, passage -> new Block.Item(passage, indent / 2 + 1));
    } else {
      add(words, Block.Paragraph::new);
    }
  }

  private boolean goesOn() {
    String text = source.line(line);
    return !text.isBlank()
        && underlined() == 0
        && !HEADING.matcher(text).matches()
        && !POINT.matcher(text).matches()
        && !NUMBERED.matcher(text).matches()
        && !NOTE.matcher(text).matches()
        && !text.strip().startsWith("```")
        && !(line < source.lineCount() && isTable());
  }

  /** The level of the heading that the line makes of those above it; 0 where it makes none. */
  private int underlined() {
    String text = line <= source.lineCount() ? source.line(line).strip() : "";
    return text.matches("={2,}") ? 1 : text.matches("-{2,}") ? 2 : 0;
  }
}
