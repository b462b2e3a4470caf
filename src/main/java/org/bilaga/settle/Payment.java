package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;

/** Terms of payment: for whom, for which money, and what must be done by when. */
public final class Payment {
  private final Agreement agreement;
  private final Clause.Payment written;

  private Payment(Agreement agreement, Clause.Payment written) {
    this.agreement = agreement;
    this.written = written;
  }

  /**
   * What a recipient must do to draw, repay or account for money.
   *
   * @param to those it is done to, through whom if through somebody
   */
  public record Task(
      Clause.TermKind kind,
      Span span,
      Optional<LocalDate> day,
      String to,
      Optional<Clause.Consequence> otherwise) {

    boolean lapses() {
      return otherwise.isPresent() && otherwise.get() == Clause.Consequence.RIGHT_LAPSES;
    }

    boolean mayBeReclaimed() {
      return otherwise.isPresent() && otherwise.get() == Clause.Consequence.MAY_BE_RECLAIMED;
    }
  }

  static List<Payment> of(Agreement agreement) {
    List<Payment> all = new ArrayList<>();
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Payment it) {
        all.add(new Payment(agreement, it));
      }
    }
    return all;
  }

  /** Whether the terms hold for a recipient's money of a grant. */
  boolean covers(Recipient recipient, Grant grant) {
    return isFor(recipient) && Affected.covers(agreement, written.affects(), grant);
  }

  private boolean isFor(Recipient recipient) {
    for (Reference reference : written.recipients()) {
      var meant = agreement.module().meaning(reference);
      if (meant.isPresent() && recipient.isIn(meant.get())) {
        return true;
      }
    }
    return false;
  }

  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (Clause.Term term : written.terms()) {
      if (term instanceof Clause.Term.Task it) {
        String through = it.through().map(by -> " (" + Names.of(agreement, by) + ")").orElse("");
        tasks.add(
            new Task(
                it.kind(),
                it.span(),
                it.by().map(Days::of),
                Names.of(agreement, it.to()) + through,
                it.otherwise().map(Clause.Otherwise::consequence)));
      }
    }
    return tasks;
  }

  Optional<Task> task(Clause.TermKind kind) {
    return tasks().stream().filter(task -> task.kind() == kind).findFirst();
  }
}
