package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Inputs;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Palette;
import org.bilaga.finding.TextRenderer;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Touched;
import org.bilaga.money.Fraction;
import org.bilaga.parser.ExpressionText;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.typing.Mistakes;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** An expression that is asked of the files and of what was typed in: its type and its value. */
final class AskedExpression {
  private final List<Module> modules;
  private final Findings told;
  private final Inputs inputs;

  /**
   * @param told what was told when the files were read
   */
  AskedExpression(List<Module> modules, Findings told, Inputs inputs) {
    this.modules = modules;
    this.told = told;
    this.inputs = inputs;
  }

  /** An expression with its type; what it takes to compute it. */
  record Meant(Bound bound, Type type, Ledgers evaluator, Findings findings) {
    Value value() {
      return evaluator.evaluate(
          bound.expression(), Context.whole(bound.module(), bound.agreement()));
    }

    /** The value, where it has to be known. */
    Fraction known() throws Unclear {
      Value value = value();
      refuse(List.of(), findings);
      var why = value.why();
      if (why.isPresent()) {
        throw new Unclear(List.of(Sentences.notKnown(why.get().text())), List.of());
      }
      return value.known().orElseThrow();
    }

    List<Value> values() {
      var context = Context.whole(bound.module(), bound.agreement());
      return type.perMember()
          .map(group -> evaluator.weighing().values(bound.expression(), context, group))
          .orElseGet(() -> List.of(value()));
    }
  }

  /** Why an expression has no meaning. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Told> told;
    private final transient List<Finding> findings;

    Unclear(List<Told> told, List<Finding> findings) {
      super("unclear");
      this.told = List.copyOf(told);
      this.findings = List.copyOf(findings);
    }

    Unclear(Told told) {
      this(List.of(told), List.of());
    }

    String in(Language language, Palette palette) {
      var out = new StringBuilder();
      for (Told one : told) {
        out.append(one.in(language)).append('\n');
      }
      new TextRenderer(language, palette, true).render(findings, out);
      return out.toString();
    }
  }

  /** What a name or a path stands for, whether that has a value or not. */
  Optional<Referent> named(String text) throws Unclear {
    return bound(text, new Findings()).meaning();
  }

  Meant meaning(String text) throws Unclear {
    var findings = new Findings();
    Bound bound = bound(text, findings);
    var mistakes = new Mistakes(told, bound.declaring(), false);
    refuse(
        new Touched(mistakes).of(bound.expression(), bound.module(), bound.agreement()), mistakes);
    var types = new TypeChecker(findings, bound.agreement());
    Type type = types.type(bound.expression(), bound.module(), Optional.empty());
    refuse(List.of(), findings);
    return new Meant(bound, type, new Ledgers(findings, inputs), findings);
  }

  /** Refuses what is asked of agreements whose figures rest on a mistake. */
  void refuseTouched(List<Agreement> agreements) throws Unclear {
    List<Module> files = new ArrayList<>();
    agreements.forEach(agreement -> files.add(agreement.module()));
    var mistakes = new Mistakes(told, files, false);
    var touched = new Touched(mistakes);
    for (Agreement agreement : agreements) {
      refuse(touched.anything(agreement), mistakes);
    }
  }

  private static void refuse(Optional<Span> inTheWay, Mistakes mistakes) throws Unclear {
    if (inTheWay.isEmpty()) {
      return;
    }
    List<Finding> behind = mistakes.behind(inTheWay.get());
    if (behind.isEmpty()) {
      throw new Unclear(Sentences.restsOnMistake());
    }
    throw new Unclear(List.of(), behind);
  }

  private Bound bound(String text, Findings findings) throws Unclear {
    var source = SourceFile.of("repl", Folding.composed(text.strip()));
    var expression = new ExpressionText(source, Module.units(modules), findings).parse();
    refuse(List.of(), findings);
    var scope = new WorkspaceScope(modules, findings);
    Optional<Bound> bound = scope.bind(expression.orElseThrow(), source, Optional.empty());
    refuse(scope.unclear(), findings);
    return bound.orElseThrow();
  }

  static void refuse(List<Told> told, Findings findings) throws Unclear {
    List<Finding> mistakes = mistakes(findings);
    if (!told.isEmpty() || !mistakes.isEmpty()) {
      throw new Unclear(told, mistakes);
    }
  }

  static List<Finding> mistakes(Findings findings) {
    List<Finding> mistakes = new ArrayList<>();
    for (Finding finding : findings.sorted()) {
      if (!finding.kind().disputable()) {
        mistakes.add(finding);
      }
    }
    return mistakes;
  }
}
