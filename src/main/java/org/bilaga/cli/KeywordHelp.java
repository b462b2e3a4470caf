package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.KeywordExample;
import org.bilaga.assist.KeywordMeaning;
import org.bilaga.parser.Keyword;
import org.bilaga.words.Language;
import org.bilaga.words.Spellings;
import org.bilaga.words.Told;

/** Help on a keyword: what it says, and a sentence that it stands in, in each vocabulary. */
final class KeywordHelp {
  private KeywordHelp() {}

  /** The keywords that a word is a form of, in any vocabulary; else those that begin with it. */
  static List<Keyword> named(String written) {
    String word = Spellings.spaced(written);
    List<Keyword> exact = new ArrayList<>();
    List<Keyword> begun = new ArrayList<>();
    for (Keyword keyword : Keyword.values()) {
      boolean is = false;
      boolean begins = false;
      for (Language language : Language.all()) {
        is |= keyword.has(word, language);
        begins |= keyword.in(language).startsWith(word + " ");
      }
      if (is) {
        exact.add(keyword);
      } else if (begins) {
        begun.add(keyword);
      }
    }
    return exact.isEmpty() ? begun : exact;
  }

  /** Every keyword in every vocabulary. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Language language : Language.all()) {
      for (Keyword keyword : Keyword.values()) {
        words.add(keyword.in(language));
      }
    }
    return words.stream().distinct().toList();
  }

  static void write(String word, List<Keyword> keywords, HelpText text, Language spoken) {
    for (Keyword keyword : keywords) {
      text.heading(keyword.in(spoken));
      text.paragraph(KeywordMeaning.of(keyword).in(spoken));
      for (Language language : inOrder(spoken)) {
        Told written = Sentences.keywordIn(language.called(), keyword.in(language));
        text.paragraph(written.in(spoken));
        text.gap().example(KeywordExample.of(keyword, language));
      }
    }
    SentenceIndex.write(word, text, spoken);
    text.paragraph(Sentences.allSentences().in(spoken));
  }

  private static List<Language> inOrder(Language first) {
    List<Language> order = new ArrayList<>(Language.all());
    order.remove(first);
    order.addFirst(first);
    return order;
  }
}
