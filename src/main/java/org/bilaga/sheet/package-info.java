/**
 * Tables and passages with what they say, and one writer for each format.
 *
 * <p>In: a {@link org.bilaga.sheet.Sheet} made by {@code report} of a result. It has parts for
 * readers – passages, answers, tables of typed cells – and beside them what programs read: one
 * table of rows and a tree of fields. Nothing in it is text laid out: an amount is exact and may be
 * known in part, a unit stands in the column or with the figure, and what is said is {@code Told}.
 * Out: bytes in a {@link org.bilaga.sheet.Format}.
 *
 * <p>Need not know: agreements, ledgers, files, terminals other than their width. A further format
 * is a writer here and asks nothing new of the subjects.
 *
 * <pre>{@code
 * var table =
 *     SheetTable.titled(title)
 *         .column(Column.name("recipient", Sentences.recipient()))
 *         .column(Column.money("amount", Sentences.amount(), ColumnUnit.of("SEK")));
 * table.item(SheetCell.text("Region Halland"), SheetCell.money(Amount.known(amount), "SEK"));
 * table.total(SheetCell.text(Sentences.total()), SheetCell.sum(Amount.known(sum), "SEK"));
 * table.note(Sentences.notAll(name));
 * byte[] out = format.write(Sheet.of(table.built()), reader);
 * }</pre>
 */
@NullMarked
package org.bilaga.sheet;

import org.jspecify.annotations.NullMarked;
