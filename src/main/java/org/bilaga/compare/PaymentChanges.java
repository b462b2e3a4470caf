package org.bilaga.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Reference;
import org.bilaga.compare.Change.Kind;
import org.bilaga.duty.Duty;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Task;
import org.bilaga.duty.Undertaking;

/**
 * What is said otherwise of payment: the days, the ways and what follows when they are missed.
 *
 * <p>Recipients for whom the same has changed are told of together.
 */
final class PaymentChanges {
  private final Side before;
  private final Side after;
  private final ChangeList out;

  PaymentChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /** What one recipient must do, or gets when, and for which money. */
  private record Term(String recipient, String affects, Duty duty) {
    boolean sameAs(Term other) {
      return recipient.equals(other.recipient)
          && affects.equals(other.affects)
          && duty.task() == other.duty.task();
    }
  }

  /** A pair of terms of which one may be missing. */
  private record Said(Optional<Duty> then, Optional<Duty> now) {}

  void find() {
    List<Term> earlier = terms(before);
    List<Term> later = terms(after);
    Map<String, Said> said = new LinkedHashMap<>();
    Map<String, Set<String>> whom = new LinkedHashMap<>();
    for (Term now : later) {
      Optional<Duty> then =
          earlier.stream().filter(it -> it.sameAs(now)).findFirst().map(Term::duty);
      if (then.isEmpty() || !SameWording.same(then.get().written(), now.duty().written())) {
        note(new Said(then, Optional.of(now.duty())), now, said, whom);
      }
    }
    for (Term then : earlier) {
      if (later.stream().noneMatch(it -> it.sameAs(then))) {
        note(new Said(Optional.of(then.duty()), Optional.empty()), then, said, whom);
      }
    }
    said.forEach((key, pair) -> tell(pair, String.join(", ", whom.getOrDefault(key, Set.of()))));
  }

  private static void note(
      Said pair, Term of, Map<String, Said> said, Map<String, Set<String>> whom) {
    String key = words(pair.then()) + "|" + words(pair.now()) + "|" + of.affects();
    said.putIfAbsent(key, pair);
    whom.computeIfAbsent(key, it -> new LinkedHashSet<>())
        .add(of.recipient() + (of.affects().isEmpty() ? "" : " (" + of.affects() + ")"));
  }

  private static String words(Optional<Duty> duty) {
    return duty.map(Duty::written).map(SameWording::of).orElse("");
  }

  private static List<Term> terms(Side side) {
    List<Term> terms = new ArrayList<>();
    for (Undertaking payment : Undertaking.of(side.agreement())) {
      for (Duty duty : payment.isPayment() ? payment.duties() : List.<Duty>of()) {
        for (Reference recipient : duty.named()) {
          terms.add(new Term(recipient.text(), names(payment.affects()), duty));
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

  private void tell(Said pair, String whom) {
    if (pair.then().isEmpty() || pair.now().isEmpty()) {
      boolean added = pair.then().isEmpty();
      out.add(
          added ? Kind.DUTY_ADDED : Kind.DUTY_REMOVED,
          "",
          added
              ? Sentences.newFor(whom, words(pair.now()))
              : Sentences.noLongerFor(whom, words(pair.then())));
    } else if (pair.now().get().task() != Task.PAYMENT) {
      task(pair.then().get(), pair.now().get(), whom);
    } else {
      out.add(
          Kind.DEADLINE_CHANGED,
          "",
          Sentences.isForWhom(whom, words(pair.now()), words(pair.then())));
    }
  }

  private void task(Duty then, Duty now, String whom) {
    if (!now.day().equals(then.day())) {
      out.add(
          Kind.DEADLINE_CHANGED,
          "",
          Sentences.lastDayForWhom(
              DutyWords.inSentence(now), whom, DutyChanges.day(now), DutyChanges.day(then)));
    }
    if (!SameWording.same(then.otherwise(), now.otherwise())) {
      out.add(
          Kind.CONSEQUENCE_CHANGED,
          "",
          Sentences.consequenceForWhom(
              whom,
              DutyWords.inSentence(now),
              DutyChanges.otherwise(now.otherwise()),
              DutyChanges.otherwise(then.otherwise())));
    }
    if (!hands(now).equals(hands(then))) {
      out.add(
          Kind.TERMS_CHANGED,
          "",
          Sentences.isForWhom(whom, SameWording.of(now.written()), SameWording.of(then.written())));
    }
  }

  /** To whom it goes and through whom, as it is written. */
  private static String hands(Duty duty) {
    return duty.hands().toString();
  }
}
