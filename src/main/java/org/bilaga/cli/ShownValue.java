package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.GridMarkdown;
import org.bilaga.report.GridText;
import org.bilaga.report.OpenMoney;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Told;

/** The value of an expression in the format asked for; what is wrong with it is told instead. */
final class ShownValue {
  private final Bound bound;
  private final Question question;

  ShownValue(Bound bound, Question question) {
    this.bound = bound;
    this.question = question;
  }

  void render(String format, StringBuilder out) {
    Ledgers evaluator = question.evaluator();
    Type type =
        new TypeChecker(question.findings())
            .type(bound.expression(), bound.module(), Optional.empty());
    if (question.hasMistakes()) {
      return;
    }
    var context = Context.whole(bound.module(), bound.agreement());
    List<Value> values =
        type.perMember()
            .map(group -> evaluator.weighing().values(bound.expression(), context, group))
            .orElseGet(() -> List.of(evaluator.evaluate(bound.expression(), context)));
    for (Told open : new OpenMoney(bound.expression(), bound.module(), evaluator).told()) {
      question.console().err().println(open.in(question.console().language()));
    }
    var value = new org.bilaga.report.Value(question.text(), type, values, isSummable());
    switch (format) {
      case "csv" -> value.csv(out);
      case "json" -> {
        value.json(out);
        out.append('\n');
      }
      case "md" -> GridMarkdown.render(value.grid(question.console().language()), out);
      default -> {
        if (type.perMember().isPresent()) {
          new GridText(question.console().desk().columns())
              .render(value.grid(question.console().language()), out);
        } else {
          out.append(value.text(values.get(0), question.console().language())).append('\n');
        }
      }
    }
  }

  /** A column whose total is a mean has no sum to show. */
  private boolean isSummable() {
    return bound.meaning().isEmpty()
        || !(bound.meaning().get() instanceof Referent.OfColumn of)
        || of.column().written().flatMap(written -> written.averagedBy()).isEmpty();
  }
}
