package org.bilaga.figure;

import org.bilaga.figure.NumberForm.Role;

/**
 * Finds the number form of a table from all its figures together.
 *
 * <p>Some figures say by themselves what a mark parts: {@code 2,138,093}, {@code 1.234,5}, {@code
 * 12,5}, {@code 0,125}. Of the others a column tells by how it is printed: decimals are printed
 * either all alike or as short as they can be, so that {@code 1,240} beside 812 is neither. A mark
 * that is still nothing certain, or that two columns speak differently of, has no role.
 */
public final class FormEvidence {
  private static final int COMMA = 0;
  private static final int POINT = 1;

  /** What was seen of a mark in a column. */
  private static final int DECIMALS = 1;

  private static final int THOUSANDS = 2;
  private static final int UNSAID = 4;
  private static final int UNSAID_NOUGHT = 8;

  /** A whole figure without the mark, of one to three digits or parted by spaces. */
  private static final int WHOLE = 16;

  private static final int MOST_BEFORE = 12;

  private final int[] seen;
  private boolean spaced;

  /** For a table of so many columns. */
  public FormEvidence(int columns) {
    seen = new int[columns * 2];
  }

  /** A cell that is a whole number in digits alone, or parted by spaces. */
  public void plain(int column, boolean parted) {
    seen[column * 2] |= WHOLE;
    seen[column * 2 + 1] |= WHOLE;
    spaced |= parted;
  }

  /** Any other cell; makes no objects, but of digits of other scripts. */
  public void cell(int column, String text, int start, int end) {
    String usual = OtherDigits.asUsual(text, start, end);
    if (usual != null) {
      cell(column, usual, 0, usual.length());
      return;
    }
    int first = start;
    while (first < end && !DigitsInForm.isDigit(text.charAt(first))) {
      first++;
    }
    if (first == end || first - start > MOST_BEFORE || isBesideLetter(text, start, first)) {
      return;
    }
    int to = first;
    int commas = 0;
    int points = 0;
    int last = -1;
    boolean parted = false;
    int at = first;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (DigitsInForm.isDigit(c)) {
        to = at + 1;
      } else if (DigitsInForm.isDecimalMark(c) && isDigitAt(text, at + 1, end)) {
        commas += c == ',' ? 1 : 0;
        points += c == '.' ? 1 : 0;
        last = at;
      } else if (DigitsInForm.isGroupMark(c) && isDigitAt(text, at + 1, end)) {
        parted = true;
      } else {
        break;
      }
    }
    for (; at < end; at++) {
      if (DigitsInForm.isDigit(text.charAt(at)) && text.charAt(at - 1) != '[') {
        return;
      }
    }
    figure(column, text, first, to, commas, points, last, parted);
  }

  private void figure(
      int column,
      String text,
      int first,
      int to,
      int commas,
      int points,
      int last,
      boolean parted) {
    int count = commas + points;
    if (count == 0) {
      plain(column, parted);
      return;
    }
    var digits = new DigitsInForm(text, first, to, NumberForm.OPEN);
    Decimal value = digits.value();
    if (digits.reason() != null) {
      return;
    }
    int mark = text.charAt(last) == ',' ? COMMA : POINT;
    int cell = column * 2 + mark;
    int other = column * 2 + 1 - mark;
    if (digits.isReadTwoWays()) {
      seen[cell] |= UNSAID;
      seen[cell] |= value.shortest().scale() < value.scale() ? UNSAID_NOUGHT : 0;
    } else if (value.scale() > 0) {
      seen[cell] |= DECIMALS;
      seen[other] |= count > 1 ? THOUSANDS : 0;
    } else {
      seen[cell] |= THOUSANDS;
    }
    spaced |= parted;
  }

  /** A code such as A1.234 is no figure; a unit may stand before one. */
  private static boolean isBesideLetter(String text, int start, int first) {
    return first > start && Character.isLetter(text.charAt(first - 1)) && first - start < 2;
  }

  private static boolean isDigitAt(String text, int at, int end) {
    return at < end && DigitsInForm.isDigit(text.charAt(at));
  }

  /** Whether some figure has a mark that says nothing by itself. */
  public boolean isAsked() {
    return isAnywhere(COMMA, UNSAID) || isAnywhere(POINT, UNSAID);
  }

  public NumberForm form() {
    Role comma = role(COMMA);
    Role point = role(POINT);
    // Each would do as the thousands of one column: then they are one author's each, or a slip.
    boolean bothUnsaid = isAnywhere(COMMA, UNSAID) && isAnywhere(POINT, UNSAID);
    if (bothUnsaid && !isSaid(COMMA) && !isSaid(POINT)) {
      return NumberForm.OPEN;
    }
    return new NumberForm(comma, point);
  }

  private boolean isSaid(int mark) {
    return isAnywhere(mark, DECIMALS) || isAnywhere(mark, THOUSANDS);
  }

  private Role role(int mark) {
    boolean decimals = isAnywhere(mark, DECIMALS);
    boolean thousands = isAnywhere(mark, THOUSANDS);
    if (decimals && thousands || (decimals || thousands) && isOddColumn(mark, thousands)) {
      return Role.UNKNOWN;
    } else if (decimals || thousands) {
      return decimals ? Role.DECIMALS : Role.THOUSANDS;
    } else if (!isAnywhere(mark, UNSAID)) {
      return Role.UNKNOWN;
    }
    boolean odd = isOddColumn(mark, false);
    if (isAnywhere(1 - mark, THOUSANDS) || spaced) {
      // A table parts thousands in one way.
      return odd || isAnywhere(1 - mark, THOUSANDS) && isAnywhere(1 - mark, DECIMALS)
          ? Role.UNKNOWN
          : Role.DECIMALS;
    } else if (isPrintedWhole(mark) || isDecimalsByOther(mark)) {
      return Role.THOUSANDS;
    }
    return Role.UNKNOWN;
  }

  /**
   * Whether a column has whole figures beside such as 1,106 and nothing that makes those decimals.
   */
  private boolean isOddColumn(int mark, boolean thousands) {
    for (int cell = mark; cell < seen.length && !thousands; cell += 2) {
      if (has(cell, UNSAID) && has(cell, WHOLE) && !has(cell, DECIMALS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some column is not printed as decimals are: 1,240 beside 812. */
  private boolean isPrintedWhole(int mark) {
    for (int cell = mark; cell < seen.length; cell += 2) {
      if (has(cell, UNSAID_NOUGHT) && has(cell, WHOLE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each column that asks has decimals after the other mark: 12.5 and 1,234. */
  private boolean isDecimalsByOther(int mark) {
    for (int cell = mark; cell < seen.length; cell += 2) {
      int other = mark == COMMA ? cell + 1 : cell - 1;
      if (has(cell, UNSAID) && (!has(other, DECIMALS) || has(other, THOUSANDS))) {
        return false;
      }
    }
    return true;
  }

  private boolean has(int cell, int sign) {
    return (seen[cell] & sign) != 0;
  }

  private boolean isAnywhere(int mark, int sign) {
    for (int cell = mark; cell < seen.length; cell += 2) {
      if (has(cell, sign)) {
        return true;
      }
    }
    return false;
  }
}
