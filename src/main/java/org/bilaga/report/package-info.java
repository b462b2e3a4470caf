/**
 * What goes out.
 *
 * <p>In: ledgers, values and derivations. Out: tables as text, CSV, JSON and Markdown, with sums
 * that are always those of the agreement. Need not know: files, terminals, how an amount came
 * about.
 */
@NullMarked
package org.bilaga.report;

import org.jspecify.annotations.NullMarked;
