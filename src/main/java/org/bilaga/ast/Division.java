package org.bilaga.ast;

import java.util.List;
import java.util.Optional;

/**
 * How a grant is divided between its recipients: by which key, on which terms, rounded how.
 *
 * @param equally the key of one that gives all the same, which {@code key} then refers to by the
 *     word for it
 * @param listed whether a list says what each gets: in the grant, or a column of an appendix
 */
public record Division(
    Optional<Reference> key,
    Optional<Declaration.Key> equally,
    boolean undistributed,
    boolean listed,
    Optional<Rounding> rounding,
    Optional<Expression> base,
    List<Clause.Bound> floors,
    List<Clause.Bound> caps,
    List<Reference> except) {

  /** Whether anything but the key decides what each gets. */
  public boolean hasTerms() {
    return base.isPresent() || !floors.isEmpty() || !caps.isEmpty() || !except.isEmpty();
  }
}
