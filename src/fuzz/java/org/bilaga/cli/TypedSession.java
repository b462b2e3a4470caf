package org.bilaga.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Host;
import org.bilaga.repl.Session;
import org.bilaga.words.Language;
import org.bilaga.workspace.Project;

/** Sessions over a folder as a terminal has them, but that nothing is saved. */
public final class TypedSession {
  private TypedSession() {}

  public static Session of(Path folder) {
    var project = new Project(List.of(folder), folder);
    return new Session(project, new Unsaved(folder), Optional.empty(), Language.ENGLISH);
  }

  private static final class Unsaved implements Host {
    private final Host host;

    Unsaved(Path folder) {
      host = new SessionHost(folder, Palette.NONE, () -> 100);
    }

    @Override
    public Answer help(String topic, Language language) {
      return host.help(topic, language);
    }

    @Override
    public Answer write(String name, String text, Language language) {
      return Answer.NOTHING;
    }

    @Override
    public List<Topic> commands(Language language) {
      return host.commands(language);
    }

    @Override
    public List<Topic> kinds(Language language) {
      return host.kinds(language);
    }

    @Override
    public Palette palette() {
      return host.palette();
    }

    @Override
    public int columns() {
      return host.columns();
    }
  }
}
