package org.bilaga.settle;

import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/** What a fact is about. */
public sealed interface Subject {
  /** The same for every way to write the same subject. */
  String text();

  /** A grant, or all that stands in an area; the root stands for the whole agreement. */
  record OfMoney(Area area, Optional<Grant> grant, String period) implements Subject {
    @Override
    public String text() {
      String path =
          grant.isPresent()
              ? grant.get().path()
              : area.isRoot() ? area.agreement().name() : area.path();
      return period.isEmpty() ? path : path + "[" + period + "]";
    }

    /** Whether money of the grant can be meant. */
    boolean covers(Grant other) {
      if (grant.isPresent()) {
        return grant.get() == other;
      }
      Optional<Area> at = Optional.of(other.area());
      while (at.isPresent() && at.get() != area) {
        at = at.get().parent();
      }
      return at.isPresent();
    }
  }

  /** A condition or an obligation as a whole. */
  record OfUndertaking(Undertaking undertaking) implements Subject {
    @Override
    public String text() {
      return undertaking.name();
    }
  }

  /** A duty, or several of the same words; one month of it where it comes back each month. */
  record OfDuties(List<Duty> duties, Optional<Slot> month) implements Subject {
    @Override
    public String text() {
      return duties.get(0).what() + month.map(it -> "[" + it.text() + "]").orElse("");
    }
  }
}
