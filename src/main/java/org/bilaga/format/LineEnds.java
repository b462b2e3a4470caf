package org.bilaga.format;

import java.util.List;

/** How a file marks its beginning, the ends of its lines and its end, which formatting keeps. */
final class LineEnds {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private LineEnds() {}

  /** The rows as a file that begins, breaks its lines and ends as another. */
  static String asIn(String original, List<LayoutRow> rows) {
    String lineEnd = first(original);
    var text = new StringBuilder(original.length() + original.length() / 8);
    if (!original.isEmpty() && original.charAt(0) == BYTE_ORDER_MARK) {
      text.append(BYTE_ORDER_MARK);
    }
    for (int i = 0; i < rows.size(); i++) {
      LayoutRow row = rows.get(i);
      for (int blank = 0; i > 0 && blank < row.blankLines(); blank++) {
        text.append(lineEnd);
      }
      row.write(text);
      if (i + 1 < rows.size() || endsWithLineEnd(original)) {
        text.append(lineEnd);
      }
    }
    return text.toString();
  }

  /** The end of the first line. */
  private static String first(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      } else if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  /** Also where only blanks follow the last line end. */
  private static boolean endsWithLineEnd(String text) {
    int at = text.length() - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at >= 0 && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }
}
