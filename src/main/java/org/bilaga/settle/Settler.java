package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/**
 * Facts and a day to positions.
 *
 * <p>Money is settled grant by grant, but where a fact tells of several grants together they are
 * settled as one: how much of it was whose is not told. Money of a group that nobody distributed is
 * settled for the group; what is told of a member then stands as a part of it.
 */
public final class Settler {
  private final FactContext context;
  private final FactLog log;
  private final Measured measured;
  private final Findings out;

  public Settler(FactContext context, FactLog log, Measured measured, Findings out) {
    this.context = context;
    this.log = log;
    this.measured = measured;
    this.out = out;
  }

  /** The settlement on a day; what does not reconcile is told. */
  public Settlement settle(LocalDate day, boolean isLastFact) {
    List<Fact> facts = log.until(day, out);
    var judge = new Judge(facts, day, measured);
    var shared = context.with(new Exclusions(context, judge).entitlements());
    return new Settler(shared, log, measured, out).settle(facts, judge, day, isLastFact);
  }

  private Settlement settle(List<Fact> facts, Judge judge, LocalDate day, boolean isLastFact) {
    var losses = new Losses(context, judge);
    var positions = new Positions(context, judge, losses, day, out);
    List<Position> all = new ArrayList<>();
    Map<Recipient, List<Entitlement>> own = new LinkedHashMap<>();
    for (Entitlement entitlement : context.entitlements()) {
      own.computeIfAbsent(entitlement.recipient(), it -> new ArrayList<>()).add(entitlement);
    }
    var known = new FactsByRecipient(facts);
    own.forEach(
        (holder, entitlements) ->
            settle(holder, entitlements, known.within(holder), positions, all));
    var performances = new Performances(context, judge, facts, all, day);
    return new Settlement(
        context.agreement(),
        context.currency(),
        day,
        isLastFact,
        all,
        new LossList(context, judge).all(),
        performances.all(),
        log.corrections(),
        facts.stream().filter(fact -> !fact.note().isBlank()).toList(),
        facts.size(),
        context.granted().wholes());
  }

  private void settle(
      Recipient holder,
      List<Entitlement> entitlements,
      List<Fact> facts,
      Positions positions,
      List<Position> all) {
    List<Fact> theirs = new ArrayList<>();
    Set<Recipient> members = new LinkedHashSet<>();
    for (Fact fact : facts) {
      if (fact.event().isMoney() && isOf(holder, entitlements, fact)) {
        theirs.add(fact);
        if (!fact.recipient().equals(holder)) {
          members.add(fact.recipient());
        }
      }
    }
    for (SettledTogether unit : units(entitlements, theirs)) {
      List<Fact> ofUnit = theirs.stream().filter(fact -> isOf(unit, fact)).toList();
      all.add(positions.of(holder, unit, granted(unit, entitlements), ofUnit, false));
      for (Recipient member : members) {
        List<Fact> ofMember =
            ofUnit.stream().filter(fact -> fact.recipient().equals(member)).toList();
        if (!ofMember.isEmpty()) {
          BoundedAmount most = BoundedAmount.upTo(granted(unit, entitlements));
          all.add(positions.of(member, unit, most, ofMember, true));
        }
      }
    }
  }

  /** A member's facts are its group's only where it has no money of its own that they cover. */
  private boolean isOf(Recipient holder, List<Entitlement> entitlements, Fact fact) {
    var subject = (Subject.OfMoney) fact.subject();
    boolean covered = entitlements.stream().anyMatch(it -> subject.covers(it.grant()));
    if (!covered || fact.recipient().equals(holder)) {
      return covered;
    }
    return holder.includes(fact.recipient())
        && context.entitlements(fact.recipient()).stream()
            .noneMatch(it -> subject.covers(it.grant()));
  }

  private static boolean isOf(SettledTogether unit, Fact fact) {
    var subject = (Subject.OfMoney) fact.subject();
    return unit.grants().stream().anyMatch(subject::covers);
  }

  private static BoundedAmount granted(SettledTogether unit, List<Entitlement> entitlements) {
    BoundedAmount sum = BoundedAmount.ZERO;
    for (Entitlement entitlement : entitlements) {
      sum = unit.grants().contains(entitlement.grant()) ? sum.plus(entitlement.granted()) : sum;
    }
    return sum;
  }

  /** The grants, each alone unless a fact tells of several together. */
  private static List<SettledTogether> units(List<Entitlement> entitlements, List<Fact> facts) {
    List<Subject.OfMoney> subjects = new ArrayList<>();
    for (Fact fact : facts) {
      // That money is accounted for does not say whose which of it was.
      if (fact.event() != Event.ACCOUNTED) {
        subjects.add((Subject.OfMoney) fact.subject());
      }
    }
    Map<Object, List<Grant>> together = new LinkedHashMap<>();
    for (Entitlement entitlement : entitlements) {
      Grant grant = entitlement.grant();
      Optional<Area> highest = SettledTogether.highest(grant, subjects);
      Object key = highest.isPresent() ? highest.get() : grant;
      List<Grant> grants = together.computeIfAbsent(key, it -> new ArrayList<>());
      if (!grants.contains(grant)) {
        grants.add(grant);
      }
    }
    List<SettledTogether> units = new ArrayList<>();
    together.forEach(
        (key, grants) ->
            units.add(
                key instanceof Area area
                    ? SettledTogether.of(area, grants)
                    : SettledTogether.of(grants.get(0))));
    return units;
  }
}
