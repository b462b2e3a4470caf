package org.bilaga.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.audit.Cues;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.audit.HeadingPath;
import org.bilaga.audit.PrintedFigure;
import org.bilaga.audit.Statement;
import org.bilaga.audit.TextUnit;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.document.Block;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.prose.Mention;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * What the text says in amounts and days, a sentence for each: a claim where the model comes to it,
 * also where the document says it otherwise somewhere else; else its words, left unmodelled.
 */
final class Sayings {
  private static final Fraction LEAST_BARE = Fraction.of(100_000);
  private static final Fraction NEAR = Fraction.of(1, 10);

  /**
   * A word in more pieces of the text than this, and in more than one of so many, tells nothing.
   */
  private static final int OFTEN = 12;

  private static final int OF_ALL = 12;

  private final List<TextUnit> units;
  private final DocumentAudit audit;
  private final List<DraftMoney> amounts;
  private final Undertakings undertakings;
  private final String title;
  private final Optional<StatedPeriod> period;
  private final Denomination usual;
  private final Language language;
  private final Map<Span, String> expressions = new HashMap<>();
  private final Set<String> places = new HashSet<>();
  private int ambiguous;
  private int unmodelled;
  private int days;
  private int claims;

  Sayings(
      List<TextUnit> units,
      DocumentAudit audit,
      List<DraftMoney> amounts,
      Undertakings undertakings,
      String title,
      Optional<StatedPeriod> period,
      Denomination usual,
      Language language) {
    this.units = List.copyOf(units);
    this.audit = audit;
    this.amounts = telling(amounts);
    this.undertakings = undertakings;
    this.title = title;
    this.period = period;
    this.usual = usual;
    this.language = language;
  }

  /** With the words alone that tell what an amount is for: those on every page tell nothing. */
  private List<DraftMoney> telling(List<DraftMoney> all) {
    Map<String, Integer> times = new HashMap<>();
    for (TextUnit unit : units) {
      words(unit.text()).forEach(word -> times.merge(word, 1, Integer::sum));
    }
    List<DraftMoney> telling = new ArrayList<>();
    for (DraftMoney money : all) {
      Set<String> words = new LinkedHashSet<>(money.words());
      words.removeIf(word -> isOnEveryPage(times.getOrDefault(word, 0)));
      telling.add(new DraftMoney(money.expression(), money.amount(), words, money.recipients()));
    }
    return telling;
  }

  private boolean isOnEveryPage(int times) {
    return times > OFTEN && times * OF_ALL > units.size();
  }

  /** In the order of the document; sections of which nothing is said otherwise, too. */
  List<DraftClause> clauses() {
    for (TextUnit unit : units) {
      for (TextFigure figure : unit.figures()) {
        best(unit, figure).ifPresent(it -> expressions.put(figure.printed().place(), it));
      }
    }
    List<DraftClause> clauses = new ArrayList<>();
    List<Block.Heading> passed = new ArrayList<>();
    for (int at = 0; at < units.size(); at++) {
      TextUnit unit = units.get(at);
      if (unit.block() instanceof Block.Heading heading) {
        passed.add(heading);
      }
      List<DraftClause> own = new ArrayList<>();
      for (TextFigure figure : unit.figures()) {
        if (isAmount(figure)) {
          own.add(saying(at, figure));
        }
      }
      for (Mention time : unit.times()) {
        if (undertakings.has(time)) {
          places.add(Place.of(unit.section(), title).written());
        } else if (time instanceof Mention.OnDay day && day.year() != Mention.UNSAID) {
          days++;
          own.add(unmodelled(unit, Quote.around(unit, time.start(), time.end())));
        }
      }
      boolean next = at + 1 == units.size() || units.get(at + 1).block() instanceof Block.Heading;
      clauses.addAll(own);
      if (next) {
        passed.forEach(heading -> section(heading).ifPresent(clauses::add));
        passed.clear();
      }
    }
    return clauses;
  }

  /** For each grant the top sections that state its amount, alone or with others. */
  Map<String, Set<String>> sections() {
    Map<String, Set<String>> sections = new HashMap<>();
    for (TextUnit unit : units) {
      Optional<String> top =
          unit.section().headings().stream()
              .flatMap(heading -> Place.number(heading).stream())
              .findFirst()
              .map(number -> number.replaceFirst("\\..*", ""));
      for (TextFigure figure : unit.figures()) {
        String expression = expressions.getOrDefault(figure.printed().place(), "");
        for (String name : expression.split(" \\+ ")) {
          top.ifPresent(it -> sections.computeIfAbsent(name, n -> new HashSet<>()).add(it));
        }
      }
    }
    return sections;
  }

  int ambiguous() {
    return ambiguous;
  }

  int unmodelled() {
    return unmodelled;
  }

  int days() {
    return days;
  }

  int claims() {
    return claims;
  }

  private Optional<DraftClause> section(Block.Heading heading) {
    String words = DraftWords.plain(heading.text().text());
    return Place.number(heading)
        .filter(number -> places.add("§ " + number))
        .map(
            number ->
                DraftClause.of(
                    "unmodelled § %s %s"
                        .formatted(
                            number,
                            DraftWords.text(
                                words
                                    .substring(words.indexOf(number) + number.length())
                                    .replaceFirst("^[.\\s§]+", "")))));
  }

  private boolean isAmount(TextFigure figure) {
    return figure.isMoney() || expressions.containsKey(figure.printed().place());
  }

  private DraftClause saying(int at, TextFigure figure) {
    TextUnit unit = units.get(at);
    String quote = Quote.around(unit, figure.start(), figure.end());
    Optional<Is> is =
        Optional.ofNullable(expressions.get(figure.printed().place()))
            .map(known -> new Is(known, Optional.empty()))
            .or(() -> contradicted(figure))
            .or(() -> sumOfNext(at, figure));
    if (is.isEmpty()) {
      unmodelled++;
      return unmodelled(unit, quote);
    }
    claims++;
    String place = place(unit);
    return DraftClause.orElse(
        "claim %s %s: %s = %s%s"
            .formatted(
                place,
                DraftWords.text(quote),
                is.get().expression(),
                literal(figure),
                others(unit, figure)),
        "unmodelled " + place + " " + DraftWords.text(quote),
        is.get().otherwise());
  }

  /** What an amount is in the model, and why it may be printed otherwise. */
  private record Is(String expression, Optional<String> otherwise) {}

  private DraftClause unmodelled(TextUnit unit, String quote) {
    return DraftClause.of("unmodelled " + place(unit) + " " + DraftWords.text(quote));
  }

  private String place(TextUnit unit) {
    String place = Place.of(unit.section(), title).written();
    places.add(place);
    return place;
  }

  /** The figure as an agreement has it, as precise as it is printed. */
  private String literal(TextFigure figure) {
    PrintedFigure printed = figure.printed();
    String about = printed.about() ? "about " : "";
    String said = printed.said().in(Language.ENGLISH).replace('\u00A0', ' ');
    boolean unclear = said.matches(".*,\\d{3}(?!\\d).*");
    boolean bare = !printed.isMoney();
    Denomination counted =
        Denomination.known(printed.unit().currency()).filter(it -> !bare).orElse(usual);
    return about + (unclear || bare ? Figures.of(counted).text(printed.value()) : said);
  }

  private String others(TextUnit unit, TextFigure figure) {
    List<DraftMoney> best = bestOf(unit, figure);
    if (best.size() < 2) {
      return "";
    }
    ambiguous++;
    String others =
        String.join(
            ", ", best.subList(1, best.size()).stream().map(DraftMoney::expression).toList());
    return " // " + Sentences.sameAmountAs(others).in(language);
  }

  private Optional<String> best(TextUnit unit, TextFigure figure) {
    return bestOf(unit, figure).stream().findFirst().map(DraftMoney::expression);
  }

  /** What the amount may be of, by the words that stand with it; several where these are alike. */
  private List<DraftMoney> bestOf(TextUnit unit, TextFigure figure) {
    PrintedFigure printed = figure.printed();
    boolean bare = printed.unit().isNone() && printed.value().compareTo(LEAST_BARE) >= 0;
    if (!printed.isMoney() && !bare || isOfAnotherYear(unit, figure)) {
      return List.of();
    }
    if (Cues.TOTAL.in(before(unit, figure))) {
      for (DraftMoney money : amounts) {
        if (money.expression().equals("total") && money.amount().equals(printed.value())) {
          return List.of(money);
        }
      }
    }
    Set<String> near = words(around(unit, figure));
    Set<String> above = new LinkedHashSet<>();
    for (Block.Heading heading : unit.section().headings()) {
      above.addAll(Statement.stems(heading.text().text()));
    }
    List<DraftMoney> best = new ArrayList<>();
    int equals = 0;
    int most = -1;
    for (DraftMoney money : amounts) {
      boolean equal = money.amount().equals(printed.value());
      if (equal || printed.about() && isRounded(money.amount(), printed)) {
        int score = 10 * common(money.words(), near) + 4 * common(money.words(), above);
        equals++;
        most = Math.max(most, score);
        if (score == most && score > 0) {
          best.removeIf(
              other -> 10 * common(other.words(), near) + 4 * common(other.words(), above) < score);
          best.add(money);
        }
      }
    }
    List<DraftMoney> whose = new ArrayList<>();
    for (DraftMoney money : best.isEmpty() ? amounts : best) {
      if (money.amount().equals(printed.value())
          || printed.about() && isRounded(money.amount(), printed)) {
        whose.add(money);
      }
    }
    int recipients = whose.stream().mapToInt(it -> common(it.recipients(), near)).max().orElse(0);
    whose.removeIf(it -> common(it.recipients(), near) < recipients);
    boolean surely =
        !best.isEmpty()
            || isTelling(printed.value())
            || equals == 1 && recipients > 0 && whose.getFirst().words().isEmpty()
            || whose.stream()
                .anyMatch(
                    it ->
                        it.expression().startsWith("total")
                            && it.words().isEmpty()
                            && recipients > 0);
    return surely ? whose : List.of();
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  /** Whether an amount has so many digits that another is hardly equal by chance. */
  private static boolean isTelling(Fraction amount) {
    String digits = amount.floor().abs().toString().replaceFirst("0+$", "");
    return digits.length() >= 3;
  }

  /** The words of a text, the long ones by their beginnings. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>(Statement.stems(text));
    words.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    words.remove("");
    return words;
  }

  /** Whether the sentence names years, and none of them is that of the agreement. */
  private boolean isOfAnotherYear(TextUnit unit, TextFigure figure) {
    int from = unit.sentenceStart(figure.start());
    int to = unit.sentenceEnd(figure.end());
    boolean named = false;
    for (Mention time : unit.times()) {
      if (time instanceof Mention.InMonths it
          && it.isWholeYears()
          && it.start() >= from
          && it.end() <= to) {
        named = true;
        if (period.isEmpty()
            || it.year() <= period.get().last() && it.lastYear() >= period.get().first()) {
          return false;
        }
      }
    }
    return named;
  }

  private static boolean isRounded(Fraction amount, PrintedFigure printed) {
    return amount.subtract(printed.value()).abs().compareTo(printed.room()) <= 0;
  }

  /** The sentence up to an amount, from the amount before it. */
  static String before(TextUnit unit, TextFigure figure) {
    String around = around(unit, figure);
    int at = around.indexOf(unit.text().substring(figure.start(), figure.end()));
    return around.substring(0, Math.max(0, at));
  }

  /** The sentence between the amounts before and after. */
  private static String around(TextUnit unit, TextFigure figure) {
    int from = unit.sentenceStart(figure.start());
    int to = unit.sentenceEnd(figure.end());
    for (TextFigure other : unit.figures()) {
      if (other.isMoney() && other.end() <= figure.start()) {
        from = Math.max(from, other.end());
      } else if (other.isMoney() && other.start() >= figure.end()) {
        to = Math.min(to, other.start());
      }
    }
    return unit.text().substring(from, to);
  }

  /** What an amount is by what the audit holds against it. */
  private Optional<Is> contradicted(TextFigure figure) {
    Span place = figure.printed().place();
    for (Finding finding : audit.findings()) {
      List<String> others = new ArrayList<>();
      boolean all = true;
      boolean about = finding.span().equals(place);
      for (var label : finding.labels()) {
        String known = expressions.get(label.span());
        about |= label.span().equals(place);
        all &= known != null || label.span().equals(place);
        if (known != null) {
          others.add(known);
        }
      }
      String itself = expressions.get(finding.span());
      if (about && finding.span().equals(place) && all && !others.isEmpty()) {
        String sum = String.join(" + ", new LinkedHashSet<>(others));
        return Optional.of(new Is(sum, Optional.of(finding.message(language))));
      } else if (about && itself != null && !finding.span().equals(place)) {
        return Optional.of(new Is(itself, Optional.of(finding.message(language))));
      }
    }
    return Optional.empty();
  }

  /** Of a whole: the sum of what is named after it in the same section, where that comes near. */
  private Optional<Is> sumOfNext(int at, TextFigure whole) {
    TextUnit unit = units.get(at);
    if (!Cues.TOTAL.in(before(unit, whole))) {
      return Optional.empty();
    }
    Set<String> parts = new LinkedHashSet<>();
    Fraction sum = Fraction.ZERO;
    for (TextUnit next : units.subList(at, units.size())) {
      if (!next.section().equals(unit.section())) {
        break;
      }
      for (TextFigure figure : next.figures()) {
        String part = expressions.get(figure.printed().place());
        boolean after = next != unit || figure.start() > whole.start();
        if (part != null && after && parts.add(part)) {
          sum = sum.add(figure.printed().value());
        }
      }
    }
    Fraction off = sum.subtract(whole.printed().value()).abs();
    return parts.size() > 1 && off.compareTo(whole.printed().value().multiply(NEAR)) <= 0
        ? Optional.of(
            new Is(
                String.join(" + ", parts),
                Optional.of(
                    Sentences.sumOfThoseNamed(Figures.natural(usual, sum).text(sum)).in(language))))
        : Optional.empty();
  }

  /**
   * The text of a document in pieces, each with the headings it stands under.
   *
   * <p>Numbers of sections only grow: what begins with a lower one is a line of a table or a list.
   */
  static List<TextUnit> units(List<Block> blocks) {
    List<TextUnit> units = new ArrayList<>();
    HeadingPath section = HeadingPath.TOP;
    String last = "";
    for (Block block : blocks) {
      if (block instanceof Block.Heading it) {
        String number = Place.number(it).orElse("");
        boolean back = !number.isEmpty() && !last.isEmpty() && Place.compare(number, last) <= 0;
        if (back) {
          units.add(TextUnit.of(new Block.Paragraph(it.text()), section));
          continue;
        }
        last = number.isEmpty() ? last : number;
        section = section.under(it);
      }
      if (block instanceof Block.Running it && !(block instanceof Block.Margin)) {
        units.add(TextUnit.of(it, section));
      }
    }
    return units;
  }
}
