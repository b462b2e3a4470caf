/**
 * Which key, total and rounding reproduce a published table.
 *
 * <p>In: a table as it was read, without any agreement. Out: for each of its columns the rule that
 * gives most of the cells, exactly, with the cells that it does not give; or between which bounds
 * the weights must lie that nobody has named. Results are plain: this package speaks to nobody and
 * knows no agreement.
 */
@NullMarked
package org.bilaga.infer;

import org.jspecify.annotations.NullMarked;
