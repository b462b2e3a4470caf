package org.bilaga.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Causes;
import org.bilaga.finding.Finding;
import org.bilaga.finding.LeftOut;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.TableCell;

/**
 * What was wrong before anything was rewritten, to tell what a rewriting would break.
 *
 * <p>No line is added or taken away, so a finding is the same where it is of the same kind in the
 * same line, and in the same column of a table; but it is another one where it has grown.
 */
public final class FoundBefore {
  private final Map<String, List<Fraction>> known = new HashMap<>();
  private final List<LeftOut> leftOut;

  /**
   * @param leftOut what was found and is not listed: which of those are new nobody can say
   */
  public FoundBefore(List<Finding> findings, List<LeftOut> leftOut) {
    this.leftOut = leftOut;
    for (Finding finding : Causes.ungrouped(findings)) {
      known.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(size(finding));
    }
    known.values().forEach(sizes -> sizes.sort(null));
  }

  /** Forgets what is not found any more: it must not come back for something else. */
  public void only(List<Finding> findings) {
    var now = new FoundBefore(findings, List.of()).known;
    known.keySet().retainAll(now.keySet());
    for (var entry : known.entrySet()) {
      List<Fraction> sizes = now.getOrDefault(entry.getKey(), List.of());
      int gone = Math.max(0, entry.getValue().size() - sizes.size());
      entry.getValue().subList(0, gone).clear();
      for (int i = 0; i < entry.getValue().size(); i++) {
        Fraction size = sizes.get(sizes.size() - entry.getValue().size() + i);
        if (size.compareTo(entry.getValue().get(i)) < 0) {
          entry.getValue().set(i, size);
        }
      }
    }
  }

  /** Those that are new, or worse than they were; what is disputed is not wrong. */
  public List<Finding> added(List<Finding> findings) {
    Map<String, List<Finding>> now = new HashMap<>();
    for (Finding finding : Causes.ungrouped(findings)) {
      if (finding.disputed().isEmpty() && leftOut.stream().noneMatch(it -> it.isLike(finding))) {
        now.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding);
      }
    }
    List<Finding> added = new ArrayList<>();
    for (var entry : now.entrySet()) {
      List<Fraction> before = known.getOrDefault(entry.getKey(), List.of());
      List<Finding> after = entry.getValue();
      after.sort((one, other) -> size(one).compareTo(size(other)));
      // Against the largest there were: one may have gone, and the others are what they were.
      int gone = Math.max(0, before.size() - after.size());
      for (int i = 0; i < after.size(); i++) {
        int other = i + gone;
        if (other >= before.size() || size(after.get(i)).compareTo(before.get(other)) > 0) {
          added.add(after.get(i));
        }
      }
    }
    return added;
  }

  private static String key(Finding finding) {
    String column =
        finding.subject().orElse("") instanceof TableCell cell ? "column " + cell.column() : "";
    return finding.kind().name()
        + '\n'
        + finding.span().file().name()
        + '\n'
        + finding.span().line()
        + '\n'
        + column;
  }

  private static Fraction size(Finding finding) {
    return finding.difference().map(Fraction::abs).orElse(Fraction.ZERO);
  }
}
