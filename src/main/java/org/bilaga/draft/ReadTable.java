package org.bilaga.draft;

import java.util.List;
import java.util.Optional;
import org.bilaga.figure.NumberForm;
import org.bilaga.infer.PublishedTable;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.OwnMembers;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;
import org.bilaga.words.Language;

/**
 * A table of a document that has figures of recipients.
 *
 * @param figures whether its commas part thousands, as the language of the document has it, where
 *     nothing in the table itself tells
 * @param formulas how columns are worked out in a workbook
 * @param data what the agreement calls the figures that its keys rest on
 */
record ReadTable(
    DraftTable file,
    TableTitle title,
    PublishedTable published,
    boolean figures,
    DraftRecipients recipients,
    List<FormulaRules.Said> formulas,
    String data) {
  ReadTable {
    formulas = List.copyOf(formulas);
  }

  private static final NumberForm OF_ENGLISH =
      new NumberForm(NumberForm.Role.THOUSANDS, NumberForm.Role.DECIMALS);

  /** What a table says of recipients, and whether the language of the document decided its form. */
  record Published(PublishedTable table, boolean figures) {}

  /** Nothing where it names no recipients, or has no figures of them. */
  static Optional<Published> published(DraftTable file, Language language) {
    TableReading reading = new TableReader().read(file.bytes(), file.name());
    var plain = published(reading).map(table -> new Published(table, false));
    if (plain.isPresent() || language != Language.ENGLISH) {
      return plain;
    }
    var english = reading.with(reading.table().in(OF_ENGLISH), reading.grid().in(OF_ENGLISH));
    return published(english).map(table -> new Published(table, true));
  }

  private static Optional<PublishedTable> published(TableReading reading) {
    MatchedTable matched = OwnMembers.of(reading);
    PublishedTable table = PublishedTable.of(matched);
    return table.names().size() < 2 || table.columns().isEmpty()
        ? Optional.empty()
        : Optional.of(table);
  }
}
