package org.bilaga.parser;

import java.util.List;

/**
 * One sentence, never empty, and the block it stands in; of a block that it opens it has the braces
 * alone.
 */
record PlacedSentence(BlockKind block, List<Word> words) {
  Word first() {
    return words.get(0);
  }

  Word last() {
    return words.get(words.size() - 1);
  }

  int size() {
    return words.size();
  }

  Word at(int index) {
    return words.get(index);
  }
}
