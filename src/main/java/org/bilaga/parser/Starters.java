package org.bilaga.parser;

import java.util.BitSet;
import java.util.List;
import org.bilaga.parser.generated.BilagaLexer;

/**
 * Whether a word begins a sentence or carries on with the one before; most do only first on a line.
 *
 * <p>Only asked where a text has mistakes: right texts need no lines.
 */
final class Starters {
  private static final BitSet ALL = new BitSet();

  static {
    for (BlockKind block : BlockKind.values()) {
      for (int starter : block.starters()) {
        ALL.set(starter);
      }
    }
  }

  private Starters() {}

  /** The words that begin a sentence somewhere. */
  static BitSet all() {
    return (BitSet) ALL.clone();
  }

  /** Whether some sentence begins with this word. */
  static boolean mayBegin(int type) {
    return type > 0 && ALL.get(type);
  }

  /**
   * Whether the word at {@code at} begins a sentence.
   *
   * @param current the words so far of the sentence before
   */
  static boolean begins(List<Word> words, int at, BlockKind block, List<Word> current) {
    Word word = words.get(at);
    if (!word.first()) {
      return isWithinALine(words, at, block, current);
    } else if (current.isEmpty()) {
      return true;
    }
    Word before = current.get(current.size() - 1);
    Word head = current.get(0);
    if (isPastedRow(words, at)) {
      return true;
    }
    switch (word.type()) {
      case BilagaLexer.DISPUTED -> {
        return block == BlockKind.APPENDIX || block == BlockKind.DATA;
      }
      case BilagaLexer.ROW -> {
        return block == BlockKind.ROWS;
      }
      case BilagaLexer.FOR -> {
        // The amount of a year; elsewhere it goes on with a sentence.
        return block == BlockKind.GRANT;
      }
      case BilagaLexer.READING -> {
        // In a grant it is a mark on a rule of its ladder.
        return block != BlockKind.GRANT;
      }
      case BilagaLexer.TABLE_ROW -> {
        return head.type() != BilagaLexer.TABLE_ROW;
      }
      case BilagaLexer.OTHERWISE -> {
        return block == BlockKind.DUTIES && before.type() != BilagaLexer.COMMA;
      }
      case BilagaLexer.ROUNDED -> {
        // No sentence begins with it, but one takes it for the sentence of an area: "rounding".
        return word.indent() <= head.indent() && before.type() != BilagaLexer.COMMA;
      }
      case BilagaLexer.TOTAL -> {
        return word.indent() <= head.indent() || !needsMore(before.type());
      }
      case BilagaLexer.COLUMN -> {
        return head.type() != BilagaLexer.DISPUTED || has(current, BilagaLexer.COLUMN);
      }
      case BilagaLexer.NAME -> {
        if (block == BlockKind.DUTIES) {
          return before.type() != BilagaLexer.COMMA;
        }
        return word.indent() <= head.indent()
            && (!needsMore(before.type()) || Misspelling.ofStarter(block, words, at) != null);
      }
      default -> {
        return mayBegin(word.type()) && !isName(words, at, block);
      }
    }
  }

  /**
   * Of sentences in one line only a grant or an area is taken for another, by what follows its
   * name: {@code … grant NAME 10 mkr}, {@code … area NAME "Title"}.
   */
  private static boolean isWithinALine(
      List<Word> words, int at, BlockKind block, List<Word> current) {
    int type = words.get(at).type();
    if (type != BilagaLexer.GRANT && type != BilagaLexer.AREA
        || !block.allows(type)
        || current.size() < 2
        || needsMore(current.get(current.size() - 1).type())
        || at + 2 >= words.size()
        || !Character.isLetter(words.get(at + 1).text().codePointAt(0))) {
      return false;
    }
    return switch (words.get(at + 2).type()) {
      case BilagaLexer.NUMBER,
          BilagaLexer.STRING,
          BilagaLexer.CURRENCY,
          BilagaLexer.TO,
          BilagaLexer.LBRACE ->
          true;
      default -> false;
    };
  }

  /** Cells with tabs or semicolons between them, not begun by a keyword. */
  static boolean isPastedRow(List<Word> words, int at) {
    Word word = words.get(at);
    if (mayBegin(word.type()) || at + 1 >= words.size()) {
      return false;
    }
    for (int i = at; i + 1 < words.size() && !words.get(i + 1).first(); i++) {
      int from = words.get(i).span().end();
      int to = words.get(i + 1).span().start();
      if (word.span().file().text().substring(from, Math.max(from, to)).indexOf('\t') >= 0) {
        return words.get(i + 1).type() != BilagaLexer.EQUAL;
      } else if (i > at && words.get(i).text().equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** A keyword used as a name: what follows it could not follow the keyword. */
  private static boolean isName(List<Word> words, int at, BlockKind block) {
    if (!NameTokens.mayBe(words.get(at).type()) || at + 1 >= words.size()) {
      return false;
    }
    int next = words.get(at + 1).type();
    if (block != BlockKind.DUTIES && NameTokens.mayBe(next)) {
      // As in "group data {": the second is the name. Of a duty it is what somebody does.
      return false;
    }
    return switch (next) {
      case BilagaLexer.STRING,
          BilagaLexer.OPEN_STRING,
          BilagaLexer.NUMBER,
          BilagaLexer.DATE,
          BilagaLexer.MONTH,
          BilagaLexer.CURRENCY,
          BilagaLexer.NAME ->
          false;
      default -> !words.get(at + 1).first();
    };
  }

  private static boolean has(List<Word> words, int type) {
    for (Word word : words) {
      if (word.type() == type) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence cannot end with this word. */
  private static boolean needsMore(int type) {
    return switch (type) {
      case BilagaLexer.COMMA,
          BilagaLexer.AND,
          BilagaLexer.OR,
          BilagaLexer.NOT,
          BilagaLexer.EQUAL,
          BilagaLexer.COLON,
          BilagaLexer.PLUS,
          BilagaLexer.MINUS,
          BilagaLexer.TIMES,
          BilagaLexer.OVER,
          BilagaLexer.DOT,
          BilagaLexer.LPAREN,
          BilagaLexer.LBRACKET,
          BilagaLexer.TO,
          BilagaLexer.BY,
          BilagaLexer.BY_KEY,
          BilagaLexer.BY_EACH,
          BilagaLexer.FOR,
          BilagaLexer.THROUGH,
          BilagaLexer.SHARE_OF,
          BilagaLexer.TOTAL_OF,
          BilagaLexer.TOTAL_TO ->
          true;
      default -> false;
    };
  }
}
