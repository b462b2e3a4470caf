package org.bilaga.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.source.Folding;

/**
 * Reads the words and signs of one unit: {@code milj. kr}, {@code £m}, {@code Mrd. Euro}, {@code
 * MSEK}, {@code $ million}, {@code thousands of euros}.
 *
 * <p>All must be understood: of an unknown word nothing is guessed.
 */
final class UnitPhrase {
  private static final int LONGEST = 3;

  /** What stands against the word that it is before: {@code d'euros}. */
  private static final String ELIDED = "d'";

  /** A word of more signs is none, and not tried at each of them: a document may be one word. */
  private static final int LONGEST_WORD = 40;

  private final List<String> words;

  UnitPhrase(String printed) {
    this.words = words(printed);
  }

  /** The words as printed, without the points of abbreviations. */
  private static List<String> words(String printed) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Folding.isWhite(c)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else if (c != '.') {
        word.append(c == '\u2019' && word.length() == 1 ? '\'' : c);
        boolean elided = word.length() == ELIDED.length() && !words.isEmpty();
        if (elided && small(word.toString()).equals(ELIDED)) {
          words.add(ELIDED);
          word.setLength(0);
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  Optional<PrintedUnit> read() {
    PrintedUnit unit = PrintedUnit.NONE;
    boolean shortScale = false;
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST, words.size() - at);
      Optional<PrintedUnit> part = Optional.empty();
      while (length > 0 && part.isEmpty()) {
        part = known(String.join(" ", words.subList(at, at + length)));
        length -= part.isEmpty() ? 1 : 0;
      }
      String word = words.get(at);
      if (part.isEmpty()) {
        length = 1;
        int scale = UnitWords.scaleOfMoney(small(word));
        if (scale != UnitWords.NONE) {
          shortScale = true;
          part = Optional.of(PrintedUnit.scale(scale));
        } else if (UnitWords.isBetween(small(word)) && at > 0 && at < words.size() - 1) {
          at++;
          continue;
        } else {
          part = glued(word);
        }
      }
      Optional<PrintedUnit> both = part.isEmpty() ? part : joined(unit, part.get());
      if (both.isEmpty()) {
        return both;
      }
      unit = both.get();
      at += length;
    }
    boolean nothing = unit.isNone() || shortScale && !unit.money();
    return nothing ? Optional.empty() : Optional.of(unit);
  }

  /** A thousand millions are a milliard. */
  private static Optional<PrintedUnit> joined(PrintedUnit unit, PrintedUnit next) {
    boolean scales = unit.sort() == PrintedUnit.Sort.NUMBER && next.sort() == unit.sort();
    return scales
        ? Optional.of(PrintedUnit.scale(unit.exponent() + next.exponent()))
        : unit.and(next);
  }

  /** One scale, share or currency, of one word or several. */
  private static Optional<PrintedUnit> known(String word) {
    String small = small(word);
    String currencies = currencies(word);
    if (!currencies.isEmpty()) {
      return Optional.of(
          new PrintedUnit(0, PrintedUnit.Sort.MONEY, List.of(currencies.split(" "))));
    }
    int share = UnitWords.share(small);
    if (share != UnitWords.NONE) {
      return Optional.of(
          switch (share) {
            case 0 -> PrintedUnit.PERCENT;
            case 1 -> PrintedUnit.PERCENTAGE_POINTS;
            default -> PrintedUnit.PER_MILLE;
          });
    }
    int scale = UnitWords.scale(small);
    return scale == UnitWords.NONE ? Optional.empty() : Optional.of(PrintedUnit.scale(scale));
  }

  /** A scale and a currency in one word: {@code mkr}, {@code TEUR}, {@code £m}, {@code £000}. */
  private static Optional<PrintedUnit> glued(String word) {
    int last = word.length() > LONGEST_WORD ? 0 : word.length() - 1;
    for (int cut = last; cut > 0; cut--) {
      String one = word.substring(0, cut);
      String other = word.substring(cut);
      int before = anyScale(one);
      String after = before == UnitWords.NONE ? "" : currencies(other);
      if (!after.isEmpty()) {
        return Optional.of(money(before, after));
      }
      String first = currencies(one);
      int behind = first.isEmpty() ? UnitWords.NONE : anyScale(other);
      if (behind != UnitWords.NONE) {
        return Optional.of(money(behind, first));
      }
    }
    int noughts = noughts(word);
    return noughts == UnitWords.NONE ? Optional.empty() : Optional.of(PrintedUnit.scale(noughts));
  }

  private static PrintedUnit money(int exponent, String currencies) {
    return new PrintedUnit(exponent, PrintedUnit.Sort.MONEY, List.of(currencies.split(" ")));
  }

  private static int anyScale(String word) {
    String small = small(word);
    int scale = UnitWords.scale(small);
    if (scale == UnitWords.NONE) {
      scale = UnitWords.scaleOfMoney(small);
    }
    return scale == UnitWords.NONE ? noughts(small) : scale;
  }

  /** The {@code 000}, {@code '000} or {@code 000s} that stand for thousands. */
  private static int noughts(String word) {
    return switch (small(word)) {
      case "000", "'000", "\u2019000", "000s", "'000s", "\u2019000s", "000's", "000\u2019s" -> 3;
      default -> UnitWords.NONE;
    };
  }

  private static String currencies(String word) {
    String written = UnitWords.currencies(word);
    return written.isEmpty() ? UnitWords.currencies(small(word)) : written;
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * The unit of a heading: in brackets, after its last comma or colon, after "in", or its last or
   * first words; nothing where two of these say different things.
   */
  static Optional<PrintedUnit> inHeading(String heading) {
    return new UnitOfHeading(heading).read();
  }
}
