package org.bilaga.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.TextRenderer;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.parser.ExpressionText;
import org.bilaga.report.Page;
import org.bilaga.report.SolutionJson;
import org.bilaga.report.SolutionPage;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.solve.Goal;
import org.bilaga.solve.Input;
import org.bilaga.solve.InputFinder;
import org.bilaga.solve.Solution;
import org.bilaga.solve.Solver;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** A condition and what may vary, asked of a workspace, answered in the format asked for. */
final class Solved {
  private final CommandLine arguments;
  private final List<Path> paths;
  private final Findings findings = new Findings();
  private final List<SourceFile> asked = new ArrayList<>();
  private Console console;

  Solved(CommandLine arguments, List<Path> paths, Console console) {
    this.arguments = arguments;
    this.paths = paths;
    this.console = console;
  }

  int run() {
    try {
      Solution solution = solution();
      print(solution);
      return solution.edges().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    } catch (Refused refused) {
      String told = refused.told().in(console.language());
      if (!told.isEmpty()) {
        console.err().println(told);
      }
      return refuse(refused.mistakes());
    }
  }

  private void print(Solution solution) {
    var out = new StringBuilder();
    if (arguments.getOptionValue("format", "text").equals("json")) {
      SolutionJson.render(solution, console.language(), out);
    } else {
      var page = new SolutionPage(solution, side(solution.goal()), console.language());
      Page.text(page.told(), console.palette(), console.desk().columns(), out);
    }
    console.out().print(out);
  }

  /** The type of what the condition compares; that of the condition where it compares nothing. */
  private static Type side(Goal goal) {
    Expression asked = goal.comparison().map(it -> it.left()).orElse(goal.condition());
    return new TypeChecker(new Findings()).type(asked, goal.context().module(), Optional.empty());
  }

  private Solution solution() throws Refused {
    Opened opened = console.desk().open(paths);
    if (!arguments.hasOption("language")) {
      console = console.in(opened.vocabulary().orElse(console.language()));
    }
    Bound condition = bound("--for", arguments.getOptionValue("for"), opened);
    speakAs(condition.declaring());
    check(condition, opened);
    Goal goal = goal(condition);
    tellNotCounted(condition);
    Input input = input(opened);
    try {
      return new Solver(goal, limited(input)).solve();
    } catch (ArithmeticException tooFar) {
      throw refused(
          "There are more steps between the ends than can be searched; narrow them with --from and"
              + " --to.",
          "Det finns fler steg mellan ändarna än vad som går att söka igenom; begränsa dem med"
              + " --from och --to.");
    }
  }

  private void tellNotCounted(Bound condition) {
    List<String> paths = NotCounted.in(condition, new Ledgers(findings));
    if (!paths.isEmpty()) {
      String names = "`" + String.join("`, `", paths) + "`";
      console
          .err()
          .println(
              console.say(
                  "Note: what each gets of " + names + " is not known and not counted.",
                  "Observera: vad var och en får av "
                      + names
                      + " är inte känt och räknas inte in."));
    }
  }

  private Goal goal(Bound condition) throws Refused {
    Type type =
        new TypeChecker(findings)
            .type(condition.expression(), condition.module(), Optional.empty());
    refuseMistakes();
    if (type.quantity() != Type.Quantity.TRUTH) {
      throw refused(
          "`"
              + arguments.getOptionValue("for")
              + "` is no condition; write one such as"
              + " `gnv-2020[gotland] >= 40 mkr`.",
          "`"
              + arguments.getOptionValue("for")
              + "` är inget villkor; skriv ett som"
              + " `gnv-2020[gotland] >= 40 mkr`.");
    } else if (type.perMember().isPresent()) {
      String member = type.perMember().get().member(0).id();
      throw refused(
          "The condition has an answer for each member; choose one in brackets, such as ["
              + member
              + "].",
          "Villkoret har ett svar för varje medlem; välj en inom hakparentes, till exempel ["
              + member
              + "].");
    }
    return new Goal(
        arguments.getOptionValue("for").strip(),
        condition.expression(),
        Context.whole(condition.module(), condition.agreement()));
  }

  private Input input(Opened opened) throws Refused {
    String name = arguments.getOptionValue("vary").strip();
    int of = keyword(name);
    Bound bound = bound("--vary", of < 0 ? name : name.substring(0, of), opened);
    check(bound, opened);
    var evaluator = new Ledgers(findings);
    Referent referent =
        bound
            .meaning()
            .orElseThrow(
                () ->
                    refused(
                        "`" + name + "` is no name; --vary takes what is written in one place.",
                        "`"
                            + name
                            + "` är inget namn; --vary tar det som står skrivet på ett"
                            + " ställe."));
    try {
      var finder = new InputFinder(evaluator);
      Input input =
          of >= 0 && referent instanceof Referent.OfKey key
              ? finder.coefficient(name, key.key(), weight(name.substring(of + 4), opened), share())
              : finder.find(name, referent, type(bound));
      refuseMistakes();
      return input;
    } catch (InputFinder.NoInput refused) {
      throw new Refused(refused.told(), List.of());
    }
  }

  /** Where {@code of} stands between a key and a column; negative where it does not. */
  private static int keyword(String name) {
    return Math.max(name.indexOf(" of "), name.indexOf(" av "));
  }

  private Referent weight(String column, Opened opened) throws Refused {
    return bound("--vary", column, opened)
        .meaning()
        .orElseThrow(
            () ->
                refused(
                    "`" + column + "` is no column of data.",
                    "`" + column + "` är ingen kolumn i data."));
  }

  private static Type share() {
    return new Type(Type.Quantity.SHARE, "", Optional.empty(), false);
  }

  private Type type(Bound bound) throws Refused {
    Type type =
        new TypeChecker(findings).type(bound.expression(), bound.module(), Optional.empty());
    refuseMistakes();
    return type;
  }

  /** Between the ends and in the steps that are asked for. */
  private Input limited(Input input) throws Refused {
    Fraction low = figure("from", input.low(), input);
    Fraction high = figure("to", input.high(), input);
    Fraction step = figure("step", input.step(), input);
    if (low.compareTo(high) > 0 || step.signum() <= 0) {
      throw refused(
          "--from has to be below --to, and --step above zero.",
          "--from måste vara under --to, och --step över noll.");
    }
    return input.by(step).between(low, high);
  }

  private Fraction figure(String option, Fraction otherwise, Input input) throws Refused {
    String text = arguments.getOptionValue(option, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    var source = SourceFile.of("--" + option, text.strip());
    asked.add(source);
    var expression = new ExpressionText(source, findings).parse();
    refuseMistakes();
    if (expression.isPresent() && expression.get() instanceof Expression.Figure figure) {
      boolean money = figure.unit() instanceof org.bilaga.ast.Unit.Money;
      if (money == input.type().isMoney()) {
        return figure.value();
      }
    }
    boolean money = input.type().isMoney();
    throw refused(
        "`"
            + text
            + "` is no value of `"
            + input.name()
            + "`; write "
            + (money ? "an amount with its unit, such as `7 mdkr`." : "a figure."),
        "`"
            + text
            + "` är inget värde för `"
            + input.name()
            + "`; skriv "
            + (money ? "ett belopp med sin enhet, till exempel `7 mdkr`." : "ett tal."));
  }

  private Bound bound(String option, String text, Opened opened) throws Refused {
    var source = SourceFile.of(option, Folding.composed(text.strip()));
    asked.add(source);
    Expression expression = expression(source);
    var scope = new WorkspaceScope(opened.modules(), findings);
    var bound = scope.bind(expression, source, Optional.empty());
    if (bound.isEmpty()) {
      for (Told unclear : scope.unclear()) {
        console.err().println(unclear.in(console.language()));
      }
      for (Path path : paths) {
        new BrokenFiles(path, opened, findings).tellWhereTheyDeclare(source);
      }
      throw new Refused(Told.text(""), ComparedSides.mistakes(findings));
    }
    return bound.get();
  }

  /** An expression, or two that are to be equal: that is a sentence of claims only. */
  private Expression expression(SourceFile source) throws Refused {
    String text = source.text();
    int equal = text.indexOf(" = ");
    if (equal < 0) {
      var expression = new ExpressionText(source, findings).parse();
      refuseMistakes();
      return expression.orElseThrow();
    }
    // Blanks in the place of the other side, so that columns are told as they were written.
    Expression left = expression(part(source.name(), text.substring(0, equal)));
    Expression right =
        expression(part(source.name(), " ".repeat(equal + 3) + text.substring(equal + 3)));
    return new Expression.Binary(left.span(), Expression.Operator.EQUAL, left, right);
  }

  private SourceFile part(String name, String text) {
    var part = SourceFile.of(name, text);
    asked.add(part);
    return part;
  }

  /** Only a mistake that the answer rests on stands in its way. */
  private void check(Bound bound, Opened opened) throws Refused {
    var mistakes = new FileMistakes(opened, bound.declaring(), false);
    var inTheWay =
        mistakes.doubt().of(bound.expression(), bound.module(), bound.agreement(), false);
    if (inTheWay.isPresent()) {
      throw new Refused(Told.text(""), mistakes.behind(inTheWay.get()));
    }
    refuseMistakes();
  }

  private void refuseMistakes() throws Refused {
    List<Finding> mistakes = ComparedSides.mistakes(findings);
    if (!mistakes.isEmpty()) {
      throw new Refused(Told.text(""), mistakes);
    }
  }

  private void speakAs(List<Module> declaring) {
    for (Module module : declaring) {
      if (!arguments.hasOption("language") && !module.agreements().isEmpty()) {
        console = console.in(module.tree().swedish() ? Language.SWEDISH : Language.ENGLISH);
        return;
      }
    }
  }

  private static Refused refused(String english, String swedish) {
    return new Refused(Told.phrase(english, swedish), List.of());
  }

  /** Tells the mistakes of the files where there are any, else those of the question. */
  private int refuse(List<Finding> mistakes) {
    List<Finding> written = new ArrayList<>();
    for (Finding finding : mistakes) {
      if (!asked.contains(finding.span().file())) {
        written.add(finding);
      }
    }
    var out = new StringBuilder();
    new TextRenderer(console.language(), console.palette(), true)
        .render(written.isEmpty() ? mistakes : written, out);
    console.err().print(out);
    return written.isEmpty() ? ExitCode.WRONG_USAGE : ExitCode.FINDINGS;
  }
}
