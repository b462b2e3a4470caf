package org.bilaga.assist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/**
 * A sentence that a keyword stands in, out of one example that has every keyword, and that is
 * checked as any agreement.
 */
public final class KeywordExample {
  /** A block that is longer is shown without what stands in it. */
  private static final int MOST_LINES = 10;

  private KeywordExample() {}

  /** The whole example. */
  public static String text() {
    try (var example = KeywordExample.class.getResourceAsStream("keywords.agreement")) {
      if (example == null) {
        throw new IllegalStateException("keywords.agreement");
      }
      return new String(example.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /**
   * The lines of the example where a keyword first stands, with the block that begins there; but
   * for tables without the space that sets it out beside its neighbours.
   */
  public static List<String> of(Keyword keyword, Language language) {
    SourceFile example = SourceFile.of("keywords.agreement", text());
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
