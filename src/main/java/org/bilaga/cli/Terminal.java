package org.bilaga.cli;

/** How wide the terminal is, where there is one. */
final class Terminal {
  private static final int NARROWEST = 40;

  private Terminal() {}

  /** Columns; 0 for as many as it takes, as in a file or where nothing is known. */
  static int columns() {
    String said = System.getenv("COLUMNS");
    if (!"1".equals(System.getProperty("bilaga.terminal")) || said == null || said.length() > 4) {
      return 0;
    }
    int columns = 0;
    for (int i = 0; i < said.length(); i++) {
      int digit = said.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      columns = columns * 10 + digit;
    }
    return columns == 0 ? 0 : Math.max(NARROWEST, columns);
  }
}
