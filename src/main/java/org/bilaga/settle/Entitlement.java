package org.bilaga.settle;

import java.util.List;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;

/**
 * What one recipient is granted of one grant.
 *
 * <p>Invariant: the entitlements of a grant sum to the grant, or to more where its rounding gives
 * more.
 *
 * @param kept whether the recipient keeps it as nobody else gets it
 */
public record Entitlement(Recipient recipient, Grant grant, BoundedAmount granted, boolean kept) {

  /** What is left over of a grant and no member gets. */
  static Entitlement ofRest(List<Referent> to, Grant grant, BoundedAmount rest) {
    return new Entitlement(Recipient.ofAll(to), grant, rest, true);
  }
}
