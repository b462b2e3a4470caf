package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Host;
import org.bilaga.words.Language;
import org.bilaga.workspace.Engine;

/** What a session has of the command line: its help, and the writing of files. */
final class SessionHost implements Host {
  private final Palette palette;
  private final IntSupplier columns;

  SessionHost(Palette palette, IntSupplier columns) {
    this.palette = palette;
    this.columns = columns;
  }

  @Override
  public Answer help(String topic, Language language) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            palette,
            language,
            new EngineDesk(Engine.ANEW, columns.getAsInt()));
    HelpCommand.topic(List.of(topic.split(" ")), console);
    return new Answer(out.toString(UTF_8), err.toString(UTF_8), out.size() == 0, false);
  }

  @Override
  public Answer write(String name, String text, Language language) {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, UTF_8);
    var console = new Console(stream, stream, palette, language);
    return WrittenFile.creating(name, text, console)
        ? Answer.NOTHING
        : Answer.wrong(err.toString(UTF_8));
  }

  @Override
  public List<Topic> commands(Language language) {
    List<Topic> topics = new ArrayList<>();
    for (String name : Commands.NAMES) {
      Commands.named(name)
          .ifPresent(it -> topics.add(new Topic(name, it.manual().summary().in(language))));
    }
    return topics;
  }

  @Override
  public List<Topic> kinds(Language language) {
    List<Topic> topics = new ArrayList<>();
    for (Kind kind : Kinds.all()) {
      topics.add(new Topic(kind.name(), ""));
    }
    return topics;
  }

  @Override
  public Palette palette() {
    return palette;
  }

  @Override
  public int columns() {
    return columns.getAsInt();
  }
}
