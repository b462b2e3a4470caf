package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that were computed in another way: what is told of how is how they were made. */
class ReasonOfColumnTest {
  private static final long[] WEIGHTS = {59_636, 333_848, 287_966, 244_273, 1_377_827, 456_800};

  private Folder folder;

  @BeforeEach
  void write(@TempDir Path temporary) {
    folder = new Folder(temporary);
  }

  private static String text(long amount, String terms, boolean appendix) {
    var text = new StringBuilder("group g {\n| id |\n");
    for (int i = 0; i < WEIGHTS.length; i++) {
      text.append("| m").append(i).append(" |\n");
    }
    text.append("}\ndata d by g {\n| m | n |\n");
    for (int i = 0; i < WEIGHTS.length; i++) {
      text.append("| m").append(i).append(" | ").append(WEIGHTS[i]).append(" |\n");
    }
    text.append("}\nkey k = share of d.n\nagreement a \"A\" {\nperiod 2020\ngrant b ");
    text.append(amount).append(" EUR to g by k").append(terms).append('\n');
    text.append(appendix ? "appendix 1 from \"t.csv\" by g { column \"Amount\" = b }\n" : "");
    return text.append("}\n").toString();
  }

  private List<Long> amounts(long amount, String terms) {
    folder.put("made.agreement", text(amount, terms, false));
    List<Long> amounts = new ArrayList<>();
    for (String line : folder.ledger("made.agreement")) {
      if (line.contains("[")) {
        amounts.add(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)) / 100);
      }
    }
    return amounts;
  }

  /** What is told of the column, in one text. */
  private String told(long amount, List<Long> printed) {
    var table = new StringBuilder("M;Amount\n");
    for (int i = 0; i < printed.size(); i++) {
      table.append('m').append(i).append(';').append(printed.get(i)).append('\n');
    }
    folder.put("a.agreement", text(amount, "", true)).put("t.csv", table.toString());
    var told = new StringBuilder();
    for (Finding finding : folder.check("a.agreement")) {
      told.append(finding.kind().name()).append(": ");
      finding.likely().ifPresent(it -> told.append(it.in(Language.ENGLISH)));
      finding.notes().forEach(it -> told.append(it.in(Language.ENGLISH)));
      told.append('\n');
    }
    return told.toString();
  }

  @Test
  void whatEverybodyGotFirstIsTold() {
    for (long base : new long[] {7, 250, 1_000, 12_345, 40_000}) {
      assertThat(told(2_000_000, amounts(2_000_000, ", base " + base + " EUR each")))
          .as("base " + base)
          .contains("as if everybody got " + written(base) + " EUR first, and a share of the rest");
    }
  }

  @Test
  void amountsThatAreNoBaseAndShareAreNotTakenForThem() {
    List<Long> printed = new ArrayList<>(amounts(2_000_000, ", base 1000 EUR each"));
    printed.set(2, printed.get(2) + 2);
    printed.set(3, printed.get(3) - 2);
    assertThat(told(2_000_000, printed)).doesNotContain("as if everybody got");
  }

  /** Of three members one cell tells the base and one has what is left: one cell proves little. */
  @Test
  void aBaseOfAFewUnitsAmongThreeIsNoReason() {
    assertThat(toldOfThree(1_002_000, 2_001_000, 3_997_000)).contains("rounding of parts");
    // A base of 25 000 EUR moves that one by less than four units, one of 100 000 EUR by more.
    assertThat(toldOfThree(1_014_000, 2_004_000, 3_982_000)).doesNotContain("as if everybody got");
    assertThat(toldOfThree(1_057_000, 2_014_000, 3_929_000))
        .contains("as if everybody got 100 000 EUR first");
  }

  /** What is told of a column of thousands, of 7 million to three by 1, 2 and 4. */
  private String toldOfThree(long ash, long birch, long cedar) {
    folder.put("t.csv", "Town;Amount\nAsh;%d\nBirch;%d\nCedar;%d\n".formatted(ash, birch, cedar));
    folder.put(
        "a.agreement",
        """
        group g {
          | id | name  |
          | a  | Ash   |
          | b  | Birch |
          | c  | Cedar |
        }
        data d by g {
          | id | n |
          | a  | 1 |
          | b  | 2 |
          | c  | 4 |
        }
        key k = share of d.n
        agreement a "A" {
          period 2020
          grant b 7000000 EUR to g by k, rounded to 1000 EUR
          appendix 1 from "t.csv" by g { column "Amount" = b }
        }
        """);
    List<Finding> found = folder.check("a.agreement");
    assertThat(found).hasSize(1);
    return found.get(0).likely().map(it -> it.in(Language.ENGLISH)).orElse("")
        + found.get(0).notes().stream().map(it -> it.in(Language.ENGLISH)).toList();
  }

  @Test
  void aFewUnitsHereAndThereAreTheRoundingOfParts() {
    assertThat(told(2_000_000, off(-2, 3, 1, -3, 2, -1)))
        .contains("differences of -3 EUR to +3 EUR are what rounding of parts gives");
    assertThat(told(2_000_000, off(5, -5, 4, -4, 2, -2))).contains("-5 EUR to +5 EUR");
    // Six units are more than a few.
    assertThat(told(2_000_000, off(6, -5, 4, -4, 2, -3))).doesNotContain("rounding of parts");
    assertThat(told(2_000_000, off(5, -6, 4, -4, 3, -2))).doesNotContain("rounding of parts");
  }

  @Test
  void aFewUnitsOfLittleAreNotTheRoundingOfParts() {
    // Of 21 EUR one and a bit is not little.
    assertThat(told(1_000, offOf(1_000, -2, 3, 1, -3, 2, -1))).doesNotContain("rounding of parts");
  }

  @Test
  void theSameSlipInThreeCellsIsOne() {
    List<Long> printed = new ArrayList<>(amounts(2_000_000, ""));
    for (int member : new int[] {1, 3, 4}) {
      printed.set(member, printed.get(member) * 10);
    }
    assertThat(told(2_000_000, printed)).isEqualTo("appendix-column-differs: 10 times too high\n");
  }

  private List<Long> off(int... differences) {
    return offOf(2_000_000, differences);
  }

  private List<Long> offOf(long amount, int... differences) {
    List<Long> printed = new ArrayList<>(amounts(amount, ""));
    for (int i = 0; i < differences.length; i++) {
      printed.set(i, printed.get(i) + differences[i]);
    }
    return printed;
  }

  private static String written(long figure) {
    return figure < 1_000 ? "" + figure : figure / 1_000 + " " + "%03d".formatted(figure % 1_000);
  }
}
