package org.bilaga.money;

/**
 * Where the difference between a total and its rounded parts goes. "Largest" and "smallest" are by
 * exact quotient among the members with a quotient above zero, "first" and "last" by order of the
 * same members; equal quotients are separated by the rule's tie order.
 */
public sealed interface ResidueHome {
  /** Nothing is said; a residue then is left over and someone should be told. */
  ResidueHome UNDECLARED = new Undeclared();

  /** The giver keeps it. */
  ResidueHome KEPT = new Kept();

  /** To the member with the largest exact quotient. */
  ResidueHome LARGEST = new Largest();

  /** To the member with the smallest exact quotient above zero. */
  ResidueHome SMALLEST = new Smallest();

  /** To the first member with a quotient above zero. */
  ResidueHome FIRST = new First();

  /** To the last member with a quotient above zero. */
  ResidueHome LAST = new Last();

  /** Whether a member has it, so that nothing is left beside what the members have. */
  default boolean isMembers() {
    return switch (this) {
      case Largest it -> true;
      case Smallest it -> true;
      case First it -> true;
      case Last it -> true;
      case Member it -> true;
      case Undeclared it -> false;
      case Kept it -> false;
      case Elsewhere it -> false;
    };
  }

  /** Nothing is said. */
  record Undeclared() implements ResidueHome {}

  /** The giver keeps it. */
  record Kept() implements ResidueHome {}

  /** To the member with the largest exact quotient. */
  record Largest() implements ResidueHome {}

  /** To the member with the smallest exact quotient above zero. */
  record Smallest() implements ResidueHome {}

  /** To the first member with a quotient above zero. */
  record First() implements ResidueHome {}

  /** To the last member with a quotient above zero. */
  record Last() implements ResidueHome {}

  /** To a named member, by index from 0, whatever its quotient. */
  record Member(int index) implements ResidueHome {}

  /** To a party outside the distribution; the name means nothing here. */
  record Elsewhere(String party) implements ResidueHome {}
}
