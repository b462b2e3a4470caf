package org.bilaga.cli;

import static org.bilaga.answer.Choice.NO_OPEN;
import static org.bilaga.answer.Choice.PORT;
import static org.bilaga.answer.Choice.READ_ONLY;
import static org.bilaga.answer.Choice.WORKSPACE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.studio.Studio;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

/** Opens a page to work in, and serves it until the user ends it. */
final class StudioCommand implements Command {
  private static final int LAST_PORT = 65_535;

  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandStudio(),
        Sentences.studioUsage(),
        Sentences.studioSummary(),
        Sentences.studioDetails(),
        Sentences.studioExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(READ_ONLY, PORT, NO_OPEN, WORKSPACE);
  }

  @Override
  public int run(Given given, Console user) throws Refused {
    List<String> words = given.words().isEmpty() ? given.values(WORKSPACE) : given.words();
    if (words.size() > 1) {
      throw Refused.because(Sentences.studioOfOne());
    }
    Path path = words.isEmpty() ? Path.of("") : NamedPaths.of(words).getFirst();
    Console console = Refusals.speaking(vocabulary(path, given), given, user);
    try (var studio = open(path, given, console)) {
      // Ctrl-C ends the wait below, as the button of the page does.
      Runtime.getRuntime().addShutdownHook(new Thread(studio::close));
      console.out().println(console.say(Sentences.studioIsAt(studio.address())));
      console.out().println(console.say(Sentences.studioEnds()));
      console.out().flush();
      if (!given.has(NO_OPEN)) {
        Browser.open(studio.addressOnce());
      }
      studio.await();
      console.out().println(console.say(Sentences.studioHasEnded()));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.CLEAN;
  }

  /** That of the files, where none is chosen. */
  private static Optional<Language> vocabulary(Path path, Given given) {
    return given.has(Choice.LANGUAGE) ? Optional.empty() : Analysis.at(List.of(path)).vocabulary();
  }

  private static Studio open(Path path, Given given, Console console) throws Refused {
    int port = port(given);
    try {
      return Studio.open(
          new Studio.Guest(
              path,
              console.language(),
              port,
              given.has(READ_ONLY),
              fault -> {
                console.err().println(Fault.sentence(fault, List.of("studio"), console.language()));
                console.err().flush();
              }));
    } catch (IOException taken) {
      throw Refused.because(
          port > 0 ? Sentences.portTaken(String.valueOf(port)) : Sentences.studioCannotOpen());
    }
  }

  private static int port(Given given) throws Refused {
    Optional<String> written = given.value(PORT);
    if (written.isEmpty()) {
      return 0;
    }
    int port = written.get().matches("[0-9]{1,5}") ? Integer.parseInt(written.get()) : -1;
    if (port < 0 || port > LAST_PORT) {
      throw Refused.because(Sentences.noPort(written.get()));
    }
    return port;
  }
}
