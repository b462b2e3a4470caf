/**
 * Slips of the hand that turn a right figure into a wrong one, a class a slip.
 *
 * <p>In: the figure that is right, the one that stands there, and what the slip needs besides. Out:
 * the slip in words, where it leads from the one to the other exactly. Need not know: agreements,
 * tables, findings.
 */
@NullMarked
package org.bilaga.check.slip;

import org.jspecify.annotations.NullMarked;
