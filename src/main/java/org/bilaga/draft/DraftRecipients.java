package org.bilaga.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.resolve.Group;
import org.bilaga.source.Folding;
import org.bilaga.words.Language;

/**
 * Who the rows of a table are: the members of a group of a register that comes with Bilaga, where
 * each name is one of them; else themselves.
 *
 * @param name what the group is called in the agreement
 * @param group that of the register; none where the group is the document's own
 * @param names as the table has them
 */
record DraftRecipients(String name, Optional<Group> group, List<String> names) {
  /**
   * The group of a register whose members these names are, all of them, most by their own name. A
   * few of them are a group of the document's own: the others get nothing.
   */
  static Optional<DraftRecipients> registered(List<String> names, List<Group> registers) {
    Optional<DraftRecipients> best = Optional.empty();
    int most = -1;
    for (Group group : registers) {
      int own = own(group, names);
      if (own > most) {
        most = own;
        best = Optional.of(new DraftRecipients(group.name(), Optional.of(group), names));
      }
    }
    return best;
  }

  /**
   * How many of the names are the member's own; -1 where one is nobody's, two are of one, or one
   * member has none.
   */
  private static int own(Group group, List<String> names) {
    if (names.size() < group.size()) {
      return -1;
    }
    int own = 0;
    boolean[] found = new boolean[group.size()];
    for (String name : names) {
      int index = group.matcher().find(name, 0, name.length());
      if (index < 0 || found[index]) {
        return -1;
      }
      found[index] = true;
      String member = Folding.letters(group.member(index).name());
      own += member.equals(Folding.letters(name)) ? 1 : 0;
    }
    return own;
  }

  /** Whether another table is about the same, as far as its names tell. */
  boolean isOf(List<String> others) {
    return group.isEmpty() && rows(others, names).isPresent();
  }

  /** For each name of a table the row, in another of the same recipients, that is meant by it. */
  Optional<List<Integer>> rows(List<String> own, List<String> among) {
    Map<String, Integer> known = new HashMap<>();
    for (int row = 0; row < among.size(); row++) {
      known.putIfAbsent(key(among.get(row)), row);
    }
    List<Integer> rows = new ArrayList<>();
    for (String name : own) {
      Integer row = known.get(key(name));
      if (row == null) {
        return Optional.empty();
      }
      rows.add(row);
    }
    return Optional.of(rows);
  }

  private String key(String name) {
    return group
        .map(it -> String.valueOf(it.matcher().find(name, 0, name.length())))
        .orElseGet(() -> Folding.letters(name));
  }

  /** How the agreement comes by the group. */
  DraftClause clause(Language language) {
    if (group.isPresent()) {
      return DraftClause.of("use " + DraftWords.text("bilaga:" + name));
    }
    List<String> rows = new ArrayList<>(List.of("| id | name |"));
    Set<String> ids = new java.util.HashSet<>();
    for (String member : names) {
      String cell = DraftWords.plain(member).replace('|', '/');
      rows.add("| " + DraftWords.name(member, "m", ids) + " | " + cell + " |");
    }
    String title = Sentences.membersTitle().in(language);
    return DraftClause.of("group " + name + " " + DraftWords.text(title), rows);
  }
}
