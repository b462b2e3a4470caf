package org.bilaga.parser;

import static org.bilaga.parser.AdvisedTurn.turn;

import java.util.List;
import org.bilaga.parser.AdvisedTurn.Kinds;

/** What is meant of duties and conditions where the language has another form. */
final class AdvisedDuties {
  /** The first that fits counts. */
  static final List<AdvisedTurn> ALL =
      List.of(
          turn(
              Kinds.BLOCK_OF_DUTIES,
              "^\\S+ (?<w>,? ?(?:§ ?[\\d.]+)? ?: ?[\\p{L}].*)$",
              Sentences::hasNoName,
              Sentences::writeANameAndBraces,
              "{ … }"),
          turn(
              Kinds.DUTIES,
              " @reports (?<w>(?:@a-or-its )?(?<t>[\\p{L}][\\p{L}\\p{N}-]*(?:"
                  + " [\\p{L}][\\p{L}\\p{N}-]*)*?)) @TO ",
              Sentences::isWhatIsSubmitted,
              Sentences::writeInThisOrder,
              "\"<t>\""),
          turn(
              Kinds.DUTIES,
              " (?<w>@every (?:(?<quarter>@a-quarter)|(?<month>@a-month)|@a-half-year))(?:"
                  + " @of-or-in @YEAR)?$",
              Sentences::saysNotByWhen,
              it ->
                  Sentences.writeByWhen(
                      it.form(
                          it.has("month")
                              ? "@WITHIN 30 @DAYS @AFTER_EACH_MONTH_OF 2017"
                              : it.has("quarter")
                                  ? "@WITHIN 30 @DAYS @AFTER_EACH_QUARTER_OF 2017"
                                  : "@WITHIN 30 @DAYS @AFTER_EACH_HALF_YEAR_OF 2017"))),
          turn(
              Kinds.DUTIES,
              "^@WORD(?: ?, ?@WORD)* (?<w>@must-words ?,? ?(?:(?<d>(?:@each-year(?: ,)? )?@by"
                  + " (?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9}(?: \\d{4})?)(?: @each-year)?) ,?"
                  + " ?)?(?<t>[\\p{L}][^\"{}§]*?))(?: (?:@by|,|@OTHERWISE) .*)?$",
              Sentences::isARequirementInWords,
              it ->
                  it.has("d")
                      ? Sentences.writeInThisOrder(it.form("@MEET \"<t>\" <d>"))
                      : Sentences.writeTheRequirement(it.form("@MEET \"<t>\""))),
          turn(
              Kinds.DUTIES,
              "@OTHERWISE (?<w>@lost ?[^\"{}]*)$",
              Sentences::saysWhatIsLost,
              it ->
                  Sentences.writeWhatIsLost(
                      it.form("@OTHERWISE @NOT_ENTITLED_TO"),
                      it.form("@OTHERWISE @WITHHELD"),
                      it.form("@OTHERWISE @MAY_BE_RECLAIMED"))),
          turn(
              Kinds.DUTIES,
              "^(?<w>@if-words (?<r>@WORD) [^{}]*)$",
              Sentences::beginsWithTheFailure,
              Sentences::writeWhatIsAskedFirst,
              "<r> @MEET \"…\" @BY_DATE 2017-12-01 @OTHERWISE …"),
          turn(
              Kinds.DUTIES,
              " (?<w>@WITHIN (?:\\d+|@few) [\\p{L}]+ @after @of-the-period[^{}]*)$",
              Sentences::saysNotAfterWhat,
              Sentences::writeByWhen,
              "@WITHIN 30 @DAYS @AFTER_EACH_YEAR_OF 2017"));

  private AdvisedDuties() {}
}
