package org.bilaga.evaluate;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Referent;

/**
 * Which measured figures an expression reads for a member in a month or year, in the order written.
 *
 * <p>Each once; measures are followed into what they measure.
 */
public final class Observations {
  private final Set<Observation> found = new LinkedHashSet<>();

  /** The measures that were followed, and of whom and when. */
  private final Map<Clause.Measure, Set<Context>> followed = new IdentityHashMap<>();

  private Observations() {}

  public static List<Observation> of(Expression expression, Context context) {
    var observations = new Observations();
    observations.read(expression, context);
    return List.copyOf(observations.found);
  }

  private void read(Expression expression, Context context) {
    switch (expression) {
      case Expression.ReferenceValue it -> read(it.reference(), context);
      case Expression.YearBefore it -> read(it.reference(), Evaluator.yearBefore(context));
      case Expression.Negative it -> read(it.of(), context);
      case Expression.Not it -> read(it.of(), context);
      case Expression.Binary it -> {
        read(it.left(), context);
        read(it.right(), context);
      }
      case Expression.Figure it -> {}
      case Expression.Remainder it -> {}
      case Expression.Unknown it -> {}
      case Expression.PreviousYear it -> {}
      case Expression.Listed it -> {}
      case Expression.AtMost it -> read(it.of(), context);
      case Expression.AtLeast it -> read(it.of(), context);
      case Expression.Each it -> read(it.of(), context);
      case Expression.Broken it -> {}
      case Expression.DateValue it -> {}
      case Expression.MonthValue it -> {}
      case Expression.TotalValue it -> {}
      case Expression.ShareOf it -> read(it.of(), context);
      case Expression.TotalOf it -> {}
      case Expression.TotalTo it -> {}
      case Expression.TotalFrom it -> {}
      case Expression.Stated it -> {}
    }
  }

  private void read(Reference reference, Context context) {
    context.module().meaning(reference).ifPresent(it -> read(it, context));
  }

  private void read(Referent referent, Context context) {
    if (referent instanceof Referent.OfColumn it) {
      read(it.column(), context);
    } else if (referent instanceof Referent.OfMeasure it) {
      if (followed.computeIfAbsent(it.measure(), measure -> new HashSet<>()).add(context)) {
        read(it.measure().value(), context);
      }
    } else if (referent instanceof Referent.At it) {
      read(it.of(), context.of(it.group(), it.member()));
    } else if (referent instanceof Referent.In it) {
      read(it.of(), context.in(it.slot()));
    }
  }

  private void read(Data.Column column, Context context) {
    int member =
        context.group().map(group -> group.in(column.group(), context.member())).orElse(-1);
    if (member < 0) {
      return;
    }
    var series = column.series();
    Observation one;
    if (series.isEmpty()) {
      one =
          new Observation(
              column,
              member,
              Optional.empty(),
              column.isKnown(member) ? Optional.of(column.value(member)) : Optional.empty(),
              column.table().rowOf(member) < 0
                  ? Optional.empty()
                  : Optional.of(column.place(member)));
    } else {
      var slot = context.slot();
      one =
          new Observation(
              column,
              member,
              slot,
              slot.flatMap(it -> series.get().value(it, member)),
              slot.flatMap(it -> series.get().place(it, member)));
    }
    found.add(one);
  }
}
