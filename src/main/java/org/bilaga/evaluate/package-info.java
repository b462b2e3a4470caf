/**
 * A checked agreement and its data to a ledger: who gets what, from which grant, and how it came
 * about.
 *
 * <p>In: modules whose names and types are right. Out: ledgers, values of expressions and the
 * bounds within which printed inputs leave them. Need not know: what was published.
 */
@NullMarked
package org.bilaga.evaluate;

import org.jspecify.annotations.NullMarked;
