package org.bilaga.report;

import java.util.Optional;
import org.bilaga.calendar.Slot;
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

  public Fraction amount() {
    return share.amount();
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

  Portion paidBy(Payer other, Fraction amount) {
    Share part = Share.nobodys(share.kind(), share.slot(), share.id(), share.name(), amount);
    return new Portion(area, grant, part, other);
  }
}
