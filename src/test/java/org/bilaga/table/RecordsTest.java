package org.bilaga.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows are no known members: lists of members, facts. */
class RecordsTest {
  private static final List<String> ASKED = List.of("recipient", "event", "date");

  @Test
  void titlesAboveAndNotesBelowAreNoRecords() {
    var records =
        read(
            "Payments, as booked;;\n;;\nRecipient;Event;Date\nA;paid;2020-01-01\n"
                + "B;paid;2020-01-02\nSource: the ledger;;\n",
            TableTerms.NONE.asking(ASKED));

    assertThat(records.table().columns().names()).containsExactly("Recipient", "Event", "Date");
    assertThat(records.table().rowCount()).isEqualTo(2);
    assertThat(records.table().span(0, 0).line()).isEqualTo(4);
    assertThat(records.problems()).isEmpty();
  }

  @Test
  void aPlainTableIsReadAsItStands() {
    var reading = reading("Recipient;Event;Date\nTotal;paid;2020-01-01\n");
    var records = Records.of(reading, TableTerms.NONE.asking(ASKED));

    assertThat(records.table()).isSameAs(reading.table());
  }

  @Test
  void whatIsSaidOfTheLayoutCounts() {
    var terms =
        new TableTerms(
            "Name", TableTerms.Lines.NONE, "", List.of(), List.of("Inner"), List.of("id"));
    var records = read("List\nNo;Name\n1;A\n;Inner\n2;B\n;Total\n", terms);

    assertThat(records.table().rowCount()).isEqualTo(2);
    assertThat(records.table().text(0, 0)).isEqualTo("A");
    assertThat(records.table().text(1, 0)).isEqualTo("B");
    assertThat(records.unfound()).isEmpty();
    assertThat(read("No;Nam\n1;A\n2;B\n", terms).unfound()).hasSize(2);
  }

  private static Records.Ordered read(String text, TableTerms terms) {
    return Records.of(reading(text), terms);
  }

  private static TableReading reading(String text) {
    return new TableReader().read(text.getBytes(UTF_8), "t");
  }
}
