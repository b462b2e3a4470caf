/**
 * A published document held against itself: what its figures prove of each other.
 *
 * <p>In come documents as they were read; out go their figures in order, each with what proves it
 * or that nothing does, and findings: what does not agree, proved by the arithmetic of one table or
 * one sentence, or likely, where two places seem to speak of the same thing. It need not know
 * agreements, nor what an amount is for.
 */
@NullMarked
package org.bilaga.audit;

import org.jspecify.annotations.NullMarked;
