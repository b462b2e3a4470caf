package org.bilaga.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every one of the real agreements against every other: rows and totals make the same difference.
 */
class ReconciliationTest {
  private static final Path FOLDER = Path.of("specs/agreements");
  private static final List<Agreement> AGREEMENTS = new ArrayList<>();

  @BeforeAll
  static void load() throws IOException {
    var findings = new Findings();
    Path root = FOLDER.toRealPath();
    var modules = new Modules(new Workspace(root, root), findings);
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".agreement") && !name.endsWith(".sv.agreement")) {
          modules.load(file).ifPresent(module -> AGREEMENTS.addAll(module.agreements()));
        }
      }
    }
    assertThat(AGREEMENTS).hasSizeGreaterThan(10);
  }

  @Test
  void linesSumToTheTotalsOfBothSides() {
    for (Agreement before : AGREEMENTS) {
      for (Agreement after : AGREEMENTS) {
        Comparison comparison = compare(Optional.of(before), Optional.of(after));
        ComparedRow sum = ComparedRow.sum(comparison.lines());
        assertThat(sum.before()).as("%s, %s", before, after).isEqualTo(comparison.totalBefore());
        assertThat(sum.after()).as("%s, %s", before, after).isEqualTo(comparison.totalAfter());
        for (List<ComparedRow> rows :
            List.of(
                ComparedRow.byGrant(comparison.lines()),
                ComparedRow.byRecipient(comparison.lines()))) {
          PartialAmount all = PartialAmount.ZERO;
          for (ComparedRow row : rows) {
            all = all.plus(row.after());
          }
          assertThat(all).isEqualTo(comparison.totalAfter());
        }
      }
    }
  }

  @Test
  void oneAgainstNothingIsAllOfIt() {
    for (Agreement agreement : AGREEMENTS) {
      Comparison added = compare(Optional.empty(), Optional.of(agreement));
      assertThat(ComparedRow.sum(added.lines()).after()).isEqualTo(added.totalAfter());
      assertThat(added.totalBefore()).isEqualTo(PartialAmount.ZERO);
      Comparison gone = compare(Optional.of(agreement), Optional.empty());
      assertThat(ComparedRow.sum(gone.lines()).before()).isEqualTo(added.totalAfter());
    }
  }

  @Test
  void everyOneIsTheSameAsItself() {
    for (Agreement agreement : AGREEMENTS) {
      Comparison comparison = compare(Optional.of(agreement), Optional.of(agreement));
      assertThat(comparison.isSame()).as(agreement.name()).isTrue();
    }
  }

  @Test
  void everyChangeIsSaidInBothLanguages() {
    for (Agreement before : AGREEMENTS) {
      Agreement after = AGREEMENTS.get(0);
      for (Change change : compare(Optional.of(before), Optional.of(after)).changes()) {
        String english = change.told().in(Language.ENGLISH);
        String swedish = change.told().in(Language.SWEDISH);
        assertThat(english).endsWith(".").doesNotContain("{");
        assertThat(swedish).endsWith(".").doesNotContain("{").isNotEqualTo(english);
      }
    }
  }

  private static Comparison compare(Optional<Agreement> before, Optional<Agreement> after) {
    return new Comparer(Optional.empty())
        .compare(before.map(it -> side(it)), after.map(it -> side(it)));
  }

  private static Side side(Agreement agreement) {
    return new Side(Told.text(agreement.name()), agreement, new Ledgers(new Findings()));
  }
}
