package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in plain words at the command line. */
class AskTest {
  private static final String[] WHERE = {"-w", Asked.AGREEMENTS};

  private static Answer ask(String question, String... more) {
    var all = new ArrayList<>(List.of("ask", question));
    all.addAll(List.of(WHERE));
    all.addAll(List.of(more));
    return Answer.to(all.toArray(String[]::new));
  }

  @Test
  void theSentenceStandsBeforeTheTableOfTheCommand() {
    Answer asked = ask("Hur mycket får Halland av gnv-2020?");
    Answer shown =
        Answer.to(
            "show",
            "gnv-2020",
            "--where",
            "recipient=halland",
            "--by",
            "grant",
            "--language",
            "sv",
            "-w",
            Asked.AGREEMENTS);
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .startsWith("Region Halland får 183 029 314 kr av God och nära vård 2020 (gnv-2020).\n")
        .endsWith(shown.out());
  }

  @Test
  void programsReadWhatTheCommandGivesThem() {
    Answer asked = ask("How much does Halland get of gnv-2020", "--format", "csv");
    assertThat(asked.out()).startsWith("grant,grant_name,amount,complete,currency\n");
  }

  @Test
  void theLanguageIsThatOfTheQuestionUnlessOneIsChosen() {
    assertThat(ask("How much does Halland get of gnv-2020").out())
        .startsWith("Region Halland gets");
    assertThat(ask("Hur mycket får Halland av gnv-2020").out()).startsWith("Region Halland får");
    String english = "how much does Halland get of gnv-2020";
    assertThat(Answer.to("fråga", english, "-w", Asked.AGREEMENTS).out())
        .startsWith("Region Halland gets");
    assertThat(ask("How much does Halland get of gnv-2020", "-l", "sv").out())
        .startsWith("Region Halland får");
  }

  @Test
  void whereNothingIsAskedTheCommandsWordSaysTheLanguage() {
    assertThat(Answer.to("fråga", "-w", "specs/agreements").err()).startsWith("Fråga i vanliga");
    assertThat(Answer.to("ask", "-w", "specs/agreements").err()).startsWith("Ask in plain words");
  }

  @Test
  void whatIsNotUnderstoodIsWrongUsageWithThreeFormsThatAre() {
    Answer asked = ask("Hur mycket får Halland av gnv-2020 efter skatt?");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err().lines().filter(line -> line.startsWith("  "))).hasSize(3);
    assertThat(Answer.to("ask").code()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNamedIsWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gnv.csv");
    Answer asked = ask("exportera gnv-2020 till " + file);
    assertThat(asked.code()).isZero();
    assertThat(Files.readString(file)).startsWith("grant,grant_name,amount");
    assertThat(ask("exportera gnv-2020 till gnv.rtf").code()).isEqualTo(2);
    Path workbook = folder.resolve("gnv.xlsx");
    assertThat(ask("exportera gnv-2020 till " + workbook).code()).isZero();
    try (var read = new XSSFWorkbook(Files.newInputStream(workbook))) {
      assertThat(read.getNumberOfSheets()).isPositive();
    }
    // Nothing that is there is replaced: it may be a table that the agreements are made from.
    Files.writeString(file, "kept");
    Answer again = ask("exportera gnv-2020 till " + file);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("-o " + file);
    assertThat(file).hasContent("kept");
  }

  @Test
  void helpShowsEveryForm() {
    assertThat(Answer.to("help", "ask").out())
        .contains("bilaga ask \"who gets most of gnv-2020\"", "what if gnv-2020 increases by 2 %");
    assertThat(Answer.to("hjälp", "fråga").out())
        .contains("bilaga fråga \"vem får mest av gnv-2020\"");
  }
}
