/**
 * Who owes what to whom by when, and what stands on it.
 *
 * <p>In: agreements with their names bound, and an evaluator. Out: deadlines in order, each with
 * the money at risk as far as it is known. Need not know: what happened, or how it is shown.
 */
@NullMarked
package org.bilaga.deadline;

import org.jspecify.annotations.NullMarked;
