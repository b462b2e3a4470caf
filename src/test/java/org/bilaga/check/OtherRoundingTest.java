package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.OtherRule;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables made by one rule of rounding, under an agreement that says another. */
class OtherRoundingTest {
  private static final List<String> RULES =
      List.of(
          "",
          ", rounded half up, residue kept",
          ", rounded half up, residue to largest",
          ", rounded half up, residue to smallest",
          ", rounded half even, residue to last",
          ", rounded down, residue kept",
          ", rounded down, residue to first",
          ", rounded up, residue to largest",
          ", rounded cumulative",
          ", rounded half up to 100 kr, residue kept",
          ", rounded down to 10 kr, residue to largest",
          ", rounded d-hondt",
          ", rounded sainte-laguë",
          ", rounded adams");
  private static final List<String> TERMS =
      List.of("", ", base 5 000 kr each", ", at least 20 000 kr each", ", except m1");

  private Folder folder;

  @BeforeEach
  void write(@TempDir Path temporary) {
    folder = new Folder(temporary);
  }

  /** An invented agreement, without its rule of rounding. */
  private record Invented(long[] weights, long amount, String terms) {
    static Invented by(Random random) {
      int members = List.of(4, 7, 21).get(random.nextInt(3));
      var weights = new long[members];
      for (int i = 0; i < members; i++) {
        weights[i] = 50 + random.nextInt(5_000);
      }
      long amount = 300_000L + random.nextInt(3_000_000);
      return new Invented(weights, amount, TERMS.get(random.nextInt(TERMS.size())));
    }

    String text(String rule, boolean appendix) {
      var text = new StringBuilder("group g {\n    | id |\n");
      for (int i = 0; i < weights.length; i++) {
        text.append("    | m").append(i).append(" |\n");
      }
      text.append("}\ndata d by g {\n    | m | n |\n");
      for (int i = 0; i < weights.length; i++) {
        text.append("    | m").append(i).append(" | ").append(weights[i]).append(" |\n");
      }
      text.append("}\nagreement a \"A\" {\n    key k = share of d.n\n    grant stöd ")
          .append(amount)
          .append(" kr to g by k")
          .append(rule)
          .append(terms)
          .append('\n');
      if (appendix) {
        text.append("    appendix 1 from \"t.csv\" by g { column \"Belopp\" = stöd }\n");
      }
      return text.append("}\n").toString();
    }
  }

  private List<Long> amounts(Invented invented, String rule) {
    return amounts(invented.text(rule, false));
  }

  private List<Long> amounts(String text) {
    folder.put("made.agreement", text);
    List<Long> amounts = new ArrayList<>();
    for (String line : folder.ledger("made.agreement")) {
      if (line.contains("[")) {
        amounts.add(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)) / 100);
      }
    }
    return amounts;
  }

  private static String table(List<Long> amounts) {
    var table = new StringBuilder("M;Belopp\n");
    for (int i = 0; i < amounts.size(); i++) {
      table.append('m').append(i).append(';').append(amounts.get(i)).append('\n');
    }
    return table.toString();
  }

  private List<Finding> check(String text) {
    folder.put("a.agreement", text);
    return folder.check("a.agreement");
  }

  private static Optional<OtherRule> rule(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.likely().orElse(null) instanceof OtherRule rule && !rule.edits().isEmpty()) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static String edited(String text, List<Edit> edits) {
    String edited = text;
    for (Edit edit : edits.reversed()) {
      edited =
          edited.substring(0, edit.span().start())
              + edit.text()
              + edited.substring(edit.span().end());
    }
    return edited;
  }

  private static boolean isOfCells(Finding finding) {
    return finding.kind().name().startsWith("appendix-c")
        || finding.kind().name().startsWith("data-");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theRuleThatIsNamedGivesEveryCell(int seed) {
    var random = new Random(seed);
    int named = 0;
    for (int i = 0; i < 25; i++) {
      var invented = Invented.by(random);
      String made = RULES.get(random.nextInt(RULES.size()));
      String says = RULES.get(random.nextInt(RULES.size()));
      var right = amounts(invented, made);
      var written = amounts(invented, says);
      if (right.isEmpty() || written.isEmpty() || right.equals(written)) {
        continue;
      }
      folder.put("t.csv", table(right));
      String text = invented.text(says, true);
      var findings = check(text);
      int wrong = 0;
      for (int member = 0; member < right.size(); member++) {
        wrong += right.get(member).equals(written.get(member)) ? 0 : 1;
      }
      var rule = rule(findings);
      // One wrong cell may be too little to go by.
      assertThat(rule.isPresent() || wrong == 1).as(text + made + findings).isTrue();
      if (rule.isPresent()) {
        named++;
        var after = check(edited(text, rule.get().edits()));
        assertThat(after).as(text + made + rule).noneMatch(OtherRoundingTest::isOfCells);
        assertThat(after).as(text + made + rule).allMatch(it -> it.kind().disputable());
      }
    }
    assertThat(named).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void noneIsNamedWhereNoneGivesTheTable(int seed) {
    var random = new Random(seed);
    for (int i = 0; i < 15; i++) {
      var invented = Invented.by(random);
      String says = RULES.get(random.nextInt(RULES.size()));
      var amounts = new ArrayList<>(amounts(invented, says));
      if (amounts.isEmpty()) {
        continue;
      }
      // Two cells that no rounding takes so far off.
      for (int member : List.of(0, 2)) {
        amounts.set(member, amounts.get(member) + 3_217 + random.nextInt(500));
      }
      folder.put("t.csv", table(amounts));
      assertThat(rule(check(invented.text(says, true)))).isEmpty();
    }
  }

  /** The edit is in the words of the file, the advice in those of the reader. */
  @Test
  void theRuleIsWrittenInTheWordsOfTheFile() {
    String text =
        """
        grupp g {
            | id |
            | m0 |
            | m1 |
            | m2 |
            | m3 |
            | m4 |
        }
        data n per g {
            | m  | n   |
            | m0 | 153 |
            | m1 | 628 |
            | m2 | 97  |
            | m3 | 317 |
            | m4 | 211 |
        }
        överenskommelse ö "Ö" {
            nyckel k = andel av n.n
            bidrag stöd 237 764 kr till g enligt k
            bilaga 1 från "t.csv" per g { kolumn "Belopp" = stöd }
        }
        """;
    folder.put("t.csv", "M;Belopp\nm0;0\nm1;0\nm2;0\nm3;0\nm4;0\n");
    var up = text.replace("enligt k\n", "enligt k, avrundat uppåt, rest behålls\n");
    folder.put("t.csv", table(amounts(up)));
    var rule = rule(check(text));
    assertThat(rule).as(folder.check("a.agreement").toString()).isPresent();
    String after = edited(text, rule.get().edits());
    assertThat(after).contains("enligt k, avrundat ");
    assertThat(check(after)).noneMatch(OtherRoundingTest::isOfCells);
    assertThat(rule.get().advice().in(Language.ENGLISH)).contains("`rounded ");
  }
}
