package org.bilaga.studio;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Outline;
import org.bilaga.resolve.Module;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;

/** What a text declares, in the order written and with how deep it stands, to go to. */
final class ShownOutline {
  /** More than anybody reads beside a text. */
  private static final int MOST = 300;

  private final List<Fields> lines = new ArrayList<>();

  private ShownOutline() {}

  static Datum of(List<Module> modules) {
    var outline = new ShownOutline();
    for (Module module : modules) {
      outline.add(Outline.of(module.tree()), 0);
    }
    return new Datum.Several(outline.lines);
  }

  private void add(List<Outline> parts, int depth) {
    for (Outline part : parts) {
      if (isShown(part.sort()) && lines.size() < MOST) {
        lines.add(
            new Fields()
                .put("name", part.name())
                .put("title", part.title())
                .put("depth", depth)
                .put("at", EditorPlaces.of(part.place())));
        add(part.parts(), depth + 1);
      }
    }
  }

  /** There are more quotations and columns than one looks for by name. */
  private static boolean isShown(Outline.Sort sort) {
    return sort != Outline.Sort.CLAIM && sort != Outline.Sort.COLUMN;
  }
}
