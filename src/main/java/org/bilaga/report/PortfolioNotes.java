package org.bilaga.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.table.Member;
import org.bilaga.words.Told;

/** What a table of portions cannot say itself, a sentence each. */
public final class PortfolioNotes {
  private static final int MOST_NAMED = 6;

  private final Portfolio portfolio;
  private final List<Portion> shown;
  private final List<Told> notes = new ArrayList<>();

  /**
   * @param all what the table could have shown; {@code shown} is what the conditions left of it
   */
  public PortfolioNotes(
      Portfolio portfolio,
      Dimension by,
      List<Portion> all,
      List<Portion> shown,
      Collection<Condition> conditions) {
    this.portfolio = portfolio;
    this.shown = shown;
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

  public List<Told> all() {
    return notes;
  }

  private static boolean isOfRecipients(Condition condition) {
    return condition.dimension() == Dimension.RECIPIENT;
  }

  private void unknown() {
    notes.addAll(unknown(shown));
  }

  /** A sentence for each amount that is not stated, or rests on something wrong. */
  static List<Told> unknown(List<Portion> portions) {
    Map<String, Told> notes = new LinkedHashMap<>();
    for (Portion portion : portions) {
      if (!portion.isKnown()) {
        unknown(portion, notes);
      }
    }
    return List.copyOf(notes.values());
  }

  private static void unknown(Portion portion, Map<String, Told> notes) {
    var why = portion.share().amount().why().filter(Why::isTold);
    if (why.isPresent()) {
      String place = why.get().place().map(Object::toString).orElse("");
      String part = portion.fullPath();
      notes.put(part + " " + place, Sentences.restsOnMistake(part, place));
      return;
    }
    boolean several = portion.agreement().years().size() != 1;
    String year = several ? portion.slot().map(Slot::text).orElse("") : "";
    Optional<Expression> whole =
        portion.grant().isPresent()
            ? portion.grant().get().declared().amount()
            : portion.area().total().map(Clause.Total::amount);
    if (whole.isPresent() || portion.grant().isEmpty()) {
      unknown(portion, year, whole.map(PortfolioNotes::reason).orElse(""), notes);
      return;
    }
    String time = portion.share().period().orElse("");
    for (Clause clause : portion.grant().get().declared().clauses()) {
      if (clause instanceof Clause.ForYear some && some.stretch().text().equals(time)) {
        unknown(portion, time, reason(some.amount()), notes);
      }
    }
  }

  private static void unknown(
      Portion portion, String time, String reason, Map<String, Told> notes) {
    String part = time.isEmpty() ? portion.fullPath() : portion.fullPath() + " " + time;
    boolean none = portion.path().isEmpty() && portion.area().total().isEmpty();
    notes.put(
        part + " " + reason,
        reason.isEmpty()
            ? none ? Sentences.noMoneyStated(part) : Sentences.amountNotStated(part)
            : none
                ? Sentences.noMoneyStatedWhy(part, reason)
                : Sentences.amountNotStatedWhy(part, reason));
  }

  private static String reason(Expression amount) {
    return amount.saidOfIt().map(it -> "\"" + it + "\"").orElse("");
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
    String name = area.agreement().name();
    total(area, area.isRoot() ? name : name + "." + area.path(), portfolio.evaluator())
        .ifPresent(notes::add);
  }

  /** That the parts of an area, as far as they are known, do not come to its stated total. */
  static Optional<Told> total(Area area, String name, Ledgers evaluator) {
    Value parts = evaluator.sum(area);
    Fraction sum = parts.least().orElse(Fraction.ZERO);
    Fraction stated = evaluator.stated(area).known().orElse(sum);
    boolean may = !parts.isKnown() && sum.compareTo(stated) <= 0;
    if (stated.equals(sum) || may || area.children().isEmpty()) {
      return Optional.empty();
    }
    var figures = Figures.natural(Portfolio.currency(area.agreement(), evaluator), sum, stated);
    return Optional.of(Sentences.partsComeTo(name, figures.text(stated), figures.text(sum)));
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
    Denomination currency = Portfolio.currency(agreement, portfolio.evaluator());
    String name = agreement.name();
    String of = agreement.period().isEmpty() ? name : name + " (" + agreement.period() + ")";
    notes.add(
        sum.isZero()
            ? Sentences.unknownOfNoYear(of)
            : Sentences.amountOfNoYear(Figures.natural(currency, sum).text(sum), of));
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
        notes.add(Sentences.isPassedOn(path, last));
      }
      if (!declared.recipients().through().isEmpty() && receiver != Receiver.FIRST) {
        notes.add(Sentences.isPaidThrough(path, RecipientsTold.hands(grant)));
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
        notes.add(Sentences.paidTogether(name));
      }
    }
  }

  /** Who the recipients asked for correspond to, in groups that get money of their own. */
  public PortfolioNotes corresponding(Conditions conditions, Condition asked) {
    var others = conditions.corresponding(asked);
    int count = Math.min(MOST_NAMED, others.size());
    for (int i = 0; i < count && asked.bodies().size() == 1; i++) {
      Member other = others.get(i);
      notes.add(Sentences.correspondsTo(other.name(), Dimension.RECIPIENT.word(), other.id()));
    }
    return this;
  }
}
