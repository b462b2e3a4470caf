package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Told;

/**
 * An appendix as its agreement computes it: its columns and its row of totals, a row a member.
 *
 * <p>Nothing of the published table is in it.
 */
public final class AppendixSheet {
  private final AppendixTable appendix;
  private final Ledgers evaluator;

  private AppendixSheet(AppendixTable appendix, Ledgers evaluator) {
    this.appendix = appendix;
    this.evaluator = evaluator;
  }

  public static SheetTable of(AppendixTable appendix, Ledgers evaluator) {
    return new AppendixSheet(appendix, evaluator).table();
  }

  private SheetTable table() {
    var declared = appendix.declared();
    var group = appendix.group();
    var table =
        SheetTable.titled(Told.text(declared.title().map(it -> it.text()).orElse("")))
            .column(Column.name("member", Told.text(Naming.title(group.declared()))));
    List<ExpressionValue> columns = new ArrayList<>();
    for (int i = 0; i < declared.columns().size(); i++) {
      var column = declared.columns().get(i);
      table.column(Column.figures("column_" + (i + 1), Told.text(column.heading().text())));
      columns.add(column(column));
    }
    var naming = Naming.of(appendix.agreement());
    for (int member = 0; member < group.size(); member++) {
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(naming.name(new Referent.OfMember(group, member))));
      for (ExpressionValue column : columns) {
        cells.add(column.cell(column.values().get(member)));
      }
      table.row(Row.Kind.ITEM, 0, cells);
    }
    if (declared.totalRow().isPresent()) {
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(declared.totalRow().get().text()));
      for (int i = 0; i < columns.size(); i++) {
        cells.add(total(declared.columns().get(i), columns.get(i)));
      }
      table.row(Row.Kind.TOTAL, 0, cells);
    }
    return table.built();
  }

  private ExpressionValue column(Clause.AppendixColumn column) {
    var type =
        new TypeChecker(new Findings(), Optional.of(appendix.agreement()))
            .type(column.value(), appendix.agreement().module(), Optional.of(appendix.group()));
    return new ExpressionValue(column.heading().text(), type, values(column.value()), true);
  }

  private List<Value> values(Expression expression) {
    List<Value> values = new ArrayList<>();
    for (int member = 0; member < appendix.group().size(); member++) {
      var context = Context.whole(appendix.agreement()).of(appendix.group(), member);
      values.add(evaluator.evaluate(expression, context));
    }
    return values;
  }

  /** The sum; of a column of means the mean by what it is averaged by. */
  private SheetCell total(Clause.AppendixColumn declared, ExpressionValue column) {
    if (declared.averagedBy().isEmpty()) {
      return column.hasSum() ? column.cell(column.sum()) : SheetCell.EMPTY;
    }
    List<Value> weights = values(declared.averagedBy().get());
    Fraction sum = Fraction.ZERO;
    Fraction all = Fraction.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      var weight = weights.get(i).known();
      var value = column.values().get(i).known();
      if (weight.isEmpty() || value.isEmpty()) {
        return SheetCell.EMPTY;
      }
      sum = sum.add(weight.get().multiply(value.get()));
      all = all.add(weight.get());
    }
    return all.isZero() ? SheetCell.EMPTY : column.cell(sum.divide(all));
  }
}
