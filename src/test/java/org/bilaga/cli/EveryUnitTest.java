package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is answered of invented agreements says their own unit wherever it speaks of amounts, and
 * the same figures whatever they are counted in.
 */
class EveryUnitTest {
  private static final List<String> UNITS = List.of("EUR", "JPY", "GBP", "seats");
  private static final Pattern KRONOR =
      Pattern.compile("(?iu)(?<![\\p{L}])([tm]?kr|kronor|kronan?|öre|SEK)(?![\\p{L}])");
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[ .,]\\d+)*");
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("check", "--format", "text", "-v"),
          List.of("check", "--format", "json"),
          List.of("check", "--format", "github"),
          List.of("show", "a"),
          List.of("show", "a", "--by", "orter"),
          List.of("show", "a", "--by", "recipient"),
          List.of("show", "a", "--format", "json"),
          List.of("show", "a", "--format", "csv"),
          List.of("show", "a", "--format", "md"),
          List.of("show", "--by", "agreement"),
          List.of("show", "a.g0[m0] + a.g1[m0]"),
          List.of("show", "a.total", "--format", "json"),
          List.of("explain", "a[m0]"),
          List.of("explain", "a[m1]", "g0", "--all"),
          List.of("explain", "a[m0]", "g2", "--format", "json"),
          List.of("compare", "a", "b"),
          List.of("compare", "a", "b", "--format", "json"),
          List.of("compare", "a", "b", "--format", "csv"),
          List.of("solve", "--for", "a.g0[m0] >= 5 UNIT", "--vary", "a.g0"),
          List.of("solve", "--for", "a.rest >= 7 UNIT", "--vary", "a.total"),
          List.of("deadlines", "a"),
          List.of("deadlines", "a", "--format", "csv"),
          List.of("settle", "a", "--facts", "utfall.csv", "--as-of", "2021-06-01"),
          List.of("settle", "a", "--facts", "utfall.csv", "--format", "json"),
          List.of("settle", "a", "--facts", "utfall.csv", "--format", "csv"),
          List.of("coverage", "a"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsAnsweredIsInTheUnitOfTheAgreement(long seed) {
    List<List<String>> kronor = answers("SEK", seed);
    for (String unit : UNITS) {
      List<List<String>> answers = answers(unit, seed);
      for (int i = 0; i < QUESTIONS.size(); i++) {
        String asked = seed + " " + unit + ": bilaga " + String.join(" ", QUESTIONS.get(i));
        String text = answers.get(i).get(0);
        assertThat(KRONOR.matcher(text).results().map(it -> it.group()).toList())
            .as(asked + "\n" + text)
            .isEmpty();
        if (!QUESTIONS.get(i).contains("coverage")) {
          assertThat(text).as(asked).contains(unit.equals("seats") ? "seat" : unit);
        }
        assertThat(figures(text)).as(asked + "\n" + text).isEqualTo(figures(kronor.get(i).get(0)));
        assertThat(answers.get(i).get(1)).as(asked).isEqualTo(kronor.get(i).get(1));
      }
    }
  }

  /** What each question prints, and its code. */
  private List<List<String>> answers(String unit, long seed) {
    Asked.write(folder, "a.agreement", text(unit, new Random(seed)));
    Asked.write(folder, "tabell.csv", table(new Random(seed)));
    Asked.write(folder, "utfall.csv", facts(unit));
    List<List<String>> answers = new ArrayList<>();
    for (List<String> question : QUESTIONS) {
      List<String> words = new ArrayList<>();
      question.forEach(
          word ->
              words.add(
                  word.equals("utfall.csv")
                      ? folder.resolve(word).toString()
                      : word.replace("UNIT", unit)));
      if (!question.get(0).equals("check")) {
        words.add("-w");
      }
      words.add(folder.toString());
      var asked = Asked.run(words.toArray(String[]::new));
      String text = (asked.out() + asked.err()).replace(folder.toString(), "");
      answers.add(List.of(text, String.valueOf(asked.code())));
    }
    return answers;
  }

  private static List<String> figures(String text) {
    String timeless =
        text.replaceAll("[\\d,.]+ m?s\\b", "")
            // Where something stands hangs on how long the word of the unit is.
            .replaceAll(":\\d+:\\d+", "")
            .replaceAll("(?i)(start|end)?column\"?[:=] ?\\d+|col=\\d+", "")
            .replaceAll("(?i)char(Offset|Length)\"?: ?\\d+|\"[0-9a-f]{16,}[^\"]*\"", "");
    return FIGURE
        .matcher(timeless.replaceAll("\\s+", " "))
        .results()
        .map(it -> it.group().replace(" ", ""))
        .toList();
  }

  /** Amounts that no unit has a shorter word for, some of which do not agree. */
  private static String text(String unit, Random random) {
    var text = new StringBuilder();
    text.append(unit.equals("seats") ? "unit seat \"seat\" \"seats\"\n" : "\n");
    text.append("party stat \"Staten\"\nparty skr \"SKR\"\ngroup orter \"Orterna\" {\n");
    text.append("| id | name |\n");
    int members = 3 + random.nextInt(3);
    for (int i = 0; i < members; i++) {
      text.append("| m").append(i).append(" | Ort ").append((char) ('A' + i)).append(" |\n");
    }
    text.append("}\ndata folk \"Folk\" by orter {\n| ort | antal |\n");
    for (int i = 0; i < members; i++) {
      text.append("| m").append(i).append(" | ").append(100 + random.nextInt(900)).append(" |\n");
    }
    text.append("}\n");
    agreement(text, "a", unit, random);
    agreement(text, "b", unit, random);
    return text.toString();
  }

  private static void agreement(StringBuilder text, String name, String unit, Random random) {
    int one = 1_001 + 2 * random.nextInt(400);
    int two = 1_001 + 2 * random.nextInt(400);
    int three = 11 + 2 * random.nextInt(40);
    int total = one + two + three + 501;
    text.append("agreement ").append(name).append(" \"Avtal\" {\n period 2020..2021\n");
    text.append(" total ").append(total).append(' ').append(unit);
    text.append(" from stat ").append(total - 3).append(' ').append(unit).append('\n');
    text.append(" key ett = share of folk.antal\n");
    text.append(" grant g0 ").append(one).append(' ').append(unit);
    text.append(" to orter by ett, at least 3 ").append(unit).append(" { of which del 7 ");
    text.append(unit).append(" }\n grant g1 ").append(two).append(' ').append(unit);
    text.append(" to orter by ett, rounded half up, base 10 ").append(unit).append(" each\n");
    text.append(" grant g2 ").append(three).append(' ').append(unit);
    text.append(" to orter by ett, rounded d-hondt\n grant rest remainder to skr\n");
    text.append(" payment to orter, skr {\n");
    text.append("  once on requisition to stat by 2021-03-01, otherwise the right lapses\n");
    text.append("  unused repaid to stat by 2021-05-31\n");
    text.append("  accounts to stat by 2021-04-30, otherwise may be reclaimed\n }\n");
    text.append(" condition plan for g0 { orter submit \"Plan\" to stat by 2020-09-30");
    text.append(" otherwise withheld }\n");
    if (name.equals("a")) {
      text.append(" appendix 1 \"Tabell\" from \"tabell.csv\" by orter { column \"Ett\" = g0");
      text.append(" column \"Alla\" = g0 + g1 }\n");
      text.append(" claim § 1 \"").append(one + 2).append("\": g0 = ").append(one + 2);
      text.append(' ').append(unit).append('\n');
      text.append(" claim § 2 \"för högt\": total to orter < 13 ").append(unit).append('\n');
    }
    text.append("}\n");
  }

  private static String table(Random random) {
    int members = 3 + random.nextInt(3);
    var table = new StringBuilder("Ort;Ett;Alla\n");
    for (int i = 0; i < members; i++) {
      table.append("Ort ").append((char) ('A' + i)).append(";").append(300 + i).append(";");
      table.append(700 + i).append('\n');
    }
    return table.toString();
  }

  private static String facts(String unit) {
    return "recipient;event;subject;date;amount\n"
        + ("Ort A;submitted;Plan;2020-09-20;\nOrt B;submitted;Plan;2020-10-02;\n"
                + "Ort A;requisitioned;;2020-11-20;301 UNIT\nOrt A;paid;;2020-12-10;301 UNIT\n"
                + "Ort A;spent;;2021-02-28;250 UNIT\nSKR;requisitioned;;2020-11-20;200 UNIT\n")
            .replace("UNIT", unit);
  }
}
