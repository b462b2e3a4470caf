package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/** The kinds of block: which sentences may stand in each, and how the drafter calls the place. */
enum BlockKind {
  FILE(
      Sentences.outsideAnAgreement(),
      BilagaLexer.AGREEMENT,
      BilagaLexer.KEY,
      BilagaLexer.DATA,
      BilagaLexer.USE,
      BilagaLexer.PARTY,
      BilagaLexer.GROUP,
      BilagaLexer.LET,
      BilagaLexer.UNIT_WORD,
      BilagaLexer.FACTS,
      BilagaLexer.SCENARIO,
      BilagaLexer.AMENDMENT,
      BilagaLexer.CALENDAR,
      BilagaLexer.SWEDISH_CALENDAR,
      BilagaLexer.NO_CALENDAR),
  AGREEMENT(
      Sentences.inAnAgreement(),
      BilagaLexer.AREA,
      BilagaLexer.GRANT,
      BilagaLexer.TOTAL,
      BilagaLexer.CLAIM,
      BilagaLexer.KEY,
      BilagaLexer.BETWEEN,
      BilagaLexer.CASE,
      BilagaLexer.PERIOD,
      BilagaLexer.CALENDAR,
      BilagaLexer.SWEDISH_CALENDAR,
      BilagaLexer.NO_CALENDAR,
      BilagaLexer.MERGES,
      BilagaLexer.SIGNED,
      BilagaLexer.CHARGED_TO,
      BilagaLexer.DOCUMENT,
      BilagaLexer.ROUNDED_TOGETHER,
      BilagaLexer.ROUNDING,
      BilagaLexer.LET,
      BilagaLexer.PAYMENT_TO,
      BilagaLexer.OBLIGATION,
      BilagaLexer.CONDITION,
      BilagaLexer.APPENDIX,
      BilagaLexer.UNMODELLED,
      BilagaLexer.READING),
  AREA(
      Sentences.inAnArea(),
      BilagaLexer.GRANT,
      BilagaLexer.TOTAL,
      BilagaLexer.AREA,
      BilagaLexer.CLAIM,
      BilagaLexer.ROUNDED_TOGETHER,
      BilagaLexer.ROUNDING,
      BilagaLexer.UNMODELLED,
      BilagaLexer.READING),
  GRANT(
      Sentences.inAGrant(),
      BilagaLexer.OF_WHICH,
      BilagaLexer.CLAIM,
      BilagaLexer.STEP,
      BilagaLexer.MEASURE,
      BilagaLexer.EACH_STEP_SHARED,
      BilagaLexer.UNREACHED_TO_BELOW,
      BilagaLexer.WHEN_NOBODY_REACHES,
      BilagaLexer.UNMODELLED),
  PAYMENT(
      Sentences.inAPayment(),
      BilagaLexer.ON_REQUISITION_TO,
      BilagaLexer.UNUSED_REPAID_TO,
      BilagaLexer.ACCOUNTS_TO,
      BilagaLexer.PAID_IN,
      BilagaLexer.PAID,
      BilagaLexer.PAID_IN_EQUAL_PARTS),
  DUTIES(Sentences.inDuties(), BilagaLexer.OTHERWISE),
  APPENDIX(
      Sentences.inAnAppendix(),
      BilagaLexer.COLUMN,
      BilagaLexer.TOTAL_ROW,
      BilagaLexer.FIGURES,
      BilagaLexer.NAMES_IN,
      BilagaLexer.HEADINGS_ON,
      BilagaLexer.SUBTOTAL,
      BilagaLexer.PASS_OVER,
      BilagaLexer.DISPUTED),
  DATA(
      Sentences.inData(),
      BilagaLexer.SOURCE,
      BilagaLexer.DATED,
      BilagaLexer.COLUMN,
      BilagaLexer.TOTAL_ROW,
      BilagaLexer.FIGURES,
      BilagaLexer.NAMES_IN,
      BilagaLexer.HEADINGS_ON,
      BilagaLexer.SUBTOTAL,
      BilagaLexer.PASS_OVER,
      BilagaLexer.DISPUTED,
      BilagaLexer.TABLE_ROW),
  FACTS(
      Sentences.inFacts(),
      BilagaLexer.SOURCE,
      BilagaLexer.DATED,
      BilagaLexer.FIGURES,
      BilagaLexer.NAMES_IN,
      BilagaLexer.HEADINGS_ON,
      BilagaLexer.PASS_OVER,
      BilagaLexer.TABLE_ROW),
  CHANGES(
      Sentences.inChanges(),
      BilagaLexer.SET,
      BilagaLexer.REPLACE,
      BilagaLexer.ADD,
      BilagaLexer.REMOVE,
      BilagaLexer.USE,
      BilagaLexer.SIGNED,
      BilagaLexer.CASE,
      BilagaLexer.CLAIM,
      BilagaLexer.UNMODELLED),
  GROUP(
      Sentences.inAGroup(),
      BilagaLexer.TABLE_ROW,
      BilagaLexer.NAMES_IN,
      BilagaLexer.HEADINGS_ON,
      BilagaLexer.PASS_OVER),
  ROWS(Sentences.inADisputedColumn(), BilagaLexer.ROW),
  /** Opened by a word that is not understood: what stands inside is left for the next run. */
  UNKNOWN(Sentences.here());

  private static final Map<Integer, BlockKind> OPENED_BY =
      Map.ofEntries(
          Map.entry(BilagaLexer.AGREEMENT, AGREEMENT),
          Map.entry(BilagaLexer.AREA, AREA),
          Map.entry(BilagaLexer.GRANT, GRANT),
          Map.entry(BilagaLexer.OF_WHICH, GRANT),
          Map.entry(BilagaLexer.PAYMENT_TO, PAYMENT),
          Map.entry(BilagaLexer.OBLIGATION, DUTIES),
          Map.entry(BilagaLexer.CONDITION, DUTIES),
          Map.entry(BilagaLexer.APPENDIX, APPENDIX),
          Map.entry(BilagaLexer.DATA, DATA),
          Map.entry(BilagaLexer.GROUP, GROUP),
          Map.entry(BilagaLexer.FACTS, FACTS),
          Map.entry(BilagaLexer.SCENARIO, CHANGES),
          Map.entry(BilagaLexer.AMENDMENT, CHANGES),
          Map.entry(BilagaLexer.DISPUTED, ROWS));

  private final Told place;
  private final int[] starters;

  BlockKind(Told place, int... starters) {
    this.place = place;
    this.starters = starters;
  }

  /** The block that a sentence beginning with this word opens. */
  static @Nullable BlockKind openedBy(int starter) {
    return OPENED_BY.get(starter);
  }

  /** "in an agreement", "outside an agreement". */
  Told place() {
    return place;
  }

  /** The words that begin a sentence here, the commonest first. */
  int[] starters() {
    return starters;
  }

  boolean allows(int starter) {
    for (int own : starters) {
      if (own == starter) {
        return true;
      }
    }
    return false;
  }

  /** The blocks in which a sentence may begin with this word. */
  static List<BlockKind> allowing(int starter) {
    List<BlockKind> blocks = new ArrayList<>();
    for (BlockKind block : values()) {
      if (block.allows(starter)) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  ParserRuleContext parse(BilagaParser parser) {
    return switch (this) {
      case FILE -> parser.agreementFile();
      case AGREEMENT -> parser.agreementBody();
      case AREA -> parser.areaBody();
      case GRANT -> parser.grantBody();
      case PAYMENT -> parser.paymentBody();
      case DUTIES -> parser.dutyBody();
      case APPENDIX -> parser.appendixBody();
      case DATA -> parser.dataBody();
      case GROUP, UNKNOWN -> parser.groupBody();
      case ROWS -> parser.rowBody();
      case FACTS -> parser.factsBody();
      case CHANGES -> parser.changeBody();
    };
  }
}
