package org.bilaga.figure;

import java.util.List;
import java.util.Optional;
import org.bilaga.words.Told;

/**
 * What a printed figure counts, and how many of it make one: {@code mkr}, {@code £000}, {@code %}.
 *
 * @param exponent the power of ten that makes the base of one: 6 for mkr, 5 for lakh, -2 for per
 *     cent
 * @param currencies the codes of the currencies that a sign or word may stand for, the likeliest
 *     first; none where it is not money
 */
public record PrintedUnit(int exponent, Sort sort, List<String> currencies) {
  /** Nothing: a bare number. */
  public static final PrintedUnit NONE = new PrintedUnit(0, Sort.NUMBER, List.of());

  public static final PrintedUnit PERCENT = new PrintedUnit(-2, Sort.SHARE, List.of());
  public static final PrintedUnit PERCENTAGE_POINTS = new PrintedUnit(-2, Sort.POINTS, List.of());
  public static final PrintedUnit PER_MILLE = new PrintedUnit(-3, Sort.SHARE, List.of());

  /** What is counted. */
  public enum Sort {
    NUMBER,
    MONEY,
    SHARE,
    /** The difference between two shares. */
    POINTS
  }

  /** So many of a currency, by its code: 6 and SEK are mkr. */
  public static PrintedUnit money(int exponent, String currency) {
    return new PrintedUnit(exponent, Sort.MONEY, List.of(currency));
  }

  /** A scale without anything to count: {@code miljoner}. */
  public static PrintedUnit scale(int exponent) {
    return exponent == 0 ? NONE : new PrintedUnit(exponent, Sort.NUMBER, List.of());
  }

  /**
   * The unit that some words or signs are, in any language that is known; {@link #NONE} where they
   * are none.
   */
  public static PrintedUnit written(String words) {
    return new UnitPhrase(words).read().orElse(NONE);
  }

  /** The unit that the heading of a column or the title of a table names, if any. */
  public static Optional<PrintedUnit> inHeading(String heading) {
    return UnitPhrase.inHeading(heading);
  }

  public boolean isNone() {
    return sort == Sort.NUMBER && exponent == 0;
  }

  public boolean money() {
    return sort == Sort.MONEY;
  }

  /** Whether it is per cent, points or per mille. */
  public boolean share() {
    return sort == Sort.SHARE || sort == Sort.POINTS;
  }

  /** Whether a figure so printed may be an amount in the currency of this code. */
  public boolean isIn(String currency) {
    return currencies.contains(currency);
  }

  /** The code of the currency, or the likeliest of those that the sign stands for; else empty. */
  public String currency() {
    return currencies.isEmpty() ? "" : currencies.get(0);
  }

  /** Its name, as a figure has it behind: {@code mkr}, {@code thousand EUR}, {@code %}. */
  public Told told() {
    return switch (sort) {
      case POINTS -> Sentences.percentagePoints();
      case SHARE -> Told.text(exponent == -2 ? "%" : "\u2030");
      case NUMBER -> scaleTold();
      case MONEY -> currency().equals("SEK") ? kronor() : moneyTold();
    };
  }

  private Told kronor() {
    return switch (exponent) {
      case 0 -> Sentences.kronor();
      case 3 -> Sentences.thousandKronor();
      case 6 -> Sentences.millionKronor();
      case 9 -> Sentences.billionKronor();
      default -> moneyTold();
    };
  }

  private Told moneyTold() {
    return exponent == 0 ? Told.text(currency()) : Sentences.scaled(scaleTold(), currency());
  }

  private Told scaleTold() {
    return switch (exponent) {
      case 0 -> Told.text("");
      case 3 -> Sentences.thousand();
      case 5 -> Sentences.lakh();
      case 6 -> Sentences.million();
      case 7 -> Sentences.crore();
      case 9 -> Sentences.billion();
      case 12 -> Sentences.trillion();
      default -> Sentences.powerOfTen(exponent);
    };
  }

  /** The unit of one scale and one thing counted, where both say it or one is silent. */
  Optional<PrintedUnit> and(PrintedUnit other) {
    if (isNone()) {
      return Optional.of(other);
    } else if (other.isNone()) {
      return Optional.of(this);
    }
    boolean bothScaled = exponent != 0 && other.exponent != 0;
    if (bothScaled || sort != other.sort && sort != Sort.NUMBER && other.sort != Sort.NUMBER) {
      return Optional.empty();
    } else if (sort != Sort.MONEY || other.sort != Sort.MONEY) {
      PrintedUnit named = sort == Sort.NUMBER ? other : this;
      return named.share()
          ? Optional.empty()
          : Optional.of(new PrintedUnit(exponent + other.exponent, named.sort, named.currencies));
    }
    List<String> both = currencies.stream().filter(other::isIn).toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(new PrintedUnit(exponent + other.exponent, Sort.MONEY, both));
  }
}
