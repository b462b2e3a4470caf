package org.bilaga.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Severity;
import org.bilaga.finding.TextRenderer;
import org.bilaga.finding.Visible;
import org.bilaga.ledger.Ledger;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.settle.Days;
import org.bilaga.settle.FactContext;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.FactSources;
import org.bilaga.settle.MeasuredByData;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.Settlement;
import org.bilaga.settle.Settler;
import org.bilaga.settle.form.FormFile;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Settles an agreement: from what happened, where each recipient stands on a day. */
final class SettleCommand implements Command {
  @Override
  public String name() {
    return "settle";
  }

  @Override
  public Told usage() {
    return Told.phrase("NAME [PATH…] --facts FILE…", "NAMN [SÖKVÄG…] --facts FIL…");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Settle an agreement from what happened: paid, lapsed, withheld, still open, to repay,"
            + " late, next due.",
        "Stäm av en överenskommelse mot utfall: utbetalt, förfallet, innehållet, återstår, ska"
            + " återbetalas, försenat, nästa att göra.");
  }

  @Override
  public Told details() {
    return Told.phrase(
        "Without --as-of the day is that of the last fact, never today's: the same files always"
            + " give the same answer. A report or requisition that is not told of counts as not"
            + " made only where its day has passed and other reports, or other money, are told of"
            + " the recipient; `requisitioned 0 kr` says that none was made. What is not known is"
            + " shown as bounds.",
        "Utan --as-of gäller läget dagen för det senaste utfallet, aldrig dagens datum: samma filer"
            + " ger alltid samma svar. En redovisning eller rekvisition som inte nämns räknas som"
            + " utebliven bara om dagen har passerat och andra redovisningar, eller andra pengar,"
            + " finns för mottagaren; `rekvirerat 0 kr` säger att ingen har gjorts. Det som inte är"
            + " känt visas som gränser.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Option.builder().longOpt("facts").hasArgs().argName("file").get())
        .addOption(Option.builder().longOpt("form").hasArgs().argName("file").get())
        .addOption(Option.builder().longOpt("as-of").hasArg().argName("date").get())
        .addOption(Option.builder("b").longOpt("by").hasArg().argName("recipient|grant").get())
        .addOption(Option.builder().longOpt("for").hasArg().argName("recipient").get())
        .addOption(
            Option.builder("f").longOpt("format").hasArg().argName("text|csv|json|md").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga settle gnv-2020 --facts utfall.csv",
        "bilaga settle gnv-2020 --facts utfall.csv rättelser.csv --as-of 2021-04-15",
        "bilaga settle gnv-2020 --facts utfall.csv --for halland --by grant",
        "bilaga settle gnv-2020 --form rekvisition-halland.csv --format csv");
  }

  @Override
  public int run(CommandLine arguments, Console given) {
    List<String> words = arguments.getArgList();
    if (words.isEmpty() || words.get(0).isBlank()) {
      return wrong(
          given,
          "Say first which agreement to settle: `bilaga settle gnv-2020 --facts FILE`.",
          "Ange först vilken överenskommelse som ska stämmas av: `bilaga settle gnv-2020 --facts"
              + " FIL`.");
    }
    Optional<LocalDate> asOf = Optional.empty();
    if (arguments.hasOption("as-of")) {
      asOf = Days.read(arguments.getOptionValue("as-of"));
      if (asOf.isEmpty()) {
        Usage.notADay(arguments.getOptionValue("as-of"), given);
        return ExitCode.WRONG_USAGE;
      }
    }
    List<Path> paths = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      Optional<Path> path = NamedPaths.readable(word);
      if (path.isEmpty()) {
        return noFile(word, given);
      }
      paths.add(path.get());
    }
    if (paths.isEmpty()) {
      paths.addAll(given.desk().here());
    }
    Opened opened = given.desk().open(paths);
    Console console =
        arguments.hasOption("language")
            ? given
            : given.in(opened.vocabulary().orElse(given.language()));
    var scope = new WorkspaceScope(opened.modules(), new Findings());
    Optional<Agreement> agreement = named(words.get(0), scope.agreements());
    if (agreement.isEmpty()) {
      return unknownAgreement(words.get(0), scope.agreements(), opened, console);
    }
    if (!arguments.hasOption("language")) {
      boolean swedish = agreement.get().module().tree().swedish();
      console = console.in(swedish ? Language.SWEDISH : Language.ENGLISH);
    }
    return settle(arguments, agreement.get(), asOf, opened, scope.agreements(), console);
  }

  private static int settle(
      CommandLine arguments,
      Agreement agreement,
      Optional<LocalDate> asOf,
      Opened opened,
      List<Agreement> all,
      Console console) {
    var mistakes = new FileMistakes(opened, List.of(agreement.module()), false);
    var inTheWay = mistakes.inTheWayOfDuties(agreement);
    if (inTheWay.isPresent()) {
      return mistakes.refuse(inTheWay.get(), console);
    }
    mistakes.mention(console);
    var findings = new Findings();
    var evaluator = console.desk().evaluator(findings);
    Ledger ledger = evaluator.ledger(agreement);
    if (findings.mistakes() > 0) {
      return refuse(findings, console);
    }
    new Reservations(opened).tell(agreement.module().seen(), console);
    Set<String> others = new LinkedHashSet<>();
    all.forEach(other -> others.add(other.name()));
    others.remove(agreement.name());
    var context = new FactContext(ledger, others);
    var sources = new FactSources(context, findings);
    int before = opened.findings().all().size();
    var log = new FactLog().add(sources.declared(seen(opened)));
    // The tables of facts are read only now, and what is wrong with them told only now.
    List<Finding> read = opened.findings().all();
    read.subList(before, read.size()).forEach(findings::add);
    for (String option : List.of("facts", "form")) {
      for (String name : values(arguments, option)) {
        Optional<byte[]> bytes = SettleFiles.bytes(name);
        if (bytes.isEmpty()) {
          return noFile(name, console);
        }
        log.add(
            option.equals("facts")
                ? sources.file(bytes.get(), SettleFiles.shown(name))
                : new FormFile(context, log, findings).read(bytes.get(), SettleFiles.shown(name)));
      }
    }
    Optional<LocalDate> day = asOf.or(log::lastDay);
    if (day.isEmpty()) {
      if (!findings.isEmpty()) {
        refuse(findings, console);
        wrong(console, "So no fact is left to settle.", "Därmed återstår inget att stämma av.");
        return ExitCode.FINDINGS;
      }
      return wrong(
          console,
          "There are no facts to go by: give a file with --facts, or a day with --as-of.",
          "Det finns inga utfall att gå efter: ange en fil med --facts, eller en dag med --as-of.");
    }
    Agreement inForce = new Amendments(all).inForce(agreement, day.get());
    if (agreement.isOriginal() && inForce != agreement) {
      return settle(arguments, inForce, asOf, opened, all, console);
    }
    List<Recipient> wanted = List.of();
    if (arguments.hasOption("for")) {
      // A region and the municipalities of its county may bear the same name.
      wanted = context.cast().find(arguments.getOptionValue("for"));
      if (wanted.isEmpty()) {
        return unknownRecipient(arguments.getOptionValue("for"), context, console);
      }
    }
    Settlement settlement =
        new Settler(context, log, new MeasuredByData(evaluator), findings)
            .settle(day.get(), asOf.isEmpty());
    SettledPage.print(
        arguments, wanted.isEmpty() ? settlement : settlement.of(wanted), findings, console);
    return exitCode(findings);
  }

  private static List<Module> seen(Opened opened) {
    Set<Module> all = new LinkedHashSet<>();
    opened.modules().forEach(module -> all.addAll(module.seen()));
    return new ArrayList<>(all);
  }

  private static List<String> values(CommandLine arguments, String option) {
    String[] values = arguments.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  private static Optional<Agreement> named(String name, List<Agreement> agreements) {
    return agreements.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static int unknownAgreement(
      String name, List<Agreement> agreements, Opened opened, Console console) {
    if (opened.findings().mistakes() > 0) {
      return refuse(opened.findings(), console);
    }
    List<String> names = agreements.stream().map(Agreement::name).toList();
    String meant = Usage.didYouMean(name, names, console);
    String shown = Visible.name(name);
    return wrong(
        console,
        "There is no agreement called `" + shown + "`." + meant,
        "Det finns ingen överenskommelse som heter `" + shown + "`." + meant);
  }

  private static int unknownRecipient(String name, FactContext context, Console console) {
    String shown = Visible.name(name);
    String agreement = context.agreement().name();
    List<String> near = context.cast().suggestions(name);
    String meant =
        near.isEmpty() ? "" : console.say(" Did you mean `", " Menade du `") + near.get(0) + "`?";
    return wrong(
        console,
        "`" + shown + "` is nobody whom `" + agreement + "` concerns." + meant,
        "`" + shown + "` är ingen som `" + agreement + "` gäller." + meant);
  }

  private static int noFile(String name, Console console) {
    String shown = Visible.name(name);
    return wrong(
        console,
        "There is no file `" + shown + "` that can be read.",
        "Det finns ingen fil `" + shown + "` som går att läsa.");
  }

  private static int wrong(Console console, String english, String swedish) {
    console.err().println(console.say(english, swedish));
    return ExitCode.WRONG_USAGE;
  }

  private static int refuse(Findings findings, Console console) {
    var out = new StringBuilder();
    new TextRenderer(console.language(), console.palette(), true).render(findings.sorted(), out);
    console.err().print(out);
    return ExitCode.FINDINGS;
  }

  private static int exitCode(Findings findings) {
    for (Finding finding : findings.all()) {
      if (finding.kind().severity() == Severity.ERROR && finding.disputed().isEmpty()) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }
}
