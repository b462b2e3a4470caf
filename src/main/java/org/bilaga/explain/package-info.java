/**
 * Why a figure is what it is.
 *
 * <p>In: ledgers with their evidence. Out: derivations, exact and complete, and their telling in
 * English and Swedish as passages that know no medium. Need not know: terminals, files to write.
 */
@NullMarked
package org.bilaga.explain;

import org.jspecify.annotations.NullMarked;
