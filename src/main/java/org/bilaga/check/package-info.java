/**
 * One small class per kind of finding about an agreement.
 *
 * <p>In: modules whose names and types are right, and an evaluator. Out: findings, and how many
 * cells and claims were compared. Need not know: how findings are shown.
 */
@NullMarked
package org.bilaga.check;

import org.jspecify.annotations.NullMarked;
