package org.bilaga.money;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Amounts stated for the members of one key: one for each, the same or each its own, and those for
 * named members.
 *
 * <p>What is stated for a named member holds instead of what is stated for each, in whatever order
 * they were stated. Of two amounts for the same member, or for each, the stricter holds.
 */
final class Limits {
  /** Which of two amounts is the stricter: of floors and bases the larger, of caps the smaller. */
  private final boolean larger;

  private final @Nullable Money each;
  private final Money[] own;
  private final @Nullable Money[] named;

  private Limits(boolean larger, @Nullable Money each, Money[] own, @Nullable Money[] named) {
    this.larger = larger;
    this.each = each;
    this.own = own;
    this.named = named;
  }

  /** None yet; of two the larger will hold. */
  static Limits least() {
    return new Limits(true, null, new Money[0], new Money[0]);
  }

  /** None yet; of two the smaller will hold. */
  static Limits most() {
    return new Limits(false, null, new Money[0], new Money[0]);
  }

  Limits each(Money amount) {
    return new Limits(larger, stricter(each, amount), own, named);
  }

  /** An amount for each member that is its own. */
  Limits each(Money[] amounts) {
    var both = amounts.clone();
    for (int member = 0; member < own.length; member++) {
      both[member] = stricter(own[member], both[member]);
    }
    return new Limits(larger, each, both, named);
  }

  Limits of(int member, Money amount, int members) {
    @Nullable Money[] changed = Arrays.copyOf(named, members);
    changed[member] = stricter(changed[member], amount);
    return new Limits(larger, each, own, changed);
  }

  private Money stricter(@Nullable Money known, Money amount) {
    if (known == null) {
      return amount;
    }
    return larger == known.compareTo(amount) >= 0 ? known : amount;
  }

  /** What holds for a member, or null. */
  @Nullable Money get(int member) {
    Money its = named.length == 0 ? null : named[member];
    return its != null ? its : own.length == 0 ? each : stricter(each, own[member]);
  }

  /** What holds for each member in units; null where nothing does, as for the excluded. */
  @Nullable Fraction[] inUnits(Fraction unit, boolean[] excluded, int members) {
    Fraction ofEach = each == null ? null : each.inUnits(unit);
    var all = new @Nullable Fraction[members];
    for (int i = 0; i < members; i++) {
      boolean out = excluded.length > 0 && excluded[i];
      Money its = out || named.length == 0 && own.length == 0 ? null : get(i);
      all[i] = out ? null : its == null ? ofEach : its.inUnits(unit);
    }
    return all;
  }

  /** The same with something else where nothing holds. */
  Fraction[] inUnits(Fraction unit, boolean[] excluded, int members, Fraction otherwise) {
    @Nullable Fraction[] some = inUnits(unit, excluded, members);
    var all = new Fraction[members];
    for (int i = 0; i < members; i++) {
      Fraction one = some[i];
      all[i] = one == null ? otherwise : one;
    }
    return all;
  }

  /** The first member whose amount is below zero; −1 where there is none. */
  int negative(int members) {
    for (int i = 0; i < members; i++) {
      Money amount = get(i);
      if (amount != null && amount.signum() < 0) {
        return i;
      }
    }
    return -1;
  }
}
