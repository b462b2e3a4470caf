package org.bilaga.settle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.TableFindings;
import org.bilaga.resolve.TableLoader;
import org.bilaga.resolve.Workspace;
import org.bilaga.source.Span;
import org.bilaga.table.InlineTable;
import org.bilaga.table.Table;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;

/** Where facts come from: declarations of a workspace, and files that the user names. */
public final class FactSources {
  private final FactContext context;
  private final Findings out;
  private final TableReader reader = new TableReader();

  public FactSources(FactContext context, Findings out) {
    this.context = context;
    this.out = out;
  }

  /** The facts of all declarations for the agreement, in the order of the files. */
  public List<Fact> declared(List<Module> modules, Workspace workspace) {
    List<Fact> facts = new ArrayList<>();
    for (Module module : modules) {
      for (Declaration declaration : module.tree().declarations()) {
        if (declaration instanceof Declaration.Facts it && isFor(it, context.agreement())) {
          table(it, module, workspace).ifPresent(table -> facts.addAll(rows(table)));
        }
      }
    }
    return facts;
  }

  private static boolean isFor(Declaration.Facts facts, Agreement agreement) {
    for (Reference reference : facts.agreements()) {
      if (reference.text().equals(agreement.name())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Table> table(Declaration.Facts facts, Module module, Workspace workspace) {
    if (facts.from().isPresent()) {
      Path folder = module.path().toAbsolutePath().normalize().resolveSibling("");
      return new TableLoader(workspace).fromFile(folder, facts.from().get(), out);
    } else if (facts.rows().isEmpty()) {
      return Optional.empty();
    }
    List<Span> lines = new ArrayList<>();
    facts.rows().forEach(row -> lines.add(row.span()));
    return usable(InlineTable.read(lines));
  }

  /** The facts of a file, shown under a name. */
  public List<Fact> file(byte[] bytes, String name) {
    return usable(reader.read(bytes, name)).map(this::rows).orElse(List.of());
  }

  private Optional<Table> usable(TableReading reading) {
    return TableFindings.tell(reading.problems(), out) && reading.usable()
        ? Optional.of(reading.table())
        : Optional.empty();
  }

  private List<Fact> rows(Table table) {
    return new FactTable(context, table, out).read();
  }
}
