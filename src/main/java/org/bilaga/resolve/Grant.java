package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Section;

/** A leaf of the tree of money, with its recipient and key bound. */
public final class Grant {
  private final Clause.Grant declared;
  private final Area area;
  private final int index;
  private final List<Earmark> earmarks = new ArrayList<>();
  private Optional<Referent> recipient = Optional.empty();
  private Optional<Key> key = Optional.empty();

  Grant(Clause.Grant declared, Area area, int index) {
    this.declared = declared;
    this.area = area;
    this.index = index;
  }

  void bind(Optional<Referent> boundRecipient, Optional<Key> boundKey) {
    recipient = boundRecipient;
    key = boundKey;
  }

  public Clause.Grant declared() {
    return declared;
  }

  /** The area it stands in; the root of the agreement for one that stands in none. */
  public Area area() {
    return area;
  }

  public Agreement agreement() {
    return area.agreement();
  }

  /** Its place among the grants of the agreement, from 0. */
  public int index() {
    return index;
  }

  public String name() {
    return declared.name().text();
  }

  /** The path as one writes it inside the agreement: {@code medarbetare.kommuner}. */
  public String path() {
    return area.path().isEmpty() ? name() : area.path() + "." + name();
  }

  /** Empty only where the name could not be resolved. */
  public Optional<Referent> recipient() {
    return recipient;
  }

  public Optional<Group> group() {
    return recipient.isPresent() && recipient.get() instanceof Referent.OfGroup of
        ? Optional.of(of.group())
        : Optional.empty();
  }

  public Optional<Key> key() {
    return key;
  }

  public List<Earmark> earmarks() {
    return earmarks;
  }

  /** The rule of the grant itself, else of the nearest area that has one. */
  public Optional<Rounding> rounding() {
    return declared.rounding().or(area::roundingRule);
  }

  /** The sections of the grant itself, else of the nearest area that names some. */
  public List<Section> sections() {
    return declared.sections().isEmpty() ? area.sections() : declared.sections();
  }

  @Override
  public String toString() {
    return path();
  }
}
