/**
 * One class per command, and what they share: arguments, the console, the opened workspace.
 *
 * <p>In: arguments. Out: what is printed, and the exit code. Only this package prints, and only
 * {@code Main} ends the process.
 */
@NullMarked
package org.bilaga.cli;

import org.jspecify.annotations.NullMarked;
