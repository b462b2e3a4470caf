package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over invented agreements with wrong cells, totals and claims: after {@code --fix all} a check
 * finds nothing that it did not find before, and what was right stands there byte for byte.
 */
class RepairPropertiesTest {
  private static final String[] CURRENCIES = {"kr", "EUR", "NOK"};
  private static final String[] ROUNDINGS = {
    "", ", rounded half up", ", rounded down, residue kept", ", rounded half even"
  };

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    Files.createFile(folder.resolve(".bilaga"));
  }

  @Test
  void nothingNewIsFoundAndWhatWasRightStands() throws IOException {
    int rewritten = 0;
    for (int seed = 0; seed < 150; seed++) {
      rewritten += tried(new Case(seed, 3 + new Random(seed).nextInt(7))) ? 1 : 0;
    }
    assertThat(rewritten).isGreaterThan(60);
  }

  @Test
  void soItIsForTwoHundredAndNinetyMembers() throws IOException {
    for (int seed = 1000; seed < 1003; seed++) {
      tried(new Case(seed, 290));
    }
  }

  /** An agreement, its table as it should be, and both with mistakes. */
  private final class Case {
    private final Random random;
    private final boolean swedish;
    private final int members;
    private final int grants;
    private final int columns;
    private final List<Boolean> undistributed = new ArrayList<>();
    private final String currency;
    private final String as;
    private String[][] right = new String[0][];
    private String[][] wrong = new String[0][];

    Case(int seed, int members) throws IOException {
      this.random = new Random(seed);
      this.members = members;
      this.grants = 1 + random.nextInt(3);
      this.swedish = random.nextBoolean();
      this.currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
      this.as = "seed " + seed;
      for (int i = 0; i < grants; i++) {
        undistributed.add(random.nextInt(6) == 0);
      }
      boolean summed = grants > 1 && random.nextBoolean();
      this.columns = grants + (summed ? 1 : 0);
      undistributed.add(undistributed.contains(true));
      write();
    }

    private void write() throws IOException {
      var group = new StringBuilder("group orter \"Orterna\" {\n  | id | name |\n");
      var data = new StringBuilder("data folk by orter {\n  | ort | antal |\n");
      for (int i = 0; i < members; i++) {
        group.append("  | m").append(i).append(" | ").append(name(i)).append(" |\n");
        data.append("  | ").append(name(i)).append(" | ").append(1 + random.nextInt(9_999));
        data.append(" |\n");
      }
      var body = new StringBuilder();
      long total = 0;
      for (int i = 0; i < grants; i++) {
        long amount = 1_000L + random.nextInt(9_000_000);
        total += amount;
        String by =
            undistributed.get(i)
                ? " undistributed"
                : " by k" + ROUNDINGS[random.nextInt(ROUNDINGS.length)];
        body.append("  grant g" + i + " " + amount + " " + currency + " to orter" + by + "\n");
        long claimed = random.nextBoolean() ? amount : amount + 1 + random.nextInt(50);
        String said = claimed + " " + currency;
        if (i == 0 && random.nextBoolean()) {
          long part = random.nextBoolean() ? amount : amount + 7;
          body.insert(0, "  area o {\n    total " + part + " " + currency + "\n  ");
          body.append("  }\n");
        }
        body.append("  claim § " + (i + 1) + " \"" + said + "\": g" + i + " = " + said + "\n");
      }
      long stated = random.nextBoolean() ? total : total - 1 - random.nextInt(99);
      String head = group + "}\n" + data + "}\nagreement a \"A\" {\n  total ";
      head += stated + " " + currency + "\n  key k = share of folk.antal\n";
      Asked.write(folder, "a.agreement", head + body + "}\n");
      cells();
      String all = (random.nextBoolean() ? total : total + 1) + " " + currency;
      body.append("  claim § 9 \"" + all + "\": total = " + all + "\n");
      boolean whole = random.nextBoolean();
      var appendix = new StringBuilder("  appendix 1 from \"t.csv\" by orter {\n");
      for (int i = 0; i < grants; i++) {
        appendix.append("    column \"G" + i + "\" = g" + i + "\n");
      }
      if (columns > grants) {
        appendix.append("    column \"G" + grants + "\" = g0");
        for (int i = 1; i < grants; i++) {
          appendix.append(" + g").append(i);
        }
        appendix.append('\n');
      }
      appendix.append(whole ? "    total row \"Summa\"\n" : "");
      mistakes(appendix, whole);
      table(wrong, whole);
      Asked.write(folder, "a.agreement", head + body + appendix + "  }\n}\n");
      if (swedish) {
        var translated = Asked.run("fmt", "--language", "sv", folder.toString());
        assertThat(translated.code()).as(as + translated).isZero();
      }
    }

    private String name(int i) {
      return (swedish ? "Ort å " : "Town ") + i;
    }

    private void cells() {
      String csv =
          Asked.run("show", "a", "--by", "orter", "-f", "csv", "-w", folder.toString()).out();
      right = new String[members + 1][columns];
      wrong = new String[members + 1][];
      Map<String, Long> amounts = new HashMap<>();
      for (String line : csv.lines().skip(1).toList()) {
        String[] words = line.split(",", -1);
        if (!words[7].isEmpty()) {
          amounts.put(words[3] + " " + words[2], Long.parseLong(words[7]));
        }
      }
      for (int column = 0; column < columns; column++) {
        long sum = 0;
        for (int row = 0; row < members; row++) {
          long drawn = 1_000L + random.nextInt(99_999);
          long amount =
              column == grants
                  ? sum(right[row])
                  : undistributed.get(column)
                      ? drawn
                      : amounts.getOrDefault("m" + row + " g" + column, 0L);
          right[row][column] = Long.toString(amount);
          sum += amount;
        }
        right[members][column] = Long.toString(sum);
      }
      for (int row = 0; row <= members; row++) {
        wrong[row] = right[row].clone();
      }
    }

    private long sum(String[] row) {
      long sum = 0;
      for (int column = 0; column < grants; column++) {
        sum += Long.parseLong(row[column]);
      }
      return sum;
    }

    /** Wrong cells, some of them marked, two that changed places, wrong totals. */
    private void mistakes(StringBuilder appendix, boolean whole) {
      for (int i = random.nextInt(4); i > 0; i--) {
        int row = random.nextInt(members + (whole ? 1 : 0));
        int column = random.nextInt(columns);
        if (!wrong[row][column].equals(right[row][column])) {
          continue;
        }
        long there = Long.parseLong(right[row][column]);
        long off = random.nextBoolean() ? 1 : 1 + random.nextInt(999);
        wrong[row][column] = Long.toString(there + off);
        if (row < members && random.nextInt(3) == 0) {
          appendix.append(
              "    disputed row \""
                  + name(row)
                  + "\" column \"G"
                  + column
                  + "\" "
                  + off
                  + " "
                  + currency
                  + " too high \"printed so\"\n");
        }
      }
      if (random.nextInt(4) == 0) {
        int column = random.nextInt(columns);
        String first = wrong[0][column];
        wrong[0][column] = wrong[1][column];
        wrong[1][column] = first;
      }
      if (random.nextInt(5) == 0) {
        // A whole column printed by another rule.
        int column = random.nextInt(columns);
        for (int row = 0; row < members; row++) {
          wrong[row][column] = Long.toString(Long.parseLong(wrong[row][column]) / 10 * 10);
        }
      }
    }

    private void table(String[][] cells, boolean whole) {
      var text = new StringBuilder("Ort");
      for (int column = 0; column < columns; column++) {
        text.append(";G").append(column);
      }
      text.append(swedish ? "\r\n" : "\n");
      for (int row = 0; row < members + (whole ? 1 : 0); row++) {
        text.append(row == members ? "Summa" : name(row)).append(';');
        text.append(String.join(";", cells[row])).append(swedish ? "\r\n" : "\n");
      }
      Asked.write(folder, "t.csv", text.toString());
    }
  }

  private boolean tried(Case it) throws IOException {
    List<String> before = found();
    String[] table = Files.readString(folder.resolve("t.csv")).split("(?<=\n)|(?=[;\r])|(?<=;)");
    String text = Files.readString(folder.resolve("a.agreement"));
    var answer = Asked.run("check", "--fix", "all", "--yes", folder.toString());
    String as = it.as + "\n" + text + String.join("", table) + "\n" + answer.out();
    assertThat(answer.err()).as(as).isEmpty();
    List<String> after = found();
    List<String> added = new ArrayList<>(after);
    before.forEach(added::remove);
    assertThat(added).as(as).isEmpty();
    right(it, table, as);
    String now = Files.readString(folder.resolve("a.agreement"));
    // Only figures of totals and claims may have become others.
    assertThat(now.replaceAll("\\d", "")).as(as).isEqualTo(text.replaceAll("\\d", ""));
    for (String line : text.lines().filter(one -> one.matches(" *(grant|bidrag) .*")).toList()) {
      assertThat(now).as(as).contains(line + "\n");
    }
    var again = Asked.run("check", "--fix", "all", "--yes", folder.toString());
    assertThat(again.out())
        .as(as)
        .contains(it.swedish ? "Det finns ingen siffra" : "There is no figure");
    for (Path copy : List.of(folder.resolve("t.csv.bak"), folder.resolve("a.agreement.bak"))) {
      Files.deleteIfExists(copy);
    }
    return answer.out().contains(it.swedish ? "Skrev om" : "Rewrote");
  }

  /** Cells that were right, and all of a column that nothing is known of. */
  private void right(Case it, String[] before, String as) throws IOException {
    String[] after = Files.readString(folder.resolve("t.csv")).split("(?<=\n)|(?=[;\r])|(?<=;)");
    assertThat(after).as(as).hasSameSizeAs(before);
    String[] lines = String.join("", before).split("\r?\n");
    String[] now = String.join("", after).split("\r?\n");
    for (int row = 1; row < lines.length; row++) {
      String[] cells = lines[row].split(";");
      String[] then = now[row].split(";");
      for (int column = 0; column < it.columns; column++) {
        String was = cells[column + 1];
        boolean known = !it.undistributed.get(column);
        if (!known || row <= it.members && was.equals(it.right[row - 1][column])) {
          assertThat(then[column + 1]).as(as).isEqualTo(was);
        }
      }
    }
  }

  private static String place(JsonObject finding) {
    return finding.get("kind") + " " + finding.get("file") + " " + finding.get("line");
  }

  /** What a check finds, by kind and place; what is disputed is none of it. */
  private List<String> found() {
    var asked = Asked.run("check", "-f", "json", folder.toString());
    List<String> all = new ArrayList<>();
    for (var one :
        JsonParser.parseString(asked.out()).getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject finding = one.getAsJsonObject();
      if (finding.get("disputed").isJsonNull()) {
        all.add(place(finding));
        // What is counted with its cause is told by itself when that is gone.
        if (finding.has("dependents")) {
          finding.getAsJsonArray("dependents").forEach(it -> all.add(place(it.getAsJsonObject())));
        }
      }
    }
    return all;
  }
}
