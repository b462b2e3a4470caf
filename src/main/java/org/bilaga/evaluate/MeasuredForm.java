package org.bilaga.evaluate;

import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;

/** A text that is the same for two expressions that measure the same, measures written out. */
final class MeasuredForm {
  private final Agreement agreement;
  private final StringBuilder text = new StringBuilder();

  private MeasuredForm(Agreement agreement) {
    this.agreement = agreement;
  }

  static String of(Expression expression, Agreement agreement) {
    var form = new MeasuredForm(agreement);
    form.write(expression);
    return form.text.toString();
  }

  private void write(Expression expression) {
    switch (expression) {
      case Expression.ReferenceValue it -> write(it.reference());
      case Expression.YearBefore it -> {
        text.append("before(");
        write(it.reference());
        text.append(')');
      }
      case Expression.Figure it -> text.append(it.value());
      case Expression.Negative it -> {
        text.append("-(");
        write(it.of());
        text.append(')');
      }
      case Expression.Not it -> {
        text.append("not(");
        write(it.of());
        text.append(')');
      }
      case Expression.Binary it -> {
        text.append('(');
        write(it.left());
        text.append(it.operator().sign());
        write(it.right());
        text.append(')');
      }
      default -> text.append(expression.span().text());
    }
  }

  private void write(Reference reference) {
    var meaning = agreement.module().meaning(reference);
    if (meaning.isPresent() && meaning.get() instanceof Referent.OfMeasure of) {
      write(of.measure().value());
    } else {
      text.append(reference.text());
    }
  }
}
