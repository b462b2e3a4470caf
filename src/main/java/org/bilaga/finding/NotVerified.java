package org.bilaga.finding;

import org.bilaga.words.Told;

/**
 * How many cells could not be verified, and why.
 *
 * @param because a clause that can follow a colon
 */
public record NotVerified(Told because, int cells) {}
