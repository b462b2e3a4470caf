package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bilaga.finding.Finding;
import org.bilaga.parser.Keyword;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a mistake touches is not known, and is compared with nothing; all else is told beside it.
 */
class BesideMistakesTest {
  private static final String BEFORE =
      """
      party office
      group all {
          | id |
          | a  |
          | b  |
      }
      data d by all {
          | m | n |
          | a | 1 |
          | b | 3 |
      }
      agreement aid {
          period 2020
          key k = share of d.n
      """;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*|\\d[\\d ]*");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // Money that a sentence may speak of
    "grant g 4 EUR to all by k; grint h 5 EUR to office, sum = 4 EUR",
    "grant g 4 EUR to all by k; grint h 5 EUR to office, g = 9 EUR; total to a = 1 EUR",
    "area x { grant g 4 EUR to all by k; grint h 5 EUR to all by k }, total to b = 9 EUR",
    // Somebody that nobody knows
    "grant g 4 EUR to all by k; grant h 5 EUR to nosuch, total to office = 0 EUR",
    "grant g 4 EUR to all by k; grant h 5 EUR to nosuch, total to a = 7 EUR",
    // A key, a term of the division, a residue
    "grant g 4 EUR to all by nosuch, g[a] = 2 EUR",
    "grant g 4 EUR to all by k except nosuch, g[a] = 2 EUR",
    "grant g 4 EUR to all by k rounded down residue to nosuch, g[a] = 2 EUR",
  })
  void whatAMistakeTouchesIsNotCompared(String grants, String claims) {
    var text = new StringBuilder(BEFORE);
    text.append(grants.replaceAll("; *", "\n").replace(" }", "\n}")).append('\n');
    for (String claim : claims.replace("sum", "aid").split(";")) {
      text.append("claim § 1 \"").append(claim.replaceAll(".*= ", "")).append("\": ");
      text.append(claim).append('\n');
    }
    List<Finding> found = check(text.append("}\n").toString());

    boolean isKnown = claims.startsWith("g = ");
    assertThat(found.stream().filter(it -> it.kind().name().equals("claim-differs")))
        .hasSize(isKnown ? 1 : 0);
    assertThat(found.stream().filter(it -> !it.kind().disputable())).hasSize(1);
  }

  /** What each member gets of all, with a sentence that may give it more, is no column's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant h 2 000000 EUR to all equally",
        "grant h 4.250.000 EUR to all equally",
        "grant h to all 12,5 EUR",
        "grint h 5 EUR to all equally",
        "grant h 2000000 to all equally",
        "area y { grant h 2 000000 EUR to all equally }",
      })
  void aColumnThatAMistakeTouchesIsNotCompared(String mistaken) throws IOException {
    Files.writeString(folder.resolve("t.csv"), "Town;G;To;All;Sum\na;2;7;7;7\nb;2;7;7;7\n");
    List<Finding> found =
        check(
            BEFORE
                + mistaken.replace("{", "{\n").replace("}", "\n}")
                + """

                grant g 4 EUR to all equally
                appendix 1 from "t.csv" by all {
                  column "G" = g
                  column "To" = total to all
                  column "All" = aid
                  column "Sum" = total to all + g
                }
                grant spare 1 EUR to all by k
                }
                """);
    assertThat(found).extracting(it -> it.kind().disputable()).containsOnly(false);
  }

  /** A word of the language is as good a name as any, beside a mistake as without one. */
  @Test
  void aDeclarationWhoseNameIsAWordOfTheLanguageIsRead() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Keyword keyword : Keyword.values()) {
      for (Language language : Language.all()) {
        names.add(keyword.in(language));
      }
    }
    int tried = 0;
    for (String name : names) {
      for (String declared :
          List.of(
              "group %s {\n  | id |\n  | m |\n}",
              "group %s \"Title\" {\n  | id |\n  | m |\n}",
              "group other {\n"
                  + "  | id |\n"
                  + "  | m |\n"
                  + "}\n"
                  + "data %s by other {\n"
                  + "  | m | n |\n"
                  + "  | m | 1 |\n"
                  + "}",
              "party %s",
              "party %s \"Title\"")) {
        String text =
            "party office\n"
                + declared.formatted(name)
                + "\nagreement aid { grant g 4 EUR to office }";
        if (!check(text).stream().allMatch(it -> it.kind().disputable())) {
          continue;
        }
        tried++;
        assertThat(check(text.replace("4 EUR", "4 EUR 5")))
            .as(text)
            .filteredOn(it -> !it.kind().disputable())
            .hasSize(1);
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "grant g 4 EUR to nosuch { of which h 5 EUR }, earmark-exceeds-whole",
    "grant g 4 EUR to nosuch from office 5 EUR, funders-differ-from-amount",
    "grant g by year to nosuch { for 2021 1 EUR }, year-outside-period",
    "total 3 EUR; grant g 4 EUR to nosuch; grant h remainder to office, remainder-below-zero",
    "total 3 EUR; grant g 4 EUR to all by nosuch, parts-differ-from-total",
    "grant g 4 EUR to office and nosuch; grant h 5 EUR to office by k, term-without-effect",
  })
  void whatIsWrongBesideAMistakeIsTold(String clauses, String kind) {
    List<Finding> found =
        check(BEFORE + clauses.replaceAll("; *", "\n") + "\nclaim § 2 \"1\": d.n[a] = 1\n}\n");

    assertThat(found).extracting(it -> it.kind().name()).contains("name-unknown", kind);
  }

  /** A duty that is not understood declares nobody: who is named in it is told where others do. */
  @Test
  void aNameInADutyThatIsNotUnderstoodIsToldElsewhere() {
    List<Finding> found =
        check(
            BEFORE
                + """
                grant g 4 EUR to all by k
                payment to all { once on requisition to Office by 2020-12-01 }
                obligation r {
                    all submit "R" to Office by 2020-12-01, otherwise the money is repaid
                }
                }
                """);

    assertThat(found)
        .extracting(it -> it.kind().name())
        .containsExactlyInAnyOrder("said-otherwise", "name-unknown");
  }

  /** A term of payment that is not understood declares nothing, so it hides no name elsewhere. */
  @Test
  void aNameBesideATermThatIsNotUnderstoodIsTold() {
    List<Finding> found =
        check(
            BEFORE
                + """
                grant g 4 EUR to all by k
                grant h nosuch to office
                payment to all { the money is sent back }
                }
                """);

    assertThat(found).extracting(it -> it.kind().name()).contains("not-understood", "name-unknown");
  }

  /** A group, a grant of its name that is not understood, and a column that is the grant. */
  @Test
  void whatAGrantThatIsNotUnderstoodIsCalledHasNoOtherSort() {
    new Folder(folder).put("t.csv", "m;Grant, thousand EUR\na;1\nb;3\n");
    List<Finding> found =
        check(
            BEFORE
                + """
                grant all 4 marbles to all by k
                appendix 1 from "t.csv" by all { column "Grant, thousand EUR" = all }
                }
                """);

    assertThat(found).hasSize(1);
  }

  /**
   * A stroke between two figures leads from one to the other, and no unit is put after the first.
   */
  @Test
  void aRangeIsNotMadeADifference() {
    List<Finding> found = check(BEFORE + "grant g 150-160 EUR to office\n}\n");

    assertThat(found).extracting(it -> it.kind().name()).containsExactly("unit-missing");
    assertThat(found.getFirst().help(Language.ENGLISH))
        .contains("unknown")
        .doesNotContain("after it");
  }

  /** A word for a table is no key: the amounts stand there. */
  @ParameterizedTest
  @CsvSource({"table, as listed", "tabellen, enligt lista", "nosuch, undistributed"})
  void aKeyThatIsATableIsToldAsAList(String word, String advice) {
    List<Finding> found = check(BEFORE + "grant g 4 EUR to all by " + word + "\n}\n");

    assertThat(found).hasSize(1);
    boolean swedish = advice.startsWith("enligt");
    assertThat(found.getFirst().help(swedish ? Language.SWEDISH : Language.ENGLISH))
        .contains("`" + advice + "`");
  }

  @Test
  void aHeadingThatIsNotThereLeavesTheOtherColumns() {
    new Folder(folder).put("t.csv", "m;G;H;Sum\na;1;2;3\nb;4;6;9\n");
    List<Finding> found =
        check(
            BEFORE
                + """
                grant g 4 EUR to all by k
                grant h 8 EUR to all by k
                appendix 1 "T" from "t.csv" by all {
                    column "G" = g
                    column "Hx" = h
                    column "Sum" = aid
                }
                }
                """);

    assertThat(found)
        .extracting(it -> it.kind().name())
        .contains("appendix-cell-differs", "column-unknown");
  }

  /** Any word or figure of the real agreements, garbled or left out. */
  @Test
  void whateverIsGarbledIsCheckedToTheEnd() throws IOException {
    Folder copy = Folder.copyOf(Path.of("specs", "agreements"), folder);
    List<String> names;
    try (var files = Files.walk(Path.of("specs", "agreements"))) {
      names =
          files
              .filter(it -> it.toString().endsWith(".agreement"))
              .map(it -> Path.of("specs", "agreements").relativize(it).toString())
              .sorted()
              .toList();
    }
    var random = new Random(8);
    for (int run = 0; run < 250; run++) {
      String name = names.get(random.nextInt(names.size()));
      String text = copy.text(name);
      var words = WORD.matcher(text).results().toList();
      var word = words.get(random.nextInt(words.size()));
      String other =
          switch (random.nextInt(3)) {
            case 0 -> word.group() + "x";
            case 1 -> "";
            default -> word.group() + " zz";
          };
      String garbled = text.substring(0, word.start()) + other + text.substring(word.end());
      copy.put(name, garbled);
      assertThat(copy.check(name)).as(garbled).isNotNull();
      copy.put(name, text);
    }
  }

  private List<Finding> check(String text) {
    return new Folder(folder).put("x.agreement", text).check("x.agreement");
  }
}
