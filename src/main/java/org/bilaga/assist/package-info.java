/**
 * What helps one who writes: what may stand at a place, what a name is, where it is declared and
 * used, what it could be called instead, and which corrections there are.
 *
 * <p>In: an {@link org.bilaga.workspace.Analysis} and a place in one of its files. Out: proposals,
 * texts, places and edits as plain values. Nothing is kept, written or printed, and what cannot be
 * done is refused with the reason. Need not know: who asks, an editor or a session.
 */
@NullMarked
package org.bilaga.assist;

import org.jspecify.annotations.NullMarked;
