package org.bilaga.finding;

import org.bilaga.words.Harmless;

/** Text as it may stand in XML 1.0; characters that may not stand there at all become U+FFFD. */
final class XmlText {
  private static final char REPLACEMENT = '\ufffd';

  private XmlText() {}

  /** For an attribute between double quotation marks, and for the content of an element. */
  static void append(String said, StringBuilder out) {
    String text = Harmless.of(said);
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\r' -> out.append("&#13;");
        case '\t' -> out.append("&#9;");
        default -> {
          if (isAllowed(point)) {
            out.appendCodePoint(point);
          } else {
            out.append(REPLACEMENT);
          }
        }
      }
    }
  }

  static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    append(value, out);
    out.append('"');
  }

  private static boolean isAllowed(int point) {
    return point >= ' ' && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
