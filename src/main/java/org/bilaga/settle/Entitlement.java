package org.bilaga.settle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.AmountTooLarge;
import org.bilaga.typing.TypeChecker;

/**
 * What one recipient is granted of one grant.
 *
 * <p>Invariant: the entitlements of a grant sum to the grant, or to more where its rounding gives
 * more.
 *
 * @param kept whether the recipient keeps it as nobody else gets it
 */
public record Entitlement(Recipient recipient, Grant grant, BoundedAmount granted, boolean kept) {

  /** All that an agreement gives, grant by grant. */
  public static List<Entitlement> of(Ledger ledger) {
    List<Entitlement> all = new ArrayList<>();
    if (isBeyond(ledger)) {
      // Sums of them could not be counted; that they come to so much is told.
      for (Entry entry : ledger.entries()) {
        for (Share share : ledger.shares(entry.grant())) {
          all.add(new Entitlement(recipient(share), entry.grant(), BoundedAmount.UNKNOWN, false));
        }
      }
      return all;
    }
    for (Entry entry : ledger.entries()) {
      of(entry, ledger.shares(entry.grant()), all);
    }
    return all;
  }

  /** What is left over of a grant and no member gets. */
  static Entitlement ofRest(List<Referent> to, Grant grant, BoundedAmount rest) {
    return new Entitlement(recipient(to), grant, rest, true);
  }

  /** Whether all of it, whoever gets it, comes to more than is computed with. */
  private static boolean isBeyond(Ledger ledger) {
    Fraction sum = Fraction.ZERO;
    Denomination unit = TypeChecker.currencyOf(ledger.agreement());
    for (Entry entry : ledger.entries()) {
      for (Share share : ledger.shares(entry.grant())) {
        Value amount = share.amount();
        sum = sum.add(amount.most().or(amount::least).orElse(Fraction.ZERO).abs());
      }
    }
    return AmountTooLarge.is(sum, unit);
  }

  /** A grant of several years or months is the sum of its parts. */
  private static void of(Entry entry, List<Share> shares, List<Entitlement> all) {
    Map<Recipient, BoundedAmount> own = new LinkedHashMap<>();
    Map<Recipient, BoundedAmount> kept = new LinkedHashMap<>();
    for (Share share : shares) {
      boolean theirs =
          switch (share.kind()) {
            case RECIPIENT, UNDISTRIBUTED, OPEN -> true;
            case KEPT, WITHOUT_HEIR, REST_TO_PARTY, REST_KEPT, REST_WITHOUT_HOME -> false;
            case TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> false;
          };
      BoundedAmount amount = amount(share.amount(), entry.currency());
      // What a rounding gives beyond the grant is nobody's to keep.
      if (theirs || amount.most() > 0) {
        (theirs ? own : kept).merge(recipient(share), amount, BoundedAmount::plus);
      }
    }
    Grant grant = entry.grant();
    own.forEach((who, amount) -> all.add(new Entitlement(who, grant, amount, false)));
    kept.forEach((who, amount) -> all.add(new Entitlement(who, grant, amount, true)));
  }

  private static BoundedAmount amount(Value value, Denomination currency) {
    long least = value.least().map(it -> minor(it, currency)).orElse(0L);
    long most = value.most().map(it -> minor(it, currency)).orElse(BoundedAmount.NO_LIMIT);
    return new BoundedAmount(least, most);
  }

  /** Of a bound that is no whole number of the smallest unit, the whole ones below it. */
  private static long minor(Fraction amount, Denomination currency) {
    return Money.ofMajor(amount, currency)
        .orElseGet(() -> Money.below(amount, currency))
        .minor()
        .longValueExact();
  }

  private static Recipient recipient(Share share) {
    return recipient(share.to());
  }

  private static Recipient recipient(List<Referent> to) {
    return to.isEmpty()
        ? Recipient.NOBODY
        : to.size() == 1
            ? Recipient.of(to.get(0))
            : new Recipient(Optional.of(to.get(0)), to.subList(1, to.size()));
  }
}
