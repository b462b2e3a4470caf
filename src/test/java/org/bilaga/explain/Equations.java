package org.bilaga.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.money.Fraction;

/**
 * The equations of a text, read as they are printed and reckoned exactly.
 *
 * <p>An equation has a figure or a sum of figures on each side. What is printed in decimals may be
 * rounded in its last one; what is printed whole is exact. After {@code ≈} the last decimal may be
 * one more or less.
 */
public final class Equations {
  private static final String NUMBER = "-?\\d+(?: \\d{3})*(?:,\\d+)?";
  private static final String UNIT = "(?: (?:kr|%|[A-Z]{3})(?!\\w))?";
  private static final String FIGURE = NUMBER + UNIT;
  private static final Pattern SIDES =
      Pattern.compile(
          "(?<left>(?:\\(|-)*"
              + FIGURE
              + "(?:\\)*(?: ?/ ?| × | \\+ | - | of | av )\\(*"
              + FIGURE
              + ")*\\)*) (?<sign>[=≈]) (?<right>"
              + FIGURE
              + "(?: [+×/] "
              + FIGURE
              + ")*)");
  private static final Pattern TOKEN = Pattern.compile(NUMBER + "(?: %)?|[()×/+-]|of|av");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private Equations(String text) {
    Matcher token = TOKEN.matcher(text.replaceAll(" (?:kr|[A-Z]{3})(?!\\w)", ""));
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  /** All equations of a text, each with what is wrong with it. */
  public static List<Equation> in(String text) {
    List<Equation> found = new ArrayList<>();
    Matcher sides = SIDES.matcher(text);
    while (sides.find()) {
      found.add(
          new Equation(
              sides.group(),
              wrong(sides.group("left"), sides.group("right"), sides.group("sign"))));
    }
    return found;
  }

  /** An equation as it stands; {@code wrong} is empty where it is true. */
  public record Equation(String text, Optional<String> wrong) {}

  private static Optional<String> wrong(String left, String right, String sign) {
    Fraction value = new Equations(left).value();
    Fraction said = new Equations(right).value();
    Matcher last =
        Pattern.compile(",(\\d+)( %)?$").matcher(right.replaceAll(" (kr|[A-Z]{3})$", ""));
    Fraction step = Fraction.ZERO;
    if (last.find()) {
      int decimals = last.group(1).length() + (last.group(2) == null ? 0 : 2);
      step =
          Fraction.of(1, sign.equals("=") ? 2 : 1)
              .divide(Fraction.of(java.math.BigInteger.TEN.pow(decimals)));
    }
    return value.subtract(said).abs().compareTo(step) <= 0
        ? Optional.empty()
        : Optional.of(value.toDecimal(6));
  }

  private Fraction value() {
    Fraction value = sum();
    if (at != tokens.size()) {
      throw new AssertionError("not an equation: " + tokens);
    }
    return value;
  }

  private Fraction sum() {
    Fraction sum = product();
    while (at < tokens.size() && (is("+") || is("-") || isNegative())) {
      boolean minus = is("-");
      at += isNegative() ? 0 : 1;
      sum = minus ? sum.subtract(product()) : sum.add(product());
    }
    return sum;
  }

  /** A term that is taken away and whose sign stands with its first figure. */
  private boolean isNegative() {
    return tokens.get(at).length() > 1 && tokens.get(at).startsWith("-");
  }

  private Fraction product() {
    Fraction product = factor();
    while (at < tokens.size() && (is("×") || is("/") || is("of") || is("av"))) {
      boolean times = is("×");
      at++;
      product = times ? product.multiply(factor()) : product.divide(factor());
    }
    return product;
  }

  private Fraction factor() {
    String token = tokens.get(at++);
    if (token.equals("(")) {
      Fraction inner = sum();
      at++;
      return inner;
    } else if (token.equals("-")) {
      return factor().negate();
    }
    boolean perCent = token.endsWith("%");
    String digits = token.replaceAll("[ %]", "").replace(',', '.');
    var decimal = new BigDecimal(digits);
    Fraction figure =
        Fraction.of(decimal.unscaledValue())
            .divide(Fraction.of(java.math.BigInteger.TEN.pow(decimal.scale())));
    return perCent ? figure.divide(Fraction.of(100)) : figure;
  }

  private boolean is(String token) {
    return tokens.get(at).equals(token);
  }
}
