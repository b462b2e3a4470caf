package org.bilaga.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Touched;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;
import org.bilaga.typing.Mistakes;
import org.bilaga.words.Told;

/**
 * The mistakes of the files that something is asked of.
 *
 * <p>An answer that rests on none of them is given, with one line that says that they are there;
 * only what rests on one is refused, with that one.
 */
final class FileMistakes {
  private final Mistakes mistakes;
  private final Touched touched;

  /** Whether a file that is asked about could not be read at all. */
  private final boolean unread;

  /**
   * The mistakes in some files and in those that they use.
   *
   * @param whole whether what could not be read of other files counts as well
   */
  FileMistakes(Analysis analysis, Collection<Module> files, boolean whole) {
    this.mistakes = new Mistakes(analysis.findings(), files, whole);
    this.touched = new Touched(mistakes);
    this.unread = whole && analysis.hasUnread() && !mistakes.all().isEmpty();
  }

  /** Which of them an answer rests on. */
  Touched touched() {
    return touched;
  }

  /** What stands in the way of some agreements; nothing where their figures are untouched. */
  Optional<Span> inTheWayOf(Collection<Agreement> agreements) {
    for (Agreement agreement : agreements) {
      var cause = touched.anything(agreement);
      if (cause.isPresent()) {
        return cause;
      }
    }
    return unread ? Optional.of(mistakes.all().get(0).span()) : Optional.empty();
  }

  /** The same where it matters too who must do what. */
  Optional<Span> inTheWayOfDuties(Agreement agreement) {
    return inTheWayOf(List.of(agreement)).or(() -> touched.duties(agreement));
  }

  /** That there are mistakes, beside an answer that none of them touches. */
  Optional<Told> mention() {
    int count = mistakes.all().size();
    return count == 0 ? Optional.empty() : Optional.of(Sentences.mistakesBehindThis(count));
  }

  /** Which agreements are left out, as they rest on mistakes. */
  static Told leftOut(List<Agreement> touched) {
    return Sentences.leftOutForMistakes(Names.quoted(touched));
  }

  /** What stands in the way, and how much more there is. */
  Refused refusal(Span cause) {
    return Refused.ofFiles(unread ? mistakes.all() : mistakes.behind(cause), mistakes.all().size());
  }
}
