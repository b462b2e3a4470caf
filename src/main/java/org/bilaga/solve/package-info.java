/**
 * What an input would have to be for something to hold: the exact boundary, tried on both sides.
 *
 * <p>In: a condition with its names bound, and one thing written whose figure may be another. Out:
 * a {@link org.bilaga.solve.Solution} with every value that was decisive. Need not know: how the
 * two were asked for or how the answer is shown.
 */
@NullMarked
package org.bilaga.solve;

import org.jspecify.annotations.NullMarked;
