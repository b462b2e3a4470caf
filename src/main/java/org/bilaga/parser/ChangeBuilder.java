package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Text;
import org.bilaga.parser.generated.BilagaParser.AddChangeContext;
import org.bilaga.parser.generated.BilagaParser.AmendmentDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.ChangeCaseContext;
import org.bilaga.parser.generated.BilagaParser.ChangeClaimContext;
import org.bilaga.parser.generated.BilagaParser.ChangeContext;
import org.bilaga.parser.generated.BilagaParser.ChangeSignedContext;
import org.bilaga.parser.generated.BilagaParser.ChangeUnmodelledContext;
import org.bilaga.parser.generated.BilagaParser.DeclarationContext;
import org.bilaga.parser.generated.BilagaParser.FactsDateContext;
import org.bilaga.parser.generated.BilagaParser.FactsDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.FactsLayoutContext;
import org.bilaga.parser.generated.BilagaParser.FactsRowContext;
import org.bilaga.parser.generated.BilagaParser.FactsSourceContext;
import org.bilaga.parser.generated.BilagaParser.FactsWritingContext;
import org.bilaga.parser.generated.BilagaParser.RemoveChangeContext;
import org.bilaga.parser.generated.BilagaParser.ReplaceChangeContext;
import org.bilaga.parser.generated.BilagaParser.ScenarioDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.SetChangeContext;
import org.bilaga.parser.generated.BilagaParser.UseChangeContext;

/** What is told of agreements beside them: facts, scenarios and amendments. */
final class ChangeBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private final ClauseBuilder clauses;

  ChangeBuilder(Words words, ExpressionBuilder expressions, ClauseBuilder clauses) {
    this.words = words;
    this.expressions = expressions;
    this.clauses = clauses;
  }

  Declaration declaration(DeclarationContext context, FileBuilder file) {
    if (context.factsDeclaration() != null) {
      return facts(context.factsDeclaration(), file);
    } else if (context.scenarioDeclaration() != null) {
      return scenario(context.scenarioDeclaration(), file);
    }
    return amendment(context.amendmentDeclaration(), file);
  }

  private Declaration facts(FactsDeclarationContext context, FileBuilder file) {
    Optional<Text> source = Optional.empty();
    Optional<Date> dated = Optional.empty();
    List<Declaration.TableLine> rows = new ArrayList<>();
    var printing = new PrintingBuilder(words, expressions);
    for (var clause : context.factsClause()) {
      if (clause instanceof FactsSourceContext it) {
        source = words.textOf(it.STRING());
      } else if (clause instanceof FactsDateContext it) {
        dated = Optional.of(expressions.date(it.date()));
      } else if (clause instanceof FactsLayoutContext it) {
        printing.add(it.layout());
      } else if (clause instanceof FactsWritingContext it) {
        printing.add(it.writing());
      } else if (clause instanceof FactsRowContext it) {
        rows.add(file.line(it.TABLE_ROW()));
      }
    }
    var form = context.formFile();
    return new Declaration.Facts(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        expressions.references(context.reference()),
        form == null
            ? clauses.tableFile(context.tableFile())
            : Optional.of(clauses.tableFile(words.span(form), form.whichTable())),
        form != null,
        source,
        dated,
        printing.build(),
        rows,
        clauses.sections(context.section()));
  }

  private Declaration scenario(ScenarioDeclarationContext context, FileBuilder file) {
    return new Declaration.Scenario(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        expressions.reference(context.reference()),
        clauses.sections(context.section()),
        changes(context.change(), file));
  }

  private Declaration amendment(AmendmentDeclarationContext context, FileBuilder file) {
    return new Declaration.Amendment(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        expressions.reference(context.reference()),
        expressions.date(context.date()),
        clauses.sections(context.section()),
        changes(context.change(), file));
  }

  private List<Declaration.Change> changes(List<ChangeContext> contexts, FileBuilder file) {
    List<Declaration.Change> changes = new ArrayList<>(contexts.size());
    for (ChangeContext context : contexts) {
      changes.add(change(context, file));
    }
    return changes;
  }

  private Declaration.Change change(ChangeContext context, FileBuilder file) {
    var span = words.span(context);
    if (context instanceof SetChangeContext it) {
      Expression value =
          it.REMAINDER() != null
              ? new Expression.Remainder(words.span(it.REMAINDER().getSymbol()))
              : expressions.expression(it.expression());
      return new Declaration.Change.Set(
          span, expressions.reference(it.reference()), value, clauses.sections(it.section()));
    } else if (context instanceof UseChangeContext it) {
      return new Declaration.Change.UseInstead(
          span,
          expressions.reference(it.reference(0)),
          expressions.reference(it.reference(1)),
          clauses.sections(it.section()));
    } else if (context instanceof ReplaceChangeContext it) {
      return new Declaration.Change.Replace(
          span, clauses.reference(it.reference()), clauses.clause(it.agreementClause(), file));
    } else if (context instanceof AddChangeContext it) {
      return new Declaration.Change.Add(
          span, clauses.reference(it.reference()), clauses.clause(it.agreementClause(), file));
    } else if (context instanceof RemoveChangeContext it) {
      return new Declaration.Change.Remove(
          span, expressions.reference(it.reference()), clauses.sections(it.section()));
    }
    return new Declaration.Change.Add(span, Optional.empty(), own(context));
  }

  /** A sentence of the scenario's or amendment's own. */
  private Clause own(ChangeContext context) {
    if (context instanceof ChangeSignedContext it) {
      return clauses.signed(it.signedClause());
    } else if (context instanceof ChangeCaseContext it) {
      return new Clause.Case(
          words.span(context),
          clauses.texts(it.caseClause().STRING()),
          clauses.sections(it.caseClause().section()));
    } else if (context instanceof ChangeClaimContext it) {
      return clauses.claim(it.claimClause());
    }
    return clauses.unmodelled(((ChangeUnmodelledContext) context).unmodelledClause());
  }
}
