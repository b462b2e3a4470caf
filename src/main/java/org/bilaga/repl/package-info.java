/**
 * A session in which one asks about agreements, without a terminal.
 *
 * <p>In: what was typed, one request at a time, and a {@link org.bilaga.repl.Host} that reads files
 * and runs commands. Out: {@link org.bilaga.repl.Answer}s, and as plain values what can be said
 * about a text while it is being typed: proposals, colours, whether it is finished.
 *
 * <p>It knows no terminal and prints nothing, so that an editor can use it too.
 */
@org.jspecify.annotations.NullMarked
package org.bilaga.repl;
