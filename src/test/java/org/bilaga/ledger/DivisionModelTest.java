package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ledger.InventedTerms.Coin;
import org.bilaga.ledger.InventedTerms.Sentence;
import org.bilaga.money.SlowDivision;
import org.bilaga.money.SlowDivision.Bound;
import org.bilaga.money.SlowDivision.Q;
import org.bilaga.money.SlowDivision.Shares;
import org.bilaga.money.SlowDivision.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grants with all sorts of terms, written as text in a random order and read, against a slow model
 * kept apart: methods, units, currencies, bases, bounds, exceptions, ties and residues together.
 */
class DivisionModelTest {
  @TempDir Path temporary;

  private final InventedTerms invented = new InventedTerms(new Random(17));

  @Test
  void everyGrantIsDividedAsItsTermsSay() {
    int refused = 0;
    int divided = 0;
    for (int file = 0; file < 60; file++) {
      Coin coin = InventedTerms.COINS.get(file % InventedTerms.COINS.size());
      long[] weights = invented.weights();
      var text = new StringBuilder(InventedTerms.members(weights));
      List<Sentence> sentences = new ArrayList<>();
      text.append("agreement avtal {\n    key k = share of tal.v\n");
      for (int i = 0; i < 60; i++) {
        Sentence sentence = invented.sentence("g" + i, coin, weights);
        sentences.add(sentence);
        text.append("    ").append(sentence.text()).append('\n');
      }
      var written = Written.of(text.append("}\n").toString(), temporary);
      for (int i = 0; i < sentences.size(); i++) {
        Sentence sentence = sentences.get(i);
        Entry entry = written.entry("g" + i);
        Optional<Shares> model = SlowDivision.of(sentence.terms());
        String what = sentence.text() + "\nby " + Arrays.toString(weights);
        assertThat(entry.isDistributed()).as(what).isEqualTo(model.isPresent());
        if (model.isPresent()) {
          divided++;
          assertThat(minor(entry)).as(what).isEqualTo(coin.minor(model.get().amounts()));
          assertThat(entry.residue().minor()).as(what).isEqualTo(coin.minor(model.get().left()));
          holds(sentence.terms(), model.get(), what);
        } else {
          refused++;
        }
      }
      assertThat(written.findings().all()).hasSize(refusals(sentences));
    }
    assertThat(divided).isGreaterThan(2_000);
    assertThat(refused).isGreaterThan(300);
  }

  private static int refusals(List<Sentence> sentences) {
    return (int) sentences.stream().filter(it -> SlowDivision.of(it.terms()).isEmpty()).count();
  }

  /** What any reader of the terms would ask of the result, whatever the model. */
  private static void holds(Terms terms, Shares shares, String what) {
    Q sum = shares.left();
    for (int i = 0; i < shares.amounts().size(); i++) {
      Q amount = shares.amounts().get(i);
      sum = sum.plus(amount);
      if (terms.except().contains(i)) {
        assertThat(amount).as(what).isEqualTo(Q.ZERO);
      } else {
        for (Bound bound : terms.floors()) {
          if (bound.member() == i) {
            assertThat(bound.amount().isMoreThan(amount.abs())).as(what).isFalse();
          }
        }
        for (Bound bound : terms.caps()) {
          if (bound.member() == i) {
            assertThat(amount.abs().isMoreThan(bound.amount())).as(what).isFalse();
          }
        }
      }
    }
    assertThat(sum).as(what).isEqualTo(terms.amount());
  }

  private static List<BigInteger> minor(Entry entry) {
    List<BigInteger> all = new ArrayList<>();
    for (long amount : entry.amounts()) {
      all.add(BigInteger.valueOf(amount));
    }
    return all;
  }
}
