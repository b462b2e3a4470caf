package org.bilaga.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Touched;
import org.bilaga.parser.ExpressionText;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * An expression asked of a workspace, its names bound.
 *
 * <p>Only a mistake that the answer rests on stands in its way, and one in what is asked; else the
 * files of the workspace may be as they are.
 */
public final class Question {
  private final SourceFile text;
  private final Bound bound;
  private final Findings findings;
  private final Ledgers evaluator;
  private final Optional<Language> language;
  private final FileMistakes mistakes;
  private final List<Told> notes = new ArrayList<>();

  private Question(
      SourceFile text, Bound bound, Findings findings, Analysis analysis, Engine engine) {
    this.text = text;
    this.bound = bound;
    this.findings = findings;
    this.evaluator = engine.evaluator(findings);
    this.language = ofAgreements(bound.declaring()).or(analysis::vocabulary);
    this.mistakes = new FileMistakes(analysis, bound.declaring(), false);
    Reservations.of(analysis, bound.declaring()).ifPresent(notes::add);
  }

  static Question of(String asked, List<Path> workspace, Selection selection, Engine engine)
      throws Refused {
    Analysis analysis = engine.open(workspace);
    Optional<Language> language = analysis.vocabulary();
    var findings = new Findings();
    SourceFile text =
        SourceFile.of(
            Sentences.expression()
                .in(selection.language().or(() -> language).orElse(Language.ENGLISH)),
            Folding.composed(asked.strip()));
    try {
      var expression = new ExpressionText(text, Module.units(analysis.modules()), findings).parse();
      if (expression.isEmpty()) {
        throw Refused.ofQuestion(List.of(), Refused.mistakes(findings));
      }
      var scope = new WorkspaceScope(analysis.modules(), findings);
      selection.day().ifPresent(scope::asOf);
      Bound bound = bind(expression.get(), text, scope, selection, analysis, findings);
      return new Question(text, bound, findings, analysis, engine);
    } catch (Refused refused) {
      throw refused.in(language);
    }
  }

  private static Bound bind(
      Expression expression,
      SourceFile text,
      WorkspaceScope scope,
      Selection selection,
      Analysis analysis,
      Findings findings)
      throws Refused {
    var bound = scope.bind(expression, text, selection.in(scope, analysis));
    if (bound.isPresent()) {
      return bound.get();
    }
    List<Finding> notAtHand = BrokenFiles.notAtHand(text.text(), analysis);
    if (!notAtHand.isEmpty()) {
      throw Refused.ofFiles(notAtHand);
    }
    List<Told> told = new ArrayList<>(scope.unclear());
    if (analysis.modules().isEmpty() && analysis.findings().isEmpty()) {
      told.add(AgreementFiles.none(selection.workspace()));
    }
    throw Refused.ofQuestion(told, Refused.mistakes(findings));
  }

  /** That of the first file among some that holds an agreement. */
  static Optional<Language> ofAgreements(List<Module> declaring) {
    for (Module module : declaring) {
      if (!module.agreements().isEmpty()) {
        return Optional.of(module.tree().language());
      }
    }
    return Optional.empty();
  }

  /** What was asked, as it was written. */
  public String text() {
    return text.text();
  }

  public Bound bound() {
    return bound;
  }

  /** What is named, where no more than a name or a path is asked for. */
  public Optional<Referent> meaning() {
    return bound.meaning();
  }

  public Ledgers evaluator() {
    return evaluator;
  }

  /** That of the files that were asked about. */
  public Optional<Language> language() {
    return language;
  }

  /** What is to be said beside the answer. */
  public List<Told> notes() {
    return List.copyOf(notes);
  }

  /** Where the expression is to be evaluated. */
  public Context context() {
    return Context.whole(bound.module(), bound.agreement());
  }

  /** What sort of value the expression has. */
  public Type type() throws Refused {
    Type type =
        new TypeChecker(findings, bound.agreement())
            .type(bound.expression(), bound.module(), Optional.empty());
    requireComputed();
    return type;
  }

  /**
   * Goes on where the answer rests on no mistake in the files; that there are some is a note then.
   *
   * @param rests the place of a mistake that the answer rests on
   */
  public void requireUntouched(Function<Touched, Optional<Span>> rests) throws Refused {
    Optional<Span> inTheWay = rests.apply(mistakes.touched());
    if (inTheWay.isPresent()) {
      throw mistakes.refusal(inTheWay.get()).in(language);
    }
    mistakes.mention().ifPresent(notes::add);
  }

  /** The same for the value of what is asked. */
  public void requireUntouched() throws Refused {
    requireUntouched(touched -> touched.of(bound.expression(), bound.module(), bound.agreement()));
  }

  /**
   * What to say of mistakes found on the way, beside a table in which all that rests on them is not
   * known; to be called when all is computed.
   */
  public List<Told> computed() {
    List<Told> told = new ArrayList<>();
    for (Finding finding : Refused.mistakes(findings)) {
      told.add(Sentences.notComputed(finding.span(), (Told) finding::message));
    }
    return told;
  }

  /**
   * To be called when all is computed.
   *
   * @throws Refused where what was found wrong on the way means that no figure can be trusted;
   *     where it is what was written that is wrong, and not the question, only with that
   */
  public void requireComputed() throws Refused {
    List<Finding> written = new ArrayList<>();
    List<Finding> asked = new ArrayList<>();
    for (Finding finding : Refused.mistakes(findings)) {
      (finding.span().file() == text ? asked : written).add(finding);
    }
    if (!written.isEmpty()) {
      throw Refused.ofFiles(written).in(language);
    } else if (!asked.isEmpty()) {
      throw Refused.ofQuestion(List.of(), asked).in(language);
    }
  }
}
