package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.FOR;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.FROM;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.TO;
import static org.bilaga.cli.CommandOption.UNDATED;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.bilaga.report.DeadlineList;
import org.bilaga.report.DeadlineSheet;
import org.bilaga.report.EarlierCalendar;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;

/** Lists who owes what to whom by when, and the money that stands on it. */
final class DeadlinesCommand implements Command {
  private static final String SHOWN = " (see --undated)";
  private static final String VISAS = " (se --undated)";

  @Override
  public Told called() {
    return Sentences.commandDeadlines();
  }

  @Override
  public Told usage() {
    return Sentences.deadlinesUsage();
  }

  @Override
  public Told summary() {
    return Sentences.deadlinesSummary();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        FOR.meaning(Sentences.deadlinesForDoes()),
        FROM,
        TO,
        AS_OF.meaning(Sentences.deadlinesAsOfDoes()),
        UNDATED,
        WORKSPACE,
        FORMAT.among("text", "csv", "csv-sv", "json", "md", "ics"),
        OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga deadlines gnv-2020",
        "bilaga deadlines --for halland --from 2020",
        "bilaga deadlines --for halland --format ics --output halland.ics");
  }

  @Override
  public int run(Arguments arguments, Console user) throws Refused {
    Optional<Day> from = Optional.empty();
    Optional<Day> to = Optional.empty();
    if (arguments.has(FROM)) {
      from = Day.firstOf(arguments.value(FROM, ""));
    }
    if (arguments.has(TO)) {
      to = Day.lastOf(arguments.value(TO, ""));
    }
    for (CommandOption option : List.of(FROM, TO)) {
      boolean read = option == FROM ? from.isPresent() : to.isPresent();
      if (arguments.has(option) && !read) {
        throw Refused.because(
            Sentences.notADayAfter(arguments.value(option, ""), option.written()));
      }
    }
    Agreements chosen = Asking.selection(arguments, user).agreementsWithAll();
    Console console = Refusals.speaking(chosen.language(), arguments, user);
    Refusals.tell(chosen.notes(), console);
    Optional<Viewpoint> viewpoint = Optional.empty();
    if (arguments.has(FOR)) {
      String name = arguments.value(FOR, "");
      viewpoint = Viewpoint.named(name, chosen.modules());
      if (viewpoint.isEmpty()) {
        throw Refused.because(
                Names.orDidYouMean(
                    Sentences.nobodyCalled(name), name, Viewpoint.names(chosen.modules())))
            .in(chosen.language());
      }
    }
    List<Deadline> all = Deadlines.of(chosen.all(), chosen.evaluator(), viewpoint);
    chosen.requireComputed();
    List<Deadline> dated = new ArrayList<>();
    List<Deadline> undated = new ArrayList<>();
    for (Deadline deadline : all) {
      if (deadline.day().isEmpty()) {
        undated.add(deadline);
      } else if (isWithin(deadline.day().get(), from, to)) {
        dated.add(deadline);
      }
    }
    if (dated.isEmpty() && viewpoint.isPresent()) {
      tellWhatIsOwedTo(viewpoint.get(), arguments.value(FOR, ""), chosen, console);
    }
    String text = rendered(dated, undated, arguments, console);
    if (viewpoint.isPresent() && arguments.value(FORMAT, "text").equals("text")) {
      text += others(viewpoint.get(), chosen, console);
    }
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  /**
   * One who only receives reports owes nothing: it is told that there is something all the same.
   */
  private static void tellWhatIsOwedTo(
      Viewpoint viewpoint, String name, Agreements chosen, Console console) {
    int owed = 0;
    for (Deadline deadline : Deadlines.of(chosen.all(), chosen.evaluator(), Optional.empty())) {
      owed += deadline.to().stream().anyMatch(it -> viewpoint.in(it).isPresent()) ? 1 : 0;
    }
    if (owed > 0) {
      console
          .err()
          .println(
              console.say(
                  "Due to `" + name + "` from others: " + owed + ". Leave out --for to see it.",
                  "Till `" + name + "` från andra: " + owed + ". Utelämna --for för att se det."));
    }
  }

  /** A county is not its region: how to ask for the deadlines of the other. */
  private static String others(Viewpoint viewpoint, Agreements chosen, Console console) {
    var text = new StringBuilder();
    for (Referent other : viewpoint.corresponding(chosen.modules())) {
      var asked = Optional.of(Viewpoint.of(other));
      boolean some =
          Deadlines.of(chosen.all(), chosen.evaluator(), asked).stream()
              .anyMatch(it -> it.day().isPresent());
      if (some) {
        String ask = "--for " + Naming.id(other);
        text.append(
            console.say(
                "Whom it corresponds to has deadlines of its own; ask with " + ask + ".\n",
                "Motsvarigheten har egna tidsfrister; fråga med " + ask + ".\n"));
      }
    }
    return text.toString();
  }

  private static boolean isWithin(Day day, Optional<Day> from, Optional<Day> to) {
    return from.filter(first -> day.compareTo(first) < 0).isEmpty()
        && to.filter(last -> day.compareTo(last) > 0).isEmpty();
  }

  private static String rendered(
      List<Deadline> dated, List<Deadline> undated, Arguments arguments, Console console) {
    var out = new StringBuilder();
    List<Deadline> shown = new ArrayList<>(dated);
    shown.addAll(arguments.has(UNDATED) ? undated : List.of());
    if (arguments.format() != Format.TEXT) {
      var sheet = DeadlineSheet.of(shown, undated.size(), console.language());
      byte[] bytes = arguments.format().write(sheet, Setting.plain(console.language()));
      return new String(bytes, StandardCharsets.UTF_8);
    }
    switch (arguments.value(FORMAT, "text")) {
      case "ics" ->
          new DeadlineCalendar(dated, console.language(), earlier(arguments), out).render();
      default -> {
        var list =
            new DeadlineList(
                shown, console.language(), console.palette(), console.desk().columns());
        list.render(out);
        out.append(shown.isEmpty() ? "" : "\n").append(count(dated.size(), console));
        if (!undated.isEmpty()) {
          out.append("; ").append(withoutDay(undated.size(), console));
          out.append(arguments.has(UNDATED) ? "" : console.say(SHOWN, VISAS));
        }
        out.append(".\n");
        String total = list.total();
        out.append(total).append(total.isEmpty() ? "" : "\n");
      }
    }
    return out.toString();
  }

  /** The calendar whose place the new one takes. */
  private static EarlierCalendar earlier(Arguments arguments) {
    try {
      Path file = Path.of(arguments.value(OUTPUT, ""));
      return Files.isRegularFile(file)
          ? EarlierCalendar.of(Files.readAllBytes(file))
          : EarlierCalendar.NONE;
    } catch (IOException | InvalidPathException unreadable) {
      // Whether the file can be written is told where it is.
      return EarlierCalendar.NONE;
    }
  }

  private static String count(int count, Console console) {
    return count
        + (count == 1
            ? console.say(" deadline", " tidsfrist")
            : console.say(" deadlines", " tidsfrister"));
  }

  private static String withoutDay(int count, Console console) {
    return count
        + (count == 1
            ? console.say(" duty has no last day", " uppgift har ingen sista dag")
            : console.say(" duties have no last day", " uppgifter har ingen sista dag"));
  }
}
