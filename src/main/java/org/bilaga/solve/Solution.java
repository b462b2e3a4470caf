package org.bilaga.solve;

import java.util.List;

/**
 * Where a condition holds when one input is varied.
 *
 * @param now the input as written
 * @param low the first value that was asked about
 * @param high the last value that was asked about
 * @param edges where the condition begins or ceases to hold, in order; none where it never does
 * @param tried how many values were tried
 */
public record Solution(
    Goal goal, Input input, Trial now, Trial low, Trial high, List<Edge> edges, int tried) {

  /** Whether the condition changes exactly once, at one sharp place. */
  public boolean isPlain() {
    return edges.size() == 1 && edges.get(0).isSharp();
  }
}
