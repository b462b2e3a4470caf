package org.bilaga.typing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;

/** The mistakes of some files and of those that they use, and what they stand in the way of. */
public final class Mistakes {
  private final List<Finding> all = new ArrayList<>();

  /**
   * @param told what was told when the files were read
   * @param whole whether what was told of other files counts as well
   */
  public Mistakes(Findings told, Collection<Module> files, boolean whole) {
    Set<Module> concerned = new LinkedHashSet<>();
    files.forEach(module -> concerned.addAll(module.seen()));
    Set<String> names = new LinkedHashSet<>();
    var types = new Findings();
    var checker = new TypeChecker(types);
    boolean any = whole;
    for (Module module : concerned) {
      // Of a file that is used and was not read nothing but its mistakes is at hand.
      any |= !module.isWhole();
      names.add(module.tree().source().name());
      checker.check(module);
    }
    for (Finding finding : told.all()) {
      if (isMistake(finding) && (any || names.contains(finding.span().file().name()))) {
        all.add(finding);
      }
    }
    for (Finding finding : types.all()) {
      if (isMistake(finding)) {
        all.add(finding);
      }
    }
    all.sort(Finding.BY_PLACE);
  }

  private static boolean isMistake(Finding finding) {
    return !finding.kind().disputable();
  }

  /** Sorted by place. */
  public List<Finding> all() {
    return Collections.unmodifiableList(all);
  }

  /** The mistakes at a place that stands in the way; all, where none is told just there. */
  public List<Finding> behind(Span cause) {
    List<Finding> told = new ArrayList<>();
    for (Finding finding : all) {
      Span span = finding.span();
      if (span.file().name().equals(cause.file().name())
          && span.start() <= cause.end()
          && cause.start() <= span.end()) {
        told.add(finding);
      }
    }
    return told.isEmpty() ? all() : told;
  }
}
