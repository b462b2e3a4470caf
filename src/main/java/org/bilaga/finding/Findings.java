package org.bilaga.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The findings of a run, collected beside the values of the stages, never thrown. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private int mistakes;

  public void add(Finding finding) {
    all.add(finding);
    mistakes += finding.kind().disputable() ? 0 : 1;
  }

  /** The same findings once more, as they stand now: what is counted with one is not with both. */
  public Findings copy() {
    var copy = new Findings();
    all.forEach(finding -> copy.add(finding.copy()));
    return copy;
  }

  public void addAll(Findings others) {
    all.addAll(others.all);
    mistakes += others.mistakes;
  }

  /** Puts findings in the place of others: each cause where the first of those stood. */
  public void replace(Set<Finding> counted, List<Finding> causes) {
    removeAll(counted);
    causes.forEach(this::add);
  }

  /** Takes back those that are counted with others. */
  void removeAll(Set<Finding> counted) {
    for (Finding finding : counted) {
      mistakes -= finding.kind().disputable() ? 0 : 1;
    }
    all.removeIf(counted::contains);
  }

  /** How many mean that a file cannot be understood. */
  public int mistakes() {
    return mistakes;
  }

  public List<Finding> all() {
    return Collections.unmodifiableList(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Sorted by file, place and kind, so that one run prints as the next. */
  public List<Finding> sorted() {
    var sorted = new ArrayList<>(all);
    sorted.sort(Finding.BY_PLACE);
    return sorted;
  }
}
