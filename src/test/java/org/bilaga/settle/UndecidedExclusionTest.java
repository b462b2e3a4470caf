package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While it is not known who is excluded, what is told holds whatever is decided. */
class UndecidedExclusionTest {
  private static final List<String> TERMS =
      List.of(
          "",
          ", at most 60 kr each",
          ", at least 5 kr each",
          ", rounded half up",
          ", rounded half up, residue kept",
          ", rounded down, residue to p",
          ", rounded up, residue to m0",
          ", rounded down, residue to largest");

  @TempDir Path folder;

  @Test
  void positionsHoldWhateverIsDecided() {
    var random = new Random(60);
    for (int round = 0; round < 40; round++) {
      int members = 2 + random.nextInt(4);
      holds(random, members, random.nextInt(5), TERMS.get(round % TERMS.size()));
    }
  }

  @Test
  void theyHoldWhereManyAreUndecided() {
    holds(new Random(7), 9, 7, "");
  }

  @Test
  void whoKeepsItsRightMayGetWhatAnotherLoses() {
    Settlement settlement =
        settle(text(List.of(1, 5, 4), 100, ""), List.of(told(0, "met"), told(2, "not met")));
    assertThat(granted(settlement, 0)).isEqualTo(new BoundedAmount(17_00, 100_00));
    assertThat(granted(settlement, 1)).isEqualTo(new BoundedAmount(0, 83_00));
    assertThat(granted(settlement, 2)).isEqualTo(BoundedAmount.ZERO);
    assertThat(settlement.together(it -> true).given().granted())
        .isEqualTo(BoundedAmount.of(100_00));
  }

  private static BoundedAmount granted(Settlement settlement, int member) {
    return Settling.of(settlement, "m" + member).given().granted();
  }

  private void holds(Random random, int members, int undecided, String terms) {
    List<Integer> weights = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      weights.add(1 + random.nextInt(30));
      if (member >= undecided) {
        facts.add(told(member, random.nextInt(3) == 0 ? "not met" : "met"));
      }
      if (random.nextInt(3) == 0) {
        facts.add("m" + member + ";requisitioned;g;2020-11-01;" + random.nextInt(40));
        facts.add("m" + member + ";paid;g;2020-11-02;" + random.nextInt(40));
      }
    }
    facts.add("m0;paid;h;2020-11-02;" + random.nextInt(40));
    String text = text(weights, 30 + random.nextInt(90), terms + "\ngrant h 50 kr to all by k");
    Settlement open = settle(text, facts);
    int unknown = Math.min(members, undecided);
    for (int chosen = 0; chosen < 1 << unknown; chosen++) {
      List<String> all = new ArrayList<>(facts);
      for (int member = 0; member < unknown; member++) {
        all.add(told(member, (chosen >> member & 1) == 1 ? "not met" : "met"));
      }
      Settlement decided = settle(text, all);
      String why = text + all;
      for (int i = 0; i < decided.positions().size(); i++) {
        holds(why, open.positions().get(i), decided.positions().get(i));
      }
      isTotal(open, decided, why);
      holds(why, open.together(it -> true), decided.together(it -> true));
      holds(
          why,
          open.together(it -> !it.recipient().id().equals("m0")),
          decided.together(it -> !it.recipient().id().equals("m0")));
    }
  }

  /** Of rows by recipient as of rows by grant. */
  private static void isTotal(Settlement open, Settlement decided, String why) {
    List<Position> grants =
        List.of(
            open.together(it -> it.unit().path().equals("g")),
            open.together(it -> it.unit().path().equals("h")));
    for (List<Position> rows : List.of(open.byRecipient(), grants)) {
      Position total = open.total(rows);
      holds(why, total, decided.together(it -> true));
      Position.Given sum = Settlement.sum(rows).orElseThrow().given();
      isNoWider(why, sum.granted(), total.given().granted());
      isNoWider(why, sum.withheld(), total.given().withheld());
      isNoWider(why, sum.lapsed(), total.given().lapsed());
      isNoWider(why, sum.open(), total.given().open());
    }
  }

  private static void isNoWider(String why, BoundedAmount rows, BoundedAmount total) {
    assertThat(rows.contains(total.least()) && rows.contains(total.most()))
        .as("%s is no wider than %s: %s", total, rows, why)
        .isTrue();
  }

  private static void holds(String in, Position open, Position decided) {
    assertThat(open.recipient().id()).isEqualTo(decided.recipient().id());
    String why = open.recipient().id() + " " + open.given() + " of " + in;
    holds(why, open.given().granted(), decided.given().granted());
    holds(why, open.given().withheld(), decided.given().withheld());
    holds(why, open.given().lapsed(), decided.given().lapsed());
    holds(why, open.given().open(), decided.given().open());
  }

  private static void holds(String why, BoundedAmount open, BoundedAmount decided) {
    assertThat(open.contains(decided.least()) && open.contains(decided.most()))
        .as("%s holds %s: %s", open, decided, why)
        .isTrue();
  }

  private static String told(int member, String outcome) {
    return "m" + member + ";" + outcome + ";c;2020-10-01;";
  }

  private Settlement settle(String text, List<String> facts) {
    return new Settling(folder, text, "a").facts(facts.toArray(String[]::new)).on("2020-12-31");
  }

  private static String text(List<Integer> weights, int sum, String terms) {
    var text = new StringBuilder("party p \"P\"\ngroup all {\n| id |\n");
    for (int member = 0; member < weights.size(); member++) {
      text.append("| m").append(member).append(" |\n");
    }
    text.append("}\ndata d by all {\n| m | n |\n");
    for (int member = 0; member < weights.size(); member++) {
      text.append("| m").append(member).append(" | ").append(weights.get(member)).append(" |\n");
    }
    text.append("}\nagreement a {\nperiod 2020\nkey k = share of d.n\ngrant g ");
    text.append(sum).append(" kr to all by k").append(terms).append("\n");
    text.append("payment to all { once on requisition to p by 2020-12-01,");
    text.append(" otherwise the right lapses }\n");
    text.append("condition c { all meet \"Plan\" by 2020-09-30 otherwise excluded from g }\n}\n");
    return text.toString();
  }
}
