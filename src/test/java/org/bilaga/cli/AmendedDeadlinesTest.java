package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines, their calendar and settlement have the days of the version that is meant. */
class AmendedDeadlinesTest {
  @TempDir private Path folder;

  /** An invented agreement: reports with their days, of which amendments move some. */
  private static final class Invented {
    private final Random random;
    private final boolean swedish;
    private final TreeMap<String, String> days = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    Invented(int seed) {
      random = new Random(seed);
      swedish = seed % 2 == 1;
      text.append(say("party office \"The office\"\n", "part office \"Kansliet\"\n"));
      text.append(say("party fund \"The fund\"\n", "part fund \"Fonden\"\n"));
      text.append(say("agreement aid {\n period 2020\n", "överenskommelse aid {\n period 2020\n"));
      text.append(say(" grant b 130 EUR to office\n", " bidrag b 130 EUR till office\n"));
      for (int i = 0; i < 2 + random.nextInt(6); i++) {
        days.put("r" + i, day());
        text.append(report("r" + i)).append('\n');
      }
      text.append("}\n");
    }

    private String say(String english, String other) {
      return swedish ? other : english;
    }

    private String day() {
      return String.format("2020-%02d-%02d", 6 + random.nextInt(7), 1 + random.nextInt(28));
    }

    private String report(String name) {
      String day = days.get(name);
      return swedish
          ? "skyldighet "
              + name
              + " { office lämnar \""
              + name
              + "\" till fund senast "
              + day
              + " }"
          : "obligation " + name + " { office submit \"" + name + "\" to fund by " + day + " }";
    }

    /** Moves some days, takes one report away and adds one. */
    void amend(String name, String from) {
      text.append(swedish ? "ändring " : "amendment ").append(name);
      text.append(swedish ? " till aid från " : " to aid from ").append(from).append(" {\n");
      List<String> reports = new ArrayList<>(days.keySet());
      for (String report : reports.subList(1, reports.size())) {
        if (random.nextBoolean()) {
          days.put(report, day());
          text.append(say("replace ", "ersätt ")).append(report(report)).append('\n');
        }
      }
      days.remove(reports.get(0));
      text.append(say("remove ", "ta bort ")).append(reports.get(0)).append('\n');
      days.put(name, day());
      text.append(say("add ", "lägg till ")).append(report(name)).append("\n}\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyVersionHasItsOwnDays(int seed) {
    var invented = new Invented(seed);
    String original = csv(invented.days);
    invented.amend("s1", "2020-03-01");
    String first = csv(invented.days);
    invented.amend("s2", "2020-05-01");
    String all = csv(invented.days);
    Asked.write(folder, "a.agreement", invented.text.toString());
    assertThat(deadlines("aid", "--as-of", "2020-02-29")).isEqualTo(original);
    assertThat(deadlines("aid", "--as-of", "2020-03-01")).isEqualTo(first);
    assertThat(deadlines("aid", "--as-of", "2020-04-30")).isEqualTo(first);
    assertThat(deadlines("aid", "--as-of", "2020-05-01")).isEqualTo(all);
    assertThat(deadlines("aid")).isEqualTo(all);
    assertThat(deadlines()).isEqualTo(all);
    assertThat(deadlines("s1")).isEqualTo(first);
    String calendar = asked("deadlines", folder.toString(), "-f", "ics").out();
    var starts = new TreeSet<String>();
    calendar
        .lines()
        .filter(line -> line.startsWith("DTSTART"))
        .forEach(line -> starts.add(line.substring(line.indexOf(':') + 1)));
    var days = new TreeSet<String>();
    invented.days.values().forEach(day -> days.add(day.replace("-", "")));
    assertThat(starts).isEqualTo(days);
  }

  @Test
  void anEventKeepsItsIdentityWhenAnAmendmentMovesIt() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party office "The office"
        party fund "The fund"
        agreement aid {
            period 2020
            grant b 130 EUR to office
            payment to office { once on requisition to fund by 2020-10-15 }
            obligation o { office submit "Report" to fund by 2020-12-01 }
        }
        amendment later to aid from 2020-09-01 {
            replace obligation o { office submit "Report" to fund by 2020-12-15 }
            replace payment to office { once on requisition to fund by 2020-11-16 }
        }
        """);
    List<String> before = lines("UID:", "--as-of", "2020-08-31");
    assertThat(before).hasSize(2).isEqualTo(lines("UID:"));
    assertThat(lines("DTSTART", "--as-of", "2020-08-31")).isNotEqualTo(lines("DTSTART"));
    assertThat(asked("settle", "aid", folder.toString(), "--as-of", "2020-09-01").out())
        .contains("2020-11-16  Requisition to The fund")
        .contains("2020-12-15  Report \"Report\" to The fund");
  }

  @Test
  void anAmendmentInAFileOfItsOwnMovesTheDays() {
    Asked.write(
        folder,
        "a.agreement",
        "party s agreement aid { grant b 1 kr to s obligation o { s"
            + " meet \"x\" by 2020-12-01 } }");
    Asked.write(
        folder,
        "b.agreement",
        "use \"a.agreement\" amendment later to aid from 2020-09-01 {"
            + " replace obligation o { s meet \"x\" by 2020-12-15 } }");
    assertThat(deadlines("aid")).isEqualTo("2020-12-15 aid x\n");
    assertThat(deadlines("aid", "--as-of", "2020-08-31")).isEqualTo("2020-12-01 aid x\n");
  }

  private static String csv(TreeMap<String, String> days) {
    var lines = new ArrayList<String>();
    days.forEach((name, day) -> lines.add(day + " aid " + name + "\n"));
    lines.sort(null);
    return String.join("", lines);
  }

  /** Day, agreement and report of each, in order. */
  private String deadlines(String... more) {
    var words = new ArrayList<String>(List.of("deadlines", folder.toString(), "-f", "csv"));
    words.addAll(List.of(more));
    var lines = new ArrayList<String>();
    for (String line : asked(words.toArray(String[]::new)).out().lines().skip(1).toList()) {
      String[] cells = line.split(",");
      lines.add(cells[0] + " " + cells[1] + " " + cells[4] + "\n");
    }
    lines.sort(null);
    return String.join("", lines);
  }

  private List<String> lines(String start, String... more) {
    var words = new ArrayList<String>(List.of("deadlines", folder.toString(), "-f", "ics"));
    words.addAll(List.of(more));
    return asked(words.toArray(String[]::new))
        .out()
        .lines()
        .filter(it -> it.startsWith(start))
        .sorted()
        .toList();
  }

  private static Asked asked(String... words) {
    var asked = Asked.run(words);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked;
  }
}
