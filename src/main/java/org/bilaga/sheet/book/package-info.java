/**
 * Workbooks as they are to be, before anything knows the files that hold them.
 *
 * <p>In: pages of placed cells, each with what it is, how it is reckoned from others where it is,
 * and how it looks. Out: an Office Open XML workbook. The figure of a formula is written with it,
 * so that a viewer which does not reckon shows the same as one that does.
 *
 * <p>Need not know: agreements, tables, what the figures mean. Only {@link
 * org.bilaga.sheet.book.BookWriter} and what it uses know the library.
 */
@NullMarked
package org.bilaga.sheet.book;

import org.jspecify.annotations.NullMarked;
