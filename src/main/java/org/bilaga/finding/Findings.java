package org.bilaga.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of a run, collected beside the values of the stages, never thrown.
 *
 * <p>Of one kind about one column of a table, or else about one file, so many are listed; the
 * others are only counted.
 */
public final class Findings {
  /** As many of one kind in one file are told one by one. */
  public static final int MOST = 1_000;

  private final List<Finding> all = new ArrayList<>();
  private final Map<Listing, Integer> listed = new HashMap<>();
  private final Map<Listing, LeftOut> leftOut = new HashMap<>();
  private int mistakes;

  /** By name, as one file may have been read twice. */
  private record Listing(Kind kind, String file, int column) {
    static Listing of(Finding finding) {
      return new Listing(finding.kind(), finding.span().file().name(), LeftOut.column(finding));
    }

    static Listing of(LeftOut one) {
      return new Listing(one.kind(), one.place().file().name(), one.column());
    }
  }

  public void add(Finding finding) {
    if (listed.merge(Listing.of(finding), 1, Integer::sum) <= MOST) {
      list(finding);
    } else {
      add(LeftOut.of(finding));
      mistakes += finding.kind().disputable() ? 0 : 1;
    }
  }

  /** Adds one that a mark may accept, and that is therefore listed whatever there is beside it. */
  public void list(Finding finding) {
    all.add(finding);
    mistakes += finding.kind().disputable() ? 0 : 1;
  }

  private void add(LeftOut more) {
    leftOut.merge(Listing.of(more), more, LeftOut::and);
  }

  /** The same findings once more, as they stand now: what is counted with one is not with both. */
  public Findings copy() {
    var copy = new Findings();
    all.forEach(finding -> copy.list(finding.copy()));
    copy.listed.putAll(listed);
    copy.leftOut.putAll(leftOut);
    return copy;
  }

  public void addAll(Findings others) {
    all.addAll(others.all);
    mistakes += others.mistakes;
    others.leftOut.values().forEach(this::add);
  }

  /** Those with a place in some files, given by name, and what is not listed of those files. */
  public Findings in(Set<String> files) {
    var some = new Findings();
    for (Finding finding : all) {
      boolean there = files.contains(finding.span().file().name());
      for (Label label : finding.labels()) {
        there |= files.contains(label.span().file().name());
      }
      if (there) {
        some.list(finding);
      }
    }
    for (LeftOut more : leftOut.values()) {
      if (files.contains(more.place().file().name())) {
        some.add(more);
      }
    }
    return some;
  }

  /** Puts findings in the place of others: each cause where the first of those stood. */
  public void replace(Set<Finding> counted, List<Finding> causes) {
    removeAll(counted);
    causes.forEach(this::list);
  }

  /** Takes back those that are counted with others. */
  void removeAll(Set<Finding> counted) {
    for (Finding finding : counted) {
      mistakes -= finding.kind().disputable() ? 0 : 1;
    }
    all.removeIf(counted::contains);
  }

  /** Those that are not listed. */
  public List<LeftOut> leftOut() {
    return leftOut.values().stream()
        .sorted(
            Comparator.comparing((LeftOut one) -> one.place().file().name())
                .thenComparing(one -> one.place().start())
                .thenComparing(one -> one.kind().name()))
        .toList();
  }

  /** What is not listed beside a finding, of the same kind and column. */
  public Optional<LeftOut> leftOut(Finding like) {
    return Optional.ofNullable(leftOut.get(Listing.of(like)));
  }

  /** Counts those that are not listed with a finding that speaks for all of them. */
  public void leaveTo(Finding speaking, LeftOut those) {
    speaking.countUnlisted(those.count());
    leftOut.remove(Listing.of(those));
  }

  /**
   * Lists no more of one kind in one file than can be read, the first by their place, and counts
   * the others together; what is disputed is listed.
   */
  public void shorten() {
    Map<Listing, Integer> told = new HashMap<>();
    Set<Finding> over = new HashSet<>();
    for (Finding finding : all.size() > MOST ? sorted() : List.<Finding>of()) {
      if (finding.disputed().isEmpty()) {
        var inFile = new Listing(finding.kind(), finding.span().file().name(), -1);
        if (told.merge(inFile, 1, Integer::sum) > MOST) {
          over.add(finding);
          add(LeftOut.of(finding));
        }
      }
    }
    all.removeIf(over::contains);
    List<LeftOut> byColumn = List.copyOf(leftOut.values());
    leftOut.clear();
    byColumn.forEach(one -> add(one.ofFile()));
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
