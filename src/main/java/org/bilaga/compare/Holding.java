package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Rounding;
import org.bilaga.calendar.Slot;
import org.bilaga.compare.Recipient.Kind;
import org.bilaga.evaluate.Entry;
import org.bilaga.money.Money;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;

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
        Entry entry = side.ledger().entry(item.grant().get());
        for (Entry part : entry.parts()) {
          Optional<String> period =
              entry.divided().isEmpty() ? Optional.empty() : part.slot().map(Slot::text);
          of(item, period, part, all);
        }
      } else {
        Recipient nobody = Recipient.nobody(Kind.NOT_STATED);
        all.add(new Holding(item, Optional.empty(), nobody, Amount.of(item.area(), side)));
      }
    }
    return all;
  }

  private static void of(Item item, Optional<String> period, Entry entry, List<Holding> all) {
    Grant grant = entry.grant();
    Optional<Group> group = grant.group();
    if (group.isEmpty() || !entry.isDistributed()) {
      Amount amount = new Amount(entry.total().toMajor(), entry.known());
      all.add(new Holding(item, period, Names.recipient(grant), amount));
      return;
    }
    var naming = Naming.of(grant.agreement());
    for (int member = 0; member < group.get().size(); member++) {
      var recipient = Names.ofMember(group.get(), member, naming);
      all.add(new Holding(item, period, recipient, Amount.of(entry.amount(member).toMajor())));
    }
    rest(item, period, home(grant), entry.residue(), all);
    rest(item, period, keeper(grant), entry.kept(), all);
    rest(item, period, Names.recipient(grant), entry.open(), all);
  }

  /** What members do not have. */
  private static void rest(
      Item item, Optional<String> period, Recipient recipient, Money money, List<Holding> all) {
    if (!money.isZero()) {
      all.add(new Holding(item, period, recipient, Amount.of(money.toMajor())));
    }
  }

  /** Who keeps what nobody reached. */
  private static Recipient keeper(Grant grant) {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Nobody nobody) {
        return Names.of(nobody.keeper(), grant.agreement());
      }
    }
    return Recipient.nobody(Kind.REST_WITHOUT_HOME);
  }

  /** Whose it is what the rounding left over. */
  private static Recipient home(Grant grant) {
    Optional<Rounding.Residue> home = grant.rounding().flatMap(Rounding::residue);
    if (home.isPresent() && home.get() instanceof Rounding.Residue.ToNamed to) {
      return Names.of(to.named(), grant.agreement());
    }
    boolean kept = home.isPresent() && home.get() instanceof Rounding.Residue.Kept;
    return Recipient.nobody(kept ? Kind.REST_KEPT : Kind.REST_WITHOUT_HOME);
  }
}
