package org.bilaga.fuzz;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.InventedTerms;
import org.bilaga.ledger.InventedTerms.Coin;
import org.bilaga.ledger.InventedTerms.Sentence;
import org.bilaga.ledger.Written;
import org.bilaga.money.SlowDivision;
import org.bilaga.money.SlowDivision.Shares;

/**
 * Agreements that were made up, by a seed, each grant of which is divided as a slow model divides
 * it: methods, units, currencies, bases, bounds, exceptions, ties and residues together.
 */
final class DivisionDoor implements Door {
  private final Path folder;

  DivisionDoor(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "division";
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public byte[] next(Random random) {
    return ByteBuffer.allocate(Long.BYTES).putLong(random.nextLong()).array();
  }

  @Override
  public String hold(byte[] input) {
    var random = new Random(Asking.seed(input));
    var invented = new InventedTerms(random);
    Coin coin = InventedTerms.COINS.get(random.nextInt(InventedTerms.COINS.size()));
    long[] weights = invented.weights();
    var text = new StringBuilder(InventedTerms.members(weights));
    List<Sentence> sentences = new ArrayList<>();
    text.append("agreement avtal {\n    key k = share of tal.v\n");
    for (int i = 0; i < 8; i++) {
      Sentence sentence = invented.sentence("g" + i, coin, weights);
      sentences.add(sentence);
      text.append("    ").append(sentence.text()).append('\n');
    }
    var written = Written.of(text.append("}\n").toString(), folder);
    int refused = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Entry entry = written.entry("g" + i);
      Optional<Shares> model = SlowDivision.of(sentence.terms());
      boolean same =
          entry.isDistributed() == model.isPresent()
              && (model.isEmpty()
                  || minor(entry).equals(coin.minor(model.get().amounts()))
                      && coin.minor(model.get().left()).equals(entry.residue().minor()));
      if (!same) {
        throw new Failed("divided otherwise than the model", sentence.text() + "\nin " + text);
      }
      refused += model.isEmpty() ? 1 : 0;
    }
    // A key without a weight is told once, whatever is divided by it.
    boolean weightless = Arrays.stream(weights).allMatch(it -> it == 0);
    int told = weightless ? Math.min(refused, 1) : refused;
    if (written.findings().all().size() != told) {
      throw new Failed("findings of divisions", written.findings().all() + "\nin " + text);
    }
    return sentences.size() - refused + " of " + sentences.size() + " divided";
  }

  private static List<BigInteger> minor(Entry entry) {
    List<BigInteger> all = new ArrayList<>();
    for (long amount : entry.amounts()) {
      all.add(BigInteger.valueOf(amount));
    }
    return all;
  }
}
