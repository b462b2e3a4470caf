package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is granted what: every krona has a holder. */
class EntitlementTest {
  @TempDir Path folder;

  private List<String> entitlements(String agreement) {
    var settling = new Settling(folder, Settling.AGREEMENT + agreement, "annat");
    return settling.context().entitlements().stream()
        .map(
            it ->
                it.recipient().id()
                    + " "
                    + it.granted().least()
                    + (it.granted().isExact() ? "" : "+")
                    + (it.kept() ? " kept" : ""))
        .toList();
  }

  @Test
  void eachYearCounts() {
    assertThat(
            entitlements("agreement annat { period 2018..2020 grant rss 9 kr each year to skr }"))
        .containsExactly("skr 2700");
  }

  @Test
  void whatNobodyReachesIsKeptByItsKeeper() {
    String agreement =
        """
        party staten "Staten"
        data kö by regioner and month {
          | id | month | andel |
          | a | 2020-01 | 80 % |
          | b | 2020-01 | 50 % |
          | c | 2020-01 | 50 % |
          | a | 2020-02 | 10 % |
          | b | 2020-02 | 10 % |
          | c | 2020-02 | 10 % |
        }
        agreement annat {
          period 2020
          grant besök 200 kr to regioner in equal parts for each month of 2020-01..2020-02 {
            step blå 100 % when kö.andel >= 71 %
            each step shared equally among those who reach it
            when nobody reaches any step, kept by staten
          }
        }
        """;
    assertThat(entitlements(agreement))
        .containsExactly("a 10000", "b 0", "c 0", "staten 10000 kept");
  }

  @Test
  void whatARoundingLeavesOverGoesHomeOrToNobody() {
    String grant =
        "agreement annat { key k = share of folk.antal grant g 100 kr to regioner by k, ";
    assertThat(entitlements(grant + "rounded down to 1 kr, residue to skr }"))
        .containsExactly("a 1600", "b 3300", "c 5000", "skr 100 kept");
    assertThat(entitlements(grant + "rounded down to 1 kr, residue kept }"))
        .containsExactly("a 1600", "b 3300", "c 5000", " 100 kept");
    assertThat(entitlements(grant + "rounded up to 1 kr, residue kept }"))
        .containsExactly("a 1700", "b 3400", "c 5000");
    assertThat(entitlements(grant + "rounded up to 1 kr, residue to skr }"))
        .containsExactly("a 1700", "b 3400", "c 5000", "skr -100 kept");
  }

  @Test
  void whatIsNotDistributedIsAllItsReceiversTogether() {
    assertThat(entitlements("agreement annat { grant g 100 kr to regioner and skr undistributed }"))
        .containsExactly("regioner+skr 10000");
  }

  @Test
  void whatIsNotKnownHasNoLimit() {
    assertThat(entitlements("agreement annat { grant g unknown \"70 %\" to skr }"))
        .containsExactly("skr 0+");
  }
}
