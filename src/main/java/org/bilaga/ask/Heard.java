package org.bilaga.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The years that are asked about. */
  Optional<AskedYears> years() {
    Optional<String> span = said("span");
    if (span.isPresent()) {
      return Optional.of(
          new AskedYears(List.of(span.get().substring(0, 4), span.get().substring(6)), true));
    }
    List<String> named =
        Stream.of("year", "year2", "year3", "year4", "year5")
            .flatMap(blank -> said(blank).stream())
            .toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(new AskedYears(named, is("range")));
  }

  /** The same question of one year. */
  Heard in(String year) {
    Map<String, Named> others = new LinkedHashMap<>(blanks);
    others.keySet().removeIf(blank -> blank.startsWith("year") || blank.equals("span"));
    others.put("year", new Named.Said(year));
    return new Heard(language, form, others, marks);
  }

  /** What is said as it is: a year, a day, an amount, a number. */
  Optional<String> said(String blank) {
    return Optional.ofNullable(blanks.get(blank)).map(it -> ((Named.Said) it).text());
  }
}
