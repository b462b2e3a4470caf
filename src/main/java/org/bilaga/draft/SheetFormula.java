package org.bilaga.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.money.Fraction;

/**
 * The formula of a cell as both kinds of workbooks write it: {@code ROUND(B$1*C2/C$23,0)}, {@code
 * of:=ROUND([.B$1]*[.C2]/[.C$23];0)}. Only what divides amounts is read; of all else nothing is
 * known.
 */
sealed interface SheetFormula {
  record Number(Fraction value) implements SheetFormula {}

  /** A cell; rows count from 1, columns from 0. An empty sheet is the formula's own. */
  record Cell(String sheet, int row, int column, boolean fixedRow) implements SheetFormula {}

  record Cells(Cell first, Cell last) implements SheetFormula {}

  record Call(String name, List<SheetFormula> arguments) implements SheetFormula {}

  record Operation(char sign, SheetFormula left, SheetFormula right) implements SheetFormula {}

  /** Empty where it holds anything that is not read. */
  static Optional<SheetFormula> of(String written) {
    var reader = new Reader(plain(written));
    Optional<SheetFormula> read = reader.sum(0);
    return read.filter(it -> reader.isAtEnd());
  }

  /** How OpenDocument names a sheet. */
  String SHEET = "(?:'[^']*'|[^\\]'.]*)";

  /** As a person reads it in either program. */
  static String shown(String written) {
    return "=" + plain(written);
  }

  /** As formulas of Excel are written. */
  private static String plain(String written) {
    String text = written.strip().replaceFirst("^(?:\\w+:)?=", "");
    if (written.startsWith("of:")) {
      text =
          text.replaceAll("\\[\\$?(" + SHEET + ")\\.([^\\]:]*)\\]", "$1!$2")
              .replaceAll("\\[\\$?(" + SHEET + ")\\.([^\\]:]*):\\.([^\\]]*)\\]", "$1!$2:$3")
              .replaceAll("(?<![\\p{L}\\p{N}_'])!", "")
              .replace(';', ',');
    }
    return text;
  }

  /** Reads one, from the lowest sign to the highest. */
  final class Reader {
    private static final int DEEPEST = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern CELL =
        Pattern.compile(
            "(?:(?:'((?:[^']|'')+)'|([\\p{L}\\p{N}_.]+))!)?\\$?([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_(])");
    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9_.]*)\\s*\\(");

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    boolean isAtEnd() {
      blank();
      return at == text.length();
    }

    private void blank() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private boolean takes(char c) {
      blank();
      boolean there = at < text.length() && text.charAt(at) == c;
      at += there ? 1 : 0;
      return there;
    }

    private Optional<Matcher> takes(Pattern pattern) {
      blank();
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      at = matcher.end();
      return Optional.of(matcher);
    }

    Optional<SheetFormula> sum(int depth) {
      Optional<SheetFormula> left = product(depth);
      while (left.isPresent()) {
        char sign = takes('+') ? '+' : takes('-') ? '-' : 0;
        if (sign == 0) {
          return left;
        }
        SheetFormula first = left.get();
        left = product(depth).map(right -> new Operation(sign, first, right));
      }
      return left;
    }

    private Optional<SheetFormula> product(int depth) {
      Optional<SheetFormula> left = factor(depth);
      while (left.isPresent()) {
        char sign = takes('*') ? '*' : takes('/') ? '/' : 0;
        if (sign == 0) {
          return left;
        }
        SheetFormula first = left.get();
        left = factor(depth).map(right -> new Operation(sign, first, right));
      }
      return left;
    }

    private Optional<SheetFormula> factor(int depth) {
      if (depth > DEEPEST) {
        return Optional.empty();
      } else if (takes('-')) {
        return factor(depth + 1).map(it -> new Operation('-', new Number(Fraction.ZERO), it));
      }
      Optional<SheetFormula> read = atom(depth);
      if (read.isPresent() && takes('%')) {
        SheetFormula first = read.get();
        return Optional.of(new Operation('/', first, new Number(Fraction.of(100))));
      }
      return read;
    }

    private Optional<SheetFormula> atom(int depth) {
      if (takes('(')) {
        return sum(depth + 1).filter(it -> takes(')'));
      }
      Optional<SheetFormula> cell = takes(CELL).flatMap(this::cell);
      if (cell.isPresent()) {
        return cell;
      }
      var name = takes(NAME);
      if (name.isPresent()) {
        return call(name.get().group(1), depth);
      }
      return takes(NUMBER).map(it -> new Number(number(it.group())));
    }

    private static Fraction number(String digits) {
      var exact = new BigDecimal(digits);
      return Fraction.of(
          exact.scaleByPowerOfTen(exact.scale()).toBigIntegerExact(),
          java.math.BigInteger.TEN.pow(Math.max(0, exact.scale())));
    }

    private Optional<SheetFormula> cell(Matcher first) {
      Cell from = cellOf(first);
      if (!takes(':')) {
        return Optional.of(from);
      }
      return takes(CELL).map(last -> new Cells(from, cellOf(last)));
    }

    private static Cell cellOf(Matcher it) {
      String sheet =
          it.group(1) != null
              ? it.group(1).replace("''", "'")
              : it.group(2) != null ? it.group(2) : "";
      int column = 0;
      for (char letter : it.group(3).toUpperCase(Locale.ROOT).toCharArray()) {
        column = column * 26 + (letter - 'A' + 1);
      }
      return new Cell(sheet, Integer.parseInt(it.group(5)), column - 1, !it.group(4).isEmpty());
    }

    private Optional<SheetFormula> call(String name, int depth) {
      List<SheetFormula> arguments = new ArrayList<>();
      if (takes(')')) {
        return Optional.of(new Call(name.toUpperCase(Locale.ROOT), arguments));
      }
      do {
        Optional<SheetFormula> argument = sum(depth + 1);
        if (argument.isEmpty()) {
          return argument;
        }
        arguments.add(argument.get());
      } while (takes(','));
      return takes(')')
          ? Optional.of(new Call(name.toUpperCase(Locale.ROOT), arguments))
          : Optional.empty();
    }
  }
}
