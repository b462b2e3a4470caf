package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.ast.Declaration;
import org.bilaga.table.Table;

/** What happened under some agreements, in a table that is read when first asked for. */
public final class Facts {
  private final Declaration.Facts declared;
  private final List<Agreement> agreements = new ArrayList<>();
  private final Supplier<Optional<Table>> reading;

  Facts(Declaration.Facts declared, Supplier<Optional<Table>> reading) {
    this.declared = declared;
    this.reading = reading;
  }

  public Declaration.Facts declared() {
    return declared;
  }

  public String name() {
    return declared.name().text();
  }

  /** The agreements that they are facts of. */
  public List<Agreement> agreements() {
    return Collections.unmodifiableList(agreements);
  }

  void add(Agreement one) {
    agreements.add(one);
  }

  /** The table; empty where it could not be read, which is told. */
  public Optional<Table> table() {
    return reading.get();
  }
}
