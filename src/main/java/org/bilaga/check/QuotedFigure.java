package org.bilaga.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.prose.Mention;
import org.bilaga.prose.ProseReader;
import org.bilaga.words.Forms;
import org.bilaga.words.Numerals;

/**
 * A figure in a sentence.
 *
 * @param off how far it is from the one that was looked for
 * @param malformed whether it breaks a rule of writing, as {@code 5 698, 5}
 */
record QuotedFigure(int start, int end, Decimal off, boolean malformed) {
  private static final int YEAR_DIGITS = 4;
  private static final Pattern RANGE_AFTER = Pattern.compile("[ \u00A0]?[–—-][ \u00A0]?\\d");
  private static final Pattern RANGE_BEFORE = Pattern.compile("\\d[ \u00A0]?[–—-][ \u00A0]?$");

  /**
   * The figure of a text that is nearest to a value; of equals the well-formed, then the first. A
   * figure may stand right after another number, as a year: every start within a run counts.
   */
  private static Optional<QuotedFigure> nearest(
      String text, Decimal wanted, List<Mention> mentions, Unit unit) {
    Optional<QuotedFigure> best = Optional.empty();
    int at = 0;
    while (at < text.length()) {
      int end = run(text, at);
      for (int start = at; start < end; start = nextNumber(text, start, end)) {
        var here = read(text, start, end, wanted);
        boolean counts = here.isPresent() && here.get().mayCount(mentions, unit);
        if (counts && (best.isEmpty() || here.get().isNearer(best.get()))) {
          best = here;
        }
      }
      at = Math.max(end, at + 1);
    }
    if (best.isPresent() && best.get().isExact() || saysItsSort(mentions, unit)) {
      return best;
    }
    var word = inWords(text, new Amount(wanted, PrintedUnit.NONE));
    return word.isPresent() ? word : best;
  }

  /** A figure in words and figures with their unit, in the main unit where one is known. */
  private record Amount(Decimal value, PrintedUnit unit) {
    Decimal inBase() {
      return value.shifted(unit.exponent());
    }
  }

  /**
   * The figure of a text that says what a claim states, in the same unit or another: 60 000 000
   * kronor are 60 mkr, and three quarters are 75 %. The nearest where none does.
   */
  static Optional<QuotedFigure> of(String text, Expression.Figure stated) {
    // "Minskar med 43" is said of -43.
    var wanted = new Decimal(stated.digits().abs(), stated.decimals());
    List<Mention> mentions = ProseReader.read(text);
    List<Mention.OfAmount> amounts = amounts(mentions, stated);
    var nearest =
        nearest(text, wanted, mentions, stated.unit())
            .map(it -> it.inItsUnit(text, amounts, stated, wanted));
    if (nearest.isPresent() && nearest.get().isExact() && !nearest.get().malformed()) {
      return nearest;
    }
    for (Mention.OfAmount amount : amounts) {
      // "2 919, 0 miljoner" is misprinted, not a list of two.
      boolean list = nearest.filter(it -> it.isExact() && it.isWithin(amount)).isEmpty();
      if (list && says(text, amount, stated.unit(), wanted)) {
        return Optional.of(place(text, amount, Decimal.ZERO));
      }
    }
    var words =
        saysItsSort(mentions, stated.unit())
            ? Optional.<QuotedFigure>empty()
            : inWords(text, stated.unit(), wanted);
    return words.isPresent() ? words : nearest;
  }

  /**
   * A place where a text says what a claim states.
   *
   * @param exponent of ten that its digits are counted in; empty where the text leaves that open
   */
  record Said(int start, int end, OptionalInt exponent) {}

  /**
   * All the places where a text says what a claim states: where amounts are told with their unit
   * only those, for a bare figure may count anything.
   */
  static List<Said> everywhere(String text, Expression.Figure stated) {
    var wanted = new Decimal(stated.digits().abs(), stated.decimals());
    List<Mention> mentions = ProseReader.read(text);
    List<Said> all = new ArrayList<>();
    for (Mention.OfAmount amount : amounts(mentions)) {
      if (says(text, amount, stated.unit(), wanted)) {
        QuotedFigure place = place(text, amount, Decimal.ZERO);
        all.add(new Said(place.start, place.end, OptionalInt.of(amount.unit().exponent())));
      }
    }
    if (!all.isEmpty()) {
      return all;
    }
    for (int at = 0; at < text.length(); at = Math.max(run(text, at), at + 1)) {
      bare(text, at, wanted, mentions, stated.unit(), all);
    }
    return all;
  }

  /** Those within one run of digits. */
  private static void bare(
      String text, int from, Decimal wanted, List<Mention> mentions, Unit unit, List<Said> all) {
    int end = run(text, from);
    for (int start = from; start < end; start = nextNumber(text, start, end)) {
      if (read(text, start, end, wanted)
          .filter(it -> it.isExact() && it.mayCount(mentions, unit))
          .isPresent()) {
        all.add(new Said(start, end, OptionalInt.empty()));
        return;
      }
    }
  }

  /** Whether all of them are one figure, said again: "8 000 000 kronor (8 mkr)". */
  static boolean isOneSaidAgain(String text, List<Said> all) {
    List<Mention.OfAmount> amounts = amounts(ProseReader.read(text));
    for (int i = 1; i < all.size(); i++) {
      int start = all.get(i - 1).start;
      int end =
          amounts.stream()
              .filter(it -> it.start() == start)
              .mapToInt(Mention::end)
              .findFirst()
              .orElse(all.get(i - 1).end);
      if (!isSaidAgain(text.substring(end, all.get(i).start))) {
        return false;
      }
    }
    return true;
  }

  /** By what stands between two figures: a bracket, an equals sign, "that is". */
  private static boolean isSaidAgain(String between) {
    String said = SideOfFigure.withoutSign(between.strip()).toLowerCase(Locale.ROOT);
    String words = said.replaceAll("^[\\s,;:–—-]+|[\\s,;:–—-]+$", "");
    return words.equals("(")
        || words.equals("[")
        || words.equals("=")
        || new Forms(Sentences.wordsSaidAgain()).all().contains(words);
  }

  /** An amount of as many in another currency than a claim states; empty where there is none. */
  static Optional<Mention.OfAmount> inAnotherCurrency(String text, Expression.Figure stated) {
    var wanted = new Decimal(stated.digits().abs(), stated.decimals());
    if (!(stated.unit() instanceof Unit.Money money)) {
      return Optional.empty();
    }
    return amounts(ProseReader.read(text), stated).stream()
        .filter(it -> it.unit().money() && !it.unit().isIn(money.currency().code()))
        .filter(it -> distance(text, it, worth(wanted, money)).isZero())
        .findFirst();
  }

  /** Whether a text says of a figure that it is no more than near, or on one side. */
  static boolean isAbout(String text, QuotedFigure figure) {
    return SideOfFigure.saidBefore(text, figure.start).isPresent()
        || amounts(ProseReader.read(text)).stream()
            .anyMatch(
                it -> it.approximate() && it.start() <= figure.start && figure.start < it.end());
  }

  /** Those of a text without their minus, where the figure that is held against them has one. */
  private static List<Mention.OfAmount> amounts(List<Mention> mentions, Expression.Figure stated) {
    return amounts(mentions).stream()
        .map(it -> stated.digits().signum() < 0 && isNegative(it) ? negated(it) : it)
        .toList();
  }

  private static boolean isNegative(Mention.OfAmount it) {
    return it.number().digits().signum() < 0;
  }

  private static Mention.OfAmount negated(Mention.OfAmount it) {
    return new Mention.OfAmount(
        it.start(), it.end(), it.number().negate(), it.over(), it.unit(), it.approximate());
  }

  private static List<Mention.OfAmount> amounts(List<Mention> mentions) {
    return mentions.stream()
        .filter(Mention.OfAmount.class::isInstance)
        .map(Mention.OfAmount.class::cast)
        .toList();
  }

  /** Whether an amount that has its unit is what is wanted. */
  private static boolean says(String text, Mention.OfAmount amount, Unit unit, Decimal wanted) {
    boolean counted = amount.unit().share() || amount.unit().money() || isScaled(amount);
    return counted && off(text, amount, unit, wanted).filter(Decimal::isZero).isPresent();
  }

  /** Whether a text has an amount of money, or a share, with its unit, as a claim states one. */
  private static boolean saysItsSort(List<Mention> mentions, Unit unit) {
    return amounts(mentions).stream()
        .map(Mention.OfAmount::unit)
        .anyMatch(
            it ->
                switch (unit) {
                  case Unit.Money money -> it.money();
                  case Unit.Percent percent -> isShare(it);
                  case Unit.PercentagePoints points -> isShare(it);
                  default -> false;
                });
  }

  private static boolean isShare(PrintedUnit unit) {
    return unit.share() || unit.sort() == PrintedUnit.Sort.POINTS;
  }

  /**
   * Whether it may be an amount of a unit, by where it stands. A day and what only names something
   * is none, nor is a bare figure beside those that have their unit: "goal 5 gives 8 million euro".
   */
  private boolean mayCount(List<Mention> mentions, Unit unit) {
    boolean number = !(unit instanceof Unit.Money) && !isShare(unit);
    boolean read = false;
    boolean bare = false;
    for (Mention mention : mentions) {
      if (mention.start() < end && start < mention.end()) {
        boolean amount = mention instanceof Mention.OfAmount;
        if (mention instanceof Mention.OfAmount it && (!it.unit().isNone() || it.over() > 1)) {
          return true;
        }
        bare |= amount;
        read |=
            !amount && mention.start() <= start && !(number && mention instanceof Mention.Lasting);
      }
    }
    return number
        ? !read || end - start == YEAR_DIGITS
        : bare && !read && !saysItsSort(mentions, unit);
  }

  private static boolean isShare(Unit unit) {
    return unit instanceof Unit.Percent || unit instanceof Unit.PercentagePoints;
  }

  private static boolean isScaled(Mention.OfAmount amount) {
    return amount.unit().exponent() != 0;
  }

  private static QuotedFigure place(String text, Mention.OfAmount amount, Decimal off) {
    int run = run(text, amount.start());
    return new QuotedFigure(amount.start(), run > amount.start() ? run : amount.end(), off, false);
  }

  private boolean isWithin(Mention.OfAmount amount) {
    return amount.start() < end && start < amount.end();
  }

  /** The same digits are another amount where the text counts them in another unit: 43 tkr. */
  private QuotedFigure inItsUnit(
      String text, List<Mention.OfAmount> amounts, Expression.Figure stated, Decimal wanted) {
    if (!isExact() || malformed) {
      return this;
    }
    for (Mention.OfAmount amount : amounts) {
      if (amount.start() <= start && start < amount.end()) {
        boolean sort = stated.unit() instanceof Unit.Money || isShare(stated.unit());
        boolean told = !amount.unit().isNone() && sort || isNegative(amount);
        var there =
            told || hasPart(text, amount)
                ? off(text, amount, stated.unit(), wanted)
                : Optional.of(off);
        return new QuotedFigure(start, end, there.orElse(wanted), false);
      }
    }
    return this;
  }

  /** Whether a half or another part stands behind its digits. */
  private static boolean hasPart(String text, Mention.OfAmount amount) {
    int run = run(text, amount.start());
    return run > amount.start()
        && Figure.of(text, amount.start(), run) instanceof Figure.Printed it
        && (amount.over() > 1 || !it.number().distance(amount.number()).isZero());
  }

  /**
   * How far an amount of a text is from what is wanted in a unit; empty where they are not of one
   * sort, as euro and kronor.
   */
  private static Optional<Decimal> off(
      String text, Mention.OfAmount amount, Unit unit, Decimal wanted) {
    PrintedUnit printed = amount.unit();
    return switch (unit) {
      case Unit.Money money -> {
        boolean same = printed.money() && printed.isIn(money.currency().code());
        yield same || printed.sort() == PrintedUnit.Sort.NUMBER
            ? Optional.of(distance(text, amount, worth(wanted, money)))
            : Optional.empty();
      }
      case Unit.Percent it -> inShares(text, amount, wanted);
      case Unit.PercentagePoints it -> inShares(text, amount, wanted);
      default ->
          printed.share() || printed.money()
              ? Optional.empty()
              : Optional.of(distance(text, amount, wanted));
    };
  }

  private static Optional<Decimal> inShares(String text, Mention.OfAmount amount, Decimal wanted) {
    return amount.unit().share()
        ? Optional.of(distance(text, amount, wanted.shifted(PrintedUnit.PERCENT.exponent())))
        : Optional.empty();
  }

  /** In the base, of the reading that comes nearest. */
  private static Decimal distance(String text, Mention.OfAmount amount, Decimal base) {
    // Over times one is value times under, so nothing is rounded.
    var times = BigInteger.valueOf(amount.over());
    var wanted = new Decimal(base.digits().multiply(times), base.scale());
    int exponent = amount.unit().exponent();
    return readings(text, amount).stream()
        .map(it -> it.shifted(exponent).distance(wanted))
        .min(Decimal::compareTo)
        .orElseThrow();
  }

  /** Each way that the number of an amount may be read: the claim says which of them is meant. */
  private static List<Decimal> readings(String text, Mention.OfAmount amount) {
    int start = amount.start();
    return amount.over() == 1
            && Figure.of(text, start, run(text, start)) instanceof Figure.TwoWays it
        ? Stream.of(it.grouped(), it.decimal())
            .map(number -> isNegative(amount) ? number.negate() : number)
            .toList()
        : List.of(amount.number());
  }

  private static Decimal worth(Decimal wanted, Unit.Money unit) {
    return new Decimal(
        wanted.digits().multiply(BigInteger.valueOf(unit.multiple())), wanted.scale());
  }

  /** "tre fjärdedelar" of a share, "tjugofemtusen" of any other. */
  private static Optional<QuotedFigure> inWords(String text, Unit unit, Decimal wanted) {
    return inWords(
        text,
        switch (unit) {
          case Unit.Percent it -> new Amount(wanted, PrintedUnit.PERCENT);
          case Unit.Money it -> new Amount(worth(wanted, it), PrintedUnit.NONE);
          default -> new Amount(wanted, PrintedUnit.NONE);
        });
  }

  /** The figure where it stands as words, in any language: "tre fjärdedelar", "two". */
  private static Optional<QuotedFigure> inWords(String text, Amount wanted) {
    var numerals = Numerals.pattern().matcher(text);
    while (numerals.find()) {
      String figure = Numerals.figure(numerals.group());
      int stroke = figure.indexOf('/');
      boolean same;
      if (figure.isEmpty()) {
        continue;
      } else if (stroke < 0) {
        same = new Decimal(new BigInteger(figure), 0).distance(wanted.value()).isZero();
      } else {
        var over = new BigInteger(figure.substring(0, stroke));
        var under = new BigInteger(figure.substring(stroke + 1));
        Decimal value = wanted.inBase();
        // Over times one is value times under, so nothing is rounded.
        same =
            new Decimal(value.digits().multiply(under), value.scale())
                .distance(new Decimal(over, 0))
                .isZero();
      }
      if (same) {
        return Optional.of(new QuotedFigure(numerals.start(), numerals.end(), Decimal.ZERO, false));
      }
    }
    return Optional.empty();
  }

  /** Whether a run of digits is one end of what goes from one figure to another. */
  static boolean isRange(String text, int start, int end) {
    return RANGE_AFTER.matcher(text).region(end, text.length()).lookingAt()
        || RANGE_BEFORE.matcher(text.substring(0, start)).find();
  }

  boolean isExact() {
    return off.isZero();
  }

  private boolean isNearer(QuotedFigure other) {
    int nearer = off.compareTo(other.off);
    return nearer < 0 || nearer == 0 && !malformed && other.malformed;
  }

  private static Optional<QuotedFigure> read(String text, int start, int end, Decimal wanted) {
    var figure = Figure.of(text, start, end);
    if (figure instanceof Figure.Printed it) {
      return Optional.of(new QuotedFigure(start, end, it.number().distance(wanted), false));
    } else if (figure instanceof Figure.Malformed it) {
      return Optional.of(new QuotedFigure(start, end, it.meant().distance(wanted), true));
    } else if (figure instanceof Figure.TwoWays it) {
      // The claim says which of the two the sentence means, as long as one of them is claimed.
      Decimal grouped = it.grouped().distance(wanted);
      Decimal decimal = it.decimal().distance(wanted);
      Decimal nearer = grouped.compareTo(decimal) < 0 ? grouped : decimal;
      return Optional.of(new QuotedFigure(start, end, nearer, false));
    }
    return Optional.empty();
  }

  /** The end of a run of digits and of the spaces and marks between digits. */
  private static int run(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length() && isDigit(text, start)) {
      char c = text.charAt(at);
      if (isDigit(text, at)) {
        end = ++at;
      } else if ((c == ',' || c == '.' || Figure.isGroupSpace(c)) && at - end < 2) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  private static int nextNumber(String text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text, at)) {
      at++;
    }
    while (at < end && !isDigit(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
