package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Outcome;
import org.bilaga.money.RoundingRule;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One slip in an invented agreement gives one to three findings, the first of which is at the slip
 * or names it: of 3 and of 290 members, in kronor and in euro, in both vocabularies.
 */
class OneCauseTest {
  private static final String[] BEGIN = {
    "Ask", "Bok", "Dal", "Ek", "Fur", "Gran", "Hav", "Is", "Kvarn", "Lind", "Mal", "Nor", "Rönn",
    "Stor", "Tall", "Ude", "Vik", "Ytter", "Ås", "Älv", "Ör"
  };
  private static final String[] END = {
    "berga", "dalen", "fors", "hult", "köping", "lösa", "måla", "näset", "ryd", "sjövik", "torpa",
    "vallen", "åker", "ängen", "östad"
  };

  /** An agreement with its files, all of it right; and what is put in the place of what. */
  private record Invented(
      boolean swedish,
      String currency,
      List<String> names,
      long[] counts,
      long[] others,
      long[] first,
      long[] second) {

    static Invented of(boolean swedish, String currency, int members, Random random) {
      Set<String> names = new LinkedHashSet<>();
      while (names.size() < members) {
        names.add(BEGIN[random.nextInt(BEGIN.length)] + END[random.nextInt(END.length)]);
      }
      var counts = new long[members];
      var others = new long[members];
      for (int member = 0; member < members; member++) {
        counts[member] = 1_000L * (11 + random.nextInt(889)) + 1 + random.nextInt(998);
        others[member] = 1_000L * (11 + random.nextInt(889)) + 1 + random.nextInt(998);
      }
      return new Invented(
          swedish,
          currency,
          List.copyOf(names),
          counts,
          others,
          divided(FIRST, counts),
          divided(SECOND, counts));
    }

    private static long[] divided(long amount, long[] weights) {
      if (new Apportioner(RoundingRule.DEFAULT).apportion(amount, weights)
          instanceof Outcome.Done<Apportionment> done) {
        return done.value().units();
      }
      throw new IllegalStateException();
    }

    String group() {
      var text = new StringBuilder("id;name\n");
      for (int member = 0; member < names.size(); member++) {
        text.append("o-").append(member + 1).append(';').append(names.get(member)).append('\n');
      }
      return text.toString();
    }

    String data() {
      var text = new StringBuilder("Ort;Antal;Barn\n");
      for (int member = 0; member < names.size(); member++) {
        text.append(row(names.get(member), counts[member], others[member]));
      }
      return text.append(row("Summa", sum(counts), sum(others))).toString();
    }

    String table() {
      var text = new StringBuilder("Ort;Omsorg;Skola;Totalt\n");
      for (int member = 0; member < names.size(); member++) {
        long both = first[member] + second[member];
        text.append(row(names.get(member), first[member], second[member], both));
      }
      return text.append(row("Summa", FIRST, SECOND, FIRST + SECOND)).toString();
    }

    String agreement() {
      return (swedish ? SWEDISH : ENGLISH)
          .replace("CURRENCY", swedish && currency.equals("SEK") ? "kr" : currency);
    }

    @Override
    public String toString() {
      return names.size() + " " + currency + (swedish ? " sv" : " en");
    }
  }

  private static final long FIRST = 123_456_789;
  private static final long SECOND = 45_678_912;

  private static final String ENGLISH =
      """
      group orter "Orterna" from "orter.csv"
      data folk by orter from "folk.csv" {
          column antal = "Antal"
          column barn  = "Barn"
          total row "Summa"
      }
      agreement stöd "Stöd" {
          total 169 135 701 CURRENCY
          key andelar = share of folk.antal
          grant omsorg 123 456 789 CURRENCY to orter by andelar
          grant skola 45 678 912 CURRENCY to orter by andelar
          appendix 1 from "t.csv" by orter {
              column "Omsorg" = omsorg
              column "Skola"  = skola
              column "Totalt" = total to orter
              total row "Summa"
          }
          claim § 2 "169 135 701 CURRENCY": total to orter = 169 135 701 CURRENCY
          claim § 3 "123 456 789 CURRENCY": omsorg = 123 456 789 CURRENCY
      }
      """;
  private static final String SWEDISH =
      """
      grupp orter "Orterna" från "orter.csv"
      data folk per orter från "folk.csv" {
          kolumn antal = "Antal"
          kolumn barn  = "Barn"
          summarad "Summa"
      }
      överenskommelse stöd "Stöd" {
          totalt 169 135 701 CURRENCY
          nyckel andelar = andel av folk.antal
          bidrag omsorg 123 456 789 CURRENCY till orter enligt andelar
          bidrag skola 45 678 912 CURRENCY till orter enligt andelar
          bilaga 1 från "t.csv" per orter {
              kolumn "Omsorg" = omsorg
              kolumn "Skola"  = skola
              kolumn "Totalt" = totalt till orter
              summarad "Summa"
          }
          påstående § 2 "169 135 701 CURRENCY": totalt till orter = 169 135 701 CURRENCY
          påstående § 3 "123 456 789 CURRENCY": omsorg = 123 456 789 CURRENCY
      }
      """;

  private static String row(String name, long... figures) {
    var text = new StringBuilder(name);
    for (long figure : figures) {
      text.append(';').append(spaced(figure));
    }
    return text.append('\n').toString();
  }

  private static String spaced(long figure) {
    return String.valueOf(figure).replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
  }

  private static long sum(long[] figures) {
    long sum = 0;
    for (long figure : figures) {
      sum += figure;
    }
    return sum;
  }

  /** A slip made in one line of one file: which line it is then found in, if not in that. */
  private interface Slip {
    String in(String line, Random random);
  }

  private enum Kind {
    NAME_MISSPELT("folk.csv", true),
    NAME_MISSPELT_IN_APPENDIX("t.csv", true),
    NAME_OF_ANOTHER("folk.csv", true),
    DIGIT_LOST("folk.csv", true),
    DIGIT_LOST_AND_MALFORMED("folk.csv", true),
    CELL_EMPTY("folk.csv", true),
    CELL_EMPTY_IN_APPENDIX("t.csv", true),
    DIGIT_WRONG_IN_APPENDIX("t.csv", true),
    ROW_DELETED("folk.csv", true),
    ROW_DELETED_IN_APPENDIX("t.csv", true),
    SEPARATOR_DOUBLED("folk.csv", true),
    SEPARATOR_DOUBLED_IN_APPENDIX("t.csv", true),
    TOTAL_WRONG("folk.csv", false),
    TOTAL_WRONG_IN_APPENDIX("t.csv", false),
    ROWS_SWAPPED_IN_APPENDIX("t.csv", true),
    AMOUNT_WRONG("x.agreement", false),
    KEY_OF_ANOTHER_COLUMN("x.agreement", false),
    STATED_TOTAL_WRONG("x.agreement", false);

    private final String file;
    private final boolean inRow;

    Kind(String file, boolean inRow) {
      this.file = file;
      this.inRow = inRow;
    }
  }

  private record Case(Kind kind, int members, String currency, boolean swedish, long seed) {
    @Override
    public String toString() {
      return kind + " " + members + " " + currency + (swedish ? " sv " : " en ") + seed;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    long seed = 20_200_130;
    for (Kind kind : Kind.values()) {
      for (int members : new int[] {3, 290}) {
        for (boolean swedish : new boolean[] {false, true}) {
          for (String currency : List.of("SEK", "EUR")) {
            cases.add(new Case(kind, members, currency, swedish, seed++));
          }
        }
      }
    }
    return cases.stream();
  }

  @TempDir private Path temporary;

  @ParameterizedTest
  @MethodSource("cases")
  void oneSlipIsOneCauseAndTheFirstFindingIsThere(Case slip) {
    var random = new Random(slip.seed());
    var invented = Invented.of(slip.swedish(), slip.currency(), slip.members(), random);
    var planted = planted(slip.kind(), invented, random);
    var found = Folder.failing(check(planted.invented(), planted.file(), planted.text()));
    assertThat(found).as(told(found)).hasSizeBetween(1, 3);
    assertThat(places(found.get(0)))
        .as(told(found))
        .anyMatch(it -> it.file().name().equals(planted.file()) && isAt(it, planted.lines()));
  }

  private static boolean isAt(Span span, List<Integer> lines) {
    return lines.contains(span.line());
  }

  private static List<Span> places(Finding finding) {
    List<Span> places = new ArrayList<>(List.of(finding.span()));
    finding.labels().forEach(label -> places.add(label.span()));
    return places;
  }

  private static String told(List<Finding> found) {
    var text = new StringBuilder();
    for (Finding finding : found.subList(0, Math.min(8, found.size()))) {
      text.append(finding).append(" +").append(finding.dependents().size()).append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void withoutTheSlipNothingIsFound(Case slip) {
    var random = new Random(slip.seed());
    var invented = Invented.of(slip.swedish(), slip.currency(), slip.members(), random);
    assertThat(Folder.failing(check(invented, "x.agreement", invented.agreement()))).isEmpty();
  }

  /** What was changed in a file, and the lines that a finding may be in. */
  private record Planted(Invented invented, String file, String text, List<Integer> lines) {}

  private static Planted planted(Kind kind, Invented invented, Random random) {
    String text =
        switch (kind.file) {
          case "folk.csv" -> invented.data();
          case "t.csv" -> invented.table();
          default -> invented.agreement();
        };
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = kind.inRow ? 1 + random.nextInt(invented.names().size()) : line(kind, lines);
    int other = 1 + (at % invented.names().size());
    String line = lines.get(at);
    String[] cells = line.split(";", -1);
    String wrong =
        switch (kind) {
          case NAME_MISSPELT, NAME_MISSPELT_IN_APPENDIX ->
              line.substring(0, 3) + "zq" + line.substring(3);
          case NAME_OF_ANOTHER ->
              lines.get(other).substring(0, lines.get(other).indexOf(';'))
                  + line.substring(line.indexOf(';'));
          case DIGIT_LOST -> cells[0] + ";" + shorter(cells[1]) + ";" + cells[2];
          case DIGIT_LOST_AND_MALFORMED ->
              cells[0] + ";" + cells[1].substring(0, cells[1].length() - 1) + ";" + cells[2];
          case CELL_EMPTY, CELL_EMPTY_IN_APPENDIX -> line.replace(";" + cells[1] + ";", ";;");
          case DIGIT_WRONG_IN_APPENDIX -> line.replace(";" + cells[1], ";9" + cells[1]);
          case ROW_DELETED, ROW_DELETED_IN_APPENDIX -> "";
          case SEPARATOR_DOUBLED, SEPARATOR_DOUBLED_IN_APPENDIX -> line.replaceFirst(";", ";;");
          case TOTAL_WRONG, TOTAL_WRONG_IN_APPENDIX -> line.replaceFirst(";", ";1 ");
          case ROWS_SWAPPED_IN_APPENDIX -> cells[0] + lines.get(other).replaceFirst("[^;]*", "");
          case AMOUNT_WRONG -> line.replace("123 456 789", "124 000 000");
          case KEY_OF_ANOTHER_COLUMN -> line.replace("folk.antal", "folk.barn");
          case STATED_TOTAL_WRONG -> line.replace("169 135 701", "169 135 710");
        };
    List<Integer> places = new ArrayList<>(List.of(at + 1));
    if (kind == Kind.ROWS_SWAPPED_IN_APPENDIX) {
      lines.set(other, lines.get(other).replaceFirst(";.*", "") + line.replaceFirst("[^;]*", ""));
      places.add(other + 1);
    } else if (kind == Kind.ROW_DELETED || kind == Kind.ROW_DELETED_IN_APPENDIX) {
      places.add(1);
    } else if (kind == Kind.NAME_OF_ANOTHER) {
      places.add(other + 1);
    }
    lines.set(at, wrong);
    return new Planted(invented, kind.file, String.join("\n", lines) + "\n", places);
  }

  private static String shorter(String figure) {
    String digits = figure.replace(" ", "");
    return spaced(Long.parseLong(digits.substring(0, digits.length() - 1)));
  }

  private static int line(Kind kind, List<String> lines) {
    String sign =
        switch (kind) {
          case AMOUNT_WRONG -> "123 456 789";
          case KEY_OF_ANOTHER_COLUMN -> "folk.antal";
          case STATED_TOTAL_WRONG -> "169 135 701";
          default -> "Summa";
        };
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(sign) && (line > 0 || !sign.equals("Summa"))) {
        return line;
      }
    }
    throw new IllegalStateException(sign);
  }

  private List<Finding> check(Invented invented, String changed, String text) {
    var folder = new Folder(temporary);
    folder.put("orter.csv", invented.group());
    folder.put("folk.csv", invented.data());
    folder.put("t.csv", invented.table());
    folder.put("x.agreement", invented.agreement());
    folder.put(changed, text);
    return folder.check("x.agreement");
  }

  @Test
  void cellsOfAColumnAreCountedOnceAndWhatElseDependsBesides() {
    var invented = Invented.of(false, "EUR", 5, new Random(7));
    var found =
        Folder.failing(
            check(
                invented,
                "x.agreement",
                invented.agreement().replaceFirst("omsorg 123 456 789", "omsorg 124 000 000")));
    Finding column = found.get(0);
    assertThat(column.kind()).isEqualTo(WrongColumns.KIND);
    assertThat(column.message(Language.ENGLISH)).startsWith("5 of 5 cells in \"Omsorg\" ");
    assertThat(column.likely().orElseThrow().in(Language.ENGLISH))
        .isEqualTo("computed from 123 456 789 EUR, not 124 000 000 EUR");
    assertThat(column.dependents()).hasSizeGreaterThan(10);
  }
}
