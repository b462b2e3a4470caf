package org.bilaga.cli;

import static org.bilaga.answer.Choice.LANGUAGE;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.lsp.EditorSession;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/** Serves an editor over standard input and output. */
final class LspCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandLsp(),
        Manual.NO_USAGE,
        Sentences.lspSummary(),
        Sentences.lspDetails(),
        Sentences.lspExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of();
  }

  @Override
  public int run(Given given, Console console) throws Refused {
    if (!given.words().isEmpty()) {
      throw Refused.because(Sentences.lspTakesNoWords());
    }
    Optional<Language> chosen =
        given.has(LANGUAGE) ? Optional.of(console.language()) : Optional.empty();
    PrintStream err = console.err();
    if ("1".equals(System.getProperty("bilaga.keyboard"))) {
      err.println(console.say(Sentences.lspWaits()));
    }
    return EditorSession.serve(
        StandardInput.open(),
        console.out(),
        new EditorSession.Guest(
            chosen,
            console.language(),
            Version.current(),
            fault -> {
              err.println(Fault.sentence(fault, List.of("lsp"), console.language()));
              err.flush();
            },
            told -> {
              err.println(console.say(told));
              err.flush();
            }));
  }
}
