package org.bilaga.finding;

import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * How figures were read where nobody said it: the unit that stands in a heading, the number form
 * that all figures of a table show.
 *
 * @param place the heading, or the first cell of the table
 * @param told what was read how, in a sentence
 */
public record ReadAs(Span place, Told told) implements Placed {}
