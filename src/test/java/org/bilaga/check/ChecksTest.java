package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of finding: found when a small agreement that is right is changed, said in both
 * languages, with both figures; gone without the change; accepted by a mark at its place, which is
 * stale where there is nothing to accept.
 */
class ChecksTest {
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
          total row "Summa"
          | ort   | antal |
          | Ask   | 1500  |
          | Bor   | 2600  |
          | Dal   | 3400  |
          | Eka   | 4561  |
          | Summa | 12061 |
      }
      agreement avtal "Avtal" {
          total 1 234 567 kr
          key folkmängd = 1/2 share of folk.antal + 1/2 share of folk.antal
          grant stöd 1 000 000 kr to orter by folkmängd {
              of which bok 400 000 kr
              of which bild 600 000 kr
          }
          grant extra  150 000 kr to orter by folkmängd
          grant staten  84 567 kr to staten
          appendix 1 "Fördelning" from "fördelning.csv" by orter {
              column "Antal" = folk.antal
              column "Andel" = folkmängd
              column "Stöd"  = stöd
              column "Extra" = extra
              column "Allt"  = total to orter
              total row "Summa"
          }
          claim § 2 "tillsammans 1 150 000 kr till orterna": total to orter = 1 150 000 kr
          claim § 3 "mer än 100 000 kr": extra > 100 000 kr
      }
      """;
  private static final String TABLE =
      """
      Ort;Antal;Andel;Stöd;Extra;Allt
      Ask;1 500;12,4%;124 368;18 655;143 023
      Bor;2 600;21,6%;215 571;32 336;247 907
      Dal;3 400;28,2%;281 900;42 285;324 185
      Eka;4 561;37,8%;378 161;56 724;434 885
      Summa;12 061;100%;1 000 000;150 000;1 150 000
      """;

  /**
   * One text put for another, in the agreement or in the table; {@code undivided} where it is not
   * said how the grants are divided, so that only the sums of the table can tell.
   */
  private record Change(String from, String to, boolean undivided) {
    Change(String from, String to) {
      this(from, to, false);
    }

    String in(String text) {
      String changed = text.replace(from, to);
      return undivided
          ? changed.replace("to orter by folkmängd", "to orter undistributed")
          : changed;
    }
  }

  private record Case(
      String kind,
      Change fault,
      Change mark,
      String english,
      String swedish,
      String expected,
      String actual) {
    @Override
    public String toString() {
      return kind;
    }
  }

  private static Case of(
      String kind,
      String from,
      String to,
      Change mark,
      String english,
      String swedish,
      String expected,
      String actual) {
    return new Case(kind, new Change(from, to), mark, english, swedish, expected, actual);
  }

  private static Case undivided(
      String kind,
      String from,
      String to,
      Change mark,
      String english,
      String swedish,
      String expected,
      String actual) {
    return new Case(kind, new Change(from, to, true), mark, english, swedish, expected, actual);
  }

  private static Change cell(String row, String column) {
    String open = "by orter {\n        column";
    String mark = "disputed row \"" + row + "\" column \"" + column + "\" \"so\"";
    return new Change(open, open.replace("column", mark + "\n        column"));
  }

  private static final Change UNMARKED = new Change("", "");

  static Stream<Case> cases() {
    return Stream.of(
        of(
            "parts-differ-from-total",
            "total 1 234 567 kr",
            "total 1 234 568 kr",
            new Change("\n    key ", " disputed \"so\"\n    key "),
            "The total of `avtal` is stated as 1 234 568 kr, but its parts come to 1 234 567 kr: it"
                + " is 1 kr too high.",
            "Totalen för `avtal` anges till 1 234 568 kr, men delarna summerar till 1 234 567 kr:"
                + " den ligger 1 kr för högt.",
            "1234567",
            "1234568"),
        of(
            "earmark-exceeds-whole",
            "bild 600 000 kr",
            "bild 600 001 kr",
            new Change("\n    }\n    grant extra", " disputed \"so\"\n    }\n    grant extra"),
            "1 000 001 kr is earmarked within `stöd`, which is 1 000 000 kr: 1 kr too much.",
            "1 000 001 kr är öronmärkt inom `stöd`, som är 1 000 000 kr: 1 kr för mycket.",
            "1000000",
            "1000001"),
        of(
            "key-coefficients-not-one",
            "= 1/2 share",
            "= 1/3 share",
            UNMARKED,
            "The parts of the key `folkmängd` come to 0,83 and not to 1: they are 0,17 too low.",
            "Delarna i fördelningsnyckeln `folkmängd` summerar till 0,83 och inte till 1: de ligger"
                + " 0,17 för lågt.",
            "1",
            "5/6"),
        of(
            "key-coefficient-negative",
            "= 1/2 share of folk.antal +",
            "= -1/2 share of folk.antal + share of folk.antal +",
            UNMARKED,
            "A part of the key `folkmängd` has the coefficient -0,5, but each must be above 0.",
            "En del av fördelningsnyckeln `folkmängd` har koefficienten -0,5, men varje koefficient"
                + " måste vara större än 0.",
            "",
            ""),
        of(
            "grant-without-key",
            "150 000 kr to orter by folkmängd",
            "150 000 kr to orter",
            new Change("kr to orter\n", "kr to orter disputed \"so\"\n"),
            "`extra` goes to all of `orter`, but no key says how it is shared.",
            "`extra` går till alla i `orter`, men ingen fördelningsnyckel säger hur det ska delas.",
            "",
            ""),
        of(
            "residue-without-home",
            "150 000 kr to orter by folkmängd",
            "150 000 kr to orter by folkmängd, rounded down",
            new Change("\n    grant staten", " disputed \"so\"\n    grant staten"),
            "The rounded parts of `extra` come to 149 999 kr, but its amount is 150 000 kr: they"
                + " are 1 kr too low, and no one is named for the difference.",
            "De avrundade delarna av `extra` summerar till 149 999 kr, men beloppet är 150 000"
                + " kr: de ligger 1 kr för lågt, och ingen anges för skillnaden.",
            "150000",
            "149999"),
        of(
            "data-total-differs",
            "| 12061 |",
            "| 12062 |",
            new Change(
                "data folk by orter {",
                "data folk by orter {\n disputed row \"Summa\" column \"antal\" \"so\"\n"),
            "The printed total of `folk.antal` is 12 062, but its rows come to 12 061: it is 1 too"
                + " high.",
            "Den tryckta summan för `folk.antal` är 12 062, men raderna summerar till 12 061: den"
                + " ligger 1 för högt.",
            "12061",
            "12062"),
        of(
            "total-row-missing",
            "Summa;12 061;100%;1 000 000;150 000;1 150 000\n",
            "",
            UNMARKED,
            "The table has no row \"Summa\" with totals.",
            "Tabellen har ingen rad \"Summa\" med summor.",
            "",
            ""),
        of(
            "appendix-cell-differs",
            "281 900",
            "281 903",
            cell("Dal", "Stöd"),
            "Dal's cell in \"Stöd\" is 3 kr too high.",
            "Talet för Dal i \"Stöd\" är 3 kr för högt.",
            "281900",
            "281903"),
        of(
            "printed-share-differs",
            "28,2%",
            "28,4%",
            cell("Dal", "Andel"),
            "Dal's printed share in \"Andel\" is 28,4 %, but the figures give 28,2 %: it is 0,2"
                + " percentage points too high.",
            "Den tryckta andelen för Dal i \"Andel\" är 28,4 %, men talen ger 28,2 %: den ligger"
                + " 0,2 procentenheter för högt.",
            "3400/12061",
            "71/250"),
        of(
            "share-contradicts-money",
            "28,2%",
            "28,4%",
            cell("Dal", "Andel"),
            "Dal's share is printed as 28,4%, but its money in \"Stöd\" is 28,190 % of the total.",
            "Andelen för Dal är tryckt som 28,4%, men pengarna i \"Stöd\" är 28,190 % av summan.",
            "2819/10000",
            "71/250"),
        of(
            "appendix-grand-total-differs",
            ";1 150 000",
            ";1 150 009",
            cell("Summa", "Allt"),
            "The total of \"Allt\" is printed as 1 150 009 kr, but the agreement comes to 1 150 000"
                + " kr: it is 9 kr too high.",
            "Summan för \"Allt\" är tryckt som 1 150 009 kr, men överenskommelsen ger 1 150 000 kr:"
                + " den ligger 9 kr för högt.",
            "1150000",
            "1150009"),
        undivided(
            "appendix-column-total-differs",
            ";18 655;143 023",
            ";18 656;143 024",
            cell("Summa", "Extra"),
            "The rows of \"Extra\" come to 150 001 kr, but the total is printed as 150 000 kr: it"
                + " is 1 kr too low.",
            "Raderna i \"Extra\" summerar till 150 001 kr, men summan är tryckt som 150 000 kr: den"
                + " ligger 1 kr för lågt.",
            "150001",
            "150000"),
        undivided(
            "appendix-row-total-differs",
            "143 023",
            "143 025",
            cell("Ask", "Allt"),
            "Ask's row comes to 143 023 kr, but its total is printed as 143 025 kr: it is 2 kr too"
                + " high.",
            "Raden för Ask summerar till 143 023 kr, men radsumman är tryckt som 143 025 kr: den"
                + " ligger 2 kr för högt.",
            "143023",
            "143025"),
        undivided(
            "appendix-cell-proved-wrong",
            "281 900",
            "281 903",
            cell("Dal", "Stöd"),
            "Dal's cell in \"Stöd\" is 281 903 kr, but row and column both need 281 900 kr: it is 3"
                + " kr too high.",
            "Talet för Dal i \"Stöd\" är 281 903 kr, men både raden och kolumnen kräver 281 900 kr:"
                + " det är 3 kr för högt.",
            "281900",
            "281903"),
        of(
            "appendix-cell-empty",
            ";281 900;",
            ";–;",
            cell("Dal", "Stöd"),
            "Dal's cell in \"Stöd\" has no figure; it should be 281 900 kr.",
            "Cellen för Dal i \"Stöd\" innehåller inget tal; där ska stå 281 900 kr.",
            "281900",
            ""),
        of(
            "figure-malformed",
            "281 900",
            "281900 0",
            cell("Dal", "Stöd"),
            "\"281900 0\" for Dal in \"Stöd\" is not written as a figure; read as 2 819 000 kr it"
                + " is 2 537 100 kr too high.",
            "\"281900 0\" för Dal i \"Stöd\" är inte skrivet som ett tal; läst som 2 819 000 kr är"
                + " det 2 537 100 kr för högt.",
            "281900",
            "2819000"),
        of(
            "row-missing",
            "Dal;3 400;28,2%;281 900;42 285;324 185\n",
            "",
            UNMARKED,
            "Dal has no row in the table.",
            "Dal saknar rad i tabellen.",
            "",
            ""),
        of(
            "claim-differs",
            "1 150 000 kr",
            "1 150 001 kr",
            new Change("1 150 001 kr\n", "1 150 001 kr disputed 1 kr too high \"so\"\n"),
            "§ 2 says 1 150 001 kr, but `total to orter` is 1 150 000 kr: the text is 1 kr too"
                + " high.",
            "§ 2 anger 1 150 001 kr, men `total to orter` är 1 150 000 kr: texten ligger 1 kr för"
                + " högt.",
            "1150000",
            "1150001"),
        of(
            "claim-does-not-hold",
            "100 000 kr",
            "200 000 kr",
            new Change("200 000 kr\n", "200 000 kr disputed \"so\"\n"),
            "§ 3 claims `extra > 200 000 kr`, but the left side is 150 000 kr and the right side"
                + " 200 000 kr: they differ by 50 000 kr.",
            "§ 3 påstår `extra > 200 000 kr`, men vänster led är 150 000 kr och höger led 200 000"
                + " kr: de skiljer sig med 50 000 kr.",
            "200000",
            "150000"),
        of(
            "quotation-differs",
            "tillsammans 1 150 000 kr",
            "tillsammans 1 250 000 kr",
            new Change("= 1 150 000 kr\n", "= 1 150 000 kr disputed quotation-differs \"so\"\n"),
            "The claim states 1 150 000 kr, but that figure does not stand in the sentence it"
                + " quotes.",
            "Påståendet anger 1 150 000 kr, men det talet står inte i den citerade meningen.",
            "",
            ""),
        of(
            "unused-declaration",
            "agreement avtal",
            "let tio = 10\nagreement avtal",
            UNMARKED,
            "The figure `tio` is declared but never used.",
            "Storheten `tio` är deklarerad men används aldrig.",
            "",
            ""));
  }

  private Folder folder;

  @BeforeEach
  void write(@TempDir Path temporary) {
    folder = new Folder(temporary);
  }

  @Test
  void anAgreementThatIsRightHasNoFindings() {
    assertThat(check(AGREEMENT, TABLE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFaultIsToldInBothLanguagesWithItsFigures(Case fault) {
    assertThat(fault.fault().in(AGREEMENT + TABLE)).isNotEqualTo(AGREEMENT + TABLE);
    Finding finding = first(fault, check(fault.fault().in(AGREEMENT), fault.fault().in(TABLE)));
    assertThat(finding.message(Language.ENGLISH)).isEqualTo(fault.english());
    assertThat(finding.message(Language.SWEDISH)).isEqualTo(fault.swedish());
    assertThat(finding.help(Language.ENGLISH)).isNotBlank().doesNotContain("{");
    assertThat(finding.help(Language.SWEDISH)).isNotBlank().doesNotContain("{");
    assertThat(finding.expected().map(Object::toString).orElse("")).isEqualTo(fault.expected());
    assertThat(finding.actual().map(Object::toString).orElse("")).isEqualTo(fault.actual());
    assertThat(finding.disputed()).isEmpty();
  }

  static Stream<Case> markable() {
    return cases().filter(it -> it.mark() != UNMARKED);
  }

  @ParameterizedTest
  @MethodSource("markable")
  void aMarkAtItsPlaceAcceptsIt(Case fault) {
    String marked = fault.mark().in(fault.fault().in(AGREEMENT));
    assertThat(marked).isNotEqualTo(fault.fault().in(AGREEMENT));
    var findings = check(marked, fault.fault().in(TABLE));
    assertThat(first(fault, findings).disputed()).as(findings.toString()).contains("so");
    assertThat(findings).noneMatch(it -> it.kind() == Disputes.STALE);
  }

  @ParameterizedTest
  @MethodSource("markable")
  void aMarkWithNothingToAcceptIsStale(Case fault) {
    String marked = fault.mark().in(fault.fault().in(AGREEMENT));
    String right = new Change(fault.fault().to(), fault.fault().from()).in(marked);
    var findings = check(right, TABLE);
    assertThat(findings).extracting(it -> it.kind().name()).containsExactly("stale-dispute");
    assertThat(findings.get(0).message(Language.ENGLISH))
        .isEqualTo("Nothing is found here that this mark would accept.");
  }

  @Test
  void aMarkThatSaysHowMuchAcceptsNothingElse() {
    String marked =
        AGREEMENT.replace("total 1 234 567 kr", "total 1 234 569 kr disputed 1 kr too high \"so\"");
    var findings = check(marked, TABLE);
    assertThat(findings)
        .extracting(it -> it.kind().name())
        .containsExactly("parts-differ-from-total");
    assertThat(findings).allMatch(it -> it.disputed().isEmpty());
    assertThat(findings.get(0).labels())
        .extracting(it -> it.told().in(Language.ENGLISH))
        .contains("the mark accepts 1 kr");
    var low = check(marked.replace("1 kr too high", "2 kr too low"), TABLE);
    assertThat(low).hasSize(1).allMatch(it -> it.disputed().isEmpty());
    var right = check(marked.replace("1 kr too high", "2 kr too high"), TABLE);
    assertThat(right).hasSize(1).allMatch(it -> it.disputed().isPresent());
  }

  @Test
  void aMarkOnDataAcceptsWhatWasFoundWhenItWasRead() {
    String malformed = AGREEMENT.replace("| 3400  |", "| 34 00 |");
    String marked =
        new Change(
                "data folk by orter {",
                "data folk by orter {\n disputed row \"Dal\" column \"antal\" \"so\"")
            .in(malformed);
    assertThat(Folder.failing(check(malformed, TABLE)))
        .extracting(it -> it.kind().name())
        .containsExactly("figure-malformed");
    assertThat(Folder.failing(check(marked, TABLE))).isEmpty();
  }

  /** How it is written is one thing, and that it is another amount one more. */
  @Test
  void aMarkForTheFormOfACellAcceptsNoAmount() {
    String marked =
        new Change(
                "total row \"Summa\"",
                "total row \"Summa\"\ndisputed figure-malformed row \"Dal\" column \"Stöd\" \"so\"")
            .in(AGREEMENT);
    assertThat(Folder.failing(check(marked, TABLE.replace("281 900", "281900 0"))))
        .extracting(it -> it.kind().name())
        .contains("appendix-cell-differs");
  }

  @Test
  void aMarkForAnotherKindAcceptsNothing() {
    String marked =
        AGREEMENT.replace("total 1 234 567 kr", "total 1 234 569 kr disputed claim-differs \"so\"");
    assertThat(Folder.failing(check(marked, TABLE))).hasSize(2);
  }

  private List<Finding> check(String agreement, String table) {
    folder.put("avtal.agreement", agreement);
    folder.put("fördelning.csv", table);
    return folder.check("avtal.agreement");
  }

  private static Finding first(Case fault, List<Finding> findings) {
    var found = findings.stream().filter(it -> it.kind().name().equals(fault.kind())).toList();
    assertThat(found).as(findings.toString()).isNotEmpty();
    return found.get(0);
  }
}
