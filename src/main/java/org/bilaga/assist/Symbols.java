package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.resolve.Module;
import org.bilaga.source.Folding;
import org.bilaga.workspace.Analysis;

/** What all files declare that is called something. */
public final class Symbols {
  private Symbols() {}

  /**
   * @param within what it is declared in; empty for what stands in a file alone
   */
  public record Symbol(Outline thing, String within) {}

  /** Things whose name or title has what was typed in it, as names are compared. */
  public static List<Symbol> called(String typed, Analysis analysis, int most) {
    String word = Folding.plain(typed.strip());
    List<Symbol> found = new ArrayList<>();
    for (Module module : Spot.files(analysis)) {
      for (Outline thing : Outline.of(module.tree())) {
        add(thing, "", word, most, found);
      }
    }
    return found;
  }

  private static void add(Outline thing, String within, String word, int most, List<Symbol> found) {
    boolean called =
        Folding.plain(thing.name()).contains(word) || Folding.plain(thing.title()).contains(word);
    if (called && found.size() < most) {
      found.add(new Symbol(thing, within));
    }
    for (Outline part : thing.parts()) {
      add(part, thing.name(), word, most, found);
    }
  }
}
