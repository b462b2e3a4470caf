package org.bilaga.cli;

/** Whether there is a terminal, where the launcher could not say, and how wide it is. */
final class Terminal {
  private static final int NARROWEST = 40;

  private static final String TERMINAL = "bilaga.terminal";
  private static final String KEYBOARD = "bilaga.keyboard";

  private Terminal() {}

  /**
   * Sees for itself where the launcher asks us to: no command of Windows tells. Somebody types and
   * reads, or neither is known; with one of them in a file there is no console.
   */
  static void lookIfAsked() {
    if ("ask".equals(System.getProperty(TERMINAL))) {
      String both = System.console() == null ? "" : "1";
      System.setProperty(TERMINAL, both);
      System.setProperty(KEYBOARD, both);
    }
  }

  /** Columns; 0 for as many as it takes, as in a file or where nothing is known. */
  static int columns() {
    String said = System.getenv("COLUMNS");
    if (!"1".equals(System.getProperty(TERMINAL)) || said == null || said.length() > 4) {
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
