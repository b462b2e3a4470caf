package org.bilaga.parser;

/**
 * A part of a sentence that may stand in a column with the same part of its neighbours.
 *
 * <p>In the order in which they follow each other in a sentence.
 */
public enum Part {
  VALUE,
  PERSON,
  PARTY,
  ACT,
  GROUP,
  PLACE,
  SECTION_OF_PLACE,
  NAME,
  TITLE,
  QUOTATION,
  ORGANISATION_NUMBER,
  FILE,
  CORRESPONDENCE,
  OTHER_NAMES,
  FORMER_NAMES,
  LEFT_SIDE,
  AMOUNT,
  TIMING,
  WHEN,
  SIGN,
  RIGHT_SIDE,
  ROUNDING,
  COVERED,
  RECIPIENT,
  LAST_DAY,
  INSTEAD,
  SECTION,
  BLOCK,
  /** What follows the last part that stands in a column. */
  REST;

  /** Whether the part is an amount, which is written with its end below the end of another. */
  public boolean isAmount() {
    return this == AMOUNT || this == RIGHT_SIDE;
  }
}
