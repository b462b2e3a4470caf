package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.bilaga.parser.generated.BilagaParser;
import org.jspecify.annotations.Nullable;

/**
 * Tries whether some words are sentences of a block, and how far they are.
 *
 * <p>Messages rest on trials instead of on the state of a parser that has stumbled: what may stand
 * at a place is what gets the parser further there.
 */
final class ParseTrial {
  /** The words are sentences. */
  static final int UNDERSTOOD = Integer.MAX_VALUE;

  private final BlockKind block;
  private final BilagaParser parser =
      new BilagaParser(new CommonTokenStream(new ListTokenSource(List.of())));
  private @Nullable ParserRuleContext tree;

  ParseTrial(BlockKind block) {
    this.block = block;
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstMistake());
  }

  /** The index of the first token that cannot stand where it stands; the length at the end. */
  int reach(List<Token> tokens) {
    tree = null;
    parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
    try {
      tree = block.parse(parser);
      return UNDERSTOOD;
    } catch (FirstMistake.Stumbled stumbled) {
      return stumbled.at().getTokenIndex();
    }
  }

  /** The tree of the last trial, when it was understood. */
  @Nullable ParserRuleContext tree() {
    return tree;
  }

  /** The same with a token put in before {@code at}. */
  int reachWith(List<Token> tokens, int at, int type) {
    var more = new ArrayList<Token>(tokens.size() + 1);
    more.addAll(tokens.subList(0, at));
    more.add(new CommonToken(type, "?"));
    more.addAll(tokens.subList(at, tokens.size()));
    return reach(more);
  }

  /** The same without {@code count} tokens at {@code at}, and with another one in their place. */
  int reachInstead(List<Token> tokens, int at, int count, int type) {
    return reachWith(without(tokens, at, count), at, type);
  }

  int reachWithout(List<Token> tokens, int at) {
    return reach(without(tokens, at, 1));
  }

  private static List<Token> without(List<Token> tokens, int at, int count) {
    var fewer = new ArrayList<Token>(tokens.size());
    fewer.addAll(tokens.subList(0, at));
    fewer.addAll(tokens.subList(at + count, tokens.size()));
    return fewer;
  }
}
