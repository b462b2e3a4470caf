package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Host;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Analysis;

/** What a session has of the command line: its help, and the writing of files. */
final class SessionHost implements Host {
  private final Path workspace;
  private final Palette palette;
  private final IntSupplier columns;

  /**
   * @param path what the session is about; nothing is written outside its workspace
   */
  SessionHost(Path path, Palette palette, IntSupplier columns) {
    this.workspace = Analysis.root(path, Path.of("").toAbsolutePath());
    this.palette = palette;
    this.columns = columns;
  }

  @Override
  public Answer help(String topic, Language language) {
    int width = columns();
    var text =
        new HelpText(
            width == 0 ? TerminalWidth.WIDEST : Math.min(TerminalWidth.WIDEST, width), palette);
    List<Told> wrong = HelpCommand.page(List.of(topic.split(" ", -1)), text, language);
    if (wrong.isEmpty()) {
      return Answer.of(text.toString());
    }
    var out = new StringBuilder();
    wrong.forEach(it -> out.append(it.in(language)).append('\n'));
    return Answer.wrong(out.toString());
  }

  @Override
  public Answer write(String name, String text, Language language) {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, UTF_8);
    var console = new Console(stream, stream, palette, language);
    return WrittenFile.creating(workspace, name, text, console)
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
