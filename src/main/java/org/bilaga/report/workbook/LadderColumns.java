package org.bilaga.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.ledger.LadderFigures;
import org.bilaga.ledger.LadderFigures.Step;
import org.bilaga.ledger.LadderFigures.Test;
import org.bilaga.sheet.book.Page;

/** Where the columns of a ladder stand: a figure for each that is measured, then the steps. */
final class LadderColumns {
  static final int WEIGHT = 1;

  /** What is measured, by its form: each in a column of its own, in this order. */
  final Map<String, Test> measured = new LinkedHashMap<>();

  final int first;
  final int exact;
  final int wholes;
  final int rests;
  final int place;
  final int extra;
  final int amount;
  private final LadderFigures figures;
  private final int[] starts;

  LadderColumns(LadderFigures figures, int first) {
    this.figures = figures;
    this.first = first;
    for (Step step : figures.steps()) {
      step.test().ifPresent(test -> measured.putIfAbsent(test.form(), test));
    }
    int next = WEIGHT + 1 + measured.size();
    starts = new int[figures.steps().size()];
    for (int step = 0; step < starts.length; step++) {
      starts[step] = next;
      next += figures.steps().get(step).other().isPresent() ? 4 : 2;
    }
    exact = next++;
    wholes = next++;
    rests = next++;
    place = next++;
    extra = next++;
    amount = next;
  }

  /** The column of what a step measures. */
  int of(Test test) {
    return WEIGHT + 1 + List.copyOf(measured.keySet()).indexOf(test.form());
  }

  /** Whether a member is on a step by what it asks for. */
  int main(int step) {
    return starts[step];
  }

  int other(int step) {
    return starts[step] + 1;
  }

  /** Whether it is on it either way. */
  int on(int step) {
    return starts[step] + (figures.steps().get(step).other().isPresent() ? 2 : 0);
  }

  int part(int step) {
    return on(step) + 1;
  }

  boolean is(int step, int member) {
    Step its = figures.steps().get(step);
    return its.main().get(member) || its.other().filter(it -> it.get(member)).isPresent();
  }

  String all(int column, int members) {
    return Page.fixed(first, first + members - 1, column, column);
  }
}
