/**
 * What running text says in figures and words of time.
 *
 * <p>In: words as a document has them. Out: each figure, share, day, period, time limit and word
 * such as "every month", in the order they stand, with its place. Need not know: what the text is
 * about, agreements, findings.
 */
@NullMarked
package org.bilaga.prose;

import org.jspecify.annotations.NullMarked;
