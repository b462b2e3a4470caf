package org.bilaga.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import org.bilaga.source.Folding;

/**
 * Text in the form in which what a reader sees as the same words is the same: one space for all
 * that is white, one sign for all quotation marks and one for all dashes; letters composed; without
 * soft hyphens, bullets, the space between thousands and the hyphen inside a word, which comes and
 * goes at the end of a line.
 *
 * <p>Of every character it is known where it came from, and whether a word may begin there.
 */
final class FoldedText {
  private static final String QUOTES = "\"'`´“”„‟‘’‚‛«»‹›′″";
  private static final String DASHES = "-\u2010\u2011\u2012–—―\u2212";
  private static final String BULLETS = "•◦▪‣·\uF0B7";
  private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl"};
  private static final char FIRST_LIGATURE = '\uFB00';
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036F';
  private static final int GROUP = 3;

  private final StringBuilder text = new StringBuilder();
  private final BitSet begins = new BitSet();
  private int[] places = new int[64];

  /** Whether something white, or a dash, stands between the last character and the next. */
  private boolean white = true;

  private boolean dash;

  /** The folded form of one text; its characters are told by their place in it. */
  static FoldedText of(String said) {
    return of(said, 0, said.length());
  }

  /** The folded form of a stretch of a text. */
  static FoldedText of(String said, int start, int end) {
    var folded = new FoldedText();
    folded.add(said.substring(start, end), start);
    return folded;
  }

  /** Adds a text that is apart from what was there; its first character is told as {@code from}. */
  void add(String said, int from) {
    int[] one = new int[said.length()];
    for (int i = 0; i < one.length; i++) {
      one[i] = from + i;
    }
    add(said, one);
  }

  /** The same where each character has a place of its own. */
  void add(String said, int[] from) {
    white = true;
    dash = false;
    for (int at = 0; at < said.length(); at++) {
      character(said, at, from[at]);
    }
    white = true;
    dash = false;
  }

  private void character(String said, int at, int place) {
    char c = said.charAt(at);
    if (UNSEEN.indexOf(c) >= 0) {
      return;
    } else if (Folding.isWhite(c) || BULLETS.indexOf(c) >= 0) {
      white |= !isBetweenThousands(said, at);
    } else if (DASHES.indexOf(c) >= 0) {
      dash = true;
    } else if (c >= FIRST_MARK && c <= LAST_MARK && !text.isEmpty()) {
      combine(c);
    } else if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length) {
      for (char letter : LIGATURES[c - FIRST_LIGATURE].toCharArray()) {
        put(letter, place);
      }
    } else if (c == '…') {
      for (int i = 0; i < GROUP; i++) {
        put('.', place);
      }
    } else {
      put(QUOTES.indexOf(c) >= 0 ? '\'' : c, place);
    }
  }

  /** Also where several kinds of white stand there: then none of them is the last before it. */
  private static boolean isBetweenThousands(String said, int at) {
    int after = at + 1;
    boolean digits = at > 0 && Character.isDigit(said.charAt(at - 1));
    int end = after;
    while (end < said.length() && Character.isDigit(said.charAt(end))) {
      end++;
    }
    return digits && end - after == GROUP;
  }

  private void combine(char mark) {
    int last = text.length() - 1;
    String both = Normalizer.normalize("" + text.charAt(last) + mark, Normalizer.Form.NFC);
    if (both.length() == 1) {
      text.setCharAt(last, both.charAt(0));
    }
  }

  private void put(char c, int place) {
    boolean first = text.isEmpty();
    char before = first ? ' ' : text.charAt(text.length() - 1);
    boolean gap = white || dash;
    if (dash && !(Character.isLetter(before) && Character.isLetter(c))) {
      append('-', place);
    } else if (white && !dash && !first) {
      append(' ', place);
    }
    if (gap) {
      begins.set(text.length());
    }
    append(c, place);
    white = false;
    dash = false;
  }

  static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private void append(char c, int place) {
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[text.length()] = place;
    text.append(c);
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** Where a character came from. */
  int place(int at) {
    return places[at];
  }

  /** Whether no word and no figure is cut in two between a character and the one before it. */
  boolean isBetweenWords(int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    boolean joined = isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at));
    return joined ? begins.get(at) : !isInsideFigure(at);
  }

  /** Between the digits of 1,5 and 9 1:6. */
  private boolean isInsideFigure(int at) {
    return isMark(at) && isDigit(at - 1) && isDigit(at + 1)
        || isMark(at - 1) && isDigit(at - 2) && isDigit(at);
  }

  private boolean isMark(int at) {
    return at >= 0 && at < text.length() && ",.:".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
