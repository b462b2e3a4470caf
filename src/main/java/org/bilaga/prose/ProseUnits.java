package org.bilaga.prose;

import java.util.List;
import org.bilaga.figure.PrintedUnit;

/**
 * What a number of a text counts, by the words after it and the sign or code before it: "5 mkr",
 * "£5", "EUR 12.6 million", "€900k".
 */
final class ProseUnits {
  /** "miljoner svenska kronor", "billion of US dollars", "millions d'euros". */
  private static final int LONGEST = 4;

  private static final int LONGEST_SIGN = 3;
  private static final int ABBREVIATED = 4;

  private final ProseText text;
  private final ProseNumerals numerals;
  private final List<Mention> before;

  /**
   * Of a text that is gone through.
   *
   * @param before what was read of it so far
   */
  ProseUnits(ProseText text, ProseNumerals numerals, List<Mention> before) {
    this.text = text;
    this.numerals = numerals;
    this.before = before;
  }

  /**
   * What a number counts, and the last of the words that say it after the number.
   *
   * @param last the number itself where nothing after it says it
   */
  record Counted(PrintedUnit unit, int last) {}

  PrintedUnit after(int number) {
    return counted(number).unit();
  }

  /**
   * By as many words as say a unit. A letter that is a scale beside a currency alone counts nothing
   * by itself: "5 m".
   */
  Counted counted(int number) {
    String sign = signBefore(number);
    int end = endOfWhole(number);
    int longest = Math.min(LONGEST, text.size() - 1 - end);
    for (int length = longest; length > 0; length--) {
      int last = end + length;
      if (text.word(last).isNumber() || text.word(last).is(".") || isInNextSentence(end, last)) {
        continue;
      }
      String after = text.written(end + 1, last);
      PrintedUnit alone = PrintedUnit.written(after);
      PrintedUnit both =
          sign.isEmpty() || alone.money() || alone.share() || alone.isNone() && isOther(end, last)
              ? PrintedUnit.NONE
              : PrintedUnit.written(sign + " " + after);
      if (!both.isNone() || !alone.isNone()) {
        return new Counted(both.isNone() ? alone : both, last);
      }
    }
    if (!sign.isEmpty()) {
      return new Counted(PrintedUnit.written(sign), end);
    }
    // Where nothing else says the unit, "2 500,-" is itself one.
    PrintedUnit whole =
        end > number ? PrintedUnit.written(text.written(number + 1, end)) : PrintedUnit.NONE;
    return new Counted(whole, whole.isNone() ? number : end);
  }

  /** Past the mark and the dashes of "2 500,-" and "25.--": no small coins. */
  private int endOfWhole(int number) {
    boolean mark = text.touches(number, ",") || text.touches(number, ".");
    int last = number + 1;
    while (mark && last < number + 3 && text.word(last + 1).isDash() && text.isGlued(last + 1)) {
      last++;
    }
    boolean goesOn = text.word(last + 1).isNumber() && text.isGlued(last + 1);
    return last > number + 1 && !goesOn ? last : number;
  }

  /** Where a number begins with the sign or code of its currency, if that stands before it. */
  int first(int number) {
    int first = numerals.firstOfMixed(number);
    if (signBefore(number).isEmpty()) {
      return first;
    }
    return firstOfSign(first - (isMinus(first - 1) ? 2 : 1));
  }

  /** Whether a minus stands before a number or its currency: "-5 kr", "−€5m", "EUR -5". */
  boolean isNegative(int number) {
    return isMinus(numerals.firstOfMixed(number) - 1) || isMinus(first(number) - 1);
  }

  /** A dash against what follows it alone, and not from a number before it to the next. */
  private boolean isMinus(int i) {
    ProseWord before = text.word(i - 1);
    boolean apart =
        i <= 0
            || !text.isGlued(i)
            || before.is("(")
            || !before.isWord() && isCurrency(before.small())
            || !text.word(i).isDash();
    return i >= 0 && text.word(i).isMinus() && text.isGlued(i + 1) && apart && !before.isNumber();
  }

  /**
   * Whether a full stop between a number and a word ends a sentence: "3 million. SEK 10", but not
   * "3 Mio. EUR", whose word is cut short and whose currency has no number of its own.
   */
  private boolean isInNextSentence(int number, int last) {
    for (int i = number + 2; i < last; i++) {
      boolean cut = text.word(i - 1).small().length() < ABBREVIATED;
      boolean its = !text.word(i + 2).isNumber() || text.word(i + 2).isYear();
      if (text.word(i).is(".") && !(cut && its)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the letter behind a number is another by what stands against it: "5 m²", "5 m/s". */
  private boolean isOther(int number, int last) {
    ProseWord next = text.word(last + 1);
    boolean glued = next != ProseWord.NONE && text.isGlued(last + 1);
    boolean apart = text.start(number + 1) > text.end(number);
    return glued && (next.isNumber() || next.is("²") || next.is("³") || apart && next.is("/"));
  }

  /**
   * The currency before a number, or before the one that it is the end of a range with: "EUR 2–3
   * bn"; empty where there is none, or where it belongs to the number before it.
   */
  String signBefore(int number) {
    int last = numerals.firstOfMixed(number) - 1;
    if (text.word(last).isDash() || text.isTo(last)) {
      int from = last - 1;
      boolean scaled = text.word(from).isWord() && text.isGlued(from);
      from -= scaled ? 1 : 0;
      if (text.word(from).isNumber() || !isMinus(last)) {
        return text.word(from).isNumber() ? signBefore(from) : "";
      }
      last--;
    }
    int first = firstOfSign(last);
    ProseWord word = text.word(first);
    if (word == ProseWord.NONE
        || isRead(word)
        || word.isWord() && word.small().length() > LONGEST_SIGN) {
      return "";
    }
    String sign = text.written(first, last);
    return isCurrency(sign) ? sign : "";
  }

  /** Where a sign of several words begins: "Rs.", "A$". */
  private int firstOfSign(int last) {
    if (text.word(last).is(".")) {
      return last - 1;
    }
    boolean ofTwo =
        !text.word(last).isWord()
            && text.word(last - 1).isWord()
            && text.isGlued(last)
            && isCurrency(text.written(last - 1, last));
    return ofTwo ? last - 1 : last;
  }

  /** Whether a word stands inside what was read last, and so belongs to that. */
  private boolean isRead(ProseWord word) {
    if (before.isEmpty()) {
      return false;
    }
    Mention last = before.get(before.size() - 1);
    return last.start() < word.start() && last.end() > word.start();
  }

  static boolean isCurrency(String sign) {
    return PrintedUnit.written(sign).money();
  }
}
