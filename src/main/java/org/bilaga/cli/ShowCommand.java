package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.Suggestion;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/** Shows an agreement's table of money, or the value of an expression. */
final class ShowCommand implements Command {
  @Override
  public String name() {
    return "show";
  }

  @Override
  public Told usage() {
    return Told.phrase("NAME [-w WORKSPACE]", "NAMN [-w ARBETSYTA]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Show an agreement's money, or the value of an expression.",
        "Visa en överenskommelses pengar, eller värdet av ett uttryck.");
  }

  @Override
  public Options options() {
    return Question.options()
        .addOption(Option.builder("b").longOpt("by").hasArg().argName("group").desc("group").get())
        .addOption(
            Option.builder("f")
                .longOpt("format")
                .hasArg()
                .argName("text|csv|json|md")
                .desc("format")
                .get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga show gnv-2020",
        "bilaga show gnv-2020 --by regioner --format csv",
        "bilaga show 'gnv-2020[halland]'",
        "bilaga show 'gnv-2020.total - gnv-2019.total'");
  }

  @Override
  public int run(CommandLine arguments, Console console) {
    String format = arguments.getOptionValue("format", "text");
    if (isBlank(arguments)) {
      console
          .err()
          .println(
              console.say(
                  "Say what to show: the name of an agreement, or an expression.",
                  "Ange vad som ska visas: namnet på en överenskommelse, eller ett uttryck."));
      return ExitCode.WRONG_USAGE;
    }
    var question = new Question(String.join(" ", arguments.getArgList()), arguments, console);
    var bound = question.bind();
    if (bound.isEmpty()) {
      return question.refuse();
    }
    var out = new StringBuilder();
    var meaning = bound.get().meaning();
    Optional<Area> area = meaning.flatMap(ShowCommand::area);
    boolean table = meaning.isPresent() && meaning.get() instanceof Referent.OfAgreement;
    if (arguments.hasOption("by") && area.isEmpty()) {
      question
          .console()
          .err()
          .println(
              question
                  .console()
                  .say(
                      "--by needs an agreement or one of its areas.",
                      "--by kräver en överenskommelse eller ett av dess områden."));
      return ExitCode.WRONG_USAGE;
    }
    Optional<Group> by = Optional.empty();
    if (arguments.hasOption("by")) {
      by = group(arguments.getOptionValue("by"), area.get(), question);
      if (by.isEmpty()) {
        return question.hasMistakes() ? question.refuse() : ExitCode.WRONG_USAGE;
      }
    }
    if (table || by.isPresent()) {
      new ShownTable(area.get(), by, question).render(format, out);
    } else {
      new ShownValue(bound.get(), question).render(format, out);
    }
    if (question.hasMistakes()) {
      return question.refuse();
    }
    console.out().print(out);
    return ExitCode.CLEAN;
  }

  private static boolean isBlank(CommandLine arguments) {
    return String.join("", arguments.getArgList()).isBlank();
  }

  private static Optional<Area> area(Referent referent) {
    return switch (referent) {
      case Referent.OfAgreement it -> Optional.of(it.agreement().root());
      case Referent.OfArea it -> Optional.of(it.area());
      default -> Optional.empty();
    };
  }

  /** The group that --by names, by its name or title; tells which there are where it names none. */
  private static Optional<Group> group(String name, Area area, Question question) {
    Ledger ledger = question.evaluator().ledger(area.agreement());
    List<String> names = new ArrayList<>();
    for (Group group : ledger.groups()) {
      names.add(group.name());
      String title = group.declared().title().map(text -> text.text()).orElse("");
      if (group.name().equals(name) || title.equalsIgnoreCase(name)) {
        return Optional.of(group);
      }
    }
    Console console = question.console();
    var near = Suggestion.nearest(name, names);
    String meant =
        near.isEmpty() ? "" : console.say(" Did you mean `", " Menade du `") + near.get(0) + "`?";
    console
        .err()
        .println(
            "`"
                + area.agreement().name()
                + "`"
                + console.say(
                    " gives nothing to a group called `", " ger inget till någon grupp som heter `")
                + name
                + "`."
                + meant
                + (names.isEmpty()
                    ? ""
                    : console.say(" It gives to: ", " Den ger till: ")
                        + String.join(", ", names)
                        + "."));
    return Optional.empty();
  }
}
