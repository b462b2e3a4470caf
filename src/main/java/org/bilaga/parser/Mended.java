package org.bilaga.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Clause.Broken.Meant;
import org.bilaga.finding.Finding;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text whose sentences that were not understood are out of the way, so that all others are read
 * as if they stood alone.
 *
 * <p>One token stands in the place of such a sentence. A grant, a total and the head of a block
 * that one change makes readable are read as changed, for the sake of what they name; that no
 * figure is taken from them is seen to by {@link Damage}.
 */
final class Mended {
  /** Sentences that are right by themselves and not together are few. */
  private static final int MOST_TRIALS = 50;

  private final List<Word> words;
  private final List<PlacedSentence> sentences;
  private final Words places;
  private final Map<PlacedSentence, List<Token>> bad = new IdentityHashMap<>();
  private final Map<Token, PlacedSentence> owners = new IdentityHashMap<>();
  private final Map<PlacedSentence, PlacedSentence> around = new IdentityHashMap<>();
  private final Map<PlacedSentence, Span> told = new IdentityHashMap<>();
  private BilagaParser.@Nullable AgreementFileContext tree;

  Mended(SentenceSplitter.Split split, Words places) {
    this.words = split.words();
    this.sentences = split.sentences();
    this.places = places;
    for (PlacedSentence sentence : sentences) {
      sentence.words().forEach(word -> owners.put(word.token(), sentence));
    }
    Deque<PlacedSentence> open = new ArrayDeque<>();
    for (Word word : words) {
      PlacedSentence sentence = owners.get(word.token());
      if (word.type() == BilagaLexer.RBRACE) {
        open.poll();
      }
      if (sentence != null && word == sentence.first() && !open.isEmpty()) {
        around.put(sentence, open.peek());
      }
      if (word.type() == BilagaLexer.LBRACE && sentence != null) {
        open.push(sentence);
      }
    }
  }

  /** A token that is not written, at the place of another. */
  static Token token(int type, String text, Token place) {
    var token = new CommonToken(type, text);
    token.setStartIndex(place.getStartIndex());
    token.setStopIndex(place.getStopIndex());
    token.setLine(place.getLine());
    return token;
  }

  /** A sentence that was not understood, and how it would be, where one change is enough. */
  void bad(PlacedSentence sentence, List<Token> mended, @Nullable Finding finding) {
    List<Token> readable = readable(sentence, mended);
    bad.put(sentence, readable);
    readable.forEach(token -> owners.put(token, sentence));
    if (finding != null) {
      told.put(sentence, finding.span());
    }
  }

  /** Where something was told of sentences that are read as changed. */
  List<Span> damaged() {
    List<Span> spans = new ArrayList<>();
    for (PlacedSentence sentence : sentences) {
      Span span = told.get(sentence);
      if (span != null && !bad.getOrDefault(sentence, List.of()).isEmpty()) {
        spans.add(span);
      }
    }
    return spans;
  }

  private static List<Token> readable(PlacedSentence sentence, List<Token> mended) {
    int starter = Meaning.starter(sentence);
    boolean opens = isBlock(sentence);
    if (!sentence.block().allows(starter)) {
      return List.of();
    }
    if (!mended.isEmpty()) {
      boolean worth =
          opens
              || starter == BilagaLexer.GRANT
              || starter == BilagaLexer.TOTAL
              || starter == BilagaLexer.OF_WHICH;
      return worth ? mended : List.of();
    }
    boolean holdsMoney = starter == BilagaLexer.AGREEMENT || starter == BilagaLexer.AREA;
    return opens && holdsMoney ? head(sentence, starter) : List.of();
  }

  /** What an agreement or area is called is enough to read what stands in it. */
  private static List<Token> head(PlacedSentence sentence, int starter) {
    Token first = sentence.first().token();
    boolean named = NameTokens.mayBe(sentence.at(1).type());
    List<Token> head = new ArrayList<>();
    head.add(token(starter, first.getText(), first));
    head.add(
        named
            ? sentence.at(1).token()
            : token(BilagaLexer.NAME, "?" + sentence.first().span().line(), first));
    if (sentence.at(2).type() == BilagaLexer.STRING) {
      head.add(sentence.at(2).token());
    }
    head.add(sentence.at(sentence.size() - 2).token());
    head.add(sentence.last().token());
    return head;
  }

  private static boolean isBlock(PlacedSentence sentence) {
    return sentence.size() > 2
        && sentence.last().type() == BilagaLexer.RBRACE
        && sentence.at(sentence.size() - 2).type() == BilagaLexer.LBRACE;
  }

  /** The tree of what is left; none where even that cannot be read. */
  BilagaParser.@Nullable AgreementFileContext tree() {
    if (tree != null) {
      return tree;
    }
    spread();
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      List<Token> tokens = tokens();
      var parser = new BilagaParser(new CommonTokenStream(new ListTokenSource(tokens)));
      parser.removeErrorListeners();
      parser.setErrorHandler(new FirstMistake());
      try {
        tree = parser.agreementFile();
        return tree;
      } catch (FirstMistake.Stumbled stumbled) {
        if (!exclude(tokens, stumbled.at().getTokenIndex())) {
          return null;
        }
      }
    }
    return null;
  }

  /** Leaves out the sentence of a token, or of the one before it. */
  private boolean exclude(List<Token> tokens, int at) {
    for (int i = Math.min(at, tokens.size() - 1); i >= 0; i--) {
      PlacedSentence sentence = owners.get(tokens.get(i));
      if (sentence != null && !bad.getOrDefault(sentence, List.of(tokens.get(i))).isEmpty()) {
        bad.put(sentence, List.of());
        spread();
        return true;
      }
    }
    return false;
  }

  /** Where a part is missing that the whole needs, the whole is not understood. */
  private void spread() {
    boolean more = true;
    while (more) {
      more = false;
      for (PlacedSentence sentence : sentences) {
        PlacedSentence outer = around.get(sentence);
        boolean lost = bad.containsKey(sentence) && bad.get(sentence).isEmpty();
        if (lost && outer != null && needs(sentence) && !isLost(outer)) {
          bad.put(outer, List.of());
          more = true;
        }
      }
    }
  }

  private boolean isLost(PlacedSentence sentence) {
    return bad.containsKey(sentence) && bad.get(sentence).isEmpty();
  }

  private static boolean needs(PlacedSentence part) {
    return switch (part.block()) {
      case GROUP, ROWS, FACTS, CHANGES -> true;
      case DATA -> {
        int starter = Meaning.starter(part);
        yield starter != BilagaLexer.SOURCE
            && starter != BilagaLexer.DATED
            && starter != BilagaLexer.DISPUTED;
      }
      case FILE, AGREEMENT, AREA, GRANT, PAYMENT, DUTIES, APPENDIX, UNKNOWN -> false;
    };
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>(words.size());
    Map<PlacedSentence, List<Token>> aside = new IdentityHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      PlacedSentence sentence = owners.get(word.token());
      List<Token> instead = sentence == null ? null : bad.get(sentence);
      if (sentence != null && word.type() == BilagaLexer.RBRACE && word.isSupplied()) {
        unclosed(sentence, word, tokens, aside);
      }
      if (sentence == null || instead == null) {
        tokens.add(word.token());
      } else if (instead.isEmpty()) {
        i = replace(sentence, i, tokens, aside);
      } else if (word == sentence.first()) {
        boolean opens = isBlock(sentence);
        tokens.addAll(opens ? instead.subList(0, instead.size() - 1) : instead);
        i += sentence.size() - (opens ? 2 : 1);
      } else {
        tokens.add(word.token());
      }
      if (sentence != null && i < words.size() && words.get(i) == sentence.last()) {
        tokens.addAll(aside.getOrDefault(sentence, List.of()));
      }
    }
    return tokens;
  }

  /** Nobody knows what a block was to hold that is never closed. */
  private static void unclosed(
      PlacedSentence sentence,
      Word brace,
      List<Token> tokens,
      Map<PlacedSentence, List<Token>> aside) {
    Meant meant = Meant.ANYTHING;
    boolean inside =
        switch (Meaning.starter(sentence)) {
          case BilagaLexer.AGREEMENT, BilagaLexer.AREA, BilagaLexer.GRANT, BilagaLexer.OF_WHICH ->
              true;
          default -> false;
        };
    if (!inside) {
      meant = Meaning.of(sentence).meant();
    }
    int end = brace.token().getStopIndex();
    var node = new Clause.Broken(brace.span(), meant, Optional.empty(), List.of());
    Token broken = new BrokenToken(node, end + 1, end);
    if (inside) {
      tokens.add(broken);
    } else {
      aside.computeIfAbsent(sentence, it -> new ArrayList<>()).add(broken);
    }
  }

  /** One token in the place of a sentence with all that stands in it; answers where it ends. */
  private int replace(
      PlacedSentence sentence,
      int from,
      List<Token> tokens,
      Map<PlacedSentence, List<Token>> aside) {
    var node = Meaning.of(sentence);
    Token broken =
        new BrokenToken(
            node, sentence.first().token().getStartIndex(), sentence.last().token().getStopIndex());
    PlacedSentence outer = around.get(sentence);
    switch (sentence.block()) {
      case FILE, AGREEMENT, AREA, GRANT -> tokens.add(broken);
      case PAYMENT, DUTIES, APPENDIX, DATA -> {
        if (outer != null) {
          aside.computeIfAbsent(outer, it -> new ArrayList<>()).add(broken);
        }
      }
      case GROUP, ROWS, FACTS, CHANGES, UNKNOWN -> {}
    }
    int end = from;
    while (end < words.size() && words.get(end) != sentence.last()) {
      end++;
    }
    return Math.min(end, words.size() - 1);
  }

  Words places() {
    return places;
  }
}
