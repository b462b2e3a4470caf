package org.bilaga.audit;

import java.util.Locale;
import java.util.Optional;
import org.bilaga.calendar.Country;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.prose.Mention;
import org.bilaga.source.Span;
import org.bilaga.words.Forms;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Days of running text: those that there are not, and what is due on a day of rest. */
final class Dates {
  static final Kind NO_SUCH_DAY =
      Kind.finding("document-no-such-day")
          .en("There is no day {date}.", "Write the day that is meant: {month} has {days} days.")
          .sv("Det finns ingen dag {date}.", "Skriv den dag som menas: {month} har {days} dagar.");

  static final Kind OTHER_WEEKDAY =
      Kind.finding("document-weekday-differs")
          .en("{date} is a {right}, not a {stated}.", "Correct the weekday or the day.")
          .sv("{date} är en {right}, inte en {stated}.", "Rätta veckodagen eller datumet.");

  static final Kind ON_DAY_OF_REST =
      Kind.warning("document-due-on-day-of-rest")
          .en(
              "What is due on {date} is due on a day of rest: {rest}.",
              "If that is not meant, name the working day before it or after.")
          .sv(
              "Det som ska ske senast {date} infaller på en vilodag: {rest}.",
              "Är det inte avsikten, ange arbetsdagen före eller efter.");

  static final Kind BEFORE_PERIOD_ENDS =
      Kind.warning("document-due-before-period-ends")
          .en(
              "What is to be told of the whole of {year} is due on {date}, before that year ends.",
              "If all of the year is meant, name a day after it.")
          .sv(
              "Det som ska redovisas för hela {year} ska ha kommit in {date}, innan året är slut.",
              "Om hela året menas, ange en dag efter det.");

  private final Findings findings;
  private final Optional<Language> language;

  /**
   * @param language of the document: the days of rest are Sweden's for one in Swedish, and are not
   *     known for others
   */
  Dates(Findings findings, Optional<Language> language) {
    this.findings = findings;
    this.language = language;
  }

  void check(TextUnit unit) {
    noSuchDays(unit);
    for (Mention time : unit.times()) {
      if (time instanceof Mention.OnDay it && it.year() != Mention.UNSAID) {
        var day = new Day(it.year(), it.month(), it.day());
        weekday(unit, it, day);
        beforePeriodEnds(unit, it);
        if (language.equals(Optional.of(Language.SWEDISH))) {
          dayOfRest(unit, it, day);
        }
      }
    }
  }

  private static Span place(TextUnit unit, int start, int end) {
    return unit.block().text().span(start, end);
  }

  private void weekday(TextUnit unit, Mention.OnDay it, Day day) {
    String before = unit.text().substring(0, it.start()).strip().toLowerCase(Locale.ROOT);
    for (String small : new Forms(Sentences.beforeDay()).all()) {
      if (before.endsWith(" " + small)) {
        before = before.substring(0, before.length() - small.length()).strip();
        break;
      }
    }
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    String word = before.substring(start);
    int stated = Weekdays.number(word);
    if (stated > 0 && stated != day.weekday()) {
      findings.add(
          OTHER_WEEKDAY
              .at(place(unit, start, it.end()))
              .with("date", unit.text().substring(it.start(), it.end()))
              .with("right", Weekdays.named(day.weekday()))
              .with("stated", Weekdays.named(stated)));
    }
  }

  private void dayOfRest(TextUnit unit, Mention.OnDay it, Day day) {
    String before = unit.text().substring(unit.sentenceStart(it.start()), it.start());
    int last = Math.max(0, before.length() - 30);
    var rest = Country.SWEDEN.restOn(day);
    if (rest.isPresent() && Cues.DUE.in(before.substring(last))) {
      Told called = rest.get();
      findings.add(
          ON_DAY_OF_REST
              .at(place(unit, it.start(), it.end()))
              .with("date", unit.text().substring(it.start(), it.end()))
              .with("rest", called));
    }
  }

  /** A number of a day, and a month by its name that has no such day. */
  private void noSuchDays(TextUnit unit) {
    String text = unit.text();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      boolean begins = at == 0 || !isPartOfNumber(text.charAt(at - 1));
      if (end - at >= 1 && end - at <= 2 && begins && end < text.length()) {
        noSuchDay(unit, at, end);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static boolean isPartOfNumber(char before) {
    return Character.isLetterOrDigit(before) || ".,:/-–".indexOf(before) >= 0;
  }

  private void noSuchDay(TextUnit unit, int start, int end) {
    String text = unit.text();
    if (text.charAt(end) != ' ') {
      return;
    }
    int wordEnd = end + 1;
    while (wordEnd < text.length() && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    int month = MonthNames.number(text.substring(end + 1, wordEnd).toLowerCase(Locale.ROOT));
    if (month == 0) {
      return;
    }
    int last = wordEnd;
    int year = 0;
    if (wordEnd + 5 <= text.length()
        && text.substring(wordEnd, wordEnd + 5).matches(" (19|20)\\d\\d")) {
      year = Integer.parseInt(text.substring(wordEnd + 1, wordEnd + 5));
      last = wordEnd + 5;
    }
    int day = Integer.parseInt(text.substring(start, end));
    int days = Day.lengthOfMonth(year == 0 ? 2000 : year, month);
    boolean afterYear = start >= 5 && text.substring(start - 5, start).matches("(19|20)\\d\\d ");
    if ((day > days || day == 0) && !afterYear) {
      findings.add(
          NO_SUCH_DAY
              .at(place(unit, start, last))
              .with("date", text.substring(start, last))
              .with("month", text.substring(end + 1, last))
              .with("days", String.valueOf(days)));
    }
  }

  /** "redovisning för kalenderåret 2020 … senast den 1 december 2020". */
  private void beforePeriodEnds(TextUnit unit, Mention.OnDay due) {
    int start = unit.sentenceStart(due.start());
    String before = unit.text().substring(start, due.start());
    int last = Math.max(0, before.length() - 30);
    if (!Cues.DUE.in(before.substring(last)) || !Cues.WHOLE_YEAR.in(before)) {
      return;
    }
    for (Mention time : unit.times()) {
      boolean inSentence = time.start() >= start && time.end() <= due.start();
      if (inSentence
          && time instanceof Mention.InMonths it
          && it.isWholeYears()
          && it.lastYear() >= due.year()) {
        findings.add(
            BEFORE_PERIOD_ENDS
                .at(place(unit, due.start(), due.end()))
                .with("year", String.valueOf(it.lastYear()))
                .with("date", unit.text().substring(due.start(), due.end()))
                .and(place(unit, it.start(), it.end()), Sentences.printed()));
        return;
      }
    }
  }
}
