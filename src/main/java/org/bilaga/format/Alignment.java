package org.bilaga.format;

import java.util.Optional;
import org.bilaga.parser.SentenceKind;

/** Which sentences may stand in a run with each other. */
enum Alignment {
  PARTIES,
  UNITS,
  GROUPS,
  KEYS,
  VALUES,
  HEADING,
  TOTALS,
  AREAS,
  GRANTS,
  EARMARKS,
  PERIODS,
  LISTED,
  MEASURES,
  STEPS,
  SUBMISSIONS,
  FULFILMENTS,
  ATTAINMENTS,
  PAYMENTS,
  APPENDIX_COLUMNS,
  DATA_COLUMNS,
  SOURCES,
  DISPUTED_ROWS,
  CLAIMS,
  NOTES,
  SETTINGS;

  static Optional<Alignment> of(Optional<SentenceKind> kind) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case PARTY -> Optional.of(PARTIES);
      case UNIT -> Optional.of(UNITS);
      case GROUP -> Optional.of(GROUPS);
      case KEY -> Optional.of(KEYS);
      case LET -> Optional.of(VALUES);
      case HEADING, SIGNED -> Optional.of(HEADING);
      case TOTAL -> Optional.of(TOTALS);
      case AREA -> Optional.of(AREAS);
      case GRANT -> Optional.of(GRANTS);
      case OF_WHICH -> Optional.of(EARMARKS);
      case AMOUNT_OF_PERIOD -> Optional.of(PERIODS);
      case LISTED_AMOUNT -> Optional.of(LISTED);
      case MEASURE -> Optional.of(MEASURES);
      case STEP -> Optional.of(STEPS);
      case SUBMISSION -> Optional.of(SUBMISSIONS);
      case FULFILMENT -> Optional.of(FULFILMENTS);
      case ATTAINMENT -> Optional.of(ATTAINMENTS);
      case PAYMENT -> Optional.of(PAYMENTS);
      case APPENDIX_COLUMN -> Optional.of(APPENDIX_COLUMNS);
      case DATA_COLUMN -> Optional.of(DATA_COLUMNS);
      case SOURCE -> Optional.of(SOURCES);
      case DISPUTED_ROW -> Optional.of(DISPUTED_ROWS);
      case CLAIM -> Optional.of(CLAIMS);
      case NOTE -> Optional.of(NOTES);
      case SET -> Optional.of(SETTINGS);
      case USE,
          DATA,
          AGREEMENT,
          FACTS,
          SCENARIO,
          AMENDMENT,
          OBLIGATION,
          CONDITION,
          APPENDIX,
          TABLE_ROW,
          OTHER ->
          Optional.empty();
    };
  }
}
