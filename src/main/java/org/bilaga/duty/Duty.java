package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Term;
import org.bilaga.ast.When;
import org.bilaga.calendar.Day;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.InVersion;
import org.bilaga.resolve.Referent;

/**
 * Who must do what for whom, and when: one sentence of an undertaking.
 *
 * <p>Invariant: it has at least one time, in order; one without a day where none is said.
 */
public final class Duty {
  private final Undertaking undertaking;
  private final Node written;
  private final Node sentence;
  private final Task task;
  private final List<Reference> who;
  private final String what;
  private final List<Reference> to;
  private final Optional<Reference> through;
  private final Optional<Stretch> covers;
  private final List<Time> times;
  private final Optional<Node> place;
  private final Optional<Otherwise> otherwise;
  private final List<Section> sections;
  private final Optional<Clause.How> how;
  private final List<Duty> instead = new ArrayList<>();
  private final int instalment;

  /** A term of payment: those whom it pays have it to do, but for the payment itself. */
  static List<Duty> of(Undertaking undertaking, List<Reference> recipients, Term term) {
    int parts = term instanceof Term.Instalments it ? it.instalments().size() : 1;
    List<Duty> duties = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      duties.add(new Duty(undertaking, recipients, term, part));
    }
    return duties;
  }

  private Duty(Undertaking undertaking, List<Reference> recipients, Term term, int instalment) {
    this.instalment = instalment;
    this.undertaking = undertaking;
    this.written = term;
    this.sentence = term;
    this.who = recipients;
    this.what =
        term instanceof Term.Instalments it
            ? it.instalments().get(instalment).amount().map(of -> of.span().text()).orElse("")
            : "";
    this.how = Optional.empty();
    this.sections = or(Section.numbered(term.sections()), undertaking.sections());
    switch (term) {
      case Term.Paid it -> {
        this.task = Task.PAYMENT;
        this.to = recipients;
        this.through = Optional.empty();
        this.covers = Optional.of(new Stretch(it.in().span(), it.in(), Optional.empty()));
        this.times = List.of(Time.in(it.in()));
        this.place = Optional.of(it.in());
        this.otherwise = Optional.empty();
      }
      case Term.Instalments it -> {
        this.task = Task.PAYMENT;
        this.to = recipients;
        this.through = Optional.empty();
        Term.Instalment part = it.instalments().get(instalment);
        this.covers = part.in().map(in -> new Stretch(in.span(), in, Optional.empty()));
        this.times =
            List.of(
                part.in()
                    .map(Time::in)
                    .or(() -> part.by().map(date -> Time.by(date.toDay())))
                    .orElse(Time.SOME));
        this.place = part.in().isPresent() ? part.in().map(in -> in) : part.by().map(date -> date);
        this.otherwise = Optional.empty();
      }
      case Term.Task it -> {
        this.task = Task.of(it.purpose());
        this.to = List.of(it.to());
        this.through = it.through();
        this.covers = Optional.empty();
        this.times = List.of(it.by().map(date -> Time.by(date.toDay())).orElse(Time.SOME));
        this.place = it.by().map(date -> date);
        this.otherwise = it.otherwise();
      }
    }
    unless(undertaking, term, recipients, sections, otherwise).ifPresent(instead::add);
  }

  Duty(Undertaking undertaking, Clause.Duty duty) {
    this(
        undertaking,
        duty,
        duty,
        duty.who(),
        or(Section.numbered(duty.sections()), undertaking.sections()),
        duty.act(),
        duty.when(),
        Optional.empty());
    for (Clause.Instead it : duty.instead()) {
      instead.add(new Duty(undertaking, it, duty, who, sections));
    }
  }

  private Duty(
      Undertaking undertaking,
      Clause.Instead it,
      Node sentence,
      List<Reference> who,
      List<Section> sections) {
    this(undertaking, it, sentence, who, sections, it.act(), it.when(), Optional.of(it.how()));
  }

  /** What frees from a consequence, for those whom it would meet. */
  static Optional<Duty> unless(
      Undertaking undertaking,
      Node sentence,
      List<Reference> who,
      List<Section> sections,
      Optional<Otherwise> otherwise) {
    return otherwise
        .flatMap(Otherwise::unless)
        .map(it -> new Duty(undertaking, it, sentence, who, sections));
  }

  private Duty(
      Undertaking undertaking,
      Node written,
      Node sentence,
      List<Reference> who,
      List<Section> sections,
      Act act,
      Optional<When> said,
      Optional<Clause.How> how) {
    this.undertaking = undertaking;
    this.written = written;
    this.sentence = sentence;
    this.who = who;
    this.sections = sections;
    this.instalment = 0;
    this.how = how;
    this.times =
        said.map(when -> Time.of(when, undertaking.agreement().stretch()))
            .orElse(List.of(Time.SOME));
    this.place = said.map(it -> it instanceof When.By by ? by.date() : it);
    this.otherwise = undertaking.otherwise();
    this.through = Optional.empty();
    switch (act) {
      case Act.Submit it -> {
        this.task = Task.REPORT;
        this.what = it.what().text();
        this.to = it.to();
        this.covers = it.covers();
      }
      case Act.Meet it -> {
        this.task = Task.FULFILMENT;
        this.what = it.what().text();
        this.to = List.of();
        this.covers = Optional.empty();
      }
      case Act.Reach it -> {
        this.task = Task.LEVEL;
        // With the months in which it is to be reached, but without the verb.
        int level = it.level().span().start() - it.span().start();
        this.what = it.span().text().substring(level);
        this.to = List.of();
        this.covers = Optional.empty();
      }
    }
  }

  private static List<Section> or(List<Section> own, List<Section> around) {
    return own.isEmpty() ? around : own;
  }

  public Undertaking undertaking() {
    return undertaking;
  }

  public Agreement agreement() {
    return undertaking.agreement();
  }

  /** The agreement by the name that it counts under: amended, that of the original. */
  public Agreement counted() {
    return agreement().kind() == Agreement.Kind.AMENDED ? agreement().original() : agreement();
  }

  /** The agreement, amendment or scenario in whose text the sentence stands. */
  public Agreement source() {
    for (Agreement at = agreement(); ; at = at.base().get()) {
      if (at.base().isEmpty() || new InVersion(at).isOwn(written.span())) {
        return at;
      }
    }
  }

  /**
   * What frees from it, or from what follows where it is not done: something else to do, or
   * something that is so or is not.
   */
  public List<Duty> instead() {
    return instead;
  }

  /** How it frees from another duty; empty where it is one by itself. */
  public Optional<Clause.How> how() {
    return how;
  }

  /** What is asked; empty of a term of payment. */
  public Optional<Act> act() {
    return written instanceof Clause.Duty duty
        ? Optional.of(duty.act())
        : written instanceof Clause.Instead it ? Optional.of(it.act()) : Optional.empty();
  }

  /** By when, as it is written. */
  public Optional<When> when() {
    return written instanceof Clause.Duty duty
        ? duty.when()
        : written instanceof Clause.Instead it ? it.when() : Optional.empty();
  }

  /** The sentence itself, or the part of one: a term, a duty, or what may be done instead. */
  public Node written() {
    return written;
  }

  public Task task() {
    return task;
  }

  /** The sentence that it stands in, which a mark can follow. */
  public Node sentence() {
    return sentence;
  }

  /** What is to be done, in the words of the agreement; empty where the task says it. */
  public String what() {
    return what;
  }

  /** Those who have it to do; of a payment, those who pay, as far as the agreement says. */
  public List<Referent> who() {
    return task == Task.PAYMENT ? giver() : meanings(who);
  }

  /** Those whose money it is about: they who have it to do, or are paid. */
  public List<Referent> concerned() {
    return meanings(who);
  }

  /** The same as the agreement names them. */
  public List<Reference> named() {
    return who;
  }

  /** Those for whom it is done. */
  public List<Referent> to() {
    return meanings(to);
  }

  public Optional<Referent> through() {
    return through.flatMap(agreement().module()::meaning);
  }

  /** For whom it is done and through whom, as the agreement names them. */
  public List<Reference> hands() {
    List<Reference> hands = new ArrayList<>(to);
    through.ifPresent(hands::add);
    return hands;
  }

  /** The period it is about: of a report what it covers, of a payment when it is made. */
  public Optional<Stretch> covers() {
    return covers;
  }

  public List<Time> times() {
    return times;
  }

  /** What is paid in parts, of which this is one. */
  public Optional<Term.Instalments> instalments() {
    return written instanceof Term.Instalments it ? Optional.of(it) : Optional.empty();
  }

  /** Which of the parts it is, from nought. */
  public int instalment() {
    return instalment;
  }

  /** Where its day stands, or its time limit; empty where no day is said. */
  public Optional<Node> place() {
    return place;
  }

  /** The last day, where there is one and it is not counted from months. */
  public Optional<Day> day() {
    return times.size() == 1 ? times.get(0).last() : Optional.empty();
  }

  /** What data decide, of a level to reach. */
  public Optional<Act.Reach> level() {
    return act().isPresent() && act().get() instanceof Act.Reach it
        ? Optional.of(it)
        : Optional.empty();
  }

  public boolean hasConsequence(Otherwise.Consequence consequence) {
    return otherwise.filter(it -> it.consequence() == consequence).isPresent();
  }

  /** What follows if it is not done, as the agreement says it. */
  public Optional<Otherwise> otherwise() {
    return otherwise;
  }

  public List<Section> sections() {
    return sections;
  }

  /** Who pays: the first side of the agreement that is not itself paid. */
  private List<Referent> giver() {
    List<Referent> recipients = meanings(who);
    for (Clause clause : agreement().declared().clauses()) {
      if (clause instanceof Clause.Between between) {
        for (var side : between.sides()) {
          var party = agreement().module().meaning(side.party());
          if (party.isPresent() && !recipients.contains(party.get())) {
            return List.of(party.get());
          }
        }
      }
    }
    return List.of();
  }

  private List<Referent> meanings(List<Reference> references) {
    List<Referent> meanings = new ArrayList<>(references.size());
    references.forEach(it -> agreement().module().meaning(it).ifPresent(meanings::add));
    return meanings;
  }

  /**
   * What tells it from all other duties of the agreement, also when its day is changed or the
   * agreement amended.
   */
  public String identity() {
    String clause =
        undertaking.isPayment() ? "payment " + who : undertaking.name() + " " + who + " " + to;
    String part = instalments().isPresent() ? instalment + 1 + " " : "";
    String by = how.filter(it -> it != Clause.How.OR).map(it -> it.name() + " ").orElse("");
    return String.join("|", counted().name(), clause, by + task.name(), part + what);
  }
}
