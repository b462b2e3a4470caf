package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ledger.InventedTerms;
import org.bilaga.ledger.InventedTerms.Coin;
import org.bilaga.ledger.InventedTerms.Sentence;
import org.bilaga.money.SlowDivision;
import org.bilaga.money.SlowDivision.Home;
import org.bilaga.money.SlowDivision.Q;
import org.bilaga.money.SlowDivision.Shares;
import org.bilaga.money.SlowDivision.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the excluded lose is shared out as if the grant had excepted them, to the last krona and
 * with what its rounding then leaves over: against a slow model kept apart.
 */
class SharedOutTest {
  @TempDir Path folder;

  private final Random random = new Random(8);
  private final InventedTerms invented = new InventedTerms(random);

  @Test
  void aGrantIsSharedOutAsIfItHadExceptedThem() {
    int shared = 0;
    int rests = 0;
    for (int file = 0; file < 40; file++) {
      Coin coin = InventedTerms.COINS.get(file % InventedTerms.COINS.size());
      long[] weights = invented.weights();
      var text = new StringBuilder(InventedTerms.members(weights));
      text.append("agreement a {\n    key k = share of tal.v\n    area allt {\n");
      List<Sentence> sentences = new ArrayList<>();
      while (sentences.size() < 20) {
        Sentence sentence = invented.sentence("g" + sentences.size(), coin, weights);
        // What cannot be divided at all is another matter, and so is money that is owed.
        if (SlowDivision.of(sentence.terms()).isPresent()
            && !Q.ZERO.isMoreThan(sentence.terms().amount())) {
          sentences.add(sentence);
          text.append("        ").append(sentence.text()).append('\n');
        }
      }
      text.append("    }\n    condition c { alla meet \"Plan\" by 2020-09-30");
      text.append(" otherwise excluded from allt }\n}\n");
      List<Integer> out = new ArrayList<>();
      List<String> facts = new ArrayList<>();
      for (int member = 0; member < weights.length; member++) {
        boolean met = random.nextInt(4) > 0;
        if (!met) {
          out.add(member);
        }
        facts.add(InventedTerms.id(member) + (met ? ";met" : ";not met") + ";c;2020-10-01;");
      }
      Settlement settlement = settle(text.toString(), facts, coin);
      for (int i = 0; i < sentences.size() && !out.isEmpty(); i++) {
        Terms terms = sentences.get(i).terms();
        Optional<Shares> model = SlowDivision.of(without(terms, out));
        if (model.isPresent()) {
          String what = sentences.get(i).text() + "\nwithout " + out + text;
          String path = "allt.g" + i;
          for (int member = 0; member < weights.length; member++) {
            assertThat(granted(settlement, path, InventedTerms.id(member)))
                .as("%s of %s", member, what)
                .isEqualTo(coin.minor(model.get().amounts().get(member)));
          }
          BigInteger left = coin.minor(model.get().left());
          String home = terms.home() == Home.PARTY ? "kansli" : "";
          // Nobody keeps what is beyond the grant; a party pays it.
          left = home.isEmpty() ? left.max(BigInteger.ZERO) : left;
          assertThat(granted(settlement, path, home)).as("rest of %s", what).isEqualTo(left);
          rests += left.signum();
          shared++;
        }
      }
    }
    assertThat(shared).isGreaterThan(300);
    assertThat(rests).isGreaterThan(30);
  }

  private static Terms without(Terms terms, List<Integer> out) {
    List<Integer> except = new ArrayList<>(terms.except());
    out.stream().filter(it -> !except.contains(it)).forEach(except::add);
    return new Terms(
        terms.amount(),
        terms.weights(),
        except,
        terms.base(),
        terms.floors(),
        terms.caps(),
        terms.method(),
        terms.unit(),
        terms.largerWeightFirst(),
        terms.rank(),
        terms.home(),
        terms.homeMember());
  }

  private static BigInteger granted(Settlement settlement, String path, String id) {
    BigInteger sum = BigInteger.ZERO;
    for (Position position : settlement.positions()) {
      boolean own =
          position.unit().path().equals(path)
              && (id.isEmpty()
                  ? position.recipient().equals(Recipient.NOBODY)
                  : position.recipient().id().equals(id));
      if (own) {
        BoundedAmount granted = position.given().granted();
        assertThat(granted.isExact()).isTrue();
        sum = sum.add(BigInteger.valueOf(granted.least()));
      }
    }
    return sum;
  }

  private Settlement settle(String text, List<String> facts, Coin coin) {
    String header = "recipient;event;subject;date;amount (" + coin.name() + ")\n";
    return new Settling(folder, text, "a")
        .file(header + String.join("\n", facts) + "\n")
        .on("2020-12-31");
  }
}
