package org.bilaga.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The agreement that is being drafted, and where in its text each sentence stands. */
final class DraftText {
  private final List<DraftClause> before;
  private final String opened;
  private final List<DraftClause> within;
  private final List<Integer> starts = new ArrayList<>();

  DraftText(List<DraftClause> before, String opened, List<DraftClause> within) {
    this.before = List.copyOf(before);
    this.opened = opened;
    this.within = List.copyOf(within);
  }

  /** As it stands now. */
  String text() {
    starts.clear();
    var out = new StringBuilder();
    for (DraftClause clause : before) {
      starts.add(out.length());
      out.append(clause.text());
    }
    out.append('\n').append(opened).append(" {\n");
    for (DraftClause clause : within) {
      starts.add(out.length());
      out.append(clause.text());
    }
    return out.append("}\n").toString();
  }

  /** The sentence that stands at a place of the text as it was written last. */
  Optional<DraftClause> at(int offset) {
    Optional<DraftClause> found = Optional.empty();
    for (int i = 0; i < starts.size() && starts.get(i) <= offset; i++) {
      found = Optional.of(clause(i));
    }
    return found;
  }

  /** Takes a mark away that stands at a place; false where none does. */
  boolean unmark(int offset) {
    int start = 0;
    for (int each : starts) {
      start = each <= offset ? each : start;
    }
    int from = start;
    return at(offset).filter(clause -> clause.unmark(offset - from)).isPresent();
  }

  private DraftClause clause(int index) {
    return index < before.size() ? before.get(index) : within.get(index - before.size());
  }

  List<DraftClause> clauses() {
    List<DraftClause> all = new ArrayList<>(before);
    all.addAll(within);
    return all;
  }
}
