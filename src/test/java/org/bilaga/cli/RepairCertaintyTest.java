package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --fix} writes what is certain, and leaves what rests on something that is wrong. */
class RepairCertaintyTest {
  private static final String CONTRADICTED = "should be is contradicted elsewhere.\n";

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    Files.createFile(folder.resolve(".bilaga"));
  }

  private String fix(String what, String agreement) {
    Asked.write(folder, "a.agreement", agreement);
    return Asked.run("check", "--fix", what, folder.resolve("a.agreement").toString()).out();
  }

  private String agreement() throws IOException {
    return Files.readString(folder.resolve("a.agreement"));
  }

  private static String villages(String grant, String column) {
    return """
    group villages {
        | name  |
        | Alby  |
        | Boda  |
        | Cilla |
    }
    data folk by villages from "folk.csv" { total row "All" }
    agreement a {
        period 2025..2026
        key k = 60 %% share of folk.number + 40 %% share of folk.size
        %s
        appendix 1 from "t.csv" by villages {
            column "Number" = folk.number
            column "Amount" = %s
            total row "All"
        }
    }
    """
        .formatted(grant, column);
  }

  private static final String RIGHT =
      "V;Number;Amount\nAlby;96;136\nBoda;200;320\nCilla;304;544\nAll;600;1 000\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grant g 1 000 kr to villages by k                               | g
          grant g 1 000 kr each year to villages by k                     | g[2025]
          grant g to villages by k { 2025 1 000 kr;2026 900 kr }          | g[2025]
          grant g 1 000 kr in 2026 to villages by k                       | g[2026]
          grant g 2 000 kr to villages by k in equal parts for each year of 2025..2026 | g[2025]
          grant g 2 000 kr to villages by k                               | g / 2
          grant g 1 000 kr to villages by k                               | total to villages
          """)
  void aWrongFigureOfDataIsToldWhereItStandsAndNoTableIsRewrittenFromIt(String grant, String column)
      throws IOException {
    Asked.write(
        folder, "folk.csv", "V;number;size\nAlby;69;10\nBoda;200;30\nCilla;304;60\nAll;600;100\n");
    Asked.write(folder, "t.csv", RIGHT);
    String told = fix("all", villages(grant.replace(';', '\n'), column));
    assertThat(told)
        .startsWith("There is no figure to rewrite.\n")
        .contains(
            "error[data-figure-differs]: Alby's figure in `folk.number` is 69", "only with 96")
        .contains(": 1 finding.");
    assertThat(Files.readString(folder.resolve("t.csv"))).isEqualTo(RIGHT);
  }

  /** Two are wrong, so that none alone explains the table. */
  @Test
  void dataThatItsOwnTotalContradictsRewriteNothing() throws IOException {
    Asked.write(
        folder, "folk.csv", "V;number;size\nAlby;69;10\nBoda;190;30\nCilla;304;60\nAll;600;100\n");
    Asked.write(folder, "t.csv", RIGHT);
    String claim = "claim § 1 \"Alby har 96 invånare\": folk.number[alby] = 96\n";
    String told =
        fix(
            "all",
            villages("grant g 1 000 kr to villages by k", "g")
                .replace("    period", claim + "period"));
    assertThat(told)
        .startsWith(
            "There is no figure to rewrite.\nLeft 6 figures as they are: what they "
                + CONTRADICTED);
    assertThat(Files.readString(folder.resolve("t.csv"))).isEqualTo(RIGHT);
    assertThat(agreement()).contains("har 96 invånare\": folk.number[alby] = 96\n");
  }

  /** A mark says that the data stand, so that the table is what is to be corrected. */
  @Test
  void dataWhoseTotalIsMarkedRewriteWhatIsComputedFromThem() throws IOException {
    Asked.write(
        folder, "folk.csv", "V;number;size\nAlby;69;10\nBoda;190;30\nCilla;304;60\nAll;600;100\n");
    Asked.write(folder, "t.csv", RIGHT);
    fix(
        "all",
        villages("grant g 1 000 kr to villages by k", "g")
            .replace(
                "total row \"All\" }\n",
                "total row \"All\"\n disputed row \"All\" column \"number\" \"so printed\" }\n"));
    assertThat(Files.readString(folder.resolve("t.csv")))
        .startsWith("V;Number;Amount\nAlby;69;114\nBoda;190;322\nCilla;304;564\n");
  }

  private static final String TWO_YEARS =
      """
           party b "B"
           agreement x {
               period 2025..2026
               area a {
                   total 60 mkr each year
                   grant build to b { 2025 40 mkr
      2026 54 mkr }
                   grant care to b { 2025 20 mkr
      2026 15 mkr }
               }
               claim § 1 "60 miljoner kronor": %s = 60 mkr
           }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"a[2026]", "a.total[2026]"})
  void aClaimStandsThatIsAboutATotalWhichStaysAndIsContradicted(String what) throws IOException {
    String written = TWO_YEARS.formatted(what);
    assertThat(fix("all", written)).startsWith("There is no figure to rewrite.\n");
    assertThat(agreement()).isEqualTo(written);
  }

  private static final String ONE_TOTAL =
      """
      party b "B"
      agreement a {
          total 10 mkr
          grant build 7 mkr to b
          grant care 4 mkr to b
          claim § 1 "10 miljoner kronor": a = 10 mkr
      }
      """;

  /** All by itself the claim stands; with the total it follows. */
  @Test
  void aClaimAboutATotalFollowsTheTotalAndNothingElse() throws IOException {
    assertThat(fix("claims", ONE_TOTAL))
        .contains("Left 1 figure as it is: what it " + CONTRADICTED);
    assertThat(agreement()).isEqualTo(ONE_TOTAL);
    fix("all", ONE_TOTAL);
    assertThat(agreement()).isEqualTo(ONE_TOTAL.replace("10 m", "11 m"));
  }

  @Test
  void oneClaimThatCannotBeWrittenLeavesTheOthersToBeWritten() throws IOException {
    String text =
        """
        party b "B"
        party c "C"
        agreement a {
            total 10 mkr
            grant las 6 mkr to b
            grant care 3 mkr to c
            claim § 1 "stöd om 5 mkr": las = 5 mkr
            claim § 2 "hälften": las = total / 2
        }
        """;
    assertThat(fix("all", text))
        .contains("Rewrote 1 claim in 1 file: +1 mkr.\n")
        .contains("Left 1 figure as it is: what it " + CONTRADICTED);
    assertThat(agreement()).isEqualTo(text.replace("om 5 mkr\": las = 5", "om 6 mkr\": las = 6"));
  }

  private static String claim(String quotation, String amount) {
    return """
    party b "B"
    agreement a {
        grant las 5 mkr to b
        claim § 1 "%s": las = %s
    }
    """
        .formatted(quotation, amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 000 000 kronor (8 mkr)                   | 5 000 000 kronor (5 mkr)
          punkt 8: 8 mkr, det vill säga 8 mkr        | punkt 8: 5 mkr, det vill säga 5 mkr
          EUR 8 million, that is SEK 8 million       | EUR 8 million, that is SEK 5 million
          8 § lagen (2008:8) ger 8 mkr               | 8 § lagen (2008:8) ger 5 mkr
          den 8 maj får 8 orter 8 mkr                | den 8 maj får 8 orter 5 mkr
          8 mkr = 8 000 tkr = 8 000 000 kronor       | 5 mkr = 5 000 tkr = 5 000 000 kronor
          den 8 maj: 8                               | den 8 maj: 5
          """)
  void theFigureThatIsMeantIsWrittenWhereverItIsSaid(String quotation, String right)
      throws IOException {
    fix("claims", claim(quotation, "8 mkr"));
    assertThat(agreement()).isEqualTo(claim(right, "5 mkr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fonden får 8 miljoner kronor och orterna 8 miljoner kronor",
        "8 mkr, 8 mkr och 9 mkr",
        "8 000 000 kronor (8 mkr) och 8 mkr",
        "fonden 8, orterna 8"
      })
  void whichOfSeveralIsMeantIsNotGuessed(String quotation) throws IOException {
    String written = claim(quotation, "8 mkr");
    assertThat(fix("claims", written))
        .startsWith(
            "There is no figure to rewrite.\nLeft 1 claim as it is: its figure stands in its"
                + " quotation more than once, and it is not certain which is meant.\n");
    assertThat(agreement()).isEqualTo(written);
  }

  @Test
  void theDifferenceIsThatOfThePairThatIsPrinted() {
    String text = claim("stöd om 8 mkr", "8 mkr").replace("5 mkr to", "7,25 mkr to");
    assertThat(fix("claims", text))
        .contains("8 mkr → 7 mkr  (-1 000 000 kr, and in the quotation)\n");
    assertThat(
            fix(
                "claims",
                text.replace("grant las", "let part = 72.5 %\n grant las")
                    .replace("stöd om 8 mkr\": las = 8 mkr", "75 %\": part = 75 %")))
        .contains("75 % → 73 %  (-2 percentage points, and in the quotation)\n");
  }
}
