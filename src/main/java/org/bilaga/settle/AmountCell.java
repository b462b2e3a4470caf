package org.bilaga.settle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Finding;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.FormUnclear;
import org.bilaga.source.Span;
import org.bilaga.table.Table;

/**
 * Reads an amount of a cell in minor units of one currency, or tells why it cannot be one.
 *
 * <p>A figure without a unit counts in the unit of its column's heading, else in the currency.
 */
public final class AmountCell {
  /** Ten thousand milliards of kronor in öre: sums of such amounts still fit. */
  private static final long MOST = 1_000_000_000_000_000L;

  private static final Pattern IN_WORDS = Pattern.compile("(.*\\d)\\h*(\\p{L}[\\p{L}-]+)");

  private final Denomination currency;
  private final Function<String, Figure> figures;

  public AmountCell(Denomination currency) {
    this(currency, Figure::of);
  }

  private AmountCell(Denomination currency, Function<String, Figure> figures) {
    this.currency = currency;
    this.figures = figures;
  }

  /** Of a table of which it may be said how its figures are printed. */
  public AmountCell of(Table table) {
    return new AmountCell(currency, table::figureOf);
  }

  /** What came of reading a cell. */
  public sealed interface Read {
    /** {@code bare}: without a unit in the cell or over it, which nought does not need. */
    record Minor(long minor, boolean bare) implements Read {}

    record Nothing() implements Read {}

    record Refused(Finding finding) implements Read {}
  }

  /** The unit that a heading such as {@code Belopp, tkr} names for its column. */
  public static PrintedUnit unitOf(String heading) {
    return PrintedUnit.inHeading(heading).orElse(PrintedUnit.NONE);
  }

  public Read read(String text, Span place, PrintedUnit heading) {
    String figure = withoutUnit(text);
    boolean own = !figure.equals(text);
    Read read = figure(figure, text, place, own ? PrintedUnit.NONE : heading);
    return read instanceof Read.Minor it && own ? new Read.Minor(it.minor(), false) : read;
  }

  /** Without a word of a declared unit behind the figure, which nothing printed is known by. */
  private String withoutUnit(String text) {
    String stripped = text.strip();
    for (String word : List.of(currency.many(), currency.one(), currency.code())) {
      if (!currency.isCurrency() && stripped.endsWith(" " + word)) {
        return stripped.substring(0, stripped.length() - word.length()).strip();
      }
    }
    return text;
  }

  private Read figure(String figure, String text, Span place, PrintedUnit heading) {
    return switch (figures.apply(figure)) {
      case Figure.None none -> new Read.Nothing();
      case Figure.Words words -> unclear(text, place);
      case Figure.Unclear it -> unclear(text, place);
      case Figure.Within it -> unclear(text, place);
      case Figure.Ratio it -> unclear(text, place);
      case Figure.TwoWays either -> twoWays(either, text, place);
      case Figure.Malformed malformed when isInWords(figure) -> otherUnit(text, place);
      case Figure.Malformed malformed ->
          new Read.Refused(
              SettleKinds.AMOUNT_MALFORMED
                  .at(place)
                  .with("amount", text)
                  .with("meant", malformed.lenient().toPlainString().replace('.', ',')));
      case Figure.Printed printed -> printed(printed, text, place, heading);
    };
  }

  private static Read twoWays(Figure.TwoWays either, String text, Span place) {
    return new Read.Refused(
        SettleKinds.AMOUNT_TWO_WAYS
            .at(place)
            .with("amount", text)
            .with("grouped", FormUnclear.written(either.grouped()))
            .with("decimal", FormUnclear.written(either.decimal())));
  }

  private Read printed(Figure.Printed printed, String text, Span place, PrintedUnit heading) {
    boolean bare = printed.unit().isNone();
    PrintedUnit unit = bare ? heading : printed.unit();
    boolean known = unit.isNone() || unit.isIn(currency.code());
    if (!known && unit.money()) {
      return otherUnit(text, place);
    } else if (!known || printed.approximate()) {
      return unclear(text, place);
    }
    BigDecimal major = printed.value().scaleByPowerOfTen(unit.exponent());
    if (major.signum() < 0) {
      return new Read.Refused(SettleKinds.AMOUNT_NEGATIVE.at(place).with("amount", text));
    }
    Optional<Long> minor = exact(major.scaleByPowerOfTen(currency.digits()));
    return minor.isPresent()
        ? new Read.Minor(minor.get(), bare && heading.isNone() && minor.get() != 0)
        : unclear(text, place);
  }

  private static Optional<Long> exact(BigDecimal minor) {
    try {
      long exact = minor.longValueExact();
      return exact > MOST ? Optional.empty() : Optional.of(exact);
    } catch (ArithmeticException tooLargeOrTooFine) {
      return Optional.empty();
    }
  }

  /** A figure with a word behind it that is no unit of money: so many of something else. */
  private static boolean isInWords(String text) {
    Matcher matcher = IN_WORDS.matcher(text.strip());
    return matcher.matches() && !(Figure.of(matcher.group(1)) instanceof Figure.Malformed);
  }

  private Read otherUnit(String text, Span place) {
    return new Read.Refused(
        SettleKinds.AMOUNT_UNCLEAR
            .at(place)
            .with("amount", text)
            .with("what", Sentences.inAnotherUnit(currency.many()))
            .with("advice", Sentences.correctTheRow()));
  }

  private Read unclear(String text, Span place) {
    String unit = currency.many();
    boolean money = currency.isCurrency();
    return new Read.Refused(
        SettleKinds.AMOUNT_UNCLEAR
            .at(place)
            .with("amount", text)
            .with("what", money ? Sentences.noExactMoney() : Sentences.noExactNumber(unit))
            .with(
                "advice",
                money ? Sentences.writeExactMoney(unit) : Sentences.writeExactNumber(unit)));
  }
}
