package org.bilaga.explain;

import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/**
 * A part in which what a member gets is paid, and when.
 *
 * @param what which part it is, at the head of a line
 * @param when the last day, or the period in which it is paid; empty where none is said
 * @param isDay whether it is a last day
 * @param amount exact, as nothing says how a part is rounded
 * @param isKnown whether that is all of it
 * @param place where the agreement says so
 */
public record Payout(
    Told what, String when, boolean isDay, Fraction amount, boolean isKnown, String place) {}
