package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Names;

/** Help on a command, on a kind of finding, on the language or on one of its keywords. */
final class HelpCommand implements Command {
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
    if (words.isEmpty()) {
      return Overview.print(console);
    }
    HelpText text = HelpText.on(console);
    List<Told> wrong = page(words, text, console.language());
    console.out().print(text);
    Refusals.tell(wrong, console);
    return wrong.isEmpty() ? ExitCode.CLEAN : ExitCode.WRONG_USAGE;
  }

  /**
   * Writes the page on what some words say, also {@code claim differs} for {@code claim-differs}.
   *
   * @return why there is none; empty where there is one
   */
  static List<Told> page(List<String> words, HelpText text, Language language) {
    String topic = String.join("-", words);
    String word = String.join(" ", words);
    var command = Commands.named(topic);
    if (command.isPresent()) {
      CommandHelp.write(command.get(), text, language);
    } else if (AnyLanguage.words(Sentences.topicLanguage()).contains(topic)) {
      MarkdownPage.render(Pages.ofLanguage(language).orElseThrow(), language, text);
    } else if (AnyLanguage.words(Sentences.topicFindings()).contains(topic)) {
      findings(text, language);
    } else if (Kinds.named(topic).isPresent()) {
      MarkdownPage.render(Pages.ofKind(topic, language).orElseThrow(), language, text);
    } else if (!KeywordHelp.named(word).isEmpty()) {
      KeywordHelp.write(word, KeywordHelp.named(word), text, language);
    } else if (SentenceIndex.write(word, text, language)) {
      text.paragraph(Sentences.allSentences().in(language));
    } else {
      return List.of(Names.orDidYouMean(noHelp(topic), topic, meant()), Sentences.helpLists());
    }
    return List.of();
  }

  private static Told noHelp(String topic) {
    return Sentences.noHelpOn(Visible.name(topic));
  }

  /** All that one can ask about, in any language. */
  private static List<String> meant() {
    List<String> meant = new ArrayList<>(topics());
    meant.addAll(AnyLanguage.words(Sentences.topicLanguage()));
    meant.addAll(AnyLanguage.words(Sentences.topicFindings()));
    meant.addAll(KeywordHelp.words());
    return meant;
  }

  /** All that one can ask about. */
  static List<String> topics() {
    List<String> topics = new ArrayList<>(Commands.NAMES);
    topics.add(Sentences.topicLanguage().in(Language.ENGLISH));
    topics.add(Sentences.topicFindings().in(Language.ENGLISH));
    topics.addAll(Kinds.names());
    return topics;
  }

  private static void findings(HelpText text, Language language) {
    text.heading(Sentences.findings().in(language));
    text.paragraph(Sentences.findingsExplained().in(language));
    list(true, text.gap(), language);
    text.heading(Sentences.mistakes().in(language));
    text.paragraph(Sentences.mistakesExplained().in(language));
    list(false, text.gap(), language);
  }

  private static void list(boolean disputable, HelpText text, Language language) {
    for (Kind kind : Kinds.all()) {
      if (kind.disputable() == disputable) {
        text.entry(kind.name(), 32, title(kind, language));
      }
    }
  }

  /** The first line of a kind's page, without its name. */
  private static String title(Kind kind, Language language) {
    String page = Pages.ofKind(kind.name(), language).orElse("");
    int colon = page.indexOf(": ");
    int end = page.indexOf('\n');
    return colon < 0 || colon > end ? "" : page.substring(colon + 2, end);
  }
}
