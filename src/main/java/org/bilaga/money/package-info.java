/**
 * Exact money: fractions, amounts in minor units, and the division of a total among members.
 *
 * <p>In come totals, weights and a rounding rule; out come whole units for each member together
 * with the evidence for them (exact quotient, who got a unit left over, who was next, where a
 * residue went), or a typed refusal. Nothing here is floating point, nothing here speaks to a user,
 * and nothing here knows what an agreement is.
 */
@NullMarked
package org.bilaga.money;

import org.jspecify.annotations.NullMarked;
