package org.bilaga.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.SlowDivision.Bound;
import org.bilaga.money.SlowDivision.Home;
import org.bilaga.money.SlowDivision.Q;
import org.bilaga.money.SlowDivision.Terms;

/**
 * Grants with all sorts of terms, as a text says them in a random order and as the slow model reads
 * them.
 */
public final class InventedTerms {
  private static final int[] SIZES = {3, 3, 4, 5, 8, 17, 40};

  /** Every rule there is to divide by, as a text says it. */
  public static final List<String> METHODS =
      List.of(
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
          "dean");

  private final Random random;

  public InventedTerms(Random random) {
    this.random = random;
  }

  /** A currency, how many minor units make a main one, and units of rounding in minor ones. */
  public record Coin(String name, int scale, long... units) {
    /** Throws where one is no whole number of minor units. */
    public List<BigInteger> minor(List<Q> amounts) {
      return amounts.stream().map(this::minor).toList();
    }

    public BigInteger minor(Q amount) {
      Q minor = amount.times(Q.of(scale));
      if (!minor.isWhole()) {
        throw new ArithmeticException(amount + " " + name);
      }
      return minor.over();
    }
  }

  public static final List<Coin> COINS =
      List.of(
          new Coin("kr", 100, 100, 1, 50, 10_000, 100_000),
          new Coin("EUR", 100, 100, 1, 5, 500),
          new Coin("JPY", 1, 1, 10, 1_000),
          new Coin("KWD", 1_000, 1_000, 1, 250));

  /** A grant in words and what it means. */
  public record Sentence(String text, Terms terms) {}

  public long[] weights() {
    int n = SIZES[random.nextInt(SIZES.length)];
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

  public static String id(int member) {
    return "m" + (char) ('a' + member / 10) + (char) ('a' + member % 10);
  }

  public static String members(long[] weights) {
    var text = new StringBuilder("party kansli\ngroup alla {\n    | id |\n");
    var data = new StringBuilder("data tal by alla {\n    | m | v |\n");
    for (int i = 0; i < weights.length; i++) {
      text.append("    | ").append(id(i)).append(" |\n");
      data.append("    | ").append(id(i)).append(" | ").append(weights[i]).append(" |\n");
    }
    return text.append("}\n").append(data).append("}\n").toString();
  }

  public Sentence sentence(String name, Coin coin, long[] weights) {
    int n = weights.length;
    int method = random.nextInt(METHODS.size());
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
    clauses.add("rounded " + METHODS.get(method) + ofUnit);
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
}
