package org.bilaga.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.words.Numerals;

/**
 * A figure in a sentence.
 *
 * @param off how far it is from the one that was looked for
 * @param malformed whether it breaks a rule of writing, as {@code 5 698, 5}
 */
record QuotedFigure(int start, int end, Decimal off, boolean malformed) {
  /** "miljoner svenska kronor". */
  private static final int LONGEST_UNIT = 3;

  private static final Pattern RANGE_AFTER = Pattern.compile("[ \u00A0]?[–—-][ \u00A0]?\\d");
  private static final Pattern RANGE_BEFORE = Pattern.compile("\\d[ \u00A0]?[–—-][ \u00A0]?$");

  /**
   * The figure of a text that is nearest to a value; of equals the well-formed, then the first. A
   * figure may stand right after another number, as a year: every start within a run counts.
   */
  static Optional<QuotedFigure> nearest(String text, Decimal wanted) {
    Optional<QuotedFigure> best = Optional.empty();
    int at = 0;
    while (at < text.length()) {
      int end = run(text, at);
      for (int start = at; start < end; start = nextNumber(text, start, end)) {
        var here = read(text, start, end, wanted);
        if (here.isPresent() && (best.isEmpty() || here.get().isNearer(best.get()))) {
          best = here;
        }
      }
      at = Math.max(end, at + 1);
    }
    if (best.isPresent() && best.get().isExact()) {
      return best;
    }
    var word = inWords(text, new Amount(wanted, PrintedUnit.NONE));
    return word.isPresent() ? word : best;
  }

  /** A figure in words and figures with their unit, in the main unit where one is known. */
  private record Amount(Decimal value, PrintedUnit unit) {
    Decimal inBase() {
      return value.shifted(unit.exponent());
    }
  }

  /**
   * The figure of a text that says what a claim states, in the same unit or another: 60 000 000
   * kronor are 60 mkr, and three quarters are 75 %. The nearest where none does.
   */
  static Optional<QuotedFigure> of(String text, Expression.Figure stated) {
    // "Minskar med 43" is said of -43.
    var wanted = new Decimal(stated.digits().abs(), stated.decimals());
    var nearest = nearest(text, wanted).map(it -> it.inItsUnit(text, stated.unit(), wanted));
    if (nearest.isPresent() && nearest.get().isExact() && !nearest.get().malformed()) {
      return nearest;
    }
    var other = inAnotherUnit(text, wanted, stated.unit());
    return other.isPresent() ? other : nearest;
  }

  /** The same digits are another amount where the text counts them in another unit: 43 tkr. */
  private QuotedFigure inItsUnit(String text, Unit unit, Decimal wanted) {
    if (!(unit instanceof Unit.Money) || !isExact() || malformed) {
      return this;
    }
    Decimal worth = worth(wanted, unit);
    int after = end;
    Decimal farthest = off;
    for (int words = 1; words <= LONGEST_UNIT; words++) {
      after = afterWord(text, after);
      farthest = inBase(text, start, after).map(it -> nearer(it, worth)).orElse(farthest);
    }
    return new QuotedFigure(start, end, farthest, false);
  }

  private static Decimal nearer(List<Decimal> readings, Decimal worth) {
    return readings.stream().map(worth::distance).min(Decimal::compareTo).orElseThrow();
  }

  private static Optional<QuotedFigure> inAnotherUnit(String text, Decimal wanted, Unit unit) {
    var worth = worth(wanted, unit);
    if (unit instanceof Unit.Percent) {
      return inWords(text, new Amount(wanted, PrintedUnit.PERCENT));
    } else if (!(unit instanceof Unit.Money)) {
      return inWords(text, new Amount(wanted, PrintedUnit.NONE));
    }
    for (int at = 0; at < text.length(); at++) {
      if (isDigit(text, at) && !isDigit(text, at - 1)) {
        var found = withUnit(text, at, worth);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return amountInWords(text, worth);
  }

  private static Decimal worth(Decimal wanted, Unit unit) {
    return unit instanceof Unit.Money money
        ? new Decimal(
            wanted.digits().multiply(BigInteger.valueOf(money.multiple())), wanted.scale())
        : wanted;
  }

  /** One that begins at a place, with the sign before it and the words after it. */
  private static Optional<QuotedFigure> withUnit(String text, int start, Decimal worth) {
    int before = start;
    while (before > 0 && "$€£US ".indexOf(text.charAt(before - 1)) >= 0 && start - before < 4) {
      before--;
    }
    int run = run(text, start);
    for (int from : before < start ? new int[] {start, before} : new int[] {start}) {
      int end = run;
      for (int words = 0; words <= LONGEST_UNIT; words++) {
        if (isAmount(text, from, end, worth) && !isRange(text, start, run)) {
          return Optional.of(new QuotedFigure(start, run, Decimal.ZERO, false));
        }
        end = afterWord(text, end);
      }
    }
    return Optional.empty();
  }

  private static boolean isAmount(String text, int from, int end, Decimal worth) {
    return inBase(text, from, end).filter(it -> nearer(it, worth).isZero()).isPresent();
  }

  /** What a figure comes to in its own unit, each way that it may be read; empty without one. */
  private static Optional<List<Decimal>> inBase(String text, int from, int end) {
    var figure = Figure.of(text, from, end);
    if (figure instanceof Figure.Printed it && !it.unit().isNone() && !it.unit().share()) {
      return Optional.of(List.of(it.inBase()));
    } else if (figure instanceof Figure.TwoWays it && !it.unit().isNone() && !it.unit().share()) {
      int exponent = it.unit().exponent();
      return Optional.of(List.of(it.grouped().shifted(exponent), it.decimal().shifted(exponent)));
    }
    return Optional.empty();
  }

  private static int afterWord(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    while (end < text.length() && (Character.isLetter(text.charAt(end)) || isSign(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isSign(String text, int at) {
    return "$€£.".indexOf(text.charAt(at)) >= 0;
  }

  /** {@code tjugofem miljoner kronor}: a number in words, and the words of its unit. */
  private static Optional<QuotedFigure> amountInWords(String text, Decimal worth) {
    var numerals = Numerals.pattern().matcher(text);
    while (numerals.find()) {
      String figure = Numerals.inDecimals(Numerals.figure(numerals.group()));
      int end = numerals.end();
      for (int words = 0; words <= LONGEST_UNIT && !figure.isEmpty(); words++) {
        String printed = figure + text.substring(numerals.end(), end);
        boolean bare =
            words == 0
                && figure.indexOf(',') < 0
                && new Decimal(new BigInteger(figure), 0).distance(worth).isZero();
        if (bare || isAmount(printed, 0, printed.length(), worth)) {
          return Optional.of(
              new QuotedFigure(numerals.start(), numerals.end(), Decimal.ZERO, false));
        }
        end = afterWord(text, end);
      }
    }
    return Optional.empty();
  }

  /** The figure where it stands as words, in any language: "tre fjärdedelar", "two". */
  private static Optional<QuotedFigure> inWords(String text, Amount wanted) {
    var numerals = Numerals.pattern().matcher(text);
    while (numerals.find()) {
      String figure = Numerals.figure(numerals.group());
      int stroke = figure.indexOf('/');
      boolean same;
      if (figure.isEmpty()) {
        continue;
      } else if (stroke < 0) {
        same = new Decimal(new BigInteger(figure), 0).distance(wanted.value()).isZero();
      } else {
        var over = new BigInteger(figure.substring(0, stroke));
        var under = new BigInteger(figure.substring(stroke + 1));
        Decimal value = wanted.inBase();
        // Over times one is value times under, so nothing is rounded.
        same =
            new Decimal(value.digits().multiply(under), value.scale())
                .distance(new Decimal(over, 0))
                .isZero();
      }
      if (same) {
        return Optional.of(new QuotedFigure(numerals.start(), numerals.end(), Decimal.ZERO, false));
      }
    }
    return Optional.empty();
  }

  /** Whether a run of digits is one end of what goes from one figure to another. */
  static boolean isRange(String text, int start, int end) {
    return RANGE_AFTER.matcher(text).region(end, text.length()).lookingAt()
        || RANGE_BEFORE.matcher(text.substring(0, start)).find();
  }

  boolean isExact() {
    return off.isZero();
  }

  private boolean isNearer(QuotedFigure other) {
    int nearer = off.compareTo(other.off);
    return nearer < 0 || nearer == 0 && !malformed && other.malformed;
  }

  private static Optional<QuotedFigure> read(String text, int start, int end, Decimal wanted) {
    var figure = Figure.of(text, start, end);
    if (figure instanceof Figure.Printed it) {
      return Optional.of(new QuotedFigure(start, end, it.number().distance(wanted), false));
    } else if (figure instanceof Figure.Malformed it) {
      return Optional.of(new QuotedFigure(start, end, it.meant().distance(wanted), true));
    } else if (figure instanceof Figure.TwoWays it) {
      // The claim says which of the two the sentence means, as long as one of them is claimed.
      Decimal grouped = it.grouped().distance(wanted);
      Decimal decimal = it.decimal().distance(wanted);
      Decimal nearer = grouped.compareTo(decimal) < 0 ? grouped : decimal;
      return Optional.of(new QuotedFigure(start, end, nearer, false));
    }
    return Optional.empty();
  }

  /** The end of a run of digits and of the spaces and marks between digits. */
  private static int run(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length() && isDigit(text, start)) {
      char c = text.charAt(at);
      if (isDigit(text, at)) {
        end = ++at;
      } else if ((c == ',' || c == '.' || Figure.isGroupSpace(c)) && at - end < 2) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  private static int nextNumber(String text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text, at)) {
      at++;
    }
    while (at < end && !isDigit(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
