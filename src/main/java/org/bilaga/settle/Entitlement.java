package org.bilaga.settle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Entry;
import org.bilaga.evaluate.Ledger;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * What one recipient is granted of one grant.
 *
 * <p>Invariant: the entitlements of a grant sum to the grant, or to more where its rounding gives
 * more.
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

  /** A grant of several years or months is the sum of its parts. */
  private static void of(Entry entry, List<Entitlement> all) {
    Map<Recipient, Amount> own = new LinkedHashMap<>();
    Map<Recipient, Amount> kept = new LinkedHashMap<>();
    for (Entry part : entry.parts()) {
      part(part, own, kept);
    }
    Grant grant = entry.grant();
    own.forEach((who, amount) -> all.add(new Entitlement(who, grant, amount, false)));
    kept.forEach((who, amount) -> all.add(new Entitlement(who, grant, amount, true)));
  }

  private static void part(Entry part, Map<Recipient, Amount> own, Map<Recipient, Amount> kept) {
    Grant grant = part.grant();
    Optional<Group> group = grant.group();
    long total = part.total().minor().longValueExact();
    if (!part.known()) {
      add(own, whole(grant), new Amount(total, Amount.NO_LIMIT));
      return;
    } else if (group.isEmpty() || !part.isDistributed()) {
      add(own, whole(grant), Amount.of(total));
      return;
    }
    long rest = total;
    for (int member = 0; member < group.get().size(); member++) {
      long minor = part.amounts()[member];
      rest -= minor;
      add(own, Recipient.member(group.get(), member), Amount.of(minor));
    }
    long keeps = part.kept().minor().longValueExact();
    rest -= keeps;
    if (keeps > 0) {
      add(kept, keeper(grant), Amount.of(keeps));
    }
    if (rest > 0) {
      add(kept, home(grant), Amount.of(rest));
    }
  }

  private static void add(Map<Recipient, Amount> to, Recipient who, Amount amount) {
    to.merge(who, amount, Amount::plus);
  }

  /** All whom a grant goes to, together. */
  private static Recipient whole(Grant grant) {
    List<Referent> others = new ArrayList<>();
    for (Reference other : grant.declared().recipients().others()) {
      grant.agreement().module().meaning(other).ifPresent(others::add);
    }
    return new Recipient(grant.recipient(), others);
  }

  /** Who keeps what nobody reached. */
  private static Recipient keeper(Grant grant) {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Nobody nobody) {
        var meant = grant.agreement().module().meaning(nobody.keeper());
        return meant.map(Recipient::of).orElse(Recipient.NOBODY);
      }
    }
    return Recipient.NOBODY;
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
