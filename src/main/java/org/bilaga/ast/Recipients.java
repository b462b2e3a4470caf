package org.bilaga.ast;

import java.util.List;
import java.util.Optional;

/**
 * Who gets a grant: the first that is named and the others, by whose hands in order, and whom it is
 * for in the end. More than one only where nothing is distributed.
 */
public record Recipients(
    Reference to,
    List<Reference> others,
    List<Reference> through,
    Optional<Reference> passedOnTo) {}
