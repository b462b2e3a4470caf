package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;

/**
 * Runs command lines as a shell would, one after the other, in the folder in which it was started:
 * each line of a file, each answered with its exit code and the first of what it complained of.
 */
final class CommandLines {
  private static final Pattern PIPED = Pattern.compile("(?:echo|printf) '([^']*)' \\| (.*)");
  private static final Pattern INTO = Pattern.compile(" ([<>]) ([^ ']+)(?=(?: [<>] [^ ']+)*$)");

  private CommandLines() {}

  public static void main(String[] args) throws IOException {
    Language language = Language.named(args[1]).orElseThrow();
    PrintStream told = new PrintStream(System.out, true, UTF_8);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      told.println(run(line, language));
      clean();
    }
    // A session may have left threads.
    System.exit(0);
  }

  /** Takes away what a command made, so that the next one finds what the first one found. */
  private static void clean() throws IOException {
    for (String how : List.of("clean -fdxq", "checkout -q .")) {
      List<String> command = new ArrayList<>(List.of("git"));
      command.addAll(List.of(how.split(" ")));
      try {
        new ProcessBuilder(command).inheritIO().start().waitFor();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
    }
  }

  private static String run(String line, Language language) throws IOException {
    byte[] in = {};
    String command = line;
    Matcher piped = PIPED.matcher(line);
    if (piped.matches()) {
      in = piped.group(1).replace("\\n", "\n").getBytes(UTF_8);
      command = piped.group(2);
    }
    Path into = null;
    Matcher redirected = INTO.matcher(command);
    while (redirected.find()) {
      Path file = Path.of(redirected.group(2));
      if (redirected.group(1).equals("<")) {
        in = Files.readAllBytes(file);
      } else {
        into = file;
      }
    }
    System.setIn(new ByteArrayInputStream(in));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Palette.NONE,
            language);
    List<String> words = words(redirected.replaceAll(""));
    int code = Main.run(words.subList(1, words.size()), console);
    console.out().flush();
    if (into != null && !into.startsWith("~")) {
      Files.write(into, out.toByteArray());
    }
    String complaint = err.toString(UTF_8).lines().findFirst().orElse("");
    return code + "\t" + line + "\t" + complaint;
  }

  /** Parted at spaces outside quotation marks, which a shell takes off. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^ '\"])+").matcher(command);
    while (word.find()) {
      words.add(word.group().replaceAll("['\"]", ""));
    }
    return words;
  }
}
