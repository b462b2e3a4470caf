package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.report.Condition;
import org.bilaga.report.Conditions;
import org.bilaga.report.Dimension;
import org.bilaga.report.Pivot;
import org.bilaga.report.Portfolio;
import org.bilaga.report.Portion;
import org.bilaga.report.Receiver;
import org.bilaga.resolve.Agreement;
import org.bilaga.typing.TypeChecker;
import org.bilaga.workspace.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever money is sorted by, it is all of it. */
class PortfolioTest {
  private static final String COMMON =
      """
      party staten "Staten"
      party skr "Sveriges Kommuner och Regioner" also known as "SKR"
      party rss "Regionala samverkans- och stödstrukturer"
      group regioner "Regionerna" {
        | id | code | name |
        | a | 1 | Alfa |
        | b | 2 | Beta |
        | c | 3 | Gamma |
      }
      group län "Länen" corresponds to regioner {
        | id | code | name |
        | a-län | 1 | Alfas län |
        | b-län | 2 | Betas län |
        | c-län | 3 | Gammas län |
      }
      data folk by regioner {
        | id | antal |
        | a | 5 |
        | b | 3 |
        | c | 2 |
      }
      key andel = share of folk.antal
      """;

  @TempDir Path folder;

  @Test
  void everyTableOfTheRealAgreementsIsAllOfThem() {
    var all = agreements(Path.of(Asked.AGREEMENTS));
    var evaluator = new Ledgers(new Findings());
    Fraction expected = Fraction.ZERO;
    for (Agreement agreement : all) {
      var parts = evaluator.sum(agreement.root());
      Fraction sum = parts.least().orElseThrow();
      Fraction stated = evaluator.stated(agreement.root()).least().orElseThrow();
      boolean open = !parts.isKnown() && stated.compareTo(sum) > 0;
      expected = expected.add(open ? stated : sum);
    }
    assertThat(expected.signum()).isPositive();
    everyTableSums(all, evaluator, expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyTableOfRandomAgreementsIsAllOfThem(long seed) {
    Asked.write(folder, "common.agreement", COMMON);
    var random = new Random(seed);
    Fraction expected = Fraction.ZERO;
    for (int i = 0; i < 6; i++) {
      var written = new RandomAgreement(random, "agreement-" + (char) ('a' + i));
      Asked.write(folder, "agreement-" + i + ".agreement", written.text());
      expected = expected.add(Fraction.of(written.total()));
    }
    everyTableSums(agreements(folder), new Ledgers(new Findings()), expected);
  }

  private static void everyTableSums(
      List<Agreement> agreements, Ledgers evaluator, Fraction expected) {
    for (Receiver receiver : Receiver.values()) {
      var portfolio = new Portfolio(agreements, evaluator, receiver);
      var portions = portfolio.portions();
      assertThat(sum(portions)).isEqualTo(expected);
      for (Dimension by : Dimension.values()) {
        var pivot = new Pivot(portfolio, by, portions, List.of());
        assertThat(pivot.total()).as(by + " " + receiver).isEqualTo(Optional.of(expected));
        assertThat(pivot.isConsistent()).as(by + " " + receiver).isTrue();
      }
      assertThat(split(portfolio, "agreement=", names(agreements))).isEqualTo(expected);
      assertThat(split(portfolio, "year=", years(portions))).isEqualTo(expected);
      Fraction open = split(portfolio, "recipient=", Set.of("not-distributed"));
      Fraction placed = Fraction.ZERO;
      for (Portion portion : portions) {
        boolean unplaced = portion.share().kind().isUnplaced();
        placed = unplaced ? placed : placed.add(portion.amount());
      }
      assertThat(open.add(placed)).isEqualTo(expected);
    }
  }

  /** What all conditions of a sort come to together. */
  private static Fraction split(Portfolio portfolio, String word, Set<String> values) {
    Fraction sum = Fraction.ZERO;
    for (String value : values) {
      var reader = new Conditions(portfolio);
      Condition condition = reader.read(word + value).orElseThrow();
      assertThat(reader.wrong()).isEmpty();
      for (Portion portion : portfolio.portions()) {
        sum = condition.holds().test(portion) ? sum.add(portion.amount()) : sum;
      }
    }
    return sum;
  }

  private static Set<String> names(List<Agreement> agreements) {
    Set<String> names = new LinkedHashSet<>();
    agreements.forEach(agreement -> names.add(agreement.name()));
    return names;
  }

  private static Set<String> years(List<Portion> portions) {
    Set<String> years = new LinkedHashSet<>();
    years.add("not-stated");
    for (Portion portion : portions) {
      portion.slot().ifPresent(slot -> years.add(String.valueOf(slot.year())));
    }
    return years;
  }

  private static Fraction sum(List<Portion> portions) {
    Fraction sum = Fraction.ZERO;
    for (Portion portion : portions) {
      sum = sum.add(portion.amount());
    }
    return sum;
  }

  private static List<Agreement> agreements(Path path) {
    var opened = Analysis.at(List.of(path));
    var findings = new Findings();
    findings.addAll(opened.findings());
    opened.modules().forEach(new TypeChecker(findings)::check);
    assertThat(findings.mistakes()).as(findings.all().toString()).isZero();
    return new ArrayList<>(opened.counted());
  }

  /** An agreement with sums that are known beside it. */
  private static final class RandomAgreement {
    private static final List<String> TO =
        List.of(
            "to regioner by andel",
            "to regioner by andel, rounded half up to 1 tkr, residue kept",
            "to regioner by andel, rounded down to 1 tkr, residue to skr",
            "to regioner by andel for skr",
            "to län through rss undistributed",
            "to regioner undistributed",
            "to regioner and län undistributed",
            "to skr",
            "to b");

    private final Random random;
    private final StringBuilder text = new StringBuilder("use \"common.agreement\"\n");
    private final int years;
    private int names;
    private long total;

    RandomAgreement(Random random, String name) {
      this.random = random;
      this.years = 1 + random.nextInt(3);
      text.append("agreement ").append(name).append(" {\n");
      text.append("  period 2018").append(years == 1 ? "" : "..20" + (17 + years)).append('\n');
      if (random.nextBoolean()) {
        text.append("  charged to \"9 1:6\"\n");
      }
      total = area(2);
      text.append("}\n");
    }

    String text() {
      return text.toString();
    }

    long total() {
      return total;
    }

    /** What an area has in all, its total if it states one. */
    private long area(int depth) {
      long sum = 0;
      boolean unknown = false;
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        if (depth > 0 && random.nextInt(3) == 0) {
          text.append("  area x").append(names++).append(" {\n");
          sum += area(depth - 1);
          text.append("  }\n");
        } else if (random.nextInt(5) == 0) {
          text.append("  grant x").append(names++).append(" unknown \"ej känt\" ");
          text.append("to regioner undistributed\n");
          unknown = true;
        } else {
          sum += grant();
        }
      }
      // Only where nothing below is open as well, so that the sum is surely what it should be.
      if (unknown && depth == 0) {
        long more = 1_000L * random.nextInt(100);
        text.append("  total ").append(sum + more).append(" kr\n");
        return sum + more;
      }
      return sum;
    }

    private long grant() {
      long amount = 1 + random.nextInt(1_000_000);
      String to = TO.get(random.nextInt(TO.size())) + "\n";
      text.append("  grant x").append(names++).append(' ');
      switch (random.nextInt(5)) {
        case 0 -> {
          text.append(amount).append(" kr each year ").append(to);
          return amount * years;
        }
        case 1 -> text.append(amount).append(" kr in 2018 ").append(to);
        case 2 -> {
          to = to.strip();
          text.append("by year ").append(to).append(" { for 2018 ").append(amount);
          text.append(" kr for 2019 unknown for 2020..2021 7 kr }\n");
          return amount + 7;
        }
        case 3 -> {
          text.append(amount).append(" kr ");
          text.append(to.strip().replace("undistributed", ""));
          text.append(to.contains("undistributed") ? "undistributed" : "");
          text.append(" from staten ").append(amount - 1).append(" kr, skr 1 kr\n");
        }
        default -> text.append(amount).append(" kr ").append(to);
      }
      return amount;
    }
  }
}
