package org.bilaga.parser;

import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.bilaga.parser.generated.BilagaParser;

/** The tokens that may be a name: names themselves and keywords where they cannot be meant. */
final class NameTokens {
  private static final ATN AUTOMATON = new BilagaParser(null).getATN();
  private static final IntervalSet ALL =
      AUTOMATON.nextTokens(AUTOMATON.ruleToStartState[BilagaParser.RULE_name]);

  private NameTokens() {}

  static boolean mayBe(int type) {
    return ALL.contains(type);
  }
}
