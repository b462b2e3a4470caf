package org.bilaga.prose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.words.Forms;
import org.bilaga.words.Numerals;
import org.bilaga.words.Told;

/**
 * Reads the figures and times of running text, in any language that is known.
 *
 * <p>Numbers that name something (§ 5, appendix 2, 9 1:6, S2019/05315) are passed over. Numbers in
 * words are read where a unit follows or where they are fractions: "one of the three" counts
 * nothing.
 */
public final class ProseReader {
  private static final Set<String> EACH = words(Sentences.each());
  private static final Set<String> TO = words(Sentences.joinsEnds());
  private static final Set<String> AND = words(Sentences.joinsSeveral());
  private static final Set<String> BEFORE_MONTH = words(Sentences.beforeMonth());
  private static final Set<String> NAMED_BY = words(Sentences.namedBy());
  private static final Set<String> HALF = words(Sentences.half());
  private static final Set<String> ONE_OF = words(Sentences.oneOf());
  private static final Set<String> OF_ONE = words(Sentences.ofOne());
  private static final List<Set<String>> ORDINALS =
      List.of(
          words(Sentences.first()),
          words(Sentences.second()),
          words(Sentences.third()),
          words(Sentences.fourth()),
          words(Sentences.last()));
  private static final int LAST = 4;

  /** "miljoner svenska kronor", "billion of US dollars", "millions d'euros". */
  private static final int LONGEST_UNIT = 4;

  private static final int LONGEST_WHOLE_NUMERAL = 3;

  /** "en och en halv". */
  private static final int LONGEST_NUMERAL = 4;

  private static final int ABBREVIATED = 4;

  /** Digits: what is to be counted in millions has no thousands of its own. */
  private static final int MOST_IN_LIST = 3;

  private final String text;
  private final List<ProseWord> words;
  private final List<Mention> all = new ArrayList<>();

  /** The units of numbers that are further on in a list that was read. */
  private final Map<Integer, PrintedUnit> listed = new HashMap<>(0);

  private int at;

  private ProseReader(String text) {
    this.text = text;
    this.words = ProseWord.in(text);
  }

  /** All that a text says in figures and times, in order. */
  public static List<Mention> read(String text) {
    var reader = new ProseReader(text);
    while (reader.at < reader.words.size()) {
      reader.next();
    }
    return reader.all;
  }

  private static Set<String> words(Told told) {
    return Set.copyOf(new Forms(told).all());
  }

  private void next() {
    boolean read =
        name()
            || day()
            || months()
            || partOfYear()
            || years()
            || again()
            || partOfScale()
            || fraction()
            || amount();
    if (!read) {
      at++;
    }
  }

  // Words and numbers by their place; beyond the end there is nothing.

  private ProseWord word(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : ProseWord.NONE;
  }

  private boolean add(Mention quoted, int next) {
    all.add(quoted);
    at = next;
    return true;
  }

  private int start(int i) {
    return word(i).start();
  }

  private int end(int i) {
    return word(i).end();
  }

  // What is named by a number

  private boolean name() {
    ProseWord word = word(at);
    if (word.is("§") || NAMED_BY.contains(word.small()) && isNumberAfter(at)) {
      int i = at + 1;
      while (word(i).is("§") || word(i).is(".") || word(i).is(":")) {
        i++;
      }
      boolean more = true;
      while (more && word(i).isNumber()) {
        i = afterParts(i);
        boolean joined = isJoint(i) && word(i + 1).isNumber() && unitAfter(i + 1).isNone();
        i += joined ? 1 : 0;
        more = joined;
      }
      at = i;
      return true;
    }
    // 9 1:6, 2001:453, S2019/05315, covid-19, 3.4.1
    if (word.isNumber() && isPartOfName(at)) {
      at = afterParts(at);
      return true;
    }
    return false;
  }

  private boolean isNumberAfter(int i) {
    return word(i + 1).isNumber()
        || (word(i + 1).is(".") || word(i + 1).is(":")) && word(i + 2).isNumber();
  }

  private boolean isPartOfName(int i) {
    boolean afterWord =
        word(i - 1).isWord() && end(i - 1) == start(i)
            || (word(i - 1).is("-") || word(i - 1).is("/"))
                && word(i - 2).isWord()
                && end(i - 2) == start(i - 1)
                && end(i - 1) == start(i);
    boolean colon = touches(i, ":") && word(i + 2).isNumber() && start(i + 2) == end(i + 1);
    boolean points =
        touches(i, ".")
            && word(i + 2).isNumber()
            && start(i + 2) == end(i + 1)
            && !isDayMonthYear(i, ".");
    boolean letter = word(i + 1).isWord() && start(i + 1) == end(i) && counted(i).last() == i;
    return afterWord || colon || points || letter && !isOrdinalEnd(i + 1);
  }

  /** A sign that stands against the number before it. */
  private boolean touches(int i, String sign) {
    return word(i + 1).is(sign) && start(i + 1) == end(i);
  }

  /** Past a number and what is written together with it. */
  private int afterParts(int i) {
    int next = i + 1;
    while (next < words.size() && start(next) == end(next - 1) && !word(next).is("%")) {
      boolean sign = !word(next).isNumber() && !word(next).isWord();
      if (sign && !(word(next + 1).isNumber() && start(next + 1) == end(next))) {
        break;
      }
      next++;
    }
    return next;
  }

  private boolean isJoint(int i) {
    return word(i).is(",")
        || word(i).is("=")
        || word(i).isDash()
        || isAmong(i, AND)
        || isAmong(i, TO);
  }

  private boolean isAmong(int i, Set<String> set) {
    return word(i).isWord() && set.contains(word(i).small());
  }

  // Days

  private boolean day() {
    if (!word(at).isWhole() && !isMonth(at)) {
      return false;
    }
    if (isIso(at)) {
      boolean day = isIso(at + 2) || word(at + 3).isDash() && word(at + 4).digits() == 2;
      boolean whole = day && word(at + 4).isWhole() && start(at + 4) == end(at + 3);
      return whole
          ? onDay(at, at + 5, word(at).value(), word(at + 2).value(), word(at + 4).value())
          : inMonths(at, at + 3, word(at).value(), word(at + 2).value(), word(at + 2).value());
    }
    if (isDayMonthYear(at, "/") || isDayMonthYear(at, ".")) {
      return onDay(at, at + 5, word(at + 4).value(), word(at + 2).value(), word(at).value());
    }
    // 31/3 2021; 31/3 is more than a whole, and 1/4 a day after "by".
    boolean stroke =
        isDayOfMonth(at)
            && touches(at, "/")
            && word(at + 2).isWhole()
            && word(at).digits() <= 2
            && word(at + 2).digits() <= 2;
    boolean said = stroke && word(at + 3).isYear();
    if (said
        || stroke && (word(at).value() > word(at + 2).value() || isAmong(at - 1, BEFORE_MONTH))) {
      int year = said ? word(at + 3).value() : Mention.UNSAID;
      return onDay(at, said ? at + 4 : at + 3, year, word(at + 2).value(), word(at).value());
    }
    if (isDayOfMonth(at)) {
      int month = at + (isOrdinalEnd(at + 1) ? 2 : 1);
      month += isAmong(month, BEFORE_MONTH) ? 1 : 0;
      if (isMonth(month)) {
        int year = month + (word(month + 1).is(",") ? 2 : 1);
        boolean dated = word(year).isYear();
        return onDay(
            at,
            dated ? year + 1 : month + 1,
            dated ? word(year).value() : Mention.UNSAID,
            monthOf(month),
            word(at).value());
      }
    }
    boolean monthFirst = isMonth(at) && isDayOfMonth(at + 1) && word(at + 1).digits() <= 2;
    if (monthFirst && word(at + 2).is(",") && word(at + 3).isYear()) {
      return onDay(at, at + 4, word(at + 3).value(), monthOf(at), word(at + 1).value());
    }
    return false;
  }

  private boolean isIso(int i) {
    return word(i).isYear()
        && word(i + 1).isDash()
        && word(i + 2).digits() == 2
        && word(i + 2).value() <= 12
        && start(i + 1) == end(i)
        && start(i + 2) == end(i + 1)
        && !(word(i + 2).value() > word(i).value() % 100 && word(i).value() % 100 >= 13);
  }

  private boolean isDayMonthYear(int i, String sign) {
    boolean four =
        word(i).isWhole()
            && word(i).value() <= 31
            && touches(i, sign)
            && word(i + 2).isWhole()
            && word(i + 2).value() <= 12;
    return four && (touches(i + 2, sign) || word(i + 3).isDash()) && word(i + 4).isYear();
  }

  private boolean isDayOfMonth(int i) {
    return word(i).isWhole() && word(i).value() >= 1 && word(i).value() <= 31;
  }

  private boolean isOrdinalEnd(int i) {
    return switch (word(i).small()) {
      case "st", "nd", "rd", "th" -> start(i) == end(i - 1);
      default -> false;
    };
  }

  private boolean isMonth(int i) {
    return monthOf(i) > 0;
  }

  /** By its name, or by three or four letters of it. */
  private int monthOf(int i) {
    ProseWord word = word(i);
    if (!word.isWord()) {
      return 0;
    }
    int number = MonthNames.number(word.small());
    return number > 0 || word.small().length() > ABBREVIATED
        ? number
        : MonthNames.meant(word.small());
  }

  private boolean onDay(int from, int next, int year, int month, int day) {
    int known = year == Mention.UNSAID ? 2000 : year;
    boolean exists = month >= 1 && month <= 12 && day >= 1;
    return exists
        && day <= Day.lengthOfMonth(known, month)
        && add(new Mention.OnDay(start(from), end(next - 1), year, month, day), next);
  }

  private boolean inMonths(int from, int next, int year, int month, int lastMonth) {
    return add(
        new Mention.InMonths(start(from), end(next - 1), year, month, year, lastMonth), next);
  }

  // Months, quarters, half-years, years

  private boolean months() {
    if (!isMonth(at)) {
      return false;
    }
    int year = word(at + 1).isYear() ? word(at + 1).value() : Mention.UNSAID;
    int i = at + (year == Mention.UNSAID ? 1 : 2);
    boolean to = (word(i).isDash() || isAmong(i, TO)) && isMonth(i + 1);
    if (to && word(i + 2).isYear()) {
      int lastYear = word(i + 2).value();
      int first = year == Mention.UNSAID ? lastYear : year;
      return add(
          new Mention.InMonths(start(at), end(i + 2), first, monthOf(at), lastYear, monthOf(i + 1)),
          i + 3);
    }
    // A month alone is also a name, and a verb.
    boolean meant =
        year != Mention.UNSAID || to || isAmong(at - 1, BEFORE_MONTH) && isNamedMonth(at);
    return meant && inMonths(at, to ? i + 2 : i, year, monthOf(at), monthOf(to ? i + 1 : at));
  }

  private boolean isNamedMonth(int i) {
    return MonthNames.number(word(i).small()) > 0;
  }

  /** "första kvartalet 2020", "Q1 2020", "kvartal 1". */
  private boolean partOfYear() {
    int ordinal = ordinal(at);
    int next;
    int length;
    if (ordinal >= 0 && isAmong(at + 1, HALF)) {
      length = 6;
      next = at + 2;
      ordinal = ordinal == LAST ? 1 : ordinal;
    } else if (ordinal >= 0 && isQuarter(at + 1)) {
      length = 3;
      next = at + 2;
      ordinal = ordinal == LAST ? 3 : ordinal;
    } else if (isQuarter(at) && word(at + 1).isWhole() && word(at + 1).value() <= 4) {
      length = 3;
      ordinal = word(at + 1).value() - 1;
      next = at + 2;
    } else if (word(at).small().equals("q") && touchesNumber(at)) {
      length = 3;
      ordinal = word(at + 1).value() - 1;
      next = at + 2;
    } else {
      return false;
    }
    if (ordinal < 0 || (ordinal + 1) * length > 12) {
      return false;
    }
    int after = isAmong(next, BEFORE_MONTH) || isYearWord(next) ? next + 1 : next;
    boolean said = word(after).isYear();
    int year = said ? word(after).value() : Mention.UNSAID;
    return inMonths(
        at, said ? after + 1 : next, year, ordinal * length + 1, ordinal * length + length);
  }

  private boolean touchesNumber(int i) {
    return word(i + 1).isWhole() && start(i + 1) == end(i) && word(i + 1).value() <= 4;
  }

  private boolean isQuarter(int i) {
    return Rhythm.counted(word(i).small()).equals(Optional.of(Rhythm.QUARTER));
  }

  private boolean isYearWord(int i) {
    return Rhythm.counted(word(i).small()).equals(Optional.of(Rhythm.YEAR));
  }

  private static int ordinal(ProseWord word) {
    for (int i = 0; i < ORDINALS.size() && word.isWord(); i++) {
      if (ORDINALS.get(i).contains(word.small())) {
        return i;
      }
    }
    return -1;
  }

  private int ordinal(int i) {
    return ordinal(word(i));
  }

  /** "2020", "2017–2019", "2015/16". */
  private boolean years() {
    if (!word(at).isYear() || !unitAfter(at).isNone() && !isBeforeNumber(at + 1)) {
      return false;
    }
    int year = word(at).value();
    boolean to =
        word(at + 1).isDash() || isAmong(at + 1, TO) || touches(at, "/") && end(at + 1) > 0;
    int last = year;
    int next = at + 1;
    if (to && word(at + 2).isYear()) {
      last = word(at + 2).value();
      next = at + 3;
    } else if (to && word(at + 2).digits() == 2 && start(at + 2) == end(at + 1)) {
      last = year / 100 * 100 + word(at + 2).value();
      next = at + 3;
    }
    return add(new Mention.InMonths(start(at), end(next - 1), year, 1, last, 12), next);
  }

  /** Whether a currency stands before the number that it counts: "in 2024 EUR 3 bn". */
  private boolean isBeforeNumber(int i) {
    return word(i + 1).isNumber() && isCurrency(text.substring(start(i), end(i)));
  }

  // Again and again, and how long

  private boolean again() {
    ProseWord word = word(at);
    if (!word.isWord()) {
      return false;
    }
    var alone = Rhythm.saidAlone(word.small());
    if (alone.isPresent()) {
      return add(new Mention.Again(word.start(), word.end(), alone.get()), at + 1);
    }
    var one =
        EACH.contains(word.small())
            ? Rhythm.counted(word(at + 1).small())
            : Optional.<Rhythm>empty();
    return one.isPresent() && add(new Mention.Again(word.start(), end(at + 1), one.get()), at + 2);
  }

  // Figures

  /**
   * Parts of what is counted: "en och en halv miljon kronor", "half a billion", "1½ %", "1 1/2
   * miljon", "a million euro".
   */
  private boolean partOfScale() {
    if (ONE_OF.contains(word(at).small())
        && unitAfter(at).money()
        && unitAfter(at).exponent() > 0) {
      return ofFigure(at, at, new Decimal(BigInteger.ONE, 0));
    }
    int last = mixedEnd();
    if (last >= 0 && Figure.of(text, start(at), end(last)) instanceof Figure.Ratio it) {
      return ofPart(last, it.over() + "/" + it.under());
    }
    for (int length = LONGEST_NUMERAL; length > 0 && isPartInWords(); length--) {
      last = at + length - 1;
      String figure = numeral(at, last);
      int whole = afterArticle(last);
      if (figure.indexOf('/') > 0 && !unitAfter(whole).isNone()) {
        return ofPart(whole, figure);
      }
    }
    return false;
  }

  /** Where a number with a part behind it ends that begins here: "½", "1½", "1 1/2"; else -1. */
  private int mixedEnd() {
    if (isVulgar(at)) {
      return at;
    }
    boolean near = word(at).isWhole() && start(at + 1) - end(at) <= 1;
    if (near && isVulgar(at + 1)) {
      return at + 1;
    }
    int over = near && word(at + 1).isWhole() ? at + 1 : at;
    boolean stroke = word(over).isWhole() && touches(over, "/") && word(over + 2).isWhole();
    return stroke && counted(over + 2).last() > over + 2 ? over + 2 : -1;
  }

  private boolean isVulgar(int i) {
    ProseWord word = word(i);
    return word != ProseWord.NONE
        && !word.isWord()
        && Figure.of(text, word.start(), word.end()) instanceof Figure.Ratio;
  }

  /** Past the "a" or "of a" of "half a million". */
  private int afterArticle(int last) {
    for (int i = last + 1; i <= last + 2; i++) {
      if (word(i).isWord() && OF_ONE.contains(text.substring(start(last + 1), end(i)))) {
        return i;
      }
    }
    return last;
  }

  private boolean isPartInWords() {
    return word(at).isWord() && !isAmong(at, AND);
  }

  /** What words from one to another are as a number; empty where they are none. */
  private String numeral(int first, int last) {
    return word(last).isWord() ? Numerals.figure(text.substring(start(first), end(last))) : "";
  }

  /** A fraction, as decimals where they have an end. */
  private boolean ofPart(int last, String figure) {
    String decimals = Numerals.inDecimals(figure);
    if (decimals.isEmpty()) {
      int stroke = figure.indexOf('/');
      return ofFigure(
          at,
          last,
          new Decimal(new BigInteger(figure.substring(0, stroke)), 0),
          Long.parseLong(figure.substring(stroke + 1)));
    }
    int comma = decimals.indexOf(',') + 1;
    var digits = new BigInteger(decimals.replace(",", ""));
    return ofFigure(at, last, new Decimal(digits, comma == 0 ? 0 : decimals.length() - comma));
  }

  /** "tre fjärdedelar", "hälften", "1/2". */
  private boolean fraction() {
    if (word(at).isWhole() && touches(at, "/") && word(at + 2).isWhole()) {
      var number = new Decimal(BigInteger.valueOf(word(at).value()), 0);
      return word(at + 2).value() > 0
          && add(
              new Mention.OfAmount(
                  start(at), end(at + 2), number, word(at + 2).value(), PrintedUnit.NONE, false),
              at + 3);
    }
    for (int length = LONGEST_NUMERAL; length > 0 && isPartInWords(); length--) {
      int last = at + length - 1;
      String figure = numeral(at, last);
      int stroke = figure.indexOf('/');
      if (stroke > 0) {
        var number = new Decimal(new BigInteger(figure.substring(0, stroke)), 0);
        long over = Long.parseLong(figure.substring(stroke + 1));
        return add(
            new Mention.OfAmount(start(at), end(last), number, over, PrintedUnit.NONE, false),
            last + 1);
      }
    }
    return false;
  }

  private boolean amount() {
    if (word(at).isNumber()) {
      return ofNumber(at, at, word(at).start(), word(at).end());
    }
    int last = numeralEnd(at);
    if (last < 0 || !isUnitWord(last + 1) && unitOfList(last).isNone()) {
      return false;
    }
    return ofFigure(at, last, new Decimal(new BigInteger(numeral(at, last)), 0));
  }

  /** Where a number ends that begins here, in figures or in words; -1 where none does. */
  private int numeralEnd(int i) {
    if (word(i).isNumber()) {
      return i;
    }
    for (int length = LONGEST_WHOLE_NUMERAL; length > 0 && word(i).isWord(); length--) {
      int last = i + length - 1;
      String figure = numeral(i, last);
      if (!figure.isEmpty() && figure.indexOf('/') < 0) {
        return last;
      }
    }
    return -1;
  }

  private boolean isUnitWord(int i) {
    return word(i).isWord()
        && (Rhythm.counted(word(i).small()).isPresent()
            || !PrintedUnit.written(text.substring(start(i), end(i))).isNone());
  }

  private boolean ofNumber(int from, int last, int start, int end) {
    return switch (Figure.of(text, start, end)) {
      case Figure.Printed it -> ofFigure(from, last, it.number());
      case Figure.TwoWays it ->
          ofFigure(from, last, isGrouped(last, it.mark()) ? it.grouped() : it.decimal());
      case Figure.Malformed it -> ofFigure(from, last, it.meant());
      default -> false;
    };
  }

  /**
   * Whether a mark before three digits parts thousands: of whole money nobody prints three
   * decimals, "€900,000"; and what counts millions and is not English has no decimal point, "1.200
   * Mio. EUR".
   */
  private boolean isGrouped(int last, char mark) {
    PrintedUnit unit = unitOfList(last);
    return unit.exponent() == 0 ? unit.money() : mark == '.';
  }

  private boolean ofFigure(int from, int last, Decimal number) {
    return ofFigure(from, last, number, 1);
  }

  private boolean ofFigure(int from, int last, Decimal number, long over) {
    var rhythm = Rhythm.counted(word(last + 1).small());
    boolean whole = number.scale() == 0 && over == 1;
    if (rhythm.isPresent() && whole && word(last + 1).isWord()) {
      return add(
          new Mention.Lasting(
              start(from), end(last + 1), number.digits().longValue(), rhythm.get()),
          last + 2);
    }
    boolean about = isAbout(from);
    PrintedUnit unit = unitOfList(last);
    int lastOfAll = counted(last).last();
    return add(
        new Mention.OfAmount(start(from), end(lastOfAll), number, over, unit, about),
        lastOfAll + 1);
  }

  /** Whether "about" stands before a number, its minus or its currency: "about €3m". */
  private boolean isAbout(int number) {
    int before = number - 1;
    before -= word(before).isDash() ? 1 : 0;
    String sign = signBefore(number);
    while (!sign.isEmpty()
        && before >= 0
        && sign.endsWith(text.substring(start(before), end(before)))) {
      sign = sign.substring(0, sign.length() - (end(before) - start(before))).strip();
      before--;
    }
    return word(before).isWord()
        && Figure.of(text.substring(start(before), end(before)) + " 1") instanceof Figure.Printed it
        && it.approximate();
  }

  private PrintedUnit unitAfter(int number) {
    return counted(number).unit();
  }

  /**
   * What a number counts, and the last of the words that say it after the number.
   *
   * @param last the number itself where nothing after it says it
   */
  private record Counted(PrintedUnit unit, int last) {}

  /**
   * By the words after it and the sign or code before it: "5 mkr", "£5", "EUR 12.6 million",
   * "€900k". A letter that is a scale beside a currency alone counts nothing by itself: "5 m".
   */
  private Counted counted(int number) {
    String sign = signBefore(number);
    int longest = Math.min(LONGEST_UNIT, words.size() - 1 - number);
    for (int length = longest; length > 0; length--) {
      int last = number + length;
      if (word(last).isNumber() || word(last).is(".") || isInNextSentence(number, last)) {
        continue;
      }
      String after = text.substring(start(number + 1), end(last));
      PrintedUnit alone = PrintedUnit.written(after);
      PrintedUnit both =
          sign.isEmpty()
                  || alone.money()
                  || alone.share()
                  || alone.isNone() && isOther(number, last)
              ? PrintedUnit.NONE
              : PrintedUnit.written(sign + " " + after);
      if (!both.isNone() || !alone.isNone()) {
        return new Counted(both.isNone() ? alone : both, last);
      }
    }
    return new Counted(sign.isEmpty() ? PrintedUnit.NONE : PrintedUnit.written(sign), number);
  }

  /**
   * Whether a full stop between a number and a word ends a sentence: "3 million. SEK 10", but not
   * "3 Mio. EUR", whose word is cut short and whose currency has no number of its own.
   */
  private boolean isInNextSentence(int number, int last) {
    for (int i = number + 2; i < last; i++) {
      boolean cut = word(i - 1).small().length() < ABBREVIATED;
      boolean its = !word(i + 2).isNumber() || word(i + 2).isYear();
      if (word(i).is(".") && !(cut && its)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the letter behind a number is another by what stands against it: "5 m²", "5 m/s". */
  private boolean isOther(int number, int last) {
    ProseWord next = word(last + 1);
    boolean glued = next != ProseWord.NONE && start(last + 1) == end(last);
    boolean apart = start(number + 1) > end(number);
    return glued && (next.isNumber() || next.is("²") || next.is("³") || apart && next.is("/"));
  }

  /**
   * The currency before a number, or before the one that it is the end of a range with: "EUR 2–3
   * bn"; empty where there is none, or where it belongs to the number before it.
   */
  private String signBefore(int number) {
    int before = firstOfMixed(number) - 1;
    if (word(before).isDash() || isAmong(before, TO)) {
      int from = before - 1;
      boolean scaled = word(from).isWord() && start(from) == end(from - 1);
      from -= scaled ? 1 : 0;
      return word(from).isNumber() ? signBefore(from) : "";
    }
    int first = before;
    if (word(before).is(".")) {
      first--;
    } else if (!word(before).isWord()
        && word(before - 1).isWord()
        && start(before) == end(before - 1)) {
      String both = text.substring(start(before - 1), end(before));
      first -= isCurrency(both) ? 1 : 0;
    }
    ProseWord word = word(first);
    Mention last = all.isEmpty() ? null : all.get(all.size() - 1);
    boolean taken = last != null && last.start() < word.start() && last.end() > word.start();
    if (word == ProseWord.NONE || taken || word.isWord() && word.small().length() > 3) {
      return "";
    }
    String sign = text.substring(word.start(), end(before));
    return isCurrency(sign) ? sign : "";
  }

  /** Where the number begins that ends here with a part: "1½", "1 1/2". */
  private int firstOfMixed(int number) {
    int first = number;
    if (word(number - 1).is("/") && word(number - 2).isWhole()) {
      first = number - 2;
    } else if (!isVulgar(number)) {
      return number;
    }
    return word(first - 1).isWhole() && start(first) - end(first - 1) <= 1 ? first - 1 : first;
  }

  private static boolean isCurrency(String sign) {
    return PrintedUnit.written(sign).money();
  }

  /**
   * Notes the unit of all in "EUR 10, 20 and 30 million", the currency of the first and the scale
   * of the last, where the scale is no unit of its own: not in "EUR 10 and 30 million kronor".
   */
  private void noteMoneyList(int first) {
    String sign = signBefore(first);
    List<Integer> list = new ArrayList<>(List.of(first));
    int i = first;
    while (!sign.isEmpty()
        && word(i).digits() <= MOST_IN_LIST
        && (word(i + 1).is(",") || isAmong(i + 1, AND))
        && word(i + 2).isNumber()) {
      i += 2;
      list.add(i);
    }
    if (list.size() < 2 || !isAmong(i - 1, AND)) {
      return;
    }
    Counted own = counted(i);
    // A scale that is one beside a currency only, "bn"; a letter may be another unit.
    int last = own.last() == i && word(i + 1).small().length() > 1 ? i + 1 : own.last();
    PrintedUnit unit = PrintedUnit.written(sign + " " + text.substring(end(i), end(last)).strip());
    if (last > i && !own.unit().money() && unit.money() && unit.exponent() > 0) {
      list.forEach(other -> listed.put(other, unit));
    }
  }

  /** Of "70, 20 respektive 10 procent" all have the unit of the last; each list is read once. */
  private PrintedUnit unitOfList(int number) {
    if (!listed.containsKey(number)) {
      noteMoneyList(number);
    }
    List<Integer> list = new ArrayList<>();
    PrintedUnit unit = listed.get(number);
    int i = number;
    while (unit == null) {
      Counted here = counted(i);
      unit = here.unit();
      boolean range =
          here.last() == i
              && (word(i + 1).isDash() || isAmong(i + 1, TO))
              && word(i + 2).isNumber()
              && unitAfter(i + 2).exponent() > 0;
      if ((unit.isNone() || range) && isJoint(i + 1) && numeralEnd(i + 2) >= 0) {
        i = numeralEnd(i + 2);
        list.add(i);
        unit = null;
      }
    }
    for (int other : list) {
      listed.put(other, unit);
    }
    return unit;
  }

  /** A text in small letters, as its words are known. */
  static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
