package org.bilaga.resolve;

import java.time.LocalDate;
import java.util.Collection;

/** Which version of an agreement is in force on a day, of those that are known. */
public final class Amendments {
  private final Collection<Agreement> known;

  public Amendments(Collection<Agreement> known) {
    this.known = known;
  }

  /**
   * The version in force on a day: that of the last amendment from that day or before, of those
   * from one day the last in order, else the original. A scenario is never in force: for one it is
   * the scenario itself.
   */
  public Agreement inForce(Agreement agreement, LocalDate day) {
    if (agreement.kind() == Agreement.Kind.SCENARIO) {
      return agreement;
    }
    Agreement inForce = agreement.original();
    String from = "";
    for (Agreement version : known) {
      boolean amends =
          version.kind() == Agreement.Kind.AMENDED && version.original() == agreement.original();
      if (amends) {
        String begins = version.from().orElseThrow().iso();
        if (begins.compareTo(day.toString()) <= 0 && begins.compareTo(from) >= 0) {
          inForce = version;
          from = begins;
        }
      }
    }
    return inForce;
  }
}
