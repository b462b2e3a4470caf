package org.bilaga.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bilaga.parser.Keyword;
import org.bilaga.words.Told;

/** What {@code bilaga} alone prints: the commands, and the first things to try. */
final class Overview {
  private Overview() {}

  static int print(Console console) {
    HelpText text = HelpText.on(console);
    text.paragraph(console.say(Sentences.whatBilagaDoes()));
    commands(console, text);
    text.heading(console.say(Sentences.examplesHeading()));
    example(text, console, Sentences.exampleCheck());
    example(text, console, Sentences.exampleJson());
    example(text, console, Sentences.exampleShow());
    example(text, console, Sentences.exampleExplain());
    example(text, console, Sentences.exampleCompare());
    example(text, console, Sentences.exampleFinding());
    example(text, console, Sentences.exampleWord(Keyword.CLAIM.in(console.language())));
    example(text, console, Sentences.exampleLanguage());
    text.heading(console.say(Sentences.moreHeading()));
    example(text, console, Sentences.exampleFindings());
    example(text, console, Sentences.exampleCommand());
    example(text, console, Sentences.exampleVersion());
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  /** A command, and on the line below it in the sentence what it is for. */
  private static void example(HelpText text, Console console, Told sentence) {
    String[] lines = console.say(sentence).split("\n", 2);
    text.entry(lines[0], 42, lines[1]);
  }

  private static void commands(Console console, HelpText text) {
    text.heading(console.say(Sentences.commandsHeading()));
    Map<String, Told> commands = new LinkedHashMap<>();
    int width = 0;
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      String called = console.say(command.manual().called());
      String written = "bilaga " + (called.equals(name) ? name : name + ", " + called);
      commands.put(written, command.manual().summary());
      width = Math.max(width, written.length() + 1);
    }
    for (var command : commands.entrySet()) {
      text.entry(command.getKey(), width, console.say(command.getValue()));
    }
  }

  /** The commands alone. */
  static void commands(Console console, PrintStream out) {
    HelpText text = HelpText.on(console);
    text.gap();
    commands(console, text);
    out.println();
    out.print(text);
  }
}
