package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.check.KeptAudit;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Loaded;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.jspecify.annotations.Nullable;

/**
 * Files that one works with for a while: as they are saved, or as they are typed and not saved yet.
 *
 * <p>When some of them change, only those are read and checked anew, and those that use them. Of
 * one thread at a time.
 */
public final class Project {
  private final List<Path> paths;
  private final Path here;
  private final Map<Path, byte[]> unsaved = new HashMap<>();
  private final KeptAudit audits = new KeptAudit();
  private Map<Path, Loaded> loaded = Map.of();
  private Map<Path, Stamp> stamps = Map.of();
  private List<Path> listed = List.of();
  private final Set<Path> written = new HashSet<>();
  private final Map<Path, Path> real = new HashMap<>();
  private @Nullable Analysis current;

  /**
   * @param paths files and folders
   * @param here the folder that paths are shown from
   */
  public Project(List<Path> paths, Path here) {
    this.paths = List.copyOf(paths);
    this.here = here;
  }

  /** What tells that a file was saved: when, and how large; a missing one has neither. */
  private record Stamp(long time, long size) {
    private static final Stamp MISSING = new Stamp(-1, -1);

    static Stamp of(Path path) {
      try {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
      } catch (IOException missing) {
        return MISSING;
      }
    }
  }

  /** Files and folders that it is of. */
  public List<Path> paths() {
    return paths;
  }

  /** The files as they are now. */
  public Analysis analysis() {
    Analysis known = current;
    List<Path> files = Analysis.listed(paths);
    Set<Path> changed = changed();
    return known != null && changed.isEmpty() && files.equals(listed)
        ? known
        : renewed(files, changed);
  }

  /**
   * The files as they were when {@link #analysis} looked at them last, with what was typed since:
   * for one who is told when files are saved, and need not look.
   */
  public Analysis typed() {
    Analysis known = current;
    if (known == null) {
      return analysis();
    }
    return written.isEmpty() ? known : renewed(listed, Set.copyOf(written));
  }

  private Analysis renewed(List<Path> files, Set<Path> changed) {
    // What was seen before the reading counts, so that nothing saved during it is missed.
    Map<Path, Stamp> seen = new HashMap<>(stamps);
    seen.keySet().removeAll(changed);
    stamp(files, seen);
    stamp(changed, seen);
    var findings = new Findings();
    var workspace = Analysis.workspace(paths, here, unsaved);
    var modules = Modules.keeping(workspace, findings, asTheyWere(changed), real);
    Analysis renewed = Analysis.of(paths, files, modules, findings, Optional.of(audits));
    loaded = modules.loaded();
    listed = files;
    stamp(files(), seen);
    stamps = seen;
    written.clear();
    current = renewed;
    return renewed;
  }

  /** Whether a file was saved, has come or has gone since {@link #analysis} was asked last. */
  public boolean isStale() {
    return current == null || !changed().isEmpty() || !Analysis.listed(paths).equals(listed);
  }

  /** A file reads so, though it is not saved. */
  public void write(Path file, byte[] bytes) {
    Path real = real(file);
    if (!Arrays.equals(unsaved.put(real, bytes), bytes)) {
      written.add(real);
    }
  }

  /** A file is as it is saved. */
  public void forget(Path file) {
    Path real = real(file);
    if (unsaved.remove(real) != null) {
      written.add(real);
    }
  }

  /** All files that bear on the analysis, whether they are there or not. */
  private Set<Path> files() {
    Set<Path> files = new HashSet<>();
    loaded.forEach(
        (path, one) -> {
          files.add(path);
          one.names().forEach(name -> files.add(real(name)));
        });
    return files;
  }

  private void stamp(Iterable<Path> files, Map<Path, Stamp> seen) {
    for (Path file : files) {
      seen.computeIfAbsent(real(file), Stamp::of);
    }
  }

  private Set<Path> changed() {
    Set<Path> changed = new HashSet<>(written);
    stamps.forEach(
        (path, stamp) -> {
          if (!unsaved.containsKey(path) && !Stamp.of(path).equals(stamp)) {
            changed.add(path);
          }
        });
    return changed;
  }

  /** What neither changed nor uses or names what changed. */
  private Map<Path, Loaded> asTheyWere(Set<Path> changed) {
    Map<Path, Loaded> kept = new LinkedHashMap<>();
    Set<Module> same = new HashSet<>();
    // Each stands after those that it uses.
    loaded.forEach(
        (path, one) -> {
          boolean isSame =
              !changed.contains(path)
                  && one.module().isPresent()
                  && one.module().get().isWhole()
                  && same.containsAll(one.module().get().uses())
                  && one.names().stream().noneMatch(name -> changed.contains(real(name)));
          if (isSame) {
            kept.put(path, one);
            same.add(one.module().get());
          }
        });
    return kept;
  }

  /** The one path of a file, whatever links lead to it; of one that is there asked for once. */
  private Path real(Path file) {
    Path known = real.get(file);
    if (known != null) {
      return known;
    }
    Path absolute = file.toAbsolutePath().normalize();
    try {
      Path found = absolute.toRealPath();
      real.put(file, found);
      return found;
    } catch (IOException missing) {
      Path folder = absolute.getParent();
      return folder == null ? absolute : real(folder).resolve(absolute.getFileName());
    }
  }
}
