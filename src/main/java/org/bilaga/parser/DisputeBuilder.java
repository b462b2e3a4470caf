package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Name;
import org.bilaga.parser.generated.BilagaParser.DisputedCellContext;
import org.bilaga.parser.generated.BilagaParser.DisputedCellsContext;
import org.bilaga.parser.generated.BilagaParser.DisputedColumnContext;
import org.bilaga.parser.generated.BilagaParser.DisputedMarkContext;
import org.bilaga.parser.generated.BilagaParser.MisstatementContext;
import org.bilaga.parser.generated.BilagaParser.NameContext;
import org.jspecify.annotations.Nullable;

/** Marks that accept a known fault. */
final class DisputeBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;

  DisputeBuilder(Words words, ExpressionBuilder expressions) {
    this.words = words;
    this.expressions = expressions;
  }

  List<Dispute> marks(List<DisputedMarkContext> contexts) {
    List<Dispute> marks = new ArrayList<>(contexts.size());
    for (DisputedMarkContext context : contexts) {
      marks.add(
          new Dispute.Mark(
              words.span(context),
              kind(context.kind),
              misstatement(context.misstatement()),
              words.text(context.reason)));
    }
    return marks;
  }

  Dispute cells(DisputedCellsContext context) {
    var span = words.span(context);
    var place = context.disputedPlace();
    if (place == null) {
      return new Dispute.Mark(
          span, kind(context.kind), Optional.empty(), words.text(context.reason));
    }
    if (place instanceof DisputedCellContext cell) {
      return new Dispute.Cell(
          span,
          kind(context.kind),
          words.text(cell.row),
          words.text(cell.column),
          misstatement(cell.misstatement()),
          words.text(cell.reason));
    }
    var column = (DisputedColumnContext) place;
    List<Dispute.Column.Row> rows = new ArrayList<>();
    for (var row : column.disputedRow()) {
      rows.add(
          new Dispute.Column.Row(
              words.span(row),
              words.text(row.STRING()),
              misstatement(row.misstatement()).orElseThrow()));
    }
    return new Dispute.Column(
        span, kind(context.kind), words.text(column.column), words.text(column.reason), rows);
  }

  private Optional<Name> kind(@Nullable NameContext context) {
    return context == null ? Optional.empty() : Optional.of(words.name(context));
  }

  private Optional<Dispute.Misstatement> misstatement(@Nullable MisstatementContext context) {
    return context == null
        ? Optional.empty()
        : Optional.of(
            new Dispute.Misstatement(
                words.span(context),
                expressions.figure(context, context.number().getStart(), context.unit(), false),
                context.TOO_HIGH() != null));
  }
}
