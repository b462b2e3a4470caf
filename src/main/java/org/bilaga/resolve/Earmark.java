package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;

/** A part of a grant, or of another earmark, that is set aside for something. */
public final class Earmark {
  private final Clause.OfWhich declared;
  private final Grant grant;
  private final Optional<Earmark> parent;
  private final List<Earmark> earmarks = new ArrayList<>();

  Earmark(Clause.OfWhich declared, Grant grant, Optional<Earmark> parent) {
    this.declared = declared;
    this.grant = grant;
    this.parent = parent;
  }

  public Clause.OfWhich declared() {
    return declared;
  }

  public Grant grant() {
    return grant;
  }

  public Optional<Earmark> parent() {
    return parent;
  }

  public String name() {
    return declared.name().text();
  }

  public List<Earmark> earmarks() {
    return Collections.unmodifiableList(earmarks);
  }

  void add(Earmark one) {
    earmarks.add(one);
  }
}
