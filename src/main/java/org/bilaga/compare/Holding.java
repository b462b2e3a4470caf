package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Rounding;
import org.bilaga.compare.Recipient.Kind;
import org.bilaga.evaluate.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/**
 * What one recipient has of one leaf of the tree of money, on one side.
 *
 * <p>Invariant: the holdings of an agreement sum to the sum of its parts.
 */
record Holding(Item item, Optional<String> period, Recipient recipient, Amount amount) {

  static List<Holding> of(Side side) {
    List<Holding> all = new ArrayList<>();
    for (Item item : Item.of(side.agreement())) {
      if (item.grant().isPresent()) {
        of(item, Optional.empty(), side.ledger().entry(item.grant().get()), all);
      } else {
        Fraction stated = side.evaluator().sum(item.area());
        Recipient nobody = Recipient.nobody(Kind.NOT_STATED);
        all.add(new Holding(item, Optional.empty(), nobody, Amount.of(stated)));
      }
    }
    return all;
  }

  private static void of(Item item, Optional<String> period, Entry entry, List<Holding> all) {
    Grant grant = entry.grant();
    Optional<Group> group = grant.group();
    Fraction rest = entry.total().toMajor();
    if (group.isPresent() && entry.isDistributed()) {
      for (int member = 0; member < group.get().size(); member++) {
        Fraction amount = entry.amount(member).toMajor();
        rest = rest.subtract(amount);
        var recipient = Names.ofMember(group.get(), member);
        all.add(new Holding(item, period, recipient, Amount.of(amount)));
      }
      if (!rest.isZero()) {
        all.add(new Holding(item, period, home(grant), Amount.of(rest)));
      }
    } else {
      all.add(new Holding(item, period, Names.recipient(grant), Amount.of(rest)));
    }
  }

  /** Whose it is what the rounding left over. */
  private static Recipient home(Grant grant) {
    Optional<Rounding.Residue> home = grant.rounding().flatMap(Rounding::residue);
    if (home.isPresent() && home.get() instanceof Rounding.Residue.ToNamed to) {
      return Names.of(to.named(), grant.agreement().module());
    }
    boolean kept = home.isPresent() && home.get() instanceof Rounding.Residue.Kept;
    return Recipient.nobody(kept ? Kind.REST_KEPT : Kind.REST_WITHOUT_HOME);
  }
}
