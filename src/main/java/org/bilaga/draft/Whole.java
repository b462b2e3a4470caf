package org.bilaga.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.audit.Cues;
import org.bilaga.audit.Proof;
import org.bilaga.audit.Statement;
import org.bilaga.audit.TextUnit;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.audit.Ticks;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * What the document says in all, and which of its parts no table distributes.
 *
 * <p>The whole is the amount that parts prove to be one, else the one stated most often, of those
 * that are said to be in all and are no less than what the tables distribute.
 */
final class Whole {
  private final Ticks marks;
  private final List<TextUnit> units;
  private final List<ModelledTable> tables;
  private final Opening opening;
  private final Set<String> taken;
  private final Denomination usual;
  private final Language language;
  private final List<DraftMoney> amounts = new ArrayList<>();
  private final List<DraftClause> total = new ArrayList<>();
  private final List<DraftClause> grants = new ArrayList<>();
  private final List<DraftClause> parties = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Set<String> recipients = new LinkedHashSet<>();

  Whole(
      Ticks marks,
      List<TextUnit> units,
      List<ModelledTable> tables,
      Opening opening,
      Set<String> taken,
      Denomination usual,
      Language language) {
    this.marks = marks;
    this.units = units;
    this.tables = List.copyOf(tables);
    this.opening = opening;
    this.taken = taken;
    this.usual = usual;
    this.language = language;
    find();
  }

  private record Stated(TextUnit unit, TextFigure figure, boolean proved, int times) {}

  private void find() {
    Map<String, Fraction> byGroup = new LinkedHashMap<>();
    Map<String, StringBuilder> wordsOf = new HashMap<>();
    Fraction distributed = Fraction.ZERO;
    List<DraftMoney> granted = new ArrayList<>();
    for (ModelledTable table : tables) {
      for (DraftMoney money : table.amounts()) {
        granted.add(money);
        distributed = distributed.add(money.amount());
        byGroup.merge(table.recipients().name(), money.amount(), Fraction::add);
      }
      wordsOf
          .computeIfAbsent(table.recipients().name(), none -> new StringBuilder())
          .append(' ')
          .append(table.recipients().name())
          .append(' ')
          .append(table.title().words());
    }
    Optional<Stated> stated = stated(distributed);
    stated.ifPresent(
        it -> {
          Fraction amount = it.figure().printed().value();
          String quote = Quote.around(it.unit(), it.figure().start(), it.figure().end());
          String place = Place.of(it.unit().section(), opening.subject()).written();
          total.add(
              DraftClause.of(
                  "total %s %s %s"
                      .formatted(Drafting.amount(usual, amount), place, DraftWords.text(quote))));
          amounts.add(new DraftMoney("total", amount, Set.of(), Set.of()));
          if (!it.proved()) {
            decisions.add(
                Decision.of(
                    Sentences.decideTotal(Drafting.amount(usual, amount)), "total ", "totalt "));
          }
        });
    byGroup.forEach(
        (group, sum) ->
            amounts.add(
                new DraftMoney(
                    "total to " + group,
                    sum,
                    Set.of(),
                    Set.copyOf(
                        Statement.stems(
                            String.valueOf(wordsOf.getOrDefault(group, new StringBuilder())))))));
    amounts.addAll(granted);
    if (stated.isPresent()) {
      Fraction left = stated.get().figure().printed().value().subtract(distributed);
      left = left.subtract(parts(stated.get(), left));
      if (left.signum() > 0) {
        remainder(left);
      }
    }
    runs(granted);
  }

  /** The amount that is said to be in all. */
  private Optional<Stated> stated(Fraction distributed) {
    Map<Fraction, Integer> times = new HashMap<>();
    for (Ticks.Mark mark : marks.all()) {
      times.merge(mark.figure().value(), 1, Integer::sum);
    }
    Optional<Stated> best = Optional.empty();
    for (TextUnit unit : units) {
      for (TextFigure figure : unit.figures()) {
        String before = Sayings.before(unit, figure);
        boolean whole = figure.isMoney() && !figure.printed().about() && Cues.TOTAL.in(before);
        if (!whole
            || figure.malformed().isPresent()
            || !figure.printed().unit().isIn(usual.code())
            || figure.printed().value().compareTo(distributed) < 0) {
          continue;
        }
        boolean proved = isProved(figure.printed().place());
        var one = new Stated(unit, figure, proved, times.getOrDefault(figure.printed().value(), 1));
        if (best.isEmpty() || isBetter(one, best.get())) {
          best = Optional.of(one);
        }
      }
    }
    return best;
  }

  private static boolean isBetter(Stated one, Stated other) {
    if (one.proved() != other.proved()) {
      return one.proved();
    } else if (one.times() != other.times()) {
      return one.times() > other.times();
    }
    return one.figure().printed().value().compareTo(other.figure().printed().value()) > 0;
  }

  private boolean isProved(Span place) {
    return marks.all().stream()
        .anyMatch(
            mark -> mark.proof() == Proof.PARTS && mark.by().filter(place::equals).isPresent());
  }

  /** Grants for the parts of the whole that are nobody's yet; what they come to. */
  private Fraction parts(Stated whole, Fraction left) {
    Fraction given = Fraction.ZERO;
    for (TextUnit unit : units) {
      for (int at = 0; at < unit.figures().size(); at++) {
        TextFigure figure = unit.figures().get(at);
        Fraction amount = figure.printed().value();
        boolean part =
            marks.all().stream()
                .anyMatch(
                    mark ->
                        mark.figure().place().equals(figure.printed().place())
                            && mark.proof() == Proof.PARTS
                            && mark.by().filter(it -> isOf(it, whole)).isPresent());
        boolean had = amounts.stream().anyMatch(money -> money.amount().equals(amount));
        if (part && !had && given.add(amount).compareTo(left) <= 0) {
          grant(unit, at);
          given = given.add(amount);
        }
      }
    }
    return given;
  }

  /** Whether a place states the same whole. */
  private boolean isOf(Span place, Stated whole) {
    return marks.all().stream()
        .anyMatch(
            mark ->
                mark.figure().place().equals(place)
                    && mark.figure().value().equals(whole.figure().printed().value()));
  }

  private void grant(TextUnit unit, int at) {
    TextFigure figure = unit.figures().get(at);
    String text = unit.text();
    int from = at == 0 ? unit.sentenceStart(figure.start()) : unit.figures().get(at - 1).end();
    from = Math.max(from, unit.sentenceStart(figure.start()));
    int to = unit.sentenceEnd(figure.end());
    if (at + 1 < unit.figures().size()) {
      to = Math.min(to, unit.figures().get(at + 1).start());
    }
    String before = text.substring(from, figure.start());
    String after = text.substring(figure.end(), to);
    Optional<Party> recipient =
        opening.parties().stream()
            .filter(party -> party.isIn(after))
            .findFirst()
            .or(() -> opening.parties().stream().filter(party -> party.isIn(before)).findFirst());
    String quote = Quote.around(unit, figure.start(), figure.end());
    String kind = Sentences.grantName().in(language);
    String who = recipient.map(Party::name).orElseGet(this::undecided);
    String name = DraftWords.name(kind + "-" + who, kind, taken);
    recipient.ifPresent(party -> recipients.add(party.name()));
    Fraction amount = figure.printed().value();
    grants.add(
        DraftClause.of(
            "grant %s %s %s to %s %s %s"
                .formatted(
                    name,
                    DraftWords.text(DraftWords.plain(quote, 80)),
                    Drafting.amount(usual, amount),
                    who,
                    Place.of(unit.section(), opening.subject()).written(),
                    DraftWords.text(quote))));
    amounts.add(
        new DraftMoney(name, amount, Set.of(), recipient.map(Whole::forms).orElse(Set.of())));
    if (recipient.isEmpty()) {
      decisions.add(Decision.of(Sentences.decideRemainder(Drafting.amount(usual, amount)), name));
    }
  }

  private static Set<String> forms(Party party) {
    Set<String> forms = new HashSet<>();
    party.forms().forEach(form -> forms.addAll(Sayings.words(form)));
    return forms;
  }

  private String undecided() {
    String name = Sentences.undecidedParty().in(language);
    if (taken.add(name)) {
      parties.add(
          DraftClause.of(
              "party "
                  + name
                  + " "
                  + DraftWords.text(Sentences.undecidedPartyTitle().in(language))));
    }
    return name;
  }

  private void remainder(Fraction left) {
    String kind = Sentences.restName().in(language);
    String name = DraftWords.name(kind, kind, taken);
    String amount = Drafting.amount(usual, left);
    grants.add(DraftClause.of("grant %s %s to %s".formatted(name, amount, undecided())));
    grants.add(
        DraftClause.of(
            "reading in "
                + DraftWords.text(DraftWords.plain(opening.subject(), 60))
                + " "
                + DraftWords.text(Sentences.remainderReading(amount).in(language))));
    amounts.add(new DraftMoney(name, left, Set.of(), Set.of()));
    decisions.add(Decision.of(Sentences.decideRemainder(amount), name));
  }

  /** Sums of grants that stand beside each other in a table: what the text has as one. */
  private void runs(List<DraftMoney> granted) {
    for (int first = 0; first + 1 < granted.size(); first++) {
      DraftMoney one = granted.get(first);
      DraftMoney other = granted.get(first + 1);
      amounts.add(
          new DraftMoney(
              one.expression() + " + " + other.expression(),
              one.amount().add(other.amount()),
              one.words(),
              one.recipients()));
    }
  }

  List<DraftMoney> amounts() {
    return List.copyOf(amounts);
  }

  List<DraftClause> total() {
    return List.copyOf(total);
  }

  List<DraftClause> grants() {
    return List.copyOf(grants);
  }

  List<DraftClause> parties() {
    return List.copyOf(parties);
  }

  /** The parties that parts of it go to. */
  Set<String> recipients() {
    return recipients;
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }
}
