/**
 * A derivation in words and as JSON.
 *
 * <p>In: derivations. Out: passages of whole sentences in the reader's language, that know no
 * medium, and one JSON object. Need not know: how a derivation is found, terminals, files to write.
 */
@NullMarked
package org.bilaga.explain.telling;

import org.jspecify.annotations.NullMarked;
