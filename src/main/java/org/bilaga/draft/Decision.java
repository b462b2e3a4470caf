package org.bilaga.draft;

import java.util.List;
import org.bilaga.words.Told;

/**
 * Something that a person must decide.
 *
 * @param what a sentence
 * @param at words of the first line of the agreement that it is about, in any language; none where
 *     it is about all of it
 */
public record Decision(Told what, List<String> at) {
  public Decision {
    at = List.copyOf(at);
  }

  static Decision of(Told what, String... at) {
    return new Decision(what, List.of(at));
  }
}
