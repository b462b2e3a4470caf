package org.bilaga.parser;

import static org.bilaga.parser.AdvisedTurn.turn;

import java.util.List;
import org.bilaga.parser.AdvisedTurn.Kinds;

/** What is meant of payments and repayments where the language has another form. */
final class AdvisedPayments {
  private static final String PARTS = "@PAID 50 % @BY_DATE 2017-03-01, 50 % @BY_DATE 2017-09-01";

  /** The first that fits counts. */
  static final List<AdvisedTurn> ALL =
      List.of(
          turn(
              Kinds.PAYMENT,
              "^(?<w>@once-a-year @by-requisition[^{}]*)$",
              Sentences::isADayOfEveryYear,
              Sentences::writeALineForEachYear,
              "@ON_REQUISITION_TO … @BY_DATE"),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@condition-words ?:? ?(?<t>[^\"{}]*))(?: \\{.*)?$",
              Sentences::isAConditionOfItsOwn,
              it ->
                  Sentences.writeTheConditionOutside(
                      it.form("@CONDITION"),
                      it.form("{ … @MEET \"<t>\" @BY_DATE 2026-12-01, @OTHERWISE … }"))),
          turn(
              Kinds.PAYMENT,
              "^@ON_REQUISITION_TO .*? (?<w>(?:@BY_DATE )?\\d{1,2} \\p{L}+ @each-year)",
              Sentences::isADayOfEveryYear,
              Sentences::writeALineForEachYear,
              "@BY_DATE"),
          turn(
              Kinds.AGREEMENT,
              "^(?<w>@payments)(?: §.*)?(?: \\{.*)?$",
              Sentences::saysNotToWhom,
              Sentences::writeWhoIsPaid,
              "@PAYMENT_TO"),
          turn(
              Kinds.PAYMENT,
              "^(?:@the )?(?<w>@WORD(?: ?(?:,|@AND) ?@WORD)* (?:@may )?@requisitions"
                  + " ?[^{}§]*?@from-a-giver (?<t>@WORD))(?: .*)?$",
              Sentences::isSaidOfTheMoney,
              Sentences::writeInThisOrder,
              "@ON_REQUISITION_TO <t>"),
          turn(
              Kinds.PAYMENT,
              "^(?<w>(?:@before-requisition )*@requisitioned(?: @from-whom)?(?: @the)?(?:"
                  + " @WORD)?[^{}]*)$",
              Sentences::isARequisition,
              it ->
                  Sentences.writeTheRequisition(
                      it.form("@ON_REQUISITION_TO"), it.form("@BY_DATE"))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>[^\"{}]*@repaid(?: @by-some-day [^\"{}]*)?)$",
              Sentences::saysNotToWhomItIsRepaid,
              it -> Sentences.writeTheRepayment(it.form("@UNUSED_REPAID_TO"), it.form("@BY_DATE"))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@half-of [^{}]*)$",
              Sentences::saysNotHowMuchEachTime,
              Sentences::writeTheParts,
              PARTS),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@paid(?: @in)? (?:@several|\\d) [^{}]*)$",
              Sentences::saysNotHowMuchEachTime,
              Sentences::writeTheParts,
              PARTS),
          turn(
              Kinds.PAYMENT,
              "^(?:@paid @in|@PAID_IN) [\\d-]+ (?<w>@by-whom [^\"{}§]+)$",
              Sentences::isWhoPays,
              Sentences::writeWhoPaysOnTheGrant,
              "@THROUGH"));

  private AdvisedPayments() {}
}
