package org.bilaga.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.finding.Finding;
import org.bilaga.finding.TextRenderer;
import org.bilaga.words.Told;

/** Compares two agreements, or two states of them, to the krona and in words. */
final class CompareCommand implements Command {
  @Override
  public String name() {
    return "compare";
  }

  @Override
  public Told usage() {
    return Told.phrase("A [B] [PATH…]", "A [B] [SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Compare two agreements, files or git revisions: who gets more or less, and what is said"
            + " otherwise.",
        "Jämför två överenskommelser, filer eller git-revisioner: vem som får mer eller mindre, och"
            + " vad som står annorlunda.");
  }

  @Override
  public Told details() {
    return Told.phrase(
        "A and B are each the name of an agreement, a file or a folder. `@REVISION` after it takes"
            + " it from git, and `@REVISION` alone is what the other one names, as it was then."
            + " Without B, A is compared with what stands here now. PATH is where agreements are"
            + " looked for; otherwise below this folder. Grants, keys, rounding, conditions and"
            + " payments are compared; claims and appendices are not. The rows of each table sum to"
            + " its total; what is unknown is said to be so.",
        "A och B är var för sig namnet på en överenskommelse, en fil eller en mapp. Med `@REVISION`"
            + " efter hämtas den ur git, och `@REVISION` ensamt är det som den andra anger, så som"
            + " det var då. Utan B jämförs A med det som står här nu. SÖKVÄG är var"
            + " överenskommelser söks; annars under den här mappen. Bidrag, nycklar, avrundning,"
            + " villkor och utbetalningar jämförs; påståenden och bilagor inte. Raderna i varje"
            + " tabell summerar till dess total; det som är okänt anges så.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder("b")
                .longOpt("by")
                .hasArg()
                .argName("grant|recipient")
                .desc("grant|recipient")
                .get())
        .addOption(
            Option.builder().longOpt("for").hasArg().argName("recipient").desc("recipient").get())
        .addOption(Option.builder().longOpt("per").hasArg().argName("data").desc("data").get())
        .addOption(
            Option.builder("f")
                .longOpt("format")
                .hasArg()
                .argName("text|csv|json|md")
                .desc("format")
                .get())
        .addOption(
            Option.builder("w")
                .longOpt("workspace")
                .hasArg()
                .argName("folder")
                .desc("workspace")
                .get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga compare gnv-2019 gnv-2020",
        "bilaga compare gnv-2019 gnv-2020 --for halland",
        "bilaga compare gnv-2020@HEAD~1",
        "bilaga compare @main @HEAD specs/agreements --format md",
        "bilaga compare old.agreement new.agreement --by grant");
  }

  @Override
  public int run(CommandLine arguments, Console console) {
    List<String> words = arguments.getArgList();
    if (words.isEmpty() || words.get(0).isBlank()) {
      return wrong(
          Told.phrase(
              "Say what to compare: two agreements, such as `bilaga compare gnv-2019 gnv-2020`, or"
                  + " one and a revision of it, `bilaga compare gnv-2020@HEAD~1`.",
              "Ange vad som ska jämföras: två överenskommelser, till exempel `bilaga compare"
                  + " gnv-2019 gnv-2020`, eller en och en revision av den, `bilaga compare"
                  + " gnv-2020@HEAD~1`."),
          console);
    }
    List<String> where = new ArrayList<>(words.subList(Math.min(2, words.size()), words.size()));
    if (arguments.hasOption("workspace")) {
      where.add(arguments.getOptionValue("workspace"));
    }
    var named = NamedPaths.of(where, console);
    if (named.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    List<Path> paths = named.get().isEmpty() ? console.desk().here() : named.get();
    ComparedText one = ComparedText.of(words.get(0));
    Optional<ComparedText> other =
        words.size() > 1 ? Optional.of(ComparedText.of(words.get(1))) : Optional.empty();
    try (var sides = new ComparedSides(paths, console.desk())) {
      return new Compared(sides.both(one, other), arguments, console).run();
    } catch (Refused refused) {
      return refuse(refused, arguments, console);
    }
  }

  private static int wrong(Told told, Console console) {
    console.err().println(told.in(console.language()));
    return ExitCode.WRONG_USAGE;
  }

  /** What is wrong in the files, where something is; else what is wrong with the question. */
  private static int refuse(Refused refused, CommandLine arguments, Console console) {
    List<Finding> mistakes = refused.mistakes();
    String told = refused.told().in(console.language());
    if (!told.isEmpty()) {
      console.err().println(told);
    }
    if (!mistakes.isEmpty()) {
      var out = new StringBuilder();
      new TextRenderer(console.language(), console.palette(), true).render(mistakes, out);
      console.err().print(out);
      return ExitCode.FINDINGS;
    }
    return ExitCode.WRONG_USAGE;
  }
}
