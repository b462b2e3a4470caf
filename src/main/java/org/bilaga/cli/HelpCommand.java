package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Kind;
import org.bilaga.words.Told;

/** Help on a command, on a kind of finding, or on the language. */
final class HelpCommand implements Command {
  private static final List<String> LANGUAGE = List.of("language", "språk");
  private static final List<String> FINDINGS = List.of("findings", "anmärkningar");

  @Override
  public Told called() {
    return Sentences.commandHelp();
  }

  @Override
  public Told usage() {
    return Sentences.helpUsage();
  }

  @Override
  public Told summary() {
    return Sentences.helpSummary();
  }

  @Override
  public List<CommandOption> options() {
    return List.of();
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga help check",
        "bilaga help claim-differs",
        "bilaga help language",
        "bilaga help findings");
  }

  @Override
  public int run(Arguments arguments, Console console) {
    List<String> words = arguments.words();
    return words.isEmpty() ? Overview.print(console) : topic(words, console);
  }

  /** Also `claim differs` for `claim-differs`. */
  private static int topic(List<String> words, Console console) {
    String topic = String.join("-", words);
    var command = Commands.named(topic);
    if (command.isPresent()) {
      return CommandHelp.print(command.get(), console);
    } else if (LANGUAGE.contains(topic)) {
      return page(Pages.ofLanguage(console.language()).orElseThrow(), console);
    } else if (FINDINGS.contains(topic)) {
      return findings(console);
    } else if (Kinds.named(topic).isPresent()) {
      return page(Pages.ofKind(topic, console.language()).orElseThrow(), console);
    }
    console
        .err()
        .println(
            console.say(
                    "There is no help on `" + topic + "`.",
                    "Det finns ingen hjälp om `" + topic + "`.")
                + Usage.didYouMean(topic, topics(), console));
    console
        .err()
        .println(
            console.say(
                "`bilaga help` lists the commands, `bilaga help findings` the kinds of finding.",
                "`bilaga help` räknar upp kommandona, `bilaga help findings` alla slags"
                    + " anmärkningar."));
    return ExitCode.WRONG_USAGE;
  }

  /** All that one can ask about. */
  static List<String> topics() {
    List<String> topics = new ArrayList<>(Commands.NAMES);
    topics.add(LANGUAGE.get(0));
    topics.add(FINDINGS.get(0));
    topics.addAll(Kinds.names());
    return topics;
  }

  private static int page(String page, Console console) {
    HelpText text = HelpText.on(console);
    MarkdownPage.render(page, text);
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  private static int findings(Console console) {
    HelpText text = HelpText.on(console);
    text.heading(console.say("Findings", "Anmärkningar"));
    text.paragraph(
        console.say(
            "These can be marked `disputed` with a reason where the agreement says so and is to"
                + " stay so.",
            "Dessa kan märkas `omtvistat` med ett skäl där överenskommelsen säger så och ska förbli"
                + " så."));
    list(true, text.gap(), console);
    text.heading(console.say("Mistakes", "Misstag"));
    text.paragraph(
        console.say(
            "With these a file cannot be understood or computed, so they must be corrected.",
            "Med dessa går en fil inte att förstå eller räkna på, så de måste rättas."));
    list(false, text.gap(), console);
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  private static void list(boolean disputable, HelpText text, Console console) {
    for (Kind kind : Kinds.all()) {
      if (kind.disputable() == disputable) {
        text.entry(kind.name(), 32, title(kind, console));
      }
    }
  }

  /** The first line of a kind's page, without its name. */
  private static String title(Kind kind, Console console) {
    String page = Pages.ofKind(kind.name(), console.language()).orElse("");
    int colon = page.indexOf(": ");
    int end = page.indexOf('\n');
    return colon < 0 || colon > end ? "" : page.substring(colon + 2, end);
  }
}
