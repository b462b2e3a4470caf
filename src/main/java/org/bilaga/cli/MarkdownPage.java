package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.words.Language;

/**
 * A page of help written in Markdown, set for a terminal.
 *
 * <p>Knows what our own pages use: headings, paragraphs, points, fenced examples.
 */
final class MarkdownPage {
  private static final String FENCE = "```";
  private static final String AGREEMENT = FENCE + "agreement";

  private MarkdownPage() {}

  /** Agreements that it quotes are shown in the vocabulary of a language. */
  static void render(String page, Language language, HelpText out) {
    var paragraph = new StringBuilder();
    boolean inPoint = false;
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean fence = line.startsWith(FENCE);
      boolean point = line.startsWith("- ");
      if (fence || point || line.isBlank() || line.startsWith("#")) {
        flush(paragraph, inPoint, out);
        inPoint = point;
      }
      if (fence) {
        List<String> example = new ArrayList<>();
        for (i++; i < lines.size() && !lines.get(i).startsWith(FENCE); i++) {
          example.add(lines.get(i));
        }
        boolean agreement = line.startsWith(AGREEMENT);
        out.gap().example(agreement ? Snippet.in(language, example) : example);
      } else if (line.startsWith("#")) {
        out.heading(line.substring(line.indexOf(' ') + 1));
      } else if (point) {
        if (paragraphBefore(lines, i)) {
          out.gap();
        }
        paragraph.append(line, 2, line.length());
      } else if (!line.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    flush(paragraph, inPoint, out);
  }

  private static boolean paragraphBefore(List<String> lines, int at) {
    return at > 0 && lines.get(at - 1).isBlank();
  }

  private static void flush(StringBuilder paragraph, boolean point, HelpText out) {
    if (paragraph.isEmpty()) {
      return;
    }
    if (point) {
      out.point(paragraph.toString());
    } else {
      out.paragraph(paragraph.toString());
    }
    paragraph.setLength(0);
  }
}
