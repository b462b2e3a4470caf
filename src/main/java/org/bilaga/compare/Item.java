package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/** A leaf of the tree of money: a grant, or an area that states money and has no parts. */
public record Item(Area area, Optional<Grant> grant) {

  /** The leaves of an agreement, in the order written. */
  static List<Item> of(Agreement agreement) {
    List<Item> items = new ArrayList<>();
    collect(agreement.root(), items);
    return items;
  }

  private static void collect(Area area, List<Item> items) {
    // An agreement of whose money nothing is said has some all the same, of which nothing is known.
    if (area.children().isEmpty() && (area.total().isPresent() || area.isRoot())) {
      items.add(new Item(area, Optional.empty()));
    }
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        collect(inner, items);
      } else {
        items.add(new Item(area, Optional.of((Grant) child)));
      }
    }
  }

  /** The path inside the agreement; the agreement's name where it has no parts at all. */
  public String path() {
    return grant.map(Grant::path).orElse(area.path().isEmpty() ? area.name().text() : area.path());
  }

  public String name() {
    return grant.map(Grant::name).orElse(area.name().text());
  }

  public String title() {
    var title = grant.isPresent() ? grant.get().declared().title() : area.title();
    return title.map(text -> text.text()).orElse("");
  }

  /** The path of the area it stands in; empty for the agreement itself. */
  String parent() {
    return grant.isPresent() ? area.path() : area.parent().map(Area::path).orElse("");
  }
}
