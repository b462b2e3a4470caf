package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** The figures of data, of the member and the time that are asked about, or why there is none. */
final class DataFigures {
  private final Evaluator evaluator;

  DataFigures(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value column(Data.Column column, Context context) {
    int member =
        context.group().map(group -> group.in(column.group(), context.member())).orElse(-1);
    if (member < 0 && isAbove(column, context)) {
      return sumWithin(column, context);
    } else if (member < 0) {
      return Value.unknown(noFigure(column, context));
    } else if (column.series().isPresent()) {
      return context
          .slot()
          .flatMap(slot -> column.series().get().value(slot, member))
          .map(Value::of)
          .orElseGet(() -> Value.unknown(notYet(column, member, context)));
    }
    return evaluator
        .figure(column, member)
        .map(Value::of)
        .orElseGet(() -> noFigure(column, member));
  }

  /** Whether it is asked of somebody whom those are within that the figures are of. */
  private static boolean isAbove(Data.Column column, Context context) {
    return context.group().filter(column.group().above()::contains).isPresent()
        && column.counts() != Data.Counts.SHARES;
  }

  private Value sumWithin(Data.Column column, Context context) {
    Group above = context.group().orElseThrow();
    Value sum = Value.ZERO;
    for (int member = 0; member < column.group().size(); member++) {
      if (column.group().home(above, member) == context.member()) {
        sum = sum.plus(column(column, context.of(column.group(), member)));
      }
    }
    return sum;
  }

  private static Why noFigure(Data.Column column, Context context) {
    String who = context.group().map(group -> group.member(context.member()).name()).orElse("");
    String name = column.declared().name().text() + "." + column.name();
    Span place =
        context
            .group()
            .map(group -> group.place(context.member()))
            .orElse(column.declared().name().span());
    return Why.of(
        Why.Cause.NO_FIGURE,
        place,
        who.isEmpty() ? Sentences.toldForEach(name) : Sentences.noFigure(who, name));
  }

  /** Of a member without a row or a figure that can be read, which is told of the table. */
  static Value noFigure(Data.Column column, int member) {
    String who = column.group().member(member).name();
    String name = column.declared().name().text() + "." + column.name();
    Optional<Span> place =
        column.unknown(member).or(() -> Optional.of(column.declared().name().span()));
    var range = column.range(member);
    if (range.isEmpty()) {
      Told why = Sentences.noReadableFigure(who, name);
      return Value.unknown(new Why(Why.Cause.TOLD, why, place));
    }
    Told why = Sentences.figureWithin(who, name, column.place(member).text());
    Why reason = new Why(Why.Cause.NO_FIGURE, why, place);
    Fraction low = range.get().low();
    return range
        .get()
        .high()
        .map(high -> Value.between(low, high, reason))
        .orElseGet(() -> Value.atLeast(low, reason));
  }

  private static Why notYet(Data.Column column, int member, Context context) {
    String who = column.group().member(member).name();
    String name = column.declared().name().text() + "." + column.name();
    return Why.of(
        Why.Cause.NOT_YET_KNOWN,
        column.declared().name().span(),
        context
            .slot()
            .map(slot -> Sentences.notKnownForTime(name, who, slot.text()))
            .orElseGet(() -> Sentences.notKnownFor(name, who)));
  }

  /** The sum over all members in the month at hand; not known where one of them is not. */
  Value sumOver(Data.Column column, Context context) {
    Value sum = Value.ZERO;
    for (int member = 0; member < column.group().size(); member++) {
      sum = sum.plus(column(column, context.of(column.group(), member)));
    }
    return sum;
  }
}
