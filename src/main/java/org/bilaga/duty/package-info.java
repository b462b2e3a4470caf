/**
 * What is owed: who must do what for whom by when, and what stands on it.
 *
 * <p>In: one version of an agreement with its names bound, amendments and all, and an evaluator.
 * Out: its undertakings with their duties, each with its times and its words; and deadlines in
 * order, each with the money at risk as far as it is known. Nobody else reads payments, obligations
 * and conditions for that. Need not know: what happened, or how it is shown.
 */
@NullMarked
package org.bilaga.duty;

import org.jspecify.annotations.NullMarked;
