/**
 * One class per command, and what they share: given, options, the console.
 *
 * <p>In: given. Out: what is printed, and the exit code. Only this package prints, and only {@code
 * Main} ends the process.
 */
@NullMarked
package org.bilaga.cli;

import org.jspecify.annotations.NullMarked;
