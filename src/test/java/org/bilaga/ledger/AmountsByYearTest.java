package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Findings;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmountsByYearTest {
  private final Findings findings = new Findings();
  private final Ledgers evaluator = new Ledgers(findings);

  @TempDir private Path folder;

  @Test
  void eachYearCountsOnceForEachYearOfThePeriod() throws IOException {
    var grant = grant("period 2018..2020 grant g 9 mkr each year to skr");
    assertThat(evaluator.amount(grant).known()).contains(mkr(27));
    assertThat(evaluator.ledger(grant.agreement()).entry(grant).parts()).hasSize(3);
  }

  @Test
  void remainderOfATotalEachYearIsLeftEachYear() throws IOException {
    var agreement =
        agreement(
            "period 2018..2020 total 20 mkr each year grant a 9 mkr each year to skr"
                + " grant b remainder to skr");
    Entry rest = evaluator.ledger(agreement).entry(agreement.grants().get(1));
    assertThat(rest.total().toMajor()).isEqualTo(mkr(33));
    assertThat(rest.parts()).allSatisfy(it -> assertThat(it.total().toMajor()).isEqualTo(mkr(11)));
  }

  @Test
  void areaMayTakeWhatIsLeftOfTheTotalAroundIt() throws IOException {
    var agreement =
        agreement(
            "period 2018..2019 total 20 mkr each year grant a 9 mkr each year to skr"
                + " area b { total remainder }");
    Area rest = agreement.root().areas().get(0);
    assertThat(evaluator.stated(rest).known()).contains(mkr(22));
    assertThat(evaluator.stated(rest, Slot.year(2018)).known()).contains(mkr(11));
    assertThat(evaluator.sum(agreement.root(), Slot.year(2018)).known()).contains(mkr(20));
  }

  @Test
  void equalPartsAreWholeKronorAndTheFirstGetWhatIsLeftOver() throws IOException {
    var grant = grant("grant g 640 mkr to skr in equal parts for each month of 2019-09..2019-11");
    assertThat(evaluator.ledger(grant.agreement()).entry(grant).parts())
        .extracting(part -> part.total().toMajor())
        .containsExactly(
            Fraction.of(213_333_334), Fraction.of(213_333_333), Fraction.of(213_333_333));
  }

  @Test
  void whatIsNotKnownIsNoNoughtInTheWhole() throws IOException {
    var agreement =
        agreement(
            "period 2018..2019 grant g by year to skr { for 2018 unknown for 2019 5 mkr }"
                + " grant h 1 mkr in 2018 to skr");
    Grant grant = agreement.grants().get(0);
    assertThat(evaluator.amount(grant).least()).contains(mkr(5));
    assertThat(evaluator.sum(agreement.root()).isKnown()).isFalse();
    assertThat(evaluator.ledger(agreement).entry(grant).isKnown()).isFalse();
    assertThat(evaluator.sum(agreement.root(), Slot.year(2018)).least()).contains(mkr(1));
    assertThat(evaluator.sum(agreement.root(), Slot.year(2019)).known()).contains(mkr(5));
  }

  private static Fraction mkr(long millions) {
    return Fraction.of(millions * 1_000_000);
  }

  private Grant grant(String clauses) throws IOException {
    return agreement(clauses).grants().get(0);
  }

  private Agreement agreement(String clauses) throws IOException {
    Path file = folder.resolve("a.agreement");
    Files.writeString(file, "party skr \"SKR\"\nagreement a { " + clauses + " }\n");
    var workspace = new Workspace(folder, folder);
    Optional<org.bilaga.resolve.Module> module = new Modules(workspace, findings).load(file);
    assertThat(findings.all()).isEmpty();
    return module.orElseThrow().agreements().get(0);
  }
}
