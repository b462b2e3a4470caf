package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The same leaf of the tree of money on both sides, or one that is on one side only. */
public record Pair(Optional<Item> before, Optional<Item> after) {

  /** The path, the later one where it has moved. */
  public String path() {
    return after.or(() -> before).map(Item::path).orElse("");
  }

  /** The one written later, else the other. */
  public Item item() {
    return after.or(() -> before).orElseThrow();
  }

  /**
   * All leaves of two agreements, the same ones together: by path; else by a name, else by a title,
   * that no other leaf without a counterpart has. Those that are gone stand behind what stood
   * before them.
   */
  static List<Pair> of(List<Item> before, List<Item> after) {
    var partner = new Item[after.size()];
    List<Item> left = new ArrayList<>(before);
    match(left, after, partner, (one, other) -> one.path().equals(other.path()));
    match(left, after, partner, (one, other) -> one.name().equals(other.name()));
    match(
        left,
        after,
        partner,
        (one, other) -> !one.title().isEmpty() && one.title().equals(other.title()));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      pairs.add(new Pair(Optional.ofNullable(partner[i]), Optional.of(after.get(i))));
    }
    for (Item gone : left) {
      pairs.add(placeOf(gone, before, pairs), new Pair(Optional.of(gone), Optional.empty()));
    }
    return pairs;
  }

  private static void match(
      List<Item> left, List<Item> after, Item[] partner, BiPredicate<Item, Item> same) {
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] == null) {
        Item wanted = after.get(i);
        List<Item> found = left.stream().filter(it -> same.test(it, wanted)).toList();
        int rivals = 0;
        for (int j = 0; j < partner.length; j++) {
          rivals += partner[j] == null && same.test(after.get(j), wanted) ? 1 : 0;
        }
        if (found.size() == 1 && rivals == 1) {
          partner[i] = found.get(0);
          left.remove(found.get(0));
        }
      }
    }
  }

  private static int placeOf(Item gone, List<Item> before, List<Pair> pairs) {
    for (int i = before.indexOf(gone) - 1; i >= 0; i--) {
      for (int at = 0; at < pairs.size(); at++) {
        if (pairs.get(at).before().equals(Optional.of(before.get(i)))) {
          return at + 1;
        }
      }
    }
    return 0;
  }
}
