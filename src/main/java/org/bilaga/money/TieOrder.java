package org.bilaga.money;

import java.util.HashSet;
import java.util.List;

/** Which of several members with equal claims comes first. Always a total order of the members. */
public sealed interface TieOrder {
  /** The member named first comes first. */
  TieOrder BY_MEMBERS = new ByMembers();

  /** The member with the larger weight comes first; equal weights by order of members. */
  TieOrder BY_LARGER_WEIGHT = new ByLargerWeight();

  /** The member named first comes first. */
  record ByMembers() implements TieOrder {}

  /** The member with the larger weight comes first; equal weights by order of members. */
  record ByLargerWeight() implements TieOrder {}

  /**
   * A lot was drawn: the members in the order drawn, as indices from 0, and the record of the
   * drawing. Members not drawn come after, by order of members.
   */
  record ByLot(List<Integer> drawn, String reference) implements TieOrder {
    /** Throws IllegalArgumentException where an index is negative or drawn twice. */
    public ByLot {
      drawn = List.copyOf(drawn);
      var seen = new HashSet<Integer>();
      for (int member : drawn) {
        if (member < 0 || !seen.add(member)) {
          throw new IllegalArgumentException("member " + member + " in the lot");
        }
      }
    }
  }
}
