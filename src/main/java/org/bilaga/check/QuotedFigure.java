package org.bilaga.check;

import java.math.BigInteger;
import java.util.Optional;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.words.Language;

/**
 * A figure in a sentence.
 *
 * @param off how far it is from the one that was looked for
 * @param malformed whether it breaks a rule of writing, as {@code 5 698, 5}
 */
record QuotedFigure(int start, int end, Decimal off, boolean malformed) {

  /**
   * The figure of a text that is nearest to a value; of equals the well-formed, then the first. A
   * figure may stand right after another number, as a year: every start within a run counts.
   */
  static Optional<QuotedFigure> nearest(String text, Decimal wanted) {
    Optional<QuotedFigure> best = Optional.empty();
    int at = 0;
    while (at < text.length()) {
      int end = run(text, at);
      for (int start = at; start < end; start = nextNumber(text, start, end)) {
        var here = read(text, start, end, wanted);
        if (here.isPresent() && (best.isEmpty() || here.get().isNearer(best.get()))) {
          best = here;
        }
      }
      at = Math.max(end, at + 1);
    }
    if (best.isPresent() && best.get().isExact()) {
      return best;
    }
    var word = inWords(text, wanted);
    return word.isPresent() ? word : best;
  }

  /** The figure where it stands as a word, in any language: "två miljarder kronor". */
  private static Optional<QuotedFigure> inWords(String text, Decimal wanted) {
    for (Language language : Language.all()) {
      String[] words = Sentences.numbersInWords().in(language).split(" ");
      for (int number = 0; number < words.length; number++) {
        var value = new Decimal(BigInteger.valueOf(number + 1L), 0);
        if (value.distance(wanted).isZero()) {
          for (String word : words[number].split("/")) {
            int at = wordAt(text, word);
            if (at >= 0) {
              return Optional.of(new QuotedFigure(at, at + word.length(), Decimal.ZERO, false));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int wordAt(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean whole =
          (at == 0 || !Character.isLetter(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      if (whole) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
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
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
