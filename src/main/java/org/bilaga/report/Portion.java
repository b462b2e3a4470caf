package org.bilaga.report;

import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/**
 * A piece of an agreement's money that nothing divides further: of one grant, for one year or
 * month, to one recipient, or to nobody yet. Every table is a sum of these.
 *
 * @param area where it stands in the tree
 * @param grant empty for money of an area that no grant has
 */
public record Portion(Area area, Optional<Grant> grant, Share share, Payer payer) {
  public Agreement agreement() {
    return area.agreement();
  }

  /** The amount, as far as it is known. */
  public Fraction amount() {
    return share.amount().least().orElse(Fraction.ZERO);
  }

  /** How much more than that it can be; empty where nobody says. */
  Optional<Fraction> more() {
    return Cells.most(share.amount()).map(it -> it.subtract(amount()));
  }

  boolean isKnown() {
    return share.isKnown();
  }

  public Optional<Slot> slot() {
    return share.slot();
  }

  /** The path inside the agreement; empty for money of the agreement itself. */
  public String path() {
    return grant.map(Grant::path).orElse(area.path());
  }

  /** The path with the agreement's name before it. */
  public String fullPath() {
    return path().isEmpty() ? agreement().name() : agreement().name() + "." + path();
  }

  /** The years that it may be for, where it is not said for which; none where nothing is said. */
  List<Slot> mayBeFor() {
    if (share.stretch().isPresent()) {
      var from = Slot.of(share.stretch().get().from().text());
      var to = Slot.of(share.stretch().get().last().text());
      if (from.isPresent() && to.isPresent()) {
        return Slot.years(from.get(), to.get());
      }
    }
    return agreement().years();
  }

  Portion at(Slot year) {
    return new Portion(area, grant, share.at(year), payer);
  }

  Portion paidBy(Payer other, Fraction amount) {
    return new Portion(area, grant, share.of(Value.of(amount)), other);
  }
}
