package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Entry;
import org.bilaga.evaluate.Ledger;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * What one recipient is granted of one grant.
 *
 * <p>Invariant: the entitlements of a grant sum to the grant.
 *
 * @param kept whether the recipient keeps it as nobody else gets it
 */
public record Entitlement(Recipient recipient, Grant grant, Amount granted, boolean kept) {

  /** All that an agreement gives, grant by grant. */
  public static List<Entitlement> of(Ledger ledger) {
    List<Entitlement> all = new ArrayList<>();
    for (Entry entry : ledger.entries()) {
      of(entry, all);
    }
    return all;
  }

  private static void of(Entry entry, List<Entitlement> all) {
    Grant grant = entry.grant();
    Optional<Group> group = grant.group();
    if (group.isEmpty() || !entry.isDistributed()) {
      Recipient whole = grant.recipient().map(Recipient::of).orElse(Recipient.NOBODY);
      all.add(new Entitlement(whole, grant, total(entry), false));
      return;
    }
    long rest = entry.total().minor().longValueExact();
    for (int member = 0; member < group.get().size(); member++) {
      long minor = entry.amounts()[member];
      rest -= minor;
      var recipient = Recipient.member(group.get(), member);
      all.add(new Entitlement(recipient, grant, Amount.of(minor), false));
    }
    if (rest > 0) {
      all.add(new Entitlement(home(grant), grant, Amount.of(rest), true));
    }
  }

  private static Amount total(Entry entry) {
    return Amount.of(entry.total().minor().longValueExact());
  }

  /** Who has what the rounding left over. */
  private static Recipient home(Grant grant) {
    if (grant.rounding().flatMap(Rounding::residue).orElse(null)
        instanceof Rounding.Residue.ToNamed to) {
      Optional<Referent> named = grant.agreement().module().meaning(to.named());
      return named.map(Recipient::of).orElse(Recipient.NOBODY);
    }
    return Recipient.NOBODY;
  }
}
