package org.bilaga.infer;

import java.util.List;

/**
 * Rows that belong together: municipalities by the county that stands beside them, or between
 * subtotals.
 *
 * @param heading that of the column that says so; nothing where subtotals do
 * @param names what the groups are called, in the order of their first rows
 * @param ofRow the group of each row, by its place among the names
 */
public record Grouping(String heading, List<String> names, List<Integer> ofRow) {
  public Grouping {
    names = List.copyOf(names);
    ofRow = List.copyOf(ofRow);
  }

  int size() {
    return names.size();
  }

  /** Whether enough rows share a group with others for it to say anything. */
  boolean tells() {
    return size() > 1 && ofRow.size() - size() >= Math.max(3, ofRow.size() / 2);
  }
}
