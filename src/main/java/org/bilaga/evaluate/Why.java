package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * Why a value is not known.
 *
 * @param text a clause that can follow "because" or a colon, as in {@code the amount of b is not
 *     stated}
 * @param place where the cause stands, if it stands anywhere
 */
public record Why(Cause cause, Told text, Optional<Span> place) {

  /** The sorts of cause. */
  public enum Cause {
    /** The agreement says that it is not known, or does not say it. */
    NOT_STATED,
    /** It is not said how the money is divided. */
    NOT_DIVIDED,
    /** It depends on what is still to be measured. */
    NOT_YET_KNOWN,
    /** It is said of several years or recipients together. */
    TOGETHER,
    /** A table has no figure for it, or one that cannot be read with certainty. */
    NO_FIGURE,
    /** What stands there was not understood, or cannot be computed, and that is told elsewhere. */
    TOLD
  }

  public static Why of(Cause cause, Span place, Told text) {
    return new Why(cause, text, Optional.of(place));
  }

  /** Of something that a finding tells of. */
  public static Why told(Span place) {
    return of(Cause.TOLD, place, Sentences.dependsOnWrong());
  }

  public boolean isTold() {
    return cause == Cause.TOLD;
  }
}
