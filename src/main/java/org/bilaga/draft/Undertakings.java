package org.bilaga.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.bilaga.audit.Cues;
import org.bilaga.audit.TextUnit;
import org.bilaga.prose.Mention;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Days of a document that are sentences of an agreement: by when money is requisitioned, what is
 * unused repaid and accounts given, and by when a report is handed in.
 *
 * <p>Only where the text says what is to be done and to whom; by whom it may have said before, and
 * then that is marked as a reading. All other days stay quoted.
 */
final class Undertakings {
  /** So many characters after a day may say to whom. */
  private static final int NEAR = 30;

  /** So many characters, or pieces of the text, are near. */
  private static final int SHORT = 8;

  /** A sentence that begins with a body is about it. */
  private static final int BEGINNING = 30;

  private final List<TextUnit> units;
  private final NamedBodies bodies;
  private final List<String> recipients;
  private final String title;
  private final Set<String> taken;
  private final Language language;
  private final Set<Mention> said = new LinkedHashSet<>();
  private final List<Term> terms = new ArrayList<>();
  private final Map<String, Report> reports = new LinkedHashMap<>();
  private final List<DraftClause> signed = new ArrayList<>();
  private final List<String> readings = new ArrayList<>();

  /**
   * @param recipients the names of those who get money
   * @param title of the document
   */
  Undertakings(
      List<TextUnit> units,
      NamedBodies bodies,
      List<String> recipients,
      String title,
      Set<String> taken,
      Language language) {
    this.units = List.copyOf(units);
    this.bodies = bodies;
    this.recipients = List.copyOf(recipients);
    this.title = title;
    this.taken = taken;
    this.language = language;
    for (int at = 0; at < units.size(); at++) {
      read(at);
    }
  }

  /** What is done with money. */
  private enum What {
    REQUISITION("once on requisition to %s"),
    REPAYMENT("unused repaid to %s"),
    ACCOUNTS("accounts to %s");

    private final String sentence;

    What(String sentence) {
      this.sentence = sentence;
    }
  }

  /** A day as the text has it. */
  private record Day(TextUnit unit, Mention.OnDay on) {
    String iso() {
      return "%04d-%02d-%02d".formatted(on.year(), on.month(), on.day());
    }
  }

  /**
   * A term of payment.
   *
   * @param of whose money it is; all who get any where that is empty
   */
  private record Term(What what, Set<String> of, String to, String consequence, List<Day> days) {
    boolean isLike(Term other) {
      return what == other.what
          && of.equals(other.of)
          && to.equals(other.to)
          && days.getFirst().iso().equals(other.days.getFirst().iso());
    }
  }

  private record Report(Set<String> by, String noun, String to, List<Day> days) {}

  /** Whether a day stands in one of the sentences. */
  boolean has(Mention day) {
    return said.contains(day);
  }

  /** How many days were read. */
  int days() {
    return said.size();
  }

  /** The sentences, then how they were read where the text leaves something open. */
  List<DraftClause> clauses() {
    List<DraftClause> clauses = new ArrayList<>(payments());
    for (Report report : reports.values()) {
      String line =
          String.join(", ", report.by())
              + " submit "
              + DraftWords.text(capital(report.noun()))
              + " to "
              + report.to()
              + " by "
              + report.days().getFirst().iso()
              + quotes(report.days());
      String name = DraftWords.name(report.noun(), Sentences.reportName().in(language), taken);
      clauses.add(
          DraftClause.orElse(
              "obligation " + name + " " + DraftWords.text(capital(report.noun())),
              List.of(line),
              unmodelled(report.days())));
    }
    for (String reading : new LinkedHashSet<>(readings)) {
      clauses.add(DraftClause.of(reading));
    }
    return clauses;
  }

  /** NamedBodies that something is handed in to, and that are no parties yet. */
  List<Party> parties() {
    return bodies.added();
  }

  /** When it was signed. */
  List<DraftClause> signed() {
    return List.copyOf(signed);
  }

  /** A block for all who have the same terms. */
  private List<DraftClause> payments() {
    Map<List<Term>, Set<String>> blocks = new LinkedHashMap<>();
    for (String recipient : recipients) {
      List<Term> own =
          terms.stream().filter(it -> it.of().isEmpty() || it.of().contains(recipient)).toList();
      if (!own.isEmpty()) {
        blocks.computeIfAbsent(own, it -> new LinkedHashSet<>()).add(recipient);
      }
    }
    List<DraftClause> clauses = new ArrayList<>();
    blocks.forEach(
        (own, those) -> {
          List<String> lines = new ArrayList<>();
          List<Day> days = new ArrayList<>();
          for (Term term : own) {
            lines.add(
                term.what().sentence.formatted(term.to())
                    + " by "
                    + term.days().getFirst().iso()
                    + term.consequence()
                    + quotes(term.days()));
            days.addAll(term.days());
          }
          clauses.add(
              DraftClause.orElse(
                  "payment to " + String.join(", ", those), lines, unmodelled(days)));
        });
    return clauses;
  }

  private String quotes(List<Day> days) {
    var quotes = new StringBuilder();
    for (Day day : days) {
      quotes.append(' ').append(place(day.unit())).append(' ').append(DraftWords.text(quote(day)));
    }
    return quotes.toString();
  }

  private String unmodelled(List<Day> days) {
    return String.join(
        "\n",
        days.stream()
            .map(day -> "unmodelled " + place(day.unit()) + " " + DraftWords.text(quote(day)))
            .toList());
  }

  private static String quote(Day day) {
    return Quote.around(day.unit(), day.on().start(), day.on().end());
  }

  private String place(TextUnit unit) {
    return Place.of(unit.section(), title).written();
  }

  private static String capital(String noun) {
    return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }

  private void read(int at) {
    TextUnit unit = units.get(at);
    int passed = 0;
    for (Mention time : unit.times()) {
      if (!(time instanceof Mention.OnDay on) || on.year() == Mention.UNSAID) {
        continue;
      }
      var day = new Day(unit, on);
      int from = Math.max(unit.sentenceStart(on.start()), passed);
      String before = unit.text().substring(from, on.start());
      passed = on.end();
      if (isSigned(at, on, before)) {
        signed.add(
            DraftClause.orElse(
                "signed %s %s %s".formatted(day.iso(), place(unit), DraftWords.text(quote(day))),
                List.of(),
                unmodelled(List.of(day))));
        said.add(on);
      } else if (isLast(before)) {
        due(at, day, before);
      }
    }
  }

  /**
   * Words for signing right before the day; or a place and a day alone on a line, above those who
   * sign for somebody.
   */
  private boolean isSigned(int at, Mention.OnDay on, String before) {
    if (Phrases.SIGNED.all(before).stream().anyMatch(it -> before.length() - it.end() < SHORT)) {
      return true;
    }
    String after = units.get(at).text().substring(on.end());
    boolean place = before.strip().matches("\\p{Lu}[\\p{L}-]+(?:,| den|, den)");
    boolean below = Phrases.FOR.in(after.strip()).filter(it -> it.start() == 0).isPresent();
    for (int next = at + 1; next < Math.min(units.size(), at + SHORT) && after.isBlank(); next++) {
      below |= Phrases.FOR.in(units.get(next).text()).filter(it -> it.start() == 0).isPresent();
    }
    return place && below;
  }

  /** Whether the words right before a day say that it is the last. */
  private static boolean isLast(String before) {
    String words = before.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s+(?:den|the)$", "");
    String last = words.substring(Math.max(0, words.length() - 20));
    return Cues.DUE.endsIn(last);
  }

  private void due(int at, Day day, String before) {
    TextUnit unit = day.unit();
    String after = unit.text().substring(day.on().end());
    String near = after.substring(0, Math.min(after.length(), NEAR));
    Optional<String> to = bodies.receiver(before).or(() -> next(near));
    String sentence = unit.text().substring(unit.sentenceStart(day.on().start()), day.on().start());
    if (Phrases.REPAY.in(before).isPresent()) {
      to.ifPresent(it -> term(new Term(What.REPAYMENT, whose(sentence), it, "", list(day))));
    } else if (Phrases.REQUISITION.in(before).isPresent()) {
      to.or(() -> bodies.after(Phrases.FROM, before))
          .or(() -> receiverBefore(at, Phrases.REQUISITION))
          .ifPresent(
              it ->
                  term(
                      new Term(
                          What.REQUISITION,
                          whose(about(Phrases.REQUISITION, day)),
                          it,
                          follows(at, day, Phrases.LAPSES) ? ", otherwise the right lapses" : "",
                          list(day))));
    } else if (Phrases.ACCOUNTS.in(before).isPresent()) {
      to.ifPresent(
          it ->
              term(
                  new Term(
                      What.ACCOUNTS,
                      whose(sentence),
                      it,
                      follows(at, day, Phrases.RECLAIM) ? ", otherwise may be reclaimed" : "",
                      list(day))));
    } else if (Phrases.HANDED_IN.in(sentence).isPresent()) {
      Phrases.REPORT
          .in(before)
          .ifPresent(noun -> to.ifPresent(it -> report(day, sentence, noun(before, noun), it)));
    } else {
      // "shall by 1 March hand in a report to …"
      String rest = rest(day);
      boolean handedIn = Phrases.HANDED_IN.in(rest).filter(it -> it.start() < SHORT).isPresent();
      var noun = Phrases.REPORT.in(rest);
      Optional<String> whom = bodies.receiver(rest);
      if (handedIn && noun.isPresent() && whom.isPresent()) {
        report(day, sentence, noun(rest, noun.get()), whom.get());
      }
    }
  }

  /** What the sentence says after a day, as far as the next. */
  private static String rest(Day day) {
    TextUnit unit = day.unit();
    int end = unit.sentenceEnd(day.on().end());
    for (Mention time : unit.times()) {
      end = time.start() >= day.on().end() ? Math.min(end, time.start()) : end;
    }
    return unit.text().substring(day.on().end(), end);
  }

  /** What is handed in, with the words before it where an article begins them. */
  private static String noun(String text, MatchResult noun) {
    String before = text.substring(0, noun.start());
    for (MatchResult article : Phrases.ARTICLE.all(before).reversed()) {
      String between = before.substring(article.end());
      if (between.matches("\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,2}")) {
        return DraftWords.plain(between) + " " + noun.group();
      }
    }
    return noun.group();
  }

  /** To whom, right after the day. */
  private Optional<String> next(String near) {
    return Phrases.TO.in(near).filter(it -> it.start() < 3).flatMap(it -> bodies.receiver(near));
  }

  private static List<Day> list(Day day) {
    return new ArrayList<>(List.of(day));
  }

  /** The sentences of the paragraph, up to the day, that speak of something. */
  private static String about(Phrases what, Day day) {
    TextUnit unit = day.unit();
    var about = new StringBuilder();
    for (int from = 0; from < day.on().start(); ) {
      int to = Math.max(from + 1, unit.sentenceEnd(from));
      String sentence = unit.text().substring(from, to);
      about.append(what.in(sentence).isPresent() ? sentence : "");
      from = to;
    }
    return about.toString();
  }

  /** Whose money a text speaks of; nobody's by name where it names none who gets any. */
  private Set<String> whose(String text) {
    Set<String> whose = new LinkedHashSet<>();
    bodies.in(text).forEach(it -> whose.add(it.name()));
    whose.retainAll(recipients);
    return whose;
  }

  /** To whom the text says that something goes, a few pieces before in the same section. */
  private Optional<String> receiverBefore(int at, Phrases about) {
    for (int i = at; i >= Math.max(0, at - 3); i--) {
      TextUnit unit = units.get(i);
      if (!unit.section().equals(units.get(at).section())) {
        break;
      }
      String text = unit.text();
      for (MatchResult word : about.all(text)) {
        int end = unit.sentenceEnd(word.end());
        Optional<String> to = bodies.receiver(text.substring(word.start(), end));
        if (to.isPresent()) {
          return to;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the same section says later what follows of not doing it. */
  private boolean follows(int at, Day day, Phrases consequence) {
    for (int i = at;
        i < units.size() && units.get(i).section().equals(units.get(at).section());
        i++) {
      int from = i == at ? day.on().end() : 0;
      if (consequence.in(units.get(i).text().substring(from)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void term(Term term) {
    for (Term other : terms) {
      if (other.isLike(term)) {
        other.days().addAll(term.days());
        said.add(term.days().getFirst().on());
        return;
      } else if (other.what() == term.what()
          && (other.of().isEmpty()
              || term.of().isEmpty()
              || other.of().stream().anyMatch(term.of()::contains))) {
        // Another day for the same is a contradiction, and stays quoted.
        return;
      }
    }
    if (recipients.isEmpty()) {
      return;
    }
    terms.add(term);
    said.add(term.days().getFirst().on());
    if (term.of().isEmpty()) {
      read(term.days().getFirst(), Sentences.readForAll(String.join(", ", recipients)));
    }
  }

  private void read(Day day, Told how) {
    readings.add("reading " + place(day.unit()) + " " + DraftWords.text(how.in(language)));
  }

  private void report(Day day, String sentence, String noun, String to) {
    if (Phrases.MAY.in(sentence).isPresent()) {
      return;
    }
    Set<String> by = new LinkedHashSet<>();
    int at = sentence.indexOf(noun);
    for (NamedBodies.Named named : bodies.in(at < 0 ? sentence : sentence.substring(0, at))) {
      if (!isAfterPreposition(sentence, named)) {
        by.add(named.name());
      }
    }
    boolean read = by.isEmpty();
    if (read) {
      by.addAll(subjectBefore(day));
    }
    by.remove(to);
    if (by.isEmpty()) {
      return;
    }
    Report known = reports.get(to + day.iso() + by);
    if (known != null && isAlike(known.noun(), noun)) {
      known.days().add(day);
    } else if (known == null) {
      reports.put(to + day.iso() + by, new Report(by, noun, to, list(day)));
      if (read) {
        read(day, Sentences.readAsTheirs(noun, String.join(", ", by)));
      }
    } else {
      return;
    }
    said.add(day.on());
  }

  private static boolean isAlike(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    int same = Math.max(4, shorter.length() - 3);
    return longer
        .toLowerCase(Locale.ROOT)
        .startsWith(
            shorter.toLowerCase(Locale.ROOT).substring(0, Math.min(same, shorter.length())));
  }

  /** "to the towns", "of the towns": not who does it. */
  private static boolean isAfterPreposition(String sentence, NamedBodies.Named named) {
    String before = sentence.substring(0, named.start()).strip();
    return Phrases.BESIDE.all(before).stream().anyMatch(it -> it.end() == before.length());
  }

  /** Whom the nearest sentence before in the same paragraph begins with. */
  private Set<String> subjectBefore(Day day) {
    TextUnit unit = day.unit();
    int end = unit.sentenceStart(day.on().start());
    while (end > 0) {
      int start = unit.sentenceStart(Math.max(0, end - 1));
      Set<String> found = new LinkedHashSet<>();
      for (NamedBodies.Named named : bodies.in(unit.text().substring(start, end))) {
        if (named.start() < BEGINNING) {
          found.add(named.name());
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
      end = start < end ? start : 0;
    }
    return Set.of();
  }
}
