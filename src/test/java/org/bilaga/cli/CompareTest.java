package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the difference between two small agreements, and where nothing can be. */
class CompareTest {
  static final String COMMON =
      """
      party staten "Staten"
      party skr "Sveriges Kommuner och Regioner" also known as "SKR"
      group regioner "Regionerna" {
        | id | code | name |
        | gotland | 09 | Region Gotland |
        | halland | 13 | Region Halland |
      }
      group län "Kommunerna länsvis" corresponds to regioner {
        | id | code | name |
        | gotlands-län | 09 | Gotlands län |
        | hallands-län | 13 | Hallands län |
      }
      data befolkning "Folkmängd" by regioner {
        | region | antal |
        | Region Gotland | 100 |
        | Region Halland | 300 |
      }
      key folkmängd = share of befolkning.antal
      """;

  static final String BEFORE =
      """
      use "common.agreement"
      agreement vård-2019 "Vård" {
        between staten and skr
        period 2019
        total 105 kr
        area nära {
          grant stöd 100 kr to regioner by folkmängd { of which utbildning 10 kr }
        }
        grant skr 5 kr to skr
        payment to regioner, skr {
          once on requisition to staten by 2019-12-01, otherwise the right lapses
        }
        condition krav {
          regioner submit "Rapport" to skr by 2019-09-30
          otherwise not entitled to nära.stöd
        }
      }
      """;

  static final String AFTER =
      """
      use "common.agreement"
      agreement vård-2020 "Vård" {
        between staten and skr
        period 2020
        total 120 kr
        area nytt {
          grant stöd 110 kr to regioner by folkmängd, at least 40 kr each {
            of which utbildning 12 kr
          }
        }
        grant skr remainder to skr
        payment to regioner, skr {
          once on requisition to staten by 2020-11-01, otherwise the right lapses
        }
        condition krav {
          regioner submit "Rapport" to skr by 2020-10-31
          otherwise may be reclaimed
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    Asked.write(folder, "common.agreement", COMMON);
    Asked.write(folder, "before.agreement", BEFORE);
    Asked.write(folder, "after.agreement", AFTER);
  }

  @Test
  void totalsChangesAndBothTablesAreTold() {
    assertThat(compare("vård-2019", "vård-2020").out())
        .isEqualTo(
            """
            vård-2019 → vård-2020
            The total: 105 kr → 120 kr, +15 kr (+14,3 %).
              The period is 2020 instead of 2019.
              The stated total is 120 kr instead of 105 kr (+15 kr).
              Area `nytt` is new: 110 kr.
              Area `nära` is gone: 100 kr.
              Grant `nära.stöd` has moved and is now `nytt.stöd`.
              `nytt.stöd` is 110 kr instead of 100 kr (+10 kr).
              The terms of `nytt.stöd` are `at least 40 kr each` instead of none.
              The earmark `nytt.stöd.utbildning` is 12 kr instead of 10 kr (+2 kr).
              `skr` is 10 kr instead of 5 kr (+5 kr).
              `skr` takes the remainder instead of a stated amount.
              The last day for the report "Rapport" by Regionerna in the condition `krav` is 2020-10-31 instead
                of 2019-09-30.
              What follows when the condition `krav` is not met is `otherwise may be reclaimed` instead of
                `otherwise not entitled to nära.stöd`.
              The last day for the requisition by regioner, skr is 2020-11-01 instead of 2019-12-01.

            Grant, kr  vård-2019  vård-2020  Difference        %
            ────────────────────────────────────────────────────
            nytt.stöd        100        110         +10   +10,00
            skr                5         10          +5  +100,00
            ────────────────────────────────────────────────────
            Total            105        120         +15   +14,29

                                                                                per
            Recipient, kr     vård-2019  vård-2020  Difference        %  inhabitant
            ───────────────────────────────────────────────────────────────────────
            Regionerna              100        110         +10   +10,00       +0,03
              Region Gotland         25         40         +15   +60,00       +0,15
              Region Halland         75         70          -5    -6,67       -0,02
            SKR                       5         10          +5  +100,00
            ───────────────────────────────────────────────────────────────────────
            Total                   105        120         +15   +14,29       +0,04

            Per inhabitant: the difference over befolkning.antal (Folkmängd).
            """);
  }

  @Test
  void rowsSumToTheTotal() {
    assertThat(compare("vård-2019", "vård-2020", "--by", "recipient").out())
        .contains("  Region Halland         75         70          -5    -6,67       -0,02\n")
        .endsWith("Per inhabitant: the difference over befolkning.antal (Folkmängd).\n")
        .doesNotContain("Grant, kr");
  }

  @Test
  void swedishAndMarkdownSayTheSame() {
    assertThat(compare("vård-2019", "vård-2020", "-l", "sv", "-f", "md", "--by", "grant").out())
        .startsWith("# vård-2019 → vård-2020\n\nTotalt: 105 kr → 120 kr, +15 kr (+14,3 %).\n\n")
        .contains("- Bidraget `nära.stöd` är flyttat och är nu `nytt.stöd`.\n")
        .contains("| skr | 5 | 10 | +5 | +100,00 |\n")
        .endsWith("| **Totalt** | **105** | **120** | **+15** | **+14,29** |\n");
  }

  @Test
  void csvHasARowForEachGrantAndRecipient() {
    assertThat(compare("vård-2019", "vård-2020", "-f", "csv").out())
        .isEqualTo(
            """
            agreement,grant,period,recipient,recipient_name,before,after,difference,inhabitants,unit
            vård-2020,nytt.stöd,,regioner[gotland],Region Gotland,25,40,15,100,SEK
            vård-2020,nytt.stöd,,regioner[halland],Region Halland,75,70,-5,300,SEK
            vård-2020,skr,,skr,SKR,5,10,5,,SEK
            """);
    assertThat(compare("vård-2019", "vård-2020", "-f", "csv", "--by", "recipient").out())
        .contains("vård-2020,,,regioner[gotland],Region Gotland,25,40,15,100,SEK\n");
  }

  @Test
  void jsonNamesEachChange() {
    var json =
        JsonParser.parseString(compare("vård-2019", "vård-2020", "-f", "json").out())
            .getAsJsonObject()
            .getAsJsonArray("comparisons")
            .get(0)
            .getAsJsonObject();
    assertThat(json.getAsJsonObject("total").get("difference").getAsString()).isEqualTo("15");
    assertThat(json.getAsJsonArray("changes").toString())
        .contains("grant-moved", "deadline-changed", "consequence-changed", "terms-changed");
    assertThat(json.getAsJsonArray("lines")).hasSize(3);
  }

  @Test
  void oneRecipientAlone() {
    assertThat(compare("vård-2019", "vård-2020", "--for", "halland").out())
        .startsWith("vård-2019 → vård-2020, Region Halland\n")
        .contains("nytt.stöd         75         70          -5  -6,67\n")
        .doesNotContain("Recipient, kr");
    var asked = compare("vård-2019", "vård-2020", "--for", "hallan");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("Nobody called `hallan`").contains("Did you mean `halland`?");
  }

  @Test
  void groupsThatCorrespondAreTheSameRecipients() {
    Asked.write(
        folder,
        "län.agreement",
        "use \"common.agreement\"\n"
            + "agreement län-2020 { grant stöd 100 kr to län by folkmängd grant skr 5 kr to skr }");
    assertThat(compare("vård-2019", "län-2020").out())
        .contains("`stöd` goes to Kommunerna länsvis instead of Regionerna.")
        .contains("The total is the same, 105 kr.")
        .doesNotContain("Recipient, kr");
  }

  @Test
  void theSameIsSaidToBeTheSame() {
    assertThat(compare("vård-2020", "vård-2020").out())
        .isEqualTo(
            "vård-2020: vård-2020 → vård-2020\n"
                + "The money, its terms and the duties are the same: 120 kr.\n");
  }

  @Test
  void figuresAndVocabularyWrittenOtherwiseAreNoChange() {
    Asked.write(
        folder,
        "sv.agreement",
        """
        använd "common.agreement"
        överenskommelse vård-2020 "Vård" {
          mellan staten och skr
          period 2020
          totalt 0,12 tkr
          område nytt {
            bidrag stöd 110 kr till regioner enligt folkmängd, minst 0,04 tkr vardera {
              varav utbildning 12 kr
            }
          }
          bidrag skr återstoden till skr
          utbetalning till regioner, skr {
            engångsvis efter rekvisition till staten senast 2020-11-01, annars förfaller rätten
          }
          villkor krav {
            regioner lämnar "Rapport" till skr senast 2020-10-31
            annars får återkrävas
          }
        }
        """);
    String one = folder.resolve("after.agreement").toString();
    String other = folder.resolve("sv.agreement").toString();
    var asked = Asked.run("compare", one, other, "-l", "en");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.out()).contains("The money, its terms and the duties are the same: 120 kr.");
  }

  @Test
  void unknownAmountIsNeverNought() {
    Asked.write(
        folder,
        "unknown.agreement",
        "use \"common.agreement\"\nagreement oviss { grant skr 5 kr to skr"
            + " grant mer unknown \"70 %\" to regioner undistributed }");
    assertThat(compare("vård-2019", "oviss", "--by", "grant").out())
        .contains("The total: 105 kr → 5 kr and an unknown amount.")
        .contains("mer                                   0   –              –\n")
        .contains("Total                               105   5 +?           –\n");
    assertThat(compare("vård-2019", "oviss", "-f", "csv").out())
        .contains("oviss,mer,,regioner,,0,,,,SEK\n");
  }

  @Test
  void yearsOfAGrantHaveRowsOfTheirOwn() {
    Asked.write(
        folder,
        "years.agreement",
        """
        use "common.agreement"
        agreement tre { period 2018..2020 grant skr 9 kr each year to skr }
        agreement fyra { period 2018..2020 grant skr by year to skr {
          for 2018 9 kr
          for 2019 10 kr
          for 2020 11 kr
        } }
        """);
    assertThat(compare("tre", "fyra", "--by", "grant").err()).isEmpty();
    assertThat(compare("tre", "fyra", "--by", "grant").out())
        .contains("skr         27    30          +3  +11,11\n")
        .contains("  2018       9     9           0    0,00\n")
        .contains("  2020       9    11          +2  +22,22\n");
  }

  @Test
  void populationIsLeftOutAndSaidWhy() {
    Asked.write(
        folder,
        "small.agreement",
        "party a \"A\"\nagreement en { grant g 1 kr to a }\n"
            + "agreement två { grant g 2 kr to a }");
    assertThat(compare("en", "två").out()).contains("others with --per DATA.COLUMN.");
    assertThat(compare("en", "två", "--per", "x.y").err()).contains("there is no column `x.y`");
  }

  @Test
  void currenciesAreNotMixed() {
    Asked.write(folder, "eu.agreement", "party a \"A\"\nagreement eu { grant g 1 EUR to a }");
    var asked = compare("vård-2019", "eu");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("One is in SEK and the other in EUR");
  }

  @Test
  void unknownNameIsToldWithTheNearest() {
    var asked = compare("vård-2018", "vård-2020");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).contains("called `vård-2018`").contains("Did you mean `vård-20");
    assertThat(compare().code()).isEqualTo(2);
    assertThat(compare("vård-2019", "no/such.agreement").err()).contains("no/such.agreement");
  }

  @Test
  void mistakesOfTheFilesThemselvesAreTold() {
    Asked.write(folder, "broken.agreement", "agreement broken {\n  grant x 5 mkr\n}\n");
    var asked = compare("vård-2019", "broken");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("broken.agreement:2");
  }

  private Asked compare(String... args) {
    var all = new String[args.length + 3];
    all[0] = "compare";
    all[1] = "-w";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Asked.run(all);
  }

  @Test
  void anotherCalendarIsTold() {
    Asked.write(
        folder,
        "c.agreement",
        """
        party s
        agreement a { grant g 1 EUR to s }
        amendment b to a from 2020-02-01 { add calendar denmark }
        amendment c to a from 2020-03-01 { replace calendar dk }
        amendment d to a from 2020-04-01 { replace calendar sweden }
        """);
    assertThat(compared("a", "b"))
        .contains("The days of rest are those of Denmark instead of no country.");
    assertThat(compared("b", "c")).doesNotContain("days of rest");
    assertThat(compared("c", "d"))
        .contains("The days of rest are those of Sweden instead of Denmark.");
  }

  private String compared(String one, String other) {
    return Asked.run("compare", one, other, "-w", folder.toString()).out().replaceAll("\\s+", " ");
  }

  @Test
  void whatAMemberMayHaveOfAnUndividedSumIsNotNought() {
    String out =
        Asked.run("compare", "gnv-2019", "gnv-2020", "-w", Asked.AGREEMENTS, "-l", "en").out();
    assertThat(out)
        .containsPattern("\n  Region Stockholm +– +1 312 184 584 +–\n")
        .containsPattern("\nRegionerna +2 406 000 000 +5 698 500 000 +\\+3 292 500 000 ");
  }

  /** Of an amount that is not known, to be divided equally, a member has a part that is not. */
  @Test
  void whatMayBeMoreIsNotKnownInAnyForm() {
    Asked.write(
        folder,
        "towns.agreement",
        """
        party office "Office"
        group towns "Towns" {
          | id |
          | n |
          | s |
        }
        agreement one-2030 { grant a 100 EUR to towns equally }
        agreement two-2031 {
          grant a 90 EUR to towns equally, except s
          grant c unknown "later" to towns equally
        }
        agreement three-2032 {
          grant a 90 EUR to towns equally
          grant c 60 EUR to towns undistributed
        }
        """);
    String text = towns("two-2031", "--by", "recipient", "--mean").out();
    assertThat(text.replaceAll(" +", " "))
        .contains("n 50 90 +? –", "Mean 50 ")
        .contains("What each of Towns gets of an unknown amount is not known")
        .doesNotContain("is divided is not said");
    assertThat(towns("three-2032").out()).contains("How 60 EUR to Towns is divided is not said");
    var told =
        JsonParser.parseString(towns("two-2031", "-f", "json").out())
            .getAsJsonObject()
            .getAsJsonArray("comparisons")
            .get(0)
            .getAsJsonObject();
    for (var each : told.getAsJsonArray("recipients")) {
      var recipient = each.getAsJsonObject();
      assertThat(recipient.get("after").isJsonNull()).as(recipient.toString()).isTrue();
      assertThat(recipient.get("difference").isJsonNull()).as(recipient.toString()).isTrue();
      assertThat(recipient.get("share").isJsonNull()).as(recipient.toString()).isTrue();
    }
    assertThat(towns("two-2031", "--by", "recipient", "-f", "csv").out())
        .contains("two-2031,,,towns[n],n,50,,,,EUR\n", "two-2031,,,towns[s],s,50,,,,EUR\n");
  }

  private Asked towns(String... later) {
    List<String> words = new ArrayList<>(List.of("compare", "one-2030"));
    words.addAll(List.of(later));
    words.addAll(List.of("-w", folder.toString(), "-l", "en"));
    return Asked.run(words.toArray(String[]::new));
  }
}
