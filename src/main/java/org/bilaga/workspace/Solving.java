package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.parser.ExpressionText;
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

/** A condition and what may vary, asked of a workspace. */
public final class Solving {
  private final Asking asking;
  private final Engine engine;
  private final Findings findings = new Findings();
  private final List<SourceFile> asked = new ArrayList<>();
  private final List<Told> notes = new ArrayList<>();
  private Optional<Language> language = Optional.empty();
  private DeclaredUnits units = DeclaredUnits.NONE;

  private Solving(Asking asking, Engine engine) {
    this.asking = asking;
    this.engine = engine;
  }

  /**
   * What is asked.
   *
   * @param words files and folders to look in
   * @param condition what is to hold
   * @param vary the name of what may vary
   * @param limits the values of {@code from}, {@code to} and {@code step} that were given
   */
  public record Asking(Asked words, String condition, String vary, Map<String, String> limits) {}

  /**
   * The answer.
   *
   * @param side the type of what the condition compares; that of the condition where it compares
   *     nothing
   */
  public record Solved(
      Solution solution, Type side, List<Told> notes, Optional<Language> language) {}

  /** Solves. */
  public static Solved of(Asking asking, Engine engine) throws Refused {
    var solving = new Solving(asking, engine);
    try {
      Solution solution = solving.solution();
      return new Solved(
          solution, side(solution.goal()), List.copyOf(solving.notes), solving.language);
    } catch (Refused refused) {
      throw refused.in(solving.language);
    }
  }

  private static Type side(Goal goal) {
    Expression asked = goal.comparison().map(it -> it.left()).orElse(goal.condition());
    return new TypeChecker(new Findings(), goal.context().agreement())
        .type(asked, goal.context().module(), Optional.empty());
  }

  private Solution solution() throws Refused {
    List<String> where = new ArrayList<>(asking.words().words());
    asking.words().workspace().ifPresent(where::add);
    Analysis analysis = engine.open(where.isEmpty() ? engine.here() : NamedPaths.of(where));
    language = analysis.vocabulary();
    units = Module.units(analysis.modules());
    Bound condition = bound("--for", asking.condition(), analysis);
    language = Question.ofAgreements(condition.declaring()).or(() -> language);
    check(condition, analysis);
    Goal goal = goal(condition);
    List<String> paths = NotCounted.in(condition, new Ledgers(findings));
    if (!paths.isEmpty()) {
      notes.add(Sentences.notCounted(Names.quotedNames(paths)));
    }
    Input input = input(analysis);
    try {
      return new Solver(goal, limited(input)).solve();
    } catch (ArithmeticException tooFar) {
      throw Refused.because(Sentences.tooManySteps());
    }
  }

  private Goal goal(Bound condition) throws Refused {
    Type type =
        new TypeChecker(findings, condition.agreement())
            .type(condition.expression(), condition.module(), Optional.empty());
    refuseMistakes();
    if (type.quantity() != Type.Quantity.TRUTH) {
      throw Refused.because(Sentences.noCondition(asking.condition()));
    } else if (type.perMember().isPresent()) {
      String member = type.perMember().get().member(0).id();
      throw Refused.because(Sentences.conditionForEach(member));
    }
    return new Goal(
        asking.condition().strip(),
        condition.expression(),
        Context.whole(condition.module(), condition.agreement()));
  }

  private Input input(Analysis analysis) throws Refused {
    String name = asking.vary().strip();
    int of = keyword(name);
    Bound bound = bound("--vary", of < 0 ? name : name.substring(0, of), analysis);
    check(bound, analysis);
    var evaluator = new Ledgers(findings);
    Referent referent =
        bound.meaning().orElseThrow(() -> Refused.because(Sentences.notOnePlace(name)));
    try {
      var finder = new InputFinder(evaluator);
      Input input =
          of >= 0 && referent instanceof Referent.OfKey key
              ? finder.coefficient(
                  name, key.key(), weight(name.substring(of + 4), analysis), share())
              : finder.find(name, referent, type(bound));
      refuseMistakes();
      return input;
    } catch (InputFinder.NoInput refused) {
      throw Refused.because(refused.told());
    }
  }

  /** Where {@code of} stands between a key and a column; negative where it does not. */
  private static int keyword(String name) {
    return Math.max(name.indexOf(" of "), name.indexOf(" av "));
  }

  private Referent weight(String column, Analysis analysis) throws Refused {
    return bound("--vary", column, analysis)
        .meaning()
        .orElseThrow(() -> Refused.because(Sentences.notAColumn(column)));
  }

  private static Type share() {
    return new Type(Type.Quantity.SHARE, Denomination.NONE, Optional.empty(), false);
  }

  private Type type(Bound bound) throws Refused {
    Type type =
        new TypeChecker(findings, bound.agreement())
            .type(bound.expression(), bound.module(), Optional.empty());
    refuseMistakes();
    return type;
  }

  /** Between the ends and in the steps that are asked for. */
  private Input limited(Input input) throws Refused {
    Fraction low = figure("from", input.low(), input);
    Fraction high = figure("to", input.high(), input);
    Fraction step = figure("step", input.step(), input);
    if (low.compareTo(high) > 0 || step.signum() <= 0) {
      throw Refused.because(Sentences.limitsCrossed());
    }
    return input.by(step).between(low, high);
  }

  private Fraction figure(String option, Fraction otherwise, Input input) throws Refused {
    String text = asking.limits().getOrDefault(option, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    var source = SourceFile.of("--" + option, text.strip());
    asked.add(source);
    var expression = new ExpressionText(source, units, findings).parse();
    refuseMistakes();
    Type type = input.type().ofOne();
    if (expression.isPresent()
        && expression.get() instanceof Expression.Figure figure
        && type.takes(Type.of(figure.unit()))) {
      return figure.value();
    }
    throw Refused.because(
        type.isMoney()
            ? Sentences.notAnAmount(text, input.name(), type.figures(input.now()).text(input.now()))
            : Sentences.notAFigure(text, input.name()));
  }

  private Bound bound(String option, String text, Analysis analysis) throws Refused {
    var source = SourceFile.of(option, Folding.composed(text.strip()));
    asked.add(source);
    Expression expression = expression(source);
    var scope = new WorkspaceScope(analysis.modules(), findings);
    new Selection(engine, asking.words()).day().ifPresent(scope::asOf);
    var bound = scope.bind(expression, source, Optional.empty());
    if (bound.isEmpty()) {
      List<Finding> notAtHand = BrokenFiles.notAtHand(text, analysis);
      if (!notAtHand.isEmpty()) {
        throw Refused.ofFiles(notAtHand);
      }
      throw Refused.ofQuestion(scope.unclear(), Refused.mistakes(findings));
    }
    return bound.get();
  }

  /** An expression, or two that are to be equal: that is a sentence of claims only. */
  private Expression expression(SourceFile source) throws Refused {
    String text = source.text();
    int equal = text.indexOf(" = ");
    if (equal < 0) {
      var expression = new ExpressionText(source, units, findings).parse();
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
  private void check(Bound bound, Analysis analysis) throws Refused {
    var mistakes = new FileMistakes(analysis, bound.declaring(), false);
    var inTheWay = mistakes.touched().of(bound.expression(), bound.module(), bound.agreement());
    if (inTheWay.isPresent()) {
      throw mistakes.refusal(inTheWay.get());
    }
    refuseMistakes();
  }

  /** Tells the mistakes of the files where there are any, else those of the question. */
  private void refuseMistakes() throws Refused {
    List<Finding> mistakes = Refused.mistakes(findings);
    List<Finding> written = new ArrayList<>();
    for (Finding finding : mistakes) {
      if (!asked.contains(finding.span().file())) {
        written.add(finding);
      }
    }
    if (!written.isEmpty()) {
      throw Refused.ofFiles(written);
    } else if (!mistakes.isEmpty()) {
      throw Refused.ofQuestion(List.of(), mistakes);
    }
  }
}
