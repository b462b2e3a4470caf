package org.bilaga.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bilaga.rewrite.Rewrite;
import org.bilaga.workspace.Engine;

/**
 * What a command sits at: the engine it asks, the width it prints for, who answers it. A session
 * has its own, whose files are read already.
 */
class Desk {
  /** That of a run by itself. */
  static final Desk OF_RUN = new Desk();

  /** What questions are asked of. */
  Engine engine() {
    return Engine.ANEW;
  }

  /** The columns that tables may take; 0 for as many as it takes. */
  int columns() {
    return Terminal.columns();
  }

  /** Whether what is printed is seen as it is, and not led on. */
  boolean isTerminal() {
    return "1".equals(System.getProperty("bilaga.terminal"));
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
