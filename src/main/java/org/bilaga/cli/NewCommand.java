package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bilaga.answer.Choice.TEMPLATE;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.workspace.Refused;

/**
 * Starts a workspace with an agreement that passes the check and explains itself.
 *
 * <p>Writes all of its files or none, and never over one that is there.
 */
final class NewCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandNew(),
        Sentences.newUsage(),
        Sentences.newSummary(),
        Sentences.newDetails(),
        Sentences.newExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(TEMPLATE);
  }

  @Override
  public int run(Given given, Console console) throws Refused {
    List<String> words = given.words();
    if (words.size() != 1) {
      throw Refused.because(Sentences.newWhere());
    }
    String folder = words.get(0);
    var template = new WorkspaceTemplate(given.value(TEMPLATE, "regions"), console.language());
    try {
      return write(Path.of(folder), folder, template, console);
    } catch (IOException | InvalidPathException failed) {
      throw Refused.because(Sentences.newNotWritable(folder));
    }
  }

  private static int write(Path folder, String shown, WorkspaceTemplate template, Console console)
      throws IOException {
    Map<String, String> files = template.files();
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    if (!WrittenFolder.isWritten(folder, bytes, console)) {
      return ExitCode.WRONG_USAGE;
    }
    tell(files, shown, template, console);
    return ExitCode.CLEAN;
  }

  private static void tell(
      Map<String, String> files, String folder, WorkspaceTemplate template, Console console) {
    HelpText text = HelpText.on(console);
    text.paragraph(console.say(Sentences.newStarted(folder, files.size())));
    text.example(new ArrayList<>(files.keySet()));
    text.heading(console.say(Sentences.newTry()));
    text.example(template.commands(folder));
    console.out().print(text);
  }
}
