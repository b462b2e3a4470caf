package org.bilaga.ast;

import java.util.List;
import java.util.Optional;

/**
 * Who gets a grant: the first that is named and the others, by whose hand, and whom it is for in
 * the end. More than one only where nothing is distributed.
 */
public record Recipients(
    Reference to,
    List<Reference> others,
    Optional<Reference> through,
    Optional<Reference> passedOnTo) {}
