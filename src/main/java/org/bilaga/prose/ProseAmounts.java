package org.bilaga.prose;

import java.math.BigInteger;
import java.util.Set;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.words.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * The amounts, shares and lengths of time that a text says.
 *
 * <p>Numbers in words are read where a unit follows or where they are fractions: "one of the three"
 * counts nothing.
 */
final class ProseAmounts {
  private static final Set<String> ONE_OF = ProseText.saidFor(Sentences.oneOf());
  private static final Set<String> OF_ONE = ProseText.saidFor(Sentences.ofOne());

  /** "en och en halv". */
  private static final int LONGEST_NUMERAL = 4;

  private final ProseText text;
  private final ProseNumerals numerals;
  private final ProseUnits units;
  private final UnitsOfLists lists;

  ProseAmounts(ProseText text, ProseNumerals numerals, ProseUnits units) {
    this.text = text;
    this.numerals = numerals;
    this.units = units;
    this.lists = new UnitsOfLists(text, numerals, units);
  }

  /**
   * Parts of what is counted: "en och en halv miljon kronor", "half a billion", "1½ %", "1 1/2
   * miljon", "a million euro".
   */
  @Nullable Reading partOfScale(int at) {
    PrintedUnit scale = ONE_OF.contains(text.word(at).small()) ? units.after(at) : PrintedUnit.NONE;
    if (scale.money() && scale.exponent() > 0) {
      return counted(at, at, whole("1"), 1);
    }
    int last = mixedEnd(at);
    if (last >= 0 && text.figure(at, last) instanceof Figure.Ratio it) {
      return part(at, last, it.over() + "/" + it.under());
    }
    for (int length = LONGEST_NUMERAL; length > 0 && isPartInWords(at); length--) {
      String figure = numerals.numeral(at, at + length - 1);
      int end = afterArticle(at + length - 1);
      if (figure.indexOf('/') > 0 && !units.after(end).isNone()) {
        return part(at, end, figure);
      }
    }
    return null;
  }

  /** Where a number with a part behind it ends that begins here: "½", "1½", "1 1/2"; else -1. */
  private int mixedEnd(int at) {
    if (numerals.isVulgar(at)) {
      return at;
    }
    boolean near = text.word(at).isWhole() && numerals.isNear(at + 1);
    if (near && numerals.isVulgar(at + 1)) {
      return at + 1;
    }
    int over = near && text.word(at + 1).isWhole() ? at + 1 : at;
    return isStroke(over) && units.counted(over + 2).last() > over + 2 ? over + 2 : -1;
  }

  /** "1/2". */
  private boolean isStroke(int i) {
    return text.word(i).isWhole() && text.touches(i, "/") && text.word(i + 2).isWhole();
  }

  /** Past the "a" or "of a" of "half a million". */
  private int afterArticle(int last) {
    for (int i = last + 1; i <= last + 2; i++) {
      if (text.word(i).isWord() && OF_ONE.contains(text.written(last + 1, i))) {
        return i;
      }
    }
    return last;
  }

  private boolean isPartInWords(int at) {
    return text.word(at).isWord() && !text.isAnd(at);
  }

  /** A fraction, as decimals where they have an end. */
  private Reading part(int at, int last, String figure) {
    String decimals = Numerals.inDecimals(figure);
    if (decimals.isEmpty()) {
      return counted(at, last, over(figure), under(figure));
    }
    int comma = decimals.indexOf(',') + 1;
    var digits = new BigInteger(decimals.replace(",", ""));
    return counted(at, last, new Decimal(digits, comma == 0 ? 0 : decimals.length() - comma), 1);
  }

  private static Decimal over(String fraction) {
    return whole(fraction.substring(0, fraction.indexOf('/')));
  }

  private static long under(String fraction) {
    return Long.parseLong(fraction.substring(fraction.indexOf('/') + 1));
  }

  private static Decimal whole(String digits) {
    return new Decimal(new BigInteger(digits), 0);
  }

  /** "tre fjärdedelar", "hälften", "1/2". */
  @Nullable Reading fraction(int at) {
    if (isStroke(at)) {
      int under = text.word(at + 2).value();
      return under > 0 ? ofNothing(at, at + 2, whole(text.word(at).small()), under) : null;
    }
    for (int length = LONGEST_NUMERAL; length > 0 && isPartInWords(at); length--) {
      int last = at + length - 1;
      String figure = numerals.numeral(at, last);
      if (figure.indexOf('/') > 0) {
        return ofNothing(at, last, over(figure), under(figure));
      }
    }
    return null;
  }

  private Reading ofNothing(int at, int last, Decimal number, long over) {
    return new Reading(
        new Mention.OfAmount(text.start(at), text.end(last), number, over, PrintedUnit.NONE, false),
        last + 1);
  }

  /** A number, and what it counts. */
  @Nullable Reading amount(int at) {
    if (text.word(at).isNumber()) {
      return inFigures(at);
    }
    int last = numerals.end(at);
    if (last == at
        && PrintedUnit.written(text.written(at, at)).exponent() > 0
        && !units.signBefore(at).isEmpty()) {
      // "GBP thousand" says in what something is counted, and no amount.
      return null;
    }
    return last < 0 || !isUnitWord(last + 1) && lists.unit(last).isNone()
        ? null
        : counted(at, last, whole(numerals.numeral(at, last)), 1);
  }

  private boolean isUnitWord(int i) {
    return text.word(i).isWord()
        && (Rhythm.counted(text.word(i).small()).isPresent()
            || !PrintedUnit.written(text.written(i, i)).isNone());
  }

  private @Nullable Reading inFigures(int at) {
    return switch (text.figure(at, at)) {
      case Figure.Printed it -> counted(at, at, it.number(), 1);
      case Figure.TwoWays it ->
          counted(at, at, isGrouped(at, it.mark()) ? it.grouped() : it.decimal(), 1);
      case Figure.Malformed it -> counted(at, at, it.meant(), 1);
      default -> null;
    };
  }

  /**
   * Whether a mark before three digits parts thousands: of whole money nobody prints three
   * decimals, "€900,000"; and what counts millions and is not English has no decimal point, "1.200
   * Mio. EUR".
   */
  private boolean isGrouped(int number, char mark) {
    PrintedUnit unit = lists.unit(number);
    return unit.exponent() == 0 ? unit.money() : mark == '.';
  }

  /** A number with what it counts, which may be time: "fem veckor". */
  private Reading counted(int from, int last, Decimal number, long over) {
    var rhythm = Rhythm.counted(text.word(last + 1).small());
    boolean whole = number.scale() == 0 && over == 1;
    if (rhythm.isPresent() && whole && text.word(last + 1).isWord()) {
      long count = number.digits().longValue();
      return new Reading(
          new Mention.Lasting(text.start(from), text.end(last + 1), count, rhythm.get()), last + 2);
    }
    PrintedUnit unit = lists.unit(last);
    int lastOfAll = units.counted(last).last();
    Decimal signed = units.isNegative(from) ? number.negate() : number;
    return new Reading(
        new Mention.OfAmount(
            text.start(from), text.end(lastOfAll), signed, over, unit, isAbout(from)),
        lastOfAll + 1);
  }

  /** Whether "about" stands before a number, its minus or its currency: "about €3m". */
  private boolean isAbout(int number) {
    int before = units.first(number) - 1;
    before -= text.word(before).isMinus() ? 1 : 0;
    return text.word(before).isWord()
        && Figure.of(text.written(before, before) + " 1") instanceof Figure.Printed it
        && it.approximate();
  }
}
