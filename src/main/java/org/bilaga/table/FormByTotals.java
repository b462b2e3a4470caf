package org.bilaga.table;

import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.NumberForm;
import org.bilaga.figure.NumberForm.Role;

/**
 * Decides a number form by the row of totals: where the rows add up to what is printed below them
 * in one form only, that is the form.
 */
final class FormByTotals {
  private static final char[] MARKS = {',', '.'};

  private final Table table;
  private final int totalRow;
  private final int[] memberOfRow;

  FormByTotals(Table table, int totalRow, int[] memberOfRow) {
    this.table = table;
    this.totalRow = totalRow;
    this.memberOfRow = memberOfRow;
  }

  NumberForm decide(NumberForm open) {
    NumberForm form = open;
    for (char mark : MARKS) {
      if (form.role(mark) == Role.UNKNOWN) {
        boolean thousands = addsUp(mark, form.with(mark, Role.THOUSANDS));
        boolean decimals = addsUp(mark, form.with(mark, Role.DECIMALS));
        if (thousands != decimals) {
          form = form.with(mark, thousands ? Role.THOUSANDS : Role.DECIMALS);
        }
      }
    }
    return form;
  }

  /** Whether some column that asks what a mark parts adds up in this form. */
  private boolean addsUp(char mark, NumberForm form) {
    for (int column = 0; column < table.columnCount(); column++) {
      if (asks(mark, column) && addsUp(column, form)) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(char mark, int column) {
    for (int row = 0; row < table.rowCount(); row++) {
      if (table.plain(row, column) == Figure.NOT_PLAIN
          && table.figure(row, column, NumberForm.OPEN) instanceof Figure.TwoWays asked
          && asked.mark() == mark) {
        return true;
      }
    }
    return false;
  }

  private boolean addsUp(int column, NumberForm form) {
    Decimal sum = Decimal.ZERO;
    int addends = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      if (row != totalRow && memberOfRow[row] >= 0) {
        if (table.figure(row, column, form) instanceof Figure.Printed it) {
          sum = sum.plus(it.inBase());
          addends++;
        } else if (!(table.figure(row, column, form) instanceof Figure.None)) {
          return false;
        }
      }
    }
    return addends > 1
        && table.figure(totalRow, column, form) instanceof Figure.Printed total
        && total.inBase().compareTo(sum) == 0;
  }
}
