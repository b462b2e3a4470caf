package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A requisition of God och nära vård 2020 as a region would send it: under the headings of appendix
 * 1, with the ministry's numbers and not those that the association gave the agreement.
 */
class RealRequisitionTest {
  private static final String FORM =
      """
      1. Kontaktuppgifter
      Bidragsmottagare;%s
      Organisationsnummer;232100-0115
      Kontaktperson;Anna Ek
      Postadress;Box 517, 301 80 Halmstad
      Telefon inkl. riktnummer;035-13 48 00
      Faxnummer;
      E-postadress;anna.ek@region.example
      2. Bidrag som ansökan avser
      Regeringskansliets diarienummer för bakomliggande överenskommelse;%s
      Regeringskansliets diarienummer för regeringsbeslut avseende utbetalning;S2020/1/FS
      Överenskommelsens benämning;%s
      Belopp som rekvireras;%s
      Period som rekvisitionen avser;2020
      3. Uppgifter för utbetalning
      Bankgiro/Plusgiro;Bankgiro 5050-1055
      Önskad betalningsreferens;God och nära vård
      4. Underskrift i original av behörig företrädare
      Datum;2020-11-20
      Underskrift;
      Namnförtydligande;Anna Ek
      """;
  private static final String ALL = "183 029 314 kr";

  @TempDir Path folder;

  private Asked settle(String language, String name, String number, String title, String amount) {
    Asked.write(folder, "rekvisition.csv", FORM.formatted(name, number, title, amount));
    return Asked.run(
        "settle",
        "gnv-2020",
        Asked.AGREEMENTS,
        "--form",
        folder.resolve("rekvisition.csv").toString(),
        "--as-of",
        "2020-11-30",
        "--for",
        "halland",
        "--language",
        language);
  }

  @ParameterizedTest
  @CsvSource({
    "sv, Region Halland, S2020/00003/FS, God och nära vård 2020",
    "en, Region Halland, S2019/01702/FS, God och nära vård 2020",
    "sv, Halland, S2020/00003/FS (delvis), God och nära vård 2020",
    "en, Landstinget Halland, S2019/04247/FS, God och nära vård 2020 – En omställning",
  })
  void settlesWithoutFinding(String language, String name, String number, String title) {
    var asked = settle(language, name, number, title, ALL);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .containsPattern("Region Halland +183 029 314 .* 183 029 314\n")
        .doesNotContain("2020-12-01");
  }

  @Test
  void moreThanIsGrantedIsTold() {
    var asked =
        settle(
            "en", "Region Halland", "S2020/00003/FS", "God och nära vård 2020", "183 029 315 kr");
    assertThat(asked.out() + asked.err()).contains("183 029 315");
    assertThat(asked.code()).isEqualTo(1);
  }

  /** A number of the association's own register can be compared, and is. */
  @Test
  void numberOfAnotherAgreementIsTold() {
    var asked = settle("en", "Region Halland", "19/09999", "God och nära vård 2020", ALL);
    assertThat(asked.out() + asked.err()).contains("form-differs", "19/09999");
    assertThat(asked.code()).isEqualTo(1);
  }
}
