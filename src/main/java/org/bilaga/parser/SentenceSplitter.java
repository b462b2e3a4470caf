package org.bilaga.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaLexer;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text that has mistakes into its sentences, so that each can be understood or not by
 * itself.
 *
 * <p>A sentence begins with a keyword, or with what looks like one, first on a line; it ends where
 * the next begins or where its block closes.
 */
final class SentenceSplitter {
  private final List<Word> words;
  private final List<PlacedSentence> sentences = new ArrayList<>();
  private final Deque<Place> places = new ArrayDeque<>();

  /** A block being read, with the words so far of its current sentence. */
  private static final class Place {
    final BlockKind block;
    List<Word> current = new ArrayList<>();

    Place(BlockKind block) {
      this.block = block;
    }
  }

  private SentenceSplitter(List<Word> words) {
    this.words = words;
  }

  /** The words of a text, with the braces that it should have, and its sentences. */
  record Split(List<Word> words, List<PlacedSentence> sentences) {}

  static Split split(Iterable<Token> tokens, Words places, Findings out) {
    var words = new ArrayList<Word>();
    int line = -1;
    int indent = 0;
    for (Token token : tokens) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF) {
        var span = places.span(token);
        int itsLine = span.line();
        boolean first = itsLine != line;
        line = itsLine;
        indent = first ? span.column() : indent;
        words.add(new Word(token, span, line, indent, first));
      }
    }
    List<Word> repaired = new BraceRepair(out).repaired(words);
    return new Split(repaired, new SentenceSplitter(repaired).sentences());
  }

  private List<PlacedSentence> sentences() {
    places.push(new Place(BlockKind.FILE));
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Place place = places.getFirst();
      switch (word.type()) {
        case BilagaLexer.LBRACE -> {
          place.current.add(word);
          places.push(new Place(opened(place)));
        }
        case BilagaLexer.RBRACE -> {
          end(place);
          places.pop();
          Place outer = places.getFirst();
          outer.current.add(word);
          end(outer);
        }
        case BilagaLexer.TABLE_ROW -> row(place, i);
        default -> add(place, i);
      }
    }
    end(places.getFirst());
    return sentences;
  }

  /** Rows are right wherever rows may stand; a table may be long. */
  private void row(Place place, int at) {
    if (place.block.allows(BilagaLexer.TABLE_ROW) && words.get(at).first()) {
      end(place);
    } else {
      add(place, at);
    }
  }

  private void add(Place place, int at) {
    if (Starters.begins(words, at, place.block, place.current)) {
      end(place);
    }
    place.current.add(words.get(at));
  }

  private void end(Place place) {
    if (!place.current.isEmpty()) {
      sentences.add(new PlacedSentence(place.block, place.current));
      place.current = new ArrayList<>();
    }
  }

  /** By the last word before the brace that can open a block. */
  private static BlockKind opened(Place place) {
    if (place.block == BlockKind.GRANT
        && !place.current.isEmpty()
        && place.current.get(0).type() == BilagaLexer.FOR) {
      // The list of a year.
      return BlockKind.GRANT;
    }
    for (int i = place.current.size() - 1; i >= 0; i--) {
      @Nullable BlockKind block = BlockKind.openedBy(place.current.get(i).type());
      if (block != null && !isNameInside(place, i)) {
        return block;
      }
    }
    Misspelling meant = Misspelling.ofStarter(place.block, place.current, 0);
    BlockKind block = meant == null ? null : BlockKind.openedBy(meant.type());
    return block == null ? BlockKind.UNKNOWN : block;
  }

  /** As in {@code area data …}: the second keyword is the name of the area. */
  private static boolean isNameInside(Place place, int at) {
    return at > 0
        && NameTokens.mayBe(place.current.get(at).type())
        && Starters.mayBegin(place.current.get(0).type());
  }
}
