package org.bilaga.sheet;

import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A sheet in Markdown: the first title is one of the first degree, a total is in bold. Nothing in a
 * text means anything but itself, but for names and quotations between backticks, and nothing in a
 * cell can end the cell.
 */
final class MarkdownWriter {
  private final Language language;
  private final StringBuilder out;

  MarkdownWriter(Language language, StringBuilder out) {
    this.language = language;
    this.out = out;
  }

  void write(Sheet sheet) {
    sheet.parts().forEach(this::part);
  }

  private void part(SheetPart part) {
    out.append(out.isEmpty() ? "" : "\n");
    switch (part) {
      case Prose.Heading it -> heading(it.text());
      case Prose.Paragraph it -> paragraph(it.text());
      case Prose.Point it -> point(it);
      case Prose.Answer it -> table(Answers.table(it));
      case SheetTable it -> titled(it);
      case Listing it -> titled(it.table());
      case Chart it -> chart(it);
      case Aside it -> {
        heading(it.title());
        it.parts().forEach(this::part);
      }
    }
  }

  /** The picture that a terminal has of it, set as it is. */
  private void chart(Chart chart) {
    heading(chart.title());
    out.append("\n```text\n");
    new ChartText(language, TextWriter.WIDTH, out).bars(chart);
    out.append("```\n");
  }

  private void titled(SheetTable table) {
    if (!table.title().in(language).isEmpty()) {
      heading(table.title());
      out.append('\n');
    }
    table(table);
    for (Told note : table.notes()) {
      out.append('\n').append(text(note)).append('\n');
    }
  }

  private void heading(Told text) {
    out.append(out.isEmpty() ? "# " : "## ").append(text(text)).append('\n');
  }

  private void paragraph(Told text) {
    String[] lines = text.in(language).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(quoted(lines[i])).append(i + 1 < lines.length ? "  \n" : "\n");
    }
  }

  private void point(Prose.Point point) {
    boolean bare = point.text().in(language).isEmpty();
    if (!bare) {
      out.append("- ").append(text(point.text())).append('\n');
    }
    for (Told line : point.lines()) {
      out.append(bare ? "- " : "  - ").append(text(line)).append('\n');
    }
  }

  private void table(SheetTable table) {
    out.append('|');
    for (Column column : table.columns()) {
      String heading = column.heading().in(language).replace("\n", " ").strip();
      out.append(' ').append(escaped(heading)).append(" |");
    }
    out.append("\n|");
    for (Column column : table.columns()) {
      out.append(column.isFigures() ? " ---: |" : " --- |");
    }
    out.append('\n');
    for (Row row : table.rows()) {
      out.append('|');
      for (int i = 0; i < row.cells().size(); i++) {
        Column column = table.columns().get(i);
        String text = escaped(CellText.of(row.cells().get(i), column, language));
        String bold = row.isLast() && !text.isEmpty() ? "**" : "";
        // Spaces at the start of a cell mean depth, but Markdown drops them.
        boolean name = i == table.names() - 1 && !text.isEmpty();
        String indent = "&nbsp;&nbsp;".repeat(name ? row.depth() : 0);
        out.append(' ').append(bold).append(indent).append(text).append(bold).append(" |");
      }
      out.append('\n');
    }
  }

  private String text(Told told) {
    return quoted(told.in(language));
  }

  /** Prose, in which Markdown knows what stands between backticks. */
  private static String quoted(String prose) {
    var text = new StringBuilder();
    int at = 0;
    int open = prose.indexOf('`');
    while (open >= 0) {
      int close = prose.indexOf('`', open + 1);
      if (close > open + 1) {
        text.append(escaped(prose.substring(at, open)));
        text.append(Visible.prose(prose.substring(open, close + 1)));
        at = close + 1;
      }
      open = close < 0 ? -1 : prose.indexOf('`', close + 1);
    }
    return text.append(escaped(prose.substring(at))).toString();
  }

  /** Text that means itself. */
  private static String escaped(String text) {
    String shown = Visible.prose(text);
    var escaped = new StringBuilder(shown.length() + 8);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '|', '\\', '`', '*', '_', '[', ']', '#' -> escaped.append('\\').append(c);
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append(c).append(mentions(shown, i) ? "&#8203;" : "");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * Whether a code host would tell somebody of that name; an address of e-mail tells nobody, but
   * has no {@code å} before its sign.
   */
  private static boolean mentions(String text, int at) {
    boolean begins = at == 0 || !isPlain(text.charAt(at - 1));
    return begins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isPlain(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
