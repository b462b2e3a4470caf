package org.bilaga.answer;

import static org.bilaga.answer.Choice.FOR;
import static org.bilaga.answer.Choice.FORMAT;
import static org.bilaga.answer.Choice.FROM;
import static org.bilaga.answer.Choice.TO;
import static org.bilaga.answer.Choice.UNDATED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Deadline;
import org.bilaga.duty.Deadlines;
import org.bilaga.duty.Viewpoint;
import org.bilaga.report.DeadlineCalendar;
import org.bilaga.report.DeadlineSheet;
import org.bilaga.report.EarlierCalendar;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;

/** Who owes what to whom by when, and the money that stands on it. */
final class DeadlinesAnswer {
  private static final Optional<Day> ANY = Optional.empty();

  private final Given given;
  private final Agreements chosen;
  private final List<Deadline> dated = new ArrayList<>();
  private final List<Deadline> undated = new ArrayList<>();

  private DeadlinesAnswer(Given given, Agreements chosen) {
    this.given = given;
    this.chosen = chosen;
  }

  static Answered of(Given given, Engine engine) throws Refused {
    Optional<Day> from = day(FROM, given.value(FROM).flatMap(Day::firstOf), given);
    Optional<Day> to = day(TO, given.value(TO).flatMap(Day::lastOf), given);
    return new DeadlinesAnswer(given, given.selection(engine).agreementsWithAll())
        .answered(from, to);
  }

  /** The deadlines of agreements, all that have a last day. */
  static List<SheetPart> parts(Agreements chosen) {
    var answer = new DeadlinesAnswer(Given.of(List.of()), chosen);
    answer.sort(Deadlines.of(chosen.all(), chosen.evaluator(), Optional.empty()), ANY, ANY);
    return DeadlineSheet.of(
            answer.shown(),
            answer.undated.size(),
            List.of(Sentences.deadlines(answer.dated.size())))
        .parts();
  }

  private static Optional<Day> day(Choice choice, Optional<Day> read, Given given) throws Refused {
    if (given.has(choice) && read.isEmpty()) {
      throw Refused.because(Sentences.notADayAfter(given.value(choice, ""), "--" + choice.name()));
    }
    return read;
  }

  private Answered answered(Optional<Day> from, Optional<Day> to) throws Refused {
    Optional<Viewpoint> viewpoint = viewpoint();
    List<Deadline> all = Deadlines.of(chosen.all(), chosen.evaluator(), viewpoint);
    chosen.requireComputed();
    sort(all, from, to);
    List<Told> notes = new ArrayList<>(chosen.notes());
    if (dated.isEmpty() && viewpoint.isPresent()) {
      owedTo(viewpoint.get(), notes);
    }
    if (given.value(FORMAT, "").equals("ics")) {
      Answered.Text calendar =
          (setting, out) ->
              new DeadlineCalendar(dated, setting.language(), earlier(), out).render();
      return Answered.of(calendar, notes, chosen.language());
    }
    List<Told> below = new ArrayList<>(List.of(count()));
    viewpoint.ifPresent(it -> below.addAll(others(it)));
    var sheet = DeadlineSheet.of(shown(), undated.size(), below);
    return Answered.of(sheet, given, notes, chosen.language());
  }

  private void sort(List<Deadline> all, Optional<Day> from, Optional<Day> to) {
    for (Deadline deadline : all) {
      if (deadline.day().isEmpty()) {
        undated.add(deadline);
      } else if (isWithin(deadline.day().get(), from, to)) {
        dated.add(deadline);
      }
    }
  }

  private Optional<Viewpoint> viewpoint() throws Refused {
    Optional<String> name = given.value(FOR);
    Optional<Viewpoint> viewpoint = name.flatMap(it -> Viewpoint.named(it, chosen.modules()));
    if (name.isPresent() && viewpoint.isEmpty()) {
      throw Refused.because(
              Names.orDidYouMean(
                  Sentences.nobodyCalled(name.get()),
                  name.get(),
                  Viewpoint.names(chosen.modules())))
          .in(chosen.language());
    }
    return viewpoint;
  }

  /**
   * One who only receives reports owes nothing: it is told that there is something all the same.
   */
  private void owedTo(Viewpoint viewpoint, List<Told> notes) {
    int owed = 0;
    for (Deadline deadline : Deadlines.of(chosen.all(), chosen.evaluator(), Optional.empty())) {
      owed += deadline.to().stream().anyMatch(it -> viewpoint.in(it).isPresent()) ? 1 : 0;
    }
    if (owed > 0) {
      notes.add(Sentences.dueFromOthers(given.value(FOR, ""), owed));
    }
  }

  /** A county is not its region: how to ask for the deadlines of the other. */
  private List<Told> others(Viewpoint viewpoint) {
    List<Told> told = new ArrayList<>();
    for (Referent other : viewpoint.corresponding(chosen.modules())) {
      var asked = Optional.of(Viewpoint.of(other));
      boolean some =
          Deadlines.of(chosen.all(), chosen.evaluator(), asked).stream()
              .anyMatch(it -> it.day().isPresent());
      if (some) {
        told.add(Sentences.correspondingHasDeadlines(Naming.id(other)));
      }
    }
    return told;
  }

  private static boolean isWithin(Day day, Optional<Day> from, Optional<Day> to) {
    return from.filter(first -> day.compareTo(first) < 0).isEmpty()
        && to.filter(last -> day.compareTo(last) > 0).isEmpty();
  }

  private List<Deadline> shown() {
    List<Deadline> shown = new ArrayList<>(dated);
    shown.addAll(given.has(UNDATED) ? undated : List.of());
    return shown;
  }

  /** The calendar whose place the new one takes. */
  private EarlierCalendar earlier() {
    try {
      Path file = Path.of(given.outputFile().orElse(""));
      return Files.isRegularFile(file)
          ? EarlierCalendar.of(Files.readAllBytes(file))
          : EarlierCalendar.NONE;
    } catch (IOException | InvalidPathException unreadable) {
      // Whether the file can be written is told where it is.
      return EarlierCalendar.NONE;
    }
  }

  private Told count() {
    if (undated.isEmpty()) {
      return Sentences.deadlines(dated.size());
    }
    return given.has(UNDATED)
        ? Sentences.deadlinesAndUndated(dated.size(), undated.size())
        : Sentences.deadlinesAndUndatedHidden(dated.size(), undated.size());
  }
}
