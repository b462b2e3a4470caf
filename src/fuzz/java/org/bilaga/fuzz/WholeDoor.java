package org.bilaga.fuzz;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.InventedTerms;
import org.bilaga.ledger.InventedTerms.Coin;
import org.bilaga.ledger.InventedTerms.Sentence;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.bilaga.money.SlowDivision;
import org.bilaga.money.SlowDivision.Home;
import org.bilaga.money.SlowDivision.Q;
import org.bilaga.money.SlowDivision.Shares;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * Agreements that were made up, by a seed: grants to a party, to each, as listed, by a key, by
 * year, in areas, some of them unknown, and a remainder. What each recipient gets in all and in
 * each year, and what areas come to, is added up by hand beside them.
 */
final class WholeDoor implements Door {
  private static final int FROM = 2018;
  private static final int YEARS = 3;
  private static final String PARTY = "kansli";

  private final Path folder;

  WholeDoor(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "whole";
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
    var made = new Made(new Random(Asking.seed(input)));
    String text = made.text();
    var written = Written.of(text, folder);
    if (!written.findings().all().isEmpty()) {
      throw new Failed("findings of a whole", written.findings().all() + "\nin " + text);
    }
    var agreement = written.agreement();
    var ledger = written.evaluator().ledger(agreement);
    Group group = ((Referent.OfGroup) agreement.module().lookUp("alla").orElseThrow()).group();
    for (int who = 0; who <= group.size(); who++) {
      Referent recipient =
          who < group.size()
              ? new Referent.OfMember(group, who)
              : agreement.module().lookUp(PARTY).orElseThrow();
      String name = who < group.size() ? InventedTerms.id(who) : PARTY;
      same(name, ledger.totalTo(recipient, Optional.empty()), made.gets(name, 0), text);
      for (int year = FROM; made.isByYear && year < FROM + YEARS; year++) {
        Value then = ledger.totalTo(recipient, Optional.of(Slot.year(year)));
        same(name + " in " + year, then, made.gets(name, year), text);
      }
    }
    for (Area area : agreement.root().areas()) {
      same(area.path(), written.evaluator().sum(area), made.gets(area.path(), 0), text);
    }
    same("the whole", written.evaluator().sum(agreement.root()), made.gets("", 0), text);
    return made.sorts.toString();
  }

  /** A sum that is not known here is not known there, and at least what is. */
  private static void same(String of, Value value, Sum sum, String text) {
    Optional<Fraction> known = value.known();
    Fraction added = fraction(sum.known);
    boolean same = sum.isOpen ? known.isEmpty() : known.isPresent() && known.get().equals(added);
    if (!same) {
      throw new Failed(
          "added up otherwise", of + ": " + value + ", by hand " + added + "\nin " + text);
    }
  }

  private static Fraction fraction(Q q) {
    return Fraction.of(q.over(), q.under());
  }

  /** What is known of a sum, and whether something else belongs to it. */
  private static final class Sum {
    private Q known = Q.ZERO;
    private boolean isOpen;
  }

  /** An agreement in the making. */
  private static final class Made {
    private final Random random;
    private final InventedTerms invented;
    private final Coin coin;
    private final long[] weights;
    private final boolean isByYear;
    private final List<String> sorts = new ArrayList<>();

    /** By recipient or area and year, 0 for all of them. */
    private final Map<String, Sum> sums = new HashMap<>();

    private String area = "";

    Made(Random random) {
      this.random = random;
      this.invented = new InventedTerms(random);
      this.coin = InventedTerms.COINS.get(random.nextInt(InventedTerms.COINS.size()));
      this.weights = invented.weights();
      this.isByYear = random.nextInt(3) == 0;
    }

    Sum gets(String name, int year) {
      return sums.computeIfAbsent(name + " " + year, it -> new Sum());
    }

    String text() {
      var text = new StringBuilder(InventedTerms.members(weights));
      text.append("agreement avtal {\n  period ").append(FROM).append("..");
      text.append(FROM + YEARS - 1).append("\n");
      var body = new StringBuilder("  key k = share of tal.v\n");
      int areas = 0;
      for (int i = 1 + random.nextInt(7); i > 0; i--) {
        if (area.isEmpty() && random.nextInt(4) == 0) {
          area = "o" + areas++;
          body.append("  area ").append(area).append(" {\n");
        } else if (!area.isEmpty() && random.nextBoolean()) {
          body.append("  }\n");
          area = "";
        }
        body.append("    ").append(grant("g" + i)).append('\n');
      }
      body.append(area.isEmpty() ? "" : "  }\n");
      area = "";
      Sum whole = gets("", 0);
      if (!isByYear && !whole.isOpen && random.nextBoolean()) {
        Q rest = amount();
        text.append("  total ").append(money(whole.known.plus(rest))).append('\n');
        body.append("  grant rest remainder to kansli\n");
        add(PARTY, rest, 0);
        sorts.add("rest");
      }
      return text.append(body).append("}\n").toString();
    }

    private String grant(String name) {
      if (isByYear) {
        return switch (random.nextInt(3)) {
          case 0 -> {
            sorts.add("each year");
            Q amount = amount();
            for (int year = FROM; year < FROM + YEARS; year++) {
              add(PARTY, amount, year);
            }
            yield "grant " + name + " " + money(amount) + " each year to kansli";
          }
          case 1 -> {
            sorts.add("in");
            Q amount = amount();
            int year = FROM + random.nextInt(YEARS);
            add(PARTY, amount, year);
            yield "grant " + name + " " + money(amount) + " in " + year + " to kansli";
          }
          default -> dividedByYear(name);
        };
      }
      return switch (random.nextInt(6)) {
        case 0 -> {
          sorts.add("party");
          Q amount = amount();
          add(PARTY, amount, 0);
          yield "grant " + name + " " + money(amount) + " to kansli";
        }
        case 1 -> {
          sorts.add("each");
          Q amount = amount();
          for (int i = 0; i < weights.length; i++) {
            add(InventedTerms.id(i), amount, 0);
          }
          yield "grant " + name + " " + money(amount) + " each to alla";
        }
        case 2 -> {
          sorts.add("listed");
          var list = new StringBuilder();
          for (int i = 0; i < weights.length; i++) {
            if (random.nextInt(4) > 0 || i == 0) {
              Q amount = amount();
              add(InventedTerms.id(i), amount, 0);
              list.append(' ').append(InventedTerms.id(i)).append(' ').append(money(amount));
            }
          }
          yield "grant " + name + " as listed to alla {" + list + " }";
        }
        case 3 -> {
          sorts.add("unknown");
          for (int i = 0; i < weights.length; i++) {
            gets(InventedTerms.id(i), 0).isOpen = true;
          }
          gets("", 0).isOpen = true;
          gets(area, 0).isOpen = true;
          yield "grant " + name + " unknown to alla by k";
        }
        default -> divided(name);
      };
    }

    private String divided(String name) {
      for (int tries = 0; tries < 20; tries++) {
        Sentence sentence = invented.sentence(name, coin, weights);
        Optional<Shares> shares = SlowDivision.of(sentence.terms());
        if (shares.isPresent()) {
          sorts.add("divided");
          add(shares.get(), sentence.terms().home(), 0);
          return sentence.text();
        }
      }
      return grant(name);
    }

    /** A year's amount is divided by itself. */
    private String dividedByYear(String name) {
      for (int tries = 0; tries < 20; tries++) {
        Sentence sentence = invented.sentence(name, coin, weights);
        var terms = sentence.terms();
        var years = new StringBuilder(" {");
        List<Optional<Shares>> all = new ArrayList<>();
        for (int year = FROM; year < FROM + YEARS; year++) {
          // Sizes near that of the sentence, so that its bounds fit.
          Q amount = terms.amount().plus(minor(random.nextInt(1_000)));
          years.append(" for ").append(year).append(' ').append(money(amount));
          all.add(
              SlowDivision.of(
                  new SlowDivision.Terms(
                      amount,
                      terms.weights(),
                      terms.except(),
                      terms.base(),
                      terms.floors(),
                      terms.caps(),
                      terms.method(),
                      terms.unit(),
                      terms.largerWeightFirst(),
                      terms.rank(),
                      terms.home(),
                      terms.homeMember())));
        }
        if (all.stream().allMatch(Optional::isPresent)) {
          sorts.add("divided by year");
          for (int i = 0; i < YEARS; i++) {
            add(all.get(i).get(), terms.home(), FROM + i);
          }
          String text = sentence.text();
          int to = text.indexOf(" to alla");
          return "grant " + name + " by year" + text.substring(to) + years + " }";
        }
      }
      return "grant " + name + " 0 " + coin.name() + " each year to kansli";
    }

    private void add(Shares shares, Home home, int year) {
      for (int i = 0; i < weights.length; i++) {
        add(InventedTerms.id(i), shares.amounts().get(i), year);
      }
      // What is left belongs to the whole, whoever has it.
      add(home == Home.PARTY ? PARTY : "nobody", shares.left(), year);
    }

    private void add(String to, Q amount, int year) {
      List<String> names = new ArrayList<>(List.of(to, ""));
      if (!area.isEmpty()) {
        names.add(area);
      }
      for (String name : names) {
        for (int slot : year == 0 ? new int[] {0} : new int[] {0, year}) {
          Sum sum = gets(name, slot);
          sum.known = sum.known.plus(amount);
        }
      }
    }

    private Q amount() {
      return minor(random.nextLong(random.nextBoolean() ? 1_000 : 1_000_000_000_000L));
    }

    private Q minor(long amount) {
      return Q.of(amount).over(Q.of(coin.scale()));
    }

    private String money(Q amount) {
      int digits = Integer.toString(coin.scale()).length() - 1;
      return new java.math.BigDecimal(coin.minor(amount), digits).toPlainString().replace('.', ',')
          + " "
          + coin.name();
    }
  }
}
