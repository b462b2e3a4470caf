package org.bilaga.prose;

import java.util.Set;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.jspecify.annotations.Nullable;

/** The days that a text says, as dates are written, and the months they are in. */
final class ProseDays {
  private static final Set<String> BEFORE_MONTH = ProseText.saidFor(Sentences.beforeMonth());
  private static final int ABBREVIATED = 4;

  private final ProseText text;

  ProseDays(ProseText text) {
    this.text = text;
  }

  /** A day that begins at a word, or a month in figures. */
  @Nullable Reading day(int at) {
    if (!text.word(at).isWhole() && !isMonth(at)) {
      return null;
    }
    if (isIso(at)) {
      return iso(at);
    }
    if (isDayMonthYear(at, "/") || isDayMonthYear(at, ".")) {
      return onDay(at, at + 5, value(at + 4), value(at + 2), value(at));
    }
    Reading stroke = stroke(at);
    return stroke != null ? stroke : withMonthInWords(at);
  }

  /** "2020-12-31", "2020-12". */
  private @Nullable Reading iso(int at) {
    boolean day = isIso(at + 2) || text.word(at + 3).isDash() && text.word(at + 4).digits() == 2;
    boolean whole = day && text.word(at + 4).isWhole() && text.isGlued(at + 4);
    return whole
        ? onDay(at, at + 5, value(at), value(at + 2), value(at + 4))
        : new Reading(
            new Mention.InMonths(
                text.start(at),
                text.end(at + 2),
                value(at),
                value(at + 2),
                value(at),
                value(at + 2)),
            at + 3);
  }

  /** "31/3 2021"; "31/3" is more than a whole, and "1/4" a day after "by". */
  private @Nullable Reading stroke(int at) {
    boolean stroke =
        isDayOfMonth(at)
            && text.touches(at, "/")
            && text.word(at + 2).isWhole()
            && text.word(at).digits() <= 2
            && text.word(at + 2).digits() <= 2;
    boolean said = stroke && text.word(at + 3).isYear();
    boolean meant = said || stroke && (value(at) > value(at + 2) || isBeforeMonth(at - 1));
    int year = said ? value(at + 3) : Mention.UNSAID;
    return meant ? onDay(at, said ? at + 4 : at + 3, year, value(at + 2), value(at)) : null;
  }

  /** "den 31 mars 2021", "3rd of May", "May 3, 2021". */
  private @Nullable Reading withMonthInWords(int at) {
    if (isDayOfMonth(at)) {
      int month = at + (isOrdinalEnd(at + 1) ? 2 : 1);
      month += isBeforeMonth(month) ? 1 : 0;
      if (isMonth(month)) {
        int year = month + (text.word(month + 1).is(",") ? 2 : 1);
        boolean dated = text.word(year).isYear();
        return onDay(
            at,
            dated ? year + 1 : month + 1,
            dated ? value(year) : Mention.UNSAID,
            monthOf(month),
            value(at));
      }
    }
    boolean monthFirst = isMonth(at) && isDayOfMonth(at + 1) && text.word(at + 1).digits() <= 2;
    boolean dated = text.word(at + 2).is(",") && text.word(at + 3).isYear();
    return monthFirst && dated
        ? onDay(at, at + 4, value(at + 3), monthOf(at), value(at + 1))
        : null;
  }

  /** A year and a month; "2017-18" is two years. */
  private boolean isIso(int i) {
    return text.word(i).isYear()
        && text.word(i + 1).isDash()
        && text.word(i + 2).digits() == 2
        && value(i + 2) <= 12
        && text.isGlued(i + 1)
        && text.isGlued(i + 2)
        && !(value(i + 2) > value(i) % 100 && value(i) % 100 >= 13);
  }

  /** Whether a day in figures with its year begins at a number: "31.12.2020". */
  boolean isDayMonthYear(int i, String sign) {
    return text.word(i).isWhole()
        && value(i) <= 31
        && text.touches(i, sign)
        && text.word(i + 2).isWhole()
        && value(i + 2) <= 12
        && (text.touches(i + 2, sign) || text.word(i + 3).isDash())
        && text.word(i + 4).isYear();
  }

  private boolean isDayOfMonth(int i) {
    return text.word(i).isWhole() && value(i) >= 1 && value(i) <= 31;
  }

  /** Whether a word is the end of an ordinal number in figures: "3rd". */
  boolean isOrdinalEnd(int i) {
    return switch (text.word(i).small()) {
      case "st", "nd", "rd", "th" -> text.isGlued(i);
      default -> false;
    };
  }

  /** A word that a month is meant as one after: "may" alone is a verb. */
  boolean isBeforeMonth(int i) {
    return text.isAmong(i, BEFORE_MONTH);
  }

  boolean isMonth(int i) {
    return monthOf(i) > 0;
  }

  /** By its name, or by three or four letters of it. */
  int monthOf(int i) {
    ProseWord word = text.word(i);
    if (!word.isWord()) {
      return 0;
    }
    int number = MonthNames.number(word.small());
    return number > 0 || word.small().length() > ABBREVIATED
        ? number
        : MonthNames.meant(word.small());
  }

  private int value(int i) {
    return text.word(i).value();
  }

  private @Nullable Reading onDay(int from, int next, int year, int month, int day) {
    int known = year == Mention.UNSAID ? 2000 : year;
    boolean exists = month >= 1 && month <= 12 && day >= 1;
    return exists && day <= Day.lengthOfMonth(known, month)
        ? new Reading(
            new Mention.OnDay(text.start(from), text.end(next - 1), year, month, day), next)
        : null;
  }
}
