package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.finding.Visible;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Rewrite;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Analysis;

/**
 * Files that commands write: how far they may lead, and that it is told why one was not written.
 */
final class WrittenFile {
  private WrittenFile() {}

  /**
   * What a command prints, in the file that was named for it: whole, or as it was where there is no
   * answer. What is said beside the answer is said as ever.
   *
   * @param given what the answer may be made of, which it does not take the place of
   * @return the exit code of the command, or that the file cannot be written
   */
  static int answer(String name, Given given, Console console, ToIntFunction<Console> command) {
    if (isMadeOf(name, given)) {
      console.err().println(console.say(Sentences.notOverAgreements(Visible.name(name))));
      return ExitCode.WRONG_USAGE;
    }
    return answer(name, false, console, command);
  }

  /** The same in a file that is not there yet: a question in words replaces none. */
  static int newAnswer(String name, Console console, ToIntFunction<Console> command) {
    return answer(name, true, console, command);
  }

  private static int answer(
      String name, boolean anew, Console console, ToIntFunction<Console> command) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, false, UTF_8);
    int code = command.applyAsInt(console.printingTo(out));
    out.flush();
    if (code == ExitCode.FAULT || bytes.size() == 0) {
      return code;
    } else if (!isOutput(name, anew, bytes.toByteArray(), console)) {
      return ExitCode.WRONG_USAGE;
    }
    console.err().println(console.say(Sentences.isWritten(Visible.name(name))));
    return code;
  }

  private static boolean isOutput(String name, boolean anew, byte[] bytes, Console console) {
    try {
      Path file = Path.of(name);
      var rewrite = console.desk().rewrite();
      String shown = Visible.name(name);
      if (!anew) {
        var boundary = boundary(file);
        if (isOfAgreements(file, boundary)) {
          console.err().println(console.say(Sentences.notOverAgreements(shown)));
          return false;
        }
        return isWritten(rewrite.output(boundary, file, shown, bytes), console);
      }
      boolean isNew = isWritten(rewrite.creating(boundary(file), file, shown, bytes), console);
      if (!isNew && Files.exists(file)) {
        console.err().println(console.say(Sentences.nameAnotherFile(shown)));
      }
      return isNew;
    } catch (InvalidPathException | IOException invalid) {
      return isToldAsUnwritable(name, console);
    }
  }

  private static boolean isMadeOf(String name, Given given) {
    List<String> named = new ArrayList<>(given.words());
    given.chosen().forEach((option, values) -> named.addAll(isOutput(option) ? List.of() : values));
    for (String other : named) {
      try {
        Path file = Path.of(name);
        boolean same = Files.isRegularFile(file) && Files.exists(Path.of(other));
        if (same && Files.isSameFile(file, Path.of(other))) {
          return true;
        }
      } catch (InvalidPathException | IOException noFile) {
        continue;
      }
    }
    return false;
  }

  private static boolean isOutput(String option) {
    return option.equals(Choice.OUTPUT.name());
  }

  /** Whether it is an agreement, or one is made of it: an answer must not take its place. */
  private static boolean isOfAgreements(Path file, Boundary boundary) {
    return Files.isRegularFile(file)
        && (file.toString().toLowerCase(Locale.ROOT).endsWith(AgreementFiles.ENDING)
            || AgreementFiles.areMadeOf(
                boundary.isWorkspace() ? boundary.folder() : file.resolveSibling(""), file));
  }

  /** A new file within a workspace; told where there is one already. */
  static boolean creating(Path workspace, String name, String text, Console console) {
    try {
      Path file = Path.of(name);
      var rewrite = console.desk().rewrite();
      byte[] bytes = text.getBytes(UTF_8);
      var boundary = new Boundary(workspace.toRealPath(), true);
      return isWritten(rewrite.creating(boundary, file, Visible.name(name), bytes), console);
    } catch (InvalidPathException | IOException invalid) {
      return isToldAsUnwritable(name, console);
    }
  }

  /** Whether all is written; what was refused is told. */
  static boolean isWritten(Rewrite rewrite, Console console) {
    var refusal = rewrite.write();
    refusal.ifPresent(it -> console.err().println(it.told().in(console.language())));
    return refusal.isEmpty();
  }

  private static boolean isToldAsUnwritable(String name, Console console) {
    console.err().println(console.say(Sentences.notWritable(Visible.name(name))));
    return false;
  }

  /**
   * As far as a file may lie that a user names: within the workspace that the words of the path
   * lead to, which may have come from others with links in it; else in the folder that they name.
   */
  static Boundary boundary(Path named) throws IOException {
    Path file = named.toAbsolutePath().normalize();
    Path folder = file.resolveSibling("");
    var workspace = Analysis.marked(folder);
    Path here = Path.of("").toAbsolutePath();
    if (workspace.isPresent() || folder.startsWith(here)) {
      return new Boundary(workspace.orElse(here).toRealPath(), true);
    }
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return new Boundary(there.toRealPath(), false);
  }
}
