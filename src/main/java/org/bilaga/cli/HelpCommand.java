package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Visible;
import org.bilaga.words.Told;
import org.bilaga.workspace.Names;

/** Help on a command, on a kind of finding, on the language or on one of its keywords. */
final class HelpCommand implements Command {
  private static final List<String> LANGUAGE = List.of("language", "språk", "språket");
  private static final List<String> FINDINGS = List.of("findings", "anmärkningar");

  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandHelp(),
        Sentences.helpUsage(),
        Sentences.helpSummary(),
        Manual.NO_DETAILS,
        Sentences.helpExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of();
  }

  @Override
  public int run(Given given, Console console) {
    List<String> words = given.words();
    return words.isEmpty() ? Overview.print(console) : topic(words, console);
  }

  /** Also `claim differs` for `claim-differs`. */
  static int topic(List<String> words, Console console) {
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
    String word = String.join(" ", words);
    var keywords = KeywordHelp.named(word);
    if (!keywords.isEmpty()) {
      return KeywordHelp.print(word, keywords, console);
    }
    HelpText said = HelpText.on(console);
    if (SentenceIndex.print(word, said, console)) {
      console.out().print(said.paragraph(console.say(Sentences.allSentences())));
      return ExitCode.CLEAN;
    }
    console.err().println(console.say(Names.orDidYouMean(noHelp(topic), topic, meant())));
    console.err().println(console.say(Sentences.helpLists()));
    return ExitCode.WRONG_USAGE;
  }

  private static Told noHelp(String topic) {
    return Sentences.noHelpOn(Visible.name(topic));
  }

  /** All that one can ask about, in any language. */
  private static List<String> meant() {
    List<String> meant = new ArrayList<>(topics());
    meant.addAll(LANGUAGE);
    meant.addAll(FINDINGS);
    meant.addAll(KeywordHelp.words());
    return meant;
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
    MarkdownPage.render(page, console.language(), text);
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  private static int findings(Console console) {
    HelpText text = HelpText.on(console);
    text.heading(console.say(Sentences.findings()));
    text.paragraph(console.say(Sentences.findingsExplained()));
    list(true, text.gap(), console);
    text.heading(console.say(Sentences.mistakes()));
    text.paragraph(console.say(Sentences.mistakesExplained()));
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
