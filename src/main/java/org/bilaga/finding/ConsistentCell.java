package org.bilaga.finding;

import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * A published cell that is not what was computed, but may be right, as a figure that it rests on is
 * printed rounded.
 *
 * @param told where it stands and what room it has, in a sentence
 * @param least the least it could be, by what the rounded figures may stand for
 * @param most the most
 */
public record ConsistentCell(
    Span place, PublishedCell cell, Told told, Fraction printed, Fraction least, Fraction most)
    implements Placed {}
