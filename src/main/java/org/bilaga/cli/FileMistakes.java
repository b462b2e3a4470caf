package org.bilaga.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.TextRenderer;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Doubt;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;
import org.bilaga.typing.Mistakes;

/**
 * Tells of the mistakes of the files that something is asked of.
 *
 * <p>An answer that rests on none of them is given, with one line that says that they are there;
 * only what rests on one is refused, with that one.
 */
final class FileMistakes {
  private static final int MOST_TOLD = 5;

  private final Mistakes mistakes;

  /** Whether a file that is asked about could not be read at all. */
  private final boolean unread;

  /**
   * The mistakes in some files and in those that they use.
   *
   * @param whole whether what could not be read of other files counts as well
   */
  FileMistakes(Opened opened, Collection<Module> files, boolean whole) {
    this.mistakes = new Mistakes(opened.findings(), files, whole);
    this.unread = whole && opened.hasUnread() && !mistakes.all().isEmpty();
  }

  /** What cannot be computed of the files. */
  Doubt doubt() {
    return mistakes.doubt();
  }

  /** What stands in the way of some agreements; nothing where their figures are untouched. */
  Optional<Span> inTheWayOf(Collection<Agreement> agreements) {
    for (Agreement agreement : agreements) {
      var cause = doubt().anything(agreement);
      if (cause.isPresent()) {
        return cause;
      }
    }
    return unread ? Optional.of(mistakes.all().get(0).span()) : Optional.empty();
  }

  /** The same where it matters too who must do what. */
  Optional<Span> inTheWayOfDuties(Agreement agreement) {
    return inTheWayOf(List.of(agreement)).or(() -> doubt().duties(agreement));
  }

  /** The mistakes that stand in the way at a place. */
  List<Finding> behind(Span cause) {
    return mistakes.behind(cause);
  }

  /** Says in one line that there are mistakes, beside an answer that none of them touches. */
  void mention(Console console) {
    int count = mistakes.all().size();
    if (count > 0) {
      console
          .err()
          .println(
              console.say(
                  "Note: mistakes in the files behind this: "
                      + count
                      + ". `bilaga check` tells which.",
                  "Observera: misstag i filerna bakom detta: "
                      + count
                      + ". `bilaga check` visar vilka."));
    }
  }

  /** Says which agreements are left out, as they rest on mistakes. */
  void tellLeftOut(List<Agreement> touched, Console console) {
    if (touched.isEmpty()) {
      return;
    }
    var names = new StringBuilder();
    for (Agreement agreement : touched) {
      names.append(names.isEmpty() ? "`" : ", `").append(agreement.name()).append('`');
    }
    console
        .err()
        .println(
            console.say(
                "Left out, as mistakes stand in the way (`bilaga check` tells which): "
                    + names
                    + ".",
                "Utelämnat, eftersom misstag står i vägen (`bilaga check` visar vilka): "
                    + names
                    + "."));
  }

  /** Tells what stands in the way, and says in one line that there is more. */
  int refuse(Span cause, Console console) {
    List<Finding> behind = unread ? mistakes.all() : mistakes.behind(cause);
    List<Finding> told = behind.subList(0, Math.min(behind.size(), MOST_TOLD));
    var out = new StringBuilder();
    new TextRenderer(console.language(), console.palette(), true).render(told, out);
    int more = mistakes.all().size() - told.size();
    if (more > 0) {
      out.append('\n')
          .append(
              console.say(
                  more
                      + (more == 1 ? " more mistake" : " more mistakes")
                      + "; `bilaga check` tells them all.",
                  more + " misstag till; `bilaga check` visar alla."))
          .append('\n');
    }
    console.err().print(out);
    return ExitCode.FINDINGS;
  }
}
