package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Entry;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/** What somebody gets of the money that a deadline is about. Each grant counts once. */
final class Stakes {
  private static final String SEK = "SEK";

  private final Evaluator evaluator;

  Stakes(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** What stands on a duty, for those of whom it is asked. */
  Stake of(Duty duty, List<Referent> asked) {
    Undertaking undertaking = duty.undertaking();
    Agreement agreement = duty.agreement();
    if (undertaking.isPayment()) {
      return entitlement(agreement, undertaking.affects(), asked);
    }
    boolean stands =
        duty.otherwise().isPresent()
            || undertaking.sort() == Undertaking.Sort.CONDITION && !undertaking.affects().isEmpty();
    return stands ? loss(agreement, undertaking.lost(), asked) : Stake.NONE;
  }

  /** What recipients are entitled to of the money named; of all the agreement's if none is. */
  private Stake entitlement(Agreement agreement, List<Reference> money, List<Referent> recipients) {
    Stake stake = Stake.NONE;
    for (Referent named : named(agreement, money)) {
      stake = stake.plus(of(named, Optional.of(recipients)));
    }
    return stake.depends() ? stake : new Stake(true, Fraction.ZERO, Fraction.ZERO, true, SEK);
  }

  /**
   * What those who owe something lose of the money named; all of it where none of it is theirs, as
   * when SKR's report decides on the regions' money.
   */
  private Stake loss(Agreement agreement, List<Reference> money, List<Referent> owing) {
    Stake stake = Stake.NONE;
    for (Referent named : named(agreement, money)) {
      Stake theirs = of(named, Optional.of(owing));
      stake = stake.plus(theirs.depends() ? theirs : of(named, Optional.empty()));
    }
    return stake;
  }

  private static List<Referent> named(Agreement agreement, List<Reference> money) {
    List<Referent> named = new ArrayList<>();
    Module module = agreement.module();
    money.forEach(reference -> module.meaning(reference).ifPresent(named::add));
    return named.isEmpty() ? List.of(new Referent.OfAgreement(agreement)) : named;
  }

  private Stake of(Referent money, Optional<List<Referent>> recipients) {
    return switch (money) {
      case Referent.OfAgreement it -> of(it.agreement().root(), recipients);
      case Referent.OfArea it -> of(it.area(), recipients);
      case Referent.OfTotal it -> of(it.area(), recipients);
      case Referent.OfGrant it -> of(it.grant(), Optional.empty(), recipients);
      case Referent.OfStep it -> of(it.grant(), Optional.empty(), recipients);
      case Referent.OfEarmark it -> {
        Stake whole = of(it.earmark().grant(), Optional.empty(), recipients);
        Fraction amount = evaluator.amount(it.earmark());
        yield whole.depends()
            ? new Stake(true, Fraction.ZERO, amount, whole.unknown(), whole.currency())
            : whole;
      }
      case Referent.In it ->
          it.of() instanceof Referent.OfGrant of
              ? of(of.grant(), Optional.of(it.slot()), recipients)
              : of(it.of(), recipients);
      case Referent.At it ->
          of(it.of(), Optional.of(List.of(new Referent.OfMember(it.group(), it.member()))));
      default -> Stake.NONE;
    };
  }

  private Stake of(Area area, Optional<List<Referent>> recipients) {
    Stake stake = Stake.NONE;
    for (Grant grant : area.allGrants()) {
      stake = stake.plus(of(grant, Optional.empty(), recipients));
    }
    if (!area.allGrants().isEmpty()) {
      return stake;
    }
    // Money that nobody is said to get, or an agreement whose money is not stated.
    Fraction stated = area.total().isPresent() ? evaluator.stated(area) : Fraction.ZERO;
    return new Stake(true, Fraction.ZERO, stated, area.total().isEmpty(), SEK);
  }

  /** What a grant gives them, in one year or month or in all. */
  private Stake of(Grant grant, Optional<Slot> slot, Optional<List<Referent>> recipients) {
    Stake stake = Stake.NONE;
    for (Entry part : evaluator.ledger(grant.agreement()).entry(grant).parts()) {
      boolean asked = slot.isEmpty() || part.slot().filter(slot.get()::contains).isPresent();
      stake = asked ? stake.plus(of(part, recipients)) : stake;
    }
    return stake;
  }

  private static Stake of(Entry entry, Optional<List<Referent>> recipients) {
    String currency = entry.total().currency().getCurrencyCode();
    Fraction given = given(entry);
    boolean unknown = !entry.known();
    if (recipients.isEmpty() || isAll(entry.grant(), recipients.get())) {
      return new Stake(true, given, Fraction.ZERO, unknown, currency);
    }
    Set<Integer> members = new TreeSet<>();
    for (Referent recipient : recipients.get()) {
      if (recipient instanceof Referent.OfMember of
          && entry.grant().group().filter(group -> group == of.group()).isPresent()) {
        members.add(of.member());
      }
    }
    boolean some = recipients.get().stream().anyMatch(it -> isAmong(entry.grant(), it));
    if (members.isEmpty() && !some) {
      return Stake.NONE;
    } else if (members.isEmpty() || !entry.isDistributed()) {
      return new Stake(true, Fraction.ZERO, given, unknown, currency);
    }
    long minor = 0;
    for (int member : members) {
      minor += entry.amounts()[member];
    }
    Fraction amount = Money.ofMinor(minor, entry.total().currency()).toMajor();
    return new Stake(true, amount, Fraction.ZERO, unknown, currency);
  }

  /** What the recipients get in all: not what the rounding or a ladder leaves to others. */
  private static Fraction given(Entry entry) {
    if (!entry.isDistributed()) {
      return entry.total().toMajor();
    }
    long minor = 0;
    for (long amount : entry.amounts()) {
      minor += amount;
    }
    return Money.ofMinor(minor, entry.total().currency()).toMajor();
  }

  /** Whether all that a grant gives goes to some of them, or through one of them to others. */
  private static boolean isAll(Grant grant, List<Referent> wanted) {
    Optional<Referent> through =
        grant.declared().recipients().through().flatMap(it -> meaning(it, grant));
    boolean all = grant.recipient().filter(it -> covers(wanted, it)).isPresent();
    for (Reference other : grant.declared().recipients().others()) {
      all &= meaning(other, grant).filter(it -> covers(wanted, it)).isPresent();
    }
    return all || through.filter(wanted::contains).isPresent();
  }

  private static boolean covers(List<Referent> wanted, Referent recipient) {
    return wanted.contains(recipient)
        || recipient instanceof Referent.OfMember member
            && wanted.contains(new Referent.OfGroup(member.group()));
  }

  /** Whether somebody is among the recipients of a grant, whole or as one of a group. */
  private static boolean isAmong(Grant grant, Referent wanted) {
    List<Referent> recipients = new ArrayList<>();
    grant.recipient().ifPresent(recipients::add);
    grant
        .declared()
        .recipients()
        .others()
        .forEach(it -> meaning(it, grant).ifPresent(recipients::add));
    return recipients.contains(wanted)
        || wanted instanceof Referent.OfMember member
            && recipients.contains(new Referent.OfGroup(member.group()));
  }

  private static Optional<Referent> meaning(Reference reference, Grant grant) {
    return grant.agreement().module().meaning(reference);
  }
}
