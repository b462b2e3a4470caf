package org.bilaga.settle;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/**
 * Grants of one recipient that are settled as one, as facts are told of them together.
 *
 * @param path the grant's or the area's; the name of the agreement for all of it
 */
public record SettledTogether(String path, String title, List<Grant> grants) {

  static SettledTogether of(Grant grant) {
    String title = grant.declared().title().map(Text::text).orElse(grant.path());
    return new SettledTogether(grant.path(), title, List.of(grant));
  }

  static SettledTogether of(Area area, List<Grant> grants) {
    String path = area.isRoot() ? area.agreement().name() : area.path();
    return new SettledTogether(
        path, area.title().map(Text::text).orElse(path), List.copyOf(grants));
  }

  /** The highest of the areas that subjects name above a grant; empty where none does. */
  static Optional<Area> highest(Grant grant, List<Subject.OfMoney> subjects) {
    Optional<Area> highest = Optional.empty();
    for (Subject.OfMoney subject : subjects) {
      boolean above = subject.grant().isEmpty() && subject.covers(grant);
      if (above && (highest.isEmpty() || depth(subject.area()) < depth(highest.get()))) {
        highest = Optional.of(subject.area());
      }
    }
    return highest;
  }

  private static int depth(Area area) {
    return area.parent().map(parent -> depth(parent) + 1).orElse(0);
  }
}
