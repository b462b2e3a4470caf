package org.bilaga.finding;

/**
 * The colours of a terminal, or none.
 *
 * <p>Only the sixteen colours every terminal lets its user choose, so that they fit its background.
 */
public enum Palette {
  NONE,
  ANSI;

  private static final String RESET = "\u001b[0m";

  public void paint(Style style, CharSequence text, StringBuilder out) {
    if (this == NONE || text.length() == 0) {
      out.append(text);
      return;
    }
    out.append(start(style)).append(text).append(RESET);
  }

  private static String start(Style style) {
    return switch (style) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case DISPUTED -> "\u001b[2m";
      case GUTTER -> "\u001b[34m";
      case SECOND -> "\u001b[36m";
      case STRONG -> "\u001b[1m";
      case GOOD -> "\u001b[32m";
    };
  }
}
