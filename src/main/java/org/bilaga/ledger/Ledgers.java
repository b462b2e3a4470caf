package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Inputs;
import org.bilaga.evaluate.Piece;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/**
 * The ledgers of agreements, each made once, with an evaluator that has from them who gets what.
 */
public final class Ledgers extends Evaluator {
  private final Map<Agreement, Ledger> ledgers = new IdentityHashMap<>();
  private final Optional<Ledgers> like;

  public Ledgers(Findings out) {
    this(out, Inputs.AS_WRITTEN);
  }

  /** Those that there would be if some inputs were others than those written. */
  public Ledgers(Findings out, Inputs inputs) {
    super(out, inputs);
    this.like = Optional.empty();
  }

  private Ledgers(Findings out, Inputs inputs, Ledgers like) {
    super(out, inputs);
    this.like = Optional.of(like);
  }

  /**
   * Those that there would be with other values of inputs that these change too: what rests on none
   * of them is not made anew.
   *
   * @throws IllegalArgumentException where an input is changed that is as written here
   */
  public Ledgers with(Findings out, Inputs others) {
    if (!inputs().changeAllOf(others)) {
      throw new IllegalArgumentException("another input than those that vary");
    }
    return new Ledgers(out, others, this);
  }

  @Override
  protected Optional<Ledgers> like() {
    return like;
  }

  /** The ledger of which what rests on no input that varies holds here too. */
  Optional<Ledger> like(Agreement agreement) {
    return like.flatMap(it -> Optional.ofNullable(it.ledgers.get(agreement)));
  }

  /** The ledger of an agreement. */
  public Ledger ledger(Agreement agreement) {
    Ledger known = ledgers.get(agreement);
    if (known == null) {
      known = new Ledger(this, agreement);
      ledgers.put(agreement, known);
    }
    return known;
  }

  /** All ledgers of a file's agreements. */
  public List<Ledger> ledgers(Module module) {
    List<Ledger> all = new ArrayList<>();
    module.agreements().forEach(agreement -> all.add(ledger(agreement)));
    return all;
  }

  /** Lets go of a ledger, which is made anew where it is asked for again. */
  public void forgetLedger(Agreement agreement) {
    ledgers.remove(agreement);
  }

  @Override
  protected Value held(List<Grant> grants, Referent.OfMember member, Optional<Slot> slot) {
    if (grants.isEmpty()) {
      return Value.ZERO;
    }
    return ledger(grants.get(0).agreement()).held(grants, member, slot);
  }

  @Override
  protected Value totalTo(Agreement agreement, Referent recipient, Optional<Slot> slot) {
    return lostWithin(agreement.root()).plus(ledger(agreement).totalTo(recipient, slot));
  }

  /** For the rooms of this package: what a grant's amount is made of. */
  List<Piece> amountsOf(Grant grant) {
    return pieces(grant);
  }

  Findings told() {
    return out();
  }

  /** The amount as money; told, and empty, where it is none. */
  Optional<Money> asMoney(Fraction amount, Denomination currency, Span place) {
    return money(amount, currency, place);
  }
}
