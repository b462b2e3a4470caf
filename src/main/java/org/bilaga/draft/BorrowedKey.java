package org.bilaga.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.infer.Basis;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Inference;
import org.bilaga.infer.PublishedColumn;

/**
 * A column of a table that is divided by a column of another.
 *
 * @param column what is divided
 * @param from the table whose column it is divided by
 * @param by that column
 */
record BorrowedKey(PublishedColumn column, ReadTable from, PublishedColumn by, Division division) {
  /** What was divided may itself have been rounded before: one cell in so many may be one off. */
  private static final int ENOUGH = 4;

  /**
   * Those of a table, of what nothing in the table itself explains.
   *
   * @param others the other tables; only those of the same recipients are of use
   */
  static List<BorrowedKey> of(ReadTable table, List<ReadTable> others) {
    List<BorrowedKey> keys = new ArrayList<>();
    Map<PublishedColumn, PublishedColumn> own = new HashMap<>();
    Map<PublishedColumn, ReadTable> from = new HashMap<>();
    for (ReadTable other : others) {
      var rows = other == table ? Optional.<List<Integer>>empty() : rows(table, other);
      if (rows.isPresent()) {
        for (PublishedColumn column : other.published().columns()) {
          PublishedColumn borrowed = column.inOrder(rows.get());
          own.put(borrowed, column);
          from.put(borrowed, other);
        }
      }
    }
    if (own.isEmpty()) {
      return keys;
    }
    var alone = Inference.of(table.published(), Optional.empty(), Optional.empty());
    for (Inference.Inferred inferred : alone.columns()) {
      boolean asked = inferred.explanation().isEmpty() && alone.uses(inferred.column()) == 0;
      if (asked && inferred.column().counts() != PublishedColumn.Counts.THINGS) {
        var beside = table.published().of(inferred.column(), List.copyOf(own.keySet()));
        var explained = Inference.of(beside, Optional.empty(), Optional.empty());
        for (Inference.Inferred each : explained.columns()) {
          if (each.column() == inferred.column()
              && each.explanation().orElse(null) instanceof Division by
              && by.basis() instanceof Basis.Of of
              && isNearly(by, inferred.column())) {
            PublishedColumn key = own.get(of.column());
            ReadTable other = from.get(of.column());
            if (key != null && other != null) {
              keys.add(new BorrowedKey(inferred.column(), other, key, by));
            }
          }
        }
      }
    }
    return keys;
  }

  private static boolean isNearly(Division by, PublishedColumn column) {
    return by.misses().size() * ENOUGH <= column.figures()
        && by.misses().stream().allMatch(it -> it.off().abs().compareTo(by.rule().unit()) <= 0);
  }

  /** For each row of a table the row of another that is about the same. */
  private static Optional<List<Integer>> rows(ReadTable table, ReadTable other) {
    return table.recipients().name().equals(other.recipients().name())
        ? table.recipients().rows(table.published().names(), other.published().names())
        : Optional.empty();
  }
}
