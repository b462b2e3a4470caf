package org.bilaga.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.ledger.Written;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inhabitants are found by the names that they usually have, in each of the languages. */
class PopulationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "befolkning, antal, k, befolkning.antal",
    "population, number, k, population.number",
    "pupils, number, k, ''",
    "population, share, k, ''",
    "people, count, inhabitants, people.count",
    "folk, antal, folkmängd, folk.antal",
    "pupils, number, by-pupils, ''"
  })
  void whatCountsThemIsKnownByItsName(String data, String column, String key, String found) {
    String text =
        "group g {\n| id |\n| a |\n| b |\n}\ndata %s by g {\n| id | %s |\n| a | 1 |\n| b | 2 |\n}\n"
            + "key %s = share of %s.%s\nagreement x { period 2020 grant s 3 kr to g by %s }\n";
    var written = Written.of(text.formatted(data, column, key, data, column, key), folder);
    assertThat(written.findings().all()).isEmpty();
    assertThat(
            Population.usual(written.agreement())
                .map(it -> it.declared().name().text() + "." + it.name())
                .orElse(""))
        .isEqualTo(found);
  }
}
