package org.bilaga.ask;

import java.util.List;

/** A way to put a question, or a part of one: what may stand where. */
sealed interface Put {
  /** A word as it is, but for case and the dots of letters. */
  record Word(String plain) implements Put {}

  /** One thing after the other. */
  record Row(List<Put> parts) implements Put {}

  /** One of several. */
  record OneOf(List<Put> ways) implements Put {}

  /** What may be left out. */
  record Maybe(Put part) implements Put {}

  /** What may stand any number of times, also none. */
  record Often(Put part) implements Put {}

  /** What has a name of its own among the pieces of the file. */
  record Piece(String name) implements Put {}

  /**
   * A blank for something of a sort: {@code {who}}.
   *
   * @param name what the answer knows it by; its sort is the name without a number
   */
  record Blank(String name) implements Put {
    NamesHere.Sort sort() {
      return NamesHere.Sort.of(name);
    }
  }

  /** No word: what it means that one comes by here. */
  record Mark(String name) implements Put {}
}
