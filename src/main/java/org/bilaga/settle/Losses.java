package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.settle.Loss.Form;

/** Which money of whom is withheld, lapses or may be reclaimed by conditions, or may yet be. */
final class Losses {
  private static final Verdict NOT_KNOWN =
      Verdict.of(Outcome.UNKNOWN, Verdict.Reason.NOT_TOLD, Optional.empty());

  private final FactContext context;
  private final Judge judge;

  Losses(FactContext context, Judge judge) {
    this.context = context;
    this.judge = judge;
  }

  /** What became of one grant of a recipient. */
  record OfGrant(Form form, boolean certain, Requirement requirement, Verdict verdict) {}

  /** All that stands against a recipient's money of a grant. */
  List<OfGrant> of(Recipient holder, Grant grant) {
    List<OfGrant> all = new ArrayList<>();
    for (Requirement requirement : context.requirements()) {
      if (!requirement.concerns(holder) || !hits(requirement, grant)) {
        continue;
      }
      Verdict verdict = verdict(requirement, holder);
      if (verdict.outcome() != Outcome.MET) {
        boolean certain = verdict.outcome() == Outcome.NOT_MET;
        Form form = Form.of(requirement.otherwise().orElseThrow().consequence());
        all.add(new OfGrant(form, certain, requirement, verdict));
      }
    }
    return all;
  }

  /**
   * Of money that a group has together, only what all its members have or have not met is known.
   */
  private Verdict verdict(Requirement requirement, Recipient holder) {
    if (!holder.isGroup()) {
      return judge.of(requirement, holder);
    }
    Optional<Verdict> all = Optional.empty();
    for (Recipient member : holder.members()) {
      Verdict own = judge.of(requirement, member);
      if (all.isPresent() && own.outcome() != all.get().outcome()) {
        return NOT_KNOWN;
      }
      all = Optional.of(own);
    }
    return all.orElse(NOT_KNOWN);
  }

  /** Whether what follows is about this grant. */
  static boolean hits(Requirement requirement, Grant grant) {
    if (requirement.otherwise().isEmpty()) {
      return false;
    }
    Clause.Consequence consequence = requirement.otherwise().get().consequence();
    List<Reference> named = requirement.named();
    boolean namesWhatIsLost =
        consequence == Clause.Consequence.NOT_ENTITLED
            || consequence == Clause.Consequence.EXCLUDED;
    if (namesWhatIsLost) {
      named = requirement.otherwise().get().from();
    }
    Agreement agreement = requirement.agreement();
    return !(namesWhatIsLost && named.isEmpty()) && Affected.covers(agreement, named, grant);
  }
}
