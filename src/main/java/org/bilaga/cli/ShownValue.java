package org.bilaga.cli;

import java.util.List;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.ExpressionValue;
import org.bilaga.report.OpenMoney;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Sheet;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;

/** The value of an expression ; what is wrong with it is told instead. */
final class ShownValue {
  private final Console console;
  private final Question question;

  ShownValue(Question question, Console console) {
    this.console = console;
    this.question = question;
  }

  Sheet sheet() throws Refused {
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
    return new ExpressionValue(question.text(), type, values, isSummable()).sheet();
  }

  /** A column whose total is a mean has no sum to show. */
  private boolean isSummable() {
    return question.meaning().isEmpty()
        || !(question.meaning().get() instanceof Referent.OfColumn of)
        || of.column().written().flatMap(written -> written.averagedBy()).isEmpty();
  }
}
