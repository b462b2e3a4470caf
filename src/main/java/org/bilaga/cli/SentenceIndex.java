package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The page "How do I say …" of the reference: what one wants to say, and the sentence for it. Read
 * only when help is asked for.
 */
final class SentenceIndex {
  private static final Pattern ENTRY =
      Pattern.compile("- \\*\\*(.+)\\*\\* \\(\\[(\\d+)\\].*\\):\\n  `([^`]+)`");

  /** So much can be read at a glance. */
  private static final int MOST = 6;

  /** Shorter beginnings of words are in too many of them. */
  private static final int LEAST_LETTERS = 3;

  private record Entry(String what, String chapter, String sentence) {}

  private SentenceIndex() {}

  /**
   * Shows the entries with a word that begins so, in the language of the answer; else in others.
   */
  static boolean write(String word, HelpText text, Language spoken) {
    List<Language> languages = new ArrayList<>(Language.all());
    languages.remove(spoken);
    languages.addFirst(spoken);
    for (Language language : languages) {
      List<Entry> found = about(word, language);
      if (!found.isEmpty()) {
        text.heading(Sentences.howOneSays().in(spoken));
        for (Entry entry : found.subList(0, Math.min(MOST, found.size()))) {
          Told chapter = Sentences.sentenceAndChapter(entry.what(), entry.chapter());
          text.paragraph(chapter.in(spoken));
          text.gap().example(HelpText.wrapped(entry.sentence(), text.exampleWidth()));
        }
        if (found.size() > MOST) {
          text.paragraph(Sentences.moreSentences(found.size() - MOST).in(spoken));
        }
        return true;
      }
    }
    return false;
  }

  private static List<Entry> about(String word, Language language) {
    if (word.length() < LEAST_LETTERS) {
      return List.of();
    }
    String quoted = "(?iuU)\\b" + Pattern.quote(word);
    Pattern begun = Pattern.compile(quoted);
    Pattern whole = Pattern.compile(quoted + "\\b");
    return ENTRY
        .matcher(Pages.ofSentences(language).orElse(""))
        .results()
        .map(entry -> new Entry(entry.group(1), entry.group(2), entry.group(3)))
        .filter(
            entry -> begun.matcher(entry.what()).find() || whole.matcher(entry.sentence()).find())
        .toList();
  }
}
