package org.bilaga.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.table.document.TablePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who the members of a table are that nothing is known of. */
class OwnMembersTest {
  private static List<String> names(String text) {
    return names(new TableReader().read(text.getBytes(UTF_8), "t.csv"));
  }

  private static List<String> names(TableReading reading) {
    return OwnMembers.of(reading).matcher().members().stream().map(Member::name).toList();
  }

  static Stream<Path> printedTables() throws IOException {
    try (var folders = Files.list(Path.of("specs/tables"))) {
      return folders
          // Of one it must be said how it is laid out.
          .filter(it -> !it.endsWith("said"))
          .map(it -> it.resolve("table.csv"))
          .filter(Files::exists)
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Those of the tables as the world prints them are the four or so of their groups. */
  @ParameterizedTest
  @MethodSource("printedTables")
  void theMembersOfTablesAsTheyArePrintedAreFound(Path file) throws IOException {
    var names =
        names(
            new TableReader().read(Files.readAllBytes(file), "table.csv", TablePart.ANY.printed()));
    assertThat(names).hasSizeBetween(2, 5);
    assertThat(names)
        .noneMatch(it -> it.matches("(?i)(summa|total|sum|england|source|northshire|riket).*"));
  }

  @ParameterizedTest
  @CsvSource({
    "Ort;Belopp~Askby;100~Bovik;250~Summa;350, Askby|Bovik",
    "Nr;Ort;Belopp~1;Askby;100 kr~2;Bovik;250 kr, Askby|Bovik",
    "Region;2018;2019~Askby;100;200~Bovik;250;300, Askby|Bovik",
    "Mått;Askby;Bovik;Summa~Belopp;100;250;350, Askby|Bovik"
  })
  void namesAreWhatStandsBesideFigures(String lines, String names) {
    assertThat(names(lines.replace('~', '\n'))).containsExactly(names.split("\\|"));
  }

  @Test
  void aRowThatIsTheSumOfAllOthersIsNoMemberWhateverItIsCalled() {
    assertThat(names("Ort;A;B\nAskby;1;5\nBovik;2;9\nCedby;4;1\nDalriket;7;15\n"))
        .containsExactly("Askby", "Bovik", "Cedby");
  }

  @Test
  void aFigureThatHappensToBeTheSumOfTwoOthersIsAMembers() {
    assertThat(names("Ort;A\nAskby;1000\nBovik;2000\nCedby;3000\nDalby;4000\n")).hasSize(4);
  }

  @Test
  void rowsThatSumThoseBelowThemAreNoMembers() {
    assertThat(names("Ort;A\nNorra;30\nAskby;10\nBovik;20\nSödra;70\nCedby;30\nDalby;40\n"))
        .containsExactly("Askby", "Bovik", "Cedby", "Dalby");
  }
}
