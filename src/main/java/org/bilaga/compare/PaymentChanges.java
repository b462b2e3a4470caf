package org.bilaga.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.compare.Change.Kind;
import org.bilaga.finding.Told;

/**
 * What is said otherwise of payment: the days, the ways and what follows when they are missed.
 *
 * <p>Recipients for whom the same has changed are told of together.
 */
final class PaymentChanges {
  private static final Told NOTHING = Told.phrase("nothing", "inget");
  private static final Told NO_DAY = Told.phrase("no day", "ingen dag");

  private final Side before;
  private final Side after;
  private final ChangeList out;

  PaymentChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /** What one recipient must do, or gets when: for which money, and of what sort. */
  private record Term(String recipient, String affects, String sort, Clause.Term said) {
    boolean sameAs(Term other) {
      return recipient.equals(other.recipient)
          && affects.equals(other.affects)
          && sort.equals(other.sort);
    }
  }

  /** A pair of sentences of which one may be missing, and all whom it concerns. */
  private record Said(Optional<Clause.Term> then, Optional<Clause.Term> now) {}

  void find() {
    List<Term> earlier = terms(before.agreement().declared());
    List<Term> later = terms(after.agreement().declared());
    Map<String, Said> said = new LinkedHashMap<>();
    Map<String, List<String>> whom = new LinkedHashMap<>();
    for (Term now : later) {
      Optional<Term> then = earlier.stream().filter(it -> it.sameAs(now)).findFirst();
      if (then.isEmpty() || !Wording.same(then.get().said(), now.said())) {
        note(new Said(then.map(Term::said), Optional.of(now.said())), now, said, whom);
      }
    }
    for (Term then : earlier) {
      if (later.stream().noneMatch(it -> it.sameAs(then))) {
        note(new Said(Optional.of(then.said()), Optional.empty()), then, said, whom);
      }
    }
    said.forEach((key, pair) -> tell(pair, String.join(", ", whom.getOrDefault(key, List.of()))));
  }

  private static void note(
      Said pair, Term of, Map<String, Said> said, Map<String, List<String>> whom) {
    String key =
        pair.then().map(Wording::of).orElse("")
            + "|"
            + pair.now().map(Wording::of).orElse("")
            + "|"
            + of.affects();
    said.putIfAbsent(key, pair);
    whom.computeIfAbsent(key, it -> new ArrayList<>())
        .add(of.recipient() + (of.affects().isEmpty() ? "" : " (" + of.affects() + ")"));
  }

  private static List<Term> terms(Declaration.Agreement agreement) {
    List<Term> terms = new ArrayList<>();
    for (Clause.Payment payment : Walk.all(Clause.Payment.class, agreement)) {
      for (Reference recipient : payment.recipients()) {
        for (Clause.Term term : payment.terms()) {
          terms.add(new Term(recipient.text(), names(payment.affects()), sort(term), term));
        }
      }
    }
    return terms;
  }

  private static String names(List<Reference> references) {
    List<String> names = new ArrayList<>();
    references.forEach(reference -> names.add(reference.text()));
    return String.join(", ", names);
  }

  private static String sort(Clause.Term term) {
    return switch (term) {
      case Clause.Term.Task it -> it.kind().name();
      case Clause.Term.Paid it -> "PAID";
    };
  }

  private void tell(Said pair, String whom) {
    if (pair.then().isEmpty() || pair.now().isEmpty()) {
      boolean added = pair.then().isEmpty();
      out.add(
          added ? Kind.DUTY_ADDED : Kind.DUTY_REMOVED,
          "",
          added ? "New for {whom}: `{words}`." : "No longer for {whom}: `{words}`.",
          added ? "Nytt för {whom}: `{words}`." : "Inte längre för {whom}: `{words}`.",
          "whom",
          whom,
          "words",
          Wording.of(pair.now().or(pair::then).orElseThrow()));
    } else if (pair.then().get() instanceof Clause.Term.Task then
        && pair.now().get() instanceof Clause.Term.Task now) {
      task(then, now, whom);
    } else {
      out.add(
          Kind.DEADLINE_CHANGED,
          "",
          "For {whom} it is `{now}` instead of `{then}`.",
          "För {whom} gäller `{now}` i stället för `{then}`.",
          "whom",
          whom,
          "now",
          Wording.of(pair.now().get()),
          "then",
          Wording.of(pair.then().get()));
    }
  }

  private void task(Clause.Term.Task then, Clause.Term.Task now, String whom) {
    if (!Wording.same(then.by(), now.by())) {
      out.add(
          Kind.DEADLINE_CHANGED,
          "",
          "The last day for {what} by {whom} is {now} instead of {then}.",
          "Sista dagen för {what} av {whom} är {now} i stället för {then}.",
          "what",
          what(now.kind()),
          "whom",
          whom,
          "now",
          day(now.by()),
          "then",
          day(then.by()));
    }
    if (!Wording.same(then.otherwise(), now.otherwise())) {
      out.add(
          Kind.CONSEQUENCE_CHANGED,
          "",
          "What follows when {whom} misses the {what} is {now} instead of {then}.",
          "Det som följer när {whom} missar {what} är {now} i stället för {then}.",
          "whom",
          whom,
          "what",
          what(now.kind()),
          "now",
          ChangeList.quoted(now.otherwise().map(Wording::of), NOTHING),
          "then",
          ChangeList.quoted(then.otherwise().map(Wording::of), NOTHING));
    }
    if (!Wording.same(then.to(), now.to()) || !Wording.same(then.through(), now.through())) {
      out.add(
          Kind.TERMS_CHANGED,
          "",
          "For {whom} it is `{now}` instead of `{then}`.",
          "För {whom} gäller `{now}` i stället för `{then}`.",
          "whom",
          whom,
          "now",
          Wording.of(now),
          "then",
          Wording.of(then));
    }
  }

  private static Told what(Clause.TermKind kind) {
    return switch (kind) {
      case REQUISITION -> Told.phrase("requisition", "rekvisition");
      case REPAYMENT -> Told.phrase("repayment", "återbetalning");
      case ACCOUNTING -> Told.phrase("accounts", "redovisning");
    };
  }

  private static Told day(Optional<Date> day) {
    return day.<Told>map(date -> Told.text(date.iso())).orElse(NO_DAY);
  }
}
