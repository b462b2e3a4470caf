package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Finding;
import org.bilaga.resolve.TableCell;

/**
 * Findings by what they are about, as far as a mark can accept them.
 *
 * <p>Nodes are told apart by identity, for two may say the same; cells by their place.
 */
final class FindingsBySubject {
  private final Map<Object, List<Finding>> byNode = new IdentityHashMap<>();
  private final Map<TableCell, List<Finding>> byCell = new HashMap<>();

  /** What is found later is not seen. */
  FindingsBySubject(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.kind().disputable() && finding.subject().isPresent()) {
        Object subject = finding.subject().get();
        if (subject instanceof TableCell cell) {
          byCell.computeIfAbsent(cell, it -> new ArrayList<>(1)).add(finding);
        } else {
          byNode.computeIfAbsent(subject, it -> new ArrayList<>(1)).add(finding);
        }
      }
    }
  }

  List<Finding> about(Object subject) {
    var found = subject instanceof TableCell ? byCell.get(subject) : byNode.get(subject);
    return found == null ? List.of() : found;
  }
}
