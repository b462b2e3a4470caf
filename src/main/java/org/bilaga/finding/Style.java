package org.bilaga.finding;

/** What a stretch of printed text is, which a palette may give a colour. */
public enum Style {
  ERROR,
  WARNING,
  /** Known and accepted: shown, but quietly. */
  DISPUTED,
  /** Arrows, bars and places. */
  GUTTER,
  /** The marker of a second place. */
  SECOND,
  STRONG,
  GOOD
}
