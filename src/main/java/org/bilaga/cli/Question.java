package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Suggestion;
import org.bilaga.finding.TextRenderer;
import org.bilaga.ledger.Ledgers;
import org.bilaga.parser.ExpressionText;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Doubt;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.settle.Days;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a workspace: read, its names bound, and the files that declare them checked.
 *
 * <p>Only a mistake that the answer rests on stands in its way, and one in what is asked; else the
 * files of the workspace may be as they are.
 */
final class Question {
  private final CommandLine arguments;
  private SourceFile text;
  private final Findings findings = new Findings();
  private final Ledgers evaluator;
  private Console console;
  private @Nullable FileMistakes mistakes;
  private Optional<Span> inTheWay = Optional.empty();

  Question(String text, CommandLine arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    this.evaluator = console.desk().evaluator(findings);
    this.text = named(Folding.composed(text.strip()));
  }

  /** What is asked, called as the language of the answer calls it. */
  private SourceFile named(String asked) {
    return SourceFile.of(console.say("expression", "uttryck"), asked);
  }

  /** The options that every command with a question has. */
  static Options options() {
    return new Options()
        .addOption(
            Option.builder("w")
                .longOpt("workspace")
                .hasArg()
                .argName("folder")
                .desc("workspace")
                .get())
        .addOption(Option.builder("i").longOpt("as-of").hasArg().argName("date").desc("date").get())
        .addOption(
            Option.builder().longOpt("in").hasArg().argName("agreement").desc("agreement").get());
  }

  /** For the language of the files that were asked about. */
  Console console() {
    return console;
  }

  Ledgers evaluator() {
    return evaluator;
  }

  Findings findings() {
    return findings;
  }

  String text() {
    return text.text();
  }

  /** The question with its names bound; empty where there is no answer, which then was told. */
  Optional<Bound> bind() {
    List<Path> workspace = workspace();
    if (workspace.isEmpty()) {
      return Optional.empty();
    }
    Opened opened = console.desk().open(workspace);
    if (!arguments.hasOption("language")) {
      console = console.in(opened.vocabulary().orElse(console.language()));
      text = named(text.text());
    }
    var expression = new ExpressionText(text, findings).parse();
    if (expression.isEmpty()) {
      return Optional.empty();
    }
    var scope = new WorkspaceScope(opened.modules(), findings);
    if (arguments.hasOption("as-of")) {
      var day = Days.read(arguments.getOptionValue("as-of"));
      if (day.isEmpty()) {
        Usage.notADay(arguments.getOptionValue("as-of"), console);
        return Optional.empty();
      }
      scope.asOf(day.get());
    }
    Optional<Agreement> in = Optional.empty();
    if (arguments.hasOption("in")) {
      in = named(arguments.getOptionValue("in"), scope);
      if (in.isEmpty()) {
        return Optional.empty();
      }
    }
    var bound = scope.bind(expression.get(), text, in);
    if (bound.isEmpty()) {
      for (Told unclear : scope.unclear()) {
        console.err().println(unclear.in(console.language()));
      }
      for (Path folder : workspace) {
        new BrokenFiles(folder, opened, findings).tellWhereTheyDeclare(text);
      }
      if (opened.modules().isEmpty() && opened.findings().isEmpty()) {
        console
            .err()
            .println(
                console.say(
                    "There are no .agreement files here.", "Här finns inga .agreement-filer."));
      }
      return Optional.empty();
    }
    speakAs(bound.get().declaring());
    mistakes = new FileMistakes(opened, bound.get().declaring(), false);
    new Reservations(opened).tell(bound.get().declaring(), console);
    return bound;
  }

  private List<Path> workspace() {
    if (!arguments.hasOption("workspace")) {
      return console.desk().here();
    }
    String path = arguments.getOptionValue("workspace");
    try {
      Path workspace = Path.of(path);
      if (Files.isReadable(workspace.toAbsolutePath())) {
        return List.of(workspace);
      }
    } catch (InvalidPathException invalid) {
      // It is told below, as is one that is not there.
    }
    console
        .err()
        .println(
            console.say("There is no file `" + path + "`.", "Filen `" + path + "` finns inte."));
    return List.of();
  }

  private Optional<Agreement> named(String name, WorkspaceScope scope) {
    List<String> names = new ArrayList<>();
    for (Agreement agreement : scope.agreements()) {
      if (agreement.name().equals(name)) {
        return Optional.of(agreement);
      }
      names.add(agreement.name());
    }
    var near = Suggestion.nearest(name, names);
    String others =
        near.isEmpty() ? "" : console.say(" Did you mean `", " Menade du `") + near.get(0) + "`?";
    console
        .err()
        .println(
            console.say(
                    "There is no agreement called `", "Det finns ingen överenskommelse som heter `")
                + name
                + "`."
                + others);
    return Optional.empty();
  }

  /** The language asked for, else the files', else the user's. */
  private void speakAs(List<Module> declaring) {
    for (Module module : declaring) {
      if (!arguments.hasOption("language") && !module.agreements().isEmpty()) {
        console = console.in(module.tree().swedish() ? Language.SWEDISH : Language.ENGLISH);
        return;
      }
    }
  }

  /** Whether something is so wrong that no figure can be trusted. */
  boolean hasMistakes() {
    for (Finding finding : findings.all()) {
      if (!finding.kind().disputable()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is asked rests on a mistake in the files; where it does not, one line says that
   * there are some.
   */
  boolean isTouched(Function<Doubt, Optional<Span>> rests) {
    if (mistakes == null) {
      return false;
    }
    inTheWay = rests.apply(mistakes.doubt());
    if (inTheWay.isEmpty()) {
      mistakes.mention(console);
    }
    return inTheWay.isPresent();
  }

  /** Whether a mistake in the files was found to stand in the way. */
  boolean isInTheWay() {
    return inTheWay.isPresent();
  }

  /** The same for the value of what is asked. */
  boolean isTouched(Bound bound) {
    return isTouched(
        doubt -> doubt.of(bound.expression(), bound.module(), bound.agreement(), false));
  }

  /** Prints the mistakes and answers the exit code: theirs who wrote, else theirs who asked. */
  int refuse() {
    if (mistakes != null && inTheWay.isPresent()) {
      return mistakes.refuse(inTheWay.get(), console);
    }
    List<Finding> written = new ArrayList<>();
    List<Finding> asked = new ArrayList<>();
    for (Finding finding : findings.sorted()) {
      if (!finding.kind().disputable()) {
        (finding.span().file() == text ? asked : written).add(finding);
      }
    }
    var out = new StringBuilder();
    new TextRenderer(console.language(), console.palette(), true)
        .render(written.isEmpty() ? asked : written, out);
    console.err().print(out);
    return written.isEmpty() ? ExitCode.WRONG_USAGE : ExitCode.FINDINGS;
  }
}
