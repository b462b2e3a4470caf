package org.bilaga.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    Map<Item, Item> partners = new HashMap<>();
    Set<Item> left = new LinkedHashSet<>(before);
    match(left, after, partners, Item::path);
    match(left, after, partners, Item::name);
    match(left, after, partners, Item::title);
    Map<Item, List<Item>> gone = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    List<Item> run = new ArrayList<>();
    for (Item item : before) {
      if (!left.contains(item)) {
        run = new ArrayList<>();
        gone.put(item, run);
      } else if (gone.isEmpty()) {
        pairs.add(new Pair(Optional.of(item), Optional.empty()));
      } else {
        run.add(item);
      }
    }
    for (Item item : after) {
      var partner = Optional.ofNullable(partners.get(item));
      pairs.add(new Pair(partner, Optional.of(item)));
      for (Item behind : partner.map(it -> gone.getOrDefault(it, List.of())).orElse(List.of())) {
        pairs.add(new Pair(Optional.of(behind), Optional.empty()));
      }
    }
    return pairs;
  }

  /** Pairs those that alone have what they are known by; nobody is known by an empty text. */
  private static void match(
      Set<Item> left, List<Item> after, Map<Item, Item> partners, Function<Item, String> known) {
    Map<String, List<Item>> earlier = new HashMap<>();
    for (Item item : left) {
      earlier.computeIfAbsent(known.apply(item), key -> new ArrayList<>(1)).add(item);
    }
    Map<String, List<Item>> later = new LinkedHashMap<>();
    for (Item item : after) {
      if (!partners.containsKey(item)) {
        later.computeIfAbsent(known.apply(item), key -> new ArrayList<>(1)).add(item);
      }
    }
    later.forEach(
        (key, items) -> {
          List<Item> same = earlier.getOrDefault(key, List.of());
          if (!key.isEmpty() && items.size() == 1 && same.size() == 1) {
            partners.put(items.get(0), same.get(0));
            left.remove(same.get(0));
          }
        });
  }
}
