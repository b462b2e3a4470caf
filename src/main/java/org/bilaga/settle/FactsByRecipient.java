package org.bilaga.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Facts by whom they are about: of one recipient its own, and those of all that it belongs to. */
final class FactsByRecipient {
  private final Map<Recipient, List<Fact>> own = new LinkedHashMap<>();
  private final Map<Recipient, Integer> places = new HashMap<>();
  private final List<Recipient> together = new ArrayList<>();
  private final Map<Recipient, List<Fact>> about = new HashMap<>();

  FactsByRecipient(List<Fact> facts) {
    for (Fact fact : facts) {
      Recipient recipient = fact.recipient();
      if (!own.containsKey(recipient)) {
        places.put(recipient, own.size());
        if (recipient.isGroup()) {
          together.add(recipient);
        }
      }
      own.computeIfAbsent(recipient, it -> new ArrayList<>()).add(fact);
    }
  }

  /** Those that hold for a recipient, by date. */
  List<Fact> about(Recipient recipient) {
    return about.computeIfAbsent(
        recipient, it -> gathered(recipient, together, other -> other.includes(recipient)));
  }

  /** Its own and, of a group, those of its members, by date. */
  List<Fact> within(Recipient holder) {
    return holder.isGroup()
        ? gathered(holder, own.keySet(), holder::includes)
        : gathered(holder, List.of(), other -> false);
  }

  /** One's own, and those of the wanted among others; of one day in the order told. */
  private List<Fact> gathered(
      Recipient one, Collection<Recipient> others, Predicate<Recipient> wanted) {
    List<Recipient> whose = new ArrayList<>();
    for (Recipient other : others) {
      if (!other.equals(one) && wanted.test(other)) {
        whose.add(other);
      }
    }
    if (own.containsKey(one)) {
      whose.add(one);
    }
    whose.sort(Comparator.comparingInt(it -> places.getOrDefault(it, 0)));
    List<Fact> gathered = new ArrayList<>();
    whose.forEach(it -> gathered.addAll(own.getOrDefault(it, List.of())));
    gathered.sort(Comparator.comparing(Fact::date));
    return gathered;
  }
}
