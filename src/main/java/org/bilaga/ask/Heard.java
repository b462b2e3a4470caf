package org.bilaga.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.words.Language;

/**
 * A question that was understood, every word of it.
 *
 * @param form the name of its form
 * @param blanks what stands in its blanks, by their names
 * @param marks what else its words mean
 */
record Heard(Language language, String form, Map<String, Named> blanks, List<String> marks) {

  boolean is(String mark) {
    return marks.contains(mark);
  }

  Optional<Named.Body> who() {
    return who("who");
  }

  Optional<Named.Body> who(String blank) {
    return Optional.ofNullable(blanks.get(blank)).map(Named.Body.class::cast);
  }

  Optional<Named.Money> money() {
    return money("money");
  }

  Optional<Named.Money> money(String blank) {
    return Optional.ofNullable(blanks.get(blank)).map(Named.Money.class::cast);
  }

  /** The columns that something is asked for each of. */
  Optional<Named.Columns> columns() {
    return Optional.ofNullable(blanks.get("column")).map(Named.Columns.class::cast);
  }

  /** What is said as it is: a year, a day, an amount, a number. */
  Optional<String> said(String blank) {
    return Optional.ofNullable(blanks.get(blank)).map(it -> ((Named.Said) it).text());
  }
}
