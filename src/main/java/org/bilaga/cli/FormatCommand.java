package org.bilaga.cli;

import static org.bilaga.answer.Choice.CHECK;
import static org.bilaga.answer.Choice.DIFF;
import static org.bilaga.answer.Choice.LANGUAGE;
import static org.bilaga.answer.Choice.STDIN;
import static org.bilaga.answer.Choice.VOCABULARY;
import static org.bilaga.answer.Choice.WORKSPACE;

import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/** Lays files out anew, or writes them in the other vocabulary; says no other word. */
final class FormatCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandFmt(),
        Sentences.fmtUsage(),
        Sentences.fmtSummary(),
        Sentences.fmtDetails(),
        Sentences.fmtExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(CHECK, DIFF, STDIN, VOCABULARY, WORKSPACE);
  }

  @Override
  public int run(Given given, Console console) throws Refused {
    Optional<Language> language =
        given.has(LANGUAGE) ? Optional.of(console.language()) : Optional.empty();
    var run = new FormatRun(language, given.has(CHECK), given.has(DIFF), console);
    List<String> names = given.words();
    if (!given.has(STDIN)) {
      return run.files(names.isEmpty() ? List.of(given.value(WORKSPACE, "")) : names);
    } else if (names.isEmpty()) {
      return run.standardInput(StandardInput.open());
    }
    throw Refused.because(Sentences.stdinAlone());
  }
}
