package org.bilaga.cli;

import java.io.IOError;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;
import org.bilaga.words.Language;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** Shows what is longer than the terminal page by page; shorter texts as they are. */
final class Pager {
  private static final int LEAST_LINES = 6;
  private static final int NARROWEST = 20;

  private final Terminal terminal;
  private final Palette palette;
  private final Language language;

  Pager(Terminal terminal, Palette palette, Language language) {
    this.terminal = terminal;
    this.palette = palette;
    this.language = language;
  }

  void print(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(line, lines));
    int height = terminal.getSize().getRows();
    int page = height < LEAST_LINES ? Integer.MAX_VALUE : height - 1;
    int taken = 0;
    for (int i = 0; i < lines.size(); i++) {
      int rows = rows(lines.get(i));
      if (taken + rows > page) {
        int next = ask(lines.size() - i, page);
        if (next == 0) {
          return;
        }
        taken = page - next;
      }
      terminal.writer().println(lines.get(i));
      taken += rows;
    }
    terminal.writer().flush();
  }

  /** Sentences are broken between words; tables and what is coloured are not. */
  private void wrap(String line, List<String> lines) {
    int width = Math.max(NARROWEST, terminal.getSize().getColumns());
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    String rest = line;
    boolean sentence = !line.strip().contains("  ") && line.indexOf('\u001b') < 0;
    while (sentence && rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      if (end <= indent.length()) {
        break;
      }
      lines.add(rest.substring(0, end));
      rest = indent + rest.substring(end + 1);
    }
    lines.add(rest);
  }

  /** The rows that a line takes, broken at the edge. */
  private int rows(String line) {
    int width = Math.max(1, terminal.getSize().getColumns());
    int columns = AttributedString.fromAnsi(line, terminal).columnLength();
    return Math.max(1, (columns + width - 1) / width);
  }

  /** How many more rows are wanted: a page, one, or none. */
  private int ask(int left, int page) {
    var prompt = new StringBuilder();
    palette.paint(Style.DISPUTED, Sentences.moreLines(left).in(language), prompt);
    terminal.writer().print(prompt);
    terminal.writer().flush();
    Attributes before = terminal.enterRawMode();
    try {
      while (true) {
        int key = terminal.reader().read();
        int wanted =
            switch (key) {
              case ' ', 'f' -> page - 1;
              case '\r', '\n', 'j' -> 1;
              case 'q', 'Q', 3, 4, -1 -> 0;
              default -> -1;
            };
        if (wanted >= 0) {
          return wanted;
        }
      }
    } catch (java.io.IOException closed) {
      throw new IOError(closed);
    } finally {
      terminal.setAttributes(before);
      terminal
          .writer()
          .print("\r" + " ".repeat(Math.min(terminal.getSize().getColumns() - 1, 60)) + "\r");
      terminal.writer().flush();
    }
  }
}
