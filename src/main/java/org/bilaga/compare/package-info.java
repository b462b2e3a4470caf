/**
 * Two agreements to the difference between them: in money, and in words.
 *
 * <p>In: two checked agreements, each with an evaluator; they may come from different files or
 * revisions. Out: a {@link org.bilaga.compare.Comparison}, a line for each grant and recipient and
 * a sentence for each change. Need not know: where the two were read from, or how they are shown.
 */
@NullMarked
package org.bilaga.compare;

import org.jspecify.annotations.NullMarked;
