package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilaga.check.Folder.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each gets of a grant that is decided as listed is what the list says, and no more. */
class ListsTest {
  private static final String GROUP =
      """
      party p "P"
      group orter {
      | id | name |
      | ask | Ask |
      | bok | Bok |
      | ek | Ek |
      }
      """;

  @TempDir private Path temporary;

  private List<String> kinds(String clauses, String... table) {
    var folder = new Folder(temporary).put("a.agreement", GROUP + "agreement a {" + clauses + "}");
    if (table.length > 0) {
      folder = folder.put("b.csv", String.join("\n", table) + "\n");
    }
    return folder.kinds("a.agreement");
  }

  @Test
  void eachGetsWhatIsListed() {
    String grant = "grant c 10 kr to orter as listed { ask 6 kr \"Bok\" 4 kr }";
    assertThat(
            kinds(
                grant
                    + claim("c[ask]", "6 kr")
                    + claim("c[ek]", "0 kr")
                    + claim("total to orter", "10 kr")))
        .isEmpty();
    assertThat(kinds(grant + claim("c[bok]", "6 kr"))).containsExactly("claim-differs");
  }

  /** What was not understood may list it, and what a column is compared with: it is told alone. */
  @Test
  void aColumnThatWasNotUnderstoodIsToldAlone() {
    String[] table = {"Ort,Belopp,Annat", "Ask,6,1", "Bok,4,1", "Ek,0,0"};
    String grant = "grant c 10 kr to orter as listed grant d 2 kr to orter as listed ";
    assertThat(
            kinds(
                grant
                    + "appendix 1 from \"b.csv\" by orter { column \"Annat\" = d"
                    + " column \"Belopp\" = c (thousand EUR) }",
                table))
        .containsExactly("said-otherwise");
    assertThat(
            kinds(
                "grant e 3 kr to orter as listed grant c 10 kr to orter as listed "
                    + "appendix 1 from \"b.csv\" by orter { column \"Belopp\" = c (EUR) }",
                table))
        .containsExactly("list-missing", "said-otherwise");
  }

  @Test
  void inSwedishAndWithoutTheWordsWhereTheListFollows() {
    assertThat(kinds("bidrag c 10 kr till orter enligt lista { ask 6 kr bok 4 kr }")).isEmpty();
    assertThat(kinds("grant c 10 kr to orter { ask 6 kr bok 4 kr }" + claim("c[ask]", "6 kr")))
        .isEmpty();
  }

  @Test
  void withoutAnAmountTheListIsTheAmount() {
    assertThat(kinds("grant c as listed to orter { ask 6 kr bok 3 kr }" + claim("c", "9 kr")))
        .isEmpty();
  }

  @Test
  void eachYearMayHaveAListOfItsOwn() {
    String grant =
        "period 2020..2021 grant c by year to orter as listed { for 2020 10 kr { ask 6 kr \"Bok\" 4"
            + " kr } for 2021 { ask 7 kr } }";
    assertThat(
            kinds(
                grant
                    + claim("c[ask, 2020]", "6 kr")
                    + claim("c[bok, 2021]", "0 kr")
                    + claim("c[2021]", "7 kr")
                    + claim("c[ask]", "13 kr")
                    + claim("total to orter", "17 kr")))
        .isEmpty();
    assertThat(kinds(grant + claim("c[ask, 2021]", "6 kr"))).containsExactly("claim-differs");
    assertThat(
            kinds(
                grant.replace("as listed ", "").replace("\"Bok\"", "bok")
                    + claim("c[ask, 2020]", "6 kr")))
        .isEmpty();
    assertThat(kinds(grant.replace("4 kr", "5 kr"))).containsExactly("list-differs-from-amount");
    assertThat(kinds(grant.replace("\"Bok\" 4 kr", "ask 4 kr"))).containsExactly("listed-twice");
    assertThat(kinds(grant.replace("{ ask 7 kr }", "9 kr"))).containsExactly("list-missing");
    assertThat(kinds(grant.replace("ask 7 kr", "asp 7 kr"))).containsExactly("name-unknown");
  }

  @Test
  void theListOfAYearMayBeAColumn() {
    String clauses =
        "period 2020..2021 grant c by year to orter as listed { for 2020 10 kr for 2021 12 kr }"
            + " appendix 1 from \"b.csv\" by orter { column \"2020, kr\" = c[2020] column \"2021,"
            + " kr\" = c[2021] total row \"Summa\" }";
    String[] table = {"Ort;2020, kr;2021, kr", "Ask;6;7", "Bok;4;5", "Ek;–;–", "Summa;10;12"};
    assertThat(kinds(clauses + claim("c[bok, 2021]", "5 kr") + claim("c", "22 kr"), table))
        .isEmpty();
    table[2] = "Bok;4;6";
    assertThat(kinds(clauses, table)).hasSize(1);
  }

  @Test
  void whatDoesNotComeToTheAmountIsToldOnce() {
    assertThat(kinds("grant c 10 kr to orter as listed { ask 6 kr bok 3 kr }"))
        .containsExactly("list-differs-from-amount");
    assertThat(kinds("grant c 10 kr to orter as listed { ask 6 kr bok 3 kr ek 2 kr }"))
        .containsExactly("list-differs-from-amount");
    assertThat(
            kinds(
                "grant c 10 kr to orter as listed disputed \"det står så\" { ask 6 kr bok 3 kr }"))
        .containsExactly("list-differs-from-amount");
    assertThat(kinds("total 10 kr grant c 10 kr to orter as listed { ask 6 kr bok 3 kr }"))
        .containsExactly("list-differs-from-amount");
  }

  @Test
  void whatAnUnlistedMemberGetsOfAListThatDoesNotComeToItIsNotKnown() {
    assertThat(
            kinds(
                "grant c 10 kr to orter as listed { ask 6 kr bok 3 kr }" + claim("c[ek]", "1 kr")))
        .containsExactly("list-differs-from-amount");
  }

  @Test
  void aMemberUnderTwoOfItsNamesIsListedTwice() {
    assertThat(kinds("grant c 10 kr to orter as listed { ask 6 kr \"Ask\" 4 kr }"))
        .containsExactly("listed-twice");
  }

  @Test
  void whoIsNoMemberAndWhatIsOfAnotherCurrencyAreTold() {
    assertThat(kinds("grant c 10 kr to orter as listed { ask 6 kr sol 4 kr }"))
        .containsExactly("name-unknown");
    assertThat(kinds("grant c 10 kr to orter as listed { ask 6 kr bok 4 EUR }"))
        .containsExactly("currencies-mixed");
    assertThat(kinds("grant c 10 kr to orter as listed { ask 6 kr bok 4 }"))
        .containsExactly("unit-missing");
  }

  @Test
  void nothingListedIsTold() {
    assertThat(kinds("grant c 10 kr to orter as listed")).containsExactly("list-missing");
    assertThat(kinds("grant c 10 kr to p as listed")).containsExactly("term-without-effect");
    assertThat(kinds("grant c 10 kr to orter as listed, at least 1 kr each { ask 6 kr bok 4 kr }"))
        .containsExactly("term-without-effect");
  }

  @Test
  void aListOfAGrantByYearIsToldWithWhatToWriteAndNothingElseIs() {
    String years = "for 2020 6 kr for 2021 4 kr";
    assertThat(kinds("period 2020..2021 grant c by year to orter as listed { " + years + " }"))
        .containsExactly("list-by-year");
    assertThat(
            kinds(
                "period 2020..2021 grant c by year to orter as listed { "
                    + years
                    + " ask 6 kr bok 4 kr }"))
        .containsExactly("list-by-year");
    assertThat(
            kinds(
                "period 2020..2021 grant c-2020 6 kr in 2020 to orter as listed { ask 6 kr }"
                    + " grant c-2021 4 kr each year to orter as listed { ask 4 kr }"
                    + claim("c-2020[2020] + c-2021[ask, 2021]", "10 kr")))
        .isEmpty();
  }

  private static final String APPENDIX =
      " appendix 1 from \"b.csv\" by orter { column \"Belopp, tkr\" = c total row \"Summa\" }";

  @Test
  void aColumnOfAnAppendixIsTheList() {
    String grant = "grant c 10 tkr to orter as listed" + APPENDIX;
    String[] table = {"Ort;Belopp, tkr", "Ask;6", "Bok;3", "Ek;1", "Summa;10"};
    assertThat(kinds(grant + claim("c[bok]", "3 tkr"), table)).isEmpty();
    assertThat(kinds("grant c as listed to orter" + APPENDIX + claim("c", "10 tkr"), table))
        .isEmpty();
    assertThat(kinds("grant c 11 tkr to orter as listed" + APPENDIX, table))
        .containsExactly("appendix-grand-total-differs");
    String[] wrong = {"Ort;Belopp, tkr", "Ask;6", "Bok;3", "Ek;2", "Summa;10"};
    assertThat(kinds(grant, wrong)).hasSize(1);
  }

  /** Each of them is rounded, and so is the total; but not what the agreement says it is. */
  /** That its table is not there, or says nothing, is told alone. */
  @Test
  void aListWhoseTableIsNotThereIsToldOnce() {
    String clauses =
        "grant c 10 kr to orter as listed grant d by year to orter as listed { for 2020 2 kr }"
            + " appendix 1 from \"b.csv\" by orter { column \"C\" = c column \"D\" = d[2020] }";
    assertThat(kinds(clauses)).containsExactly("file-missing");
    assertThat(kinds(clauses, "")).hasSize(1).doesNotContain("list-missing");
    assertThat(kinds(clauses, "Ort,X", "Ask,1", "Bok,2", "Ek,3"))
        .doesNotContain("list-missing")
        .contains("column-unknown");
  }

  @Test
  void aListInThousandsNeedNotMakeItsPrintedTotal() {
    String[] table = {"Ort;Belopp, tkr", "Ask;6", "Bok;3", "Ek;1", "Summa;11"};
    assertThat(kinds("grant c as listed to orter" + APPENDIX, table)).isEmpty();
    String[] wrong = {"Ort;Belopp, tkr", "Ask;6", "Bok;3", "Ek;1", "Summa;13"};
    assertThat(kinds("grant c as listed to orter" + APPENDIX, wrong)).hasSize(1);
    String[] whole = {"Ort;Belopp, kr", "Ask;6", "Bok;3", "Ek;1", "Summa;11"};
    assertThat(kinds("grant c as listed to orter" + APPENDIX.replace("tkr", "kr"), whole))
        .hasSize(1);
  }

  @Test
  void aCellThatCannotBeReadIsNotKnown() {
    String grant = "grant c as listed to orter" + APPENDIX;
    String[] table = {"Ort;Belopp, tkr", "Ask;6", "Bok;3;", "Ek;1 0", "Summa;10"};
    assertThat(kinds(grant + claim("c", "19 tkr"), table))
        .isNotEmpty()
        .doesNotContain("claim-differs");
  }

  @Test
  void randomListsComeToTheirSum() {
    var random = new Random(7);
    for (int round = 0; round < 30; round++) {
      int size = round % 10 == 9 ? 290 : 3;
      String unit = random.nextBoolean() ? "kr" : "EUR";
      var text = new StringBuilder("group g {\n| id |\n");
      for (int i = 0; i < size; i++) {
        text.append("| m").append(i).append(" |\n");
      }
      text.append("}\nagreement a {\n");
      var list = new StringBuilder();
      long sum = 0;
      for (int i = 0; i < size; i++) {
        if (random.nextInt(4) > 0) {
          int amount = random.nextInt(2_000) - (random.nextInt(5) == 0 ? 1_000 : 0);
          sum += amount;
          list.append(" m")
              .append(i)
              .append(' ')
              .append(amount)
              .append(' ')
              .append(unit)
              .append('\n');
        }
      }
      list.append(" m").append("0 0 ").append(unit);
      String rows = list.toString().replaceFirst(" m0 0 " + unit + "$", "");
      boolean off = random.nextBoolean();
      text.append("grant c ").append(off ? sum + 1 : sum).append(' ').append(unit);
      text.append(" to g as listed {\n").append(rows.isBlank() ? " m1 " + sum + " " + unit : rows);
      text.append("\n}\n}\n");
      var folder = new Folder(temporary).put("a.agreement", text.toString());
      assertThat(folder.check("a.agreement").stream().map(it -> it.kind().name()).toList())
          .as(text.toString())
          .isEqualTo(off ? List.of("list-differs-from-amount") : List.of());
    }
  }

  @Test
  void theBracesOfAnAppendixThatHoldsTheListAreItsOwn() {
    assertThat(
            kinds(
                """
                grant c as listed to orter
                appendix 1 from "b.csv" by orter {
                  column "Belopp" = c
                  disputed row "Summa" column "Belopp" 1 kr too high "so printed"
                }
                """,
                "Ort;Belopp",
                "Ask;6",
                "Bok;4",
                "Ek;0",
                "Summa;11"))
        .doesNotContain("not-understood");
  }
}
