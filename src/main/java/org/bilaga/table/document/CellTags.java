package org.bilaga.table.document;

/**
 * Where the cells of a sheet begin and end in its XML, one after the other.
 *
 * <p>The XML is known to be well formed, as it has been parsed; the JDK's parser tells no reliable
 * places in a long text.
 */
final class CellTags {
  private final String xml;
  private int at;
  private int start;
  private int tagEnd;
  private int end;

  CellTags(String xml) {
    this.xml = xml;
  }

  /** Goes on to the next cell; false where there is none. */
  boolean next() {
    while (nextTag()) {
      if (xml.charAt(start + 1) != '/' && isCell(start + 1)) {
        tagEnd = at;
        if (xml.charAt(tagEnd - 2) != '/') {
          closing();
        }
        end = at;
        return true;
      }
    }
    return false;
  }

  int start() {
    return start;
  }

  int tagEnd() {
    return tagEnd;
  }

  int end() {
    return end;
  }

  private void closing() {
    int cell = start;
    while (nextTag() && !(xml.charAt(start + 1) == '/' && isCell(start + 2))) {
      // What is inside is looked at by the parser.
      continue;
    }
    start = cell;
  }

  /** Whether the name that begins there is that of a cell, with or without a prefix. */
  private boolean isCell(int name) {
    int end = name;
    while (" \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
      end++;
    }
    String whole = xml.substring(name, end);
    return whole.substring(whole.indexOf(':') + 1).equals("c");
  }

  /** Stands behind the next tag, with {@code start} at its beginning. */
  private boolean nextTag() {
    while (true) {
      start = xml.indexOf('<', at);
      if (start < 0) {
        return false;
      } else if (xml.startsWith("<!--", start)) {
        at = after("-->", start + 4);
      } else if (xml.startsWith("<![CDATA[", start)) {
        at = after("]]>", start);
      } else if (xml.startsWith("<?", start)) {
        at = after("?>", start);
      } else {
        at = start + 1;
        char quote = 0;
        while (at < xml.length() && (quote != 0 || xml.charAt(at) != '>')) {
          char c = xml.charAt(at++);
          if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
          } else if (c == quote) {
            quote = 0;
          }
        }
        at = Math.min(at + 1, xml.length());
        return true;
      }
    }
  }

  private int after(String mark, int from) {
    int found = xml.indexOf(mark, from);
    return found < 0 ? xml.length() : found + mark.length();
  }
}
