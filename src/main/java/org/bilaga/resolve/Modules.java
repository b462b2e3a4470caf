package org.bilaga.resolve;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.Span;

/** Loads files and what they use, each once, and binds their names. */
public final class Modules {
  static final Kind CIRCLE =
      Kind.mistake("use-in-circle")
          .en(
              "`{path}` uses this file in turn: {circle}.",
              "Move what both need into a third file.")
          .sv(
              "`{path}` använder i sin tur den här filen: {circle}.",
              "Flytta det som båda behöver till en tredje fil.");

  private final Workspace workspace;
  private final TableLoader tables;
  private final Findings out;
  private final Map<Path, Optional<Module>> loaded = new HashMap<>();
  private final Map<Path, Path> realPaths = new HashMap<>();
  private final List<Path> loading = new ArrayList<>();

  public Modules(Workspace workspace, Findings out) {
    this.workspace = workspace;
    this.tables = new TableLoader(workspace);
    this.out = out;
  }

  public Workspace workspace() {
    return workspace;
  }

  /**
   * The module of a file, with all of it that is right; empty when there is no text to read. What
   * is wrong is told.
   */
  public Optional<Module> load(Path path) {
    return load(path, Optional.empty());
  }

  /**
   * The module of a text that stands in no file, which sees the names of some modules; empty when
   * it has mistakes, which go to findings of their own.
   *
   * @param path where paths in it count from, and which nothing is read from
   */
  public static Optional<Module> typed(
      Path path, AgreementFile tree, List<Module> uses, Workspace workspace, Findings out) {
    var tables = new TableLoader(workspace);
    var module = new Module(path, tree, uses, Optional.of(tables));
    return new NameResolver(module, tables, out).resolve() ? Optional.of(module) : Optional.empty();
  }

  private Optional<Module> load(Path path, Optional<Span> from) {
    Path key = realPaths.computeIfAbsent(path, this::real);
    var known = loaded.get(key);
    if (known != null) {
      return known;
    }
    if (loading.contains(key)) {
      circle(key, from);
      return Optional.empty();
    }
    loading.add(key);
    var module = read(path, from);
    loading.remove(loading.size() - 1);
    loaded.put(key, module);
    return module;
  }

  private Path real(Path path) {
    try {
      return workspace.real(path);
    } catch (IOException missing) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void circle(Path path, Optional<Span> from) {
    var circle = new StringBuilder();
    for (int i = loading.indexOf(path); i < loading.size(); i++) {
      circle.append(loading.get(i).getFileName()).append(" → ");
    }
    circle.append(path.getFileName());
    from.ifPresent(
        span ->
            out.add(
                CIRCLE
                    .at(span)
                    .with("path", workspace.shown(path))
                    .with("circle", circle.toString())));
  }

  private Optional<Module> read(Path path, Optional<Span> from) {
    var tree = workspace.text(path, from).map(text -> new AgreementParser(text, out).read());
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Path folder = path.toAbsolutePath().normalize().resolveSibling("");
    List<Module> uses = new ArrayList<>();
    boolean whole = true;
    for (AgreementFile.Use use : tree.get().uses()) {
      var used = used(folder, use);
      whole &= used.isPresent();
      used.ifPresent(uses::add);
    }
    var module = new Module(path, tree.get(), uses, Optional.of(tables));
    for (Clause.Broken broken : tree.get().broken()) {
      whole &= !mayDeclareAnything(broken);
      broken.name().ifPresent(module::markBroken);
      broken.mentions().forEach(module::markMentioned);
    }
    if (!whole) {
      module.markPartial();
    }
    new NameResolver(module, tables, out).resolve();
    return Optional.of(module);
  }

  /** Whether it may have declared a name that is not told from it. */
  private static boolean mayDeclareAnything(Clause.Broken broken) {
    return switch (broken.meant()) {
      case USE -> true;
      case NAMED, MONEY, ANYTHING, DUTY -> broken.name().isEmpty();
      case TOTAL, DIVISION, TABLE, NOTE -> false;
    };
  }

  private Optional<Module> used(Path folder, AgreementFile.Use use) {
    try {
      return load(folder.resolve(use.path().text()), Optional.of(use.path().span()));
    } catch (InvalidPathException invalid) {
      out.add(Workspace.MISSING.at(use.path().span()).with("path", use.path().text()));
      return Optional.empty();
    }
  }
}
