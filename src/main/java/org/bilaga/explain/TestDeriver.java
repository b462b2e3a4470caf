package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Observation;
import org.bilaga.evaluate.Observations;
import org.bilaga.evaluate.Requirement;
import org.bilaga.explain.LadderStory.Scale;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;

/** Tells how a member's figures answer to what a step or a condition asks, and how far they are. */
final class TestDeriver {
  private final Ledgers evaluator;
  private final Agreement agreement;

  TestDeriver(Ledgers evaluator, Agreement agreement) {
    this.evaluator = evaluator;
    this.agreement = agreement;
  }

  LadderStory.Test test(Expression asked, Context at) {
    var requirement = Requirement.of(evaluator, agreement, asked);
    var value = requirement.flatMap(it -> evaluator.evaluate(it.measured(), at).known());
    boolean met = evaluator.evaluate(asked, at).truth().orElse(false);
    Optional<LadderStory.Missing> missing =
        value.isEmpty() || met
            ? Optional.empty()
            : requirement
                .flatMap(it -> it.nearest(value.get()))
                .map(
                    it ->
                        new LadderStory.Missing(
                            it.border(),
                            it.reached(),
                            it.upwards(),
                            it.border().subtract(value.get()).abs()));
    List<LadderStory.Figure> figures = new ArrayList<>();
    for (Observation one : Observations.of(asked, at)) {
      figures.add(
          new LadderStory.Figure(
              one.name(), scale(one.column()), one.value(), one.place().map(KeyDeriver::place)));
    }
    return new LadderStory.Test(
        asked.span().text(),
        met,
        requirement.map(it -> it.measured().span().text()),
        requirement.flatMap(Requirement::unit).map(TestDeriver::scale).orElse(Scale.NUMBER),
        value,
        missing,
        figures);
  }

  static Scale scale(Data.Column column) {
    return switch (column.counts()) {
      case NUMBERS -> Scale.NUMBER;
      case MONEY -> Scale.MONEY;
      case SHARES -> Scale.PER_CENT;
    };
  }

  static Scale scale(Unit unit) {
    return switch (unit) {
      case Unit.Money it -> Scale.MONEY;
      case Unit.Percent it -> Scale.PER_CENT;
      case Unit.PercentagePoints it -> Scale.POINTS;
      case Unit.One it -> Scale.NUMBER;
    };
  }
}
