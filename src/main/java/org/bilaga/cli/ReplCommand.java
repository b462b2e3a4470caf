package org.bilaga.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Session;
import org.bilaga.repl.Unfinished;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

/** A session of questions: in a terminal with all its comforts, else line by line. */
final class ReplCommand implements Command {
  @Override
  public String name() {
    return "repl";
  }

  @Override
  public Told usage() {
    return Told.phrase("[PATH…]", "[SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Ask one question after the other about the agreements below this folder.",
        "Ställ en fråga efter den andra om överenskommelserna i den här mappen.");
  }

  @Override
  public Told details() {
    return Told.phrase(
        "In a terminal, `bilaga` alone does the same. Tab proposes what may stand, the arrows go"
            + " through what was asked before, Ctrl-R searches in it, Ctrl-C cancels, Ctrl-D"
            + " leaves. From a pipe each line is a question, and only the answers are printed; the"
            + " exit code is 2 where one of them had no answer.",
        "I en terminal gör `bilaga` ensamt samma sak. Tabb föreslår vad som kan stå, pilarna"
            + " bläddrar bland tidigare frågor, Ctrl-R söker bland dem, Ctrl-C avbryter, Ctrl-D"
            + " avslutar. Från ett rör är varje rad en fråga, och bara svaren skrivs; slutkoden är"
            + " 2 om någon av dem saknade svar.");
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga repl", "bilaga repl specs/agreements", "echo 'gnv-2020[halland]' | bilaga repl");
  }

  @Override
  public int run(CommandLine arguments, Console console) throws Refused {
    List<Path> named = NamedPaths.of(arguments.getArgList());
    List<Path> paths = named.isEmpty() ? List.of(Path.of("")) : named;
    Optional<Language> language =
        arguments.hasOption("language") ? Optional.of(console.language()) : Optional.empty();
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
    var host = new SessionHost(paths, Palette.NONE, console.desk()::columns);
    var session = new Session(host, language, console.language());
    boolean typed = isTyped() && "1".equals(System.getProperty("bilaga.terminal"));
    if (typed) {
      console.out().print(session.greeting());
    }
    int code = ExitCode.CLEAN;
    try {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      var request = new StringBuilder();
      boolean over = false;
      while (!over) {
        if (typed) {
          console.out().print(request.isEmpty() ? "> " : "… ");
          console.out().flush();
        }
        String line = in.readLine();
        request.append(request.isEmpty() || line == null ? "" : "\n");
        request.append(line == null ? "" : line);
        over = line == null;
        if (over || !Unfinished.is(request.toString())) {
          for (Answer answer : session.answers(request.toString())) {
            print(answer, console);
            code = answer.wrong() ? ExitCode.WRONG_USAGE : code;
            over |= answer.leaves();
          }
          request.setLength(0);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return code;
  }

  /** Answers where answers are read, and the rest beside them, in this order. */
  private static void print(Answer answer, Console console) {
    console.err().print(answer.notes());
    console.err().flush();
    console.out().print(answer.text());
    console.out().flush();
  }
}
