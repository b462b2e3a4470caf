package org.bilaga.source;

/** What says nothing around the bars of a row of a table, seen or not. */
public final class RowBlank {
  private RowBlank() {}

  /** Also no-break spaces and the byte order mark, which are pasted with a row and not seen. */
  public static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
