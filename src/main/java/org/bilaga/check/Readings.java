package org.bilaga.check;

import java.util.List;
import org.bilaga.ast.Clause;

/** Where a model says how it reads what its document leaves open. */
final class Readings {
  private Readings() {}

  /** How many there are in these sentences and in those inside them. */
  static int count(List<Clause> clauses) {
    int count = 0;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Reading) {
        count++;
      } else if (clause instanceof Clause.Area it) {
        count += count(it.clauses());
      } else if (clause instanceof Clause.Grant it) {
        count += count(it.clauses());
      } else if (clause instanceof Clause.Sharing it) {
        count += it.reading().isPresent() ? 1 : 0;
      } else if (clause instanceof Clause.Passing it) {
        count += it.reading().isPresent() ? 1 : 0;
      } else if (clause instanceof Clause.Nobody it) {
        count += it.reading().isPresent() ? 1 : 0;
      }
    }
    return count;
  }
}
