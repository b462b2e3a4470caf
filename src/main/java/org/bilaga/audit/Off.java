package org.bilaga.audit;

import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/**
 * A stated sum that its parts do not make.
 *
 * @param row where the sum stands
 * @param column where the sum stands
 * @param sum what the parts make
 * @param first where the first part stands
 * @param parts how many there are
 */
record Off(int row, int column, Fraction sum, Printed stated, Span first, int parts) {
  /** How much more is stated than the parts make. */
  Fraction excess() {
    return stated.value().subtract(sum);
  }
}
