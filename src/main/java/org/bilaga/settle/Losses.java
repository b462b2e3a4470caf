package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Grant;
import org.bilaga.settle.Loss.Form;

/** Which money of whom is withheld, lapses or may be reclaimed by conditions, or may yet be. */
final class Losses {
  private static final Verdict NOT_KNOWN =
      Verdict.of(Fulfilment.UNKNOWN, Verdict.Reason.NOT_TOLD, Optional.empty());

  private final FactContext context;
  private final Judge judge;

  Losses(FactContext context, Judge judge) {
    this.context = context;
    this.judge = judge;
  }

  /** What became of one grant of a recipient. */
  record OfGrant(Form form, boolean certain, Undertaking undertaking, Verdict verdict) {}

  /** All that stands against a recipient's money of a grant. */
  List<OfGrant> of(Recipient holder, Grant grant) {
    List<OfGrant> all = new ArrayList<>();
    for (Undertaking undertaking : context.undertakings()) {
      if (!holder.isConcernedBy(undertaking) || !undertaking.costs(grant)) {
        continue;
      }
      Verdict verdict = verdict(undertaking, holder);
      if (verdict.outcome() != Fulfilment.MET) {
        boolean certain = verdict.outcome() == Fulfilment.NOT_MET;
        Form form = Form.of(undertaking.otherwise().orElseThrow().consequence());
        all.add(new OfGrant(form, certain, undertaking, verdict));
      }
    }
    return all;
  }

  /**
   * Of money that a group has together, only what all its members have or have not met is known.
   */
  private Verdict verdict(Undertaking undertaking, Recipient holder) {
    if (!holder.isGroup()) {
      return judge.of(undertaking, holder);
    }
    Optional<Verdict> all = Optional.empty();
    for (Recipient member : holder.members()) {
      Verdict own = judge.of(undertaking, member);
      if (all.isPresent() && own.outcome() != all.get().outcome()) {
        return NOT_KNOWN;
      }
      all = Optional.of(own);
    }
    return all.orElse(NOT_KNOWN);
  }
}
