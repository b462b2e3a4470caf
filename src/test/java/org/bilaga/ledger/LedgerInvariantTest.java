package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over invented agreements: the shares of a grant sum to the grant, and what somebody gets is the
 * sum of its shares, in whatever way it is asked.
 */
class LedgerInvariantTest {
  private static final List<String> ROUNDINGS =
      List.of(
          "",
          ", rounded half up, residue kept",
          ", rounded down, residue to largest",
          ", rounded down, residue to m1",
          ", rounded half up, residue to office",
          ", rounded down",
          ", rounded up, residue kept",
          ", rounded sainte-laguë");
  private static final List<String> RECIPIENTS =
      List.of("all", "office", "state", "m0", "all, few", "all, office");

  @TempDir private Path folder;

  @Test
  void sharesOfAGrantSumToTheGrant() {
    for (Written written : invented(400, 3)) {
      sharesSum(written);
    }
  }

  @Test
  void sharesOfAGrantAmongTwoHundredAndNinetySumToTheGrant() {
    for (Written written : invented(6, 290)) {
      sharesSum(written);
    }
  }

  private static void sharesSum(Written written) {
    Ledger ledger = written.evaluator().ledger(written.agreement());
    for (Grant grant : written.agreement().grants()) {
      Value amount = ledger.entry(grant).amount();
      Value sum = sum(ledger.shares(grant));
      assertThat(sum.known()).as(grant.declared().span().text()).isEqualTo(amount.known());
      assertThat(sum.least()).isEqualTo(amount.least());
      assertThat(written.evaluator().amount(grant).known()).isEqualTo(amount.known());
    }
  }

  @Test
  void whatSomebodyGetsIsTheSumOfItsShares() {
    for (Written written : invented(300, 4)) {
      Agreement agreement = written.agreement();
      Ledger ledger = written.evaluator().ledger(agreement);
      List<Share> all = new ArrayList<>();
      agreement.grants().forEach(grant -> all.addAll(ledger.shares(grant)));
      for (Referent holder : holders(agreement)) {
        Value slow = Value.ZERO;
        for (Share share : all) {
          slow = slow.plus(share.of(new Holder(holder)));
        }
        Value asked = ledger.totalTo(holder, Optional.empty());
        assertThat(asked.known()).isEqualTo(slow.known());
        assertThat(asked.least()).isEqualTo(slow.least());
        assertThat(asked.most()).isEqualTo(slow.most());
      }
    }
  }

  @Test
  void membersOfAGroupGetTogetherWhatTheGroupGets() {
    for (Written written : invented(300, 5)) {
      Agreement agreement = written.agreement();
      Ledger ledger = written.evaluator().ledger(agreement);
      Group group = ((Referent.OfGroup) agreement.module().lookUp("all").orElseThrow()).group();
      Value whole = ledger.totalTo(new Referent.OfGroup(group), Optional.empty());
      Value each = Value.ZERO;
      for (int member = 0; member < group.size(); member++) {
        each = each.plus(ledger.totalTo(new Referent.OfMember(group, member), Optional.empty()));
      }
      if (each.isKnown()) {
        assertThat(whole.known()).isEqualTo(each.known());
      } else if (whole instanceof Value.Known known && each.most().isPresent()) {
        // What is not divided is the group's, and some of it each member's.
        assertThat(each.least().orElseThrow()).isLessThanOrEqualTo(known.amount());
        assertThat(each.most().get()).isGreaterThanOrEqualTo(known.amount());
      }
    }
  }

  /** What is not known for a mistake has one that is told; else nobody could mend it. */
  @Test
  void whatRestsOnAMistakeHasOneThatIsTold() {
    int told = 0;
    for (Written written : invented(600, 3)) {
      Ledger ledger = written.evaluator().ledger(written.agreement());
      for (Grant grant : written.agreement().grants()) {
        if (!grant.list().isEmpty()) {
          // A list that differs from its amount is told by a check.
          continue;
        }
        Entry entry = ledger.entry(grant);
        boolean rests = entry.amount().why().or(entry::undivided).filter(Why::isTold).isPresent();
        told += rests ? 1 : 0;
        assertThat(!rests || !written.findings().all().isEmpty())
            .as(grant.declared().span().text())
            .isTrue();
      }
    }
    assertThat(told).isPositive();
  }

  @Test
  void everybodyAndNobodyHaveTheWholeTogether() {
    for (Written written : invented(300, 3)) {
      Agreement agreement = written.agreement();
      Ledger ledger = written.evaluator().ledger(agreement);
      Value held = Value.ZERO;
      Fraction nobodys = Fraction.ZERO;
      boolean apart = true;
      for (Grant grant : agreement.grants()) {
        for (Share share : ledger.shares(grant)) {
          apart &= share.to().size() < 2;
          nobodys =
              share.to().isEmpty() && share.isKnown()
                  ? nobodys.add(share.amount().known().orElseThrow())
                  : nobodys;
        }
      }
      for (String name : List.of("office", "state", "all")) {
        Referent referent = agreement.module().lookUp(name).orElseThrow();
        held = held.plus(ledger.totalTo(referent, Optional.empty()));
      }
      Value whole = written.evaluator().sum(agreement.root());
      if (apart && whole.isKnown()) {
        assertThat(held.plus(Value.of(nobodys)).known()).isEqualTo(whole.known());
      }
    }
  }

  private static Value sum(List<Share> shares) {
    Value sum = Value.ZERO;
    for (Share share : shares) {
      sum = sum.plus(share.amount());
    }
    return sum;
  }

  private static List<Referent> holders(Agreement agreement) {
    List<Referent> holders = new ArrayList<>();
    for (String name : List.of("office", "state", "all", "few")) {
      Referent referent = agreement.module().lookUp(name).orElseThrow();
      holders.add(referent);
      if (referent instanceof Referent.OfGroup of) {
        for (int member = 0; member < of.group().size(); member++) {
          holders.add(new Referent.OfMember(of.group(), member));
        }
      }
    }
    return holders;
  }

  private List<Written> invented(int count, int members) {
    List<Written> all = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      all.add(Written.of(text(new Random(seed), members), folder));
    }
    return all;
  }

  private static String text(Random random, int members) {
    String unit = random.nextBoolean() ? " kr" : " EUR";
    var text = new StringBuilder("party office\nparty state\ngroup all {\n| id | code |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" | ").append(member).append(" |\n");
    }
    text.append("}\ngroup few corresponds to all {\n| id | code |\n| f0 | 0 |\n| f1 | 1 |\n}\n");
    text.append("data d by all {\n| m | n |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" | ").append(random.nextInt(99) + 1).append(" |\n");
    }
    text.append("}\ndata e by few {\n| m | n |\n| f0 | 3 |\n| f1 | 4 |\n}\n");
    text.append("agreement a {\nperiod 2018..2019\n");
    text.append("key k = share of d.n\nkey l = share of e.n\n");
    int grants = 1 + random.nextInt(4);
    for (int grant = 0; grant < grants; grant++) {
      text.append(grant(grant, unit, random));
    }
    return text.append("}\n").toString();
  }

  private static String grant(int index, String unit, Random random) {
    String name = "grant g" + index + " ";
    String amount = random.nextInt(9) == 0 ? "unknown" : (random.nextInt(1000) + 1) + unit;
    String rounding = ROUNDINGS.get(random.nextInt(ROUNDINGS.size()));
    return switch (random.nextInt(10)) {
      case 9 ->
          // Years in any order, one of which starts from another.
          name
              + "by year to office, rounded half up { "
              + (random.nextBoolean()
                  ? "for 2018 " + amount + " for 2019 the year before * 102 %"
                  : "for 2019 the year before * 50 % for 2018 " + amount)
              + " }\n";
      case 0 -> {
        String to = RECIPIENTS.get(random.nextInt(RECIPIENTS.size()));
        yield name + amount + " to " + to + (to.startsWith("all") ? " undistributed\n" : "\n");
      }
      case 1 -> name + amount + " to few by l\n";
      case 2 ->
          name
              + "by year to all by k"
              + rounding
              + " { for 2018 "
              + (random.nextInt(99) + 1)
              + unit
              + " for 2019 "
              + amount
              + " }\n";
      case 3 -> name + each(unit, random) + "\n";
      case 5 ->
          // Listed more or less than is stated, or all of it, or with nothing stated.
          name
              + (random.nextBoolean() ? "as listed to all" : amount + " to all as listed")
              + " { m0 "
              + random.nextInt(600)
              + unit
              + " m1 "
              + (random.nextInt(600) - 100)
              + unit
              + (random.nextBoolean() ? " m2 7" + unit : "")
              + " }\n";
      case 6 -> name + "at most " + (random.nextInt(600) + 1) + unit + " to all by k\n";
      case 4 ->
          // Of what stands before, or of itself in a circle, which is told.
          name
              + amount
              + " to all by k, at least "
              + (1 + random.nextInt(99))
              + " % * g"
              + random.nextInt(index + 1)
              + " / 20 each\n";
      default -> name + amount + " to all by k" + rounding + "\n";
    };
  }

  /** So much for each member, not known of those whose data are not; some pay what others get. */
  private static String each(String unit, Random random) {
    String rate = (random.nextInt(400) + 1) + unit + " * d.n";
    String amount =
        switch (random.nextInt(3)) {
          case 0 -> (random.nextInt(99) + 1) + unit;
          case 1 -> rate + " / 3 - " + (random.nextInt(900) + 1) + unit;
          default -> rate;
        };
    return amount
        + " each"
        + (random.nextInt(3) == 0 ? " each year" : "")
        + " to all, rounded "
        + List.of("half up", "half even", "down to 10" + unit, "up").get(random.nextInt(4))
        + (random.nextBoolean() ? ", at least 2" + unit + " each" : "")
        + (random.nextInt(3) == 0 ? ", except m0" : "");
  }
}
