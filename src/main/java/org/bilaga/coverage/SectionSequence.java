package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sections of a document from what is said of some: a number shows that those before it among
 * its siblings exist, and those above it.
 *
 * <p>How the document goes on after the last number nothing shows.
 */
final class SectionSequence {
  private final Map<SectionNumber, List<Represented>> mentions;
  private final SortedSet<SectionNumber> known;

  SectionSequence(Map<SectionNumber, List<Represented>> mentions) {
    this.mentions = mentions;
    this.known = new TreeSet<>(mentions.keySet());
    for (SectionNumber number : mentions.keySet()) {
      for (int depth = number.parts().size() - 1; depth > 0; depth--) {
        known.add(new SectionNumber(number.parts().subList(0, depth)));
      }
    }
  }

  /** All in the order of the document; numbers missing in a row are one entry, {@code 4.2–4.4}. */
  List<SectionCoverage> withGaps() {
    List<SectionCoverage> all = new ArrayList<>();
    Map<List<Integer>, Integer> lastUnder = new HashMap<>();
    for (SectionNumber number : known) {
      int before = lastUnder.getOrDefault(number.parent(), 0);
      if (before + 1 < number.last()) {
        var from = number.sibling(before + 1);
        var to = number.sibling(number.last() - 1);
        String name = from.equals(to) ? from.toString() : from + "–" + to;
        int numbers = to.last() - from.last() + 1;
        all.add(new SectionCoverage(name, numbers, SectionCoverage.Status.MISSING, List.of()));
      }
      lastUnder.put(number.parent(), number.last());
      all.add(SectionCoverage.of(number.toString(), mentions.getOrDefault(number, List.of())));
    }
    return all;
  }
}
