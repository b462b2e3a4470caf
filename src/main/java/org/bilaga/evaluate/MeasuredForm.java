package org.bilaga.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;

/**
 * A text that is the same for two expressions that measure the same, measures written out. Any part
 * of it that becomes long is its digest, for measures made of measures grow without end.
 */
final class MeasuredForm {
  private static final int LONG = 400;

  private final Agreement agreement;
  private final Map<Clause.Measure, String> measures = new IdentityHashMap<>();

  private MeasuredForm(Agreement agreement) {
    this.agreement = agreement;
  }

  static String of(Expression expression, Agreement agreement) {
    return new MeasuredForm(agreement).form(expression);
  }

  private String form(Expression expression) {
    String form =
        switch (expression) {
          case Expression.ReferenceValue it -> form(it.reference());
          case Expression.YearBefore it -> "before(" + form(it.reference()) + ")";
          case Expression.Figure it -> String.valueOf(it.value());
          case Expression.Negative it -> "-(" + form(it.of()) + ")";
          case Expression.Not it -> "not(" + form(it.of()) + ")";
          case Expression.Binary it ->
              "(" + form(it.left()) + it.operator().sign() + form(it.right()) + ")";
          default -> expression.span().text();
        };
    return form.length() > LONG ? digest(form) : form;
  }

  private String form(Reference reference) {
    var meaning = agreement.module().meaning(reference);
    if (meaning.isPresent() && meaning.get() instanceof Referent.OfMeasure of) {
      String known = measures.get(of.measure());
      if (known == null) {
        known = form(of.measure().value());
        measures.put(of.measure(), known);
      }
      return known;
    }
    return reference.text();
  }

  private static String digest(String form) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
