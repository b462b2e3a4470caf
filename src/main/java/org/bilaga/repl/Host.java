package org.bilaga.repl;

import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;

/**
 * What a session needs of the program around it beside the engine: its help, and where it writes.
 */
public interface Host {

  /** The page on a command, a kind of finding or the language; what there is, without one. */
  Answer help(String topic, Language language);

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
