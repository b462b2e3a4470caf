/**
 * Questions as people put them: from words to one of the questions that all doors answer.
 *
 * <p>In come a text and the names that the files have, out goes an answer: the sheet that the same
 * question gives when it is asked by its name, with the figure in a sentence before it. Nothing is
 * computed here, and every word of a question must have been understood before it is answered.
 */
@NullMarked
package org.bilaga.ask;

import org.jspecify.annotations.NullMarked;
