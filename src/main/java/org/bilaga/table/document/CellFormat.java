package org.bilaga.table.document;

import java.util.Locale;

/**
 * What the number format of a cell makes of its number, as far as it changes what the figure says.
 *
 * @param sort what the number is
 * @param decimals how many are shown, or -1 where as many as there are
 * @param power the power of ten by which the shown number differs: 2 for per cent, -3 for each
 *     comma that leaves thousands out
 * @param before what stands before the number, such as {@code €}
 * @param after what stands behind it, such as {@code kr}
 */
record CellFormat(Sort sort, int decimals, int power, String before, String after) {
  static final CellFormat GENERAL = new CellFormat(Sort.NUMBER, -1, 0, "", "");
  static final CellFormat TEXT = new CellFormat(Sort.TEXT, -1, 0, "", "");
  static final CellFormat PERCENT = new CellFormat(Sort.NUMBER, 0, 2, "", "%");

  /** What the number of a cell is. */
  enum Sort {
    NUMBER,
    TEXT,
    DAY,
    DAY_AND_TIME,
    MONTH,
    YEAR,
    TIME
  }

  static CellFormat number(int decimals) {
    return new CellFormat(Sort.NUMBER, decimals, 0, "", "");
  }

  static CellFormat of(Sort sort) {
    return new CellFormat(sort, -1, 0, "", "");
  }

  /** One of the formats that workbooks know by a number alone. */
  static CellFormat builtIn(int id) {
    return switch (id) {
      case 1, 3, 37, 38, 41, 42 -> number(0);
      case 2, 4, 39, 40, 43, 44 -> number(2);
      case 9 -> PERCENT;
      case 10 -> new CellFormat(Sort.NUMBER, 2, 2, "", "%");
      case 14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> of(Sort.DAY);
      case 17, 55, 56 -> of(Sort.MONTH);
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> of(Sort.TIME);
      case 22 -> of(Sort.DAY_AND_TIME);
      case 49 -> TEXT;
      default -> GENERAL;
    };
  }

  /** The format that a code writes, as {@code #,##0.00 "kr"}: its first section. */
  static CellFormat of(String code) {
    return new Reader(code).read();
  }

  /** Reads a code sign by sign. */
  private static final class Reader {
    private final String code;
    private int at;
    private boolean general;
    private boolean digits;
    private boolean point;
    private boolean other;
    private int decimals;
    private int commas;
    private int power;
    private boolean year;
    private boolean month;
    private boolean day;
    private boolean time;
    private boolean text;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();

    Reader(String code) {
      this.code = code;
    }

    CellFormat read() {
      while (at < code.length() && code.charAt(at) != ';') {
        sign(code.charAt(at));
      }
      if (!digits && (year || month || day || time)) {
        return of(moment());
      } else if (text && !digits) {
        return TEXT;
      }
      int shown = general || other || !digits ? -1 : decimals;
      if (other) {
        return GENERAL;
      }
      return new CellFormat(
          Sort.NUMBER,
          shown,
          power - 3 * commas,
          before.toString().strip(),
          (after.toString().strip() + (power > 0 ? " %" : power < 0 ? "" : "")).strip());
    }

    private Sort moment() {
      if (day) {
        return time ? Sort.DAY_AND_TIME : Sort.DAY;
      } else if (year) {
        return month ? Sort.MONTH : Sort.YEAR;
      }
      // An m beside hours or seconds is minutes; alone it is a month without its year.
      return time ? Sort.TIME : Sort.DAY;
    }

    private void sign(char c) {
      switch (c) {
        case '"' -> literal(code.indexOf('"', at + 1));
        case '\\' -> {
          put(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
          at += 2;
        }
        case '_', '*' -> {
          put(" ");
          at += 2;
        }
        case '[' -> bracket();
        case '0', '#', '?' -> {
          digits = true;
          commas = 0;
          decimals += point ? 1 : 0;
          at++;
        }
        case '.' -> {
          point = true;
          at++;
        }
        case ',' -> {
          commas += digits ? 1 : 0;
          at++;
        }
        case '%' -> {
          power += 2;
          at++;
        }
        case '/' -> {
          other |= digits;
          at++;
        }
        case '@' -> {
          text = true;
          at++;
        }
        default -> letter(c);
      }
    }

    private void literal(int close) {
      int end = close < 0 ? code.length() : close;
      put(code.substring(at + 1, end));
      at = end + 1;
    }

    /**
     * {@code [$kr-41D]} is a currency; {@code [h]} are hours; the rest are colours and conditions.
     */
    private void bracket() {
      int close = code.indexOf(']', at);
      String inside = code.substring(at + 1, close < 0 ? code.length() : close);
      at = close < 0 ? code.length() : close + 1;
      if (inside.startsWith("$")) {
        int dash = inside.indexOf('-');
        put(inside.substring(1, dash < 0 ? inside.length() : dash));
      } else if (inside.matches("(?i)h+|m+|s+")) {
        time = true;
      }
    }

    private void letter(char c) {
      String rest = code.substring(at).toLowerCase(Locale.ROOT);
      if (rest.startsWith("general")) {
        general = true;
        digits = true;
        at += "general".length();
        return;
      } else if (rest.startsWith("am/pm") || rest.startsWith("a/p")) {
        time = true;
        at += rest.startsWith("am/pm") ? 5 : 3;
        return;
      }
      switch (Character.toLowerCase(c)) {
        case 'y' -> year = true;
        case 'm' -> month = true;
        case 'd' -> day = true;
        case 'h', 's' -> time = true;
        case 'e' -> {
          other |= digits;
          year |= !digits;
        }
        default -> put(String.valueOf(c));
      }
      at++;
    }

    private void put(String text) {
      (digits ? after : before).append(text);
    }
  }
}
