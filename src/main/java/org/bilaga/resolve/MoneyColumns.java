package org.bilaga.resolve;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.table.MatchedTable;

/**
 * Which columns of a table are money, so far as names tell, and so are counted as a title above it
 * says.
 */
final class MoneyColumns {
  private MoneyColumns() {}

  /** Of an appendix: the columns that are sums of what the agreement grants. */
  static void ofAppendix(
      MatchedTable matched, List<Clause.AppendixColumn> declared, List<Integer> at, Module module) {
    for (int i = 0; i < declared.size() && matched.unitOfTitle().isPresent(); i++) {
      if (at.get(i) >= 0 && isMoney(declared.get(i).value(), module)) {
        matched.countByTitle(at.get(i));
      }
    }
  }

  /** Of data: a column that is rounded to money, or the only one there is. */
  static boolean isOfData(Optional<Expression.Figure> step, MatchedTable matched) {
    return matched.table().columnCount() == 2
        || step.isPresent() && step.get().unit() instanceof Unit.Money;
  }

  private static boolean isMoney(Expression value, Module module) {
    boolean money = false;
    for (Node node : Walk.all(Node.class, value)) {
      if (node instanceof Expression.ShareOf
          || node instanceof Expression.Binary it && it.operator() == Expression.Operator.OVER) {
        return false;
      }
      money |= node instanceof Expression.TotalTo || node instanceof Expression.TotalFrom;
      money |= node instanceof Expression.TotalValue;
      money |= node instanceof Reference it && isMoney(module.meaning(it));
    }
    return money;
  }

  private static boolean isMoney(Optional<Referent> meaning) {
    return switch (meaning.orElse(null)) {
      case null -> false;
      case Referent.OfGrant it -> true;
      case Referent.OfArea it -> true;
      case Referent.OfAgreement it -> true;
      case Referent.OfEarmark it -> true;
      case Referent.OfTotal it -> true;
      case Referent.OfColumn it -> it.column().counts() == Data.Counts.MONEY;
      case Referent.In it -> isMoney(Optional.of(it.of()));
      case Referent.At it -> isMoney(Optional.of(it.of()));
      default -> false;
    };
  }
}
