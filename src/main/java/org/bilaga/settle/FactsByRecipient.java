package org.bilaga.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Facts by whom they are about: of one recipient its own, and those of all that it belongs to. */
final class FactsByRecipient {
  private final Map<Recipient, List<Fact>> own = new LinkedHashMap<>();
  private final Map<Recipient, List<Fact>> about = new HashMap<>();

  FactsByRecipient(List<Fact> facts) {
    for (Fact fact : facts) {
      own.computeIfAbsent(fact.recipient(), it -> new ArrayList<>()).add(fact);
    }
  }

  /** Those that hold for a recipient, by date. */
  List<Fact> about(Recipient recipient) {
    return about.computeIfAbsent(
        recipient, it -> gathered(recipient, other -> other.includes(recipient)));
  }

  /** Its own and, of a group, those of its members, by date. */
  List<Fact> within(Recipient holder) {
    return gathered(holder, holder::includes);
  }

  private List<Fact> gathered(Recipient one, Predicate<Recipient> wanted) {
    List<Fact> gathered = new ArrayList<>();
    own.forEach(
        (whose, facts) -> {
          if (whose.equals(one) || wanted.test(whose)) {
            gathered.addAll(facts);
          }
        });
    gathered.sort(Comparator.comparing(Fact::date));
    return gathered;
  }
}
