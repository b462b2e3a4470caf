package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Rounding;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/** Who gets what under one agreement: an entry for each grant, in the order written. */
public final class Ledger {
  private final Agreement agreement;
  private final List<Entry> entries;

  Ledger(Agreement agreement, List<Entry> entries) {
    this.agreement = agreement;
    this.entries = entries;
  }

  public Agreement agreement() {
    return agreement;
  }

  public List<Entry> entries() {
    return entries;
  }

  public Entry entry(Grant grant) {
    return entries.get(grant.index());
  }

  /** The recipient groups, in the order in which they first get something. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Entry entry : entries) {
      entry.grant().group().filter(group -> !groups.contains(group)).ifPresent(groups::add);
    }
    return groups;
  }

  /** The sum of an area's parts; its stated total where it has no parts. */
  public Optional<Fraction> sum(Area area) {
    List<Grant> grants = area.allGrants();
    if (grants.isEmpty()) {
      return Optional.empty();
    }
    Fraction sum = Fraction.ZERO;
    for (Grant grant : grants) {
      sum = sum.add(entry(grant).total().toMajor());
    }
    return Optional.of(sum);
  }

  /** What a member gets of the grants named, in minor units. */
  public long minor(List<Grant> grants, Group group, int member) {
    long sum = 0;
    for (Grant grant : grants) {
      sum += minor(grant, group, member);
    }
    return sum;
  }

  /** What a member gets of a grant, in minor units; nothing of one that goes to others. */
  public long minor(Grant grant, Group group, int member) {
    Entry entry = entry(grant);
    var recipient = grant.recipient();
    if (recipient.isPresent() && recipient.get() instanceof Referent.OfMember of) {
      boolean same = of.group() == group && of.member() == member;
      return same ? entry.total().minor().longValue() : 0;
    }
    boolean theirs = entry.isDistributed() && grant.group().filter(it -> it == group).isPresent();
    return theirs ? entry.amounts()[member] : 0;
  }

  /** What a member gets of a grant in a year or month. */
  public long minor(Grant grant, Group group, int member, Slot slot) {
    Entry entry = entry(grant);
    var recipient = grant.recipient();
    boolean alone = recipient.isPresent() && recipient.get() instanceof Referent.OfMember;
    if (alone && minor(grant, group, member) == 0) {
      return 0;
    }
    boolean theirs = grant.group().filter(it -> it == group).isPresent();
    long sum = 0;
    for (Entry part : entry.parts()) {
      if (part.slot().filter(slot::contains).isPresent()) {
        sum +=
            alone
                ? part.total().minor().longValue()
                : theirs && part.isDistributed() ? part.amounts()[member] : 0;
      }
    }
    return sum;
  }

  /** All that goes to a party, or to the members of a group together. */
  public Fraction totalTo(Referent recipient) {
    if (recipient instanceof Referent.OfMember of) {
      List<Grant> grants = agreement.grants();
      return major(minor(grants, of.group(), of.member()));
    }
    Fraction sum = Fraction.ZERO;
    for (Entry entry : entries) {
      if (goesTo(entry.grant(), recipient)) {
        sum = sum.add(entry.total().toMajor());
        if (goesElsewhere(entry)) {
          sum = sum.subtract(entry.residue().toMajor());
        }
      } else if (residueHome(entry, recipient)) {
        sum = sum.add(entry.residue().toMajor());
      }
    }
    return sum;
  }

  private static boolean goesTo(Grant grant, Referent wanted) {
    var recipient = grant.recipient();
    if (recipient.isEmpty()) {
      return false;
    }
    return switch (wanted) {
      case Referent.OfGroup group ->
          recipient.get() instanceof Referent.OfGroup of && of.group() == group.group()
              || recipient.get() instanceof Referent.OfMember member
                  && member.group() == group.group();
      case Referent.OfParty party ->
          recipient.get() instanceof Referent.OfParty of && of.party() == party.party();
      default -> false;
    };
  }

  /** Whether what the rounding left over goes to somebody named outside the group. */
  private static boolean goesElsewhere(Entry entry) {
    var rule = entry.grant().rounding().flatMap(Rounding::residue);
    return entry.isDistributed()
        && rule.isPresent()
        && rule.get() instanceof Rounding.Residue.ToNamed;
  }

  private static boolean residueHome(Entry entry, Referent wanted) {
    var rule = entry.grant().rounding().flatMap(rounding -> rounding.residue());
    return rule.isPresent()
        && rule.get() instanceof Rounding.Residue.ToNamed named
        && entry
            .grant()
            .agreement()
            .module()
            .meaning(named.named())
            .filter(wanted::equals)
            .isPresent();
  }

  /** An amount of minor units of the agreement's money, in main units. */
  public Fraction major(long minor) {
    return entries.isEmpty()
        ? Fraction.of(minor, 100)
        : Money.ofMinor(minor, entries.get(0).total().currency()).toMajor();
  }
}
