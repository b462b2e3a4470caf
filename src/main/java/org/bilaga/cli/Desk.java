package org.bilaga.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.rewrite.Rewrite;

/**
 * Where a command has its files and figures from: read anew for a run by itself; a session has its
 * own, which are loaded already.
 */
class Desk {
  /** That of a run by itself. */
  static final Desk OF_RUN = new Desk();

  /** The files at some paths, each a file or a folder; not to be changed. */
  Opened open(List<Path> paths) {
    return Opened.at(paths);
  }

  /** The same for a command that adds to their findings. */
  Opened openAnew(List<Path> paths) {
    return Opened.at(paths);
  }

  /** Where files are looked for when nothing else is said. */
  List<Path> here() {
    return List.of(Path.of(""));
  }

  Ledgers evaluator(Findings out) {
    return new Ledgers(out);
  }

  /** The columns that tables may take; 0 for as many as it takes. */
  int columns() {
    return Terminal.columns();
  }

  /** Files that are to be written together. */
  Rewrite rewrite() {
    return new Rewrite();
  }

  /** Whether somebody is there to answer before something is written over. */
  boolean isAsking() {
    return "1".equals(System.getProperty("bilaga.keyboard"))
        && "1".equals(System.getProperty("bilaga.terminal"));
  }

  /** Asks; the end of what is typed is no. */
  Reply answer(String question, Console console) {
    console.out().print(question);
    console.out().flush();
    var typed = new ByteArrayOutputStream();
    try {
      // No more than the line: the rest is for whoever asks next.
      for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) {
        typed.write(c);
      }
    } catch (IOException gone) {
      return Reply.NO;
    }
    return Reply.of(typed.toString(StandardCharsets.UTF_8));
  }

  /** How wide help is set. */
  int helpColumns(Console console) {
    return TerminalWidth.columns(console);
  }
}
