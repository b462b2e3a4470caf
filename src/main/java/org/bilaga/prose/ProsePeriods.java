package org.bilaga.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.calendar.MonthNames;
import org.jspecify.annotations.Nullable;

/** The months, quarters, half-years and years that a text says, and how often something comes. */
final class ProsePeriods {
  private static final Set<String> EACH = ProseText.saidFor(Sentences.each());
  private static final Set<String> HALF = ProseText.saidFor(Sentences.half());
  private static final List<Set<String>> ORDINALS =
      List.of(
          ProseText.saidFor(Sentences.first()),
          ProseText.saidFor(Sentences.second()),
          ProseText.saidFor(Sentences.third()),
          ProseText.saidFor(Sentences.fourth()),
          ProseText.saidFor(Sentences.last()));
  private static final int LAST = 4;

  private final ProseText text;
  private final ProseDays days;
  private final ProseUnits units;

  ProsePeriods(ProseText text, ProseDays days, ProseUnits units) {
    this.text = text;
    this.days = days;
    this.units = units;
  }

  /** "mars 2020", "mars–maj 2020", "in March". */
  @Nullable Reading months(int at) {
    if (!days.isMonth(at)) {
      return null;
    }
    int year = text.word(at + 1).isYear() ? value(at + 1) : Mention.UNSAID;
    int i = at + (year == Mention.UNSAID ? 1 : 2);
    boolean to = (text.word(i).isDash() || text.isTo(i)) && days.isMonth(i + 1);
    if (to && text.word(i + 2).isYear()) {
      int lastYear = value(i + 2);
      int first = year == Mention.UNSAID ? lastYear : year;
      return inMonths(at, i + 3, first, days.monthOf(at), lastYear, days.monthOf(i + 1));
    }
    // A month alone is also a name, and a verb.
    boolean meant = year != Mention.UNSAID || to || days.isBeforeMonth(at - 1) && isNamedMonth(at);
    int last = to ? i + 1 : at;
    return meant
        ? inMonths(at, to ? i + 2 : i, year, days.monthOf(at), year, days.monthOf(last))
        : null;
  }

  private boolean isNamedMonth(int i) {
    return MonthNames.number(text.word(i).small()) > 0;
  }

  /** "första kvartalet 2020", "Q1 2020", "kvartal 1". */
  @Nullable Reading partOfYear(int at) {
    boolean half = text.isAmong(at + 1, HALF);
    int parts = half ? 2 : 4;
    int part = 0;
    if (half || isOne(at + 1, Rhythm.QUARTER)) {
      part = ordinal(text.word(at), parts);
    } else if (isOne(at, Rhythm.QUARTER) || isGluedQ(at)) {
      part = value(at + 1);
    }
    if (part < 1 || part > parts) {
      return null;
    }
    int next = at + 2;
    int after = days.isBeforeMonth(next) || isOne(next, Rhythm.YEAR) ? next + 1 : next;
    boolean said = text.word(after).isYear();
    int year = said ? value(after) : Mention.UNSAID;
    int length = 12 / parts;
    return inMonths(
        at, said ? after + 1 : next, year, (part - 1) * length + 1, year, part * length);
  }

  /** "Q1": letters and digits are words of their own. */
  private boolean isGluedQ(int i) {
    return text.word(i).small().equals("q") && text.isGlued(i + 1);
  }

  private boolean isOne(int i, Rhythm rhythm) {
    return Rhythm.counted(text.word(i).small()).equals(Optional.of(rhythm));
  }

  /** Which of so many parts a word says; 0 where it is no such word. */
  private static int ordinal(ProseWord word, int parts) {
    for (int i = 0; i < ORDINALS.size() && word.isWord(); i++) {
      if (ORDINALS.get(i).contains(word.small())) {
        return i == LAST ? parts : i + 1;
      }
    }
    return 0;
  }

  /** "2020", "2017–2019", "2015/16". */
  @Nullable Reading years(int at) {
    if (!text.word(at).isYear() || !units.after(at).isNone() && !isCurrencyOfNext(at + 1)) {
      return null;
    }
    int year = value(at);
    boolean to = text.word(at + 1).isDash() || text.isTo(at + 1) || text.touches(at, "/");
    int last = year;
    int next = at + 1;
    if (to && text.word(at + 2).isYear()) {
      last = value(at + 2);
      next = at + 3;
    } else if (to && text.word(at + 2).digits() == 2 && text.isGlued(at + 2)) {
      last = year / 100 * 100 + value(at + 2);
      next = at + 3;
    }
    return inMonths(at, next, year, 1, last, 12);
  }

  /** Whether a currency stands before the number that it counts: "in 2024 EUR 3 bn". */
  private boolean isCurrencyOfNext(int i) {
    return text.word(i + 1).isNumber() && ProseUnits.isCurrency(text.written(i, i));
  }

  /** That it comes again and again: "årligen", "each quarter". */
  @Nullable Reading again(int at) {
    ProseWord word = text.word(at);
    if (!word.isWord()) {
      return null;
    }
    var alone = Rhythm.saidAlone(word.small());
    boolean each = alone.isEmpty() && EACH.contains(word.small());
    var said = each ? Rhythm.counted(text.word(at + 1).small()) : alone;
    int last = each ? at + 1 : at;
    return said.isEmpty()
        ? null
        : new Reading(new Mention.Again(word.start(), text.end(last), said.get()), last + 1);
  }

  private int value(int i) {
    return text.word(i).value();
  }

  private Reading inMonths(int from, int next, int year, int month, int lastYear, int lastMonth) {
    return new Reading(
        new Mention.InMonths(
            text.start(from), text.end(next - 1), year, month, lastYear, lastMonth),
        next);
  }
}
