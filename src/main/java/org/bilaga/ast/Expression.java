package org.bilaga.ast;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/** A figure, or how one is computed. */
public sealed interface Expression extends Node {

  /** Whether it leaves open how much an amount is, but for bounds. */
  default boolean leavesOpen() {
    return this instanceof Unknown
        || this instanceof AtMost
        || this instanceof AtLeast
        || this instanceof Each each && each.of().leavesOpen();
  }

  /** What is said of an amount that is left open, as it is written; empty where nothing is. */
  default Optional<String> saidOfIt() {
    return this instanceof Unknown it
        ? it.reason().map(Text::text)
        : leavesOpen() ? Optional.of(span().text()) : Optional.empty();
  }

  /**
   * A figure as printed: the digits without their decimal mark, how many decimals there were, and
   * the unit. {@code about} says that it was called approximate.
   */
  record Figure(Span span, BigInteger digits, int decimals, Unit unit, boolean about)
      implements Expression, Leaf {
    /** The same below nought, where it stands after a minus. */
    public Figure negated(Span written) {
      return new Figure(written, digits.negate(), decimals, unit, about);
    }

    /** The figure in its main unit: kronor, not millions. */
    public Fraction value() {
      return Fraction.of(digits, BigInteger.TEN.pow(decimals)).multiply(unit.worth());
    }

    /**
     * The step of the last printed digit, in the main unit; for an approximate figure, that of its
     * last digit that is not zero.
     */
    public Fraction step() {
      int place = -decimals;
      BigInteger rest = digits;
      while (about && rest.signum() != 0 && rest.mod(BigInteger.TEN).signum() == 0) {
        rest = rest.divide(BigInteger.TEN);
        place++;
      }
      Fraction ten =
          place >= 0
              ? Fraction.of(BigInteger.TEN.pow(place), BigInteger.ONE)
              : Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(-place));
      return ten.multiply(unit.worth());
    }
  }

  /** What is left of the parent when the other parts have got theirs; only as an amount. */
  record Remainder(Span span) implements Expression, Leaf {}

  /** An amount that is not known, and what is known of it in words; only as an amount. */
  record Unknown(Span span, Optional<Text> reason) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(reason).asWritten();
    }
  }

  /** An amount of which no more is said than that it is no larger; only as an amount. */
  record AtMost(Span span, Expression of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  /** An amount of which no more is said than that it is no smaller; only as an amount. */
  record AtLeast(Span span, Expression of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  /** What a grant has in the year before, not yet rounded; only in the amount of a year. */
  record PreviousYear(Span span) implements Expression, Leaf {}

  /** What the members get together for whom it is listed how much; only as an amount. */
  record Listed(Span span) implements Expression, Leaf {}

  /** So much for each member of the group that a grant goes to; only as an amount. */
  record Each(Span span, Expression of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  /** A value that was not understood; that was told. */
  record Broken(Span span) implements Expression, Leaf {}

  record DateValue(Span span, Date date) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(date).asWritten();
    }
  }

  record MonthValue(Span span, String month) implements Expression, Leaf {}

  /** What a name stands for. */
  record ReferenceValue(Span span, Reference reference) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(reference).asWritten();
    }
  }

  /** The value of a name in the same month, or year, a year before. */
  record YearBefore(Span span, Reference reference) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(reference).asWritten();
    }
  }

  /** The stated or computed total of the agreement one stands in. */
  record TotalValue(Span span) implements Expression, Leaf {}

  /** {@code share of befolkning.antal}: each member's part of the sum over all members. */
  record ShareOf(Span span, Reference of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  /** {@code total of befolkning.antal}: the sum over all members. */
  record TotalOf(Span span, Reference of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  /** {@code total to regioner}: all that goes to a party or group. */
  record TotalTo(Span span, Reference recipient) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(recipient).asWritten();
    }
  }

  /** {@code total from staten}: all that a party or group pays. */
  record TotalFrom(Span span, Reference funder) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(funder).asWritten();
    }
  }

  /**
   * What a sentence states that is no amount: {@code last day for delredovisning}, {@code threshold
   * of svarsandel}, {@code coefficient of befolkning.antal in kommunal}.
   *
   * @param in the key whose term is meant, where it has several
   */
  record Stated(Span span, Saying what, Reference of, Optional<Reference> in)
      implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).and(in).asWritten();
    }
  }

  /** Of what a sentence states, what is asked for. */
  enum Saying {
    LAST_DAY,
    REQUISITION,
    REPAYMENT,
    ACCOUNTS,
    THRESHOLD,
    COEFFICIENT;

    public boolean isDay() {
      return switch (this) {
        case LAST_DAY, REQUISITION, REPAYMENT, ACCOUNTS -> true;
        case THRESHOLD, COEFFICIENT -> false;
      };
    }
  }

  record Negative(Span span, Expression of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  record Not(Span span, Expression of) implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(of).asWritten();
    }
  }

  /** Two figures and what is done with them. */
  record Binary(Span span, Operator operator, Expression left, Expression right)
      implements Expression {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(left).and(right).asWritten();
    }
  }

  /** The operators, as printed in messages. */
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("×"),
    OVER("/"),
    EQUAL("="),
    NOT_EQUAL("≠"),
    LESS("<"),
    MORE(">"),
    LESS_OR_EQUAL("≤"),
    MORE_OR_EQUAL("≥"),
    AND("and"),
    OR("or");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    public boolean compares() {
      return switch (this) {
        case EQUAL, NOT_EQUAL, LESS, MORE, LESS_OR_EQUAL, MORE_OR_EQUAL -> true;
        case PLUS, MINUS, TIMES, OVER, AND, OR -> false;
      };
    }
  }
}
