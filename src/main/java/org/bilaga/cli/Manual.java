package org.bilaga.cli;

import org.bilaga.words.Told;

/**
 * What help says of a command.
 *
 * @param called its name, which is accepted in every language
 * @param usage what follows the name in the usage line
 * @param summary what it does, in one sentence
 * @param details what else one has to know to use it
 * @param examples one a line
 */
record Manual(Told called, Told usage, Told summary, Told details, Told examples) {
  /** Nothing follows the name. */
  static final Told NO_USAGE = Told.text("");

  /** The summary says all. */
  static final Told NO_DETAILS = Told.text("");
}
