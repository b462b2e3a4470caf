package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables that are ruled on a page. */
final class RuledTables {
  private static final float NEAR = 2.5f;

  /** More rules than these are a drawing. */
  private static final int MOST = 3_000;

  private RuledTables() {}

  static List<RuledTable> of(List<Rule> drawn, List<Glyph> glyphs) {
    List<Rule> rules = whole(drawn);
    if (rules.size() > MOST) {
      return List.of();
    }
    var group = new int[rules.size()];
    java.util.Arrays.setAll(group, rule -> rule);
    for (int one = 0; one < group.length; one++) {
      for (int other = 0; other < one; other++) {
        if (group[one] != group[other] && meet(rules.get(one), rules.get(other))) {
          join(group, group[one], group[other]);
        }
      }
    }
    Map<Integer, List<Rule>> together = new HashMap<>();
    for (int rule = 0; rule < group.length; rule++) {
      together.computeIfAbsent(group[rule], first -> new ArrayList<>()).add(rules.get(rule));
    }
    List<RuledTable> tables = new ArrayList<>();
    for (List<Rule> hanging : together.values()) {
      if (hanging.stream().anyMatch(rule -> !rule.isLevel())) {
        var table = RuledTable.of(hanging);
        if (table.isTable()) {
          tables.add(table);
        }
      }
    }
    // The smallest first: what stands in a table within a frame belongs to the table.
    tables.sort(
        Comparator.comparingDouble(
            each -> (each.right() - each.left()) * (each.bottom() - each.top())));
    for (Glyph glyph : glyphs) {
      tables.stream().filter(table -> table.holds(glyph)).findFirst().ifPresent(t -> t.add(glyph));
    }
    tables.removeIf(table -> table.rows().isEmpty() || table.rows().get(0).size() < 2);
    return tables;
  }

  private static void join(int[] group, int one, int other) {
    for (int i = 0; i < group.length; i++) {
      group[i] = group[i] == one ? other : group[i];
    }
  }

  private static boolean meet(Rule one, Rule other) {
    return one.left() - NEAR <= other.right()
        && other.left() - NEAR <= one.right()
        && one.top() - NEAR <= other.bottom()
        && other.top() - NEAR <= one.bottom();
  }

  /** Pieces that are drawn one after the other are one rule. */
  private static List<Rule> whole(List<Rule> drawn) {
    List<Rule> pieces = new ArrayList<>(drawn);
    pieces.sort(
        Comparator.comparing(Rule::isLevel)
            .thenComparing(rule -> Math.round(rule.at()))
            .thenComparingDouble(Rule::from));
    List<Rule> whole = new ArrayList<>();
    for (Rule piece : pieces) {
      Rule last = whole.isEmpty() ? piece : whole.get(whole.size() - 1);
      boolean goesOn =
          !whole.isEmpty()
              && last.isLevel() == piece.isLevel()
              && Math.abs(last.at() - piece.at()) <= 1
              && piece.from() <= last.to() + NEAR
              && piece.to() >= last.from() - NEAR;
      if (goesOn) {
        whole.set(
            whole.size() - 1,
            new Rule(
                Math.min(last.left(), piece.left()),
                Math.min(last.top(), piece.top()),
                Math.max(last.right(), piece.right()),
                Math.max(last.bottom(), piece.bottom())));
      } else {
        whole.add(piece);
      }
    }
    return whole;
  }
}
