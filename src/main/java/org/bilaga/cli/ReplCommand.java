package org.bilaga.cli;

import static org.bilaga.answer.Choice.LANGUAGE;
import static org.bilaga.answer.Choice.WORKSPACE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Session;
import org.bilaga.repl.Unfinished;
import org.bilaga.words.Language;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Project;
import org.bilaga.workspace.Refused;

/** A session of questions: in a terminal with all its comforts, else line by line. */
final class ReplCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandRepl(),
        Sentences.replUsage(),
        Sentences.replSummary(),
        Sentences.replDetails(),
        Sentences.replExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(WORKSPACE);
  }

  @Override
  public int run(Given given, Console console) throws Refused {
    List<String> words = given.words().isEmpty() ? given.values(WORKSPACE) : given.words();
    List<Path> paths = words.isEmpty() ? List.of(Path.of("")) : NamedPaths.of(words);
    Optional<Language> language =
        given.has(LANGUAGE) ? Optional.of(console.language()) : Optional.empty();
    return isInteractive() ? Shell.run(paths, language, console) : lines(paths, language, console);
  }

  /** Whether somebody types and somebody reads, on a terminal that can more than print. */
  static boolean isInteractive() {
    return isTyped()
        && "1".equals(System.getProperty("bilaga.terminal"))
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Whether the questions come from a keyboard. */
  private static boolean isTyped() {
    return "1".equals(System.getProperty("bilaga.keyboard"));
  }

  /** Each line a question, or several where it is unfinished; no more is printed than answers. */
  private static int lines(List<Path> paths, Optional<Language> language, Console console) {
    var host = new SessionHost(paths.getFirst(), Palette.NONE, console.desk()::columns);
    var project = new Project(paths, Path.of("").toAbsolutePath());
    var session = new Session(project, host, language, console.language());
    boolean typed = isTyped() && "1".equals(System.getProperty("bilaga.terminal"));
    if (typed) {
      console.out().print(session.greeting());
    }
    int code = ExitCode.CLEAN;
    try {
      var in =
          new BufferedReader(new InputStreamReader(StandardInput.open(), StandardCharsets.UTF_8));
      var request = new Unfinished.Lines();
      boolean over = false;
      while (!over) {
        if (typed) {
          console.out().print(request.isEmpty() ? "> " : "… ");
          console.out().flush();
        }
        String line = in.readLine();
        over = line == null;
        if (line != null) {
          request.add(line);
        }
        if (over || !request.areUnfinished()) {
          for (Answer answer : answers(session, request.text())) {
            print(answer, console);
            code = answer.wrong() ? ExitCode.WRONG_USAGE : code;
            over |= answer.leaves();
          }
          request = new Unfinished.Lines();
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return code;
  }

  /** A fault of ours is no answer, and the questions after it are answered all the same. */
  private static List<Answer> answers(Session session, String request) {
    try {
      return session.answers(request);
    } catch (RuntimeException | Error fault) {
      String sentence = Fault.sentence(fault, List.of("repl"), session.language());
      return List.of(Answer.wrong(sentence + "\n"));
    }
  }

  /** Answers where answers are read, and the rest beside them, in this order. */
  private static void print(Answer answer, Console console) {
    console.err().print(answer.notes());
    console.err().flush();
    console.out().print(answer.text());
    console.out().flush();
  }
}
