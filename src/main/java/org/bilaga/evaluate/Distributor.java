package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.money.Distributed;
import org.bilaga.money.Money;
import org.bilaga.money.Outcome;
import org.bilaga.money.RoundedTogether;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/** Divides the grants of an agreement among their recipients. */
final class Distributor {
  static final Kind NOT_TOGETHER =
      Kind.mistake("not-rounded-together")
          .en(
              "`{grant}` cannot be rounded together with `{first}`: they differ in {what}.",
              "Give all grants of the area the same recipients, key and rounding, or remove"
                  + " `rounded together`.")
          .sv(
              "`{grant}` kan inte avrundas gemensamt med `{first}`: de har olika {what}.",
              "Ge alla bidrag i området samma mottagare, nyckel och avrundning, eller ta bort"
                  + " `avrundat gemensamt`.");

  private final Evaluator evaluator;

  Distributor(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  List<Entry> entries(Agreement agreement) {
    var entries = new Entry[agreement.grants().size()];
    together(agreement.root(), entries);
    for (Grant grant : agreement.grants()) {
      if (entries[grant.index()] == null) {
        entries[grant.index()] = entry(grant);
      }
    }
    return Arrays.asList(entries);
  }

  private void together(Area area, Entry[] entries) {
    if (area.together().isPresent()) {
      roundTogether(area.allGrants(), entries);
    }
    area.areas().forEach(inner -> together(inner, entries));
  }

  private Money total(Grant grant) {
    var declared = grant.declared();
    var span = declared.amount().map(amount -> amount.span()).orElse(declared.name().span());
    return evaluator.money(evaluator.amount(grant), Evaluator.currency(grant), span);
  }

  private Entry entry(Grant grant) {
    List<Piece> pieces = evaluator.pieces(grant);
    if (pieces.size() == 1) {
      return entry(grant, pieces.get(0));
    }
    List<Entry> parts = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      parts.add(entry(grant, piece));
    }
    int members = grant.group().map(Group::size).orElse(0);
    return Entry.sum(grant, total(grant), parts, members);
  }

  /** One year's or month's part of a grant. */
  Entry entry(Grant grant, Piece piece) {
    Money total = evaluator.money(piece.amount(), Evaluator.currency(grant), piece.place());
    var group = grant.group();
    var key = grant.key();
    if (group.isEmpty() || group.get().size() == 0 || !piece.known()) {
      return Entry.undistributed(grant, piece.slot(), total, piece.known());
    } else if (grant.declared().hasLadder()) {
      return climbed(grant, group.get(), piece.slot(), total);
    } else if (key.isEmpty() || key.get().declared().unknown().isPresent()) {
      return Entry.undistributed(grant, piece.slot(), total, true);
    }
    Weights weights = evaluator.weighing().weights(key.get(), group.get());
    var distribution = new Terms(evaluator, grant).distribution(weights);
    if (distribution.isEmpty()) {
      return Entry.undistributed(grant, piece.slot(), total, true);
    }
    return switch (distribution.get().distribute(total)) {
      case Outcome.Done<Distributed> done ->
          Entry.divided(grant, piece.slot(), total, weights, done.value());
      case Outcome.Refused<Distributed> refused -> {
        evaluator.out().add(RefusalFinding.of(refused.refusal(), grant));
        yield Entry.undistributed(grant, piece.slot(), total, true);
      }
    };
  }

  /** By what the members reached; each member's sum over the steps is rounded once. */
  private Entry climbed(Grant grant, Group group, Optional<Slot> slot, Money total) {
    Ladder ladder = new LadderClimber(evaluator, grant, group, slot, total).climb();
    var done = ladder.amounts(grant);
    if (done.isEmpty()) {
      return Entry.climbed(grant, slot, total, ladder, Optional.empty(), group.size());
    }
    return switch (done.get()) {
      case Outcome.Done<Distributed> it ->
          Entry.climbed(grant, slot, total, ladder, Optional.of(it.value()), group.size());
      case Outcome.Refused<Distributed> refused -> {
        evaluator.out().add(RefusalFinding.of(refused.refusal(), grant));
        yield Entry.undistributed(grant, slot, total, true);
      }
    };
  }

  private void roundTogether(List<Grant> grants, Entry[] entries) {
    if (grants.isEmpty() || !alike(grants)) {
      return;
    }
    Grant first = grants.get(0);
    Group group = first.group().orElseThrow();
    Weights weights = evaluator.weighing().weights(first.key().orElseThrow(), group);
    List<Money> totals = new ArrayList<>();
    for (Grant grant : grants) {
      totals.add(total(grant));
    }
    switch (RoundedTogether.of(RoundingRules.of(first), weights, totals)) {
      case Outcome.Done<RoundedTogether> done -> {
        for (int i = 0; i < grants.size(); i++) {
          entries[grants.get(i).index()] =
              entry(grants.get(i), totals.get(i), weights, done.value(), i, group.size());
        }
      }
      case Outcome.Refused<RoundedTogether> refused -> {
        evaluator.out().add(RefusalFinding.of(refused.refusal(), first));
        for (int i = 0; i < grants.size(); i++) {
          entries[grants.get(i).index()] =
              Entry.undistributed(grants.get(i), grants.get(i).slot(), totals.get(i), true);
        }
      }
    }
  }

  private static Entry entry(
      Grant grant, Money total, Weights weights, RoundedTogether together, int index, int members) {
    long[] amounts = new long[members];
    for (int member = 0; member < members; member++) {
      amounts[member] = together.amount(index, member).minor().longValueExact();
    }
    return Entry.together(
        grant, grant.slot(), total, weights, amounts, new Entry.Together(together, index));
  }

  /** Whether grants can be rounded together; tells which cannot. */
  private boolean alike(List<Grant> grants) {
    Grant first = grants.get(0);
    if (first.group().isEmpty() || first.key().isEmpty()) {
      return false;
    }
    boolean alike = true;
    for (Grant grant : grants) {
      Optional<Told> differs =
          !grant.group().equals(first.group())
              ? Optional.of(Told.phrase("recipients", "mottagare"))
              : !grant.key().equals(first.key())
                  ? Optional.of(Told.phrase("key", "nycklar"))
                  : !RoundingRules.of(grant).equals(RoundingRules.of(first)) || hasTerms(grant)
                      ? Optional.of(Told.phrase("rounding or terms", "avrundning eller villkor"))
                      : Optional.empty();
      if (differs.isPresent()) {
        alike = false;
        evaluator
            .out()
            .add(
                NOT_TOGETHER
                    .at(grant.declared().name().span())
                    .with("grant", grant.path())
                    .with("first", first.path())
                    .with("what", differs.get()));
      }
    }
    return alike;
  }

  private static boolean hasTerms(Grant grant) {
    var declared = grant.declared();
    return declared.division().hasTerms() || declared.hasLadder() || !grant.slots().isEmpty();
  }
}
