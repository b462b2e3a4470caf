package org.bilaga.figure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the unit in a heading or a title: {@code Belopp, mkr}, {@code Grant (£000)}, {@code Andel i
 * procent}, {@code Bidrag tkr}, {@code £m 2015-16}, {@code Kostnad, kr per elev}.
 *
 * <p>A word of a scale counts only where the heading sets it apart, as in {@code Invånare
 * (tusental)}: else it may be part of what the column is called.
 */
final class UnitOfHeading {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^()\\[\\]（）]*)[)\\]）]");
  private static final Pattern APART =
      Pattern.compile("[,:;\u2013\u2014\uFF1A]\\s*([^,:;\u2013\u2014\uFF1A]*)$");
  private static final Pattern IN =
      Pattern.compile("(?:^|\\s)(?i:in|i|en|w|uttryckt i|expressed in)\\s+(.*)$");
  private static final Pattern EACH =
      Pattern.compile("(?<!\\s)\\s*+(?:/|(?<=\\s)(?i:per|pr|pro|each)\\s).*$");

  /** A thousand or a million in figures: {@code i 1 000 kr}. */
  private static final Pattern NOUGHTS =
      Pattern.compile("\\b1?((?:[ .,'\u2019\u00A0\u202F\u2009]?000)+)(?:s|-tals?)?(?![\\d.,])");

  /** Footnote marks; {@code m²} is none. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\\b[kdcm]?m)(?:[\\u2070\\u00B9\\u00B2\\u00B3\\u2074-\\u2079*†‡]+|(?<!\\s)\\s++\\d{1,2}\\))$");

  private static final int MOST_WORDS = 4;

  private final String heading;

  UnitOfHeading(String heading) {
    this.heading = MARKS.matcher(heading.strip()).replaceFirst("");
  }

  Optional<PrintedUnit> read() {
    Optional<PrintedUnit> found = Optional.empty();
    Matcher brackets = BRACKETS.matcher(heading);
    while (brackets.find()) {
      var inside = inside(brackets.group(1));
      if (inside.isPresent()) {
        if (found.isPresent() && !found.equals(inside)) {
          return Optional.empty();
        }
        found = inside;
      }
    }
    String outside = BRACKETS.matcher(heading).replaceAll(" ").strip();
    Optional<PrintedUnit> other = outside(outside);
    if (found.isEmpty() || other.isEmpty()) {
      return found.isPresent() ? found : other;
    }
    return found.equals(other) ? found : Optional.empty();
  }

  /** A unit, or what is counted in one: {@code (belopp i tusental kronor)}. */
  private static Optional<PrintedUnit> inside(String words) {
    var whole = apart(words);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher in = IN.matcher(words);
    Matcher comma = APART.matcher(words);
    return in.find() ? apart(in.group(1)) : comma.find() ? apart(comma.group(1)) : whole;
  }

  private static Optional<PrintedUnit> outside(String text) {
    Matcher comma = APART.matcher(text);
    if (comma.find()) {
      var unit = apart(comma.group(1));
      if (unit.isPresent()) {
        return unit;
      }
    }
    Matcher in = IN.matcher(text);
    if (in.find()) {
      var unit = apart(in.group(1));
      if (unit.isPresent()) {
        return unit;
      }
    }
    return atAnEnd(text);
  }

  /** What a heading sets apart is a unit or it is not. */
  private static Optional<PrintedUnit> apart(String words) {
    String text = words.strip();
    Matcher in = IN.matcher(text);
    if (in.find() && in.start() == 0) {
      text = in.group(1);
    }
    var whole = unit(text);
    return whole.isPresent() ? whole : unit(EACH.matcher(text).replaceFirst(""));
  }

  private static Optional<PrintedUnit> unit(String text) {
    Matcher noughts = NOUGHTS.matcher(text);
    if (noughts.find()) {
      long count = noughts.group(1).chars().filter(c -> c == '0').count();
      String rest = text.substring(0, noughts.start()) + " " + text.substring(noughts.end());
      // "x € 1.000" is so many times a thousand.
      rest = rest.replaceAll("(?<![\\p{L}])[xX×*](?![\\p{L}])", " ");
      PrintedUnit scale = PrintedUnit.scale((int) count);
      return rest.isBlank()
          ? Optional.of(scale)
          : new UnitPhrase(rest).read().flatMap(it -> it.and(scale));
    }
    return new UnitPhrase(text).read();
  }

  /** The last words, or the first where they are a sign or a code; money or a share only. */
  private static Optional<PrintedUnit> atAnEnd(String text) {
    String[] words = EACH.matcher(text).replaceFirst("").strip().split("\\s+");
    for (int count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
      var last = named(words, words.length - count, words.length);
      if (last.isPresent()) {
        return last;
      }
    }
    for (int count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
      char c = words[0].isEmpty() ? ' ' : words[0].charAt(0);
      boolean sign = c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL;
      boolean code = words[0].matches("[A-Z]{3}|[MTK][A-Z]{3}");
      var first = sign || code ? named(words, 0, count) : Optional.<PrintedUnit>empty();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintedUnit> named(String[] words, int from, int to) {
    String text = String.join(" ", java.util.Arrays.asList(words).subList(from, to));
    return unit(text).filter(unit -> unit.money() || unit.share());
  }
}
