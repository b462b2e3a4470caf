package org.bilaga.check.quotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Act;
import org.bilaga.ast.Cited;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Period;
import org.bilaga.ast.Section;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Term;
import org.bilaga.ast.Text;
import org.bilaga.ast.Timing;
import org.bilaga.ast.Unit;
import org.bilaga.ast.When;
import org.bilaga.calendar.Day;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.prose.Mention;
import org.bilaga.prose.ProseReader;
import org.bilaga.prose.Rhythm;
import org.bilaga.source.Span;

/**
 * What a sentence says in figures and times, with all that stands in its braces; also in its own
 * titles and texts.
 */
public final class SaidBySentence {
  /** A figure with its unit, in the main unit: kronor, parts of one. */
  private record Amount(Fraction value, Unit unit, Span span) {}

  /** From the first day to the last. */
  private record Time(Day first, Day last, Span span) {}

  /** Stands for any, and has a 29th of February. */
  private static final int LEAP_YEAR = 2000;

  private final List<Amount> amounts = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final Set<Rhythm> rhythms = EnumSet.noneOf(Rhythm.class);
  private final List<Mention.Lasting> lengths = new ArrayList<>();
  private final List<Mention> inTexts = new ArrayList<>();
  private final Optional<Stretch> period;

  /**
   * @param period that of the agreement, whose years may stand in any quotation
   */
  public SaidBySentence(Cited sentence, Optional<Stretch> period) {
    this.period = period;
    if (sentence instanceof Declaration.Data data) {
      data.title().ifPresent(this::collect);
      data.source().ifPresent(this::collect);
      data.dated().ifPresent(this::collect);
      every(data.every());
    } else if (sentence instanceof Declaration.Amendment amendment) {
      amendment.title().ifPresent(this::collect);
      collect(amendment.from());
    } else if (sentence instanceof Declaration.Facts facts) {
      facts.title().ifPresent(this::collect);
      facts.source().ifPresent(this::collect);
      facts.dated().ifPresent(this::collect);
    } else if (sentence instanceof Declaration.Scenario scenario) {
      scenario.title().ifPresent(this::collect);
    } else {
      collect(sentence);
    }
  }

  /** Adds an amount that the sentence comes to without stating it, as a remainder. */
  public void comesTo(Fraction amount, Denomination currency, Span place) {
    amounts.add(new Amount(amount, new Unit.Money(currency, 1), place));
  }

  private void collect(Node node) {
    switch (node) {
      case Section section -> {}
      case Dispute dispute -> {}
      case Clause.Claim claim -> {}
      case Clause.Unmodelled unmodelled -> {}
      case Expression.Figure it -> amounts.add(new Amount(it.value(), it.unit(), it.span()));
      case Expression.Binary it when quotient(it).isPresent() -> amounts.add(quotient(it).get());
      case Term.Instalments it when it.instalments().getFirst().amount().isEmpty() -> {
        var each = Fraction.of(1, it.instalments().size());
        amounts.add(new Amount(each, new Unit.Percent(), it.span()));
        node.parts().forEach(this::collect);
      }
      case Text it -> inTexts.addAll(ProseReader.read(it.text()));
      case Date it -> times.add(new Time(it.toDay(), it.toDay(), it.span()));
      case Expression.MonthValue it -> time(it.month(), it.month(), it.span());
      case Stretch it -> time(it.from().text(), it.last().text(), it.span());
      case Period it -> time(it.text(), it.text(), it.span());
      default -> {
        rhythm(node);
        node.parts().forEach(this::collect);
      }
    }
  }

  /** {@code 1/2}, which no figure is by itself. */
  private static Optional<Amount> quotient(Expression.Binary it) {
    return it.operator() == Expression.Operator.OVER
            && it.left() instanceof Expression.Figure over
            && it.right() instanceof Expression.Figure under
            && !under.value().isZero()
        ? Optional.of(new Amount(over.value().divide(under.value()), new Unit.Percent(), it.span()))
        : Optional.empty();
  }

  private void time(String from, String to, Span span) {
    var first = Day.firstOf(from);
    var last = Day.lastOf(to);
    if (first.isPresent() && last.isPresent()) {
      times.add(new Time(first.get(), last.get(), span));
    }
  }

  private void rhythm(Node node) {
    switch (node) {
      case Timing.EachYear it -> rhythms.add(Rhythm.YEAR);
      case Timing.EqualParts it -> rhythms.add(it.months() ? Rhythm.MONTH : Rhythm.YEAR);
      case Act.Reach it when it.everyMonth() -> rhythms.add(Rhythm.MONTH);
      case When.EachYear it -> {
        rhythms.add(Rhythm.YEAR);
        var day = new Day(LEAP_YEAR, it.month(), it.day());
        times.add(new Time(day, day, it.span()));
      }
      case When.Within it -> {
        rhythms.add(
            switch (it.each()) {
              case MONTH -> Rhythm.MONTH;
              case QUARTER -> Rhythm.QUARTER;
              case HALF_YEAR -> Rhythm.HALF_YEAR;
              case YEAR -> Rhythm.YEAR;
            });
        var unit =
            switch (it.unit()) {
              case DAYS -> Rhythm.DAY;
              case WEEKS -> Rhythm.WEEK;
              case MONTHS -> Rhythm.MONTH;
            };
        lengths.add(
            new Mention.Lasting(it.span().start(), it.months().span().start(), it.count(), unit));
      }
      default -> {}
    }
  }

  private void every(Declaration.Every every) {
    switch (every) {
      case MONTH -> rhythms.add(Rhythm.MONTH);
      case YEAR -> rhythms.add(Rhythm.YEAR);
      case ONCE -> {}
    }
  }

  // What is asked

  /** What a text says that the sentence does not, in order. */
  public List<Mention> lacks(String quotation) {
    List<Mention> lacking = new ArrayList<>(ProseReader.read(quotation));
    lacking.removeIf(this::says);
    return lacking;
  }

  /** Whether a text says a day, with its year or without. */
  public static boolean isDayIn(String text, Day day) {
    for (Mention mention : ProseReader.read(text)) {
      if (mention instanceof Mention.OnDay it
          && it.day() == day.day()
          && it.month() == day.month()
          && (it.year() == Mention.UNSAID || it.year() == day.year())) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Mention mention) {
    boolean said =
        switch (mention) {
          case Mention.OnDay it -> days(it);
          case Mention.InMonths it -> months(it);
          case Mention.Again it -> rhythms.contains(it.rhythm());
          case Mention.Lasting it -> lasts(it);
          case Mention.OfAmount it -> amounts.stream().anyMatch(amount -> agree(it, amount));
        };
    return said
        || !saysItself(mention) && inTexts.stream().anyMatch(other -> alike(mention, other));
  }

  /** What the sentence says by itself, its titles and texts cannot say otherwise. */
  private boolean saysItself(Mention mention) {
    return switch (mention) {
      case Mention.OnDay it -> times.stream().anyMatch(time -> time.first.equals(time.last));
      case Mention.InMonths it -> times.stream().anyMatch(time -> !time.first.equals(time.last));
      case Mention.OfAmount it -> amounts.stream().anyMatch(amount -> sameSort(it, amount.unit));
      case Mention.Again it -> !rhythms.isEmpty();
      case Mention.Lasting it -> !lengths.isEmpty();
    };
  }

  private boolean days(Mention.OnDay mention) {
    return times.stream()
        .anyMatch(
            it ->
                it.first.equals(it.last)
                    && it.first.day() == mention.day()
                    && it.first.month() == mention.month()
                    && (mention.year() == Mention.UNSAID || it.first.year() == mention.year()));
  }

  /**
   * From one month or year to another, both ends are held; of a month alone, and of a last day, one
   * end is enough: "in December" of the 31st, "from September".
   */
  private boolean months(Mention.InMonths mention) {
    boolean one =
        mention.isWholeYears() ? mention.year() == mention.lastYear() : mention.isOneMonth();
    if (mention.isWholeYears() && inPeriod(mention) && !saysYears()) {
      return true;
    }
    return times.stream()
        .anyMatch(
            it -> {
              boolean first = isFirst(mention, it.first);
              boolean last = isLast(mention, it.last);
              boolean inYear = one && mention.isWholeYears() && !saysYears() && in(mention, it);
              boolean end = one || it.first.equals(it.last);
              return inYear || (end ? first || last : first && last);
            });
  }

  /** Whether the sentence says itself what years it is about. */
  private boolean saysYears() {
    return times.stream()
        .anyMatch(
            it ->
                it.first.month() == 1
                    && it.first.day() == 1
                    && it.last.month() == 12
                    && it.last.day() == 31);
  }

  private boolean inPeriod(Mention.InMonths years) {
    var first = period.flatMap(it -> Day.firstOf(it.from().text()));
    var last = period.flatMap(it -> Day.lastOf(it.last().text()));
    return first.isPresent()
        && last.isPresent()
        && first.get().year() <= years.year()
        && years.lastYear() <= last.get().year();
  }

  private static boolean in(Mention.InMonths years, Time time) {
    return years.year() <= time.first.year() && time.last.year() <= years.lastYear();
  }

  private static boolean isFirst(Mention.InMonths mention, Day day) {
    return day.day() == 1
        && day.month() == mention.month()
        && (mention.year() == Mention.UNSAID || mention.year() == day.year());
  }

  private static boolean isLast(Mention.InMonths mention, Day day) {
    return day.day() == Day.lengthOfMonth(day.year(), day.month())
        && day.month() == mention.lastMonth()
        && (mention.year() == Mention.UNSAID || mention.lastYear() == day.year());
  }

  private boolean lasts(Mention.Lasting mention) {
    for (Mention.Lasting length : lengths) {
      if (length.count() == mention.count() && length.unit() == mention.unit()) {
        return true;
      }
    }
    long months = mention.count() * mention.unit().months();
    for (Time time : times) {
      boolean whole =
          time.first.day() == 1
              && time.last.day() == Day.lengthOfMonth(time.last.year(), time.last.month());
      long between =
          12L * (time.last.year() - time.first.year()) + time.last.month() - time.first.month() + 1;
      if (months > 0 && whole && between == months) {
        return true;
      }
    }
    return false;
  }

  /** A figure agrees with what rounds to it, where it is printed in millions or as about. */
  private static boolean agree(Mention.OfAmount mention, Amount said) {
    boolean minus = mention.number().digits().signum() < 0;
    if (!sameSort(mention, said.unit) || minus && said.value.signum() > 0) {
      return false;
    }
    Fraction ten = power(mention.unit().exponent());
    Fraction value =
        Fraction.of(mention.number().digits())
            .multiply(power(-mention.number().scale()))
            .multiply(ten)
            .divide(Fraction.of(mention.over()));
    // "Minskar med 43" is said of -43, but "-43" is not said of 43.
    Fraction off = value.abs().subtract(said.value.abs()).abs();
    if (mention.unit().exponent() <= 0 && !mention.approximate()) {
      return off.isZero();
    } else if (mention.over() > 1) {
      // A third of a million is no more rounded than it must be.
      return off.compareTo(Fraction.of(1, 2)) <= 0;
    }
    int place = -mention.number().scale();
    BigInteger digits = mention.number().digits();
    while (mention.approximate()
        && digits.signum() != 0
        && digits.mod(BigInteger.TEN).signum() == 0) {
      digits = digits.divide(BigInteger.TEN);
      place++;
    }
    return off.compareTo(power(place).multiply(ten).multiply(Fraction.of(1, 2))) <= 0;
  }

  private static boolean sameSort(Mention.OfAmount mention, Unit unit) {
    PrintedUnit printed = mention.unit();
    return switch (printed.sort()) {
      case SHARE -> unit instanceof Unit.Percent;
      case POINTS -> unit instanceof Unit.PercentagePoints;
      case MONEY -> unit instanceof Unit.Money it && printed.isIn(it.currency().code());
      case NUMBER ->
          mention.over() == 1
              ? unit instanceof Unit.One || unit instanceof Unit.Money
              : unit instanceof Unit.Percent || unit instanceof Unit.One;
    };
  }

  private static Fraction power(int exponent) {
    return exponent >= 0
        ? Fraction.of(BigInteger.TEN.pow(exponent))
        : Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(-exponent));
  }

  /** The same, wherever they stand in their texts. */
  private static boolean alike(Mention one, Mention other) {
    return switch (one) {
      case Mention.OnDay it ->
          other instanceof Mention.OnDay that
              && it.day() == that.day()
              && it.month() == that.month()
              && it.year() == that.year();
      case Mention.InMonths it ->
          other instanceof Mention.InMonths that
              && it.year() == that.year()
              && it.month() == that.month()
              && it.lastYear() == that.lastYear()
              && it.lastMonth() == that.lastMonth();
      case Mention.Again it -> other instanceof Mention.Again that && it.rhythm() == that.rhythm();
      case Mention.Lasting it ->
          other instanceof Mention.Lasting that
              && it.count() == that.count()
              && it.unit() == that.unit();
      case Mention.OfAmount it ->
          other instanceof Mention.OfAmount that
              && it.over() == that.over()
              && it.number().compareTo(that.number()) == 0
              && it.unit().equals(that.unit());
    };
  }

  /** Whether a text has a figure of so many, but neither its unit nor another that has one. */
  public static boolean isWithoutUnit(String quotation, Expression.Figure stated) {
    boolean without = false;
    for (Mention mention : ProseReader.read(quotation)) {
      if (mention instanceof Mention.OfAmount it) {
        var wanted = new Decimal(stated.digits(), stated.decimals());
        boolean same = it.over() == 1 && it.number().compareTo(wanted) == 0;
        if (same && !it.unit().isNone()) {
          return false;
        }
        without |= same;
      }
    }
    return without;
  }

  /** Where the sentence says something of the same sort; the first, where it says several. */
  public Optional<Span> nearest(Mention mention) {
    return switch (mention) {
      case Mention.OnDay it -> times.stream().map(Time::span).findFirst();
      case Mention.InMonths it -> times.stream().map(Time::span).findFirst();
      case Mention.OfAmount it ->
          amounts.stream()
              .filter(amount -> sameSort(it, amount.unit))
              .map(Amount::span)
              .findFirst()
              .or(() -> amounts.stream().map(Amount::span).findFirst());
      case Mention.Again it -> Optional.empty();
      case Mention.Lasting it -> Optional.empty();
    };
  }
}
