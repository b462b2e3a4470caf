package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/**
 * A member that has grown faster than another and yet loses money to it: the population paradox,
 * between an agreement and its scenario or amendment with other figures.
 *
 * <p>At one set of figures it cannot be seen: under largest remainder a larger weight of its own,
 * all others unchanged, never costs a member. Divisor methods are free of it (Balinski and Young,
 * Fair Representation). Looked for where the unit is larger than a krona, as {@link ParadoxAlabama}
 * is.
 */
final class ParadoxPopulation implements Check {
  static final Kind KIND =
      Kind.warning("paradox-population")
          .en(
              "{name} has grown faster than {other} since `{base}`, and yet of `{grant}` it gets"
                  + " {less} instead of {amount}, and {other} {more} instead of {had}.",
              "Round to a smaller unit, or by `sainte-laguë`, which never does so; or mark it with"
                  + " the reason.")
          .sv(
              "{name} har vuxit snabbare än {other} sedan `{base}`, men får ändå {less} av"
                  + " `{grant}` i stället för {amount}, och {other} {more} i stället för {had}.",
              "Avrunda till en mindre enhet, eller med `sainte-laguë`, som aldrig gör så; eller"
                  + " märk det med skälet.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      if (agreement.base().isPresent()) {
        for (Grant grant : agreement.grants()) {
          counterpart(grant, agreement.base().get()).ifPresent(it -> check(grant, it, checked));
        }
      }
    }
  }

  private static Optional<Grant> counterpart(Grant grant, Agreement base) {
    return base.grants().stream()
        .filter(it -> it.path().equals(grant.path()) && it.group().equals(grant.group()))
        .findFirst();
  }

  private static void check(Grant now, Grant before, Checked checked) {
    List<Entry> nows = checked.ledger(now.agreement()).entry(now).parts();
    List<Entry> befores = checked.ledger(before.agreement()).entry(before).parts();
    for (int part = 0; part < nows.size() && nows.size() == befores.size(); part++) {
      compare(nows.get(part), befores.get(part), checked);
    }
  }

  private static void compare(Entry now, Entry before, Checked checked) {
    boolean comparable =
        now.weights().isPresent()
            && before.weights().isPresent()
            && now.unit().compareTo(Fraction.ONE) > 0
            && now.total().compareTo(before.total()) >= 0;
    if (!comparable) {
      return;
    }
    checked.tally().comparison();
    Group group = now.grant().group().orElseThrow();
    for (int member = 0; member < group.size(); member++) {
      if (now.amounts()[member] < before.amounts()[member]) {
        for (int other = 0; other < group.size(); other++) {
          if (now.amounts()[other] > before.amounts()[other]
              && isFaster(now.weights().get(), before.weights().get(), member, other)) {
            tell(now, before, member, other, checked);
            return;
          }
        }
      }
    }
  }

  /** Whether one weight has grown more than another, in proportion. */
  private static boolean isFaster(Weights now, Weights before, int member, int other) {
    return now.get(member)
            .multiply(before.get(other))
            .compareTo(now.get(other).multiply(before.get(member)))
        > 0;
  }

  private static void tell(Entry now, Entry before, int member, int other, Checked checked) {
    var figures = Figures.of(now.currency());
    Group group = now.grant().group().orElseThrow();
    checked.add(
        KIND.at(now.grant().declared().name().span())
            .with("name", group.member(member).name())
            .with("other", group.member(other).name())
            .with("base", before.grant().agreement().name())
            .with("less", figures.text(now.amount(member).toMajor()))
            .with("amount", figures.text(before.amount(member).toMajor()))
            .with("more", figures.text(now.amount(other).toMajor()))
            .with("had", figures.text(before.amount(other).toMajor()))
            .with("grant", now.grant().path())
            .about(now.grant().declared()));
  }
}
