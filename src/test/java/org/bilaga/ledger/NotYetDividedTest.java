package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.InventedTerms.Sentence;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a grant whose key is not stated leaves open, of members and of whose the rest is. */
class NotYetDividedTest {
  private static final String TWO =
      """
      party kansli
      group alla {
        | id |
        | maa |
        | mab |
      }
      """;

  @TempDir Path folder;

  @Test
  void whoeverHasTheRestOfWhatIsNotDividedGetsAnAmountThatIsNotKnown() {
    var written = written("grant stöd 100,50 kr to alla by k, rounded half up, residue to kansli");

    Value kansli = totalTo(written, "kansli");
    assertThat(kansli.known()).isEmpty();
    assertThat(kansli.least()).contains(Fraction.of(10 - 2));
    assertThat(kansli.most()).contains(Fraction.of(10 + 2));
    Value all = totalTo(written, "alla");
    assertThat(all.known()).isEmpty();
    assertThat(all.most()).contains(Fraction.of(205, 2));
  }

  @Test
  void whatALargestRemainderLeavesIsKnownWhateverTheKey() {
    var written = written("grant stöd 100,50 kr to alla by k, residue to kansli");

    assertThat(totalTo(written, "kansli").known()).contains(Fraction.of(21, 2));
    assertThat(totalTo(written, "alla").known()).contains(Fraction.of(100));
  }

  @Test
  void aRestThatAMemberHasIsNobodyElses() {
    var written = written("grant stöd 100,50 kr to alla by k, rounded half up, residue to mab");

    assertThat(totalTo(written, "kansli").known()).contains(Fraction.of(10));
    assertThat(totalTo(written, "alla").known()).contains(Fraction.of(201, 2));
  }

  /** Whatever the key turns out to be, everybody gets what was said to be possible. */
  @Test
  void whatAKeyMakesOfItWasWithinTheBounds() {
    int held = 0;
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var invented = new InventedTerms(random);
      var coin = InventedTerms.COINS.get(random.nextInt(InventedTerms.COINS.size()));
      long[] weights = invented.weights();
      Sentence sentence = invented.sentence("g", coin, weights);
      String head = InventedTerms.members(weights) + "agreement avtal {\n";
      String grant = sentence.text() + "\n}\n";
      var known = Written.of(head + "key k = share of tal.v\n" + grant, folder);
      if (!known.entry("g").isDistributed()) {
        continue;
      }
      var open = Written.of(head + "key k unknown\n" + grant, folder);
      for (String who : new String[] {"kansli", "alla"}) {
        within(totalTo(open, who), totalTo(known, who), who + " of " + sentence.text());
      }
      held++;
    }
    assertThat(held).isGreaterThan(60);
  }

  private static void within(Value open, Value known, String of) {
    Fraction amount = known.known().orElseThrow();
    assertThat(open.least().filter(it -> it.compareTo(amount) > 0)).as(of).isEmpty();
    assertThat(open.most().filter(it -> it.compareTo(amount) < 0)).as(of).isEmpty();
  }

  private Written written(String grant) {
    return Written.of(
        TWO + "agreement avtal {\nkey k unknown\ngrant eget 10 kr to kansli\n" + grant + "\n}\n",
        folder);
  }

  private static Value totalTo(Written written, String name) {
    Referent to = written.agreement().module().lookUp(name).orElseThrow();
    return written.evaluator().ledger(written.agreement()).totalTo(to, Optional.empty());
  }
}
