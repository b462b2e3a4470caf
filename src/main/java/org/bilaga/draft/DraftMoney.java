package org.bilaga.draft;

import java.util.Set;
import org.bilaga.money.Fraction;

/**
 * An amount that the model comes to.
 *
 * @param expression how the agreement says it
 * @param words those of what it is for, each by its beginning
 * @param recipients those of who gets it
 */
record DraftMoney(String expression, Fraction amount, Set<String> words, Set<String> recipients) {}
