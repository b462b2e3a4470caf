package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.Lexeme;
import org.bilaga.parser.Wording;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.bilaga.words.Spellings;
import org.bilaga.words.Told;

/**
 * Help on a keyword: what it says, and a sentence that it stands in, in each vocabulary.
 *
 * <p>The sentences are those of one example that has every keyword, and that is checked as any
 * agreement.
 */
final class KeywordHelp {
  /** A block that is longer is shown without what stands in it. */
  private static final int MOST_LINES = 10;

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
        text.gap().example(sentence(keyword, language));
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

  /**
   * The lines of the example where a keyword first stands, with the block that begins there; but
   * for tables without the space that sets it out beside its neighbours.
   */
  static List<String> sentence(Keyword keyword, Language language) {
    SourceFile example = SourceFile.of("keywords.agreement", Pages.keywords());
    int first = line(keyword, example).orElseThrow(() -> new IllegalStateException(keyword.name()));
    List<String> lines = in(language, example).lines().toList();
    List<String> block = new ArrayList<>();
    int open = 0;
    for (int at = first - 1; at < lines.size() && (block.isEmpty() || open > 0); at++) {
      String line = lines.get(at);
      open += count(line, '{') - count(line, '}');
      block.add(line);
    }
    if (block.size() > MOST_LINES) {
      block.subList(1, block.size() - 1).clear();
      block.add(1, block.getLast().replace("}", "    …"));
    }
    int margin = block.getFirst().length() - block.getFirst().stripLeading().length();
    return block.stream()
        .map(line -> line.substring(Math.min(margin, line.length())))
        .map(line -> line.contains("|") ? line : line.replaceAll("(?<=\\S) +", " "))
        .toList();
  }

  private static Optional<Integer> line(Keyword keyword, SourceFile example) {
    return Wording.of(example, new Findings()).stream()
        .flatMap(wording -> wording.lexemes().stream())
        .filter(lexeme -> lexeme.keyword().filter(keyword::equals).isPresent())
        .map(Lexeme::span)
        .map(span -> span.line())
        .findFirst();
  }

  private static String in(Language language, SourceFile example) {
    return Formatter.in(language).format(example) instanceof Formatted.Text it
        ? it.text()
        : example.text();
  }

  private static int count(String line, char sign) {
    return (int) line.chars().filter(it -> it == sign).count();
  }
}
