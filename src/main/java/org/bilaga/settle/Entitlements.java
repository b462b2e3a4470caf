package org.bilaga.settle;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.evaluate.Lost;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.typing.AmountTooLarge;
import org.bilaga.typing.TypeChecker;

/**
 * All that an agreement gives, grant by grant.
 *
 * <p>Where something is known of what each member of a group gets, though not all is divided yet,
 * each has what it may get; where nothing is, the group has all of it together.
 *
 * @param known what all have together of the grants of which that is known better than the sum
 */
record Entitlements(List<Entitlement> all, Map<Grant, BoundedAmount> known) {

  static Entitlements of(Ledger ledger) {
    List<Entitlement> all = new ArrayList<>();
    Map<Grant, BoundedAmount> known = new IdentityHashMap<>();
    boolean beyond = isBeyond(ledger);
    for (Entry entry : ledger.entries()) {
      List<Share> shares = ledger.shares(entry.grant());
      if (beyond) {
        // Sums of them could not be counted; that they come to so much is told.
        for (Share share : shares) {
          var recipient = Recipient.ofAll(share.to());
          all.add(new Entitlement(recipient, entry.grant(), BoundedAmount.UNKNOWN, false));
        }
      } else {
        new OfGrant(entry).of(shares, all, known);
      }
    }
    return new Entitlements(all, known);
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

  Wholes wholes() {
    return Wholes.of(all, known);
  }

  /** A grant of several years or months is the sum of its parts. */
  private static final class OfGrant {
    private final Entry entry;
    private final Map<Recipient, BoundedAmount> own = new LinkedHashMap<>();
    private final Map<Recipient, BoundedAmount> kept = new LinkedHashMap<>();
    private BoundedAmount beyond = BoundedAmount.ZERO;

    private OfGrant(Entry entry) {
      this.entry = entry;
    }

    private void of(List<Share> shares, List<Entitlement> all, Map<Grant, BoundedAmount> wholes) {
      boolean each = isKnownOfEach(entry);
      if (each) {
        Group group = entry.grant().group().orElseThrow();
        for (int member = 0; member < group.size(); member++) {
          own.put(Recipient.member(group, member), member(member));
        }
      }
      for (Share share : shares) {
        BoundedAmount amount = amount(share.amount());
        switch (share.kind()) {
          case RECIPIENT, UNDISTRIBUTED, OPEN -> {
            if (each) {
              beside(share);
            } else {
              own.merge(Recipient.ofAll(share.to()), amount, BoundedAmount::plus);
            }
          }
          case KEPT,
              WITHOUT_HEIR,
              REST_TO_PARTY,
              REST_KEPT,
              REST_WITHOUT_HOME,
              TO_NOBODY_NAMED,
              IN_UNSTATED_PARTS ->
              keep(Recipient.ofAll(share.to()), amount);
        }
      }
      Grant grant = entry.grant();
      own.forEach((who, amount) -> all.add(new Entitlement(who, grant, amount, false)));
      kept.forEach((who, amount) -> all.add(new Entitlement(who, grant, amount, true)));
      if (each) {
        BoundedAmount whole = beyond;
        for (Entry part : entry.parts()) {
          whole = whole.plus(amount(part.amount()));
        }
        wholes.put(grant, whole);
      }
    }

    private BoundedAmount member(int member) {
      BoundedAmount sum = BoundedAmount.ZERO;
      for (Entry part : entry.parts()) {
        sum = sum.plus(amount(part.of(member)));
      }
      return sum;
    }

    /** What others may have of what is not divided; of an amount that is not known, no rest. */
    private void beside(Share share) {
      for (Share.Beside beside : share.beside()) {
        if (beside.who().isPresent() || share.isKnown()) {
          keep(beside.who().map(Recipient::of).orElse(Recipient.NOBODY), amount(beside.amount()));
        }
      }
    }

    /** What a rounding gives beyond the grant is nobody's to keep, but may be somebody's to pay. */
    private void keep(Recipient who, BoundedAmount amount) {
      BoundedAmount its = amount;
      if (who.equals(Recipient.NOBODY) && amount.least() < 0) {
        its = new BoundedAmount(0, Math.max(0, amount.most()));
        beyond = beyond.plus(new BoundedAmount(Math.max(0, -amount.most()), -amount.least()));
      }
      if (!its.isZero()) {
        kept.merge(who, its, BoundedAmount::plus);
      }
    }

    private BoundedAmount amount(Value value) {
      long least = value.least().map(this::minor).orElse(0L);
      long most = value.most().map(this::minor).orElse(BoundedAmount.NO_LIMIT);
      return new BoundedAmount(least, most);
    }

    /** Of a bound that is no whole number of the smallest unit, the whole ones below it. */
    private long minor(Fraction amount) {
      Denomination currency = entry.currency();
      return Money.ofMajor(amount, currency)
          .orElseGet(() -> Money.below(amount, currency))
          .minor()
          .longValueExact();
    }
  }

  /** Whether more is known of a member than that it may get all of what is not divided. */
  private static boolean isKnownOfEach(Entry entry) {
    Grant grant = entry.grant();
    if (entry.isDistributed()
        || grant.group().isEmpty()
        || !grant.declared().recipients().others().isEmpty()
        || Lost.recipients(grant).isPresent()) {
      return false;
    }
    for (Entry part : entry.parts()) {
      if (part.isDistributed() || part.said().isPresent() || isBounded(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBounded(Entry part) {
    if (part.ladder().isEmpty()) {
      return false;
    }
    var ladder = part.ladder().get();
    Fraction whole = ladder.pool().toMajor();
    return ladder.least().stream().anyMatch(it -> it.signum() > 0)
        || ladder.most().stream().anyMatch(it -> it.compareTo(whole) < 0);
  }
}
