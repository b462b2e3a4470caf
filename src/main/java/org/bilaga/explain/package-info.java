/**
 * Why a figure is what it is.
 *
 * <p>In: ledgers with their evidence. Out: derivations, plain data, exact and complete. Need not
 * know: languages, terminals, files to write; {@code explain.telling} puts a derivation in words.
 */
@NullMarked
package org.bilaga.explain;

import org.jspecify.annotations.NullMarked;
