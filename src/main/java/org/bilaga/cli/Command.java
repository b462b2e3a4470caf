package org.bilaga.cli;

import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/** One command: its options, what it does, and what is said of it. */
interface Command {
  Manual manual();

  /** The name by which everybody knows it. */
  default String name() {
    return manual().called().in(Language.ENGLISH);
  }

  /** Whether what stands behind it is put in a language, which then is that of the answer. */
  default boolean isInLanguageOfItsWords() {
    return false;
  }

  /** Its own options, besides those that all commands have. */
  List<Choice> options();

  /** Runs and answers the exit code. */
  int run(Given given, Console console) throws Refused;
}
