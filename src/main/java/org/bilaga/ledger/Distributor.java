package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Lost;
import org.bilaga.evaluate.MemberAmounts;
import org.bilaga.evaluate.Piece;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Weighing;
import org.bilaga.evaluate.Why;
import org.bilaga.finding.Kind;
import org.bilaga.money.Distributed;
import org.bilaga.money.Money;
import org.bilaga.money.Outcome;
import org.bilaga.money.Refusal;
import org.bilaga.money.RoundedTogether;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.source.Span;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/** Divides the grants of an agreement among their recipients. */
public final class Distributor {
  public static final Kind NOT_TOGETHER =
      Kind.mistake("not-rounded-together")
          .en(
              "`{grant}` cannot be rounded together with `{first}`: {why}.",
              "Give all grants of the area the same recipients, key and rounding, and no terms of"
                  + " their own, or remove `rounded together`. Years can have an area each, with"
                  + " the year after each amount: `in 2020`.")
          .sv(
              "`{grant}` kan inte avrundas gemensamt med `{first}`: {why}.",
              "Ge alla bidrag i området samma mottagare, nyckel och avrundning och inga egna"
                  + " villkor, eller ta bort `avrundat gemensamt`. År kan ha varsitt område, med"
                  + " året efter varje belopp: `i 2020`.");

  private final Ledgers evaluator;
  private final Set<Grant> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  Distributor(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  /** What became of all grants of which that rests on no input that varies. */
  @Nullable Entry[] independent(Agreement agreement) {
    var entries = new @Nullable Entry[agreement.grants().size()];
    evaluator.like(agreement).ifPresent(like -> independent(like, entries));
    return entries;
  }

  private static void independent(Ledger like, @Nullable Entry[] entries) {
    for (Grant grant : like.agreement().grants()) {
      like.independent(grant).ifPresent(entry -> entries[grant.index()] = entry);
    }
  }

  /** Puts down what became of a grant, with those that it is rounded together with. */
  void divide(Grant grant, @Nullable Entry[] entries) {
    Area outermost = null;
    for (var at = Optional.of(grant.area()); at.isPresent(); at = at.get().parent()) {
      outermost = at.get().together().isPresent() ? at.get() : outermost;
    }
    List<Grant> grants = outermost == null ? List.of(grant) : outermost.allGrants();
    if (!underWay(grants, entries)) {
      return;
    }
    if (outermost != null) {
      together(outermost, entries);
    }
    for (Grant one : grants) {
      if (entries[one.index()] == null) {
        boolean outer = evaluator.dependence().begin();
        Entry entry = entry(one);
        evaluator.dependence().end(entry, outer);
        // In a circle it was put down meanwhile that it is not known, and that stays.
        entries[one.index()] = entries[one.index()] == null ? entry : entries[one.index()];
      }
    }
    grants.forEach(underWay::remove);
  }

  /** Notes that grants are to be divided; a grant that needs its own division is not known. */
  private boolean underWay(List<Grant> grants, @Nullable Entry[] entries) {
    if (underWay.addAll(grants)) {
      return true;
    }
    for (Grant grant : grants) {
      Span place = grant.declared().name().span();
      entries[grant.index()] =
          subject(grant, Optional.empty(), Optional.empty(), Value.unknown(Why.told(place)))
              .undivided(Optional.of(Why.told(place)));
    }
    Grant first = grants.get(0);
    evaluator
        .told()
        .add(Evaluator.CIRCLE.at(first.declared().name().span()).with("name", first.path()));
    return false;
  }

  private void together(Area area, @Nullable Entry[] entries) {
    if (area.together().isPresent()) {
      boolean all = true;
      for (Grant grant : area.allGrants()) {
        all &= entries[grant.index()] != null;
      }
      if (!all) {
        boolean outer = evaluator.dependence().begin();
        roundTogether(area.allGrants(), entries);
        for (Grant grant : area.allGrants()) {
          Entry entry = entries[grant.index()];
          if (entry != null) {
            evaluator.dependence().end(entry, outer);
          }
        }
      }
    }
    area.areas().forEach(inner -> together(inner, entries));
  }

  private Entry entry(Grant grant) {
    List<Piece> pieces = evaluator.amountsOf(grant);
    if (pieces.size() == 1) {
      return entry(grant, pieces.get(0));
    }
    List<Entry> parts = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      parts.add(entry(grant, piece));
    }
    int members = grant.group().map(Group::size).orElse(0);
    return subject(grant, Optional.empty(), Optional.empty(), sum(parts)).sum(parts, members);
  }

  private static Value sum(List<Entry> parts) {
    Value sum = Value.ZERO;
    for (Entry part : parts) {
      sum = sum.plus(part.amount());
    }
    return sum;
  }

  private Entry.Subject subject(
      Grant grant, Optional<Slot> slot, Optional<Stretch> stretch, Value amount) {
    return new Entry.Subject(grant, slot, stretch, amount, Evaluator.currency(grant));
  }

  private Entry.Subject subject(Grant grant, Piece piece) {
    return subject(grant, piece.slot(), piece.stretch(), piece.amount());
  }

  /** One year's or month's part of a grant. */
  Entry entry(Grant grant, Piece piece) {
    var subject = subject(grant, piece);
    var group = grant.group();
    var key = grant.key();
    var lost = Lost.division(grant);
    if (lost.isPresent()) {
      return subject.undivided(lost);
    }
    if (group.isEmpty()
        || group.get().size() == 0
        || !grant.declared().recipients().others().isEmpty()) {
      return subject.undivided(
          grant.recipients().size() > 1 ? Optional.of(undivided(grant)) : Optional.empty());
    }
    if (piece.said().isPresent()) {
      return said(subject, piece.said().get(), piece.place());
    }
    if (!(subject.amount() instanceof Value.Known known)) {
      return undivided(subject, group.get(), subject.amount().why().orElseThrow());
    }
    Money total = Money.ofMajor(known.amount(), subject.currency()).orElseThrow();
    if (grant.declared().hasLadder()) {
      return climbed(subject, group.get(), total);
    } else if (key.isEmpty()) {
      return undivided(subject, group.get(), undivided(grant));
    }
    return switch (evaluator.weighing().weights(key.get(), group.get(), grant)) {
      case Weighing.Weighed.Unknown it -> undivided(subject, group.get(), it.why());
      case Weighing.Weighed.Known it -> divided(subject, it.weights(), total);
    };
  }

  private Entry undivided(Entry.Subject subject, Group group, Why why) {
    return subject.undivided(
        Optional.of(why),
        MemberBounds.of(evaluator, subject.grant(), group, subject.amount(), why));
  }

  /** What is said for each; known for all or, member by member, as far as it is. */
  private Entry said(Entry.Subject subject, MemberAmounts said, Span place) {
    var amounts = new long[said.amounts().size()];
    for (int member = 0; member < amounts.length; member++) {
      Value value = said.amounts().get(member);
      var money = value.known().flatMap(it -> evaluator.asMoney(it, subject.currency(), place));
      if (money.isEmpty()) {
        return subject.said(said, new long[0], value.why().or(() -> Optional.of(Why.told(place))));
      }
      amounts[member] = money.get().minor().longValueExact();
    }
    return subject.isKnown()
        ? subject.said(said, amounts, Optional.empty())
        : subject.undivided(subject.amount().why());
  }

  private Entry divided(Entry.Subject subject, Weights weights, Money total) {
    Grant grant = subject.grant();
    var terms = new Terms(evaluator, grant);
    var distribution = terms.distribution(weights);
    if (distribution.isEmpty()) {
      return subject.undivided(Optional.of(terms.why()));
    }
    return switch (distribution.get().distribute(total)) {
      case Outcome.Done<Distributed> done -> subject.divided(weights, done.value());
      case Outcome.Refused<Distributed> refused -> refused(subject, refused.refusal());
    };
  }

  private Entry refused(Entry.Subject subject, Refusal refusal) {
    var finding = RefusalFinding.of(refusal, subject.grant());
    evaluator.told().add(finding);
    return subject.undivided(Optional.of(Why.told(finding.span())));
  }

  /** Where it goes to several and nothing says how it is divided. */
  private static Why undivided(Grant grant) {
    return Why.of(
        Why.Cause.NOT_DIVIDED, grant.declared().name().span(), Sentences.notDivided(grant.path()));
  }

  /** By what the members reached; each member's sum over the steps is rounded once. */
  private Entry climbed(Entry.Subject subject, Group group, Money total) {
    Grant grant = subject.grant();
    var ladder = new LadderClimber(evaluator, grant, group, subject.slot(), total).climb();
    if (ladder.isEmpty()) {
      return subject.undivided(Optional.of(Why.told(grant.declared().name().span())));
    }
    var rule = evaluator.rounding(grant);
    var done = ladder.get().amounts(rule);
    if (done.isEmpty()) {
      return subject.climbed(ladder.get(), Optional.empty(), group.size(), rule);
    }
    return switch (done.get()) {
      case Outcome.Done<Distributed> it ->
          subject.climbed(ladder.get(), Optional.of(it.value()), group.size(), rule);
      case Outcome.Refused<Distributed> refused -> refused(subject, refused.refusal());
    };
  }

  private void roundTogether(List<Grant> grants, @Nullable Entry[] entries) {
    var lost = lost(grants);
    if (grants.isEmpty() || lost.isEmpty() && !alike(grants)) {
      return;
    } else if (lost.isPresent()) {
      // One that is not known leaves the cells of all unknown.
      for (Grant grant : grants) {
        var subject = subject(grant, evaluator.amountsOf(grant).get(0));
        entries[grant.index()] = subject.undivided(lost);
      }
      return;
    }
    Grant first = grants.get(0);
    Group group = first.group().orElseThrow();
    var weights = evaluator.weighing().weights(first.key().orElseThrow(), group).known();
    List<Entry.Subject> subjects = new ArrayList<>();
    List<Money> totals = new ArrayList<>();
    for (Grant grant : grants) {
      var subject = subject(grant, evaluator.amountsOf(grant).get(0));
      subject
          .amount()
          .known()
          .flatMap(it -> Money.ofMajor(it, subject.currency()))
          .ifPresent(totals::add);
      subjects.add(subject);
    }
    if (weights.isEmpty() || totals.size() < grants.size()) {
      // One that is not known leaves the cells of all unknown.
      Why why = notTogether(first, group, subjects);
      subjects.forEach(it -> entries[it.grant().index()] = it.undivided(Optional.of(why)));
      return;
    }
    switch (RoundedTogether.of(evaluator.rounding(first), weights.get(), totals)) {
      case Outcome.Done<RoundedTogether> done -> {
        for (int i = 0; i < grants.size(); i++) {
          entries[grants.get(i).index()] =
              entry(subjects.get(i), weights.get(), done.value(), i, group.size());
        }
      }
      case Outcome.Refused<RoundedTogether> refused -> {
        var finding = RefusalFinding.of(refused.refusal(), first);
        evaluator.told().add(finding);
        Why why = Why.told(finding.span());
        subjects.forEach(it -> entries[it.grant().index()] = it.undivided(Optional.of(why)));
      }
    }
  }

  private static Optional<Why> lost(List<Grant> grants) {
    Optional<Why> lost = Optional.empty();
    for (Grant grant : grants) {
      lost = lost.or(() -> Lost.division(grant));
    }
    return lost;
  }

  private Why notTogether(Grant first, Group group, List<Entry.Subject> subjects) {
    for (Entry.Subject subject : subjects) {
      if (subject.amount().why().isPresent()) {
        return subject.amount().why().get();
      }
    }
    return evaluator.weighing().weights(first.key().orElseThrow(), group)
            instanceof Weighing.Weighed.Unknown it
        ? it.why()
        : Why.told(first.declared().name().span());
  }

  private static Entry entry(
      Entry.Subject subject, Weights weights, RoundedTogether together, int index, int members) {
    long[] amounts = new long[members];
    for (int member = 0; member < members; member++) {
      amounts[member] = together.amount(index, member).minor().longValueExact();
    }
    return subject.together(weights, amounts, new Entry.Together(together, index));
  }

  /** Whether grants can be rounded together; tells which cannot, where two are shared at all. */
  private boolean alike(List<Grant> grants) {
    List<Grant> shared = grants.stream().filter(Grant::isShared).toList();
    if (shared.size() < 2) {
      return false;
    }
    Grant first = shared.stream().filter(it -> !hasTerms(it)).findFirst().orElse(shared.get(0));
    boolean alike = true;
    for (Grant grant : grants) {
      Optional<Told> differs = grant == first ? Optional.empty() : differs(grant, first);
      if (differs.isPresent()) {
        alike = false;
        evaluator
            .told()
            .add(
                NOT_TOGETHER
                    .at(grant.declared().name().span())
                    .with("grant", grant.path())
                    .with("first", first.path())
                    .with("why", differs.get()));
      }
    }
    return alike;
  }

  /** Why a grant cannot be rounded together with the first one of them. */
  private Optional<Told> differs(Grant grant, Grant first) {
    if (!grant.group().equals(first.group())) {
      return Optional.of(Sentences.otherRecipients());
    } else if (!grant.isSharedAs(first)) {
      return Optional.of(Sentences.otherKeys());
    } else if (!evaluator.rounding(grant).equals(evaluator.rounding(first))) {
      return Optional.of(Sentences.otherRounding());
    } else if (!hasTerms(grant)) {
      return Optional.empty();
    }
    return Optional.of(
        grant.slots().isEmpty()
            ? Sentences.termsOfItsOwn(grant.path())
            : Sentences.amountsByTime(grant.path()));
  }

  private static boolean hasTerms(Grant grant) {
    var declared = grant.declared();
    return declared.division().hasTerms() || declared.hasLadder() || !grant.slots().isEmpty();
  }
}
