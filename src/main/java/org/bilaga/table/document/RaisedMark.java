package org.bilaga.table.document;

/** Signs that stand raised beside a figure, which must not become its last digits. */
public final class RaisedMark {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private RaisedMark() {}

  /** Digits as raised digits; anything else in brackets, unless it has some. */
  public static String of(String mark) {
    var shown = new StringBuilder();
    for (int i = 0; i < mark.length(); i++) {
      int digit = mark.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return mark.isEmpty() || mark.startsWith("[") || mark.startsWith("(")
            ? mark
            : "[" + mark + "]";
      }
      shown.append(DIGITS.charAt(digit));
    }
    return shown.toString();
  }
}
