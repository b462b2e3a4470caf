package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Session;
import org.bilaga.words.Language;
import org.bilaga.workspace.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a figure is taken to be is what was said, in the money and the unit that it is in. */
class OtherFigureSupposedTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    Asked.write(
        folder,
        "a.agreement",
        """
        unit seat "seats"
        group towns "Towns" {
          | id | name |
          | k  | Kay  |
          | l  | Lou  |
        }
        data population "Inhabitants" by towns {
          | town | number      |
          | Kay  | 10          |
          | Lou  | 30          |
        }
        agreement eu "Eu" {
          period 2026
          total 400 EUR
          key f = share of population.number
          grant g 400 EUR to towns by f
        }
        agreement house "House" {
          period 2026
          key f = share of population.number
          grant s 8 seats to towns by f
        }
        """);
  }

  private Answer ask(String question) {
    return Answer.to("ask", question, "-w", folder.toString());
  }

  private org.bilaga.repl.Answer session(String request) {
    var host = new SessionHost(folder, Palette.NONE, () -> 100);
    var project = new Project(java.util.List.of(folder), Path.of("").toAbsolutePath());
    return new Session(project, host, Optional.of(Language.ENGLISH), Language.ENGLISH)
        .answer(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what if eu increases by 2 mkr",
        "what if eu is 500 kr",
        "what if eu.g decreases by 2 USD",
        "what if house increases by 2 EUR",
        "tänk om eu ökar med 2 mkr",
      })
  void anotherMoneyIsNotTakenForTheAgreements(String question) {
    Answer asked = ask(question);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).containsPattern("another currency or unit|en annan valuta eller enhet");
    assertThat(asked.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what if eu.g = 500 kr",
        "what if eu.g = 7 million USD",
        "what if eu.g = 5",
        "what if house.s = 5 EUR",
        "what if population.number[k] = 20 %",
        "what if population.number[k] = 20 EUR",
        "who gets more than 2 million USD of eu",
        "who gets more than 2 EUR of house",
      })
  void inASessionNeither(String request) {
    org.bilaga.repl.Answer asked = session(request);
    assertThat(asked.wrong()).isTrue();
    assertThat(asked.notes()).containsPattern("is no value of|is in another currency or unit");
    assertThat(asked.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--from,100 kr", "--to,900 USD", "--step,1 tkr", "--from,10 seats", "--step,1"})
  void norAreEndsAndSteps(String option, String value) {
    Answer asked =
        Answer.to(
            "solve",
            "--for",
            "eu[k] >= 150 EUR",
            "--vary",
            "eu.g",
            option,
            value,
            "-w",
            folder.toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err())
        .contains("is no value of `eu.g`; write an amount with its unit, such as `400 EUR`");
  }

  /** The examples of a session are in the money of what is there. */
  @Test
  void whatIsAdvisedCanBeTyped() {
    assertThat(session("what if eu").notes()).contains("`what if eu.total = 800 EUR`");
    assertThat(session("what if eu.total = 800 EUR").wrong()).isFalse();
    assertThat(session("help").text()).contains("800 EUR").doesNotContainPattern("\\bm?d?kr\\b");
  }

  @ParameterizedTest
  @CsvSource({
    "what if Kay had 90 inhabitants, 90 instead of 10",
    "what if Kay had 90 more inhabitants, 100 instead of 10",
    "what if the number of inhabitants in Kay is 90, 90 instead of 10",
    "what if inhabitants in Kay increases by 90, 100 instead of 10",
    "vad händer om Kay hade 90 invånare, 90 i stället för 10",
    "vad händer om Kay har 90 invånare, 90 i stället för 10",
    "vad händer om Kay hade 90 fler invånare, 100 i stället för 10",
    "vad händer om Kay fick 90 invånare till, 100 i stället för 10",
    "vad händer om antalet invånare i Kay blir 90, 90 i stället för 10",
    "vad händer om antalet invånare i Kay ökar med 90, 100 i stället för 10",
    "what if eu is 500 EUR, 500 EUR instead of 400 EUR",
    "what if the total of eu is 500 EUR, 500 EUR instead of 400 EUR",
    "what if eu is 500 EUR larger, 900 EUR instead of 400 EUR",
    "tänk om eu blir 500 EUR, 500 EUR i stället för 400 EUR",
    "tänk om summan för eu blir 500 EUR, 500 EUR i stället för 400 EUR",
    "tänk om eu blir 500 EUR större, 900 EUR i stället för 400 EUR",
    "tänk om eu blir 100 EUR mindre, 300 EUR i stället för 400 EUR",
  })
  void soMuchIsNotSoMuchMore(String question, String supposed) {
    assertThat(ask(question).out()).contains(supposed);
  }
}
