package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence in the reader's language, on the error stream, and exit code 2. */
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          chek                      | There is no command `chek`. Did you mean `check`?
          chek -l sv                | Kommandot `chek` finns inte. Menade du `check`?
          check --formt json        | `bilaga check` has no option `--formt`. Did you mean `--format`?
          check --form json         | `bilaga check` has no option `--form`. Did you mean `--format`?
          check --formt=json -l sv  | `bilaga kontrollera` har inget val `--formt`. Menade du `--format`?
          check -x                  | `bilaga check` has no option `-x`.
          check --format xml        | `xml` is not a value of `--format`: write `text`, `json`, `sarif`, `junit` or `github`.
          check --format xml -l sv  | `xml` är inget värde för `--format`: skriv `text`, `json`, `sarif`, `junit` eller `github`.
          check --format            | `--format` needs a value: `text`, `json`, `sarif`, `junit` or `github`.
          check --language de       | `de` is not a value of `--language`: write `sv` or `en`.
          --language                | A command must come before `--language`.
          specs                     | There is no command `specs`. Did you mean `bilaga check specs`?
          completion                | Name the shell: `bilaga completion bash`, `zsh` or `fish`.
          completion tcsh           | Name the shell: `bilaga completion bash`, `zsh` or `fish`.
          kontrolera                | Kommandot `kontrolera` finns inte. Menade du `kontrollera`?
          kontrollera --formt json  | `bilaga kontrollera` har inget val `--formt`. Menade du `--format`?
          kontrollera -l en --formt json | `bilaga check` has no option `--formt`. Did you mean `--format`?
          help nothing-of-the-sort  | There is no help on `nothing-of-the-sort`.
          """)
  void wrongUsageIsTold(String arguments, String told) {
    Answer answer = Answer.to(arguments.split(" +"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines().findFirst()).hasValue(told);
  }

  /** Whatever the terminal and the files say: who asks in Swedish is answered in Swedish. */
  @Test
  void aCommandIsAnsweredInTheLanguageOfItsWord() {
    String file = "specs/tables/german/table.agreement";
    assertThat(Answer.to("kontrollera", file).out()).contains("kontroll");
    assertThat(Answer.to("kontrollera", file, "--language", "en").out()).contains("check");
    assertThat(Answer.to("check", file).out()).contains("check");
    assertThat(Answer.to("hjälp", "claim").out()).contains("En mening ur texten");
    assertThat(Answer.to("help", "claim").out()).contains("A sentence of the text");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheCommands() {
    assertThat(Answer.to("chek").err()).contains("bilaga check", "bilaga help");
  }

  @Test
  void optionsAfterTwoHyphensAreArguments() {
    assertThat(Answer.to("check", "--", "--help").out()).contains("file-missing");
  }
}
