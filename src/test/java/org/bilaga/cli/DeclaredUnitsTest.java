package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that are declared and are no money. */
class DeclaredUnitsTest {
  private static final String UNITS = "unit plats \"plats\" \"platser\"\n";
  private static final String BODY =
      """
      party skr "SKR"
      agreement a "Avtal" {
        total 3 platser
        grant ett 2 platser to skr
        grant två 1 plats to skr
      }
      """;

  @TempDir Path folder;

  @Test
  void unitsOfAFileThatIsUsedHowEverFarAwayAreKnown() {
    Asked.write(folder, "enheter.agreement", UNITS);
    Asked.write(folder, "mitt.agreement", "use \"enheter.agreement\"\n");
    Asked.write(folder, "a.agreement", "use \"mitt.agreement\"\n" + BODY);
    assertThat(check("a.agreement").code()).isZero();
    assertThat(show("a.två + 1 plats").out()).contains("2 platser");
    assertThat(show("a.två").out()).contains("1 plats").doesNotContain("1 platser");
  }

  @Test
  void aWordThatNobodyDeclaresIsNoUnit() {
    Asked.write(folder, "a.agreement", BODY);
    var asked = check("a.agreement");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).contains("platser");
  }

  @Test
  void unitsAndCurrenciesDoNotMix() {
    Asked.write(folder, "a.agreement", UNITS + BODY.replace("1 plats to", "1 mkr to"));
    assertThat(check("a.agreement").out())
        .contains("An amount in SEK stands here together with one in platser.");
    Asked.write(folder, "a.agreement", UNITS + BODY.replace("total 3 platser", "total 3"));
    assertThat(check("a.agreement").out()).contains("Write platser after it.");
  }

  @Test
  void oneWordIsOneUnit() {
    Asked.write(folder, "a.agreement", UNITS + "unit stol \"plats\" \"stolar\"\n" + BODY);
    assertThat(check("a.agreement").out()).contains("The name `plats` is declared twice.");
  }

  @Test
  void aUnitIsCountedWholeUnlessItSaysToWhichPart() {
    String half =
        BODY.replace("total 3 platser", "total 3,5 platser").replace("1 plats ", "1,5 plats ");
    Asked.write(folder, "a.agreement", UNITS + half);
    assertThat(check("a.agreement").code()).isEqualTo(1);
    Asked.write(folder, "a.agreement", UNITS.strip() + " rounded to 0,5\n" + half);
    assertThat(check("a.agreement").code()).isZero();
  }

  @Test
  void aTextIsTranslatedWithItsUnits() {
    Asked.write(folder, "a.agreement", UNITS + BODY);
    Asked.run("fmt", folder.resolve("a.agreement").toString(), "--language", "sv");
    assertThat(check("a.agreement").code()).isZero();
    assertThat(show("a.två").out()).contains("1 plats");
    Asked.write(
        folder,
        "b.agreement",
        "use \"a.agreement\"\nagreement b \"B\" { grant x 5 platser to skr }\n");
    Asked.run("fmt", folder.resolve("b.agreement").toString(), "--language", "sv");
    assertThat(check("b.agreement").code()).isZero();
  }

  private Asked check(String file) {
    return Asked.run("check", folder.resolve(file).toString());
  }

  private Asked show(String expression) {
    return Asked.run("show", expression, "-w", folder.toString());
  }
}
