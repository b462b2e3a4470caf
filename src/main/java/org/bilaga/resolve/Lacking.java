package org.bilaga.resolve;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bilaga.finding.Finding;

/**
 * Members of whom data say nothing, by a row or a cell. What is told of it waits until it is known
 * who asks for the data: of those whom all grants except that go by them nothing is needed.
 *
 * @param members by their index
 * @param told what is told where something is needed of some of them
 */
public record Lacking(List<Integer> members, Function<Set<Integer>, List<Finding>> told) {
  static final Lacking NOTHING = new Lacking(List.of(), needed -> List.of());

  public Lacking {
    members = List.copyOf(members);
  }

  /** Whether it is by such a finding that it is told. */
  public static boolean isToldBy(Finding finding) {
    return finding.kind() == ColumnReader.FIGURE_MISSING
        || finding.kind() == RowFindings.ROW_MISSING;
  }
}
