package org.bilaga.coverage;

import java.util.List;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * A sentence of the agreement that stands for something in the document.
 *
 * @param what in a word or two, or the quotation
 * @param disputes the reasons for which a contradiction in it is accepted
 */
public record Represented(Kind kind, Span place, Told what, List<String> disputes) {
  /** How a passage of the document is taken up. */
  public enum Kind {
    MODELLED,
    CLAIMED,
    UNMODELLED
  }
}
