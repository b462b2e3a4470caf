package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Ledger;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Register;
import org.bilaga.table.Member;

/** Builds the derivation of amounts from the ledger of their agreement. */
public final class Deriver {
  private final Evaluator evaluator;
  private final Agreement agreement;
  private final Ledger ledger;

  public Deriver(Evaluator evaluator, Agreement agreement) {
    this.evaluator = evaluator;
    this.agreement = agreement;
    this.ledger = evaluator.ledger(agreement);
  }

  /** Whole grants: how each was divided among all. */
  public Derivation whole(String asked, List<Grant> grants) {
    Fraction total = Fraction.ZERO;
    List<GrantDerivation> derived = new ArrayList<>();
    for (Grant grant : grants) {
      total = total.add(ledger.entry(grant).total().toMajor());
      derived.add(new GrantDeriver(evaluator, ledger, grant).derive(-1));
    }
    return derivation(asked, Optional.empty(), total, Fraction.ZERO, derived, List.of());
  }

  /** One member's part of the grants that concern it. */
  public Derivation of(String asked, List<Grant> grants, Group group, int member) {
    Fraction total = Fraction.ZERO;
    Fraction unknown = Fraction.ZERO;
    List<GrantDerivation> derived = new ArrayList<>();
    for (Grant grant : grants) {
      if (concerns(grant, group, member)) {
        var one = new GrantDeriver(evaluator, ledger, grant).derive(member);
        derived.add(one);
        total = total.add(one.amount().orElse(Fraction.ZERO));
        unknown = one.amount().isPresent() ? unknown : unknown.add(one.total());
      }
    }
    var whose = whose(group, member);
    return derivation(
        asked, Optional.of(whose), total, unknown, derived, counterparts(group, member));
  }

  private Derivation derivation(
      String asked,
      Optional<Derivation.Whose> whose,
      Fraction total,
      Fraction unknown,
      List<GrantDerivation> grants,
      List<Derivation.Counterpart> counterparts) {
    String currency =
        ledger.entries().isEmpty()
            ? "SEK"
            : ledger.entries().get(0).total().currency().getCurrencyCode();
    return new Derivation(
        asked,
        agreement.name(),
        title(agreement.declared()),
        agreement.period(),
        currency,
        whose,
        total,
        unknown,
        grants,
        counterparts);
  }

  private static boolean concerns(Grant grant, Group group, int member) {
    var recipient = grant.recipient();
    return recipient.isPresent()
        && (recipient.get() instanceof Referent.OfGroup all && all.group() == group
            || recipient.get() instanceof Referent.OfMember one
                && one.group() == group
                && one.member() == member);
  }

  private List<Derivation.Counterpart> counterparts(Group group, int member) {
    List<Derivation.Counterpart> found = new ArrayList<>();
    for (Group other : ledger.groups()) {
      int theirs = other == group ? -1 : group.in(other, member);
      Fraction amount =
          theirs < 0
              ? Fraction.ZERO
              : ledger.major(ledger.minor(agreement.grants(), other, theirs));
      if (!amount.isZero()) {
        String ask = agreement.name() + "[" + other.member(theirs).id() + "]";
        found.add(new Derivation.Counterpart(whose(other, theirs), amount, through(other), ask));
      }
    }
    return found;
  }

  private List<String> through(Group group) {
    List<String> names = new ArrayList<>();
    for (Grant grant : agreement.grants()) {
      var through = grant.declared().through();
      if (through.isPresent() && grant.group().filter(it -> it == group).isPresent()) {
        String name = name(through.get(), agreement);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private Derivation.Whose whose(Group group, int member) {
    Member it = group.member(member);
    String name = Register.of(agreement).name(group.declared());
    return new Derivation.Whose(it.id(), it.name(), group.name(), name);
  }

  static String title(Declaration declaration) {
    return declaration.title().map(title -> title.text()).orElse(declaration.name().text());
  }

  /** A party by the shortest of its names, all else by its title. */
  static String name(Reference reference, Agreement agreement) {
    var meaning = agreement.module().meaning(reference);
    return meaning.map(it -> name(it, agreement)).orElse(reference.text());
  }

  /** The name on the day that the agreement was signed. */
  static String name(Referent referent, Agreement agreement) {
    return Register.of(agreement).shortName(referent);
  }
}
