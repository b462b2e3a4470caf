package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Deadline;
import org.bilaga.duty.Deadlines;
import org.bilaga.duty.Viewpoint;
import org.bilaga.report.DeadlineCalendar;
import org.bilaga.report.DeadlineList;
import org.bilaga.report.DeadlineTables;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;

/** Lists who owes what to whom by when, and the money that stands on it. */
final class DeadlinesCommand implements Command {
  private static final String SHOWN = " (see --undated)";
  private static final String VISAS = " (se --undated)";

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public Told usage() {
    return Told.phrase("[NAME…] [PATH…]", "[NAMN…] [SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "List who owes what to whom by when, with the money at risk, or make a calendar of it.",
        "Lista vem som ska göra vad till vem och när, med pengarna som står på spel, eller gör en"
            + " kalender av det.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Option.builder().longOpt("for").hasArg().argName("recipient").get())
        .addOption(Option.builder().longOpt("from").hasArg().argName("date").get())
        .addOption(Option.builder().longOpt("to").hasArg().argName("date").get())
        .addOption(Option.builder().longOpt("as-of").hasArg().argName("date").get())
        .addOption(Option.builder("u").longOpt("undated").get())
        .addOption(
            Option.builder("f").longOpt("format").hasArg().argName("text|csv|json|md|ics").get())
        .addOption(Option.builder("o").longOpt("output").hasArg().argName("file").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga deadlines gnv-2020",
        "bilaga deadlines --for halland --from 2020",
        "bilaga deadlines --for halland --format ics --output halland.ics");
  }

  @Override
  public int run(CommandLine arguments, Console user) throws Refused {
    Optional<Day> from = Optional.empty();
    Optional<Day> to = Optional.empty();
    if (arguments.hasOption("from")) {
      from = Day.firstOf(arguments.getOptionValue("from"));
    }
    if (arguments.hasOption("to")) {
      to = Day.lastOf(arguments.getOptionValue("to"));
    }
    for (String option : List.of("from", "to")) {
      boolean read = option.equals("from") ? from.isPresent() : to.isPresent();
      if (arguments.hasOption(option) && !read) {
        throw Refused.because(Sentences.notADayAfter(arguments.getOptionValue(option), option));
      }
    }
    Agreements chosen = Asking.selection(arguments, user).agreementsWithAll();
    Console console = Refusals.speaking(chosen.language(), arguments, user);
    Refusals.tell(chosen.notes(), console);
    Optional<Viewpoint> viewpoint = Optional.empty();
    if (arguments.hasOption("for")) {
      String name = arguments.getOptionValue("for");
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
      tellWhatIsOwedTo(viewpoint.get(), arguments.getOptionValue("for"), chosen, console);
    }
    String text = rendered(dated, undated, arguments, console);
    if (viewpoint.isPresent() && arguments.getOptionValue("format", "text").equals("text")) {
      text += others(viewpoint.get(), chosen, console);
    }
    if (!arguments.hasOption("output")) {
      console.out().print(text);
      return ExitCode.CLEAN;
    }
    String file = arguments.getOptionValue("output");
    if (!WrittenFile.output(file, text, console)) {
      return ExitCode.WRONG_USAGE;
    }
    console.out().println(count(dated.size(), console) + " → " + file);
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
      List<Deadline> dated, List<Deadline> undated, CommandLine arguments, Console console) {
    var out = new StringBuilder();
    List<Deadline> shown = new ArrayList<>(dated);
    shown.addAll(arguments.hasOption("undated") ? undated : List.of());
    switch (arguments.getOptionValue("format", "text")) {
      case "csv" -> DeadlineTables.csv(shown, console.language(), out);
      case "json" -> DeadlineTables.json(shown, undated.size(), console.language(), out);
      case "md" -> DeadlineTables.markdown(shown, console.language(), out);
      case "ics" -> new DeadlineCalendar(dated, console.language(), out).render();
      default -> {
        var list =
            new DeadlineList(
                shown, console.language(), console.palette(), console.desk().columns());
        list.render(out);
        out.append(shown.isEmpty() ? "" : "\n").append(count(dated.size(), console));
        if (!undated.isEmpty()) {
          out.append("; ").append(withoutDay(undated.size(), console));
          out.append(arguments.hasOption("undated") ? "" : console.say(SHOWN, VISAS));
        }
        out.append(".\n");
        String total = list.total();
        out.append(total).append(total.isEmpty() ? "" : "\n");
      }
    }
    return out.toString();
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
