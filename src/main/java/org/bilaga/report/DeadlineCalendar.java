package org.bilaga.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Deadline;
import org.bilaga.words.Harmless;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Deadlines as a calendar of RFC 5545: an event of a whole day each, with an alarm two weeks
 * before.
 *
 * <p>The same deadlines give the same bytes at any time: an event is stamped with the day on which
 * its agreement was signed. It keeps its identity when its day is changed, so that a calendar that
 * is imported again is put right and not doubled. Written here, not with biweekly, which folds
 * lines by characters where the standard counts octets; that library reads it back in the tests.
 */
public final class DeadlineCalendar {
  private static final int MOST_OCTETS = 75;

  private final List<Deadline> deadlines;
  private final DeadlineWords words;
  private final Language language;
  private final StringBuilder out;
  private final EarlierCalendar earlier;
  private final Map<String, Integer> identities = new HashMap<>();

  /**
   * @param earlier the calendar whose place it takes; an event that it has otherwise gets the next
   *     number, so that a program that read it takes the change
   */
  public DeadlineCalendar(
      List<Deadline> deadlines, Language language, EarlierCalendar earlier, StringBuilder out) {
    this.earlier = earlier;
    this.deadlines = deadlines;
    this.words = new DeadlineWords(deadlines);
    this.language = language;
    this.out = out;
  }

  /** Deadlines without a day are passed over. */
  public void render() {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Bilaga//Bilaga//" + language.code().toUpperCase(Locale.ROOT));
    line("CALSCALE", "GREGORIAN");
    text("X-WR-CALNAME", Sentences.deadlinesOfAgreements().in(language));
    for (Deadline deadline : deadlines) {
      deadline.day().ifPresent(day -> event(deadline, day));
    }
    line("END", "VCALENDAR");
  }

  private void event(Deadline deadline, Day day) {
    Day first = deadline.time().first().orElse(day);
    line("BEGIN", "VEVENT");
    String identity = identity(deadline);
    line("UID", identity);
    int numberStands = out.length();
    line("DTSTAMP", basic(stamp(deadline, first)) + "T000000Z");
    line("DTSTART;VALUE=DATE", basic(first));
    line("DTEND;VALUE=DATE", basic(day.plus(1)));
    text("SUMMARY", summary(deadline));
    text("DESCRIPTION", description(deadline));
    text("CATEGORIES", deadline.duty().counted().name());
    line("TRANSP", "TRANSPARENT");
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("TRIGGER;RELATED=START", "-P14D");
    text("DESCRIPTION", summary(deadline));
    line("END", "VALARM");
    line("END", "VEVENT");
    int number = earlier.number(identity, out.substring(numberStands));
    out.insert(numberStands, "SEQUENCE:" + number + "\r\n");
  }

  private String summary(Deadline deadline) {
    return DeadlineWords.who(deadline) + ": " + DeadlineWords.what(deadline).in(language);
  }

  private String description(Deadline deadline) {
    List<Told> lines = new ArrayList<>();
    lines.add(DeadlineWords.what(deadline));
    lines.add(Sentences.labelled(Sentences.fromWhom(), DeadlineWords.who(deadline)));
    if (!deadline.to().isEmpty()) {
      lines.add(Sentences.labelled(Sentences.toWhom(), DeadlineWords.to(deadline)));
    }
    // An event stands by itself, so it has its money also where another has it too.
    Told money = DeadlineWords.money(deadline);
    List<Told> unclear = words.reservations(deadline);
    lines.add(
        Sentences.labelled(
            Sentences.atRisk(),
            unclear.isEmpty() ? money : Sentences.beside(money, Joined.by("; ", unclear))));
    DeadlineWords.consequence(deadline)
        .ifPresent(it -> lines.add(Sentences.labelled(Sentences.otherwise(), it)));
    words.rest(deadline).ifPresent(it -> lines.add(Sentences.labelled(Sentences.noteIs(), it)));
    String sections = AgreementSheet.sections(deadline.duty().sections());
    String title = DeadlineWords.title(deadline);
    lines.add(
        Sentences.labelled(
            Sentences.sourceIs(), sections.isEmpty() ? title : title + ", § " + sections));
    return Joined.by("\n", lines).in(language);
  }

  /** The last signature; where there is none, the period's first day, else the deadline's own. */
  private static Day stamp(Deadline deadline, Day own) {
    Optional<Day> signed = Optional.empty();
    for (Clause clause : deadline.agreement().declared().clauses()) {
      if (clause instanceof Clause.Signed it) {
        Day day = it.date().toDay();
        signed = Optional.of(signed.filter(other -> other.compareTo(day) > 0).orElse(day));
      }
    }
    String period = deadline.agreement().period();
    int end = period.indexOf("..");
    return signed.or(() -> Day.firstOf(end < 0 ? period : period.substring(0, end))).orElse(own);
  }

  /** A digest, as the words it comes from may hold anything; of two that are alike, numbered. */
  private String identity(Deadline deadline) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      String whose =
          "|" + DeadlineWords.who(deadline) + "|" + DeadlineWords.to(deadline).in(language);
      byte[] bytes = digest.digest((deadline.identity() + whose).getBytes(UTF_8));
      String id = HexFormat.of().formatHex(bytes, 0, 12);
      int count = identities.merge(id, 1, Integer::sum);
      return id + (count == 1 ? "" : "-" + count) + "@bilaga";
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static String basic(Day day) {
    return day.iso().replace("-", "");
  }

  /** A value of type TEXT, whose own signs are escaped; controls cannot stand in it. */
  private void text(String name, String said) {
    String value = Harmless.of(said);
    var escaped = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append(' ');
        default -> escaped.append(c);
      }
    }
    line(name, escaped.toString());
  }

  /** A line, folded so that none has more octets than the standard allows, never in a character. */
  private void line(String name, String value) {
    String line = name + ":" + value;
    int octets = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int point = line.codePointAt(i);
      int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (octets + size > MOST_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(point);
      octets += size;
    }
    out.append("\r\n");
  }
}
