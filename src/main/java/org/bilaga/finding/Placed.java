package org.bilaga.finding;

import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** What is no finding, but told of a place where somebody asks for more. */
public sealed interface Placed permits ConsistentCell, ReadAs {
  Span place();

  Told told();
}
