package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.check.Audit;
import org.bilaga.check.KeptAudit;
import org.bilaga.check.Tally;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Ahead;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.TwinDiffers;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.bilaga.words.Majority;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * Files read and understood together: their modules, and what is wrong in them.
 *
 * <p>Immutable: what a check finds in them is computed once, when it is asked for.
 */
public final class Analysis {
  private final List<Path> paths;
  private final Workspace workspace;
  private final Findings findings;
  private final List<Module> modules;
  private final List<Path> twins;
  private final boolean unread;
  private final Optional<KeptAudit> kept;
  private @Nullable Audited audited;

  /** That of which this is one file: what is found in all is found in each. */
  private @Nullable Analysis whole;

  private Analysis(
      List<Path> paths,
      Workspace workspace,
      Findings findings,
      List<Module> modules,
      List<Path> twins,
      boolean unread,
      Optional<KeptAudit> kept) {
    this.paths = paths;
    this.workspace = workspace;
    this.findings = findings;
    this.modules = List.copyOf(modules);
    this.twins = List.copyOf(twins);
    this.unread = unread;
    this.kept = kept;
  }

  /** Loads the files at some paths, each a file or a folder; what is wrong is in the findings. */
  public static Analysis at(List<Path> paths) {
    return at(paths, Path.of("").toAbsolutePath());
  }

  /** The same, as seen from a folder: paths are shown from there. */
  public static Analysis at(List<Path> paths, Path here) {
    return at(paths, here, Map.of());
  }

  /** The same as if some files, given by their real paths, had been saved with other bytes. */
  static Analysis at(List<Path> paths, Path here, Map<Path, byte[]> unsaved) {
    var findings = new Findings();
    var workspace = workspace(paths, here, unsaved);
    return of(paths, listed(paths), new Modules(workspace, findings), findings, Optional.empty());
  }

  static Workspace workspace(List<Path> paths, Path here, Map<Path, byte[]> unsaved) {
    Set<Path> roots = new LinkedHashSet<>();
    paths.forEach(path -> roots.add(root(path, here)));
    var workspace = new Workspace(List.copyOf(roots), here);
    workspace.readInstead(unsaved);
    return workspace;
  }

  /**
   * Loads with a loader, which may know some files already.
   *
   * @param listed the files at the paths
   * @param findings what the loader tells to
   */
  static Analysis of(
      List<Path> paths,
      List<Path> listed,
      Modules modules,
      Findings findings,
      Optional<KeptAudit> kept) {
    Set<Path> meant = new LinkedHashSet<>();
    for (Path file : listed) {
      meant.add(modules.workspace().meant(file));
    }
    List<Path> files = new ArrayList<>();
    List<Path> twins = new ArrayList<>();
    for (Path file : meant) {
      (Twins.isTwin(file) ? twins : files).add(file);
    }
    boolean helped = kept.isEmpty() && Modules.isHelpedByAnother(files.size());
    Optional<Ahead<?, ?>> ahead =
        helped ? Optional.of(modules.parseAhead(files)) : Optional.empty();
    Set<Module> loaded = new LinkedHashSet<>();
    boolean unread = false;
    for (Path file : files) {
      var module = modules.load(file);
      module.ifPresent(loaded::add);
      unread |= module.isEmpty();
    }
    ahead.ifPresent(Ahead::close);
    return new Analysis(
        paths, modules.workspace(), findings, new ArrayList<>(loaded), twins, unread, kept);
  }

  /** The files at some paths, each a file or a folder. */
  static List<Path> listed(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(AgreementFiles.below(path));
    }
    return files;
  }

  /** The files anew, as if some, by the names they are shown by, held other texts. */
  public Analysis instead(Map<String, String> texts) throws IOException {
    var other = new Findings();
    var modules = new Modules(workspace.instead(texts), other);
    return of(paths, listed(paths), modules, other, Optional.empty());
  }

  /** One file alone with those that it uses, as if it held another text. */
  public Analysis instead(Path file, String text) throws IOException {
    var other = new Findings();
    var modules = new Modules(workspace.instead(Map.of(workspace.shown(file), text)), other);
    return of(List.of(file), List.of(file), modules, other, Optional.empty());
  }

  /**
   * The workspace of a path: the nearest folder above it that is a repository or has a file {@code
   * .bilaga}; else the folder one stands in, if the path is below it; else the path's own folder.
   *
   * <p>It is the one that the words of the path lead to: a file is in the workspace of the folder
   * that it is named in, also where it is a link to a file of another.
   */
  public static Path root(Path path, Path here) {
    Path start = path.toAbsolutePath().normalize();
    Path named = Files.isDirectory(start) ? start : start.resolveSibling("");
    Path folder = real(named);
    Path within = real(here);
    return marked(named)
        .map(Analysis::real)
        .or(() -> marked(folder))
        .orElse(folder.startsWith(within) ? within : folder);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException missing) {
      // What is in it is told as missing when it is read.
      return folder;
    }
  }

  /** The nearest folder above or here that is a repository or has a file {@code .bilaga}. */
  public static Optional<Path> marked(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git")) || Files.exists(at.resolve(".bilaga"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The root of the repository that a folder is in. */
  static Optional<Path> repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** All that a check finds, and how much was verified. */
  public record Audited(Findings findings, Tally tally) {}

  /** Checks all of it, once. */
  public Audited audited() {
    Audited known = audited;
    if (known == null) {
      known = whole == null ? audited(false) : whole.audited();
      audited = known;
    }
    return known;
  }

  /**
   * Checks all of it.
   *
   * @param recording whether it is to be told what was examined, one by one
   */
  Audited audited(boolean recording) {
    // What a mark accepts, and what is counted with what, is so in this check alone.
    Findings found = findings.copy();
    Audit audit =
        recording
            ? Audit.recording(found)
            : kept.isPresent() ? Audit.keeping(found, kept.get()) : new Audit(found);
    Tally tally = run(audit);
    for (Path twin : twins) {
      new TwinDiffers(workspace, found).check(twin, Twins.original(twin));
    }
    if (hasFacts()) {
      DeclaredFacts.check(this, found);
    }
    return new Audited(found, tally);
  }

  private boolean hasFacts() {
    for (Module module : modules) {
      if (!module.facts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Reads tables ahead of the audit where that helps. */
  private Tally run(Audit audit) {
    if (kept.isPresent() || !Modules.isHelpedByAnother(modules.size())) {
      return audit.run(modules);
    }
    var ahead = Modules.readAhead(modules);
    try {
      return audit.run(modules);
    } finally {
      ahead.ifPresent(Ahead::close);
    }
  }

  public Workspace workspace() {
    return workspace;
  }

  /** The same of one of its files alone, and of what that uses. */
  public Analysis only(Path file) {
    String name = workspace.shown(workspace.meant(file));
    List<Module> one = new ArrayList<>();
    for (Module module : modules) {
      if (module.tree().source().name().equals(name)) {
        one.add(module);
      }
    }
    var alone = new Analysis(List.of(file), workspace, findings, one, List.of(), unread, kept);
    alone.whole = this;
    return alone;
  }

  /** The same with more files, which were not read from a disk. */
  public Analysis with(List<Module> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Module> all = new ArrayList<>(modules);
    all.addAll(more);
    return new Analysis(paths, workspace, findings, all, twins, unread, Optional.empty());
  }

  public Findings findings() {
    return findings;
  }

  public List<Module> modules() {
    return modules;
  }

  /** Whether nothing is known of what some of the files hold. */
  public boolean hasUnread() {
    return unread;
  }

  /** Translations of files, which are compared with them and not computed. */
  public List<Path> twins() {
    return twins;
  }

  /**
   * The vocabulary of most of the files that hold agreements; where none does, of most files that
   * declare anything.
   */
  public Optional<Language> vocabulary() {
    var ofAgreements = vocabulary(true);
    return ofAgreements.isPresent() ? ofAgreements : vocabulary(false);
  }

  private Optional<Language> vocabulary(boolean ofAgreements) {
    var majority = new Majority();
    for (Module module : modules) {
      boolean counts =
          ofAgreements ? !module.agreements().isEmpty() : !module.tree().declarations().isEmpty();
      if (counts) {
        majority.add(module.tree().language());
      }
    }
    return majority.language();
  }

  /**
   * The agreements that count by themselves: no scenarios and no amended versions, unless one is
   * all there is.
   */
  public List<Agreement> counted() {
    List<Agreement> all = agreements();
    List<Agreement> originals = new ArrayList<>(all.size());
    for (Agreement agreement : all) {
      if (agreement.isOriginal()) {
        originals.add(agreement);
      }
    }
    return all.size() == 1 ? all : originals;
  }

  /** What is told where there is nothing to count. */
  public Told nothing() {
    return agreements().isEmpty() ? Sentences.noAgreementsHere() : Sentences.onlyVersionsHere();
  }

  /** All agreements, with scenarios and amended versions. */
  public List<Agreement> agreements() {
    List<Agreement> agreements = new ArrayList<>();
    for (Module module : modules) {
      agreements.addAll(module.agreements());
    }
    return agreements;
  }
}
