package org.bilaga.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.OtherRule;
import org.bilaga.finding.Severity;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;

/**
 * The changes that findings suggest for one part.
 *
 * <p>What is disputed is left as it is; so is a place for which two findings ask for different
 * figures, the total of a column in which a disputed cell stays, and what rests on something that
 * is told to be wrong itself: a total that its parts contradict, a figure of data that the data's
 * own total does.
 */
public final class Corrections {
  private Corrections() {}

  public static List<Correction> of(List<Finding> findings, Repairable part, LeftAlone untouched) {
    if (part == Repairable.RULES) {
      return rules(findings, untouched);
    }
    List<Finding> asked = new ArrayList<>();
    for (Finding finding : each(findings)) {
      if (part.holds(finding) && mayChange(finding)) {
        asked.add(finding);
      }
    }
    Set<String> contested = contested(asked);
    Set<Span> wrong = wrong(findings);
    List<Correction> changes = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Finding finding : asked) {
      boolean changed =
          !untouched.holds(part, finding)
              && !isAnotherRule(finding)
              && !(part == Repairable.TOTAL_ROWS && hasDisputedCell(finding, findings))
              && Collections.disjoint(finding.restsOn(), wrong);
      for (Edit edit : finding.fixes()) {
        changed &= !contested.contains(place(edit));
      }
      if (changed && taken.add(place(finding.fixes().get(0)))) {
        changes.add(new Correction(part, finding, List.copyOf(finding.fixes()), Optional.empty()));
      }
    }
    return changes;
  }

  /** The rules that give what is printed, each once; none where two columns want different ones. */
  private static List<Correction> rules(List<Finding> findings, LeftAlone untouched) {
    Map<String, String> wanted = new LinkedHashMap<>();
    Set<String> contested = new LinkedHashSet<>();
    List<Correction> all = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.disputed().isEmpty()
          && finding.likely().orElse(null) instanceof OtherRule rule
          && !rule.edits().isEmpty()
          && !untouched.holds(Repairable.RULES, finding)) {
        boolean another = true;
        for (Edit edit : rule.edits()) {
          String before = wanted.putIfAbsent(place(edit), edit.text());
          another &= before == null;
          if (before != null && !before.equals(edit.text())) {
            contested.add(place(edit));
          }
        }
        if (another) {
          all.add(new Correction(Repairable.RULES, finding, rule.edits(), Optional.empty()));
        }
      }
    }
    all.removeIf(
        change -> change.edits().stream().anyMatch(edit -> contested.contains(place(edit))));
    return all;
  }

  /** Whether there are rules that could be written. */
  public static boolean hasRules(List<Finding> findings) {
    return !rules(findings, new LeftAlone()).isEmpty();
  }

  /**
   * The findings by themselves; of one about a whole column that offers its edits, each of its
   * cells. What only follows from another finding waits until that one is gone.
   */
  private static List<Finding> each(List<Finding> findings) {
    List<Finding> each = new ArrayList<>();
    for (Finding finding : findings) {
      if (Repairable.COLUMN.equals(finding.kind().name())) {
        each.addAll(finding.fixes().isEmpty() ? List.of() : finding.dependents());
      } else {
        each.add(finding);
      }
    }
    return each;
  }

  private static boolean mayChange(Finding finding) {
    return finding.disputed().isEmpty()
        && !isAsItIs(finding.fixes())
        && isWritable(finding.fixes());
  }

  /** Nothing is written over a formula, which would give the old figure again, nor into a page. */
  private static boolean isWritable(List<Edit> edits) {
    for (Edit edit : edits) {
      if (!edit.span().isWritable()) {
        return false;
      }
    }
    return true;
  }

  /** How many it leaves because nothing can be written where they stand. */
  public static int unwritable(List<Finding> findings, List<Repairable> parts) {
    int unwritable = 0;
    for (Finding finding : each(findings)) {
      for (Repairable part : parts) {
        boolean asked = part.holds(finding) && finding.disputed().isEmpty();
        unwritable += asked && !isWritable(finding.fixes()) ? 1 : 0;
      }
    }
    return unwritable;
  }

  /** How many it leaves because it is not certain which figure is meant. */
  public static int uncertain(List<Finding> findings, List<Repairable> parts) {
    int uncertain = 0;
    for (Finding finding : findings) {
      boolean open = finding.isFixUncertain() && finding.disputed().isEmpty();
      uncertain += open && parts.stream().anyMatch(it -> it.holds(finding)) ? 1 : 0;
    }
    return uncertain;
  }

  /** What would be put in its own place is no change. */
  private static boolean isAsItIs(List<Edit> edits) {
    for (Edit edit : edits) {
      if (!edit.text().equals(edit.span().text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the figure is what another rule gives: then the rule is to be looked at. */
  private static boolean isAnotherRule(Finding finding) {
    return finding.likely().filter(OtherRule.class::isInstance).isPresent();
  }

  /** Places for which different figures are asked for. */
  private static Set<String> contested(List<Finding> asked) {
    Map<String, String> wanted = new LinkedHashMap<>();
    Set<String> contested = new LinkedHashSet<>();
    for (Finding finding : asked) {
      for (Edit edit : finding.fixes()) {
        String other = wanted.putIfAbsent(place(edit), edit.text());
        if (other != null && !other.equals(edit.text())) {
          contested.add(place(edit));
        }
      }
    }
    return contested;
  }

  /** How many figures a repair leaves, though it could say what they would be. */
  public static int left(List<Finding> findings, List<Repairable> parts) {
    int left = 0;
    for (Finding finding : each(findings)) {
      for (Repairable part : parts) {
        boolean asked = part.holds(finding) && mayChange(finding);
        left += asked && !isAnotherRule(finding) ? 1 : 0;
      }
    }
    return left;
  }

  /** How many it leaves because another rule gives just them. */
  public static int right(List<Finding> findings, List<Repairable> parts) {
    if (!parts.contains(Repairable.CELLS)) {
      return 0;
    }
    int right = 0;
    for (Finding finding : findings) {
      boolean column = Repairable.COLUMN.equals(finding.kind().name());
      for (Finding cell : column ? finding.dependents() : List.of(finding)) {
        boolean asked = Repairable.CELLS.holds(cell) && (column || mayChange(cell));
        right += asked && isAnotherRule(finding) ? 1 : 0;
      }
    }
    return right;
  }

  /**
   * Where something is told of what other figures rest on: totals that their parts contradict, and
   * the headings of columns in which a figure is wrong.
   */
  private static Set<Span> wrong(List<Finding> findings) {
    Set<Span> wrong = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.disputed().isPresent() || finding.kind().severity() != Severity.ERROR) {
        continue;
      } else if (Repairable.TOTALS.holds(finding)) {
        wrong.add(finding.span());
      } else if (finding.subject().orElse(null) instanceof TableCell cell && cell.column() >= 0) {
        wrong.add(cell.headingPlace());
      }
    }
    return wrong;
  }

  private static String place(Edit edit) {
    return edit.span().toString();
  }

  private static boolean hasDisputedCell(Finding total, List<Finding> findings) {
    for (Finding finding : findings) {
      boolean cell = Repairable.CELLS.holds(finding) && finding.disputed().isPresent();
      if (cell
          && total.subject().orElseThrow() instanceof TableCell one
          && finding.subject().orElseThrow() instanceof TableCell other
          && one.table() == other.table()
          && one.column() == other.column()) {
        return true;
      }
    }
    return false;
  }
}
