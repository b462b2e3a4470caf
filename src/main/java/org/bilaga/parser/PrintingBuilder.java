package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Printing;
import org.bilaga.ast.Text;
import org.bilaga.parser.generated.BilagaParser.FiguresAsContext;
import org.bilaga.parser.generated.BilagaParser.HeadingsOnContext;
import org.bilaga.parser.generated.BilagaParser.LayoutContext;
import org.bilaga.parser.generated.BilagaParser.NamesInContext;
import org.bilaga.parser.generated.BilagaParser.PassOverContext;
import org.bilaga.parser.generated.BilagaParser.PrintingContext;
import org.bilaga.parser.generated.BilagaParser.StandInContext;
import org.bilaga.parser.generated.BilagaParser.SubtotalContext;
import org.bilaga.parser.generated.BilagaParser.WritingContext;

/** Gathers what is said of how one table is printed. */
final class PrintingBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private Optional<Text> names = Optional.empty();
  private Optional<Printing.Headings> headings = Optional.empty();
  private final List<Printing.Subtotal> subtotals = new ArrayList<>();
  private final List<Text> passOver = new ArrayList<>();
  private Optional<Text> figures = Optional.empty();
  private final List<Printing.StandIn> standIns = new ArrayList<>();

  PrintingBuilder(Words words, ExpressionBuilder expressions) {
    this.words = words;
    this.expressions = expressions;
  }

  void add(PrintingContext context) {
    if (context.layout() != null) {
      add(context.layout());
    } else if (context.subtotal() != null) {
      add(context.subtotal());
    } else {
      add(context.writing());
    }
  }

  void add(LayoutContext context) {
    if (context instanceof NamesInContext it) {
      names = words.textOf(it.STRING());
    } else if (context instanceof HeadingsOnContext it) {
      int first = line(it.number(0).getText());
      int last = it.RANGE() == null ? first : line(it.number(1).getText());
      headings = Optional.of(new Printing.Headings(words.span(it), first, last));
    } else if (context instanceof PassOverContext it) {
      passOver.add(words.text(it.STRING()));
    }
  }

  private void add(SubtotalContext context) {
    subtotals.add(
        new Printing.Subtotal(
            words.span(context),
            words.text(context.STRING()),
            expressions.references(context.reference())));
  }

  void add(WritingContext context) {
    if (context instanceof FiguresAsContext it) {
      figures = words.textOf(it.STRING());
    } else if (context instanceof StandInContext it) {
      standIns.add(
          new Printing.StandIn(
              words.span(it), words.text(it.LEADING_TEXT()), it.number().getText()));
    }
  }

  Printing build() {
    return new Printing(names, headings, subtotals, passOver, figures, standIns);
  }

  /** The number of a line; one that is no whole number, or too large for any file, is no line. */
  private static int line(String number) {
    boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9') && number.length() < 9;
    return whole ? Integer.parseInt(number) : 0;
  }
}
