package org.bilaga.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.finding.Findings;
import org.bilaga.table.Table;

/** What happened under some agreements, in a table or a form that is read when first asked for. */
public final class Facts {
  private final Declaration.Facts declared;
  private final Path folder;
  private final TableLoader tables;
  private final List<Agreement> agreements = new ArrayList<>();

  /**
   * @param folder where paths count from
   */
  Facts(Declaration.Facts declared, Path folder, TableLoader tables) {
    this.declared = declared;
    this.folder = folder;
    this.tables = tables;
  }

  public Declaration.Facts declared() {
    return declared;
  }

  public String name() {
    return declared.name().text();
  }

  /** Whether it is a form that a recipient has filled in, and no table of facts. */
  public boolean isForm() {
    return declared.form();
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
    return tables.records(
        folder, declared, declared.from(), headings, declared.rows(), declared.printing(), out);
  }

  /**
   * The lines of the form, read anew; empty where it cannot be read, which is told.
   *
   * @param fields what its fields may be called
   */
  public Optional<Table> form(List<String> fields, Findings out) {
    return tables.form(folder, declared, fields, out);
  }
}
