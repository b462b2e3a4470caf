package org.bilaga.parser;

import org.antlr.v4.runtime.Token;
import org.bilaga.source.Span;

/**
 * A token that the parser sees, with its place on the page, which tells what a drafter meant where
 * the signs alone do not.
 *
 * @param first whether it stands first on its line
 * @param indent the column its line begins at
 */
record Word(Token token, Span span, int line, int indent, boolean first) {
  int type() {
    return token.getType();
  }

  String text() {
    return token.getText();
  }

  boolean touches(Word next) {
    return span.end() == next.span.start();
  }

  /** Whether it is not written. */
  boolean isSupplied() {
    return span.start() == span.end();
  }

  /** A brace that is not written, just after this word. */
  Word supplied(int type, String text) {
    return new Word(
        Mended.token(type, text, token),
        new Span(span.file(), span.end(), span.end()),
        line,
        indent,
        false);
  }
}
