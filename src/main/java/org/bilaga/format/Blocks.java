package org.bilaga.format;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import org.bilaga.parser.Lexeme;

/** Which blocks stand on one line and may go on doing so: those with at most one sentence. */
final class Blocks {
  private final BitSet inline = new BitSet();

  Blocks(List<Lexeme> lexemes) {
    var open = new ArrayDeque<Integer>();
    // The last place so far of a line break or an inner block, and the last two of a sentence.
    int broken = -1;
    int sentence = -1;
    int sentenceBefore = -1;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (isBroken(lexeme.before())) {
        broken = i;
      }
      if (lexeme.begins().isPresent()) {
        sentenceBefore = sentence;
        sentence = i;
      }
      if (lexeme.is("{")) {
        open.push(i);
      } else if (lexeme.is("}") && !open.isEmpty()) {
        int start = open.pop();
        inline.set(start, broken <= start && sentenceBefore < start);
        broken = Math.max(broken, start);
      }
    }
  }

  private static boolean isBroken(String gap) {
    for (int i = 0; i < gap.length(); i++) {
      if (gap.charAt(i) == '\n' || gap.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Whether the block that this brace opens stands on the line of the brace. */
  boolean isInline(int brace) {
    return inline.get(brace);
  }
}
