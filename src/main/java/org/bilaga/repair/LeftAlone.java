package org.bilaga.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Label;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;

/**
 * Places that a repair leaves as they are because rewriting them would break something else: whole
 * columns of tables, whose cells belong together, and lines of agreements.
 */
public final class LeftAlone {
  private final Set<String> places = new HashSet<>();

  public boolean holds(Repairable part, Finding finding) {
    return places.contains(place(part, finding));
  }

  /** Adds figures that are contradicted: rewritten for one finding, another wants them back. */
  public void add(List<Correction> changes) {
    changes.forEach(change -> places.add(place(change)));
  }

  public int size() {
    return places.size();
  }

  /**
   * Adds what was rewritten nearest to what broke, and of that the last part; all of it where
   * nothing is near.
   */
  public void add(List<Finding> broken, List<Correction> changes) {
    for (Finding finding : broken) {
      List<Predicate<Correction>> nearness =
          List.of(
              change -> place(change.finding()).equals(place(finding)),
              change -> isMentioned(change, finding),
              change -> isIn(change, finding.restsOn()),
              change -> isInOneFile(change, finding),
              change -> true);
      for (Predicate<Correction> near : nearness) {
        List<Correction> meant = new ArrayList<>(changes);
        meant.removeIf(near.negate().or(change -> places.contains(place(change))));
        var last = meant.stream().map(Correction::part).max(Comparator.naturalOrder());
        meant.removeIf(change -> last.filter(change.part()::equals).isEmpty());
        add(meant);
        if (!meant.isEmpty()) {
          break;
        }
      }
    }
  }

  private static boolean isMentioned(Correction change, Finding finding) {
    List<Span> spans = new ArrayList<>(List.of(finding.span()));
    for (Label label : finding.labels()) {
      spans.add(label.span());
    }
    return isIn(change, spans);
  }

  /** Whether a change is in the line of one of the places. */
  private static boolean isIn(Correction change, List<Span> places) {
    for (Span span : places) {
      for (Edit edit : change.edits()) {
        boolean file = edit.span().file().name().equals(span.file().name());
        if (file && edit.span().line() == span.line()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isInOneFile(Correction change, Finding finding) {
    return change.finding().span().file().name().equals(finding.span().file().name());
  }

  private static String place(Correction change) {
    return place(change.part(), change.finding());
  }

  private static String place(Repairable part, Finding finding) {
    return part + "\n" + place(finding);
  }

  private static String place(Finding finding) {
    String at =
        finding.subject().orElse("") instanceof TableCell cell
            ? "column " + cell.column()
            : "line " + finding.span().line();
    return finding.span().file().name() + '\n' + at;
  }
}
