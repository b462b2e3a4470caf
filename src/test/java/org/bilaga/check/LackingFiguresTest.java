package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom all grants except that go by some data needs no figure in them. */
class LackingFiguresTest {
  private static final String GROUP =
      """
      group towns {
          | id  | name  |
          | ask | Ask   |
          | bok | Bok   |
          | ek  | Ek    |
          | lin | Linde |
      }
      data d by towns from "t.csv" { column n = "Number" }
      """;
  private static final String WITHOUT = "Town;Number\nAsk;10\nBok;15\nEk;25\n";
  private static final String EMPTY = WITHOUT + "Linde;\n";

  @TempDir private Path temporary;

  @Test
  void whomAGrantExceptsNeedsNeitherARowNorAFigure() {
    String grant = "key k = share of d.n grant g 100 kr to towns by k, except lin";
    for (String table : List.of(WITHOUT, EMPTY)) {
      assertThat(kinds(table, grant)).isEmpty();
      assertThat(new Folder(temporary).ledger("a.agreement"))
          .containsExactly(
              "a.g 10000", "a.g[ask] 2000", "a.g[bok] 3000", "a.g[ek] 5000", "a.g[lin] 0");
    }
  }

  @Test
  void andNoneInAnAppendixThatShowsTheData() {
    String grant = "key k = share of d.n grant g 100 kr to towns by k, except lin ";
    String appendix =
        "appendix 1 from \"t.csv\" by towns { column \"Number\" = d.n column \"Amount\" = g }";
    String table = "Town;Number;Amount\nAsk;10;20\nBok;15;30\nEk;25;50\n";
    assertThat(kinds(table, grant + appendix)).isEmpty();
    assertThat(kinds(table + "Linde;;\n", grant + appendix)).isEmpty();
    assertThat(kinds(table + "Linde;5;\n", grant + appendix)).isEmpty();
  }

  @Test
  void whoeverElseAsksForTheFiguresIsToldThatTheyLack() {
    String key = "key k = share of d.n ";
    String excepting = key + "grant g 100 kr to towns by k, except lin ";
    for (String needs :
        List.of(
            key + "grant g 100 kr to towns by k",
            key + "grant g 100 kr to towns by k, except ask",
            excepting + "grant h 100 kr to towns by k",
            excepting + "let z = total of d.n claim § 1 \"50\": z = 50",
            excepting + "grant h 10 kr × d.n each to towns",
            "key k = 1/2 share of d.n + 1/2 share of d.n grant g 100 kr to towns by k, except"
                + " lin")) {
      assertThat(kinds(WITHOUT, needs)).as(needs).containsExactly("row-missing");
      assertThat(kinds(EMPTY, needs)).as(needs).containsExactly("figure-missing");
    }
  }

  @Test
  void dataInAnotherFileAreAskedForByAllThatUseThem() {
    var folder = new Folder(temporary).put("t.csv", WITHOUT).put("d.agreement", GROUP);
    String excepting =
        agreement("a", "key k = share of d.n grant g 100 kr to towns by k, except lin");
    String whole = agreement("b", "key k = share of d.n grant g 100 kr to towns by k");
    folder.put("a.agreement", "use \"d.agreement\"\n" + excepting);
    folder.put("b.agreement", "use \"d.agreement\"\n" + whole);
    assertThat(folder.kinds("a.agreement")).isEmpty();
    assertThat(folder.kinds("b.agreement")).containsExactly("row-missing");
    assertThat(folder.kinds("d.agreement")).containsExactly("row-missing");
    assertThat(folder.check("a.agreement", "b.agreement")).hasSize(1);
  }

  private List<String> kinds(String table, String clauses) {
    return new Folder(temporary)
        .put("t.csv", table)
        .put("a.agreement", GROUP + agreement("a", clauses))
        .kinds("a.agreement");
  }

  private static String agreement(String name, String clauses) {
    return "agreement " + name + " {\n" + clauses + "\n}\n";
  }
}
