package org.bilaga.money;

import org.bilaga.money.Award.DecidedBy;

/** A tie order applied to the members of one key: a strict total order. */
final class Ties implements IndexSort.Order {
  private final TieOrder order;
  private final Weights weights;
  private final int[] rank;

  Ties(TieOrder order, Weights weights) {
    this.order = order;
    this.weights = weights;
    this.rank = order instanceof TieOrder.ByLot lot ? ranks(lot, weights.size()) : new int[0];
  }

  private static int[] ranks(TieOrder.ByLot lot, int members) {
    var rank = new int[members];
    int drawn = lot.drawn().size();
    for (int i = 0; i < members; i++) {
      rank[i] = drawn + i;
    }
    for (int place = 0; place < drawn; place++) {
      int member = lot.drawn().get(place);
      if (member < members) {
        rank[member] = place;
      }
    }
    return rank;
  }

  @Override
  public int compare(int member, int other) {
    int difference =
        switch (order) {
          case TieOrder.ByMembers ignored -> 0;
          case TieOrder.ByLargerWeight ignored -> weights.compare(other, member);
          case TieOrder.ByLot ignored -> Integer.compare(rank[member], rank[other]);
        };
    return difference != 0 ? difference : Integer.compare(member, other);
  }

  /** What separates two members of equal claim. */
  DecidedBy between(int member, int other) {
    return switch (order) {
      case TieOrder.ByMembers ignored -> DecidedBy.ORDER_OF_MEMBERS;
      case TieOrder.ByLargerWeight ignored ->
          weights.compare(member, other) != 0
              ? DecidedBy.LARGER_WEIGHT
              : DecidedBy.ORDER_OF_MEMBERS;
      case TieOrder.ByLot lot ->
          Math.min(rank[member], rank[other]) < lot.drawn().size()
              ? DecidedBy.LOT
              : DecidedBy.ORDER_OF_MEMBERS;
    };
  }

  /** Brings those that come first to the front; candidates are given by order of members. */
  void arrange(int[] candidates) {
    if (!(order instanceof TieOrder.ByMembers)) {
      IndexSort.sort(candidates, this);
    }
  }
}
