package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.sheet.paper.Paper;

/** Text in lines that are no wider than there is room for. */
final class PaperLines {
  private PaperLines() {}

  /** The lines, parted between words, and within one that is wider by itself. */
  static List<String> of(String text, float room, float size, Paper paper) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      String with = line.isEmpty() ? rest : line + " " + rest;
      if (paper.width(with, size) <= room) {
        line.setLength(0);
        line.append(with);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (paper.width(rest, size) > room && rest.length() > 1) {
        String first = fitting(rest, room, size, paper);
        lines.add(first);
        rest = rest.substring(first.length());
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** As much as there is room for, with a sign that there is more. */
  static String cut(String text, float room, float size, Paper paper) {
    return paper.width(text, size) <= room
        ? text
        : fitting(text, room - paper.width("…", size), size, paper).strip() + "…";
  }

  private static String fitting(String text, float room, float size, Paper paper) {
    int end = text.length();
    while (end > 1 && paper.width(text.substring(0, end), size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, Math.max(end, Character.charCount(text.codePointAt(0))));
  }
}
