package org.bilaga.parser;

/** What a sentence is, as far as its place on the page depends on it. */
public enum SentenceKind {
  USE,
  PARTY,
  UNIT,
  GROUP,
  DATA,
  KEY,
  LET,
  AGREEMENT,
  FACTS,
  SCENARIO,
  AMENDMENT,
  /** A line of an agreement's heading: between, case, period, merges, charged to, its total. */
  HEADING,
  /** As the heading, but with a day, a name and a party in columns. */
  SIGNED,
  /** The total of an area. */
  TOTAL,
  AREA,
  GRANT,
  OF_WHICH,
  AMOUNT_OF_PERIOD,
  LISTED_AMOUNT,
  MEASURE,
  STEP,
  SUBMISSION,
  FULFILMENT,
  ATTAINMENT,
  PAYMENT,
  OBLIGATION,
  CONDITION,
  APPENDIX,
  APPENDIX_COLUMN,
  DATA_COLUMN,
  SOURCE,
  TABLE_ROW,
  DISPUTED_ROW,
  CLAIM,
  /** What is left unmodelled, and how the model reads what the text leaves open. */
  NOTE,
  SET,
  /** Any other, which stands by itself. */
  OTHER
}
