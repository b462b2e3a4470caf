package org.bilaga.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers written in words: {@code tjugofem}, {@code three hundred}, {@code tre fjärdedelar}.
 *
 * <p>Their words stand in {@code words_CODE.properties}; loaded only where somebody asks.
 */
public final class Numerals {
  private static final Numerals ALL = read();
  private static final String AND = "+";
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;
  private static final long MOST = 999_999_999;

  /** A word and what it is worth. */
  private record Numeral(String word, String worth) {}

  /** The longest first, so that fourteen is not four. */
  private final List<Numeral> numerals;

  /** Those that begin with a letter: most words of a text begin as none does. */
  private final Map<Character, List<Numeral>> byLetter = new HashMap<>();

  private Numerals(List<Numeral> numerals) {
    this.numerals = numerals;
    for (Numeral numeral : numerals) {
      byLetter.computeIfAbsent(numeral.word.charAt(0), it -> new ArrayList<>()).add(numeral);
    }
  }

  /** Made where a whole text is searched. */
  private static final class Search {
    static final Pattern PATTERN = pattern(ALL.numerals);
  }

  private static Pattern pattern(List<Numeral> numerals) {
    String any =
        numerals.stream()
            .filter(it -> !it.worth.equals(AND))
            .map(Numeral::word)
            .collect(Collectors.joining("|"));
    String and =
        numerals.stream()
            .filter(it -> it.worth.equals(AND))
            .map(Numeral::word)
            .collect(Collectors.joining("|"));
    String compound = "(?:" + any + ")+";
    // Most places in a text begin with another letter than any of them.
    String first =
        numerals.stream()
            .map(it -> it.word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining("", "(?=[", "])"));
    // Put together by hand: what formats texts takes longer to load than all else here.
    return Pattern.compile(
        "(?iu)"
            + first
            + "(?<![\\p{L}\\p{N}_-])"
            + compound
            + "(?:(?:[ -]|[ ](?:"
            + and
            + ")[ ])"
            + compound
            + ")*(?![\\p{L}\\p{N}_])");
  }

  private static Numerals read() {
    List<Numeral> all = new ArrayList<>();
    for (Language language : Language.all()) {
      for (String pair : Sentences.numerals().in(language).split("; *")) {
        int space = pair.lastIndexOf(' ');
        all.add(new Numeral(pair.substring(0, space), pair.substring(space + 1)));
      }
    }
    all.sort(
        Comparator.comparingInt((Numeral it) -> -it.word.length()).thenComparing(Numeral::word));
    return new Numerals(all);
  }

  /** What finds numbers in words. */
  public static Pattern pattern() {
    return Search.PATTERN;
  }

  /** A text with its numbers in words as figures: {@code 25 miljoner}, {@code 3/4}. */
  public static String inFigures(String text) {
    return pattern().matcher(text).replaceAll(Numerals::figure);
  }

  private static String figure(MatchResult found) {
    String figure = figure(found.group());
    return figure.isEmpty() ? found.group().replace("$", "\\$") : figure;
  }

  /** {@code 3/2} for one and a half; empty where the part is a whole or more. */
  private static String mixed(long whole, String part) {
    int slash = part.indexOf('/');
    long over = Long.parseLong(part.substring(0, slash));
    long under = Long.parseLong(part.substring(slash + 1));
    return over < under && whole < MOST ? (whole * under + over) + "/" + under : "";
  }

  /**
   * A figure as an amount has it: {@code 1,5} for {@code 3/2}; empty where its decimals have no end
   * within three.
   */
  public static String inDecimals(String figure) {
    int slash = figure.indexOf('/');
    if (slash < 0) {
      return figure;
    }
    long over = Long.parseLong(figure.substring(0, slash));
    long under = Long.parseLong(figure.substring(slash + 1));
    long thousandths = over * THOUSAND / under;
    return thousandths * under == over * THOUSAND
        ? thousandths / THOUSAND
            + (","
                    + String.valueOf(THOUSAND + thousandths % THOUSAND)
                        .substring(1)
                        .replaceAll("0+$", ""))
                .replaceAll(",$", "")
        : "";
  }

  /**
   * In figures, a fraction as {@code 3/4} or {@code 3/2}; empty where the words make no number
   * together.
   */
  public static String figure(String words) {
    long whole = 0;
    long group = 0;
    long last = Long.MAX_VALUE;
    String rest = words.toLowerCase(Locale.ROOT);
    boolean any = false;
    while (!rest.isEmpty()) {
      Numeral next = ALL.first(rest);
      if (next == null) {
        return "";
      }
      rest = rest.substring(next.word.length()).replaceFirst("^[ -]+", "");
      int slash = next.worth.indexOf('/');
      if (slash > 0) {
        boolean last2 = rest.isEmpty() && whole == 0;
        return last2 ? (any ? group : 1) + next.worth.substring(slash) : "";
      } else if (next.worth.equals(AND)) {
        String part = any ? figure(rest) : "";
        if (part.indexOf('/') > 0) {
          return mixed(whole + group, part);
        }
        continue;
      }
      long worth = Long.parseLong(next.worth);
      if (worth == THOUSAND) {
        whole += Math.max(1, group) * THOUSAND;
        group = 0;
        last = THOUSAND;
      } else if (worth == HUNDRED) {
        if (group > 9) {
          return "";
        }
        group = Math.max(1, group) * HUNDRED;
        last = HUNDRED;
      } else if (worth >= last || (last < HUNDRED && (last < 20 || worth > 9))) {
        return "";
      } else {
        group += worth;
        last = worth;
      }
      any = true;
    }
    return whole + group > MOST || !any ? "" : String.valueOf(whole + group);
  }

  private @org.jspecify.annotations.Nullable Numeral first(String text) {
    for (Numeral numeral : byLetter.getOrDefault(text.charAt(0), List.of())) {
      if (text.startsWith(numeral.word)) {
        return numeral;
      }
    }
    return null;
  }
}
