package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads as if it meant something, and would change nothing, is told. */
class NothingIsPassedOverTest {
  private static final String SHARED =
      """
      party staten
      party skr
      group g {
        | id | code | aliases |
        | a  | 1    | Alfa    |
        | b  | 2    |         |
        | c  | 3    |         |
      }
      group h corresponds to g {
        | id | code |
        | x  | 2    |
        | y  | 1    |
      }
      data d by g {
        | vem | tal |
        | a   | 6   |
        | b   | 3   |
        | c   | 1   |
      }
      key k = share of d.tal
      """;

  @TempDir Path folder;

  /** A member where a figure is needed, by any of its names: with how all it gets is written. */
  @Test
  void whatAMemberGetsIsToldByItsName() throws IOException {
    for (String name : List.of("Alfa", "A")) {
      assertThat(findings("grant p 5 kr to a claim § 1 \"5 kr\": " + name + " = 5 kr"))
          .as(name)
          .anyMatch(it -> it.help(Language.ENGLISH).contains("Write `total to a`"));
    }
  }

  /** The kinds found in an agreement of these sentences, in order of their names. */
  private String found(String sentences) throws IOException {
    var kinds = new TreeSet<String>();
    findings(sentences).forEach(finding -> kinds.add(finding.kind().name()));
    return String.join(" ", kinds);
  }

  private List<Finding> findings(String sentences) throws IOException {
    Path file = folder.resolve("test.agreement");
    Files.writeString(folder.resolve("shared.agreement"), SHARED);
    Files.writeString(file, "use \"shared.agreement\"\nagreement x {\n" + sentences + "\n}\n");
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    new Audit(findings).run(modules.load(file).map(List::of).orElse(List.of()));
    return findings.all();
  }

  @Test
  void remainderNeedsATotalBesideIt() throws IOException {
    assertThat(found("total 5 kr area q { grant a remainder to skr }"))
        .isEqualTo("remainder-without-total");
    assertThat(found("total 5 kr grant a remainder to skr")).isEmpty();
  }

  @Test
  void remainderIsNotBelowZero() throws IOException {
    assertThat(found("total 5 kr grant a 6 kr to staten grant b remainder to skr"))
        .isEqualTo("remainder-below-zero");
  }

  @Test
  void whatIsSaidOnceOnlyIsNotSaidTwice() throws IOException {
    for (String twice :
        List.of(
            "period 2020 period 2021",
            "grant a 1 kr to g by k by k",
            "grant a 1 kr to g by k rounded up rounded down",
            "grant a 1 kr to g by k except b, b",
            "grant a 1 kr to g by k at least 0 kr for a, at least 1 kr for a",
            "grant a 1 kr to g by k rounded ties by lot \"1\" (a, a)",
            "total 2 kr grant a remainder to skr grant b remainder to skr",
            "rounding up rounding down")) {
      assertThat(found(twice)).as(twice).isEqualTo("said-twice");
    }
  }

  @Test
  void dutiesAndEarmarksHaveNamesOfTheirOwn() throws IOException {
    assertThat(found("obligation o { skr meet \"x\" } condition o { skr meet \"x\" }"))
        .isEqualTo("condition-without-consequence name-twice");
    assertThat(found("grant a 2 kr to skr { of which b 1 kr of which b 1 kr }"))
        .isEqualTo("name-twice");
  }

  @Test
  void termsOfSharingNeedSomethingShared() throws IOException {
    for (String without :
        List.of(
            "grant a 1 kr to skr by k",
            "grant a 1 kr to g by k undistributed",
            "grant a 1 kr to g undistributed, base 1 kr each",
            "area q { rounded together grant a 1 kr to g by k }")) {
      assertThat(found(without)).as(without).isEqualTo("term-without-effect");
    }
  }

  @Test
  void claimInAnEarmarkIsCompared() throws IOException {
    assertThat(found("grant a 6 kr to skr { of which b 2 kr { claim § 1 \"3 kr\": a = 3 kr } }"))
        .isEqualTo("claim-differs");
  }

  @Test
  void unitOfRoundingIsMoneyAboveNought() throws IOException {
    assertThat(found("grant a 9 kr to g by k, rounded to 0 kr")).isEqualTo("value-of-wrong-sort");
    assertThat(found("grant a 9 kr to g by k, rounded to 5 %")).isEqualTo("value-of-wrong-sort");
    assertThat(found("grant a 9 kr to g by k, rounded to 1 EUR")).isEqualTo("currencies-mixed");
  }

  @Test
  void totalIsOfTheCurrencyOfItsParts() throws IOException {
    assertThat(found("total 5 kr grant a 5 EUR to skr")).isEqualTo("currencies-mixed");
    assertThat(found("total 5 EUR grant a 2 * 2 EUR to skr grant b remainder to g by k")).isEmpty();
    assertThat(found("grant a 5 EUR to skr claim § 1 \"5\": total to skr = 5 EUR")).isEmpty();
  }

  /** What a quotation says of an amount, its decimals, groups, minus and currency included. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ulm gets 10.000,75 Euro         | 10 000,75 EUR |
          Ulm gets 10.000,75 Euro         | 10 000 EUR    | quotation-differs
          Ulm gets EUR 10,000.75          | 10 000,75 EUR |
          Ulm gets EUR 10,000.75          | 10 000 EUR    | quotation-differs
          Ulm gets $20,000.75             | 75 USD        | quotation-differs
          Ulm gets Rs. 10,00,000          | 1 000 000 INR |
          Ulm gets Rs. 1,20,34,567        | 34 567 INR    | quotation-differs
          Ulm gets -2,500 USD             | 2 500 USD     | quotation-differs
          Ulm gets -$2,500                | 2 500 USD     | quotation-differs
          Ulm gets −2 500 kr              | 2 500 kr      | quotation-differs
          The grant falls by 2 500 kr     | 2 500 kr      |
          Ulm gets 2.500,- €              | 2 500 EUR     |
          Ulm gets 2.500,- €              | 2 500 kr      | quotation-in-other-currency
          Ulm gets 2 500,-                | 2 500 kr      |
          """)
  void aQuotationIsHeldAgainstAllThatItSaysOfAnAmount(String words, String amount, String kind)
      throws IOException {
    String claim = "claim § 1 \"" + words + "\": g = " + amount;
    assertThat(found("grant g " + amount + " to skr " + claim)).isEqualTo(kind == null ? "" : kind);
  }

  @Test
  void aMinusIsThatOfTheClaimOrSaidInWords() throws IOException {
    for (String words : List.of("-2 500 kr", "−2 500 kr", "falls by 2 500 kr")) {
      assertThat(found("grant g 5 kr to skr claim § 1 \"" + words + "\": g - 2505 kr = -2 500 kr"))
          .as(words)
          .isEmpty();
    }
  }

  @Test
  void textsAreNotComparedAndDaysAre() throws IOException {
    assertThat(found("claim § 1 \"x\": \"x\" = \"y\"")).isEqualTo("not-understood");
    assertThat(found("claim § 1 \"x\": 2020-01-01 = 2020-01-02"))
        .isEqualTo("claimed-day-differs quotation-differs");
  }

  @Test
  void periodEndsAfterItStarts() throws IOException {
    assertThat(found("period 2021..2020")).isEqualTo("period-reversed");
    assertThat(found("period 2021..2121")).isEqualTo("period-too-long");
    assertThat(found("period 2019-09..2019-13")).isEqualTo("date-does-not-exist");
    assertThat(found("period 2019-09..2020")).isEmpty();
  }

  @Test
  void partOfWhatIsUndistributedIsNotKnown() throws IOException {
    assertThat(found("grant a 6 kr to g undistributed claim § 1 \"0\": a[b] = 0 kr"))
        .isEqualTo("part-not-known");
  }

  @Test
  void residueGivenElsewhereIsNoLongerTheGroups() throws IOException {
    assertThat(
            found(
                """
                grant a 8 kr to g by k, rounded down, residue to skr
                claim § 1 "6 kr": total to g = 6 kr
                claim § 1 "2 kr": total to skr = 2 kr
                claim § 1 "4 kr": total to a = 4 kr
                """))
        .isEmpty();
  }

  @Test
  void residueOfAnAreaGoesToTheSameMemberInACorrespondingGroup() throws IOException {
    assertThat(
            found(
                """
                area q {
                    rounding down, residue to Alfa
                    grant a 8 kr to g by k
                    grant b 8 kr to h by k
                }
                claim § 1 "6 kr": q.a[a] = 6 kr
                claim § 1 "2 kr": q.b[x] = 2 kr
                claim § 1 "6 kr": q.b[y] = 6 kr
                """))
        .isEmpty();
  }

  @Test
  void orderOfSentencesMeansNothing() throws IOException {
    assertThat(
            found(
                """
                claim § 1 "3 kr": z = 3 kr
                let z = a[b]
                area q { claim § 1 "6 kr": a[a] = 6 kr }
                grant a 10 kr to g by k
                """))
        .isEmpty();
  }

  @Test
  void keyIsOfFiguresForEveryoneWhoShares() throws IOException {
    // h corresponds to g, but only two of the three members of g have a counterpart in it.
    String data =
        "data e by h { \n | vem | tal | \n | x | 1 | \n | y | 1 | \n } key n = share of e.tal ";
    Files.writeString(folder.resolve("more.agreement"), "use \"shared.agreement\" " + data);
    Path file = folder.resolve("uses.agreement");
    Files.writeString(folder.resolve("shared.agreement"), SHARED);
    Files.writeString(file, "use \"more.agreement\" agreement x { grant a 1 kr to g by n }");
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    new Audit(findings).run(List.of(modules.load(file).orElseThrow()));
    assertThat(findings.all())
        .extracting(finding -> finding.kind().name())
        .containsExactly("member-without-counterpart");
  }

  @Test
  void wrongTypeInOneFileDoesNotSilenceAnother() throws IOException {
    Path broken = folder.resolve("broken.agreement");
    Path other = folder.resolve("other.agreement");
    Path user = folder.resolve("user.agreement");
    Files.writeString(broken, "party p agreement x { grant a 5 to p }");
    Files.writeString(other, "party p agreement y { total 5 kr grant a 6 kr to p }");
    Files.writeString(user, "use \"broken.agreement\" agreement z { total 5 kr grant a x.a to p }");
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    var both = List.of(modules.load(user).orElseThrow(), modules.load(other).orElseThrow());
    new Audit(findings).run(both);
    assertThat(findings.sorted())
        .extracting(finding -> finding.kind().name())
        .containsExactly("unit-missing", "parts-differ-from-total");
  }
}
