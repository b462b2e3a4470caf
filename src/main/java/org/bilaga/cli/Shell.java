package org.bilaga.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Session;
import org.bilaga.words.Language;
import org.bilaga.workspace.Project;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/**
 * A session in a terminal: reads what is typed, shows what is answered. All it knows of agreements
 * is in the {@link Session}.
 */
final class Shell {
  private static final int NARROWEST = 40;

  private final Terminal terminal;
  private final Session session;
  private final LineReader reader;
  private final Palette palette;
  private final Optional<AskedBefore> asked = AskedBefore.ofUser();
  private int remembered;

  private Shell(Terminal terminal, Session session, Palette palette) {
    this.terminal = terminal;
    this.session = session;
    this.palette = palette;
    this.reader = reader(terminal, session, palette);
  }

  static int run(List<Path> paths, Optional<Language> language, Console console) {
    try (Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .graphemeCluster(false)
            .encoding(StandardCharsets.UTF_8)
            .build()) {
      // No output may pass the terminal by: it keeps count of the lines.
      var host = new SessionHost(paths.getFirst(), console.palette(), () -> columns(terminal));
      var project = new Project(paths, Path.of("").toAbsolutePath());
      var session = new Session(project, host, language, console.language());
      new Shell(terminal, session, console.palette()).loop();
      return ExitCode.CLEAN;
    } catch (IOException noTerminal) {
      console.err().println(console.say(Sentences.noTerminal()));
      return ExitCode.WRONG_USAGE;
    }
  }

  private static int columns(Terminal terminal) {
    int width = terminal.getSize().getColumns();
    return width <= 0 ? 0 : Math.max(NARROWEST, width);
  }

  private static LineReader reader(Terminal terminal, Session session, Palette palette) {
    var assistance = new ShellAssistance(session, palette);
    var builder =
        LineReaderBuilder.builder()
            .appName("bilaga")
            .terminal(terminal)
            .parser(assistance)
            .completer(assistance)
            .completionMatcher(new ProposalMatcher())
            .highlighter(assistance)
            .history(new DefaultHistory())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .option(LineReader.Option.AUTO_LIST, true)
            .option(LineReader.Option.AUTO_MENU, true)
            .option(LineReader.Option.AUTO_PARAM_SLASH, false)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "… ")
            .variable(LineReader.LIST_MAX, 60)
            .variable(LineReader.INDENTATION, 0)
            .variable(LineReader.BELL_STYLE, "none");
    if (palette == Palette.NONE) {
      for (String part : List.of("DESCRIPTION", "GROUP", "STARTING", "BACKGROUND")) {
        builder.variable("COMPLETION_STYLE_" + part, "fg:default");
        builder.variable("COMPLETION_STYLE_LIST_" + part, "fg:default");
      }
    }
    return builder.build();
  }

  /** Has the questions of earlier sessions to go back to. */
  private void recall() {
    for (String question : asked.map(AskedBefore::all).orElse(List.of())) {
      reader.getHistory().add(question);
    }
    remembered = reader.getHistory().last();
  }

  /** Keeps what was asked since, as the line reader itself remembers it. */
  private void remember() {
    List<String> questions = new ArrayList<>();
    var history = reader.getHistory();
    for (int i = Math.max(remembered + 1, history.first()); i <= history.last(); i++) {
      questions.add(history.get(i));
    }
    remembered = history.last();
    asked.ifPresent(it -> it.add(questions));
  }

  private void loop() {
    PrintWriter out = terminal.writer();
    out.print(session.greeting());
    out.flush();
    recall();
    Suspension.allow(terminal, reader);
    boolean over = false;
    while (!over) {
      try {
        String line = reader.readLine(session.isSupposing() ? supposing() : "> ");
        remember();
        for (Answer answer : answers(line)) {
          print(answer);
          over |= answer.leaves();
        }
      } catch (UserInterruptException cancelled) {
        // Ctrl-C: the line is gone, but can be had back with the arrow.
        String partial = cancelled.getPartialLine();
        if (partial != null && !partial.isBlank()) {
          reader.getHistory().add(partial);
          remember();
        }
      } catch (EndOfFileException left) {
        over = true;
      }
    }
  }

  private String supposing() {
    return Sentences.supposingPrompt().in(session.language()) + "> ";
  }

  /** The answers; none where Ctrl-C came before them. */
  private List<Answer> answers(String line) {
    var answers = new CompletableFuture<Optional<List<Answer>>>();
    var thread =
        new Thread(
            () -> {
              try {
                answers.complete(Optional.of(session.answers(line)));
              } catch (RuntimeException | Error fault) {
                answers.completeExceptionally(fault);
              }
            },
            "answer");
    thread.setDaemon(true);
    var handler = terminal.handle(Signal.INT, signal -> answers.complete(Optional.empty()));
    try {
      thread.start();
      Optional<List<Answer>> done = answers.get();
      if (done.isEmpty()) {
        thread.interrupt();
        session.abandon();
        terminal.writer().println(Sentences.cancelled().in(session.language()));
        terminal.writer().flush();
      }
      return done.orElse(List.of());
    } catch (ExecutionException fault) {
      Throwable cause = fault.getCause();
      return List.of(Answer.wrong(fault(cause == null ? fault : cause)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      terminal.handle(Signal.INT, handler);
    }
  }

  private String fault(Throwable fault) {
    return Fault.sentence(fault, List.of("repl"), session.language()) + "\n";
  }

  private void print(Answer answer) {
    new Pager(terminal, palette, session.language()).print(answer.notes() + answer.text());
  }
}
