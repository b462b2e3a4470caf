/**
 * Expressions and amounts to values: known, within bounds, or unknown with the reason.
 *
 * <p>In: modules whose names and types are right. Out: values of expressions, of grants and areas,
 * and the weights of keys. Need not know: how money is divided, or what was published; what members
 * get it asks the ledger that is made of its values.
 */
@NullMarked
package org.bilaga.evaluate;

import org.jspecify.annotations.NullMarked;
