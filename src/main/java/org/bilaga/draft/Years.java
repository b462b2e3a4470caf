package org.bilaga.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bilaga.audit.TextUnit;
import org.bilaga.prose.Mention;

/** The years that a text names. */
final class Years {
  private Years() {}

  /** The one that it names most often. */
  static Optional<Integer> most(List<TextUnit> units) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (TextUnit unit : units) {
      for (Mention time : unit.times()) {
        if (time instanceof Mention.InMonths it
            && it.isWholeYears()
            && it.year() == it.lastYear()) {
          counts.merge(it.year(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
