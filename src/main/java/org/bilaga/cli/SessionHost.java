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
import org.bilaga.repl.Library;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Project;

/**
 * The files and commands of a session: commands print into a text and find their files read
 * already.
 */
final class SessionHost implements Host {
  private final List<Path> paths;
  private final Palette palette;
  private final IntSupplier columns;
  private final Project project;
  private Analysis analysis;

  SessionHost(List<Path> paths, Palette palette, IntSupplier columns) {
    this.paths = paths;
    this.palette = palette;
    this.columns = columns;
    this.project = new Project(paths, Path.of("").toAbsolutePath());
    this.analysis = project.analysis();
  }

  @Override
  public Library open() {
    analysis = project.analysis();
    return new Library(
        analysis.workspace(),
        analysis.modules(),
        analysis.findings(),
        analysis.vocabulary(),
        analysis);
  }

  @Override
  public boolean isStale() {
    return project.isStale();
  }

  @Override
  public Answer run(List<String> words, Setting setting) {
    if (words.contains("--watch")) {
      return Answer.wrong(
          setting.language() == Language.SWEDISH
              ? "Här läses sparade filer om vid varje fråga; fråga `kontrollera` igen.\n"
              : "Here saved files are read anew at each question; ask `check` again.\n");
    }
    List<String> args = new ArrayList<>(words);
    int language = args.indexOf("--language") + args.indexOf("-l");
    if (language < -1) {
      args.addAll(1, List.of("--language", setting.language() == Language.SWEDISH ? "sv" : "en"));
    }
    // Not always the ones read last: those stay in use while newer ones have mistakes.
    var files = setting.library().handle() instanceof Analysis earlier ? earlier : analysis;
    var engine = Engine.of(paths, files, setting.typed(), setting.inputs());
    var desk = new SessionDesk(engine, columns.getAsInt());
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            palette,
            setting.language(),
            desk);
    int code = new Commands().run(args, console);
    console.out().flush();
    console.err().flush();
    boolean wrong = code == ExitCode.WRONG_USAGE || code == ExitCode.FAULT || out.size() == 0;
    return new Answer(out.toString(UTF_8), err.toString(UTF_8), wrong, false);
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
      Commands.named(name).ifPresent(it -> topics.add(new Topic(name, it.summary().in(language))));
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
