package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Lost;
import org.bilaga.evaluate.Value;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.TypeChecker;
import org.jspecify.annotations.Nullable;

/**
 * Whose every krona of one agreement is, and how that came about.
 *
 * <p>Invariant: the shares of a grant sum to the grant, and what a party, a member or a group gets
 * is the sum of its shares. Everything that asks who gets what asks here.
 */
public final class Ledger {
  /** No amount of minor units: what a member gets is not known. */
  public static final long NOT_KNOWN = Long.MIN_VALUE;

  private final Ledgers all;
  private final Agreement agreement;
  private final Distributor distributor;
  private final @Nullable Entry[] entries;
  private final @Nullable List<Share>[] shares;
  private @Nullable List<Group> groups;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Ledger(Ledgers all, Agreement agreement) {
    this.all = all;
    this.agreement = agreement;
    this.distributor = new Distributor(all);
    this.entries = distributor.independent(agreement);
    this.shares = new List[entries.length];
  }

  public Agreement agreement() {
    return agreement;
  }

  /** Those of all agreements, by which expressions are evaluated. */
  public Ledgers all() {
    return all;
  }

  /** An entry for each grant, in the order written. */
  public List<Entry> entries() {
    List<Entry> made = new ArrayList<>(entries.length);
    for (Grant grant : agreement.grants()) {
      made.add(entry(grant));
    }
    return made;
  }

  /** Made when it is first asked for, as what others get by the same agreement may decide it. */
  public Entry entry(Grant grant) {
    Entry entry = made(grant);
    all.dependence().reuse(entry);
    return entry;
  }

  private Entry made(Grant grant) {
    Entry entry = entries[grant.index()];
    if (entry == null) {
      distributor.divide(grant, entries);
      entry = Objects.requireNonNull(entries[grant.index()]);
    }
    return entry;
  }

  /** What became of a grant, if that rests on no input that is another than the one written. */
  Optional<Entry> independent(Grant grant) {
    Entry entry = made(grant);
    return all.dependence().isOf(entry) ? Optional.empty() : Optional.of(entry);
  }

  /** Whose every krona of a grant is. */
  public List<Share> shares(Grant grant) {
    List<Share> made = shares[grant.index()];
    Entry entry = entry(grant);
    if (made == null) {
      made =
          all.like(agreement)
              .filter(like -> like.entries[grant.index()] == entry)
              .map(like -> like.shares(grant))
              .orElseGet(() -> Sharing.of(all, entry));
      shares[grant.index()] = made;
    }
    return made;
  }

  /**
   * What each member of its group gets of a grant if some have no part in it, and of others that is
   * not known; empty where it is not divided by a key, or cannot be divided so.
   */
  public Optional<Without> without(Grant grant, Set<Integer> members, Set<Integer> open) {
    Entry entry = entry(grant);
    return entry.isDistributed() ? Without.of(all, entry, members, open) : Optional.empty();
  }

  /** What its amounts are counted in. */
  public Denomination currency() {
    return TypeChecker.currencyOf(agreement);
  }

  /** The recipient groups, in the order in which they first get something. */
  public List<Group> groups() {
    var found = groups;
    if (found == null) {
      found = List.copyOf(allGroups());
      groups = found;
    }
    return found;
  }

  private Set<Group> allGroups() {
    Set<Group> groups = new LinkedHashSet<>();
    for (Grant grant : agreement.grants()) {
      for (Referent to : grant.recipients()) {
        if (to instanceof Referent.OfGroup of) {
          groups.add(of.group());
        }
      }
    }
    return groups;
  }

  /** What somebody gets of some grants, in all or in a year or month. */
  Value held(List<Grant> grants, Referent of, Optional<Slot> slot) {
    var holder = new Holder(of);
    Value sum = Value.ZERO;
    for (Grant grant : grants) {
      sum = sum.plus(quick(grant, of, slot).orElseGet(() -> held(grant, holder, slot)));
    }
    return sum;
  }

  private Value held(Grant grant, Holder holder, Optional<Slot> slot) {
    var lost = Lost.recipients(grant);
    if (lost.isPresent()) {
      return Entry.upTo(entry(grant).amount(), lost.get());
    }
    Value sum = Value.ZERO;
    for (Share share : shares(grant)) {
      Value its = share.of(holder);
      sum = sum.plus(slot.isEmpty() ? its : within(share.of(its), slot.get()));
    }
    return sum;
  }

  /** A member's own part of a grant that is divided among its group, without making shares. */
  private Optional<Value> quick(Grant grant, Referent of, Optional<Slot> slot) {
    if (!(of instanceof Referent.OfMember member)
        || slot.isPresent()
        || grant.group().filter(group -> group == member.group()).isEmpty()) {
      return Optional.empty();
    }
    Entry entry = entry(grant);
    return entry.isDistributed()
            || !entry.bounds().isEmpty()
            || entry.ladder().isPresent()
            || entry.said().isPresent()
            || !entry.divided().isEmpty()
        ? Optional.of(entry.of(member.member()))
        : Optional.empty();
  }

  /** What of a share is for a year or month. */
  private Value within(Share share, Slot wanted) {
    if (share.slot().isPresent()) {
      return wanted.contains(share.slot().get())
          ? share.amount()
          : share.slot().get().contains(wanted) ? someOf(share) : Value.ZERO;
    }
    List<Slot> years = share.stretch().map(Ledger::years).orElseGet(agreement::years);
    boolean may = years.isEmpty() || years.stream().anyMatch(year -> year.contains(wanted));
    return may ? someOf(share) : Value.ZERO;
  }

  private static List<Slot> years(org.bilaga.ast.Stretch stretch) {
    var from = Slot.of(stretch.from().text());
    var to = Slot.of(stretch.last().text());
    return from.isPresent() && to.isPresent() ? Slot.years(from.get(), to.get()) : List.of();
  }

  private static Value someOf(Share share) {
    return Entry.upTo(share.amount(), Sharing.together(share));
  }

  /**
   * What a member gets of the grants named, in minor units; {@link #NOT_KNOWN} where that is not
   * known. As {@link #held}, but made to be asked two million times.
   */
  public long minor(List<Grant> grants, Group group, int member) {
    long sum = 0;
    for (Grant grant : grants) {
      Entry entry = made(grant);
      var its = grant.group();
      if (its.isPresent() && its.get() == group && entry.isDistributed()) {
        sum += entry.amounts()[member];
      } else {
        Value value = held(List.of(grant), new Referent.OfMember(group, member), Optional.empty());
        var money = value.known().flatMap(it -> Money.ofMajor(it, entry.currency()));
        if (money.isEmpty()) {
          return NOT_KNOWN;
        }
        sum += money.get().minor().longValue();
      }
    }
    return sum;
  }

  /** All that goes to a party, to a member, or to the members of a group together. */
  public Value totalTo(Referent recipient, Optional<Slot> slot) {
    return held(agreement.grants(), recipient, slot);
  }

  /** The same, of some grants. */
  public Value totalTo(Referent recipient, List<Grant> grants) {
    return held(grants, recipient, Optional.empty());
  }

  /** An amount of minor units of the agreement's money, in main units. */
  public Fraction major(long minor) {
    return entries.length == 0
        ? Fraction.of(minor, 100)
        : Money.ofMinor(minor, entry(agreement.grants().get(0)).currency()).toMajor();
  }

  @Override
  public String toString() {
    return agreement + " " + entries();
  }
}
