package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilaga.check.Folder.claim;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant that says so much each gives every member its own amount, and comes to their sum. */
class EachTest {
  private static final String GROUP =
      """
      party p "P"
      group orter {
      | id | name |
      | ask | Ask |
      | bok | Bok |
      | ek | Ek |
      }
      data d by orter {
      | ort | n |
      | Ask | 3 |
      | Bok | 5 |
      | Ek | 7 |
      }
      """;

  private static final String EACH = "amount-each-of-nobody";

  @TempDir private Path temporary;

  private List<String> kinds(String clauses) {
    var folder = new Folder(temporary).put("a.agreement", GROUP + "agreement a {" + clauses + "}");
    return folder.kinds("a.agreement");
  }

  @Test
  void everyMemberGetsIt() {
    String grant = "grant c 12 kr each to orter";
    assertThat(kinds(grant + claim("c[ask]", "12 kr") + claim("c", "36 kr"))).isEmpty();
    assertThat(kinds(grant + claim("c", "35 kr"))).containsExactly("claim-differs");
    assertThat(kinds("bidrag c 12 kr vardera till orter" + claim("c", "36 kr"))).isEmpty();
    assertThat(kinds("bidrag c 12 kr var till orter" + claim("c", "36 kr"))).isEmpty();
  }

  @Test
  void whoIsExceptedGetsNothingAndLeavesTheOthersTheirs() {
    String grant = "grant c 12 kr each to orter, except ask";
    assertThat(kinds(grant + claim("c", "24 kr") + claim("c[ask]", "0 kr"))).isEmpty();
  }

  @Test
  void itMayBeOfTheMembersOwnFigures() {
    String grant = "grant c 100 kr * d.n - 500 kr each to orter";
    assertThat(
            kinds(
                grant
                    + claim("c[ask]", "-200 kr")
                    + claim("c[bok]", "0 kr")
                    + claim("c[ek]", "200 kr")
                    + claim("c", "0 kr")
                    + claim("total to orter", "0 kr")))
        .isEmpty();
  }

  @Test
  void eachIsRoundedByItselfAwayFromNoughtBelowItToo() {
    String grant = "grant c 1 kr * d.n / 2 - 3 kr each to orter, rounded half up";
    assertThat(
            kinds(
                grant
                    + claim("c[ask]", "-2 kr")
                    + claim("c[bok]", "-1 kr")
                    + claim("c[ek]", "1 kr")
                    + claim("c", "-2 kr")))
        .isEmpty();
  }

  @Test
  void nothingIsRoundedThatNoRuleRounds() {
    assertThat(kinds("grant c 10 kr * d.n / 3 each to orter"))
        .containsExactly("amount-needs-rounding");
    assertThat(kinds("grant c 0,25 kr * d.n each to orter" + claim("c", "3,75 kr"))).isEmpty();
    assertThat(
            kinds("rounding half up grant c 10 kr * d.n / 3 each to orter" + claim("c", "50 kr")))
        .isEmpty();
    assertThat(kinds("rounding cumulative grant c 10 kr * d.n / 3 each to orter"))
        .containsExactly("rounding-not-for-each");
  }

  @Test
  void boundsHoldForIt() {
    String grant = "grant c 10 kr * d.n each to orter, at least 40 kr each, at most 60 kr for ek";
    assertThat(
            kinds(
                grant
                    + claim("c[ask]", "40 kr")
                    + claim("c[bok]", "50 kr")
                    + claim("c[ek]", "60 kr")
                    + claim("c", "150 kr")))
        .isEmpty();
  }

  @Test
  void ofEachYearItIsSoMuchThen() {
    String grant = "period 2020..2021 grant c 10 kr * d.n each each year to orter";
    assertThat(kinds(grant + claim("c", "300 kr") + claim("c[ask, 2021]", "30 kr"))).isEmpty();
    String years =
        "period 2020..2021 grant c by year to orter { for 2020 5 kr each for 2021 6 kr each }";
    assertThat(kinds(years + claim("c[2021]", "18 kr") + claim("c[ek]", "11 kr"))).isEmpty();
  }

  @Test
  void inEqualPartsEachMembersAmountIsDivided() {
    String grant =
        "period 2020 grant c 10 kr each to orter in equal parts for each month of 2020-01..2020-03";
    assertThat(kinds(grant + claim("c", "30 kr") + claim("c[ask, 2020-01]", "4 kr"))).isEmpty();
  }

  @Test
  void anotherGrantIsWhatTheMemberHasOfIt() {
    String grants =
        "key k = share of d.n grant b 150 kr to orter by k grant c 10 % * b each to orter";
    assertThat(kinds(grants + claim("c[ask]", "3 kr") + claim("c", "15 kr"))).isEmpty();
    assertThat(kinds("grant b 9 kr to p grant c 10 % * b each to orter"))
        .containsExactly("group-does-not-fit");
  }

  @Test
  void boundsMayBeOfTheMembersOwnFiguresOrOfAnotherGrant() {
    String grants =
        "key k = share of d.n grant b 150 kr to orter by k "
            + "grant c 100 kr to orter equally, at least 50 % * b each"
            + claim("c[ek]", "35 kr")
            + claim("c", "100 kr");
    assertThat(kinds(grants)).isEmpty();
    String data = "grant c 90 kr to orter equally, at most 4 kr * d.n + 10 kr each";
    assertThat(kinds(data + claim("c[ask]", "22 kr") + claim("c[ek]", "38 kr"))).isEmpty();
  }

  @Test
  void ofTheGrantItselfAndItsTotalAllIsMeant() {
    String grant = "total 90 kr grant c 90 kr to orter equally, at least 10 % * c each";
    assertThat(kinds(grant + claim("c[ask]", "30 kr"))).isEmpty();
    assertThat(kinds("total 90 kr grant c total / 3 each to orter" + claim("c", "90 kr")))
        .isEmpty();
  }

  @Test
  void whatEachGetsOfTheOtherInACircleIsTold() {
    String grants = "grant b 10 % * c each to orter grant c 10 % * b each to orter";
    assertThat(kinds(grants)).contains("amount-in-circle");
    String held = "key k = share of d.n grant b c[ask] to orter by k grant c b[ask] to orter by k";
    assertThat(kinds(held)).contains("amount-in-circle");
  }

  @Test
  void aMembersPartOfAnotherGrantMayBeAnAmount() {
    String grants = "key k = share of d.n grant b 150 kr to orter by k grant c b[ask] to p";
    assertThat(kinds(grants + claim("c", "30 kr"))).isEmpty();
  }

  @Test
  void whereThereIsNoGroupItIsTold() {
    assertThat(kinds("grant c 12 kr each to p")).containsExactly("amount-each-of-nobody");
    assertThat(kinds("total 12 kr each grant c remainder to p"))
        .containsExactly("amount-each-of-nobody");
  }

  @Test
  void ofSeveralThatAreNamedTheSumIsAdvised() {
    var folder =
        new Folder(temporary)
            .put(
                "a.agreement",
                "party p \"P\"\nparty q \"Q\"\nagreement a { grant c 250 mkr each to p and q"
                    + " undistributed }");
    assertThat(folder.check("a.agreement").get(0).help(Language.ENGLISH)).contains("500 mkr");
  }

  @Test
  void whoeverOfSeveralGetsItEachOnlyThatIsToldAndNoWordIsToBeRemoved() {
    String two = GROUP + "party q \"Q\"\n";
    for (String to : List.of("p and q", "orter and p", "p and orter")) {
      for (String more :
          List.of("", " undistributed", ", rounded half up", ", at least 1 kr each")) {
        String text = two + "agreement a { grant c 12 kr each to " + to + more + " }";
        var found = new Folder(temporary).put("a.agreement", text).check("a.agreement");
        assertThat(found).as(text).extracting(it -> it.kind().name()).containsExactly(EACH);
        assertThat(found.get(0).message(Language.ENGLISH)).contains("`each`", "several recipients");
        assertThat(found.get(0).help(Language.ENGLISH))
            .contains(to.contains("orter") ? "to one group" : "24 kr");
      }
    }
  }

  @Test
  void whatIsLeftToSayHasNoEffect() {
    assertThat(kinds("grant c 12 kr each to orter equally")).containsExactly("term-without-effect");
    assertThat(kinds("grant c 12 kr each to orter undistributed"))
        .containsExactly("term-without-effect");
    assertThat(kinds("grant c 12 kr each to orter, base 1 kr each"))
        .containsExactly("term-without-effect");
  }
}
