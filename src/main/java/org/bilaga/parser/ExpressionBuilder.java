package org.bilaga.parser;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.ast.Date;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Expression.Operator;
import org.bilaga.ast.Expression.Saying;
import org.bilaga.ast.Name;
import org.bilaga.ast.Period;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Unit;
import org.bilaga.calendar.MonthNames;
import org.bilaga.calendar.Slot;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.parser.generated.BilagaParser.AdditionContext;
import org.bilaga.parser.generated.BilagaParser.CoefficientContext;
import org.bilaga.parser.generated.BilagaParser.ComparingContext;
import org.bilaga.parser.generated.BilagaParser.ComparisonContext;
import org.bilaga.parser.generated.BilagaParser.ConjunctionContext;
import org.bilaga.parser.generated.BilagaParser.DateContext;
import org.bilaga.parser.generated.BilagaParser.DateValueContext;
import org.bilaga.parser.generated.BilagaParser.ExpressionContext;
import org.bilaga.parser.generated.BilagaParser.FigureContext;
import org.bilaga.parser.generated.BilagaParser.MonthValueContext;
import org.bilaga.parser.generated.BilagaParser.MultiplicationContext;
import org.bilaga.parser.generated.BilagaParser.NegationContext;
import org.bilaga.parser.generated.BilagaParser.ParenthesisContext;
import org.bilaga.parser.generated.BilagaParser.PrimaryContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceValueContext;
import org.bilaga.parser.generated.BilagaParser.ShareOfContext;
import org.bilaga.parser.generated.BilagaParser.TotalOfContext;
import org.bilaga.parser.generated.BilagaParser.TotalToContext;
import org.bilaga.parser.generated.BilagaParser.UnaryContext;
import org.bilaga.parser.generated.BilagaParser.UnitContext;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/** Expressions, figures, units, dates and references. */
final class ExpressionBuilder {
  static final Kind NO_SUCH_DATE =
      Kind.mistake("date-does-not-exist")
          .en("There is no day {date}.", "Correct the day, the month or the year.")
          .sv("Dagen {date} finns inte.", "Rätta dagen, månaden eller året.");

  static final Kind NO_YEAR =
      Kind.mistake("year-not-written-out")
          .en("`{found}` is no year.", "Write it with its four figures, such as {example}.")
          .sv("`{found}` är inget år.", "Skriv det med sina fyra siffror, till exempel {example}.");

  static final Kind REVERSED =
      Kind.mistake("period-reversed")
          .en("The period ends before it starts.", "Write the earlier of the two first.")
          .sv("Perioden slutar innan den börjar.", "Skriv den tidigare av de två först.");

  static final Kind PERIOD_TOO_LONG =
      Kind.mistake("period-too-long")
          .en(
              "The period is {years} years long, which no agreement is.",
              "Check it for a slip of the hand; {most} years are the most.")
          .sv(
              "Perioden är {years} år lång, vilket inget avtal är.",
              "Kontrollera om någon siffra blivit fel; {most} år är det mesta.");

  static final Kind NO_SUCH_CURRENCY =
      Kind.mistake("currency-unknown")
          .en(
              "`{unit}` is not the code of a currency.",
              "Use kr, tkr, mkr, mdkr or a code of ISO 4217 such as EUR.")
          .sv(
              "`{unit}` är ingen valutakod.",
              "Använd kr, tkr, mkr, mdkr eller en kod ur ISO 4217, till exempel EUR.");

  static final Kind TOO_LONG =
      Kind.mistake("figure-too-long")
          .en(
              "The figure has {digits} digits, which no amount has.",
              "Check it for a slip of the hand; {most} digits are the most.")
          .sv(
              "Talet har {digits} siffror, vilket inget belopp har.",
              "Se efter om det är felskrivet; {most} siffror är det längsta.");

  static final Kind TWO_WAYS =
      Kind.mistake("figure-two-ways")
          .en(
              "{figure} is {grouped} or {decimal}; which of them is not known.",
              "Write {grouped} or {written}, whichever is meant.")
          .sv(
              "{figure} är {grouped} eller {decimal}; vilket är inte känt.",
              "Skriv {grouped} eller {written}, det som menas.");

  private static final Unit ONE = new Unit.One();

  /** In place of a year that is none. */
  private static final String NO_TIME = "1000";

  private final Words words;
  private final Language vocabulary;
  private final Findings out;

  ExpressionBuilder(Words words, Language vocabulary, Findings out) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.out = out;
  }

  Expression expression(ExpressionContext context) {
    Expression left = conjunction(context.conjunction(0));
    var parts = context.conjunction();
    for (int i = 1; i < parts.size(); i++) {
      left = binary(Operator.OR, left, conjunction(parts.get(i)), context, parts.get(i));
    }
    return left;
  }

  private Expression conjunction(ConjunctionContext context) {
    Expression left = negation(context.negation(0));
    var parts = context.negation();
    for (int i = 1; i < parts.size(); i++) {
      left = binary(Operator.AND, left, negation(parts.get(i)), context, parts.get(i));
    }
    return left;
  }

  private Expression negation(NegationContext context) {
    return context.NOT() == null
        ? comparing(context.comparing())
        : new Expression.Not(words.span(context), negation(context.negation()));
  }

  private Expression comparing(ComparingContext context) {
    Expression left = addition(context.addition(0));
    return context.addition().size() == 1
        ? left
        : binary(
            operator((TerminalNode) context.getChild(1)),
            left,
            addition(context.addition(1)),
            context,
            context.addition(1));
  }

  Operator comparison(ComparisonContext context) {
    return operator((TerminalNode) context.getChild(0));
  }

  private static Operator operator(TerminalNode node) {
    return switch (node.getSymbol().getType()) {
      case BilagaLexer.LESS_THAN -> Operator.LESS;
      case BilagaLexer.MORE_THAN -> Operator.MORE;
      case BilagaLexer.LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case BilagaLexer.MORE_OR_EQUAL -> Operator.MORE_OR_EQUAL;
      case BilagaLexer.NOT_EQUAL -> Operator.NOT_EQUAL;
      case BilagaLexer.PLUS -> Operator.PLUS;
      case BilagaLexer.MINUS -> Operator.MINUS;
      case BilagaLexer.TIMES, BilagaLexer.OF, BilagaLexer.BY_PERSON -> Operator.TIMES;
      case BilagaLexer.OVER -> Operator.OVER;
      default -> Operator.EQUAL;
    };
  }

  Expression addition(AdditionContext context) {
    Expression left = multiplication(context.multiplication(0));
    var parts = context.multiplication();
    for (int i = 1; i < parts.size(); i++) {
      Operator operator = operator((TerminalNode) context.getChild(2 * i - 1));
      left = binary(operator, left, multiplication(parts.get(i)), context, parts.get(i));
    }
    return left;
  }

  Expression multiplication(MultiplicationContext context) {
    Expression left = unary(context.unary(0));
    var parts = context.unary();
    for (int i = 1; i < parts.size(); i++) {
      Operator operator = operator((TerminalNode) context.getChild(2 * i - 1));
      left = binary(operator, left, unary(parts.get(i)), context, parts.get(i));
    }
    return left;
  }

  /** From the beginning of the one place to the end of the other, with their parentheses. */
  private Expression binary(
      Operator operator,
      Expression left,
      Expression right,
      ParserRuleContext from,
      ParserRuleContext to) {
    Span whole = words.span(from.getStart()).to(words.span(to));
    return new Expression.Binary(whole, operator, left, right);
  }

  private Expression unary(UnaryContext context) {
    if (context.MINUS() == null) {
      return primary(context.primary());
    }
    Expression of = unary(context.unary());
    // A figure below nought is a figure, printed and rounded as any other.
    return context.unary().primary() instanceof FigureContext && of instanceof Expression.Figure it
        ? it.negated(words.span(context))
        : new Expression.Negative(words.span(context), of);
  }

  private static Saying lastDay(int keyword) {
    return switch (keyword) {
      case BilagaLexer.LAST_DAY_TO_REQUISITION -> Saying.REQUISITION;
      case BilagaLexer.LAST_DAY_TO_REPAY -> Saying.REPAYMENT;
      case BilagaLexer.LAST_DAY_TO_ACCOUNT -> Saying.ACCOUNTS;
      default -> Saying.LAST_DAY;
    };
  }

  private Expression primary(PrimaryContext context) {
    var span = words.span(context);
    if (context instanceof FigureContext figure) {
      var of = figure(figure, figure.number().getStart(), figure.unit(), figure.ABOUT() != null);
      return figure.MINUS() == null ? of : of.negated(span);
    } else if (context instanceof ReferenceValueContext value) {
      var reference = reference(value.reference());
      return value.A_YEAR_BEFORE() == null
          ? new Expression.ReferenceValue(span, reference)
          : new Expression.YearBefore(span, reference);
    } else if (context instanceof BilagaParser.PreviousYearContext) {
      return new Expression.PreviousYear(span);
    } else if (context instanceof DateValueContext value) {
      return new Expression.DateValue(span, date(value.DATE()));
    } else if (context instanceof MonthValueContext value) {
      return new Expression.MonthValue(span, month(value.MONTH()));
    } else if (context instanceof ShareOfContext of) {
      return new Expression.ShareOf(span, reference(of.reference()));
    } else if (context instanceof TotalOfContext of) {
      return new Expression.TotalOf(span, reference(of.reference()));
    } else if (context instanceof TotalToContext to) {
      return new Expression.TotalTo(span, reference(to.reference()));
    } else if (context instanceof BilagaParser.TotalFromContext from) {
      return new Expression.TotalFrom(span, reference(from.reference()));
    } else if (context instanceof BilagaParser.LastDayContext day) {
      return new Expression.Stated(
          span, lastDay(day.getStart().getType()), reference(day.reference()), Optional.empty());
    } else if (context instanceof BilagaParser.ThresholdOfContext of) {
      return new Expression.Stated(
          span, Saying.THRESHOLD, reference(of.reference()), Optional.empty());
    } else if (context instanceof BilagaParser.CoefficientOfContext of) {
      var in =
          of.reference().size() > 1
              ? Optional.of(reference(of.reference(1)))
              : Optional.<Reference>empty();
      return new Expression.Stated(span, Saying.COEFFICIENT, reference(of.reference(0)), in);
    } else if (context instanceof ParenthesisContext inside) {
      Expression of = expression(inside.expression());
      // Told with its parentheses.
      return of instanceof Expression.Binary it
          ? new Expression.Binary(span, it.operator(), it.left(), it.right())
          : of;
    }
    return new Expression.TotalValue(span);
  }

  Expression.Figure figure(
      ParserRuleContext place, Token number, @Nullable UnitContext unit, boolean about) {
    return figure(words.span(place), number, unit, about);
  }

  /** A figure that stands alone beside other words: where it and its unit stand. */
  Expression.Figure figure(Token number, @Nullable UnitContext unit) {
    Span span = words.span(number);
    return figure(unit == null ? span : span.to(words.span(unit)), number, unit, false);
  }

  private Expression.Figure figure(
      Span span, Token number, @Nullable UnitContext unit, boolean about) {
    String text = number.getText();
    var digits = new StringBuilder(text.length());
    int decimals = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '.') {
        decimals = 0;
      } else if (c >= '0' && c <= '9') {
        digits.append(c);
        decimals += decimals < 0 ? 0 : 1;
      }
    }
    if (decimals == 3 && text.length() <= 7 && text.charAt(0) != '0') {
      oneMark(words.span(number), text, unit(unit));
    }
    if (digits.length() > Figure.MOST_DIGITS) {
      out.add(
          TOO_LONG
              .at(words.span(number))
              .with("digits", String.valueOf(digits.length()))
              .with("most", String.valueOf(Figure.MOST_DIGITS)));
      digits.setLength(Figure.MOST_DIGITS);
    }
    return new Expression.Figure(
        span, new BigInteger(digits.toString()), Math.max(0, decimals), unit(unit), about);
  }

  /**
   * A mark before exactly three digits may part thousands: a point always, a comma where the
   * language has another decimal mark, but for kronor, which have a comma in any language, and for
   * what has thousandths as its smallest part, whose amounts are written with all of them. Nobody
   * writes a nought for thousandths of a krona: {@code 400,000 kr} is told as with a point, {@code
   * 400,000 mkr} and a rate of {@code 1,018 kr} are not.
   */
  private void oneMark(Span place, String text, Unit unit) {
    int mark = text.length() - 4;
    char c = text.charAt(mark);
    boolean certain =
        unit instanceof Unit.Money money
            && (money.currency().code().equals("SEK") || money.currency().digits() == 3);
    boolean decimalComma = certain || Sentences.decimalMark().in(vocabulary).equals(",");
    boolean tooSmall =
        unit instanceof Unit.Money money
            && money.multiple() == 1
            && money.currency().digits() < 3
            && text.endsWith("0");
    if (c == ',' && decimalComma && !tooSmall) {
      return;
    }
    String whole = text.substring(0, mark);
    String behind = text.substring(mark + 1);
    out.add(
        TWO_WAYS
            .at(place)
            .with("figure", text)
            .with("grouped", whole + " " + behind)
            .with("decimal", whole + "," + behind)
            .with("written", decimals(whole, behind, decimalComma)));
  }

  /** What can only be decimals: not three of them, where they may be thousands. */
  private static String decimals(String whole, String behind, boolean comma) {
    String shorter = behind.replaceAll("0+$", "");
    return shorter.isEmpty()
        ? whole
        : whole + "," + (comma || shorter.length() < behind.length() ? shorter : behind + "0");
  }

  /** {@code 1/2}, {@code 70 %}, {@code -1}. */
  Expression coefficient(CoefficientContext context) {
    var span = words.span(context);
    Expression.Figure upper = figure(context, context.number(0).getStart(), null, false);
    Expression value = upper;
    if (context.OVER() != null) {
      Expression lower = figure(context, context.number(1).getStart(), null, false);
      value = new Expression.Binary(span, Operator.OVER, upper, lower);
    } else if (context.PERCENT() != null) {
      value =
          new Expression.Figure(span, upper.digits(), upper.decimals(), new Unit.Percent(), false);
    }
    boolean negative = context.getStart().getType() == BilagaLexer.MINUS;
    return negative ? new Expression.Negative(span, value) : value;
  }

  /** A count of at most four digits; 0 for anything else. */
  int count(BilagaParser.NumberContext number) {
    return small(number.getText());
  }

  Unit unit(@Nullable UnitContext context) {
    if (context == null) {
      return ONE;
    } else if (context.PERCENT() != null) {
      return new Unit.Percent();
    } else if (context.PERCENTAGE_POINTS() != null) {
      return new Unit.PercentagePoints();
    }
    String text = context.getText();
    if (context.COUNTED() != null) {
      return new Unit.Money(
          words.units().of(text).orElse(Denomination.counted(text, text, text, 0)), 1);
    }
    Denomination currency = Denomination.currency("SEK");
    int last = text.length() - 3;
    if (last >= 0 && Character.isUpperCase(text.charAt(text.length() - 1))) {
      String code = text.substring(last);
      var known = Denomination.known(code);
      if (known.isEmpty() && UnitWords.isUnit(text.toLowerCase(Locale.ROOT))) {
        // In capitals a unit looks like a code.
        text = text.toLowerCase(Locale.ROOT);
      } else if (known.isEmpty()) {
        out.add(NO_SUCH_CURRENCY.at(words.span(context)).with("unit", code));
      }
      currency = known.orElse(currency);
    }
    return new Unit.Money(currency, UnitWords.multiple(text));
  }

  Date date(DateContext context) {
    if (context.DATE() != null) {
      return date(context.DATE());
    }
    return date(
        words.span(context),
        small(context.NUMBER(1).getText()),
        MonthNames.number(context.MONTH_NAME().getText()),
        small(context.NUMBER(0).getText()));
  }

  /** {@code 1 december 2020}. */
  Date date(TerminalNode day, TerminalNode month, TerminalNode year) {
    return date(
        words.span(day.getSymbol()).to(words.span(year.getSymbol())),
        small(year.getText()),
        MonthNames.number(month.getText()),
        small(day.getText()));
  }

  /** A day of any year. */
  Date date(TerminalNode day, TerminalNode month, int year) {
    return date(
        words.span(day.getSymbol()).to(words.span(month.getSymbol())),
        year,
        MonthNames.number(month.getText()),
        small(day.getText()));
  }

  /** A date in figures, {@code 2020-12-01}. */
  Date date(TerminalNode node) {
    String date = node.getText();
    return date(
        words.span(node.getSymbol()),
        small(date.substring(0, 4)),
        small(date.substring(5, 7)),
        small(date.substring(8)));
  }

  private Date date(Span span, int year, int month, int day) {
    if (year < 1000 || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
      out.add(NO_SUCH_DATE.at(span).with("date", span.text()));
    }
    return new Date(span, year, month, day);
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** A number of at most four digits; 0 for anything else. */
  private static int small(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0 || i > 3) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  String month(TerminalNode node) {
    String text = node.getText();
    int month = small(text.substring(5));
    int year = small(text.substring(0, 4));
    if (month > 12 && month == (year + 1) % 100) {
      out.add(
          Advised.SAID_OTHERWISE
              .at(words.span(node.getSymbol()))
              .with("found", "`" + text + "`")
              .with("why", Sentences.looksLikeAMonth())
              .with("advice", Sentences.writeYearOverTwo(year, year + 1)));
    } else if (month < 1 || month > 12) {
      out.add(NO_SUCH_DATE.at(words.span(node.getSymbol())).with("date", text));
    }
    return text;
  }

  Expression.Unknown unknown(BilagaParser.UnknownContext context) {
    return new Expression.Unknown(words.span(context), words.textOf(context.STRING()));
  }

  Stretch stretch(BilagaParser.StretchContext context) {
    var from = period(context.period(0));
    var to = context.period(1);
    return new Stretch(
        words.span(context),
        from,
        to == null ? Optional.empty() : Optional.of(after(from, period(to))));
  }

  Period period(BilagaParser.PeriodContext context) {
    String text =
        context.DATE() != null
            ? date(context.DATE()).iso()
            : context.MONTH() != null ? month(context.MONTH()) : year(context);
    return new Period(words.span(context), text);
  }

  /** A year of four figures; another number is told, and stands for no time that is meant. */
  private String year(BilagaParser.PeriodContext context) {
    String text = context.getText();
    if (text.matches("[1-9]\\d{3}")) {
      return text;
    }
    String example = text.matches("\\d\\d") ? "20" + text : "2020";
    out.add(NO_YEAR.at(words.span(context)).with("found", text).with("example", example));
    return NO_TIME;
  }

  /** The end of a period that is told where it comes before the start; days compare as texts. */
  Period after(Period from, Period to) {
    int common = Math.min(from.text().length(), to.text().length());
    if (from.text().substring(0, common).compareTo(to.text().substring(0, common)) > 0) {
      out.add(REVERSED.at(from.span().to(to.span())));
    } else {
      tooLong(from, to);
    }
    return to;
  }

  /** Counted in years begun; a year that was told as none is not told again. */
  private void tooLong(Period from, Period to) {
    var first = Slot.of(from.text());
    var last = Slot.of(to.text());
    if (!isNoTime(from) && !isNoTime(to) && first.isPresent() && last.isPresent()) {
      int start = first.get().year() * 12 + Math.max(first.get().month(), 1);
      int end = last.get().year() * 12 + (last.get().isYear() ? 12 : last.get().month());
      int years = (end - start) / 12 + 1;
      if (years > Slot.MOST_YEARS) {
        out.add(
            PERIOD_TOO_LONG
                .at(from.span().to(to.span()))
                .with("years", String.valueOf(years))
                .with("most", String.valueOf(Slot.MOST_YEARS)));
      }
    }
  }

  private static boolean isNoTime(Period period) {
    return period.text().equals(NO_TIME) && !period.span().text().equals(NO_TIME);
  }

  /** A reference, or the holder of a duty. */
  Reference reference(ParserRuleContext context) {
    List<Reference.Step> steps = new ArrayList<>(context.getChildCount());
    for (int i = 0; i < context.getChildCount(); i++) {
      var child = context.getChild(i);
      if (isName(child)) {
        steps.add(new Reference.Step(words.name((ParserRuleContext) child), false));
      } else if (child instanceof BilagaParser.IndexContext index) {
        var name = new Name(words.span(index), Folding.composed(index.getText()));
        steps.add(new Reference.Step(name, true));
      } else if (child instanceof TerminalNode node
          && node.getSymbol().getType() == BilagaLexer.TOTAL) {
        steps.add(new Reference.Step(new Name(words.span(node.getSymbol()), "total"), false));
      }
    }
    return new Reference(words.span(context), steps);
  }

  private static boolean isName(ParseTree child) {
    return child instanceof BilagaParser.NameContext
        || child instanceof BilagaParser.WordContext
        || child instanceof BilagaParser.OtherWordContext;
  }

  List<Reference> references(List<ReferenceContext> contexts) {
    List<Reference> references = new ArrayList<>(contexts.size());
    for (ReferenceContext context : contexts) {
      references.add(reference(context));
    }
    return references;
  }
}
