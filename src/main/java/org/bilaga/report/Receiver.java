package org.bilaga.report;

import java.util.Optional;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Grant;

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

  /** Who gets a grant instead of those it is given to. */
  Optional<Reference> instead(Grant grant) {
    return switch (this) {
      case NAMED -> Optional.empty();
      case FIRST -> grant.declared().recipients().through();
      case LAST -> grant.declared().recipients().passedOnTo();
    };
  }
}
