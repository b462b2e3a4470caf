/**
 * What a quotation says in figures and words of time, held against the sentence that quotes it.
 *
 * <p>In: the words of a document, and a sentence of the language as written. Out: each figure,
 * share, day, period, time limit and word such as "every month" of the quotation, and whether the
 * sentence says it. Need not know: findings, values that must be computed.
 */
@NullMarked
package org.bilaga.check.quotation;

import org.jspecify.annotations.NullMarked;
