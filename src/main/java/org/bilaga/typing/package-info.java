/**
 * Types, units and currencies.
 *
 * <p>In: modules with their names bound. Out: findings on figures without a unit, on sums of what
 * cannot be summed and on mixed currencies; the type of every expression, kept. Need not know:
 * values.
 */
@NullMarked
package org.bilaga.typing;

import org.jspecify.annotations.NullMarked;
