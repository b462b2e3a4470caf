package org.bilaga.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.DueDays;
import org.bilaga.resolve.Referent;

/**
 * Collects what agreements say is owed: terms of payment, and duties of obligations and conditions.
 */
public final class Deadlines {
  /** By day, those without one last; else in the order collected. */
  private static final Comparator<Deadline> BY_DAY =
      (one, other) ->
          one.day().isPresent() && other.day().isPresent()
              ? one.day().get().compareTo(other.day().get())
              : Boolean.compare(one.day().isEmpty(), other.day().isEmpty());

  private final Stakes stakes;
  private final Optional<Viewpoint> viewpoint;
  private final List<Deadline> all = new ArrayList<>();

  private Deadlines(Evaluator evaluator, Optional<Viewpoint> viewpoint) {
    this.stakes = new Stakes(evaluator);
    this.viewpoint = viewpoint;
  }

  /** All that is owed, or what one owes or is to be paid; those without a day last. */
  public static List<Deadline> of(
      List<Agreement> agreements, Evaluator evaluator, Optional<Viewpoint> viewpoint) {
    var deadlines = new Deadlines(evaluator, viewpoint);
    agreements.forEach(deadlines::collect);
    deadlines.all.sort(BY_DAY);
    return deadlines.all;
  }

  private void collect(Agreement agreement) {
    for (Clause clause : agreement.declared().clauses()) {
      switch (clause) {
        case Clause.Payment it -> payment(agreement, it);
        case Clause.Obligation it -> {
          var group =
              new Duties(it.name().text(), it.affects(), it.sections(), it.otherwise(), false);
          it.duties().forEach(duty -> duty(agreement, group, duty));
        }
        case Clause.Condition it -> {
          var group =
              new Duties(it.name().text(), it.affects(), it.sections(), it.otherwise(), true);
          it.duties().forEach(duty -> duty(agreement, group, duty));
        }
        default -> {
          // Other sentences are not about what somebody must do.
        }
      }
    }
  }

  /** What the duties of an obligation or condition have in common. */
  private record Duties(
      String name,
      List<Reference> affects,
      List<Section> sections,
      Optional<Clause.Otherwise> otherwise,
      boolean isCondition) {}

  private void payment(Agreement agreement, Clause.Payment payment) {
    List<Referent> recipients = meanings(agreement, payment.recipients());
    List<Referent> asked = asked(recipients);
    if (asked.isEmpty()) {
      return;
    }
    Stake stake = stakes.entitlement(agreement, payment.affects(), asked);
    String clause = "payment " + payment.recipients();
    for (Clause.Term term : payment.terms()) {
      List<Section> sections = term.sections().isEmpty() ? payment.sections() : term.sections();
      switch (term) {
        case Clause.Term.Paid paid ->
            all.add(
                new Deadline(
                    agreement,
                    Task.PAYMENT,
                    giver(agreement, recipients),
                    "",
                    asked,
                    Optional.empty(),
                    Day.firstOf(paid.in().text()),
                    Day.lastOf(paid.in().text()),
                    Optional.of(paid.in().text()),
                    stake,
                    Optional.empty(),
                    sections,
                    paid.span(),
                    identity(agreement, clause, Task.PAYMENT, "", "")));
        case Clause.Term.Task task -> {
          Task kind = kind(task.kind());
          all.add(
              new Deadline(
                  agreement,
                  kind,
                  asked,
                  "",
                  meanings(agreement, List.of(task.to())),
                  task.through().flatMap(agreement.module()::meaning),
                  Optional.empty(),
                  task.by().map(DueDays::of),
                  Optional.empty(),
                  stake,
                  task.otherwise(),
                  sections,
                  task.span(),
                  identity(agreement, clause, kind, "", "")));
        }
      }
    }
  }

  private static Task kind(Clause.TermKind kind) {
    return switch (kind) {
      case REQUISITION -> Task.REQUISITION;
      case REPAYMENT -> Task.REPAYMENT;
      case ACCOUNTING -> Task.ACCOUNTING;
    };
  }

  /** Who pays: the first side of the agreement that is not itself paid. */
  private static List<Referent> giver(Agreement agreement, List<Referent> recipients) {
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Between between) {
        for (var side : between.sides()) {
          var party = agreement.module().meaning(side.party());
          if (party.isPresent() && !recipients.contains(party.get())) {
            return List.of(party.get());
          }
        }
      }
    }
    return List.of();
  }

  private void duty(Agreement agreement, Duties duties, Clause.Duty duty) {
    List<Referent> asked = asked(meanings(agreement, duty.who()));
    if (asked.isEmpty()) {
      return;
    }
    Task task =
        switch (duty.act()) {
          case Clause.Act.Submit it -> Task.REPORT;
          case Clause.Act.Meet it -> Task.FULFILMENT;
          case Clause.Act.Reach it -> Task.LEVEL;
        };
    String what =
        switch (duty.act()) {
          case Clause.Act.Submit it -> it.what().text();
          case Clause.Act.Meet it -> it.what().text();
          case Clause.Act.Reach it -> it.level().span().text();
        };
    List<Referent> to = meanings(agreement, receivers(duty));
    Stake stake = stake(agreement, duties, asked);
    List<Section> sections = duty.sections().isEmpty() ? duties.sections() : duty.sections();
    List<DueDays.Due> days = duty.when().map(DueDays::of).orElse(List.of());
    int count = Math.max(1, days.size());
    for (int i = 0; i < count; i++) {
      Optional<DueDays.Due> due = days.isEmpty() ? Optional.empty() : Optional.of(days.get(i));
      Optional<String> month = due.flatMap(DueDays.Due::month).map(Slot::text);
      all.add(
          new Deadline(
              agreement,
              task,
              asked,
              what,
              to,
              Optional.empty(),
              Optional.empty(),
              due.map(DueDays.Due::day),
              month.or(() -> covers(duty)),
              stake,
              duties.otherwise(),
              sections,
              duty.span(),
              identity(
                  agreement,
                  duties.name() + " " + duty.who() + " " + receivers(duty),
                  task,
                  what,
                  month.orElse(""))));
    }
  }

  private static Optional<String> covers(Clause.Duty duty) {
    return duty.act() instanceof Clause.Act.Submit it
        ? it.covers().map(Stretch::text)
        : Optional.empty();
  }

  private static List<Reference> receivers(Clause.Duty duty) {
    return duty.act() instanceof Clause.Act.Submit it ? it.to() : List.of();
  }

  private Stake stake(Agreement agreement, Duties duties, List<Referent> asked) {
    List<Reference> lost = duties.otherwise().map(Clause.Otherwise::from).orElse(List.of());
    if (!lost.isEmpty()) {
      return stakes.loss(agreement, lost, asked);
    }
    boolean stands =
        duties.otherwise().isPresent() || duties.isCondition() && !duties.affects().isEmpty();
    return stands ? stakes.loss(agreement, duties.affects(), asked) : Stake.NONE;
  }

  private static List<Referent> meanings(Agreement agreement, List<Reference> references) {
    List<Referent> meanings = new ArrayList<>();
    references.forEach(it -> agreement.module().meaning(it).ifPresent(meanings::add));
    return meanings;
  }

  /** Those of them who are asked about. */
  private List<Referent> asked(List<Referent> all) {
    if (viewpoint.isEmpty()) {
      return all;
    }
    List<Referent> asked = new ArrayList<>();
    all.forEach(one -> viewpoint.get().in(one).ifPresent(asked::add));
    return asked;
  }

  private static String identity(
      Agreement agreement, String clause, Task task, String what, String month) {
    return String.join("|", agreement.name(), clause, task.name(), what, month);
  }
}
