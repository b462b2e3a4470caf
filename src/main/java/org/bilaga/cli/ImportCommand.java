package org.bilaga.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.answer.DraftAnswer;
import org.bilaga.answer.DraftAnswer.Drafted;
import org.bilaga.answer.Given;
import org.bilaga.draft.Decision;
import org.bilaga.finding.Counts;
import org.bilaga.finding.ShellWord;
import org.bilaga.finding.Visible;
import org.bilaga.workspace.Refused;

/**
 * A model to begin with, out of a document: a folder that passes the check, and what a person must
 * decide.
 *
 * <p>Writes all of its files or none, and never over one that is there.
 */
final class ImportCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandImport(),
        Sentences.importUsage(),
        Sentences.importSummary(),
        Sentences.importDetails(),
        Sentences.importExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of();
  }

  @Override
  public int run(Given given, Console user) throws Refused {
    Drafted drafted = DraftAnswer.of(given, user.language());
    Console console =
        Refusals.speaking(java.util.Optional.of(drafted.draft().language()), given, user);
    try {
      if (!WrittenFolder.isWritten(drafted.folder(), drafted.draft().files(), console)) {
        return ExitCode.WRONG_USAGE;
      }
    } catch (IOException failed) {
      throw Refused.because(Sentences.newNotWritable(Visible.name(drafted.shown())));
    }
    tell(drafted, console);
    return ExitCode.CLEAN;
  }

  private static void tell(Drafted drafted, Console console) {
    HelpText text = HelpText.on(console);
    var draft = drafted.draft();
    String folder = Visible.name(drafted.shown());
    text.paragraph(console.say(Sentences.importWritten(draft.files().size(), folder)));
    text.example(new ArrayList<>(draft.files().keySet()));
    Counts counts = draft.check().counts();
    text.paragraph(
        console.say(
            Sentences.importProved(
                counts.cells(),
                counts.exact(),
                counts.consistent(),
                counts.disputedCells(),
                counts.claims())));
    if (!draft.decisions().isEmpty()) {
      text.heading(console.say(Sentences.importDecide()));
      for (Decision decision : draft.decisions()) {
        String place =
            draft
                .placeOf(decision)
                .map(it -> Visible.name(drafted.folder().resolve(it).toString()) + ": ")
                .orElse("");
        text.paragraph(place + console.say(decision.what()));
      }
    }
    text.heading(console.say(Sentences.newTry()));
    text.example(List.of(console.say(Sentences.importTry(ShellWord.of(drafted.shown())))));
    console.out().print(text);
  }
}
