package org.bilaga.assist;

import org.bilaga.parser.Keyword;
import org.bilaga.words.Told;

/** What each keyword of the agreement language says. */
public final class KeywordMeaning {
  private KeywordMeaning() {}

  public static Told of(Keyword keyword) {
    return switch (keyword) {
      case USE -> Sentences.saysUse();
      case PARTY -> Sentences.saysParty();
      case GROUP -> Sentences.saysGroup();
      case CORRESPONDS_TO -> Sentences.saysCorrespondsTo();
      case WHERE -> Sentences.saysWhere();
      case ALSO_KNOWN_AS -> Sentences.saysAlsoKnownAs();
      case ORGANISATION_NUMBER -> Sentences.saysOrg();
      case FORMERLY, UNTIL -> Sentences.saysFormerly();
      case DATA -> Sentences.saysData();
      case SOURCE -> Sentences.saysSource();
      case DATED -> Sentences.saysDated();
      case COLUMN -> Sentences.saysColumn();
      case ROW -> Sentences.saysRow();
      case TOTAL_ROW -> Sentences.saysTotalRow();
      case NAMES_IN -> Sentences.saysNamesIn();
      case HEADINGS_ON -> Sentences.saysHeadingsOn();
      case SUBTOTAL, OF -> Sentences.saysSubtotal();
      case PASS_OVER -> Sentences.saysPassOver();
      case FIGURES -> Sentences.saysFigures();
      case IS -> Sentences.saysIs();
      case SHEET, CELLS, TABLE -> Sentences.saysSheet();
      case AVERAGED_BY -> Sentences.saysAveragedBy();
      case KEY -> Sentences.saysKey();
      case SHARE_OF -> Sentences.saysShareOf();
      case LET -> Sentences.saysLet();
      case UNIT_WORD -> Sentences.saysUnit();
      case AGREEMENT -> Sentences.saysAgreement();
      case BETWEEN -> Sentences.saysBetween();
      case CASE -> Sentences.saysCase();
      case PERIOD -> Sentences.saysPeriod();
      case CALENDAR, SWEDISH_CALENDAR, NO_CALENDAR -> Sentences.saysCalendar();
      case MERGES -> Sentences.saysMerges();
      case SIGNED, BY_PERSON -> Sentences.saysSigned();
      case CHARGED_TO, ITEMS -> Sentences.saysCharged();
      case DOCUMENT -> Sentences.saysDocument();
      case TOTAL -> Sentences.saysTotal();
      case AREA -> Sentences.saysArea();
      case GRANT -> Sentences.saysGrant();
      case OF_WHICH -> Sentences.saysOfWhich();
      case REMAINDER -> Sentences.saysRemainder();
      case UNDISTRIBUTED -> Sentences.saysUndistributed();
      case AS_LISTED -> Sentences.saysAsListed();
      case UNKNOWN -> Sentences.saysUnknown();
      case TO -> Sentences.saysTo();
      case THROUGH -> Sentences.saysThrough();
      case FOR -> Sentences.saysFor();
      case FROM -> Sentences.saysFrom();
      case FROM_FORM -> Sentences.saysFromForm();
      case IN -> Sentences.saysIn();
      case BY_KEY -> Sentences.saysByKey();
      case BY_EACH -> Sentences.saysByEach();
      case BY_DATE -> Sentences.saysByDate();
      case THE_YEAR_BEFORE -> Sentences.saysTheYearBefore();
      case BY_YEAR, EACH_YEAR, IN_EQUAL_PARTS, EACH_MONTH_OF, EACH_YEAR_OF -> Sentences.saysYears();
      case MONTH_WORD, YEAR_WORD -> Sentences.saysMonth();
      case EACH -> Sentences.saysEach();
      case BASE, AT_LEAST, AT_MOST, EXCEPT -> Sentences.saysBounds();
      case ROUNDED, ROUNDING -> Sentences.saysRounded();
      case ROUNDED_TOGETHER -> Sentences.saysRoundedTogether();
      case LARGEST_REMAINDER -> Sentences.saysLargestRemainder();
      case HALF_UP, HALF_EVEN, DOWN, UP -> Sentences.saysEachByItself();
      case CUMULATIVE -> Sentences.saysCumulative();
      case DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> Sentences.saysDivisors();
      case TIES_BY, MEMBER_ORDER, LARGER_WEIGHT, LOT -> Sentences.saysTies();
      case RESIDUE_TO, RESIDUE_KEPT, LARGEST, SMALLEST, FIRST, LAST -> Sentences.saysResidue();
      case PAYMENT_TO,
          ON_REQUISITION_TO,
          UNUSED_REPAID_TO,
          ACCOUNTS_TO,
          PAID_IN,
          PAID,
          PAID_IN_EQUAL_PARTS ->
          Sentences.saysPayment();
      case OBLIGATION, SUBMIT -> Sentences.saysObligation();
      case CONDITION, MEET, REACH -> Sentences.saysCondition();
      case OTHERWISE, RIGHT_LAPSES, MAY_BE_RECLAIMED, NOT_ENTITLED_TO, EXCLUDED_FROM, WITHHELD ->
          Sentences.saysOtherwise();
      case WITHIN,
          DAYS,
          WEEKS,
          MONTHS,
          AFTER_EACH_MONTH_OF,
          AFTER_EACH_QUARTER_OF,
          AFTER_EACH_HALF_YEAR_OF,
          AFTER_EACH_YEAR_OF,
          IN_EVERY_MONTH_OF ->
          Sentences.saysWithin();
      case MEASURE, A_YEAR_BEFORE -> Sentences.saysMeasure();
      case STEP, WHEN, OR_ELSE_WHEN -> Sentences.saysStep();
      case EACH_STEP_SHARED, EQUALLY, AMONG_THOSE -> Sentences.saysSharing();
      case UNREACHED_TO_BELOW, WHEN_NOBODY_REACHES, BUT_BY_ALTERNATIVE, KEPT_BY ->
          Sentences.saysUnreached();
      case READING -> Sentences.saysReading();
      case APPENDIX -> Sentences.saysAppendix();
      case OR_INSTEAD, IF, UNLESS -> Sentences.saysUnless();
      case CLAIM, FOR_EACH -> Sentences.saysClaim();
      case ABOUT -> Sentences.saysAbout();
      case UNMODELLED -> Sentences.saysUnmodelled();
      case DISPUTED, TOO_HIGH, TOO_LOW -> Sentences.saysDisputed();
      case TOTAL_OF -> Sentences.saysTotalOf();
      case TOTAL_FROM -> Sentences.saysTotalFrom();
      case LAST_DAY_FOR, LAST_DAY_TO_REQUISITION, LAST_DAY_TO_REPAY, LAST_DAY_TO_ACCOUNT ->
          Sentences.saysLastDay();
      case THRESHOLD_OF -> Sentences.saysThreshold();
      case COEFFICIENT_OF -> Sentences.saysCoefficient();
      case TOTAL_TO -> Sentences.saysTotalTo();
      case AND, OR, NOT -> Sentences.saysAndOrNot();
      case FACTS -> Sentences.saysFacts();
      case SCENARIO -> Sentences.saysScenario();
      case AMENDMENT -> Sentences.saysAmendment();
      case SET -> Sentences.saysSet();
      case INSTEAD_OF -> Sentences.saysInsteadOf();
      case REPLACE, ADD, REMOVE -> Sentences.saysChanges();
    };
  }
}
