package org.bilaga.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.resolve.Referent;

/**
 * One holder's part of a grant in one year or month, or a part that no one holds.
 *
 * <p>Invariant: the shares of a grant sum to the grant. A member has at most one share of each of
 * the grant's years or months, with what the rounding left over in it where that is the member's.
 *
 * @param slot the year or month it is for; empty where none is stated
 * @param stretch the several years that it is for together, where they are stated
 * @param to whose it is: one, none, or several who have it together
 * @param written what is written of who gets it, where that is a name that is not known
 * @param amount in main units
 * @param undivided why it is several's together, where it is
 * @param bounds what each member of the group that it goes to has of it at least and at most; empty
 *     where that is anything from nothing to all
 * @param beside what of it others than those it goes to may have, while that is not known
 */
public record Share(
    Kind kind,
    Optional<Slot> slot,
    Optional<Stretch> stretch,
    List<Referent> to,
    String written,
    Value amount,
    Optional<Why> undivided,
    List<Value> bounds,
    List<Beside> beside) {

  /**
   * What of a share of several is perhaps not theirs: what none of them reaches, or what the
   * rounding leaves.
   *
   * @param who whose that is; empty where it is nobody's
   */
  public record Beside(Optional<Referent> who, Value amount) {}

  /** Whose a share is. */
  public enum Kind {
    /** A party's, or a member's. */
    RECIPIENT,
    /** Of several together, as nothing says how to divide it. */
    UNDISTRIBUTED,
    /** Of several together, until it is known who has reached what. */
    OPEN,
    /** Reached by nobody, and kept by somebody named. */
    KEPT,
    /** Reached by nobody, and nothing says who keeps it. */
    WITHOUT_HEIR,
    /** Left over by the rounding, and of someone outside the group. */
    REST_TO_PARTY,
    /** Left over by the rounding, and kept by the giver. */
    REST_KEPT,
    /** Left over by the rounding, and nothing says whose it is. */
    REST_WITHOUT_HOME,
    /** Of an area without grants: nothing says who gets it. */
    TO_NOBODY_NAMED,
    /** What a total leaves for parts whose amounts are not stated. */
    IN_UNSTATED_PARTS;

    /** Whether it is still to be said who gets it. */
    public boolean isUnplaced() {
      return switch (this) {
        case UNDISTRIBUTED, OPEN, WITHOUT_HEIR, TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> true;
        case RECIPIENT, KEPT, REST_TO_PARTY, REST_KEPT, REST_WITHOUT_HOME -> false;
      };
    }

    /** As programs read it: {@code rest-kept}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A share that is nobody's. */
  public static Share nobodys(Kind kind, Optional<Slot> slot, Value amount) {
    return new Share(
        kind,
        slot,
        Optional.empty(),
        List.of(),
        "",
        amount,
        Optional.empty(),
        List.of(),
        List.of());
  }

  public boolean isKnown() {
    return amount.isKnown();
  }

  /** The member whose it is, where it is one member's. */
  public Optional<Referent.OfMember> member() {
    return to.size() == 1 && to.get(0) instanceof Referent.OfMember of
        ? Optional.of(of)
        : Optional.empty();
  }

  /** The same share for a year. */
  public Share at(Slot year) {
    return new Share(
        kind, Optional.of(year), stretch, to, written, amount, undivided, bounds, beside);
  }

  /** The same share of another amount. */
  public Share of(Value other) {
    return new Share(kind, slot, stretch, to, written, other, undivided, bounds, beside);
  }

  /** The same share with another as recipient: one who passes it on, or the last who gets it. */
  public Share to(Referent other) {
    return new Share(
        Kind.RECIPIENT,
        slot,
        stretch,
        List.of(other),
        "",
        amount,
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The same share of the same bodies, each as it is known elsewhere. */
  public Share knownAs(UnaryOperator<Referent> known) {
    List<Referent> those = to.stream().map(known).toList();
    return new Share(kind, slot, stretch, those, written, amount, undivided, bounds, beside);
  }

  /** The years it is for, in words; empty where nothing is said. */
  public Optional<String> period() {
    return slot.map(Slot::text).or(() -> stretch.map(Stretch::text));
  }

  /**
   * What of it is somebody's: all, nothing, or something between the two where it is several's
   * together. What steps are set aside for is theirs who may climb, all of them together, until it
   * is known what nobody reached.
   */
  Value of(Holder holder) {
    boolean all = !to.isEmpty();
    boolean some = false;
    for (Referent one : to) {
      all &= holder.is(one);
      some |= holder.meets(one);
    }
    Value its = all ? amount : some ? someOf(holder) : Value.ZERO;
    for (Beside other : beside) {
      boolean has = other.who().filter(holder::is).isPresent();
      if (has && !all) {
        its = its.plus(other.amount());
      } else if (all && !has && kind != Kind.OPEN) {
        its = its.minus(other.amount());
      }
    }
    return its;
  }

  /** What somebody has who is one or some of those whose it is. */
  private Value someOf(Holder holder) {
    Value any = Entry.upTo(amount, undivided.orElseGet(() -> Sharing.together(this)));
    if (bounds.isEmpty() || !(to.get(0) instanceof Referent.OfGroup of)) {
      return any;
    } else if (holder.asked() instanceof Referent.OfMember one && one.group() == of.group()) {
      return bounds.get(one.member());
    }
    Value its = Value.ZERO;
    for (int member = 0; member < bounds.size(); member++) {
      boolean has = holder.is(new Referent.OfMember(of.group(), member));
      its = has ? its.plus(bounds.get(member)) : its;
    }
    boolean more =
        any.most().isPresent()
            && its.most().filter(it -> it.compareTo(any.most().get()) <= 0).isEmpty();
    return more && its.least().isPresent() && !its.isKnown()
        ? Value.between(its.least().get(), any.most().get(), its.why().orElseThrow())
        : its;
  }
}
