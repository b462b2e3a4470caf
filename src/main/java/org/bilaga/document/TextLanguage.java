package org.bilaga.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilaga.words.Forms;
import org.bilaga.words.Language;
import org.bilaga.words.Majority;

/** Which language a document is written in, by the words that all texts of a language have. */
public final class TextLanguage {
  private static final int ENOUGH = 20_000;
  private static final int FEWEST = 3;

  /** A workbook may have few words but its headings. */
  private static final int SHORT = 2_000;

  private TextLanguage() {}

  /** The language of a document; nothing where its words tell none. */
  public static Optional<Language> of(Document document) {
    Map<String, Language> frequent = new HashMap<>();
    for (Language language : Language.all()) {
      for (String word : new Forms(Sentences.frequent()).all(language)) {
        frequent.put(word, language);
      }
    }
    var majority = new Majority();
    String text = document.source().text();
    int most = Math.min(text.length(), ENOUGH * 5);
    int start = 0;
    for (int at = 0; at <= most; at++) {
      boolean letter = at < most && Character.isLetter(text.charAt(at));
      if (!letter) {
        Language language = frequent.get(text.substring(start, at).toLowerCase(Locale.ROOT));
        if (language != null) {
          majority.add(language);
        }
        start = at + 1;
      }
    }
    int fewest = text.length() < SHORT ? 1 : FEWEST;
    return majority.lead() >= fewest ? majority.language() : Optional.empty();
  }
}
