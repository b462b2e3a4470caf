package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.compare.ComparedRecipient.Kind;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Grant;

/**
 * What one recipient has of one leaf of the tree of money, on one side.
 *
 * <p>Invariant: the holdings of an agreement sum to the sum of its parts.
 */
record Holding(
    Item item, Optional<String> period, ComparedRecipient recipient, PartialAmount amount) {

  static List<Holding> of(Side side) {
    List<Holding> all = new ArrayList<>();
    for (Item item : Item.of(side.agreement())) {
      if (item.grant().isPresent()) {
        Grant grant = item.grant().get();
        boolean divided = !side.ledger().entry(grant).divided().isEmpty();
        for (Share share : side.ledger().shares(grant)) {
          Optional<String> period = divided ? share.slot().map(Slot::text) : Optional.empty();
          all.add(
              new Holding(item, period, recipient(grant, share), PartialAmount.of(share.amount())));
        }
      } else {
        ComparedRecipient nobody = ComparedRecipient.nobody(Kind.NOT_STATED);
        PartialAmount amount = PartialAmount.of(side.evaluator().sum(item.area()));
        all.add(new Holding(item, Optional.empty(), nobody, amount));
      }
    }
    return all;
  }

  private static ComparedRecipient recipient(Grant grant, Share share) {
    return switch (share.kind()) {
      case RECIPIENT, KEPT, REST_TO_PARTY -> ComparedNames.of(share, grant.agreement());
      case UNDISTRIBUTED, OPEN -> ComparedNames.recipient(grant);
      case WITHOUT_HEIR -> ComparedRecipient.nobody(Kind.NOT_REACHED);
      case REST_KEPT -> ComparedRecipient.nobody(Kind.REST_KEPT);
      case REST_WITHOUT_HOME -> ComparedRecipient.nobody(Kind.REST_WITHOUT_HOME);
      case TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> ComparedRecipient.nobody(Kind.NOT_STATED);
    };
  }
}
