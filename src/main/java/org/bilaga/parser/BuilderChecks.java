package org.bilaga.parser;

import org.antlr.v4.runtime.tree.ParseTree;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaParser.DateContext;
import org.bilaga.parser.generated.BilagaParser.MonthValueContext;
import org.bilaga.parser.generated.BilagaParser.NumberContext;
import org.bilaga.parser.generated.BilagaParser.UnitContext;
import org.jspecify.annotations.Nullable;

/**
 * What the builders refuse in a sentence that the parser understood: days that do not exist,
 * unknown currencies, endless figures. Asked where other sentences of the file have mistakes, so
 * that no tree is built, and yet all are told in one run.
 */
final class BuilderChecks {
  private BuilderChecks() {}

  static @Nullable Finding first(Words words, @Nullable ParseTree tree) {
    var found = new Findings();
    if (tree != null) {
      visit(tree, new ExpressionBuilder(words, found));
    }
    return found.isEmpty() ? null : found.all().get(0);
  }

  private static void visit(ParseTree tree, ExpressionBuilder builder) {
    if (tree instanceof DateContext date) {
      builder.date(date);
    } else if (tree instanceof MonthValueContext month) {
      builder.month(month.MONTH());
    } else if (tree instanceof NumberContext number) {
      builder.figure(number, number.getStart(), null, false);
    } else if (tree instanceof UnitContext unit) {
      builder.unit(unit);
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      visit(tree.getChild(i), builder);
    }
  }
}
