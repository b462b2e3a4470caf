package org.bilaga.duty;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;

/** Which money the references of an undertaking mean. */
final class Affected {
  private Affected() {}

  /** Whether a grant is among what is named; all of the agreement is where nothing is. */
  static boolean covers(Agreement agreement, List<Reference> named, Grant grant) {
    if (named.isEmpty()) {
      return true;
    }
    for (Reference reference : named) {
      var meant = agreement.module().meaning(reference);
      if (meant.isPresent() && covers(meant.get(), grant)) {
        return true;
      }
    }
    return false;
  }

  /** The agreements named that are others than this. */
  static List<Agreement> elsewhere(Agreement agreement, List<Reference> named) {
    return named.stream()
        .flatMap(reference -> agreement.module().meaning(reference).stream())
        .flatMap(meant -> agreementOf(meant).stream())
        .filter(other -> other != agreement)
        .distinct()
        .toList();
  }

  private static Optional<Agreement> agreementOf(Referent meant) {
    return switch (meant) {
      case Referent.OfAgreement it -> Optional.of(it.agreement());
      case Referent.OfArea it -> Optional.of(it.area().agreement());
      case Referent.OfGrant it -> Optional.of(it.grant().agreement());
      default -> Optional.empty();
    };
  }

  private static boolean covers(Referent meant, Grant grant) {
    return switch (meant) {
      case Referent.OfAgreement it -> it.agreement() == grant.agreement();
      case Referent.OfArea it -> isIn(it.area(), grant);
      case Referent.OfGrant it -> it.grant() == grant;
      case Referent.OfEarmark it -> it.earmark().grant() == grant;
      default -> false;
    };
  }

  private static boolean isIn(Area area, Grant grant) {
    Optional<Area> at = Optional.of(grant.area());
    while (at.isPresent() && at.get() != area) {
      at = at.get().parent();
    }
    return at.isPresent();
  }
}
