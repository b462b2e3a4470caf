package org.bilaga.lsp;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.resolve.Registers;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Project;
import org.eclipse.lsp4j.Diagnostic;

/**
 * A folder of agreements that is open in an editor, or one file that stands in none of them.
 *
 * <p>Of the thread of the {@link Worker} alone.
 */
final class Workplace {
  private final Path folder;
  private final Project project;
  private final Tongue tongue;
  private Map<Path, List<Diagnostic>> told = Map.of();

  /**
   * @param path the folder, or the file
   * @param folder that paths are shown from
   */
  Workplace(Path path, Path folder, Tongue tongue) {
    this.folder = folder;
    this.project = new Project(List.of(path), folder);
    this.tongue = tongue;
  }

  Path folder() {
    return folder;
  }

  Project project() {
    return project;
  }

  /** With all that was typed. */
  Analysis analysis() {
    return project.typed();
  }

  /** The language that is spoken about its files. */
  Language language() {
    return tongue.of(analysis().vocabulary());
  }

  /** The file that a place is in. */
  Path file(Span span) {
    return folder.resolve(span.file().name()).normalize();
  }

  /** The same, where an editor can open it: not a register that comes with Bilaga. */
  Optional<Path> shown(Span span) {
    return span.file().name().startsWith(Registers.SCHEME)
        ? Optional.empty()
        : Optional.of(file(span));
  }

  String address(Span span) {
    return Places.address(file(span));
  }

  /** The files that something was told of. */
  List<Path> told() {
    return List.copyOf(told.keySet());
  }

  /** What was told of a file last. */
  List<Diagnostic> told(Path file) {
    return told.getOrDefault(file, List.of());
  }

  /**
   * Finds out what there is to tell now; answers the files of which it is something else.
   *
   * @param looking whether files may have been saved that nobody told of
   */
  Set<Path> renew(boolean looking) {
    Analysis read = looking ? project.analysis() : project.typed();
    List<Finding> findings = read.audited().findings().sorted();
    Map<Path, List<Diagnostic>> now = new ShownFindings(this, language()).of(findings);
    Set<Path> changed = new LinkedHashSet<>(told.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(file -> told(file).equals(now.getOrDefault(file, List.of())));
    told = now;
    return changed;
  }
}
