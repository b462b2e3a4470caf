package org.bilaga.check;

import java.util.concurrent.atomic.AtomicInteger;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.ast.Walk;

/** Where a model says how it reads what its document leaves open. */
final class Readings {
  private Readings() {}

  /** How many there are in an agreement. */
  static int count(Node agreement) {
    var count = new AtomicInteger();
    Walk.over(agreement, node -> count.addAndGet(isReading(node) ? 1 : 0));
    return count.get();
  }

  private static boolean isReading(Node node) {
    return node instanceof Clause.Reading
        || node instanceof Clause.Sharing sharing && sharing.reading().isPresent()
        || node instanceof Clause.Passing passing && passing.reading().isPresent()
        || node instanceof Clause.Nobody nobody && nobody.reading().isPresent();
  }
}
