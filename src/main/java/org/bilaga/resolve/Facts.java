package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bilaga.ast.Declaration;
import org.bilaga.finding.Findings;
import org.bilaga.table.Table;

/** What happened under some agreements, in a table that is read when first asked for. */
public final class Facts {
  private final Declaration.Facts declared;
  private final List<Agreement> agreements = new ArrayList<>();
  private final BiFunction<List<String>, Findings, Optional<Table>> reading;

  Facts(Declaration.Facts declared, BiFunction<List<String>, Findings, Optional<Table>> reading) {
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

  /**
   * The table, read anew; empty where it cannot be read. What is wrong with it is told.
   *
   * @param headings those that its columns may have
   */
  public Optional<Table> table(List<String> headings, Findings out) {
    return reading.apply(headings, out);
  }
}
