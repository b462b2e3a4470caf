/**
 * How much of its document an agreement covers.
 *
 * <p>In: an agreement as written. Out: section by section what is modelled, claimed, left
 * unmodelled or missing, and every assumption with its reason. Need not know: what figures come to,
 * or how it is shown.
 */
@NullMarked
package org.bilaga.coverage;

import org.jspecify.annotations.NullMarked;
