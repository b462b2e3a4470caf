package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On every day there is one version, whoever asks; what contradicts is told, and nothing else. */
class AmendmentsTest {
  private static final int GRANTS = 5;
  private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

  @TempDir Path folder;

  /** An amendment: the file it stands in, its day, and what it sets. */
  private record Invented(int number, int file, LocalDate from, Map<String, Integer> sets) {
    String name() {
      return "ändring-" + number;
    }

    String text(boolean swedish, String currency) {
      var text = new StringBuilder(swedish ? "ändring " : "amendment ").append(name());
      text.append(swedish ? " till bas från " : " to bas from ").append(from).append(" {\n");
      sets.forEach(
          (grant, amount) ->
              text.append(swedish ? "    sätt " : "    set ")
                  .append(grant)
                  .append(" = ")
                  .append(amount)
                  .append(' ')
                  .append(currency)
                  .append('\n'));
      return text.append("}\n").toString();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyDayHasOneVersion(long seed) throws IOException {
    var random = new Random(seed);
    boolean swedish = random.nextBoolean();
    String currency = random.nextBoolean() ? "kr" : "EUR";
    List<Invented> invented = invented(random, 2 + random.nextInt(4), 3);
    List<String> uses = new ArrayList<>(List.of("0", "1", "2"));
    List<Agreement> known = load(invented, uses, swedish, currency);
    Collections.shuffle(uses, random);
    List<Agreement> shuffled = load(invented, uses, swedish, currency);
    for (int day = -1; day < 5; day++) {
      Map<String, String> expected = byHand(invented, FIRST.plusDays(day));
      assertThat(inForce(known, FIRST.plusDays(day))).as("day %s", day).isEqualTo(expected);
      assertThat(inForce(shuffled, FIRST.plusDays(day))).as("day %s", day).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatContradictsIsToldAndNothingElse(long seed) throws IOException {
    var random = new Random(seed);
    List<Invented> invented = invented(random, 4, 3);
    Set<String> expected = new LinkedHashSet<>();
    for (Invented one : invented) {
      for (Invented other : invented) {
        for (String grant : one.sets().keySet()) {
          if (isBefore(one, other)
              && one.from().equals(other.from())
              && other.sets().containsKey(grant)
              && !other.sets().get(grant).equals(one.sets().get(grant))) {
            expected.add(one.name() + " " + other.name() + " " + grant);
          }
        }
      }
    }
    Set<String> told = new LinkedHashSet<>();
    for (var one : Contradiction.among(load(invented, List.of("0", "1", "2"), false, "EUR"))) {
      told.add(one.earlier().name() + " " + one.later().name() + " " + one.of());
    }
    assertThat(told).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void amendmentsThatChangeDifferentThingsCommute(long seed) throws IOException {
    var random = new Random(seed);
    List<Invented> apart = new ArrayList<>();
    for (int number = 0; number < GRANTS; number++) {
      apart.add(new Invented(number, 0, FIRST, Map.of("g" + number, random.nextInt(100))));
    }
    List<Agreement> one = load(apart, List.of("0", "1", "2"), true, "kr");
    Collections.shuffle(apart, random);
    List<Agreement> other = load(apart, List.of("0", "1", "2"), true, "kr");
    assertThat(inForce(one, FIRST)).isEqualTo(inForce(other, FIRST));
    assertThat(Contradiction.among(other)).isEmpty();
  }

  @Test
  void allSentencesThatCannotBothBeSoAreTold() throws IOException {
    assertThat(told("remove g0", "set g0 = 3 kr")).containsExactly("g0");
    assertThat(told("remove g0", "remove g0")).isEmpty();
    assertThat(told("set g0 = 3 000 kr", "set g0 = 3 tkr")).isEmpty();
    assertThat(told("set g0 = 3 kr", "set g0 = 3 EUR")).containsExactly("g0");
    assertThat(told("set bas.g0 = 3 kr", "set g0 = 4 kr")).containsExactly("g0");
    assertThat(told("set g0 = 3 kr", "replace grant g0 5 kr to a")).containsExactly("g0");
    assertThat(told("replace grant g0 5 kr to a", "replace grant g0 5 kr  to a")).isEmpty();
    assertThat(told("replace grant g0 5 kr to a", "replace grant g0 5 kr to b"))
        .containsExactly("g0");
    assertThat(told("remove del", "set del.inre = 3 kr")).containsExactly("del");
    assertThat(told("set del.inre = 3 kr", "remove del")).containsExactly("del.inre");
    assertThat(told("add in del grant ny 1 kr to a", "set del.inre = 3 kr")).isEmpty();
    assertThat(told("add grant ny 1 kr to a", "add grant ny 2 kr to a")).containsExactly("ny");
    assertThat(told("replace period 2021", "replace period 2022")).containsExactly("bas");
    assertThat(told("use a instead of b", "use c instead of b")).containsExactly("b");
    assertThat(told("use a instead of b", "use a instead of c")).isEmpty();
    assertThat(told("signed 2020-02-01 for a", "signed 2020-02-02 for a")).isEmpty();
    assertThat(told("case \"1\"", "case \"2\"")).isEmpty();
  }

  @Test
  void whatNamesAnotherComesAfterItAndContradictsNothing() throws IOException {
    write(
        "x",
        """
        party a "A"
        agreement bas "Bas" { period 2020 grant g0 1 kr to a grant g1 1 kr to a }
        amendment sist to först from 2020-03-01 { set g0 = 3 kr }
        amendment först to bas from 2020-03-01 { set g0 = 2 kr set g1 = 2 kr }
        """);
    List<Agreement> known = load("x").agreements();
    assertThat(Contradiction.among(known)).isEmpty();
    assertThat(inForce(known, FIRST)).containsEntry("g0", "3").containsEntry("g1", "2");
  }

  @Test
  void whatBothTakeAwayOrAddIsGoneOrThereOnce() throws IOException {
    write(
        "x",
        """
        party a "A"
        agreement bas "Bas" { period 2020 grant g0 1 kr to a grant g1 1 kr to a }
        amendment t1 to bas from 2020-03-01 { remove g0 add grant g2 3 kr to a }
        amendment t2 to bas from 2020-03-01 { remove g0 add grant g2 3 kr to a }
        """);
    assertThat(inForce(load("x").agreements(), FIRST)).isEqualTo(Map.of("g1", "1", "g2", "3"));
  }

  @Test
  void aVersionHasTheNodesOfItsOriginal() throws IOException {
    write(
        "x",
        """
        party a "A"
        agreement bas "Bas" { period 2020 grant g0 1 kr to a grant g1 1 kr to a }
        scenario s for bas { set g0 = 2 kr }
        """);
    List<Agreement> known = load("x").agreements();
    var original = known.get(0).grants().get(1).declared();
    var version = known.get(1).grants().get(1).declared();
    assertThat(version.recipients().to()).isSameAs(original.recipients().to());
    assertThat(version.amount().orElseThrow()).isSameAs(original.amount().orElseThrow());
  }

  private List<String> told(String one, String other) throws IOException {
    write(
        "bas",
        """
        party a "A"
        party b "B"
        party c "C"
        agreement bas "Bas" {
            period 2020
            grant g0 1 kr to a
            area del { grant inre 1 kr to b }
        }
        """);
    String amendment = "use \"bas.agreement\"\namendment %s to bas from 2020-03-01 { %s }\n";
    write("0", amendment.formatted("t1", one));
    write("1", amendment.formatted("t2", other));
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    List<Agreement> known = new ArrayList<>();
    for (String file : List.of("0", "1")) {
      known.addAll(modules.load(folder.resolve(file + ".agreement")).orElseThrow().agreements());
    }
    List<String> told = new ArrayList<>();
    Contradiction.among(known).forEach(it -> told.add(it.of()));
    return told;
  }

  private List<Invented> invented(Random random, int count, int files) {
    List<Invented> invented = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Map<String, Integer> sets = new LinkedHashMap<>();
      for (int grant = 0; grant < GRANTS; grant++) {
        if (random.nextInt(3) == 0) {
          sets.put("g" + grant, random.nextInt(4));
        }
      }
      LocalDate from = FIRST.plusDays(random.nextInt(3));
      invented.add(new Invented(number, random.nextInt(files), from, sets));
    }
    return invented;
  }

  /** The order of the reference: by day, then by file, then as written. */
  private static boolean isBefore(Invented one, Invented other) {
    int days = one.from().compareTo(other.from());
    int files = Integer.compare(one.file(), other.file());
    return days < 0 || days == 0 && (files < 0 || files == 0 && one.number() < other.number());
  }

  private static Map<String, String> byHand(List<Invented> invented, LocalDate day) {
    List<Invented> inForce = new ArrayList<>(invented);
    inForce.removeIf(it -> it.from().isAfter(day));
    inForce.sort((one, other) -> isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0);
    Map<String, String> amounts = new LinkedHashMap<>();
    for (int grant = 0; grant < GRANTS; grant++) {
      amounts.put("g" + grant, "50");
    }
    inForce.forEach(it -> it.sets().forEach((grant, sum) -> amounts.put(grant, "" + sum)));
    return amounts;
  }

  private static Map<String, String> inForce(List<Agreement> known, LocalDate day) {
    Agreement version = new Amendments(known).inForce(known.get(0).original(), day);
    Map<String, String> amounts = new LinkedHashMap<>();
    for (Grant grant : version.grants()) {
      var figure = Walk.all(Expression.Figure.class, grant.declared().amount().orElseThrow());
      amounts.put(grant.path(), figure.get(0).value().toString());
    }
    return amounts;
  }

  /** All agreements of files with the amendments, and of one that uses these in some order. */
  private List<Agreement> load(
      List<Invented> invented, List<String> uses, boolean swedish, String currency)
      throws IOException {
    var bas = new StringBuilder("party a \"A\"\nagreement bas \"Bas\" {\n    period 2020\n");
    for (int grant = 0; grant < GRANTS; grant++) {
      bas.append("    grant g" + grant + " 50 " + currency + " to a\n");
    }
    write("bas", bas + "}\n");
    for (int file = 0; file < 3; file++) {
      var text = new StringBuilder(swedish ? "använd" : "use").append(" \"bas.agreement\"\n");
      for (Invented one : invented) {
        text.append(one.file() == file ? one.text(swedish, currency) : "");
      }
      write("" + file, text.toString());
    }
    var all = new StringBuilder();
    uses.forEach(file -> all.append("use \"").append(file).append(".agreement\"\n"));
    write("alla", all.toString());
    List<Agreement> known = new ArrayList<>();
    load("alla").seen().forEach(module -> known.addAll(module.agreements()));
    return known;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".agreement"), text);
  }

  private Module load(String name) {
    try {
      var findings = new Findings();
      var workspace = new Workspace(folder.toRealPath(), folder);
      var module = new Modules(workspace, findings).load(folder.resolve(name + ".agreement"));
      return module.orElseThrow(
          () -> new AssertionError(findings.all().get(0).message(Language.ENGLISH)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
