package org.bilaga.table;

import java.util.Arrays;

/**
 * Exact spellings to small numbers, looked up by a stretch of text without cutting it out.
 *
 * <p>Open addressing, at most half full; filled once, then only read.
 */
final class SpellingIndex {
  static final int ABSENT = -1;

  private final String[] spellings;
  private final int[] values;

  SpellingIndex(int size) {
    int capacity = Integer.highestOneBit(Math.max(4, size * 2)) * 2;
    spellings = new String[capacity];
    values = new int[capacity];
    Arrays.fill(spellings, "");
  }

  /** The empty spelling is never found. */
  void put(String spelling, int value) {
    int slot = slot(spelling, 0, spelling.length());
    spellings[slot] = spelling;
    values[slot] = value;
  }

  int find(String text, int start, int end) {
    int slot = slot(text, start, end);
    return spellings[slot].isEmpty() ? ABSENT : values[slot];
  }

  private int slot(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int mask = spellings.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    int length = end - start;
    while (!spellings[slot].isEmpty()
        && (spellings[slot].length() != length || !text.startsWith(spellings[slot], start))) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
