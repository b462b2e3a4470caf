package org.bilaga.cli;

import org.bilaga.answer.Answered;
import org.bilaga.answer.Inquiry;
import org.bilaga.workspace.Refused;

/** What the engine answers, printed: what was asked for, and beside it what is to be known. */
final class AnswerPrint {
  private AnswerPrint() {}

  /** Asks and prints; the exit code says whether all is well. */
  static int print(Inquiry inquiry, Arguments arguments, Console user) throws Refused {
    Answered answered = inquiry.answer(arguments.given(), user.desk().engine());
    Console console = Refusals.speaking(answered.language(), arguments, user);
    console.err().print(answered.beside(console.setting()));
    console.out().writeBytes(answered.body().written(console.setting()));
    return answered.isGood() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
