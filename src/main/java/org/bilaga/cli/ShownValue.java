package org.bilaga.cli;

import java.util.List;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.GridMarkdown;
import org.bilaga.report.GridText;
import org.bilaga.report.OpenMoney;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;

/** The value of an expression in the format asked for; what is wrong with it is told instead. */
final class ShownValue {
  private final Console console;
  private final Question question;

  ShownValue(Question question, Console console) {
    this.console = console;
    this.question = question;
  }

  void render(String format, StringBuilder out) throws Refused {
    Ledgers evaluator = question.evaluator();
    Type type = question.type();
    var bound = question.bound();
    var context = question.context();
    List<Value> values =
        type.perMember()
            .map(group -> evaluator.weighing().values(bound.expression(), context, group))
            .orElseGet(() -> List.of(evaluator.evaluate(bound.expression(), context)));
    for (Told open : new OpenMoney(bound.expression(), bound.module(), evaluator).told()) {
      console.err().println(open.in(console.language()));
    }
    var value = new org.bilaga.report.ExpressionValue(question.text(), type, values, isSummable());
    switch (format) {
      case "csv" -> value.csv(out);
      case "json" -> {
        value.json(out);
        out.append('\n');
      }
      case "md" -> GridMarkdown.render(value.grid(console.language()), out);
      default -> {
        if (type.perMember().isPresent()) {
          new GridText(console.desk().columns()).render(value.grid(console.language()), out);
        } else {
          out.append(value.text(values.get(0), console.language())).append('\n');
        }
      }
    }
  }

  /** A column whose total is a mean has no sum to show. */
  private boolean isSummable() {
    return question.meaning().isEmpty()
        || !(question.meaning().get() instanceof Referent.OfColumn of)
        || of.column().written().flatMap(written -> written.averagedBy()).isEmpty();
  }
}
