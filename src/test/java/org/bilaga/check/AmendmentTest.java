package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentTest {
  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void base() {
    folder =
        new Folder(temporary)
            .put(
                "avtal.agreement",
                """
                party skr
                agreement avtal { grant ett 8 kr to skr grant två 4 kr to skr }
                amendment mars to avtal from 2020-03-01 { set ett = 9 kr }
                """);
  }

  @Test
  void amendmentsStackByTheirDayAcrossFiles() {
    folder.put(
        "fler.agreement",
        """
        use "avtal.agreement"
        amendment maj   to avtal from 2020-05-01 { remove sex }
        amendment april to avtal from 2020-04-01 { add grant sex 6 kr to skr }
        amendment juni  to april from 2020-06-01 { set två = 5 kr }
        scenario  nytt  for april { set sex = 7 kr }
        """);
    assertThat(folder.check("fler.agreement")).isEmpty();
    assertThat(folder.ledger("fler.agreement"))
        .containsExactly(
            "maj.ett 900",
            "maj.två 400",
            "april.ett 900",
            "april.två 400",
            "april.sex 600",
            "juni.ett 900",
            "juni.två 500",
            "nytt.ett 900",
            "nytt.två 400",
            "nytt.sex 700");
  }

  @Test
  void ofOneDayTheOneWrittenFirstComesFirst() {
    folder.put(
        "fler.agreement",
        """
        use "avtal.agreement"
        amendment a to avtal from 2020-03-01 { set ett = 10 kr }
        amendment b to avtal from 2020-03-01 { set två = 1 kr }
        """);
    assertThat(folder.ledger("fler.agreement")).contains("a.två 400", "b.ett 1000", "b.två 100");
  }

  @Test
  void whatIsWrongOnlyTogetherIsToldWhereNoFileSeesBoth() {
    folder.put(
        "bas.agreement",
        "party a\nagreement bas { total 3 EUR grant g 1 EUR to a" + " grant h 2 EUR to a }\n");
    String amendment =
        "use \"bas.agreement\"\namendment %s to bas from 2020-03-01"
            + " { set %s = 3 EUR set bas.total = %s EUR }\n";
    folder.put("g.agreement", amendment.formatted("gg", "g", "5"));
    folder.put("h.agreement", amendment.formatted("hh", "h", "4"));
    assertThat(folder.check("g.agreement")).isEmpty();
    assertThat(folder.check("h.agreement")).isEmpty();
    assertThat(folder.check("g.agreement", "h.agreement"))
        .extracting(it -> it.kind().name())
        .contains("amendments-contradict", "parts-differ-from-total");
    folder.put(
        "h.agreement", amendment.formatted("hh", "h", "4").replace("set bas.total = 4 EUR", ""));
    assertThat(folder.check("h.agreement"))
        .extracting(it -> it.kind().name())
        .containsExactly("parts-differ-from-total");
    folder.put(
        "h.agreement", amendment.formatted("hh", "h", "4").replace("set h = 3", "set h = 2"));
    folder.put("h.agreement", folder.text("h.agreement").replace("set bas.total = 4 EUR", ""));
    assertThat(folder.check("g.agreement", "h.agreement")).isEmpty();
  }

  @Test
  void theVersionInForceIsThatOfTheDay() {
    folder.put(
        "fler.agreement",
        """
        use "avtal.agreement"
        amendment maj to avtal from 2020-05-01 { set två = 1 kr }
        scenario nytt for avtal { }
        """);
    var all = agreements("avtal.agreement", "fler.agreement");
    var amendments = new Amendments(all);
    Agreement avtal = all.get(0);
    assertThat(amendments.inForce(avtal, LocalDate.of(2020, 2, 29))).hasToString("avtal");
    assertThat(amendments.inForce(avtal, LocalDate.of(2020, 3, 1))).hasToString("mars");
    assertThat(amendments.inForce(all.get(1), LocalDate.of(2020, 12, 31))).hasToString("maj");
    assertThat(amendments.inForce(all.get(3), LocalDate.of(2020, 12, 31))).hasToString("nytt");
    assertThat(all).extracting(Agreement::isOriginal).containsExactly(true, false, false, false);
    assertThat(all.get(2).base()).hasToString("Optional[mars]");
    assertThat(all.get(2).original()).isSameAs(avtal);
  }

  @Test
  void aScenarioCannotBeAmended() {
    folder.put(
        "fler.agreement",
        """
        use "avtal.agreement"
        scenario nytt for avtal { }
        amendment a to nytt from 2020-03-01 { }
        """);
    assertThat(folder.check("fler.agreement"))
        .extracting(it -> it.kind().name())
        .containsExactly("name-of-wrong-sort");
  }

  @Test
  void theClaimsOfAnAmendmentAreChecked() {
    folder.put(
        "fler.agreement",
        """
        use "avtal.agreement"
        amendment a to avtal from 2020-04-01 {
            set två = 5 kr
            claim § 1 "5 kr": två = 5 kr
            claim § 1 "7 kr": avtal = 7 kr disputed "the whole is 14 kr"
            claim § 1 "9 kr": två = 9 kr
        }
        """);
    var found = Folder.failing(folder.check("fler.agreement"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span()).hasToString("fler.agreement:6:29");
  }

  @Test
  void versionsDoNotCountBesideTheAgreement() {
    var findings = new Findings();
    var modules = new Modules(new Workspace(temporary, temporary), findings);
    var module = modules.load(temporary.resolve("avtal.agreement")).orElseThrow();
    assertThat(new Audit(findings).run(List.of(module)).agreements()).isEqualTo(1);
  }

  private List<Agreement> agreements(String... files) {
    var findings = new Findings();
    var modules = new Modules(new Workspace(temporary, temporary), findings);
    List<Agreement> all = new ArrayList<>();
    for (String file : files) {
      all.addAll(modules.load(temporary.resolve(file)).orElseThrow().agreements());
    }
    assertThat(findings.all()).isEmpty();
    return all;
  }
}
