/**
 * One function for each thing that one can ask: show, explain, compare, settle, solve, deadlines,
 * coverage, check. Whichever door a question comes through, it is answered here.
 *
 * <p>In: the words of a question with what was chosen beside them, read by a door, and an {@link
 * org.bilaga.workspace.Engine}. Out: an {@link org.bilaga.answer.Answered}, which a door writes for
 * its reader, or {@link org.bilaga.workspace.Refused}. Need not know: how a question was typed, nor
 * where its answer goes.
 */
@NullMarked
package org.bilaga.answer;

import org.jspecify.annotations.NullMarked;
