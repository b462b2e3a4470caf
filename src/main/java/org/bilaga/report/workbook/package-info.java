/**
 * An agreement as a workbook that reckons: change an amount, a weight or a figure, and what each
 * gets, every total and every check follow.
 *
 * <p>In: an agreement and its ledgers. Out: a {@link org.bilaga.sheet.book.Book}. Nothing is
 * evaluated here: what a formula comes to is what the ledger has, and the formula is that of the
 * rule as it is written. Where a workbook cannot reckon by the rule, the figures stand as figures,
 * and a note says so.
 *
 * <p>Figures of a workbook are binary with 15 digits or so. Shares are therefore reckoned as whole
 * numbers, a quotient and a remainder, which is exact while no product passes nine thousand
 * billion; each page says whether it is.
 */
@NullMarked
package org.bilaga.report.workbook;

import org.jspecify.annotations.NullMarked;
