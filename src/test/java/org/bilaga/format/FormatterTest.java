package org.bilaga.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** The layout, construct by construct. */
class FormatterTest {
  @Test
  void grantsStandInColumnsAndAmountsEndBelowEachOther() {
    assertThat(
            laidOut(
                """
                agreement a {
                grant omställning  "Nära vård" 1435 mkr to regioner by folkmängd § 3
                  grant kommuner 500 mkr   to län through rss by kommunal § 5.2
                grant stöd remainder to skr
                }
                """))
        .isEqualTo(
            """
            agreement a {
                grant omställning "Nära vård" 1 435 mkr to regioner by folkmängd       § 3
                grant kommuner                  500 mkr to län through rss by kommunal § 5.2
                grant stöd                    remainder to skr
            }
            """);
  }

  @Test
  void aMinusStandsAtItsFigureAlsoAfterAbout() {
    assertThat(laidOut("agreement a {\nclaim § 1 \"x\": total = about  - 40 mkr\n}\n"))
        .isEqualTo(
            """
            agreement a {
                claim § 1 "x": total = about -40 mkr
            }
            """);
  }

  @Test
  void claimsStandInColumnsAlsoAroundWhatIsDisputed() {
    assertThat(
            laidOut(
                """
                agreement a {
                    claim § 2.2 "en": total = 2877 mkr
                      disputed 42 mkr too low
                         "why"
                    claim § 10 "två": total to skr <= about 52,50 mkr
                    claim § 3 "long":
                    total to regioner - e-hälsa = 5 mkr
                }
                """))
        .isEqualTo(
            """
            agreement a {
                claim § 2.2 "en":  total        =        2 877 mkr
                    disputed 42 mkr too low
                        "why"
                claim § 10  "två": total to skr <= about 52,50 mkr
                claim § 3   "long":
                    total to regioner - e-hälsa = 5 mkr
            }
            """);
  }

  @Test
  void aBlankLineEndsARunAndCommentsDoNot() {
    assertThat(
            laidOut(
                """
                let a = 1 kr
                // why
                let long = 2 kr

                let longest-of-all = 3 kr
                """))
        .isEqualTo(
            """
            let a    = 1 kr
            // why
            let long = 2 kr

            let longest-of-all = 3 kr
            """);
  }

  @Test
  void noColumnMakesALineTooWide() {
    String longTitle = "\"" + "x".repeat(100) + "\"";
    String text =
        "agreement a {\n    grant b \"y\" 1 mkr to regioner undistributed\n    grant c "
            + longTitle
            + " 2 mkr to skr\n}\n";
    assertThat(laidOut(text)).isEqualTo(text);
  }

  @Test
  void sentencesOnOneLineAreParted() {
    assertThat(laidOut("use \"a\" use \"b\" agreement a { total 1 kr grant b 1 kr to skr }"))
        .isEqualTo(
            """
            use "a"
            use "b"
            agreement a {
                total 1 kr
                grant b 1 kr to skr
            }\
            """);
  }

  @Test
  void aBlockOfOneSentenceMayStandOnALine() {
    String text =
        """
        agreement a {
            area b        { total 1 kr }
            area c "Ännu" { total 22 kr }
        }
        """;
    assertThat(laidOut(text)).isEqualTo(text);
    assertThat(laidOut("agreement a { }")).isEqualTo("agreement a {}");
    assertThat(laidOut("agreement a {\n\n\n}\n")).isEqualTo("agreement a {\n}\n");
  }

  @Test
  void linesThatTheAuthorBrokeStayBroken() {
    String text =
        """
        agreement a {
            grant besök "Besök" 640 mkr to regioner
                in equal parts for each month of 2019-09..2019-11 § 4.4.1
            {
                step blå  70 % when x >= 1 pp, or else when y >= 71 %
                step gul 100 % when x >  5 pp
                each step shared equally among those who reach it
                    reading "lika"
            }
        }
        """;
    assertThat(laidOut(text)).isEqualTo(text);
    assertThat(laidOut("agreement a\n{\n}\n")).isEqualTo("agreement a {\n}\n");
  }

  @Test
  void aBreakBeforeACommaComesAfterIt() {
    assertThat(laidOut("agreement a {\n    merges b\n , c\n}\n"))
        .isEqualTo("agreement a {\n    merges b,\n        c\n}\n");
  }

  @Test
  void everyCommentStaysWhereItBelongs() {
    assertThat(
            laidOut(
                """



                // first


                agreement a { // of the block
                // before

                  total 1 kr // of the total
                    grant long 1 kr // of the grant
                     // inside
                       to skr
                  // last

                }// of the end

                // of the file
                """))
        .isEqualTo(
            """
            // first


            agreement a {  // of the block
                // before

                total 1 kr       // of the total
                grant long 1 kr  // of the grant
                    // inside
                    to skr
                // last
            }  // of the end

            // of the file
            """);
  }

  @Test
  void figuresAreGroupedAndKeepTheirPrecision() {
    assertThat(
            laidOut("let a = 6250.50 mkr + 1234567 kr\nlet b = 2020\nlet c = 12\u00A0345,0 kr\n"))
        .isEqualTo("let a = 6 250.50 mkr + 1 234 567 kr\nlet b = 2020\nlet c = 12 345,0 kr\n");
    String years =
        "agreement a {\n    period  2018..2020\n    charged to \"9 1:6\" items 1000, 2\n}\n";
    assertThat(laidOut(years))
        .isEqualTo(
            "agreement a {\n"
                + "    period     2018..2020\n"
                + "    charged to \"9 1:6\" items 1000, 2\n"
                + "}\n");
  }

  @Test
  void signsAreSetAsInTheReference() {
    assertThat(
            laidOut(
                "key k = 1 / 2 share of a . b+ - 3 share of c[x ,2019-10]\n"
                    + "let x = (1 kr+2 kr)*-3 / a-b\nlet y=of-x.b-c - d\n"))
        .isEqualTo(
            "key k = 1/2 share of a.b + -3 share of c[x, 2019-10]\n"
                + "let x = (1 kr + 2 kr) * -3 / a-b\nlet y = of-x.b-c - d\n");
  }

  @Test
  void textsAndNamesStayByteForByte() {
    String text = "party  å  ”En\u00A0 text  – ”\nparty be\u0301 \"e\u0301\"\n";
    assertThat(laidOut(text))
        .isEqualTo("party å  ”En\u00A0 text  – ”\nparty be\u0301 \"e\u0301\"\n");
  }

  @Test
  void keywordsOfSeveralWordsHaveOneSpaceBetweenThem() {
    assertThat(laidOut("agreement a { grant b 1 kr to c  rounded  half \t up }\n"))
        .isEqualTo("agreement a { grant b 1 kr to c rounded half up }\n");
  }

  @Test
  void tablesInTheTextGetColumnsAndFiguresEndBelowEachOther() {
    assertThat(
            laidOut(
                """
                data d by g {
                  | region | antal |note|
                  |--|:-:|---|
                  | Västra Götaland | 1 709 814|  // most
                  // a comment
                  |Gotland|59 249 | x | // least
                }
                """))
        .isEqualTo(
            """
            data d by g {
                | region          | antal     | note |
                |-----------------|:---------:|------|
                | Västra Götaland | 1 709 814 |  // most
                // a comment
                | Gotland         |    59 249 | x    |  // least
            }
            """);
  }

  @Test
  void codesAndDatesInTablesAreNoFigures() {
    assertThat(laidOut("group g {\n|id|code|day|kr|\n|a|9|2020-01-01|–|\n|b|10|x|5 kr|\n}\n"))
        .contains("| a  |    9 | 2020-01-01 |    – |\n");
    assertThat(laidOut("group g {\n| id | code |\n| a | 09 |\n| b | 101 |\n}\n"))
        .contains("| a  | 09   |\n");
  }

  @Test
  void byIsFiveSwedishWords() {
    String english =
        """
        data d by g from "d.csv"
        agreement a {
            signed 2020-01-30 by "N" for staten
            total  1 mkr
            grant x by year to g by k {
                for 2019 1 mkr
            }
            obligation o {
                g submit "R" by 2020-05-31
            }
        }
        """;
    String swedish =
        """
        data d per g från "d.csv"
        överenskommelse a {
            undertecknad 2020-01-30 av "N" för staten
            totalt       1 mkr
            bidrag x per år till g enligt k {
                för 2019 1 mkr
            }
            skyldighet o {
                g lämnar "R" senast 2020-05-31
            }
        }
        """;
    assertThat(in(Language.SWEDISH, english)).isEqualTo(swedish);
    assertThat(in(Language.ENGLISH, swedish)).isEqualTo(english);
  }

  @Test
  void namesFiguresTextsAndCommentsAreNotTranslated() {
    assertThat(in(Language.SWEDISH, "let base = 3 million SEK // party\nparty data \"group\"\n"))
        .isEqualTo("låt base = 3 million SEK  // party\npart data \"group\"\n");
    assertThat(in(Language.ENGLISH, "data d per g {\n    daterad 1 mars 2020\n}\n"))
        .isEqualTo("data d by g {\n    dated 1 march 2020\n}\n");
  }

  @Test
  void aTranslationHasOneWordForEachKeyword() {
    assertThat(in(Language.SWEDISH, "agreement a { grant b cirka 1 kr to c via rss }"))
        .isEqualTo("överenskommelse a { bidrag b ca 1 kr till c genom rss }");
    assertThat(laidOut("agreement a { grant b cirka 1 kr to c via rss }"))
        .isEqualTo("agreement a { grant b cirka 1 kr to c via rss }");
    String verbs = "condition a {\n    skr submits \"x\"\n}\n";
    assertThat(in(Language.ENGLISH, "agreement b {\n" + verbs + "}\n")).contains("skr submits");
  }

  @Test
  void wordsThatWouldBeReadAsAnotherAreNotWritten() {
    var file = SourceFile.of("it", "överenskommelse a { bidrag largest återstoden till skr }");
    assertThat(Formatter.in(Language.ENGLISH).format(file))
        .isInstanceOfSatisfying(
            Formatted.ReadOtherwise.class,
            it -> assertThat(it.place().text()).isEqualTo("largest"));
  }

  @Test
  void aFileWithMistakesIsLeftWithItsMistakes() {
    assertThat(Formatter.keepingWords().format(SourceFile.of("it", "agreement a { grant }")))
        .isInstanceOfSatisfying(
            Formatted.NotUnderstood.class, it -> assertThat(it.mistakes()).isNotEmpty());
  }

  @Test
  void whatIsUnderstoodButWrongIsStillLaidOut() {
    assertThat(laidOut("data d by g {\ndated 2020-02-31\n}\n"))
        .isEqualTo("data d by g {\n    dated 2020-02-31\n}\n");
  }

  @Test
  void nothingIsMadeOfNothing() {
    assertThat(laidOut("")).isEmpty();
    assertThat(laidOut("\n\n  \n")).isEmpty();
    assertThat(laidOut("// only")).isEqualTo("// only");
  }

  private static String laidOut(String text) {
    return EveryAgreementFormattedTest.formatted(Formatter.keepingWords(), text);
  }

  private static String in(Language language, String text) {
    return EveryAgreementFormattedTest.formatted(Formatter.in(language), text);
  }
}
