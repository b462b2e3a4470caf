package org.bilaga.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** One command: its words, its options, what it does. */
interface Command {
  String name();

  /** What follows the name in the usage line. */
  Told usage();

  /** What it does, in one sentence. */
  Told summary();

  /** What else one has to know to use it, for its help; nothing where the summary says all. */
  default Told details() {
    return Told.text("");
  }

  /** Its own options, besides those that all commands have. */
  Options options();

  /** Examples for `--help`, one a line. */
  List<String> examples();

  /** Runs and answers the exit code. */
  int run(CommandLine arguments, Console console) throws Refused;
}
