/**
 * A whole agreement, or several, as one report: what each other sheet shows, after each other, with
 * charts, findings and how each figure came about.
 *
 * <p>In come ledgers and what a check found; out comes a sheet, which any writer writes. It reckons
 * nothing and knows no files.
 */
@NullMarked
package org.bilaga.report.whole;

import org.jspecify.annotations.NullMarked;
