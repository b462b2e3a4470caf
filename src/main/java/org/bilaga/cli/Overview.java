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
    example(text, "bilaga check", console.say(Sentences.exampleCheck()));
    example(text, "bilaga check --format json gnv.agreement", console.say(Sentences.exampleJson()));
    example(text, "bilaga show gnv-2020 --by regioner", console.say(Sentences.exampleShow()));
    example(text, "bilaga explain 'gnv-2020[halland]'", console.say(Sentences.exampleExplain()));
    example(text, "bilaga compare gnv-2019 gnv-2020", console.say(Sentences.exampleCompare()));
    example(text, "bilaga help claim-differs", console.say(Sentences.exampleFinding()));
    String word = Keyword.CLAIM.in(console.language());
    example(text, "bilaga help " + word, console.say(Sentences.exampleWord()));
    example(text, "bilaga help language", console.say(Sentences.exampleLanguage()));
    text.heading(console.say(Sentences.moreHeading()));
    example(text, "bilaga help findings", console.say(Sentences.exampleFindings()));
    example(text, console.say(Sentences.anyCommandHelp()), console.say(Sentences.exampleCommand()));
    example(text, "bilaga --version", console.say(Sentences.exampleVersion()));
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  private static void example(HelpText text, String command, String what) {
    text.entry(command, 42, what);
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
