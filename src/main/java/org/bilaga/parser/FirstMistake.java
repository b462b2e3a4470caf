package org.bilaga.parser;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Gives up at the first token that cannot stand where it stands, and says which.
 *
 * <p>Of a text with mistakes it is tried thousands of times what might have been meant, so what is
 * thrown knows no more than that: the way there costs more than the trial.
 */
final class FirstMistake extends DefaultErrorStrategy {
  /** Where a parser stopped. */
  static final class Stumbled extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Token at;

    private Stumbled(Token at) {
      super("stumbled", null, false, false);
      this.at = at;
    }

    Token at() {
      return at;
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    Token at = mistake.getOffendingToken();
    throw new Stumbled(at == null ? parser.getCurrentToken() : at);
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new Stumbled(parser.getCurrentToken());
  }

  @Override
  public void sync(Parser parser) {}
}
