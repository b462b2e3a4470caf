package org.bilaga.cli;

import java.io.PrintStream;
import org.bilaga.words.Language;

/** What {@code bilaga} alone prints: the commands, and the first things to try. */
final class Overview {
  private Overview() {}

  static int print(Console console) {
    HelpText text = HelpText.on(console);
    text.paragraph(
        console.say(
            "Bilaga verifies agreements that divide public money: every total, every cell of an"
                + " appendix and every figure in the running text agree, or you are told where they"
                + " do not and why.",
            "Bilaga kontrollerar överenskommelser som fördelar offentliga medel: varje summa, varje"
                + " cell i en bilaga och varje belopp i texten stämmer, eller så får du veta var"
                + " det inte stämmer och varför."));
    commands(console, text);
    text.heading(console.say("Examples", "Exempel"));
    example(
        text,
        "bilaga check",
        console.say(
            "check all agreements below this folder",
            "kontrollera alla överenskommelser i den här mappen"));
    example(
        text,
        "bilaga check --format json gnv.agreement",
        console.say("one file, for a program to read", "en fil, för ett program att läsa"));
    example(
        text,
        "bilaga show gnv-2020 --by regioner",
        console.say("the money, member by member", "pengarna, medlem för medlem"));
    example(
        text,
        "bilaga explain 'gnv-2020[halland]'",
        console.say("why the amount is what it is", "varför beloppet är vad det är"));
    example(
        text,
        "bilaga compare gnv-2019 gnv-2020",
        console.say("what differs, in money and in words", "vad som skiljer, i pengar och i ord"));
    example(
        text,
        "bilaga help claim-differs",
        console.say(
            "what a finding means and what to do about it",
            "vad en anmärkning betyder och vad du gör åt den"));
    example(
        text,
        "bilaga help language",
        console.say(
            "the sentences of an agreement, on one screen",
            "meningarna i en överenskommelse, på en skärm"));
    text.heading(console.say("More", "Mer"));
    example(
        text,
        "bilaga help findings",
        console.say("every kind of finding", "alla slags anmärkningar"));
    example(
        text,
        "bilaga COMMAND --help".replace("COMMAND", console.say("COMMAND", "KOMMANDO")),
        console.say("a command and its options", "ett kommando och dess val"));
    example(text, "bilaga --version", console.say("the version", "versionen"));
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  private static void example(HelpText text, String command, String what) {
    text.entry(command, 42, what);
  }

  private static void commands(Console console, HelpText text) {
    text.heading(console.say("Commands", "Kommandon"));
    int width = console.language() == Language.ENGLISH ? 18 : 31;
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      String called = console.say(command.called());
      String names = called.equals(name) ? name : name + ", " + called;
      text.entry("bilaga " + names, width, console.say(command.summary()));
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
