package org.bilaga.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.TextRenderer;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Doubt;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;
import org.bilaga.typing.TypeChecker;

/**
 * The mistakes of the files that something is asked of.
 *
 * <p>An answer that rests on none of them is given, with one line that says that they are there;
 * only what rests on one is refused, with that one.
 */
final class FileMistakes {
  private static final int MOST_TOLD = 5;

  private final List<Finding> all = new ArrayList<>();
  private final Doubt doubt = new Doubt();

  /** Whether a file that is asked about could not be read at all. */
  private final boolean unread;

  /**
   * The mistakes in some files and in those that they use.
   *
   * @param whole whether what could not be read of other files counts as well
   */
  FileMistakes(Opened opened, Collection<Module> files, boolean whole) {
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
    for (Finding finding : opened.findings().sorted()) {
      if (isMistake(finding) && (any || names.contains(finding.span().file().name()))) {
        all.add(finding);
      }
    }
    for (Finding finding : types.sorted()) {
      if (isMistake(finding)) {
        all.add(finding);
      }
    }
    all.sort(Finding.BY_PLACE);
    unread = whole && opened.hasUnread() && !all.isEmpty();
  }

  /** What cannot be computed of the files. */
  Doubt doubt() {
    return doubt;
  }

  /** What stands in the way of some agreements; nothing where their figures are untouched. */
  Optional<Span> inTheWayOf(Collection<Agreement> agreements) {
    for (Agreement agreement : agreements) {
      var cause = doubt.anything(agreement);
      if (cause.isPresent()) {
        return cause;
      }
    }
    return unread ? Optional.of(all.get(0).span()) : Optional.empty();
  }

  /** Says in one line that there are mistakes, beside an answer that none of them touches. */
  void mention(Console console) {
    if (!all.isEmpty()) {
      console
          .err()
          .println(
              console.say(
                  "Note: mistakes in the files behind this: "
                      + all.size()
                      + ". `bilaga check` tells which.",
                  "Observera: misstag i filerna bakom detta: "
                      + all.size()
                      + ". `bilaga check` visar vilka."));
    }
  }

  /** Tells what stands in the way, and says in one line that there is more. */
  int refuse(Span cause, Console console) {
    List<Finding> told = at(cause);
    if (told.isEmpty() || unread) {
      told = all.subList(0, Math.min(all.size(), MOST_TOLD));
    }
    var out = new StringBuilder();
    new TextRenderer(console.language(), console.palette(), true).render(told, out);
    int more = all.size() - told.size();
    if (more > 0) {
      out.append('\n')
          .append(
              console.say(
                  more
                      + (more == 1 ? " more mistake" : " more mistakes")
                      + "; `bilaga check` tells"
                      + " them all.",
                  more + " misstag till; `bilaga check` visar alla."))
          .append('\n');
    }
    console.err().print(out);
    return ExitCode.FINDINGS;
  }

  private List<Finding> at(Span cause) {
    List<Finding> told = new ArrayList<>();
    for (Finding finding : all) {
      Span span = finding.span();
      if (span.file().name().equals(cause.file().name())
          && span.start() <= cause.end()
          && cause.start() <= span.end()) {
        told.add(finding);
      }
    }
    return told;
  }

  private static boolean isMistake(Finding finding) {
    return !finding.kind().disputable();
  }
}
