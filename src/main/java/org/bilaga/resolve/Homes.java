package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.table.MemberMatcher.Match;
import org.bilaga.table.Table;

/** To which member of a group above each row of a group's table belongs: its column says. */
final class Homes {
  static final Kind UNKNOWN =
      Kind.mistake("home-unknown")
          .en(
              "{name} belongs to \"{home}\", but nobody in `{group}` is called so.",
              "Write the name, code or id of one of its members.")
          .sv(
              "{name} hör till \"{home}\", men ingen i `{group}` heter så.",
              "Skriv namnet, koden eller id:t för en av dess medlemmar.");

  private Homes() {}

  /** Their indices; empty, and told, where no column says it. */
  static Optional<int[]> of(Table table, Group above, Findings out) {
    int column = TableLoader.column(table, above.name());
    if (column < 0) {
      out.add(
          TableLoader.COLUMN_UNKNOWN
              .at(table.header(0).span())
              .with("column", above.name())
              .with("suggestion", Sentences.headTheHome(above.name())));
      return Optional.empty();
    }
    int[] homes = new int[table.rowCount()];
    for (int row = 0; row < homes.length; row++) {
      String written = table.text(row, column);
      homes[row] = above.withId(written);
      if (homes[row] < 0) {
        homes[row] = above.matcher().match(written) instanceof Match.Matched it ? it.member() : -1;
      }
      if (homes[row] < 0) {
        out.add(
            UNKNOWN
                .at(table.span(row, column))
                .with("name", table.text(row, 0))
                .with("home", written)
                .with("group", above.name()));
      }
    }
    return Optional.of(homes);
  }
}
