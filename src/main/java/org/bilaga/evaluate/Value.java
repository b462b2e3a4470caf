package org.bilaga.evaluate;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bilaga.money.Fraction;

/**
 * What evaluation answers: a value that is known, one that lies within bounds, or one that is not
 * known, each of the latter with the reason.
 *
 * <p>Nothing that is not known is ever taken for nought: what is computed from it is not known
 * either, as far as it cannot be told all the same. Truth is a value too: true is 1, false is 0.
 */
public sealed interface Value {
  Value ZERO = new Known(Fraction.ZERO);
  Value ONE = new Known(Fraction.ONE);

  /** Exact. */
  record Known(Fraction amount) implements Value {}

  /**
   * Not exactly known, but no less than {@code low} and no more than {@code high}.
   *
   * @param high empty where nothing bounds it upwards
   */
  record Bounded(Fraction low, Optional<Fraction> high, Why reason) implements Value {}

  /** Nothing is known of it. */
  record Unknown(Why reason) implements Value {}

  static Value of(Fraction amount) {
    return new Known(amount);
  }

  static Value truth(boolean is) {
    return is ? ONE : ZERO;
  }

  static Value unknown(Why why) {
    return new Unknown(why);
  }

  /** Known where the bounds meet. */
  static Value between(Fraction least, Fraction most, Why why) {
    return least.equals(most) ? of(least) : new Bounded(least, Optional.of(most), why);
  }

  static Value atLeast(Fraction least, Why why) {
    return new Bounded(least, Optional.empty(), why);
  }

  /** The value, where it is known exactly. */
  default Optional<Fraction> known() {
    return this instanceof Known it ? Optional.of(it.amount()) : Optional.empty();
  }

  default boolean isKnown() {
    return this instanceof Known;
  }

  /** Why it is not known; empty where it is. */
  default Optional<Why> why() {
    return switch (this) {
      case Known it -> Optional.empty();
      case Bounded it -> Optional.of(it.reason());
      case Unknown it -> Optional.of(it.reason());
    };
  }

  /** What it is at least, where that can be told. */
  default Optional<Fraction> least() {
    return switch (this) {
      case Known it -> Optional.of(it.amount());
      case Bounded it -> Optional.of(it.low());
      case Unknown it -> Optional.empty();
    };
  }

  /** What it is at most, where that can be told. */
  default Optional<Fraction> most() {
    return switch (this) {
      case Known it -> Optional.of(it.amount());
      case Bounded it -> it.high();
      case Unknown it -> Optional.empty();
    };
  }

  default Value plus(Value other) {
    if (this instanceof Known one && other instanceof Known two) {
      return two.amount().isZero()
          ? this
          : one.amount().isZero() ? other : of(one.amount().add(two.amount()));
    }
    var least = both(least(), other.least());
    Why why = why().or(other::why).orElseThrow();
    return least.isEmpty()
        ? unknown(why)
        : new Bounded(least.get(), both(most(), other.most()), why);
  }

  private static Optional<Fraction> both(Optional<Fraction> one, Optional<Fraction> other) {
    return one.isEmpty() ? one : other.map(one.get()::add);
  }

  default Value negate() {
    return switch (this) {
      case Known it -> of(it.amount().negate());
      case Bounded it ->
          it.high().isPresent()
              ? new Bounded(it.high().get().negate(), Optional.of(it.low().negate()), it.reason())
              : unknown(it.reason());
      case Unknown it -> it;
    };
  }

  default Value minus(Value other) {
    return plus(other.negate());
  }

  /** Nought times anything is nought. */
  default Value times(Value other) {
    if (this instanceof Known one) {
      if (other instanceof Known two) {
        return of(one.amount().multiply(two.amount()));
      }
      return scaled(other, one.amount());
    } else if (other instanceof Known two) {
      return scaled(this, two.amount());
    }
    return unknown(why().orElseThrow());
  }

  private static Value scaled(Value value, Fraction by) {
    if (by.isZero()) {
      return ZERO;
    } else if (by.signum() < 0) {
      return scaled(value.negate(), by.negate());
    }
    return value instanceof Bounded it
        ? new Bounded(it.low().multiply(by), it.high().map(by::multiply), it.reason())
        : value;
  }

  /** What something that keeps the order of figures, as rounding does, makes of it. */
  default Value map(UnaryOperator<Fraction> monotone) {
    return switch (this) {
      case Known it -> of(monotone.apply(it.amount()));
      case Bounded it ->
          new Bounded(monotone.apply(it.low()), it.high().map(monotone), it.reason());
      case Unknown it -> it;
    };
  }

  /** By a divisor that is not nought. */
  default Value over(Fraction divisor) {
    return this instanceof Known it
        ? of(it.amount().divide(divisor))
        : scaled(this, Fraction.ONE.divide(divisor));
  }

  /** Whether it is true; empty where that is not known. */
  default Optional<Boolean> truth() {
    return known().map(value -> !value.isZero());
  }
}
