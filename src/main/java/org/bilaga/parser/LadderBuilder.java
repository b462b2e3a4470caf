package org.bilaga.parser;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Text;
import org.bilaga.parser.generated.BilagaParser.GrantPartContext;
import org.bilaga.parser.generated.BilagaParser.LadderMeasureContext;
import org.bilaga.parser.generated.BilagaParser.LadderNobodyContext;
import org.bilaga.parser.generated.BilagaParser.LadderSharingContext;
import org.bilaga.parser.generated.BilagaParser.LadderStepContext;
import org.bilaga.parser.generated.BilagaParser.ReadingMarkContext;
import org.jspecify.annotations.Nullable;

/** The sentences of a performance ladder. */
final class LadderBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private final ClauseBuilder clauses;

  LadderBuilder(Words words, ExpressionBuilder expressions, ClauseBuilder clauses) {
    this.words = words;
    this.expressions = expressions;
    this.clauses = clauses;
  }

  Clause part(GrantPartContext part) {
    if (part.ladderStep() != null) {
      return step(part.ladderStep());
    } else if (part.ladderMeasure() != null) {
      return measure(part.ladderMeasure());
    } else if (part.ladderSharing() != null) {
      return sharing(part.ladderSharing());
    } else if (part.ladderNobody() != null) {
      return nobody(part.ladderNobody());
    }
    var passing = part.ladderPassing();
    return new Clause.Passing(
        words.span(passing), clauses.sections(passing.section()), reading(passing.readingMark()));
  }

  private Clause measure(LadderMeasureContext context) {
    return new Clause.Measure(
        words.span(context),
        words.name(context.name()),
        expressions.expression(context.expression()),
        clauses.sections(context.section()));
  }

  private Clause step(LadderStepContext context) {
    var alternative = context.expression(1);
    return new Clause.Step(
        words.span(context),
        context.name() == null ? Optional.empty() : Optional.of(words.name(context.name())),
        expressions.coefficient(context.coefficient()),
        expressions.expression(context.expression(0)),
        alternative == null ? Optional.empty() : Optional.of(expressions.expression(alternative)),
        clauses.sections(context.section()));
  }

  private Clause sharing(LadderSharingContext context) {
    return new Clause.Sharing(
        words.span(context),
        clauses.reference(context.reference()),
        clauses.sections(context.section()),
        reading(context.readingMark()));
  }

  private Clause nobody(LadderNobodyContext context) {
    return new Clause.Nobody(
        words.span(context),
        context.BUT_BY_ALTERNATIVE() != null,
        expressions.reference(context.reference()),
        clauses.sections(context.section()),
        reading(context.readingMark()));
  }

  private Optional<Text> reading(@Nullable ReadingMarkContext context) {
    return context == null ? Optional.empty() : words.textOf(context.STRING());
  }
}
