package org.bilaga.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;

/** What a table of portions cannot say itself, a sentence each. */
public final class PortfolioNotes {
  private static final int MOST_NAMED = 6;

  private final Portfolio portfolio;
  private final List<Portion> shown;
  private final Language language;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param all what the table could have shown; {@code shown} is what the conditions left of it
   */
  public PortfolioNotes(
      Portfolio portfolio,
      Dimension by,
      List<Portion> all,
      List<Portion> shown,
      Collection<Condition> conditions,
      Language language) {
    this.portfolio = portfolio;
    this.shown = shown;
    this.language = language;
    unknown();
    totals();
    otherYears(all, conditions);
    if (by == Dimension.RECIPIENT || conditions.stream().anyMatch(PortfolioNotes::isOfRecipients)) {
      passedOn(grants(all, conditions));
    }
    if (by == Dimension.FUNDER) {
      paidTogether();
    }
  }

  public List<String> all() {
    return notes;
  }

  /** Adds what is only known elsewhere. */
  public PortfolioNotes and(String english, String swedish) {
    notes.add(say(english, swedish));
    return this;
  }

  private static boolean isOfRecipients(Condition condition) {
    return condition.dimension() == Dimension.RECIPIENT;
  }

  private void unknown() {
    notes.addAll(unknown(shown, language));
  }

  /** A sentence for each amount that is not stated. */
  static List<String> unknown(List<Portion> portions, Language language) {
    Set<String> notes = new LinkedHashSet<>();
    for (Portion portion : portions) {
      if (!portion.isKnown()) {
        unknown(portion, language, notes);
      }
    }
    return List.copyOf(notes);
  }

  private static void unknown(Portion portion, Language language, Set<String> notes) {
    boolean several = portion.agreement().years().size() != 1;
    String year = several ? portion.slot().map(Slot::text).orElse("") : "";
    Optional<Expression> whole =
        portion.grant().isPresent()
            ? portion.grant().get().declared().amount()
            : portion.area().total().map(Clause.Total::amount);
    if (whole.isPresent() || portion.grant().isEmpty()) {
      notes.add(unknown(portion, year, whole.map(PortfolioNotes::reason).orElse(""), language));
      return;
    }
    String time = portion.share().period().orElse("");
    for (Clause clause : portion.grant().get().declared().clauses()) {
      if (clause instanceof Clause.ForYear some && some.stretch().text().equals(time)) {
        notes.add(unknown(portion, time, reason(some.amount()), language));
      }
    }
  }

  private static String unknown(Portion portion, String time, String reason, Language language) {
    boolean none = portion.path().isEmpty() && portion.area().total().isEmpty();
    String english = none ? ": no money is stated" : ": the amount is not stated";
    String swedish = none ? ": inga pengar anges" : ": beloppet är inte angivet";
    return "? "
        + portion.fullPath()
        + (time.isEmpty() ? "" : " " + time)
        + (language == Language.SWEDISH ? swedish : english)
        + (reason.isEmpty() ? "." : " (" + reason + ").");
  }

  private static String reason(Expression amount) {
    return amount instanceof Expression.Unknown unknown
        ? unknown.reason().map(text -> "\"" + text.text() + "\"").orElse("")
        : "";
  }

  /** Totals that the parts, all of which are known, do not come to. */
  private void totals() {
    List<Agreement> told = new ArrayList<>();
    for (Portion portion : shown) {
      Agreement agreement = portion.agreement();
      if (!told.contains(agreement)) {
        told.add(agreement);
        total(agreement.root());
      }
    }
  }

  private void total(Area area) {
    area.areas().forEach(this::total);
    var total = portfolio.evaluator().stated(area).known();
    Value parts = portfolio.evaluator().sum(area);
    Fraction sum = parts.least().orElse(Fraction.ZERO);
    Fraction stated = total.orElse(sum);
    boolean may = !parts.isKnown() && sum.compareTo(stated) <= 0;
    if (!stated.equals(sum) && !may && !area.children().isEmpty()) {
      String currency = Portfolio.currency(area.agreement(), portfolio.evaluator());
      var figures = Figures.natural(currency, sum, stated);
      String name = area.isRoot() ? "" : "." + area.path();
      notes.add(
          say("The stated total of ", "Den angivna summan för ")
              + area.agreement().name()
              + name
              + say(" is ", " är ")
              + figures.text(stated)
              + say(", but its parts come to ", ", men delarna blir ")
              + figures.text(sum)
              + ".");
    }
  }

  /** Money for several years together that may be for the year asked for. */
  private void otherYears(List<Portion> all, Collection<Condition> conditions) {
    for (Condition condition : conditions) {
      if (!condition.dimension().isTime()) {
        continue;
      }
      List<Condition> others = new ArrayList<>(conditions);
      others.remove(condition);
      Map<Agreement, Fraction> sums = new LinkedHashMap<>();
      for (Portion portion : all) {
        if (mayHold(condition, portion) && Condition.allHold(others, portion)) {
          sums.merge(portion.agreement(), portion.amount(), Fraction::add);
        }
      }
      sums.forEach((agreement, sum) -> left(agreement, sum));
    }
  }

  /** Whether it is not said that a portion is for the time asked for, nor that it is not. */
  private static boolean mayHold(Condition condition, Portion portion) {
    if (portion.slot().isPresent() || condition.holds().test(portion)) {
      return false;
    }
    List<Slot> years = portion.mayBeFor();
    boolean may = years.isEmpty();
    for (Slot year : years) {
      may |= condition.covers(portion.at(year));
    }
    return may;
  }

  private void left(Agreement agreement, Fraction sum) {
    String currency = Portfolio.currency(agreement, portfolio.evaluator());
    String period = agreement.period().isEmpty() ? "" : " (" + agreement.period() + ")";
    String amount =
        sum.isZero()
            ? say("an amount that is not known", "ett belopp som inte är känt")
            : Figures.natural(currency, sum).text(sum);
    notes.add(
        say("Not counted: ", "Räknas inte: ")
            + amount
            + say(" of ", " av ")
            + agreement.name()
            + period
            + say(", whose year is not stated.", ", vars år inte är angivet."));
  }

  /** The grants shown, and those that reach the recipients asked for by way of others. */
  private List<Grant> grants(List<Portion> all, Collection<Condition> conditions) {
    List<Grant> grants = new ArrayList<>();
    for (Portion portion : shown) {
      portion.grant().filter(grant -> !grants.contains(grant)).ifPresent(grants::add);
    }
    List<Condition> others = conditions.stream().filter(it -> !isOfRecipients(it)).toList();
    for (Condition asked : conditions) {
      for (Portion portion : all) {
        boolean theirs =
            isOfRecipients(asked)
                && portion.grant().filter(grant -> reaches(grant, asked.bodies())).isPresent();
        if (theirs
            && Condition.allHold(others, portion)
            && !grants.contains(portion.grant().get())) {
          grants.add(portion.grant().get());
        }
      }
    }
    return grants;
  }

  private static boolean reaches(Grant grant, List<Referent> bodies) {
    return grant
            .declared()
            .recipients()
            .passedOnTo()
            .flatMap(grant.agreement().module()::meaning)
            .filter(bodies::contains)
            .isPresent()
        || bodies.stream().anyMatch(body -> Hands.passes(grant, body));
  }

  /** Money that those who are paid pass on, or that goes through others. */
  private void passedOn(List<Grant> told) {
    for (Grant grant : told) {
      var declared = grant.declared();
      String path = grant.agreement().name() + "." + grant.path();
      Receiver receiver = portfolio.receiver();
      if (declared.recipients().passedOnTo().isPresent() && receiver != Receiver.LAST) {
        String last = name(grant, declared.recipients().passedOnTo().get());
        notes.add(
            path
                + say(" is to be passed on to ", " ska betalas vidare till ")
                + last
                + say("; --receiver last counts it there.", "; --receiver last räknar det där."));
      }
      if (!declared.recipients().through().isEmpty() && receiver != Receiver.FIRST) {
        String first = RecipientsTold.hands(grant).in(language);
        notes.add(
            path
                + say(" is paid through ", " betalas genom ")
                + first
                + say("; --receiver first counts it there.", "; --receiver first räknar det där."));
      }
    }
  }

  private static String name(Grant grant, Reference reference) {
    return Naming.of(grant.agreement()).shortName(reference, grant.agreement().module());
  }

  /** What several pay and could not be told apart. */
  private void paidTogether() {
    List<String> told = new ArrayList<>();
    for (Portion portion : Payers.apart(shown)) {
      String name = portion.agreement().name();
      if (portion.payer() instanceof Payer.Together && !told.contains(name)) {
        told.add(name);
        notes.add(
            name
                + say(
                    " is paid by several together; who pays which part of this is not stated.",
                    " betalas av flera tillsammans; vem som betalar vilken del av detta är inte"
                        + " angivet."));
      }
    }
  }

  /** Who the recipients asked for correspond to, in groups that get money of their own. */
  public PortfolioNotes corresponding(Conditions conditions, Condition asked) {
    var others = conditions.corresponding(asked);
    int count = Math.min(MOST_NAMED, others.size());
    for (int i = 0; i < count && asked.bodies().size() == 1; i++) {
      String id = others.get(i).id();
      notes.add(
          say("Not counted: what ", "Räknas inte: det som ")
              + others.get(i).name()
              + say(" gets; ask with ", " får; fråga med ")
              + "--where "
              + Dimension.RECIPIENT.word().in(language)
              + "="
              + id
              + ".");
    }
    return this;
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
