package org.bilaga.format;

import java.util.List;

/** Brings comments that follow something on neighbouring lines below each other. */
final class TrailingComments {
  private static final int APART = 2;

  private TrailingComments() {}

  static void align(List<LayoutRow> rows) {
    int at = 0;
    while (at < rows.size()) {
      int end = at;
      int widest = 0;
      while (end < rows.size()
          && rows.get(end).hasComment()
          && !rows.get(end).isEmpty()
          && (end == at || rows.get(end).blankLines() == 0)) {
        widest = Math.max(widest, rows.get(end).width());
        end++;
      }
      for (int i = at; i < end; i++) {
        rows.get(i).indentComment(widest - rows.get(i).width() + APART);
      }
      at = Math.max(end, at + 1);
    }
  }
}
