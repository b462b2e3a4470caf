package org.bilaga.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilaga.ast.Text;
import org.bilaga.duty.DutyWords;
import org.bilaga.finding.Finding;
import org.bilaga.resolve.Agreement;
import org.bilaga.settle.Fact;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.Loss;
import org.bilaga.settle.Performance;
import org.bilaga.settle.Position;
import org.bilaga.settle.Settlement;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Told;

/**
 * A settlement: for a reader tables, conditions, what is late, what comes next and notes; for
 * programs a row for each recipient and unit of money.
 */
public final class SettledSheet {
  private final Settlement settlement;
  private final SettledAmounts amounts;
  private final SettledTables tables;
  private final List<SheetPart> parts = new ArrayList<>();

  private SettledSheet(Settlement settlement, boolean byGrant) {
    this.settlement = settlement;
    this.amounts = new SettledAmounts(settlement.currency());
    this.tables = new SettledTables(settlement, byGrant);
  }

  /**
   * @param byGrant whether its rows are grants; recipients else
   * @param findings what was found wrong with the facts, for programs
   */
  public static Sheet of(Settlement settlement, boolean byGrant, List<Finding> findings) {
    var sheet = new SettledSheet(settlement, byGrant);
    sheet.tell();
    return new Sheet(sheet.parts, sheet.tables.rows(), sheet.data(findings));
  }

  // For a reader

  private void tell() {
    Agreement agreement = settlement.agreement();
    String title = agreement.declared().title().map(Text::text).orElse(agreement.name());
    heading(Sentences.titleOf(title, agreement.name()));
    parts.add(
        new Prose.Paragraph(
            settlement.isLastFact()
                ? Sentences.asOfLastFact(settlement.day())
                : Sentences.asOf(settlement.day())));
    if (!settlement.positions().isEmpty()) {
      parts.add(tables.given());
      if (settlement.positions().stream().anyMatch(it -> it.given().paid() > 0)) {
        heading(Sentences.whatBecameOfPaid());
        parts.add(tables.used());
      }
      reconciling();
    }
    var duties = new SettledDuties(settlement);
    section(Sentences.conditionsOf(), duties.conditions());
    section(Sentences.late(), duties.days(settlement.late()));
    List<Performance> next =
        settlement.performances().stream()
            .filter(it -> it.state() == Performance.State.AHEAD)
            .toList();
    section(Sentences.nextDue(), duties.days(next));
    section(Sentences.notes(), points(notes()));
  }

  private void reconciling() {
    List<Told> wrong = new ArrayList<>();
    boolean exact = true;
    for (Position position : settlement.counted()) {
      Told who = who(position);
      String what = position.unit().path();
      if (position.given().overpaid() > 0) {
        String more = amounts.text(position.given().overpaid());
        wrong.add(Sentences.morePaidThanGranted(who, what, more));
      }
      if (position.used().excess() > 0) {
        String more = amounts.text(position.used().excess());
        wrong.add(Sentences.moreUsedThanPaid(who, what, more));
      }
      exact &= position.given().open().isExact() && position.given().withheld().isExact();
    }
    section(Sentences.doesNotAddUp(), points(wrong));
    if (wrong.isEmpty()) {
      parts.add(new Prose.Paragraph(addsUp(exact)));
    }
  }

  /** The sums as the columns of the tables show them. */
  private Told addsUp(boolean exact) {
    if (settlement.counted().stream().anyMatch(it -> it.used().reclaimedOfSpent() > 0)) {
      return exact ? Sentences.allAddsUpButReclaimed() : Sentences.knownAddsUpButReclaimed();
    }
    return exact ? Sentences.allAddsUp() : Sentences.knownAddsUp();
  }

  private Told who(Position position) {
    return position.recipient().name(settlement.naming());
  }

  private List<Told> notes() {
    List<Told> notes = new ArrayList<>();
    settlement.corrections().forEach(it -> notes.add(correction(it)));
    for (Fact fact : settlement.remarks()) {
      notes.add(Told.text(place(fact) + ": " + fact.note()));
    }
    for (Position position : settlement.counted()) {
      String what = position.unit().path();
      long own = position.used().own();
      if (own > 0) {
        notes.add(Sentences.spentOfItsOwn(who(position), amounts.text(own), what));
      }
      long reclaimable = position.mayBeReclaimed();
      if (reclaimable > 0) {
        notes.add(Sentences.mayBeReclaimedFrom(amounts.text(reclaimable), who(position), what));
      }
    }
    return notes;
  }

  private Told correction(FactLog.Correction correction) {
    Fact fact = correction.instead();
    Told who = fact.recipient().name(settlement.naming());
    Told what = fact.event().word();
    String place = place(fact);
    String old = place(correction.old());
    return correction.isRepetition()
        ? Sentences.saysTheSame(place, old, who, what, fact.date())
        : Sentences.corrects(
            place,
            old,
            who,
            what,
            fact.date(),
            amounts.text(correction.old().amount()),
            amounts.text(fact.amount()));
  }

  private static String place(Fact fact) {
    return fact.place().file().name() + ":" + fact.place().linePlace();
  }

  private void heading(Told text) {
    parts.add(new Prose.Heading(text));
  }

  /** What is said under a heading; neither where nothing is. */
  private void section(Told heading, List<? extends SheetPart> said) {
    if (!said.isEmpty()) {
      heading(heading);
      parts.addAll(said);
    }
  }

  private static List<Prose> points(List<Told> lines) {
    return lines.stream().<Prose>map(line -> new Prose.Point(line, List.of())).toList();
  }

  // For programs

  private Fields data(List<Finding> findings) {
    return new Fields()
        .put("agreement", settlement.agreement().name())
        .put("as_of", settlement.day().toString())
        .put("as_of_is_last_fact", settlement.isLastFact())
        .put("currency", amounts.currency().code())
        .put("facts", settlement.facts())
        .put("reconciles", settlement.counted().stream().allMatch(Position::reconciles))
        .put("positions", settlement.positions().stream().map(this::position).toList())
        .put("conditions", settlement.losses().stream().map(this::loss).toList())
        .put("deadlines", settlement.performances().stream().map(this::performance).toList())
        .put("corrections", settlement.corrections().stream().map(this::corrected).toList())
        .put("findings", findings.stream().map(SettledSheet::finding).toList());
  }

  private Fields position(Position it) {
    var fields =
        new Fields()
            .put("recipient", it.recipient().id())
            .put("name", who(it))
            .put("money", it.unit().path())
            .put("part", it.partOf())
            .put("told", it.told())
            .put("granted", amounts.bounds(it.given().granted()))
            .put("requisitioned", amounts.cell(it.requisitioned()))
            .put("paid", amounts.cell(it.given().paid()))
            .put("lapsed", amounts.bounds(it.given().lapsed()))
            .put("withheld", amounts.bounds(it.given().withheld()))
            .put("open", amounts.bounds(it.given().open()));
    tables.rest(it).forEach(fields::put);
    return fields;
  }

  private Fields loss(Loss it) {
    return new Fields()
        .put("condition", it.undertaking().name())
        .put("recipient", it.recipient().id())
        .put("outcome", word(it.verdict().outcome()))
        .put("reason", word(it.verdict().reason()))
        .put("day", it.verdict().day().map(LocalDate::toString))
        .put("consequence", word(it.form()))
        .put("amount", amounts.bounds(it.amount()));
  }

  private Fields performance(Performance it) {
    return new Fields()
        .put("recipient", it.recipient().id())
        .put("day", it.day().iso())
        .put("what", DutyWords.what(it.duty(), it.time()))
        .put("to", DutyWords.to(it.duty()))
        .put("state", word(it.state()))
        .put("done", it.done().map(LocalDate::toString))
        .put("at_stake", amounts.bounds(it.atStake()));
  }

  private Fields corrected(FactLog.Correction it) {
    return new Fields()
        .put("place", it.instead().place().toString())
        .put("corrects", it.old().place().toString())
        .put("recipient", it.instead().recipient().id())
        .put("before", amounts.cell(it.old().amount()))
        .put("after", amounts.cell(it.instead().amount()));
  }

  private static Fields finding(Finding it) {
    return new Fields()
        .put("kind", it.kind().name())
        .put("severity", word(it.kind().severity()))
        .put("place", it.span().toString())
        .put("message", it::message)
        .put("help", it::help);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
