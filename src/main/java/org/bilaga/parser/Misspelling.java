package org.bilaga.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.bilaga.finding.Suggestion;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * The word of the language that was probably meant by words that are none.
 *
 * @param type the token type of the word meant
 * @param count how many words of the text stand for it
 */
record Misspelling(int type, String meant, String text, int count) {
  /** "once on requisition to" and "engångsvis efter rekvisition till". */
  private static final int LONGEST = 4;

  private static final int NEAR_UNIT = 5;

  /** So many letters of a keyword of several words may tell it from others. */
  private static final int TELLING = 3;

  /** As the keyword would be written in one of the vocabularies. */
  String in(Language language) {
    return Keyword.of(type).map(keyword -> keyword.in(language)).orElse(meant);
  }

  /** What a sentence of a block, or else of any block, was meant to begin with. */
  static @Nullable Misspelling ofStarter(BlockKind block, List<Word> words, int at) {
    var own = new BitSet();
    for (int starter : block.starters()) {
      own.set(starter);
    }
    Misspelling meant = at(words, at, own);
    return meant == null ? at(words, at, Starters.all()) : meant;
  }

  /** Of the words that may stand at a place, the one the words there are nearest to. */
  static @Nullable Misspelling at(List<Word> words, int at, BitSet allowed) {
    // "of wich" begins with a word that is one, for others.
    boolean joins = at < words.size() && words.get(at).type() == BilagaLexer.OF;
    if (at >= words.size() || !joins && words.get(at).type() != BilagaLexer.NAME) {
      return null;
    }
    Misspelling found = null;
    var joined = new StringBuilder();
    for (int count = 1; count <= LONGEST && at + count <= words.size(); count++) {
      Word word = words.get(at + count - 1);
      boolean isWord = Character.isLetter(word.text().codePointAt(0));
      if (!isWord || (count > 1 && word.first())) {
        break;
      }
      joined.append(count > 1 ? " " : "").append(word.text());
      if (joins && count == 1) {
        continue;
      }
      Misspelling nearest = nearest(joined.toString(), count, allowed);
      found = nearest == null ? found : nearest;
    }
    return found;
  }

  private static @Nullable Misspelling nearest(String text, int count, BitSet allowed) {
    List<String> spellings = new ArrayList<>();
    List<Misspelling> meanings = new ArrayList<>();
    for (Keyword keyword : Keyword.values()) {
      if (allowed.get(keyword.tokenType())) {
        for (Language language : Language.all()) {
          consider(keyword.in(language), keyword.tokenType(), text, count, spellings, meanings);
        }
      }
    }
    if (allowed.get(BilagaLexer.UNIT)) {
      for (String unit : UnitWords.all()) {
        // The short ones are near each other and a thousand times apart.
        if (unit.length() >= NEAR_UNIT) {
          consider(unit, BilagaLexer.UNIT, text, count, spellings, meanings);
        }
      }
    }
    List<String> best = Suggestion.nearest(text, spellings, 1);
    return best.isEmpty() ? null : meanings.get(spellings.indexOf(best.get(0)));
  }

  private static void consider(
      String spelling,
      int type,
      String text,
      int count,
      List<String> spellings,
      List<Misspelling> meanings) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean part =
        isMuchOf(lower, spelling)
            && (spelling.startsWith(lower + " ") || spelling.endsWith(" " + lower));
    if (!isNegationOf(lower, spelling) && (part || isNear(lower, spelling))) {
      spellings.add(part ? text : spelling);
      meanings.add(new Misspelling(type, spelling, text, count));
    }
  }

  /** {@code fördelat} and {@code ofördelat} are a letter apart and say the contrary. */
  private static boolean isNegationOf(String one, String other) {
    return isNegated(one, other) || isNegated(other, one);
  }

  private static boolean isNegated(String word, String negated) {
    return negated.equals("o" + word)
        || negated.equals("un" + word)
        || negated.equals("ej " + word);
  }

  /** Whether some words of several say enough to tell which are meant: an {@code a} does not. */
  private static boolean isMuchOf(String words, String spelling) {
    return words.length() >= TELLING || 2 * words.length() >= spelling.length();
  }

  /** As many words, each of them near. */
  private static boolean isNear(String text, String spelling) {
    String[] words = text.split(" ", -1);
    String[] others = spelling.split(" ", -1);
    if (words.length != others.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!isWordNear(words[i], others[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a slip of the hand makes the one of the other: a third of its letters at most. A word
   * of two letters is near everything as short; it must share one, in its place or moved.
   */
  private static boolean isWordNear(String word, String other) {
    if (other.length() > 2) {
      return word.length() > 1
          && Suggestion.isWithin(Math.max(1, (other.length() + 1) / 3), word, other);
    }
    return word.equals(other)
        || (other.length() == 2
            && word.length() > 1
            && word.length() <= 3
            && (word.charAt(0) == other.charAt(0) || word.charAt(0) == other.charAt(1)));
  }
}
