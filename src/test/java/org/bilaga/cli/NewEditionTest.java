package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new edition of a document makes of what its agreement quotes. */
class NewEditionTest {
  @TempDir Path folder;

  @BeforeEach
  void twoEditions() {
    Asked.write(
        folder,
        "old.txt",
        """
        1. Medel

        SKR tilldelas totalt 52 miljoner kronor.

        Medlen rekvireras senast den 1 december 2020.

        Parterna följer upp arbetet tillsammans.

        Arbetet redovisas en gång.
        """);
    Asked.write(
        folder,
        "new.txt",
        """
        1. Medel

        Arbetet redovisas en gång.

        SKR tilldelas totalt 55 miljoner kronor. Därtill kommer 3 miljoner kronor.

        Medlen rekvireras senast den 1 november 2020.
        """);
    Asked.write(
        folder,
        "a.agreement",
        """
        party skr "SKR"
        agreement a {
            document "old.txt"
            grant stöd 52 mkr to skr § 1 "SKR tilldelas totalt 52 miljoner kronor" § 1 "1. Medel"
            payment to skr { once on requisition to skr by 2020-12-01 § 1 "Medlen rekvireras senast den 1 december" }
            claim § 1 "Parterna följer upp arbetet tillsammans": 1 = 1
            claim § 1 "Arbetet redovisas en gång": 1 = 1
        }
        """);
  }

  private String against(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "coverage",
                "a",
                folder.toString(),
                "--against",
                folder.resolve("new.txt").toString()));
    words.addAll(List.of(more));
    return Asked.run(words.toArray(String[]::new)).out();
  }

  @Test
  void whatSaysSomethingElseIsToldInWordsAndMoney() {
    assertThat(against())
        .containsPattern(
            "4 +1 +says otherwise +SKR tilldelas totalt 52 miljoner kronor +5 +SKR tilldelas totalt"
                + " 55 miljoner kronor +52 000 000 kr +55 000 000 kr +3 000 000 kr\n")
        .containsPattern("5 +1 +says otherwise +Medlen .*1 december +7 +Medlen .*1 november\n");
  }

  @Test
  void whatIsGoneIsTold() {
    assertThat(against()).containsPattern("6 +1 +gone +Parterna följer upp arbetet tillsammans\n");
  }

  @Test
  void whatMovedIsCountedAndInFullListed() {
    assertThat(against())
        .contains(
            "Of what is quoted of the agreement, 1 stand as before, 1 stand elsewhere, 2 say"
                + " something else and 1\n  are gone.")
        .doesNotContain("Arbetet redovisas");
    assertThat(against("--full"))
        .containsPattern("4 +1 +as before +1. Medel +1\n")
        .containsPattern("7 +1 +elsewhere +Arbetet redovisas en gång +3\n");
  }

  @Test
  void whatTheNewEditionAddsIsListed() {
    assertThat(against()).containsPattern("\n5 +1 +3 miljoner kronor +… .*Därtill kommer");
  }

  @Test
  void programsReadTheSame() {
    var quotation =
        JsonParser.parseString(against("-f", "json"))
            .getAsJsonObject()
            .getAsJsonArray("quotations")
            .get(0)
            .getAsJsonObject();
    assertThat(quotation.get("status").getAsString()).isEqualTo("changed");
    assertThat(quotation.get("differs").getAsString()).isEqualTo("55");
  }

  @Test
  void anEditionThatIsNotThereIsTold() {
    var asked = Asked.run("coverage", "a", folder.toString(), "--against", "saknas.pdf");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("saknas.pdf");
  }
}
