package org.bilaga.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.ask.Asking;
import org.bilaga.sheet.Format;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/** A question in plain words. */
final class AskCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandAsk(),
        Sentences.askUsage(),
        Sentences.askSummary(),
        Sentences.askDetails(),
        AskCommand::examples);
  }

  private static String examples(Language language) {
    List<String> lines = new ArrayList<>();
    for (String example : Asking.examples(language)) {
      lines.add("bilaga " + Sentences.commandAsk().in(language) + " \"" + example + "\"");
    }
    return String.join("\n", lines);
  }

  @Override
  public boolean isInLanguageOfItsWords() {
    return true;
  }

  @Override
  public List<Choice> options() {
    String[] formats = new String[Format.values().length];
    for (Format format : Format.values()) {
      formats[format.ordinal()] = format.word();
    }
    return List.of(Choice.AS_OF, Choice.WORKSPACE, Choice.FORMAT.among(formats), Choice.OUTPUT);
  }

  @Override
  public int run(Given given, Console user) throws Refused {
    Asking.Reply reply = Asking.reply(inLanguage(given, user), user.desk().engine());
    if (reply.file().isPresent() && !given.has(Choice.OUTPUT)) {
      return WrittenFile.newAnswer(
          reply.file().get(), user, into -> print(reply.answered(), given, into));
    }
    return print(reply.answered(), given, user);
  }

  /** Where nothing is asked, its words have no language: the command's word has. */
  private static Given inLanguage(Given given, Console user) {
    if (!given.words().isEmpty() || given.has(Choice.LANGUAGE)) {
      return given;
    }
    Map<String, List<String>> chosen = new HashMap<>(given.chosen());
    chosen.put(Choice.LANGUAGE.name(), List.of(user.language().code()));
    return new Given(given.words(), chosen);
  }

  private static int print(Answered answered, Given given, Console user) {
    Console console = Refusals.speaking(answered.language(), given, user);
    console.err().print(answered.beside(console.setting()));
    console.out().writeBytes(answered.body().written(console.setting()));
    return answered.isGood() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
