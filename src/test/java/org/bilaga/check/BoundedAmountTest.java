package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is at most or at least so much is within that bound wherever it counts, and never it. */
class BoundedAmountTest {
  private static final String GROUP =
      "party p \"P\"\ngroup orter {\n| id | name |\n| ask | Ask |\n| bok | Bok |\n}\n";

  @TempDir private Path temporary;

  private List<String> kinds(String clauses) {
    var folder = new Folder(temporary).put("a.agreement", GROUP + "agreement a {" + clauses + "}");
    return folder.kinds("a.agreement");
  }

  private Written written(String clauses) {
    return Written.of(GROUP + "agreement a {" + clauses + "}", temporary);
  }

  private static Optional<Fraction> of(long amount) {
    return Optional.of(Fraction.of(amount));
  }

  @Test
  void aGrantIsBetweenNoughtAndItsBoundAndSoIsWhatItIsPartOf() {
    var written =
        written("grant b at most 45 kr to p grant c 10 kr to p grant d at least 5 kr to p");
    var ledgers = written.evaluator();
    assertThat(ledgers.amount(written.grant("b")).least()).isEqualTo(of(0));
    assertThat(ledgers.amount(written.grant("b")).most()).isEqualTo(of(45));
    assertThat(ledgers.amount(written.grant("b")).isKnown()).isFalse();
    assertThat(ledgers.amount(written.grant("d")).most()).isEmpty();
    assertThat(ledgers.sum(written.agreement().root()).least()).isEqualTo(of(15));
    assertThat(ledgers.sum(written.agreement().root()).most()).isEmpty();
    Referent to = written.agreement().module().lookUp("p").orElseThrow();
    assertThat(ledgers.ledger(written.agreement()).totalTo(to, Optional.empty()).least())
        .isEqualTo(of(15));
  }

  @Test
  void eachMemberIsWithinTheBoundOfEach() {
    var written = written("grant b at most 4 kr each to orter, except bok");
    var ledger = written.evaluator().ledger(written.agreement());
    Referent ask = new Referent.OfMember(written.grant("b").group().orElseThrow(), 0);
    Referent bok = new Referent.OfMember(written.grant("b").group().orElseThrow(), 1);
    assertThat(ledger.totalTo(ask, Optional.empty()).most()).isEqualTo(of(4));
    assertThat(ledger.totalTo(ask, Optional.empty()).least()).isEqualTo(of(0));
    assertThat(ledger.totalTo(bok, Optional.empty()).known()).isEqualTo(of(0));
    assertThat(written.evaluator().amount(written.grant("b")).most()).isEqualTo(of(4));
  }

  @Test
  void aClaimIsDecidedByTheBoundWhereItCanBe() {
    String grant = "grant b at most 45 kr to p claim § 1 \"45 kr\": b ";
    assertThat(kinds(grant + "<= 45 kr")).isEmpty();
    assertThat(kinds(grant + "> 45 kr")).containsExactly("claim-does-not-hold");
    assertThat(kinds(grant + "= 45 kr")).isEmpty();
  }

  @Test
  void partsBeyondTheBoundOfATotalAreTold() {
    assertThat(kinds("total at most 50 kr grant b 50 kr to p")).isEmpty();
    assertThat(kinds("total at most 50 kr grant b 51 kr to p"))
        .containsExactly("parts-differ-from-total");
    assertThat(kinds("total at least 50 kr grant b 49 kr to p"))
        .containsExactly("parts-differ-from-total");
    assertThat(kinds("total at least 50 kr grant b at most 49 kr to p"))
        .containsExactly("parts-differ-from-total");
    assertThat(kinds("total at most 50 kr grant b at least 49 kr to p")).isEmpty();
    assertThat(
            kinds(
                "period 2020..2021 total at most 50 kr each year grant b 50 kr in 2020 to p "
                    + "grant c 51 kr in 2021 to p"))
        .containsExactly("parts-differ-from-total");
    assertThat(kinds("total 50 kr grant b at most 49 kr to p"))
        .containsExactly("parts-differ-from-total");
    assertThat(kinds("total 50 kr grant b at most 51 kr to p")).isEmpty();
  }

  @Test
  void whatPeopleWriteForItIsRead() {
    for (String word : List.of("upp till", "högst", "maximalt", "up to", "at most")) {
      String text = "bidrag b " + word + " 45 kr till p påstående § 1 \"45 kr\": b <= 45 kr";
      assertThat(kinds(text)).as(word).isEmpty();
    }
    assertThat(kinds("bidrag b 70 % av 200 kr till p påstående § 1 \"140 kr\": b = 140 kr"))
        .isEmpty();
  }

  @Test
  void anEarmarkMayBeBounded() {
    assertThat(kinds("grant b 45 kr to p { of which c at most 46 kr }")).isEmpty();
    assertThat(kinds("grant b 45 kr to p { of which c at least 46 kr }"))
        .containsExactly("earmark-exceeds-whole");
  }
}
