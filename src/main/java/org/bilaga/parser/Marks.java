package org.bilaga.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of each token of a file: which sentence or part begins with it, and what it is.
 *
 * <p>A sentence inside another, as what an amendment puts in, begins none of its own.
 */
final class Marks {
  private final @Nullable SentenceKind[] begins;
  private final @Nullable Part[] parts;
  private final @Nullable Keyword[] by;
  private final boolean[] names;
  private final boolean[] figures;
  private final boolean[] joined;

  /** Whether the next clause is said within the sentence that has begun. */
  private boolean within;

  Marks(int tokens) {
    begins = new SentenceKind[tokens];
    parts = new Part[tokens];
    by = new Keyword[tokens];
    names = new boolean[tokens];
    figures = new boolean[tokens];
    joined = new boolean[tokens];
  }

  Optional<SentenceKind> begins(int token) {
    return Optional.ofNullable(begins[token]);
  }

  Optional<Part> part(int token) {
    return Optional.ofNullable(parts[token]);
  }

  /** Which of the five words English {@code by} is here. */
  Optional<Keyword> by(int token) {
    return Optional.ofNullable(by[token]);
  }

  boolean isName(int token) {
    return names[token];
  }

  boolean isFigure(int token) {
    return figures[token];
  }

  boolean isJoined(int token) {
    return joined[token];
  }

  void begin(Token token, SentenceKind kind) {
    begins[token.getTokenIndex()] = kind;
  }

  /** The next clause is said within the sentence that has begun. */
  void goOnWithin() {
    within = true;
  }

  void by(Token token, Keyword keyword) {
    by[token.getTokenIndex()] = keyword;
  }

  void name(Token token) {
    names[token.getTokenIndex()] = true;
  }

  void figure(Token token) {
    figures[token.getTokenIndex()] = true;
  }

  void joined(Token token) {
    joined[token.getTokenIndex()] = true;
  }

  void begin(ParserRuleContext context, SentenceKind kind) {
    if (within) {
      within = false;
    } else {
      begins[context.getStart().getTokenIndex()] = kind;
    }
  }

  void part(@Nullable ParserRuleContext context, Part part) {
    if (context != null) {
      part(context.getStart(), part);
    }
  }

  void part(@Nullable TerminalNode leaf, Part part) {
    if (leaf != null) {
      part(leaf.getSymbol(), part);
    }
  }

  void part(@Nullable Token token, Part part) {
    if (token != null) {
      parts[token.getTokenIndex()] = part;
    }
  }

  void first(List<? extends ParserRuleContext> contexts, Part part) {
    if (!contexts.isEmpty()) {
      part(contexts.get(0), part);
    }
  }

  /** What follows the keyword of a sentence. */
  void second(ParserRuleContext context, Part part) {
    if (context.getChild(1) instanceof ParserRuleContext inner) {
      part(inner, part);
    } else if (context.getChild(1) instanceof TerminalNode leaf) {
      part(leaf, part);
    }
  }
}
