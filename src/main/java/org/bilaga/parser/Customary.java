package org.bilaga.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Token;
import org.bilaga.finding.Findings;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What people write for what the language has one form of: {@code avsnitt 5}, {@code 31/12 2016},
 * {@code 150 milj. kr}. It is read as that form where it can mean nothing else.
 *
 * <p>Only asked where a text was refused, and never of a sentence that is right as it stands: so no
 * such word is taken from anybody who uses it as a name.
 */
final class Customary {
  private Customary() {}

  /**
   * The words of the text in the language's own forms; null where it has no others.
   *
   * @param units marks the words of units that are no money, without which no sentence with one is
   *     right
   */
  static @Nullable Words read(Words words, Language vocabulary, Consumer<CountedTokens> units) {
    String text = words.file().text();
    RewrittenText all = rewritten(text, List.of(), vocabulary);
    if (all.text().equals(text)) {
      return null;
    }
    List<Span> right = right(words.file(), begun(text, vocabulary), all, units);
    RewrittenText kept = right.isEmpty() ? all : rewritten(text, right, vocabulary);
    return kept.text().equals(text) ? null : new Words(words.file(), kept);
  }

  private static RewrittenText rewritten(String text, List<Span> right, Language vocabulary) {
    RewrittenText rewritten = begun(text, vocabulary);
    rewritten.hide(right);
    CustomaryTurns.writeFirst(rewritten);
    CustomaryFillers.write(rewritten, vocabulary);
    CustomaryDates.write(rewritten, vocabulary);
    CustomaryRounding.write(rewritten, vocabulary);
    CustomaryAmounts.write(rewritten, vocabulary);
    CustomaryPhrases.write(rewritten, vocabulary);
    CustomaryWords.write(rewritten, vocabulary);
    CustomaryTurns.write(rewritten, vocabulary);
    CustomaryDuties.write(rewritten, vocabulary);
    CustomaryFrames.write(rewritten, vocabulary);
    CustomaryYears.write(rewritten, vocabulary);
    CustomaryFillers.writeLast(rewritten);
    return rewritten;
  }

  /** Only so far that its sentences and blocks can be told apart. */
  private static RewrittenText begun(String text, Language vocabulary) {
    RewrittenText begun = Veil.over(text);
    begun.closeGaps();
    CustomarySigns.write(begun);
    CustomaryWords.writeFirst(begun, vocabulary);
    return begun;
  }

  /** The sentences that something is written otherwise in and that need it not. */
  private static List<Span> right(
      SourceFile file,
      RewrittenText begun,
      RewrittenText rewritten,
      Consumer<CountedTokens> units) {
    List<Span> right = new ArrayList<>();
    Map<BlockKind, ParseTrial> trials = new EnumMap<>(BlockKind.class);
    var words = new Words(file, begun);
    var tokens = AgreementParser.tokens(words);
    units.accept(new CountedTokens(words, tokens));
    var split = SentenceSplitter.split(tokens.getTokens(), words, new Findings());
    for (PlacedSentence sentence : split.sentences()) {
      Span span = sentence.first().span().to(sentence.last().span());
      boolean written = begun.differsIn(span) || !rewritten.differsIn(span);
      if (written || sentence.block() == BlockKind.UNKNOWN) {
        continue;
      }
      List<Token> own = new ArrayList<>(sentence.size());
      sentence.words().forEach(word -> own.add(word.token()));
      if (trials.computeIfAbsent(sentence.block(), ParseTrial::new).reach(own)
          == ParseTrial.UNDERSTOOD) {
        sentence.words().forEach(word -> right.add(word.span()));
      }
    }
    return right;
  }
}
