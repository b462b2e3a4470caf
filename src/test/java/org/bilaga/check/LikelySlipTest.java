package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader is told of how a wrong figure came about. */
class LikelySlipTest {
  private static final String AGREEMENT =
      """
      party staten "Staten"
      group orter {
          | id  | name |
          | ask | Ask  |
          | bor | Bor  |
          | dal | Dal  |
          | eka | Eka  |
      }
      data folk by orter {
          | ort | antal |
          | Ask | 1500  |
          | Bor | 2600  |
          | Dal | 3400  |
          | Eka | 4561  |
      }
      agreement förra "Förra" {
          period 2019
          total 7 mkr
          grant allt 7 mkr to orter undistributed
      }
      agreement avtal "Avtal" {
          merges förra
          total 1 234 567 kr
          key folkmängd = share of folk.antal
          grant stöd   1 000 000 kr to orter by folkmängd
          grant extra    150 000 kr to orter by folkmängd
          grant staten    84 567 kr to staten
          appendix 1 "Fördelning" from "fördelning.csv" by orter {
              column "Andel" = folkmängd
              column "Stöd"  = stöd
              column "Extra" = extra
              column "Allt"  = total to orter
              total row "Summa"
          }
          CLAIM
      }
      """;
  private static final String TABLE =
      """
      Ort;Andel;Stöd;Extra;Allt
      Ask;12,4%;124 368;18 655;143 023
      Bor;21,6%;215 571;32 336;247 907
      Dal;28,2%;281 900;42 285;324 185
      Eka;37,8%;378 161;56 724;434 885
      Summa;100%;1 000 000;150 000;1 150 000
      """;

  private Folder folder;

  @BeforeEach
  void write(@TempDir Path temporary) {
    folder = new Folder(temporary);
  }

  /** A published table that is data, too, is read twice, and its slip is told once. */
  @Test
  void aWrongCellOfATableThatIsDataTooIsOneFinding() {
    String agreement =
        """
        group orter {
        | id | name |
        | ask | Ask |
        | bok | Bok |
        }
        data d by orter from "t.csv" { column antal = "Antal" }
        agreement a {
            key k = share of d.antal
            grant g 300 kr to orter by k
            appendix 1 from "t.csv" by orter { column "Antal" = d.antal column "Belopp" = g }
        }
        """;
    folder.put("a.agreement", agreement);
    assertThat(
            folder
                .put("t.csv", "Ort;Antal;Belopp\nAsk;1;100\nBok;2;201\nSumma;3;300\n")
                .kinds("a.agreement"))
        .containsExactly("appendix-cell-differs");
  }

  @Test
  void theExampleIsRight() {
    assertThat(check("", TABLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "124 368 | 1 243 680 | 10 times too high | 10 gånger för högt",
        "124 368 | 124 | | ",
        "215 571 | 251 571 | the digits 1 and 5 transposed | siffrorna 1 och 5 omkastade",
        "215 571 | 215 751 | the digits 5 and 7 transposed | siffrorna 5 och 7 omkastade",
        "378 161 | 37 161 | a digit 8 left out | en siffra 8 har fallit bort",
        "378 161 | 3 778 161 | the digit 7 written twice | siffran 7 skriven två gånger",
        "281 900 | 281 901 | | ",
        "124 368 | 124 000 | computed from the printed share, 12,4 % | beräknat från den tryckta"
            + " andelen, 12,4 %",
        "124 368 | 124 400 | the share rounded to 0,01 % before use | andelen avrundad till 0,01 %"
            + " före användning",
        "124 368 | 870 575 | computed from 7 mkr, the amount of `förra` or `förra.allt` | beräknat"
            + " från 7 mkr, beloppet för `förra` eller `förra.allt`",
        "215 571 | 215 612 | | ",
      })
  void aCellIsExplained(String right, String wrong, String english, String swedish) {
    Finding finding =
        only("appendix-cell-differs", check("", TABLE.replace(right + ";", wrong + ";")));
    assertThat(said(finding, Language.ENGLISH))
        .isEqualTo(english == null ? List.of() : List.of(english));
    assertThat(said(finding, Language.SWEDISH))
        .isEqualTo(swedish == null ? List.of() : List.of(swedish));
  }

  @Test
  void aColumnRoundedByAnotherRuleIsOneFindingThatNamesIt() {
    String up = TABLE.replace("281 900", "281 901").replace("378 161", "378 162");
    Finding finding = only("appendix-column-differs", check("", up));
    assertThat(said(finding, Language.ENGLISH))
        .containsExactly(
            "rounded up with residue kept instead of largest remainder: 4 of 4 cells agree");
    assertThat(said(finding, Language.SWEDISH))
        .containsExactly(
            "avrundat uppåt med rest behålls i stället för största rest: 4 av 4 celler stämmer");
  }

  @Test
  void twoMembersInEachOthersRowsAreBothNamed() {
    String swapped =
        TABLE
            .replace(";215 571;", ";x;")
            .replace(";281 900;", ";215 571;")
            .replace(";x;", ";281 900;");
    assertThat(check("", swapped))
        .filteredOn(it -> it.kind().name().equals("appendix-cell-differs"))
        .extracting(it -> said(it, Language.SWEDISH))
        .containsExactly(
            List.of("förväxlat med talet för Dal"), List.of("förväxlat med talet för Bor"));
  }

  @Test
  void aPartLeftOutOfARowTotalIsNamed() {
    var findings = check("", TABLE.replace("143 023", "124 368"));
    assertThat(said(only("appendix-cell-differs", findings), Language.ENGLISH))
        .containsExactly("`extra` left out");
    var undivided = checkUndivided(TABLE.replace("143 023", "124 368"));
    assertThat(said(only("appendix-row-total-differs", undivided), Language.ENGLISH))
        .containsExactly("\"Extra\" left out");
  }

  @Test
  void aRowCountedTwiceInATotalIsNamed() {
    var findings = check("", TABLE.replace("1 000 000", "1 215 571"));
    assertThat(said(only("appendix-grand-total-differs", findings), Language.ENGLISH))
        .containsExactly("Bor counted twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stöd = 1 000 tkr | | ",
        "stöd = 1 000 kr | 1 000 times too low | 1 000 gånger för lågt",
        "total = 1 243 567 kr | the digits 3 and 4 transposed | siffrorna 3 och 4 omkastade",
        "stöd = 150 000 kr | 150 000 kr, the amount of `extra` | 150 000 kr, beloppet för `extra`",
        "stöd = 7 mkr | 7 mkr, the amount of `förra` or `förra.allt` | 7 mkr, beloppet för `förra`"
            + " eller `förra.allt`",
        "total to orter = 1 300 000 kr | `extra` counted twice | `extra` räknat två gånger",
        "total = 1 150 000 kr | `staten` left out | `staten` inte medräknat",
        "stöd = 1 111 111 kr | | "
      })
  void aClaimIsExplained(String claim, String english, String swedish) {
    String stated = claim.substring(claim.indexOf('=') + 2);
    var findings = check("claim in \"brev\" \"om " + stated + "\": " + claim, TABLE);
    if (claim.equals("stöd = 1 000 tkr")) {
      assertThat(findings).isEmpty();
      return;
    }
    Finding finding = only("claim-differs", findings);
    assertThat(said(finding, Language.ENGLISH))
        .isEqualTo(english == null ? List.of() : List.of(english));
    assertThat(said(finding, Language.SWEDISH))
        .isEqualTo(swedish == null ? List.of() : List.of(swedish));
  }

  /** Two figures that are wrong alike do not explain each other. */
  @Test
  void anAmountThatIsOnlyStatedIsNoCause() {
    String claim = "claim § 5 \"om 1 200 000 kr\": stöd = 1 200 000 kr";
    var findings = check(claim, TABLE.replace("124 368", "149 241"));
    assertThat(said(only("appendix-cell-differs", findings), Language.ENGLISH)).isEmpty();
    var claims =
        check(
            claim + "\n    " + claim.replace("§ 5", "§ 6").replace("1 200 000 kr\"", "det\""),
            TABLE);
    assertThat(claims)
        .filteredOn(it -> it.kind().name().equals("claim-differs"))
        .allSatisfy(it -> assertThat(said(it, Language.ENGLISH)).isEmpty());
  }

  @Test
  void aPartThatAClaimHasOtherwiseIsNamedWhereTheTotalNeedsIt() {
    String claim = "claim § 5 \"om 1 000 000 kr\": stöd = 1 000 000 kr";
    folder.put(
        "avtal.agreement",
        AGREEMENT.replace("CLAIM", claim).replace("stöd   1 000 000", "stöd   1 000 001"));
    folder.put("fördelning.csv", TABLE);
    Finding finding = only("parts-differ-from-total", folder.check("avtal.agreement"));
    assertThat(said(finding, Language.ENGLISH))
        .containsExactly("`stöd` should be 1 mkr, as § 5 says");
    assertThat(said(finding, Language.SWEDISH))
        .containsExactly("`stöd` ska vara 1 mkr, som § 5 säger");
  }

  /** Where it is not said how the grants are divided, so that only the sums of the table tell. */
  private List<Finding> checkUndivided(String table) {
    return check(AGREEMENT.replace("to orter by folkmängd", "to orter undistributed"), "", table);
  }

  private List<Finding> check(String claim, String table) {
    return check(AGREEMENT, claim, table);
  }

  private List<Finding> check(String agreement, String claim, String table) {
    folder.put("avtal.agreement", agreement.replace("CLAIM", claim));
    folder.put("fördelning.csv", table);
    return folder.check("avtal.agreement");
  }

  private static Finding only(String kind, List<Finding> findings) {
    var found = findings.stream().filter(it -> it.kind().name().equals(kind)).toList();
    assertThat(found).as(findings.toString()).hasSize(1);
    return found.get(0);
  }

  private static List<String> said(Finding finding, Language language) {
    return finding.likely().map(it -> it.in(language)).stream().toList();
  }
}
