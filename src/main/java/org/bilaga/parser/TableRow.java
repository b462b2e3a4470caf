package org.bilaga.parser;

import org.bilaga.source.RowBlank;

/** A row of a table in the text, of which the space around the bars says nothing. */
final class TableRow {
  private TableRow() {}

  /** Whether two rows have the same cells; the bar at the end and the length of a rule are free. */
  static boolean same(String one, String other) {
    return packed(one).equals(packed(other));
  }

  private static String packed(String row) {
    var packed = new StringBuilder(row.length());
    boolean rule = isRule(row);
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      int length = packed.length();
      char before = length == 0 ? '|' : packed.charAt(length - 1);
      if (c == '|') {
        dropSpace(packed);
        packed.append('|');
      } else if (RowBlank.is(c)) {
        packed.append(before == '|' ? "" : c);
      } else if (c != '-' || !rule) {
        packed.append(c);
      } else if (before != '-') {
        packed.append('-');
      }
    }
    dropSpace(packed);
    int length = packed.length();
    if (length > 1 && packed.charAt(length - 1) == '|') {
      packed.setLength(length - 1);
    }
    return packed.toString();
  }

  private static boolean isRule(String row) {
    for (int i = 0; i < row.length(); i++) {
      if ("|-:".indexOf(row.charAt(i)) < 0 && !RowBlank.is(row.charAt(i))) {
        return false;
      }
    }
    return row.indexOf('-') >= 0;
  }

  private static void dropSpace(StringBuilder text) {
    while (!text.isEmpty() && RowBlank.is(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
  }
}
