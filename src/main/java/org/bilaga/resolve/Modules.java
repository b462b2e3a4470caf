package org.bilaga.resolve;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Visible;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

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

  static final Kind TOO_DEEP =
      Kind.mistake("uses-too-deep")
          .en(
              "`{path}` is used by way of {most} other files, each of which uses the next; more are"
                  + " not followed.",
              "Let this file use those that it needs directly.")
          .sv(
              "`{path}` används genom {most} andra filer, som var och en använder nästa; fler följs"
                  + " inte.",
              "Låt filen använda dem som den behöver direkt.");

  static final Kind NO_REGISTER =
      Kind.mistake("register-missing")
          .en("There is no register `{name}`; there are {names}.", "Correct the name.")
          .sv("Det finns inget register `{name}`; det finns {names}.", "Rätta namnet.");

  /** How many files may use one another in a row; agreements need three or four. */
  static final int MOST_DEEP = 100;

  private final Workspace workspace;
  private final TableLoader tables;
  private final Findings out;
  private final Map<Path, Loaded> loaded = new LinkedHashMap<>();
  private final Optional<Map<Path, Loaded>> earlier;
  private final Map<Path, Path> realPaths = new HashMap<>();
  private final List<Path> loading = new ArrayList<>();
  private @Nullable Ahead<Path, Parsed> ahead;

  public Modules(Workspace workspace, Findings out) {
    this(workspace, out, Optional.empty());
  }

  /**
   * The same, but so that what is loaded can be used again.
   *
   * @param earlier files that are as they were when they were loaded earlier, and so are those that
   *     they use and name; by their real paths
   * @param realPaths the real paths of files, as far as they are known
   */
  public static Modules keeping(
      Workspace workspace, Findings out, Map<Path, Loaded> earlier, Map<Path, Path> realPaths) {
    var modules = new Modules(workspace, out, Optional.of(earlier));
    modules.realPaths.putAll(realPaths);
    return modules;
  }

  private Modules(Workspace workspace, Findings out, Optional<Map<Path, Loaded>> earlier) {
    this.workspace = workspace;
    this.tables = new TableLoader(workspace);
    this.out = out;
    this.earlier = earlier;
  }

  /** All that were loaded, by their real paths: each after those that it uses. */
  public Map<Path, Loaded> loaded() {
    return Collections.unmodifiableMap(loaded);
  }

  public Workspace workspace() {
    return workspace;
  }

  /** Files are going to be loaded in this order: they are parsed in a second thread meanwhile. */
  public Ahead<?, ?> parseAhead(List<Path> files) {
    var apart = workspace.apart();
    var begun =
        new Ahead<Path, Parsed>(
            files,
            files.size(),
            path ->
                apart.text(path, Optional.empty(), new Findings()).flatMap(Modules::parsedAlone));
    ahead = begun;
    return begun;
  }

  /**
   * Some files are going to be checked in this order: their appendices are read in a second thread
   * meanwhile.
   */
  public static Optional<Ahead<?, ?>> readAhead(List<Module> modules) {
    Optional<TableLoader> tables = Optional.empty();
    List<Path> files = new ArrayList<>();
    for (Module module : modules) {
      tables = tables.or(module::tables);
      for (Agreement agreement : module.agreements()) {
        if (agreement.isOriginal()) {
          appendices(agreement, files);
        }
      }
    }
    return files.isEmpty() ? Optional.empty() : tables.map(loader -> loader.readAhead(files));
  }

  private static void appendices(Agreement agreement, List<Path> files) {
    Path folder = agreement.module().folder();
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Appendix appendix) {
        try {
          files.add(folder.resolve(appendix.from().file().text()));
        } catch (InvalidPathException invalid) {
          // It is told when the appendix is read.
          continue;
        }
      }
    }
  }

  /** Empty where the text cannot be read without those that it uses. */
  private static Optional<Parsed> parsedAlone(SourceFile text) {
    var findings = new Findings();
    var alone = new AtomicBoolean(true);
    var tree =
        new AgreementParser(
                text,
                findings,
                used -> {
                  alone.set(used.isEmpty());
                  return DeclaredUnits.NONE;
                })
            .read();
    return alone.get() ? Optional.of(new Parsed(tree, findings)) : Optional.empty();
  }

  /** What a file says, and what was found in its text. */
  private record Parsed(AgreementFile tree, Findings findings) {}

  /** Whether so many files are worth a second thread, and there is a processor for it. */
  public static boolean isHelpedByAnother(int count) {
    return count >= Ahead.FEWEST && Runtime.getRuntime().availableProcessors() > 1;
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

  private Optional<Module> load(Path named, Optional<Span> from) {
    Path path = workspace.meant(named);
    Path key = realPaths.computeIfAbsent(path, this::real);
    var known = loaded.get(key);
    if (known != null) {
      return known.module();
    }
    if (earlier.isPresent() && earlier.get().containsKey(key)) {
      reuse(key, earlier.get());
      return earlier.get().get(key).module();
    }
    if (loading.contains(key)) {
      circle(key, from);
      return Optional.empty();
    }
    if (loading.size() >= MOST_DEEP) {
      tooDeep(path, from);
      return Optional.empty();
    }
    loading.add(key);
    var told = new Findings();
    var module = read(path, from, told);
    loading.remove(loading.size() - 1);
    // What is kept is not what others go on to count with and to dispute.
    out.addAll(earlier.isPresent() ? told.copy() : told);
    loaded.put(key, new Loaded(module, told));
    return module;
  }

  /** With what it uses, so that all of it can be used again. */
  private void reuse(Path key, Map<Path, Loaded> earlier) {
    Loaded asItWas = earlier.get(key);
    if (asItWas == null || loaded.containsKey(key)) {
      return;
    }
    for (Module used : asItWas.module().map(Module::uses).orElse(List.of())) {
      reuse(realPaths.computeIfAbsent(used.path(), this::real), earlier);
    }
    out.addAll(asItWas.told().copy());
    loaded.put(key, asItWas);
  }

  private Path real(Path path) {
    try {
      return workspace.real(path);
    } catch (IOException missing) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void tooDeep(Path path, Optional<Span> from) {
    from.ifPresent(
        span ->
            out.add(
                TOO_DEEP
                    .at(span)
                    .with("path", workspace.shown(path))
                    .with("most", String.valueOf(MOST_DEEP))));
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

  private Optional<Module> read(Path path, Optional<Span> from, Findings told) {
    var tree = tree(path, from, told);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Path folder = path.toAbsolutePath().normalize().resolveSibling("");
    List<Module> uses = new ArrayList<>();
    boolean whole = true;
    for (AgreementFile.Use use : tree.get().uses()) {
      var used = used(folder, use, told);
      whole &= used.isPresent();
      used.ifPresent(uses::add);
    }
    var module = new Module(path, tree.get(), uses, Optional.of(tables));
    for (Clause.Broken broken : tree.get().broken()) {
      whole &= !mayDeclareAnything(broken);
      broken.name().ifPresent(module::markBroken);
      if (mayDeclareWhatItMentions(broken)) {
        broken.mentions().forEach(module::markMentioned);
      }
    }
    if (!whole) {
      module.markPartial();
    }
    new NameResolver(module, tables, told).resolve();
    return Optional.of(module);
  }

  private Optional<AgreementFile> tree(Path path, Optional<Span> from, Findings told) {
    Optional<Parsed> parsed = ahead == null ? Optional.empty() : ahead.take(path);
    if (parsed.isPresent()) {
      workspace.markRead(path);
      told.addAll(parsed.get().findings());
      return Optional.of(parsed.get().tree());
    }
    return workspace
        .text(path, from, told)
        .map(text -> new AgreementParser(text, told, used -> units(path, used)).read());
  }

  /** The units that files declare which one uses; those that cannot be read are told later. */
  private DeclaredUnits units(Path path, List<String> used) {
    Path folder = path.toAbsolutePath().normalize().resolveSibling("");
    List<Module> modules = new ArrayList<>();
    for (String file : used) {
      if (Registers.isNamed(file)) {
        // They declare none.
        continue;
      }
      try {
        Path there = folder.resolve(file);
        if (workspace.text(there, Optional.empty(), new Findings()).isPresent()) {
          load(there).ifPresent(modules::add);
        }
      } catch (InvalidPathException invalid) {
        continue;
      }
    }
    return Module.units(modules);
  }

  /** Whether it may have declared a name that is not told from it. */
  private static boolean mayDeclareAnything(Clause.Broken broken) {
    return switch (broken.meant()) {
      case USE -> true;
      case NAMED, MONEY, ANYTHING -> broken.name().isEmpty();
      case DUTY, TOTAL, DIVISION, TABLE, NOTE -> false;
    };
  }

  /** Who must do what, how money is divided and tables only name what is declared elsewhere. */
  private static boolean mayDeclareWhatItMentions(Clause.Broken broken) {
    return switch (broken.meant()) {
      case USE, NAMED, MONEY, ANYTHING -> true;
      case DUTY, TOTAL, DIVISION, TABLE, NOTE -> false;
    };
  }

  private Optional<Module> used(Path folder, AgreementFile.Use use, Findings told) {
    String file = use.path().text();
    if (Registers.isNamed(file)) {
      var register = Registers.path(file, workspace.root());
      if (register.isEmpty()) {
        told.add(
            NO_REGISTER
                .at(use.path().span())
                .with("name", Visible.name(file))
                .with("names", "`" + String.join("`, `", Registers.names()) + "`"));
      }
      return register.flatMap(this::load);
    }
    try {
      return load(folder.resolve(use.path().text()), Optional.of(use.path().span()));
    } catch (InvalidPathException invalid) {
      told.add(Workspace.MISSING.at(use.path().span()).with("path", use.path().text()));
      return Optional.empty();
    }
  }
}
