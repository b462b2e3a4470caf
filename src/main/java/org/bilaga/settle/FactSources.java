package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Facts;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.NamedTable;
import org.bilaga.resolve.TableFindings;
import org.bilaga.table.Records;
import org.bilaga.table.Table;
import org.bilaga.table.TableReading;
import org.bilaga.table.TableTerms;

/** Where facts come from: declarations of a workspace, and files that the user names. */
public final class FactSources {
  private final FactContext context;
  private final Findings out;

  public FactSources(FactContext context, Findings out) {
    this.context = context;
    this.out = out;
  }

  /** The facts of all declarations for the agreement, in the order of the files. */
  public List<Fact> declared(List<Module> modules) {
    List<Fact> facts = new ArrayList<>();
    for (Facts declared : declarations(modules, false)) {
      declared
          .table(FactColumns.headings(), out)
          .ifPresent(table -> facts.addAll(rows(table, isNamed(declared))));
    }
    return facts;
  }

  /** The declarations of forms for the agreement, in the order of the files. */
  public List<Facts> forms(List<Module> modules) {
    return declarations(modules, true);
  }

  private List<Facts> declarations(List<Module> modules, boolean forms) {
    List<Facts> all = new ArrayList<>();
    for (Agreement version : versions()) {
      for (Module module : modules) {
        for (Facts declared : module.facts()) {
          if (declared.isForm() == forms
              && declared.agreements().stream().anyMatch(version::isOfSameChange)) {
            all.add(declared);
          }
        }
      }
    }
    return all;
  }

  /**
   * The agreement after those it is a version of: what happened under them happened under it, and
   * facts of its own correct theirs.
   */
  private List<Agreement> versions() {
    List<Agreement> versions = new ArrayList<>();
    Optional<Agreement> at = Optional.of(context.agreement());
    while (at.isPresent()) {
      versions.add(0, at.get());
      at = at.get().base();
    }
    return versions;
  }

  /** The facts of a file, shown under a name. */
  public List<Fact> file(byte[] bytes, String name) {
    TableReading reading = NamedTable.read(bytes, name, FactColumns.headings());
    return usable(reading).map(table -> rows(table, false)).orElse(List.of());
  }

  private Optional<Table> usable(TableReading reading) {
    var terms = TableTerms.NONE.asking(FactColumns.headings());
    var records = Records.of(reading, terms);
    return TableFindings.tell(records.problems(), out) && reading.usable()
        ? Optional.of(records.table())
        : Optional.empty();
  }

  /** Whether it is said which column names the recipients: it is the first then. */
  private static boolean isNamed(Facts facts) {
    return facts.declared().printing().names().isPresent();
  }

  private List<Fact> rows(Table table, boolean named) {
    return new FactTable(context, table, named, out).read();
  }
}
