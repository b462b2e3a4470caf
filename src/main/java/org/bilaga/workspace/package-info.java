/**
 * The engine: what doors ask.
 *
 * <p>In: where files are looked for, texts that are not saved, what was meant. Out: an analysis,
 * immutable and kept from one question to the next; what was selected in it; answers, or {@link
 * Refused} with the reason. Need not know: how a question was put, nor how an answer is printed.
 */
@NullMarked
package org.bilaga.workspace;

import org.jspecify.annotations.NullMarked;
