package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.parser.generated.WordForms;
import org.bilaga.words.Language;
import org.bilaga.words.Spellings;

/** The words of units of money, alone or before the code of a currency. */
final class UnitWords {
  private static final Spellings[] UNITS = Spellings.all(WordForms.units());
  private static final long[] VALUES = WordForms.unitValues();
  private static final Spellings[] SCALES = Spellings.all(WordForms.scales());
  private static final long[] SCALED = WordForms.scaleValues();
  private static final int CODE = 3;

  private UnitWords() {}

  /** How many of the main unit one of a unit is. */
  static long multiple(String unit) {
    String words = Spellings.spaced(unit);
    int found = index(UNITS, words);
    if (found >= 0) {
      return VALUES[found];
    }
    int scale = index(SCALES, words.substring(0, Math.max(0, words.length() - CODE)).strip());
    return scale >= 0 ? SCALED[scale] : 1;
  }

  /** The word for so many thousands of thousands, before the code of a currency. */
  static String scale(int thousands, Language language) {
    long worth = 1;
    for (int i = 0; i < thousands; i++) {
      worth *= 1000;
    }
    for (int i = 0; i < SCALED.length; i++) {
      if (SCALED[i] == worth) {
        return SCALES[i].in(language);
      }
    }
    throw new IllegalArgumentException("no word for " + worth);
  }

  private static int index(Spellings[] all, String words) {
    for (int i = 0; i < all.length; i++) {
      for (Language language : Language.all()) {
        if (all[i].has(words, language)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether a text is one of the words that may stand alone. */
  static boolean isUnit(String text) {
    return index(UNITS, Spellings.spaced(text)) >= 0;
  }

  /** The words that may stand alone. */
  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (Language language : Language.all()) {
      for (Spellings forms : UNITS) {
        all.addAll(forms.read(language));
      }
    }
    return all;
  }
}
