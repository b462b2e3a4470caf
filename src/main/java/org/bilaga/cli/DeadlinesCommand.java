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
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.settle.Days;
import org.bilaga.words.Told;

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
  public int run(CommandLine arguments, Console console) {
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
        return notADay(option, arguments.getOptionValue(option), console);
      }
    }
    Chosen.Version version = Amendments::withAll;
    if (arguments.hasOption("as-of")) {
      var day = Days.read(arguments.getOptionValue("as-of"));
      if (day.isEmpty()) {
        Usage.notADay(arguments.getOptionValue("as-of"), console);
        return ExitCode.WRONG_USAGE;
      }
      version = (amendments, agreement) -> amendments.inForce(agreement, day.get());
    }
    var choice = Chosen.of(arguments, console, version);
    if (choice.chosen().isEmpty()) {
      return choice.code();
    }
    Chosen chosen = choice.chosen().get();
    Optional<Viewpoint> viewpoint = Optional.empty();
    if (arguments.hasOption("for")) {
      viewpoint = Viewpoint.named(arguments.getOptionValue("for"), chosen.modules());
      if (viewpoint.isEmpty()) {
        return nobody(arguments.getOptionValue("for"), chosen);
      }
    }
    List<Deadline> all = Deadlines.of(chosen.agreements(), chosen.evaluator(), viewpoint);
    if (!chosen.isComputed()) {
      return ExitCode.FINDINGS;
    }
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
      tellWhatIsOwedTo(viewpoint.get(), arguments.getOptionValue("for"), chosen);
    }
    String text = rendered(dated, undated, arguments, chosen.console());
    if (viewpoint.isPresent() && arguments.getOptionValue("format", "text").equals("text")) {
      text += others(viewpoint.get(), chosen);
    }
    if (!arguments.hasOption("output")) {
      console.out().print(text);
      return ExitCode.CLEAN;
    }
    String file = arguments.getOptionValue("output");
    if (!WrittenFile.output(file, text, chosen.console())) {
      return ExitCode.WRONG_USAGE;
    }
    console.out().println(count(dated.size(), chosen.console()) + " → " + file);
    return ExitCode.CLEAN;
  }

  /**
   * One who only receives reports owes nothing: it is told that there is something all the same.
   */
  private static void tellWhatIsOwedTo(Viewpoint viewpoint, String name, Chosen chosen) {
    int owed = 0;
    for (Deadline deadline :
        Deadlines.of(chosen.agreements(), chosen.evaluator(), Optional.empty())) {
      owed += deadline.to().stream().anyMatch(it -> viewpoint.in(it).isPresent()) ? 1 : 0;
    }
    if (owed > 0) {
      Console console = chosen.console();
      console
          .err()
          .println(
              console.say(
                  "Due to `" + name + "` from others: " + owed + ". Leave out --for to see it.",
                  "Till `" + name + "` från andra: " + owed + ". Utelämna --for för att se det."));
    }
  }

  /** A county is not its region: how to ask for the deadlines of the other. */
  private static String others(Viewpoint viewpoint, Chosen chosen) {
    var text = new StringBuilder();
    for (Referent other : viewpoint.corresponding(chosen.modules())) {
      var asked = Optional.of(Viewpoint.of(other));
      boolean some =
          Deadlines.of(chosen.agreements(), chosen.evaluator(), asked).stream()
              .anyMatch(it -> it.day().isPresent());
      if (some) {
        String ask = "--for " + Naming.id(other);
        text.append(
            chosen
                .console()
                .say(
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

  private static int notADay(String option, String value, Console console) {
    console
        .err()
        .println(
            console.say(
                "`"
                    + value
                    + "` after `--"
                    + option
                    + "` is no day: write 2020-12-01, 2020-12 or"
                    + " 2020.",
                "`"
                    + value
                    + "` efter `--"
                    + option
                    + "` är ingen dag: skriv 2020-12-01, 2020-12"
                    + " eller 2020."));
    return ExitCode.WRONG_USAGE;
  }

  private static int nobody(String name, Chosen chosen) {
    Console console = chosen.console();
    console
        .err()
        .println(
            console.say(
                    "No party, group or member is called `" + name + "`.",
                    "Ingen part, grupp eller medlem heter `" + name + "`.")
                + Usage.didYouMean(name, Viewpoint.names(chosen.modules()), console));
    return ExitCode.WRONG_USAGE;
  }
}
