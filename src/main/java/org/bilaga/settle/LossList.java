package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.duty.Undertaking;
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
    for (Undertaking undertaking : context.undertakings()) {
      for (Recipient recipient : context.cast().everybody()) {
        if (recipient.isConcernedBy(undertaking)) {
          all.add(of(undertaking, recipient));
        }
      }
    }
    return all;
  }

  private Loss of(Undertaking undertaking, Recipient recipient) {
    Verdict verdict = judge.of(undertaking, recipient);
    BoundedAmount amount = BoundedAmount.ZERO;
    Form form = Form.NOTHING;
    if (undertaking.otherwise().isPresent()) {
      form = Form.of(undertaking.otherwise().get().consequence());
      for (Entitlement entitlement : context.reaching(recipient)) {
        if (undertaking.costs(entitlement.grant())) {
          boolean own = entitlement.recipient().equals(recipient);
          BoundedAmount granted = entitlement.granted();
          amount = amount.plus(own ? granted : BoundedAmount.upTo(granted));
        }
      }
      boolean elsewhere = amount.isZero() && !undertaking.elsewhere().isEmpty();
      form = elsewhere ? Form.ELSEWHERE : form;
    }
    return new Loss(undertaking, recipient, verdict, form, amount);
  }
}
