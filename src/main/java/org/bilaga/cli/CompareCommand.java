package org.bilaga.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.words.Told;
import org.bilaga.workspace.Comparing;
import org.bilaga.workspace.Refused;

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
  public int run(CommandLine arguments, Console user) throws Refused {
    var compared =
        Comparing.of(
            new Comparing.Asking(
                Asking.of(arguments),
                Asking.option(arguments, "per"),
                Asking.option(arguments, "for")),
            user.desk().engine());
    Console console = Refusals.speaking(compared.language(), arguments, user);
    Refusals.tell(compared.notes(), console);
    var out = new StringBuilder();
    new ComparedPrint(arguments, console).print(compared.lines(), out);
    console.out().print(out);
    return ExitCode.CLEAN;
  }
}
