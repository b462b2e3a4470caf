package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Lays files out anew, or writes them in the other vocabulary; says no other word. */
final class FormatCommand implements Command {
  @Override
  public String name() {
    return "fmt";
  }

  @Override
  public Told usage() {
    return Told.phrase("[PATH…]", "[SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Lay out agreements in the one way that all are laid out; without a path, all below this"
            + " folder. With --language, also translate their keywords.",
        "Ställ upp överenskommelser på det sätt som alla ställs upp; utan sökväg allt under den"
            + " här mappen. Med --language översätts också deras nyckelord.");
  }

  @Override
  public Told details() {
    return Told.phrase(
        "One sentence a line, four blanks for each block, like sentences in columns, figures in"
            + " groups of three digits. Comments, blank lines and the lines you broke stay, and so"
            + " do names, texts and every figure. A file with mistakes is left exactly as it was;"
            + " exit code 1, as with --check where a file would change.",
        "En mening per rad, fyra blanksteg för varje block, likadana meningar i kolumner, siffror"
            + " i grupper om tre. Kommentarer, tomrader och rader du brutit står kvar, liksom namn,"
            + " texter och varje tal. En fil med misstag lämnas exakt som den var; slutkod 1, som"
            + " med --check när en fil skulle ändras.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Option.builder().longOpt("check").desc("check").get())
        .addOption(Option.builder().longOpt("diff").desc("diff").get())
        .addOption(Option.builder().longOpt("stdin").desc("stdin").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga fmt",
        "bilaga fmt --check specs/agreements",
        "bilaga fmt --diff avtal.agreement",
        "bilaga fmt --language sv --stdin < avtal.agreement > avtal.sv.agreement");
  }

  @Override
  public int run(CommandLine arguments, Console console) {
    Optional<Language> language =
        arguments.hasOption("language") ? Optional.of(console.language()) : Optional.empty();
    var run =
        new FormatRun(language, arguments.hasOption("check"), arguments.hasOption("diff"), console);
    List<String> names = arguments.getArgList();
    if (!arguments.hasOption("stdin")) {
      return run.files(names.isEmpty() ? List.of("") : names);
    } else if (names.isEmpty()) {
      return run.standardInput(System.in);
    }
    console
        .err()
        .println(
            console.say(
                "With --stdin the text comes from standard input, so no file can be named.",
                "Med --stdin kommer texten från standard in, så ingen fil kan anges."));
    return ExitCode.WRONG_USAGE;
  }
}
