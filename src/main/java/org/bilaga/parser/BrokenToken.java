package org.bilaga.parser;

import org.antlr.v4.runtime.CommonToken;
import org.bilaga.ast.Clause;
import org.bilaga.parser.generated.BilagaLexer;

/** Stands in the place of a sentence that was not understood. */
final class BrokenToken extends CommonToken {
  private static final long serialVersionUID = 1;

  private final transient Clause.Broken node;

  BrokenToken(Clause.Broken node, int start, int stop) {
    super(BilagaLexer.BROKEN, "…");
    this.node = node;
    setStartIndex(start);
    setStopIndex(stop);
  }

  Clause.Broken node() {
    return node;
  }
}
