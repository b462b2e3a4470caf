/**
 * Whose every krona is, when, and the evidence.
 *
 * <p>In: agreements whose names are bound, and the values of their expressions. Out: for each grant
 * an entry, with how it was divided, and shares, which sum to the grant; what a party, a member or
 * a group gets is the sum of its shares. Need not know: what was published, or how it is shown.
 */
@NullMarked
package org.bilaga.ledger;

import org.jspecify.annotations.NullMarked;
