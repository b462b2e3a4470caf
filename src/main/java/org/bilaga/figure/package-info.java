/**
 * Figures as people print them: number forms, signs, units, precision.
 *
 * <p>In comes a stretch of text; out goes what it says, exactly, or why it says nothing certain. It
 * knows the words for scales, shares and currencies of many languages, from the files beside it,
 * but no table, no finding and no agreement: the caller decides what a figure is worth.
 */
@NullMarked
package org.bilaga.figure;

import org.jspecify.annotations.NullMarked;
