package org.bilaga.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.TypeChecker;

/** What somebody gets of the money that a deadline is about. Each grant counts once. */
final class Stakes {
  private final Ledgers evaluator;
  private final Map<Agreement, List<Undertaking>> undertakings = new IdentityHashMap<>();

  Stakes(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  /** What stands on a duty, for those of whom it is asked. */
  Stake of(Duty duty, List<Referent> asked) {
    Undertaking undertaking = duty.undertaking();
    Agreement agreement = duty.agreement();
    if (undertaking.isPayment()) {
      Stake all = orMore(entitlement(agreement, undertaking.affects(), asked), asked);
      return Instalments.of(duty, evaluator)
          .map(it -> it.shares().get(duty.instalment()))
          .map(share -> share.map(all::times).orElse(Stake.UNKNOWN))
          .orElse(all);
    }
    boolean stands =
        duty.otherwise().isPresent()
            || undertaking.sort() == Undertaking.Sort.CONDITION && !undertaking.affects().isEmpty();
    if (!stands) {
      return Stake.NONE;
    }
    return orMore(loss(agreement, undertaking.lost(), asked), asked);
  }

  /** At least as much, where others may be excluded from a grant of which some is in it. */
  private Stake orMore(Stake stake, List<Referent> asked) {
    List<Stake.Part> parts = new ArrayList<>();
    Set<Stake.Pot> grown = new HashSet<>();
    boolean growing = false;
    for (Stake.Part part : stake.parts()) {
      Stake.Part its = part;
      if (part.pot().of() instanceof Grant grant && !isAll(grant, asked)) {
        Set<Integer> others = excludable(grant, asked);
        if (!others.isEmpty()) {
          growing = true;
          // What it is more in all its years or months is told with the first of them.
          int member = part.pot().member();
          boolean first = grown.add(new Stake.Pot(grant, Optional.empty(), member));
          Fraction growth = first ? growth(grant, member, others) : Fraction.ZERO;
          its = new Stake.Part(part.pot(), part.amount(), part.shared(), growth);
        }
      }
      parts.add(its);
    }
    return growing ? stake.orMore(parts) : stake;
  }

  /** How much more a member gets at most if others are excluded; else all that it does not. */
  private Fraction growth(Grant grant, int member, Set<Integer> others) {
    Ledger ledger = evaluator.ledger(grant.agreement());
    Entry entry = ledger.entry(grant);
    if (member == Stake.Pot.ALL || !entry.isDistributed()) {
      return Fraction.ZERO;
    }
    Fraction now = entry.amount(member).toMajor();
    return ledger
        .without(grant, Set.of(), others)
        .map(it -> Money.ofMinor(it.most()[member], entry.currency()).toMajor().subtract(now))
        .orElseGet(() -> entry.total().toMajor().subtract(now));
  }

  /** The members of a grant's group who are not asked about and may be excluded from it. */
  private Set<Integer> excludable(Grant grant, List<Referent> asked) {
    Set<Integer> members = new TreeSet<>();
    if (grant.group().isEmpty()) {
      return members;
    }
    Group group = grant.group().get();
    List<Undertaking> all = undertakings.computeIfAbsent(grant.agreement(), Undertaking::of);
    for (Undertaking undertaking : all) {
      if (undertaking.excludesFrom(grant)) {
        Set<Referent> concerned = new HashSet<>();
        undertaking.duties().forEach(duty -> concerned.addAll(duty.concerned()));
        for (int member = 0; member < group.size(); member++) {
          var one = new Referent.OfMember(group, member);
          if (!asked.contains(one)
              && (concerned.contains(one) || concerned.contains(new Referent.OfGroup(group)))) {
            members.add(member);
          }
        }
      }
    }
    return members;
  }

  /** All the money that a term of payment is about; empty where it is not known. */
  Optional<Fraction> whole(Duty term) {
    Stake all = entitlement(term.agreement(), term.undertaking().affects(), term.concerned());
    return all.unknown() ? Optional.empty() : Optional.of(all.known().add(all.shared()));
  }

  /** What recipients are entitled to of the money named; of all the agreement's if none is. */
  private Stake entitlement(Agreement agreement, List<Reference> money, List<Referent> recipients) {
    Stake stake = unnamed(agreement, money);
    for (Referent named : named(agreement, money)) {
      stake = stake.plus(of(named, Optional.of(recipients)));
    }
    return stake.depends() ? stake : Stake.UNKNOWN;
  }

  /**
   * What those who owe something lose of the money named; all of it where none of it is theirs, as
   * when SKR's report decides on the regions' money.
   */
  private Stake loss(Agreement agreement, List<Reference> money, List<Referent> owing) {
    Stake stake = unnamed(agreement, money);
    for (Referent named : named(agreement, money)) {
      Stake theirs = of(named, Optional.of(owing));
      stake = stake.plus(theirs.depends() ? theirs : of(named, Optional.empty()));
    }
    return stake;
  }

  private static List<Referent> named(Agreement agreement, List<Reference> money) {
    List<Referent> named = new ArrayList<>();
    money.forEach(reference -> agreement.module().meaning(reference).ifPresent(named::add));
    return money.isEmpty() ? List.of(new Referent.OfAgreement(agreement)) : named;
  }

  /** Of money whose name stands for nothing it is not known how much it is. */
  private static Stake unnamed(Agreement agreement, List<Reference> money) {
    for (Reference reference : money) {
      if (agreement.module().meaning(reference).isEmpty()) {
        return Stake.UNKNOWN;
      }
    }
    return Stake.NONE;
  }

  /** Of an agreement, an area or a grant: money of other sorts is not named here. */
  private Stake of(Referent money, Optional<List<Referent>> recipients) {
    return switch (money) {
      case Referent.OfAgreement it -> of(it.agreement().root(), recipients);
      case Referent.OfArea it -> of(it.area(), recipients);
      case Referent.OfGrant it -> of(it.grant(), recipients);
      default -> Stake.UNKNOWN;
    };
  }

  private Stake of(Area area, Optional<List<Referent>> recipients) {
    Stake stake = Stake.NONE;
    for (Grant grant : area.allGrants()) {
      stake = stake.plus(of(grant, recipients));
    }
    if (!area.allGrants().isEmpty()) {
      return stake;
    }
    // Money that nobody is said to get, or an agreement whose money is not stated.
    if (area.total().isEmpty()) {
      return Stake.UNKNOWN;
    }
    var pot = new Stake.Pot(area, Optional.empty(), Stake.Pot.ALL);
    return stake(pot, evaluator.stated(area), true, TypeChecker.currencyOf(area.agreement()));
  }

  /** What a grant gives them, in all its years or months. */
  private Stake of(Grant grant, Optional<List<Referent>> recipients) {
    Stake stake = Stake.NONE;
    for (Entry part : evaluator.ledger(grant.agreement()).entry(grant).parts()) {
      stake = stake.plus(of(part, recipients));
    }
    return stake;
  }

  private static Stake of(Entry entry, Optional<List<Referent>> recipients) {
    boolean all = recipients.isEmpty() || isAll(entry.grant(), recipients.get());
    Set<Integer> members = new TreeSet<>();
    for (Referent recipient : recipients.orElse(List.of())) {
      if (recipient instanceof Referent.OfMember of
          && entry.grant().group().filter(group -> group == of.group()).isPresent()) {
        members.add(of.member());
      }
      Hands.whose(entry.grant(), recipient).ifPresent(members::add);
    }
    boolean some = all || recipients.get().stream().anyMatch(it -> isAmong(entry.grant(), it));
    if (members.isEmpty() && !some) {
      return Stake.NONE;
    }
    Denomination currency = entry.currency();
    if (!entry.isDistributed()) {
      var pot = new Stake.Pot(entry.grant(), entry.slot(), Stake.Pot.ALL);
      return stake(pot, entry.amount(), !all, currency);
    }
    // Not what the rounding or a ladder leaves to others.
    List<Stake.Part> parts = new ArrayList<>();
    for (int member = 0; member < entry.amounts().length; member++) {
      if (all || members.contains(member) || members.isEmpty()) {
        var pot = new Stake.Pot(entry.grant(), entry.slot(), member);
        Money amount = Money.ofMinor(entry.amounts()[member], entry.currency());
        parts.add(new Stake.Part(pot, amount.toMajor(), !all && members.isEmpty()));
      }
    }
    return new Stake(true, parts, false, false, currency);
  }

  /** What is not known is at least so much. */
  private static Stake stake(Stake.Pot pot, Value amount, boolean shared, Denomination currency) {
    return Stake.of(pot, amount.least().orElse(Fraction.ZERO), shared, !amount.isKnown(), currency);
  }

  /** Whether somebody gets some of a grant, or it goes through it to others. */
  static boolean reaches(Grant grant, Referent who) {
    return isAll(grant, List.of(who)) || isAmong(grant, who);
  }

  /** Whether all that a grant gives goes to some of them, or through one of them to others. */
  private static boolean isAll(Grant grant, List<Referent> wanted) {
    boolean all = grant.recipient().filter(it -> covers(wanted, it)).isPresent();
    for (Reference other : grant.declared().recipients().others()) {
      all &= meaning(other, grant).filter(it -> covers(wanted, it)).isPresent();
    }
    return all || Hands.of(grant).stream().anyMatch(wanted::contains);
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
