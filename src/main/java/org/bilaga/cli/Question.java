package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Language;
import org.bilaga.finding.Suggestion;
import org.bilaga.finding.TextRenderer;
import org.bilaga.finding.Told;
import org.bilaga.parser.ExpressionText;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.settle.Days;
import org.bilaga.source.SourceFile;
import org.bilaga.typing.TypeChecker;

/**
 * Something asked of a workspace: read, its names bound, and the files that declare them checked.
 *
 * <p>Only mistakes in those files, and in what is asked, stand in the way of an answer; other files
 * of the workspace may be as they are.
 */
final class Question {
  private final CommandLine arguments;
  private final SourceFile text;
  private final Findings findings = new Findings();
  private final Evaluator evaluator;
  private Console console;

  Question(String text, CommandLine arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    this.evaluator = console.desk().evaluator(findings);
    String name = console.say("expression", "uttryck");
    this.text = SourceFile.of(name, Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
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

  Evaluator evaluator() {
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
    var expression = new ExpressionText(text, findings).parse();
    if (expression.isEmpty()) {
      return Optional.empty();
    }
    Opened opened = console.desk().open(workspace);
    if (!arguments.hasOption("language")) {
      console = console.in(opened.vocabulary().orElse(console.language()));
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
    var types = new TypeChecker(findings);
    bound.get().declaring().forEach(types::check);
    if (hasMistakes()) {
      return Optional.empty();
    }
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

  /** Prints the mistakes and answers the exit code: theirs who wrote, else theirs who asked. */
  int refuse() {
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
