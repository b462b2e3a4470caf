package org.bilaga.cli;

import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.answer.RefusalText;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Tells why there is no answer; the exit code says whether the files or the question are wrong. */
final class Refusals {
  private Refusals() {}

  static int tell(Refused refused, Given given, Console user) {
    Console console = speaking(refused.language(), given, user);
    console.err().print(RefusalText.of(refused, console.setting()));
    return refused.isOfFiles() ? ExitCode.FINDINGS : ExitCode.WRONG_USAGE;
  }

  /** What is to be said beside an answer, a line each. */
  static void tell(List<Told> sentences, Console console) {
    for (Told sentence : sentences) {
      console.err().println(console.say(sentence));
    }
  }

  /** The language that was chosen, else that of the files, else the user's. */
  static Console speaking(java.util.Optional<Language> files, Given given, Console user) {
    return given.has(Choice.LANGUAGE) ? user : user.in(files.orElse(user.language()));
  }
}
