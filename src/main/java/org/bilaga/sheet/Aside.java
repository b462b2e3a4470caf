package org.bilaga.sheet;

import java.util.List;
import org.bilaga.words.Told;

/**
 * What belongs to something else and is read when it is asked for: how a figure came about. On
 * paper and on a terminal it stands where it is.
 *
 * @param id what {@link SheetCell.Linked} cells lead to it by
 */
public record Aside(String id, Told title, List<SheetPart> parts) implements SheetPart {
  public Aside {
    parts = inner(parts);
  }

  /** The same with their titles below another one. */
  public static List<SheetPart> inner(List<SheetPart> parts) {
    return parts.stream()
        .map(part -> part instanceof Prose.Heading it ? new Prose.Heading(it.text(), true) : part)
        .toList();
  }
}
