package org.bilaga.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bilaga.ast.Date;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement.Layer;

/**
 * Which version of an agreement is in force on a day: the original with all amendments that are
 * known and in force by then laid upon it, in their one order, also where no file sees them all.
 */
public final class Amendments {
  private final Collection<Agreement> known;
  private final Findings out;
  private final List<Agreement> composed = new ArrayList<>();

  /** Passes over what is wrong with a version that no file makes. */
  public Amendments(Collection<Agreement> known) {
    this(known, new Findings());
  }

  public Amendments(Collection<Agreement> known, Findings out) {
    this.known = known;
    this.out = out;
  }

  /** The versions, one for each day from which something is amended, that no file makes. */
  public List<Agreement> together() {
    Set<Agreement> together = new LinkedHashSet<>();
    for (Agreement amended : List.copyOf(known)) {
      if (amended.kind() == Agreement.Kind.AMENDED) {
        String day = amended.from().orElseThrow().iso();
        together.add(with(amended, from -> from.iso().compareTo(day) <= 0));
      }
    }
    together.removeAll(known);
    return List.copyOf(together);
  }

  /** The version in force on a day. A scenario is never in force: for one it is itself. */
  public Agreement inForce(Agreement agreement, LocalDate day) {
    return with(agreement, from -> from.iso().compareTo(day.toString()) <= 0);
  }

  /** The version with all amendments, from whatever day they hold. A scenario is itself. */
  public Agreement withAll(Agreement agreement) {
    return with(agreement, from -> true);
  }

  private Agreement with(Agreement agreement, Predicate<Date> meant) {
    if (agreement.kind() == Agreement.Kind.SCENARIO) {
      return agreement;
    }
    Agreement original = agreement.original();
    Set<Layer> layers = new LinkedHashSet<>();
    for (Agreement version : known) {
      boolean amends = version.kind() == Agreement.Kind.AMENDED && version.original() == original;
      if (amends && meant.test(version.from().orElseThrow())) {
        layers.add(version.lastLayer());
      }
    }
    List<Layer> sorted = new ArrayList<>(layers);
    sorted.sort(AmendmentOrder.ORDER);
    return version(original, sorted);
  }

  /** The version that some amendments make, the lowest first. */
  Agreement version(Agreement original, List<Layer> layers) {
    if (layers.isEmpty()) {
      return original;
    }
    for (Agreement version : known) {
      if (version.original() == original && version.layers().equals(layers)) {
        return version;
      }
    }
    for (Agreement version : composed) {
      if (version.original() == original && version.layers().equals(layers)) {
        return version;
      }
    }
    Agreement below = version(original, layers.subList(0, layers.size() - 1));
    var version = new ChangedAgreement(layers, below, out);
    version.recipients();
    version.bind();
    composed.add(version.agreement());
    return version.agreement();
  }
}
