/**
 * The door for editors: what {@code assist} and the engine say, in the protocol that editors speak.
 *
 * <p>In: messages of one editor, and the texts that it has not saved. Out: findings, proposals,
 * places and edits. All of it happens in one thread, in the order of the messages; nothing is
 * opened, evaluated, printed or written here. Need not know: which editor it is.
 */
@NullMarked
package org.bilaga.lsp;

import org.jspecify.annotations.NullMarked;
