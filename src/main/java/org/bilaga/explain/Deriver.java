package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slot;
import org.bilaga.duty.Deadline;
import org.bilaga.duty.Deadlines;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Viewpoint;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.table.Member;

/** Builds the derivation of amounts from the ledger of their agreement. */
public final class Deriver {
  private final Ledgers evaluator;
  private final Agreement agreement;
  private final Ledger ledger;

  public Deriver(Ledgers evaluator, Agreement agreement) {
    this.evaluator = evaluator;
    this.agreement = agreement;
    this.ledger = evaluator.ledger(agreement);
  }

  /** Whole grants, in a year or month where one is asked about: how each was divided among all. */
  public Derivation whole(String asked, List<Grant> grants, Optional<Slot> slot) {
    Fraction total = Fraction.ZERO;
    List<GrantDerivation> derived = new ArrayList<>();
    List<String> undated = new ArrayList<>();
    for (Grant grant : grants) {
      var one = new GrantDeriver(evaluator, ledger, grant).derive(-1, slot);
      if (one.isPresent()) {
        total = total.add(one.get().total());
        derived.add(one.get());
      } else if (isUndated(grant)) {
        undated.add(grant.path());
      }
    }
    return derivation(
        asked,
        slot,
        Optional.empty(),
        total,
        Fraction.ZERO,
        derived,
        undated,
        provisos(grants).ofAll(),
        List.of(),
        List.of());
  }

  /** One member's part of the grants that concern it. */
  public Derivation of(
      String asked, List<Grant> grants, Group group, int member, Optional<Slot> slot) {
    Fraction total = Fraction.ZERO;
    Fraction unknown = Fraction.ZERO;
    List<GrantDerivation> derived = new ArrayList<>();
    List<String> undated = new ArrayList<>();
    for (Grant grant : grants) {
      var theirs = recipient(grant, group, member);
      var one =
          theirs.flatMap(
              it -> new GrantDeriver(evaluator, ledger, grant).derive(it.member(), slot));
      if (one.isPresent()) {
        derived.add(one.get());
        total = total.add(one.get().amount().orElse(Fraction.ZERO));
        unknown = unknown.add(one.get().unknown());
      } else if (theirs.isPresent() && isUndated(grant)) {
        undated.add(grant.path());
      }
    }
    var whose = whose(group, member);
    return derivation(
        asked,
        slot,
        Optional.of(whose),
        total,
        unknown,
        derived,
        undated,
        provisos(grants).of(group, member, derived),
        slot.isPresent() ? List.of() : payouts(grants, group, member),
        counterparts(grants, group, member, slot));
  }

  private ProvisoDeriver provisos(List<Grant> grants) {
    return new ProvisoDeriver(evaluator, agreement, grants);
  }

  /** Whether nothing says which year or month some of it is for. */
  private boolean isUndated(Grant grant) {
    for (Entry part : ledger.entry(grant).parts()) {
      if (part.slot().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Derivation derivation(
      String asked,
      Optional<Slot> slot,
      Optional<Derivation.Whose> whose,
      Fraction total,
      Fraction unknown,
      List<GrantDerivation> grants,
      List<String> undated,
      List<Proviso> provisos,
      List<Payout> payouts,
      List<Derivation.Counterpart> counterparts) {
    Denomination currency = ledger.currency();
    return new Derivation(
        asked,
        agreement.name(),
        Naming.title(agreement.declared()),
        slot.map(Slot::text).orElse(agreement.period()),
        slot.map(Slot::text),
        currency,
        whose,
        total,
        unknown,
        grants,
        undated,
        provisos,
        payouts,
        counterparts);
  }

  /** In which parts it is paid, where all is explained that the member gets of the agreement. */
  private List<Payout> payouts(List<Grant> asked, Group group, int member) {
    for (Grant grant : agreement.grants()) {
      if (recipient(grant, group, member).isPresent() && !asked.contains(grant)) {
        return List.of();
      }
    }
    List<Payout> payouts = new ArrayList<>();
    var whose = Viewpoint.of(new Referent.OfMember(group, member));
    for (Deadline one : Deadlines.of(List.of(agreement), evaluator, Optional.of(whose))) {
      if (one.duty().instalments().isPresent()) {
        payouts.add(
            new Payout(
                DutyWords.what(one.duty(), one.time()),
                one.isInPeriod() ? one.covers().orElse("") : one.day().map(Day::iso).orElse(""),
                !one.isInPeriod(),
                one.stake().known(),
                !one.stake().unknown() && one.stake().shared().isZero(),
                one.duty().place().map(it -> KeyDeriver.place(it.span())).orElse("")));
      }
    }
    return payouts;
  }

  /**
   * A member as one of the group that a grant goes to, which may be a part of the group that it was
   * asked for in; empty where the grant is not for it.
   */
  private static Optional<Referent.OfMember> recipient(Grant grant, Group group, int member) {
    var recipient = grant.recipient();
    if (recipient.isPresent() && recipient.get() instanceof Referent.OfGroup all) {
      int theirs = group.same(all.group(), member);
      return theirs < 0
          ? Optional.empty()
          : Optional.of(new Referent.OfMember(all.group(), theirs));
    }
    return recipient
        .filter(Referent.OfMember.class::isInstance)
        .map(Referent.OfMember.class::cast)
        .filter(one -> one.group().same(group, one.member()) == member);
  }

  private List<Derivation.Counterpart> counterparts(
      List<Grant> asked, Group group, int member, Optional<Slot> slot) {
    List<Derivation.Counterpart> found = new ArrayList<>();
    for (Group other : ledger.groups()) {
      // The same body in a part of the group is no other: its grants are among those told.
      int theirs = group.same(other, member) >= 0 ? -1 : group.in(other, member);
      if (theirs >= 0) {
        counterpart(agreement.grants(), other, theirs, slot, false).ifPresent(found::add);
      }
      for (int one = 0; one < other.size(); one++) {
        if (other.home(group, one) == member) {
          counterpart(asked, other, one, slot, true).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Derivation.Counterpart> counterpart(
      List<Grant> grants, Group other, int theirs, Optional<Slot> slot, boolean within) {
    Fraction known = Fraction.ZERO;
    boolean all = true;
    for (Value amount : amounts(grants, other, theirs, slot)) {
      known = known.add(amount.known().orElse(Fraction.ZERO));
      all &= amount.isKnown();
    }
    String when = slot.map(it -> ", " + it.text()).orElse("");
    String ask = agreement.name() + "[" + other.member(theirs).id() + when + "]";
    return known.isZero()
        ? Optional.empty()
        : Optional.of(
            new Derivation.Counterpart(
                whose(other, theirs), known, all, through(other, theirs), ask, within));
  }

  /** What a member gets of each of some grants that it gets as one of its group. */
  private List<Value> amounts(List<Grant> grants, Group group, int member, Optional<Slot> slot) {
    List<Value> amounts = new ArrayList<>();
    for (Grant grant : grants) {
      recipient(grant, group, member)
          .ifPresent(
              it -> {
                Context whole = Context.whole(agreement).of(it.group(), it.member());
                amounts.add(
                    evaluator.value(
                        new Referent.OfGrant(grant), slot.map(whole::in).orElse(whole)));
              });
    }
    return amounts;
  }

  private List<String> through(Group group, int member) {
    List<String> names = new ArrayList<>();
    for (Grant grant : agreement.grants()) {
      recipient(grant, group, member)
          .filter(it -> grant.group().isPresent())
          .ifPresent(it -> Hands.of(grant, it).forEach(hand -> names.add(name(hand, agreement))));
    }
    return names.stream().distinct().toList();
  }

  private Derivation.Whose whose(Group group, int member) {
    Member it = group.member(member);
    String name = Naming.of(agreement).name(group.declared());
    return new Derivation.Whose(it.id(), it.name(), group.name(), name);
  }

  /** A party by the shortest of its names, all else by its title. */
  static String name(Reference reference, Agreement agreement) {
    return Naming.of(agreement).shortName(reference, agreement.module());
  }

  /** The name on the day that the agreement was signed. */
  static String name(Referent referent, Agreement agreement) {
    return Naming.of(agreement).shortName(referent);
  }
}
