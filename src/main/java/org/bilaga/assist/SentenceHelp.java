package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.ShownWord;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What helps one who is writing a sentence: what its keyword says, and a sentence that it stands
 * in.
 *
 * @param example as it is written
 * @param parts where in the example its keywords stand
 * @param active which of them was written last; -1 where none was
 */
public record SentenceHelp(
    Keyword keyword, Told says, String example, List<Span> parts, int active) {

  /** For the sentence that an offset stands in; empty where no keyword begins it. */
  public static Optional<SentenceHelp> at(String text, int offset, Language vocabulary) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    List<Keyword> written = new ArrayList<>();
    for (ShownWord word : ShownWord.of(text.substring(start, offset))) {
      if (word.text().equals("{") || word.text().equals("}")) {
        written.clear();
      } else {
        word.keyword().ifPresent(written::add);
      }
    }
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(of(written.getFirst(), written.getLast(), vocabulary));
  }

  private static SentenceHelp of(Keyword first, Keyword last, Language vocabulary) {
    String example = KeywordExample.of(first, vocabulary).getFirst().strip();
    List<Span> parts = new ArrayList<>();
    int active = -1;
    var file = SourceFile.of("", example);
    for (ShownWord word : ShownWord.of(example)) {
      if (word.keyword().isPresent()) {
        active = word.keyword().get() == last ? parts.size() : active;
        parts.add(file.span(word.start(), word.end()));
      }
    }
    return new SentenceHelp(first, KeywordMeaning.of(last), example, parts, active);
  }

  /** The keyword at an offset of a text, where one stands that is none of its names. */
  public static Optional<Word> keywordAt(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    for (ShownWord word : ShownWord.of(text.substring(start, end < 0 ? text.length() : end))) {
      boolean here = start + word.start() <= offset && offset <= start + word.end();
      if (here && word.keyword().isPresent()) {
        return Optional.of(
            new Word(word.keyword().get(), start + word.start(), start + word.end()));
      }
    }
    return Optional.empty();
  }

  /** A keyword where it stands. */
  public record Word(Keyword keyword, int start, int end) {}
}
