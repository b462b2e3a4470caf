package org.bilaga.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.OneBody;
import org.bilaga.resolve.Referent;

/**
 * All money of some agreements in its smallest pieces.
 *
 * <p>Invariant: an agreement's portions sum to the sum of its parts; where the amount of a part is
 * not stated, to its stated total, if that is more. What is not known is a portion too, of nought
 * and not known, so that no table can pass it over.
 */
public final class Portfolio {
  private final Ledgers evaluator;
  private final Receiver receiver;
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<Portion> portions = new ArrayList<>();

  /** What a stated total leaves for the parts of an area whose amounts are not stated. */
  private final Map<Area, List<Portion>> leftByTotals = new IdentityHashMap<>();

  private final Payers payers;
  private final OneBody bodies = new OneBody();

  public Portfolio(List<Agreement> agreements, Ledgers evaluator, Receiver receiver) {
    this.evaluator = evaluator;
    this.receiver = receiver;
    this.payers = new Payers(evaluator);
    this.agreements.addAll(agreements);
    this.agreements.sort(
        Comparator.comparingInt(Portfolio::firstYear).thenComparing(Agreement::name));
    for (Agreement agreement : this.agreements) {
      int before = portions.size();
      area(agreement.root());
      if (portions.size() == before) {
        add(
            agreement.root(),
            Share.Kind.TO_NOBODY_NAMED,
            onlyYear(agreement),
            evaluator.sum(agreement.root()));
      }
    }
  }

  private static int firstYear(Agreement agreement) {
    List<Slot> years = agreement.years();
    return years.isEmpty() ? Integer.MAX_VALUE : years.get(0).year();
  }

  /** By the first year of their period, then by name. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** All pieces, in the order written. */
  public List<Portion> portions() {
    return portions;
  }

  Ledgers evaluator() {
    return evaluator;
  }

  Receiver receiver() {
    return receiver;
  }

  static Denomination currency(Agreement agreement, Ledgers evaluator) {
    return evaluator.ledger(agreement).currency();
  }

  /**
   * Whether what is not known of a portion is within a stated total, all of which is among those
   * given: then their sum is known all the same.
   */
  boolean isCovered(Portion unknown, Set<Portion> among) {
    for (Optional<Area> at = Optional.of(unknown.area()); at.isPresent(); at = at.get().parent()) {
      List<Portion> left = leftByTotals.get(at.get());
      if (left != null) {
        return among.containsAll(left);
      }
    }
    return false;
  }

  /** What an area's total leaves for its parts whose amounts are not stated. */
  List<Portion> leftByTotal(Area area) {
    return leftByTotals.getOrDefault(area, List.of());
  }

  private void area(Area area) {
    if (area.children().isEmpty()) {
      childless(area);
      return;
    }
    int before = portions.size();
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        area(inner);
      } else {
        grant((Grant) child);
      }
    }
    leftByTotals(area, before);
  }

  private void grant(Grant grant) {
    Ledger ledger = evaluator.ledger(grant.agreement());
    Payer payer = payers.of(grant);
    for (Share share : ledger.shares(grant)) {
      boolean goes =
          share.kind() == Share.Kind.RECIPIENT || share.kind() == Share.Kind.UNDISTRIBUTED;
      Optional<Referent> instead = receiver.instead(grant, share.to().stream().findFirst());
      Share traced = goes ? instead.map(share::to).orElse(share) : share;
      portions.add(
          new Portion(grant.area(), Optional.of(grant), traced.knownAs(bodies::of), payer));
    }
  }

  /** An area of which no more is said than what it has. */
  private void childless(Area area) {
    Optional<Clause.Total> total = area.total();
    if (total.isEmpty()) {
      return;
    }
    Value rest = evaluator.sum(area);
    for (Slot slot : slots(area)) {
      Value amount = evaluator.sum(area, slot);
      if (amount.isKnown() && !isNought(amount)) {
        add(area, Share.Kind.TO_NOBODY_NAMED, Optional.of(slot), amount);
        rest = rest.minus(amount);
      }
    }
    if (!isNought(rest)) {
      add(area, Share.Kind.TO_NOBODY_NAMED, onlyYear(area.agreement()), rest);
    }
  }

  private static boolean isNought(Value value) {
    return value.known().filter(Fraction::isZero).isPresent();
  }

  /** The years that totals are stated for, of the area or of what it is the remainder of. */
  private static List<Slot> slots(Area area) {
    List<Slot> slots = new ArrayList<>();
    for (Clause.Total total : area.totals()) {
      if (total.amount() instanceof Expression.Remainder) {
        area.parent().ifPresent(parent -> slots.addAll(slots(parent)));
      }
      switch (total.timing()) {
        case Timing.EachYear each -> slots.addAll(area.agreement().years());
        case Timing.In in -> {
          if (in.stretch().to().isEmpty()) {
            Slot.of(in.stretch().from().text()).ifPresent(slots::add);
          }
        }
        case Timing.EqualParts parts -> {}
        case Timing.Whole whole -> {}
      }
    }
    return slots.stream().distinct().toList();
  }

  /** Where a part is not stated, what the total has beyond the parts that are. */
  private void leftByTotals(Area area, int from) {
    if (area.total().isEmpty()) {
      return;
    }
    List<Portion> within = new ArrayList<>(portions.subList(from, portions.size()));
    boolean known = true;
    Fraction sum = Fraction.ZERO;
    for (Portion portion : within) {
      known &= portion.isKnown() || leftByTotals.containsKey(portion.area());
      sum = sum.add(portion.amount());
    }
    for (Clause.Total total : area.totals()) {
      known |= total.amount().leavesOpen();
    }
    var stated = evaluator.stated(area).known();
    if (known || stated.isEmpty() || stated.get().compareTo(sum) <= 0) {
      return;
    }
    Fraction rest = stated.get().subtract(sum);
    int before = portions.size();
    for (Slot slot : slots(area)) {
      var then = evaluator.stated(area, slot).known();
      Fraction left = then.orElse(Fraction.ZERO);
      for (Portion portion : within) {
        boolean its = portion.slot().filter(slot::contains).isPresent();
        left = its ? left.subtract(portion.amount()) : left;
      }
      if (then.isPresent() && left.signum() > 0 && left.compareTo(rest) <= 0) {
        add(area, Share.Kind.IN_UNSTATED_PARTS, Optional.of(slot), Value.of(left));
        rest = rest.subtract(left);
      }
    }
    if (!rest.isZero()) {
      add(area, Share.Kind.IN_UNSTATED_PARTS, onlyYear(area.agreement()), Value.of(rest));
    }
    leftByTotals.put(area, List.copyOf(portions.subList(before, portions.size())));
  }

  private void add(Area area, Share.Kind kind, Optional<Slot> slot, Value amount) {
    Share share = Share.nobodys(kind, slot, amount);
    portions.add(new Portion(area, Optional.empty(), share, payers.of(area)));
  }

  private static Optional<Slot> onlyYear(Agreement agreement) {
    List<Slot> years = agreement.years();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }
}
