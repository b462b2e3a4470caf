package org.bilaga.report;

import java.util.Optional;
import org.bilaga.compare.Population;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.words.Told;

/** What amounts are told per: the inhabitants, pupils or beds of a member. */
public final class PerEach {
  private final Data.Column column;

  private PerEach(Data.Column column) {
    this.column = column;
  }

  /** By {@code DATA.COLUMN}, as an agreement's module sees it. */
  public static Optional<PerEach> named(String text, Module module) {
    int dot = text.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : module
            .lookUp(text.substring(0, dot))
            .filter(Referent.OfData.class::isInstance)
            .flatMap(it -> ((Referent.OfData) it).data().column(text.substring(dot + 1)))
            .map(PerEach::new);
  }

  /** The one of inhabitants that an agreement's files have. */
  public static Optional<PerEach> usual(Agreement agreement) {
    return Population.usual(agreement).map(PerEach::new);
  }

  /** Whether all members of a group are counted. */
  public boolean isOf(Group group) {
    return count(group).isPresent();
  }

  /** How many a member has; empty where it is not known, or none. */
  Optional<Fraction> count(Group group, int member) {
    int there = group.in(column.group(), member);
    return there >= 0 && column.isKnown(there)
        ? Optional.of(column.value(there)).filter(it -> it.signum() > 0)
        : Optional.empty();
  }

  /** How many all members have together. */
  Optional<Fraction> count(Group group) {
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < group.size(); member++) {
      Optional<Fraction> its = count(group, member);
      if (its.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(its.get());
    }
    // By nobody, as in a group without members, nothing is divided.
    return Optional.of(sum).filter(it -> it.signum() > 0);
  }

  static Amount of(Amount amount, Optional<Fraction> count) {
    return count.map(amount::over).orElse(Amount.UNKNOWN);
  }

  /** Above the column, on two lines. */
  Told heading() {
    return Sentences.perEach(name());
  }

  /** As one asks for it: {@code befolkning.antal}. */
  String name() {
    return column.declared().name().text() + "." + column.name();
  }
}
