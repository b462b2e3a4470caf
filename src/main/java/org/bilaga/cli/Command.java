package org.bilaga.cli;

import java.util.List;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** One command: its words, its options, what it does. */
interface Command {
  /** Its name, which is accepted in every language. */
  Told called();

  /** The name by which everybody knows it. */
  default String name() {
    return called().in(Language.ENGLISH);
  }

  /** What follows the name in the usage line. */
  Told usage();

  /** What it does, in one sentence. */
  Told summary();

  /** What else one has to know to use it, for its help; nothing where the summary says all. */
  default Told details() {
    return Told.text("");
  }

  /** Its own options, besides those that all commands have. */
  List<CommandOption> options();

  /** Examples for `--help`, one a line. */
  List<String> examples();

  /** Runs and answers the exit code. */
  int run(Arguments arguments, Console console) throws Refused;
}
