/**
 * The canonical layout of an agreement, and its translation.
 *
 * <p>In: a file word for word and the sentences its words form. Out: the same words, laid out anew,
 * in either vocabulary. Need not know: what names and figures mean.
 */
@NullMarked
package org.bilaga.format;

import org.jspecify.annotations.NullMarked;
