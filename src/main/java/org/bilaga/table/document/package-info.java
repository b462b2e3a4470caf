/**
 * Tables in files that are no text of cells: workbooks (xlsx, ods) and web pages.
 *
 * <p>In come the bytes and which part of them is meant; out goes a {@link
 * org.bilaga.table.document.Grid}, whose text is the table as printed and whose cells know where in
 * the document they stand, or what hinders. It need not know what rows and columns are. Nothing is
 * fetched or run, and no more is unpacked than a table may hold.
 */
@NullMarked
package org.bilaga.table.document;

import org.jspecify.annotations.NullMarked;
