package org.bilaga.report;

import java.util.Optional;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Referent;

/** Who counts as getting money that passes through several hands. */
public enum Receiver {
  /** Whom the agreement gives it to. */
  NAMED,
  /** Who is paid: whom it goes through, where it goes through somebody. */
  FIRST,
  /** Whom it is for in the end: whom it is passed on to, where it is. */
  LAST;

  public static Receiver of(String word) {
    return switch (word) {
      case "first" -> FIRST;
      case "last" -> LAST;
      default -> NAMED;
    };
  }

  /** Who gets what of a grant is somebody's instead of them. */
  Optional<Referent> instead(Grant grant, Optional<Referent> whose) {
    return switch (this) {
      case NAMED -> Optional.empty();
      case FIRST ->
          Hands.of(grant).stream()
              .findFirst()
              .map(hand -> whose.map(it -> Hands.own(hand, it)).orElse(hand));
      case LAST ->
          grant.declared().recipients().passedOnTo().flatMap(grant.agreement().module()::meaning);
    };
  }
}
