package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up autumn of 2019, settled to the krona. */
final class MadeUpAutumnTest {
  private static final Path FOLDER = Path.of("specs", "examples", "autumn-2019");
  private static final List<String> MONTHS = List.of("09", "10", "11");

  private final Written autumn = Written.at(FOLDER.resolve("autumn-2019.agreement"), Path.of(""));

  @Test
  void everyAmountIsWhatASlowIndependentCalculationComesTo() {
    var slow = new SlowAutumn(FOLDER.resolve("väntande.csv"));
    assertThat(autumn.findings().all()).isEmpty();
    for (String group : List.of("besök", "operation")) {
      Entry entry = autumn.entry("block-1." + group);
      long[] sums = new long[slow.regions().size()];
      for (int month = 0; month < 3; month++) {
        // 640 000 000 kr in three, the krona left over in the first month.
        long pool = month == 0 ? 213_333_334 : 213_333_333;
        long[] kronor = slow.month(group, MONTHS.get(month), pool);
        Entry part = entry.parts().get(month);
        for (int member = 0; member < kronor.length; member++) {
          String name = entry.grant().group().orElseThrow().member(member).name();
          assertThat(name).isEqualTo(slow.regions().get(member));
          assertThat(part.amounts()[member])
              .as(group + " " + MONTHS.get(month) + " " + name)
              .isEqualTo(kronor[member] * 100);
          sums[member] += kronor[member] * 100;
        }
      }
      assertThat(entry.amounts()).isEqualTo(sums);
    }
  }

  @Test
  void everyKronaOfEveryMonthHasAHolder() {
    for (String group : List.of("besök", "operation")) {
      for (Entry part : autumn.entry("block-1." + group).parts()) {
        long sum = part.kept().minor().longValueExact();
        for (long amount : part.amounts()) {
          sum += amount;
        }
        assertThat(sum).isEqualTo(part.total().minor().longValueExact());
        assertThat(part.orphan().plus(part.residue()).isZero()).isTrue();
      }
    }
  }

  @Test
  void theMonthsAreWhatTheirDescriptionSays() {
    assertThat(counts("besök", 0)).allMatch(count -> count > 0);
    assertThat(counts("besök", 1).subList(0, 2)).allMatch(count -> count > 0);
    assertThat(counts("besök", 1).get(2)).isZero();
    assertThat(counts("besök", 2)).containsExactly(3, 0, 0);
    assertThat(part("besök", 2).kept()).isEqualTo(part("besök", 2).total());
    assertThat(counts("operation", 0).get(0)).isPositive();
    assertThat(counts("operation", 0).subList(1, 3)).containsExactly(0, 0);
    assertThat(counts("operation", 1)).containsExactly(1, 1, 1);
    assertThat(counts("operation", 2)).allMatch(count -> count > 0);
    List<Reach> blue = part("besök", 0).ladder().orElseThrow().rungs().get(0).reach();
    assertThat(blue).contains(Reach.BY_STEP, Reach.BY_ALTERNATIVE, Reach.NO);
  }

  @Test
  void whatIsSettledLiesWithinTheBoundsThereWereWhileFiguresWereMissing(@TempDir Path folder)
      throws IOException {
    var random = new Random(2019);
    for (int round = 0; round < 12; round++) {
      Written earlier = withoutSomeRows(folder, 1 + random.nextInt(20), random);
      for (String group : List.of("besök", "operation")) {
        for (int month = 0; month < 3; month++) {
          Ladder settled = part(group, month).ladder().orElseThrow();
          Entry before = earlier.entry("block-1." + group).parts().get(month);
          Ladder open = before.ladder().orElseThrow();
          assertThat(before.isDistributed()).isEqualTo(open.isDecided());
          assertThat(open.isDecided() || before.undivided().isPresent()).isTrue();
          for (int member = 0; member < settled.exact().size(); member++) {
            Fraction sum = settled.exact().get(member);
            assertThat(open.least().get(member)).isLessThanOrEqualTo(sum);
            assertThat(open.most().get(member)).isGreaterThanOrEqualTo(sum);
          }
        }
      }
    }
  }

  private static Written withoutSomeRows(Path folder, int count, Random random) throws IOException {
    Path root = folder.toRealPath();
    Path common = Path.of("specs", "agreements", "common");
    for (Path from : List.of(FOLDER, common)) {
      Files.createDirectories(root.resolve(from));
      try (var files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Path csv = root.resolve(FOLDER).resolve("väntande.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(csv));
    for (int i = 0; i < count; i++) {
      lines.remove(1 + random.nextInt(lines.size() - 1));
    }
    Files.write(csv, lines);
    return Written.at(root.resolve(FOLDER).resolve("autumn-2019.agreement"), root);
  }

  private Entry part(String group, int month) {
    return autumn.entry("block-1." + group).parts().get(month);
  }

  private List<Integer> counts(String group, int month) {
    List<Integer> counts = new ArrayList<>();
    part(group, month).ladder().orElseThrow().rungs().forEach(rung -> counts.add(rung.count()));
    return counts;
  }
}
