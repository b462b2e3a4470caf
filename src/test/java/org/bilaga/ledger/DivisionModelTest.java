package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.SlowDivision;
import org.bilaga.money.SlowDivision.Bound;
import org.bilaga.money.SlowDivision.Home;
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
  private static final int[] SIZES = {3, 3, 4, 5, 8, 17, 40};
  private static final String[] METHODS = {
    "largest remainder",
    "half up",
    "half even",
    "down",
    "up",
    "cumulative",
    "d-hondt",
    "sainte-laguë",
    "huntington-hill",
    "adams",
    "dean"
  };

  @TempDir Path temporary;

  private final Random random = new Random(17);

  /** A currency, how many minor units make a main one, and units of rounding in minor ones. */
  private record Coin(String name, int scale, long... units) {}

  private static final List<Coin> COINS =
      List.of(
          new Coin("kr", 100, 100, 1, 50, 10_000, 100_000),
          new Coin("EUR", 100, 100, 1, 5, 500),
          new Coin("JPY", 1, 1, 10, 1_000),
          new Coin("KWD", 1_000, 1_000, 1, 250));

  /** A grant in words and what it means. */
  private record Sentence(String text, Terms terms) {}

  @Test
  void everyGrantIsDividedAsItsTermsSay() {
    int refused = 0;
    int divided = 0;
    for (int file = 0; file < 60; file++) {
      Coin coin = COINS.get(file % COINS.size());
      int n = SIZES[random.nextInt(SIZES.length)];
      long[] weights = weights(n);
      var text = new StringBuilder(members(weights));
      List<Sentence> sentences = new ArrayList<>();
      text.append("agreement avtal {\n    key k = share of tal.v\n");
      for (int i = 0; i < 60; i++) {
        Sentence sentence = sentence("g" + i, coin, weights);
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
          assertThat(minor(entry)).as(what).isEqualTo(minor(model.get().amounts(), coin));
          assertThat(entry.residue().minor())
              .as(what)
              .isEqualTo(minor(List.of(model.get().left()), coin).get(0));
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

  private long[] weights(int n) {
    var weights = new long[n];
    int sort = random.nextInt(4);
    for (int i = 0; i < n; i++) {
      weights[i] =
          switch (sort) {
            case 0 -> 1;
            case 1 -> random.nextInt(5);
            case 2 -> random.nextInt(100);
            default -> 1_000 + random.nextInt(1_000_000);
          };
    }
    return weights;
  }

  private static String id(int member) {
    return "m" + (char) ('a' + member / 10) + (char) ('a' + member % 10);
  }

  private static String members(long[] weights) {
    var text = new StringBuilder("party kansli\ngroup alla {\n    | id |\n");
    var data = new StringBuilder("data tal by alla {\n    | m | v |\n");
    for (int i = 0; i < weights.length; i++) {
      text.append("    | ").append(id(i)).append(" |\n");
      data.append("    | ").append(id(i)).append(" | ").append(weights[i]).append(" |\n");
    }
    return text.append("}\n").append(data).append("}\n").toString();
  }

  private Sentence sentence(String name, Coin coin, long[] weights) {
    int n = weights.length;
    int method = random.nextInt(METHODS.length);
    long unit = coin.units()[random.nextInt(coin.units().length)];
    boolean divisor = RoundingMethod.values()[method].isDivisorMethod();
    long most =
        divisor
            ? 60L
            : switch (random.nextInt(4)) {
              case 0 -> 5_000_000L;
              case 1 -> (1L << 57) / unit;
              default -> 60L;
            };
    long amount =
        random.nextLong(most) * unit + (random.nextInt(3) == 0 ? random.nextLong(unit) : 0);
    long each = Math.max(1, amount / n);
    if (random.nextInt(8) == 0) {
      amount = -amount;
    }
    List<String> clauses = new ArrayList<>();
    String ofUnit =
        random.nextInt(5) == 0 && unit == coin.scale() ? "" : " to " + money(unit, coin);
    clauses.add("rounded " + METHODS[method] + ofUnit);
    Optional<Q> base = Optional.empty();
    if (random.nextInt(4) == 0) {
      long of = random.nextLong(each) / (divisor ? unit : 1) * (divisor ? unit : 1);
      base = Optional.of(major(of, coin));
      clauses.add("base " + money(of, coin) + " each");
    }
    List<Bound> floors = bounds("at least", each, n, coin, clauses, 0, 12);
    List<Bound> caps = bounds("at most", each, n, coin, clauses, 8, 60);
    List<Integer> except = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      for (int k = 1 + random.nextInt(2); k > 0; k--) {
        int member = random.nextInt(n);
        if (!except.contains(member)) {
          except.add(member);
        }
      }
      List<String> names = new ArrayList<>();
      except.forEach(it -> names.add(id(it)));
      clauses.add("except " + String.join(", ", names));
    }
    Home home = Home.values()[random.nextInt(Home.values().length)];
    int homeMember = random.nextInt(n);
    switch (home) {
      case NOT_SAID -> {}
      case KEPT -> clauses.add("residue kept");
      case PARTY -> clauses.add("residue to kansli");
      case MEMBER -> clauses.add("residue to " + id(homeMember));
      case LARGEST, SMALLEST, FIRST, LAST ->
          clauses.add("residue to " + home.name().toLowerCase(java.util.Locale.ROOT));
    }
    List<Integer> rank = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rank.add(i);
    }
    int ties = random.nextInt(3);
    if (ties == 1) {
      clauses.add("ties by larger weight");
    } else if (ties == 2) {
      List<Integer> lot = new ArrayList<>(rank);
      Collections.shuffle(lot, random);
      List<String> drawn = new ArrayList<>();
      for (int place = 0; place < n; place++) {
        rank.set(lot.get(place), place);
        drawn.add(id(lot.get(place)));
      }
      clauses.add("ties by lot \"Dnr 1\" (" + String.join(", ", drawn) + ")");
    }
    Collections.shuffle(clauses, random);
    List<Q> of = new ArrayList<>();
    for (long weight : weights) {
      of.add(Q.of(weight));
    }
    return new Sentence(
        "grant "
            + name
            + " "
            + money(amount, coin)
            + " to alla by k, "
            + String.join(", ", clauses),
        new Terms(
            major(amount, coin),
            of,
            except,
            base,
            floors,
            caps,
            RoundingMethod.values()[method],
            major(unit, coin),
            ties == 1,
            rank,
            home,
            homeMember));
  }

  /** Some bounds, in tenths of an equal share from … to. */
  private List<Bound> bounds(
      String words, long each, int n, Coin coin, List<String> clauses, int from, int to) {
    List<Bound> bounds = new ArrayList<>();
    for (int k = random.nextInt(5) - 1; k > 0; k--) {
      long amount = each * (from + random.nextInt(to - from)) / 10 + random.nextInt(2);
      int member = random.nextInt(n + 2) - 2;
      if (bounds.stream().anyMatch(it -> it.member() == Math.max(-1, member))) {
        continue;
      }
      bounds.add(new Bound(Math.max(-1, member), major(amount, coin)));
      clauses.add(
          words
              + " "
              + money(amount, coin)
              + (member == -2 ? "" : member < 0 ? " each" : " for " + id(member)));
    }
    return bounds;
  }

  private static Q major(long minor, Coin coin) {
    return Q.of(minor).over(Q.of(coin.scale()));
  }

  private static String money(long minor, Coin coin) {
    int digits = Integer.toString(coin.scale()).length() - 1;
    return BigDecimal.valueOf(minor, digits).toPlainString().replace('.', ',') + " " + coin.name();
  }

  private static List<BigInteger> minor(List<Q> amounts, Coin coin) {
    List<BigInteger> all = new ArrayList<>();
    for (Q amount : amounts) {
      Q minor = amount.times(Q.of(coin.scale()));
      assertThat(minor.isWhole()).isTrue();
      all.add(minor.over());
    }
    return all;
  }

  private static List<BigInteger> minor(Entry entry) {
    List<BigInteger> all = new ArrayList<>();
    for (long amount : entry.amounts()) {
      all.add(BigInteger.valueOf(amount));
    }
    return all;
  }
}
