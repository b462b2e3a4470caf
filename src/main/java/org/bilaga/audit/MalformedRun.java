package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;

/**
 * A figure of running text that is not written as figures are, with the unit after it: {@code 5
 * 698, 5 miljoner kronor}.
 *
 * <p>Only what can be no list of several figures is taken for one.
 */
record MalformedRun(int start, int end, Figure.Malformed figure, PrintedUnit unit) {
  private static final int LONGEST_UNIT = 3;

  static List<MalformedRun> in(String text) {
    List<MalformedRun> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text, at) || at > 0 && goesOn(text.charAt(at - 1))) {
        at++;
        continue;
      }
      int end = at;
      int last = at;
      while (end < text.length() && (isDigit(text, end) || isBetween(text, end))) {
        end++;
        if (isDigit(text, end - 1)) {
          last = end;
        }
      }
      add(runs, text, at, last);
      at = Math.max(last, at + 1);
    }
    return runs;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /**
   * What makes the digits after it a part of a name: {@code a12}, {@code 17:72}, {@code 19/01702}.
   */
  private static boolean goesOn(char before) {
    return Character.isLetterOrDigit(before) || ":/-–".indexOf(before) >= 0;
  }

  /** One space, a point or a comma; after a comma there may be a space. */
  private static boolean isBetween(String text, int at) {
    char c = text.charAt(at);
    boolean next = at + 1 < text.length();
    boolean space = Figure.isGroupSpace(c);
    return next && (space && !Figure.isGroupSpace(text.charAt(at + 1)) || c == ',' || c == '.');
  }

  private static void add(List<MalformedRun> runs, String text, int start, int end) {
    if (!(Figure.of(text, start, end) instanceof Figure.Malformed it)
        || text.charAt(start) == '0'
        || beginsWithYear(text, start, end)) {
      return;
    }
    int unitStart = end;
    while (unitStart < text.length() && Figure.isGroupSpace(text.charAt(unitStart))) {
      unitStart++;
    }
    int unitEnd = unitStart;
    PrintedUnit unit = PrintedUnit.NONE;
    int longest = unitStart;
    for (int words = 0; words < LONGEST_UNIT && unitEnd < text.length(); words++) {
      while (unitEnd < text.length()
          && (Character.isLetter(text.charAt(unitEnd)) || text.charAt(unitEnd) == '%')) {
        unitEnd++;
      }
      var written = PrintedUnit.written(text.substring(unitStart, unitEnd));
      if (!written.isNone()) {
        unit = written;
        longest = unitEnd;
      }
      while (unitEnd < text.length() && Figure.isGroupSpace(text.charAt(unitEnd))) {
        unitEnd++;
      }
    }
    String run = text.substring(start, end);
    boolean several = it.reason() == Figure.Reason.GROUPING && isSeveral(run);
    if (!unit.isNone() && !several && !isList(run)) {
      runs.add(new MalformedRun(start, longest, it, unit));
    }
  }

  /**
   * "333 202 3,23": whether spaces can part it into figures that are each written as they should.
   */
  private static boolean isSeveral(String run) {
    for (int at = run.indexOf(' '); at >= 0; at = run.indexOf(' ', at + 1)) {
      String first = run.substring(0, at);
      String rest = run.substring(at + 1);
      if (isWritten(first) && (isWritten(rest) || isSeveral(rest))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(String figure) {
    return Figure.of(figure) instanceof Figure.Printed
        && (figure.charAt(0) != '0' || figure.length() == 1 || figure.charAt(1) == ',');
  }

  /** "för 2018 20 mkr": four digits and then others are a year and an amount. */
  private static boolean beginsWithYear(String text, int start, int end) {
    int digits = start;
    while (digits < end && isDigit(text, digits)) {
      digits++;
    }
    boolean year = text.startsWith("19", start) || text.startsWith("20", start);
    return digits - start == 4 && year && digits < end;
  }

  /** "70, 20", "2018, 5": what a comma and a space part, unless thousands stand before them. */
  private static boolean isList(String run) {
    int comma = run.indexOf(", ");
    if (comma < 0) {
      return run.indexOf(". ") >= 0;
    }
    String before = run.substring(0, comma);
    boolean several = run.indexOf(", ", comma + 1) >= 0;
    boolean grouped = before.chars().anyMatch(c -> Figure.isGroupSpace((char) c));
    int decimals = run.length() - comma - 2;
    boolean threeDigits = before.length() == 3;
    return several || decimals > 2 || !grouped && !threeDigits;
  }
}
