package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.settle.Loss.Form;

/** All that is lost, or may be, by conditions that are not met or not known to be: for a reader. */
final class LossList {
  private final FactContext context;
  private final Judge judge;

  LossList(FactContext context, Judge judge) {
    this.context = context;
    this.judge = judge;
  }

  /**
   * For each condition, everybody whom it concerns: met ones too, with the money that stood on it.
   */
  List<Loss> all() {
    List<Loss> all = new ArrayList<>();
    for (Requirement requirement : context.requirements()) {
      for (Recipient recipient : context.cast().everybody()) {
        if (requirement.concerns(recipient)) {
          all.add(of(requirement, recipient));
        }
      }
    }
    return all;
  }

  private Loss of(Requirement requirement, Recipient recipient) {
    Verdict verdict = judge.of(requirement, recipient);
    Amount amount = Amount.ZERO;
    Form form = Form.NOTHING;
    if (requirement.otherwise().isPresent()) {
      form = Form.of(requirement.otherwise().get().consequence());
      for (Entitlement entitlement : context.entitlements()) {
        if (FactContext.reaches(entitlement, recipient)
            && Losses.hits(requirement, entitlement.grant())) {
          boolean own = entitlement.recipient().equals(recipient);
          Amount granted = entitlement.granted();
          amount = amount.plus(own ? granted : Amount.upTo(granted));
        }
      }
      boolean elsewhere =
          amount.isZero()
              && !Affected.elsewhere(requirement.agreement(), requirement.otherwise().get().from())
                  .isEmpty();
      form = elsewhere ? Form.ELSEWHERE : form;
    }
    return new Loss(requirement, recipient, verdict, form, amount);
  }
}
