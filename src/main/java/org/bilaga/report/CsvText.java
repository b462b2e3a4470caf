package org.bilaga.report;

/**
 * Comma-separated values as RFC 4180 has them, with LF at the end of a line.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it; a number
 * stays a number.
 */
public final class CsvText {
  private final StringBuilder out;

  public CsvText(StringBuilder out) {
    this.out = out;
  }

  public CsvText row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",");
      cell(cells[i]);
    }
    out.append('\n');
    return this;
  }

  private void cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = false;
    for (int i = 0; i < safe.length(); i++) {
      quoted |= "\",\r\n".indexOf(safe.charAt(i)) >= 0;
    }
    out.append(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !isNumber(text);
  }

  private static boolean isNumber(String text) {
    int point = 0;
    int digits = 0;
    for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      digits += digit ? 1 : 0;
      point += c == '.' ? 1 : 0;
      if (!digit && (c != '.' || digits == 0)) {
        return false;
      }
    }
    return digits > 0 && point <= 1;
  }
}
