package org.bilaga.audit;

/** What proves a figure. */
public enum Proof {
  /** It is among those that add up to a total, or is that total. */
  FOOTED,
  /** It is among those of a row that add up to another, or is that sum. */
  CROSS_FOOTED,
  /** It is the share, or the amount a head, that others of its row make. */
  DERIVED,
  /** It is a whole, or a part of one, in running text. */
  PARTS,
  /** It is what was there at first, came, went, or was there at last, in running text. */
  BALANCED,
  /** The same figure stands elsewhere. */
  STATED_AGAIN,
  /** A figure that it is rounded of, or that is rounded of it, stands elsewhere. */
  ROUNDED,
  /** It stands in the document of the year before. */
  YEAR_BEFORE,
  NOTHING
}
