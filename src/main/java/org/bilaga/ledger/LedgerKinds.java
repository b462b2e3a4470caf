package org.bilaga.ledger;

import java.util.List;
import org.bilaga.finding.Kind;

/**
 * The kinds of finding about distribution: for {@code help}, not loaded when nothing asks for it.
 */
public final class LedgerKinds {
  private LedgerKinds() {}

  /** Each once, in the order of the code. */
  public static List<Kind> all() {
    return List.of(RefusalFinding.NEGATIVE, RefusalFinding.IMPOSSIBLE, Distributor.NOT_TOGETHER);
  }
}
