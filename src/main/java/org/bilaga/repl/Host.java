package org.bilaga.repl;

import java.util.List;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Palette;
import org.bilaga.resolve.Module;
import org.bilaga.words.Language;

/** What a session needs of the program around it: its files and its commands. */
public interface Host {

  /** Reads the files of the session anew. */
  Library open();

  /** Whether a file was saved, has come or has gone since {@link #open} was called last. */
  boolean isStale();

  /**
   * What a command is run with: the files, what was typed in, and what is taken to be otherwise.
   */
  record Setting(Library library, List<Module> typed, Inputs inputs, Language language) {}

  /** Runs a command of the command line, given as its words. */
  Answer run(List<String> words, Setting setting);

  /** Writes a file, whole or not at all; why not, where that cannot be done. */
  Answer write(String name, String text, Language language);

  /** A command, a kind of finding, or another thing that one can have help on. */
  record Topic(String name, String summary) {}

  List<Topic> commands(Language language);

  List<Topic> kinds(Language language);

  Palette palette();

  /** The columns that tables may take; 0 for as many as it takes. */
  int columns();
}
