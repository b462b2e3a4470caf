package org.bilaga.check;

import org.bilaga.evaluate.Value;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.typing.AmountTooLarge;

/** Amounts that can be computed with one by one, but whose sum is more than any that can. */
final class SumTooLarge implements Check {
  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      Value sum = checked.evaluator().sum(agreement.root());
      Denomination unit = Checked.denomination(agreement);
      if (sum.known().filter(it -> AmountTooLarge.is(it, unit)).isPresent()) {
        checked.add(AmountTooLarge.at(agreement.declared().name().span(), unit));
      }
    }
  }
}
