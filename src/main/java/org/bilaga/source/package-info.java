/**
 * The text and exact places in it.
 *
 * <p>In: characters and a name to show. Out: files, spans, lines and columns, and the forms of a
 * name in which its spellings are one. Need not know: what the text says.
 */
@NullMarked
package org.bilaga.source;

import org.jspecify.annotations.NullMarked;
