package org.bilaga.parser;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.words.Told;

/**
 * Turns of phrase that the language has a sentence of its own for, somewhere else or in another
 * form, which may not be guessed: each with why it is none here, and what to write.
 *
 * <p>They are held against the words of one sentence that was refused, with a blank between each.
 */
final class AdvisedTurns {
  private static final int MOST_YEARS = 5;

  /**
   * A turn of phrase.
   *
   * @param pattern {@code w} is what is told, other groups what the advice has of it
   */
  record Turn(
      Kinds kinds,
      Pattern pattern,
      Supplier<Told> why,
      BiFunction<Matcher, Function<Keyword, String>, Told> advice) {}

  /** The first that fits counts. */
  static final List<Turn> ALL =
      List.of(
          turn(
              Kinds.OF_WHICH,
              " (?<w>@the-rest(?: @for-whom)? (?<r>[\\p{L}_-]+(?: [\\p{L}_-]+)*))$",
              Sentences::isAPartOfItsOwn,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.OF_WHICH)
                          + " "
                          + named(r(it))
                          + " "
                          + in.apply(Keyword.REMAINDER))),
          turn(
              Kinds.APPENDIX_PART,
              " (?<w>@sum-row(?: @is-called)? ?(?<t>\"[^\"]*\"|\\p{L}+))$",
              Sentences::isTheRowOfSums,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.TOTAL_ROW)
                          + " \""
                          + it.group("t").replace("\"", "")
                          + "\"")),
          turn(
              Kinds.APPENDIX_PART,
              "^(?<w>(?!(?:@COLUMN|@TOTAL_ROW) )(?<t>[\\p{L}\\p{N}][^\"=]*?)) = ",
              Sentences::isAHeading,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.COLUMN) + " \"" + it.group("t").strip() + "\" = …")),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@once-a-year @by-requisition[^{}]*)$",
              Sentences::isADayOfEveryYear,
              (it, in) ->
                  Sentences.writeALineForEachYear(
                      in.apply(Keyword.ON_REQUISITION_TO) + " … " + in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.CLAIM,
              "^(?<p>\\S+ (?:§|@IN |@FOR ).*|.*)\" (?:: )?(?<w>="
                  + " ?(?<n>(?:@TOTAL|[\\p{L}_])[\\p{L}\\p{N}_. -]*))$",
              Sentences::saysNotWhichFigure,
              (it, in) -> {
                String claim = in.apply(Keyword.CLAIM) + " ";
                boolean placed = !it.group("p").startsWith(claim + "\"");
                return Sentences.writeInThisOrder(
                    (placed ? "" : claim + "§ 2 \"…\"")
                        + ": "
                        + it.group("n").strip().replace(" . ", ".")
                        + " = …");
              }),
          turn(
              Kinds.OF_WHICH,
              "^@OF_WHICH (?<w>(?<n>\\d[\\d ,.]*(?:@scale (?!@for-whom))?(?!@for-whom"
                  + " )[\\p{L}%€]+)(?: (?:@for-whom|@regarding))? (?<r>[\\p{L}_-]+(?:"
                  + " [\\p{L}_-]+)*))$",
              Sentences::hasTheAmountFirst,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.OF_WHICH)
                          + " "
                          + named(r(it))
                          + " "
                          + share(it.group("n"), in))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@condition-words ?:? ?(?<t>[^\"{}]*))(?: \\{.*)?$",
              Sentences::isAConditionOfItsOwn,
              (it, in) ->
                  Sentences.writeTheConditionOutside(
                      in.apply(Keyword.CONDITION),
                      "{ … "
                          + in.apply(Keyword.MEET)
                          + " \""
                          + it.group("t").strip()
                          + "\" "
                          + in.apply(Keyword.BY_DATE)
                          + " 2026-12-01, "
                          + in.apply(Keyword.OTHERWISE)
                          + " … }")),
          turn(
              Kinds.PAYMENT,
              "^@ON_REQUISITION_TO .*? (?<w>(?:@BY_DATE )?\\d{1,2} \\p{L}+ @each-year)",
              Sentences::isADayOfEveryYear,
              (it, in) -> Sentences.writeALineForEachYear(in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.AGREEMENT,
              "^(?<w>@payments)(?: §.*)?(?: \\{.*)?$",
              Sentences::saysNotToWhom,
              (it, in) -> Sentences.writeWhoIsPaid(in.apply(Keyword.PAYMENT_TO))),
          turn(
              Kinds.APPENDIX,
              "^\\S+ (?<w>\"[^\"0-9]*(?<n>\\d{1,3})?[^\"0-9]*\")",
              Sentences::isItsTitle,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.APPENDIX)
                          + " "
                          + (it.group("n") == null ? "1" : it.group("n"))
                          + " "
                          + it.group("w"))),
          turn(
              Kinds.APPENDIX,
              "^(?<w>@APPENDIX (?<n>\\d{1,3})(?: \"[^\"]*\")?)(?: §[^{}]*)? \\{",
              Sentences::saysNotWhereTheTableIs,
              (it, in) ->
                  Sentences.writeTheFile(
                      in.apply(Keyword.FROM)
                          + " \""
                          + in.apply(Keyword.APPENDIX)
                          + "-"
                          + it.group("n")
                          + ".csv\" "
                          + in.apply(Keyword.BY_EACH)
                          + " …")),
          turn(
              Kinds.APPENDIX_PART,
              "^(?<w>\\|.*)$",
              Sentences::belongsInItsFile,
              (it, in) ->
                  Sentences.writeTheFile(
                      in.apply(Keyword.FROM)
                          + " \""
                          + in.apply(Keyword.APPENDIX)
                          + "-1.csv\" "
                          + in.apply(Keyword.BY_EACH)
                          + " …")),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>@TO (?<r>@WORD)) ?[=<>]",
              Sentences::lacksTheWordForASum,
              (it, in) ->
                  Sentences.writeInThisOrder(in.apply(Keyword.TOTAL_TO) + " " + r(it) + " = …")),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>@TOTAL @every-year) ?[=<>]",
              Sentences::saysNotWhichYear,
              (it, in) -> Sentences.writeTheNameWithTheYear("2026")),
          turn(
              Kinds.APPENDIX_PART,
              "= ?(?<w>@TOTAL(?: @of-some-year)?(?: @the-year)? \\(? ?(?<y>@YEAR)(?: \\))?)$",
              Sentences::isAYearOfTheWhole,
              (it, in) -> Sentences.writeTheNameWithTheYear(it.group("y"))),
          turn(
              Kinds.PAYMENT,
              "^(?:@the )?(?<w>(?<r>@WORD(?: ?(?:,|@AND) ?@WORD)*) (?:@may )?@requisitions"
                  + " ?[^{}§]*?@from-a-giver (?<t>@WORD))(?: .*)?$",
              Sentences::isSaidOfTheMoney,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.ON_REQUISITION_TO) + " " + it.group("t"))),
          turn(
              Kinds.GROUP,
              "= ?(?<r>@WORD) (?<w>@belonging-to [^{}]+)$",
              Sentences::saysNotWhoTheyAre,
              (it, in) -> Sentences.writeTheMembers()),
          turn(
              Kinds.CLAIM,
              ": ?(?:(?<total>@TOTAL)|(?<r>[\\p{L}_][\\p{L}\\p{N}_.-]*)) ?= ?[^=]*?"
                  + " (?<w>@every-year)$",
              Sentences::saysNotWhichYear,
              (it, in) ->
                  it.group("total") != null
                      ? Sentences.writeTheNameWithTheYear("2026")
                      : Sentences.writeTheYear(r(it))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?<r>[\\p{L}_][\\p{L}\\p{N}_.-]*) @every-year) ?[=<>]",
              Sentences::saysNotWhichYear,
              (it, in) -> Sentences.writeTheYear(r(it))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>@TOTAL(?: @of-some-year)?(?: @the-year)? \\(? ?(?<y>@YEAR)(?: \\))?) ?[=<>]",
              Sentences::isAYearOfTheWhole,
              (it, in) -> Sentences.writeTheNameWithTheYear(it.group("y"))),
          turn(
              Kinds.BLOCK_OF_DUTIES,
              "^\\S+ (?<w>,? ?(?:§ ?[\\d.]+)? ?: ?[\\p{L}].*)$",
              Sentences::hasNoName,
              (it, in) -> Sentences.writeANameAndBraces("{ … }")),
          turn(
              Kinds.ANY,
              "^(?<w>§ ?\\d[\\d.]*)$",
              Sentences::standsAfterTheBrace,
              (it, in) -> Sentences.writeItBeforeTheBrace()),
          turn(
              Kinds.GRANT,
              "^\\S+ [\\p{L}\\p{N}_-]+ (?:\"[^\"]*\" )?(?<w>(?<n>\\d[^\"{},:]*?) (?:@of-some-year"
                  + " )?(?<y>@YEAR)(?: @and| ?,) (?<m>\\d[^\"{},:]*?) (?:@of-some-year"
                  + " )?(?<z>@YEAR))(?: @TO |$)",
              Sentences::hasAnAmountOfEachYear,
              (it, in) ->
                  Sentences.writeByYear(
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("m"), in))),
          turn(
              Kinds.MONEY,
              "(?:^| )(?<w>@rest-alone (?<r>@TO @WORD[^{}]*))$",
              Sentences::isAGrantWithoutAName,
              (it, in) ->
                  Sentences.writeANamedRest(
                      in.apply(Keyword.GRANT), in.apply(Keyword.REMAINDER) + " " + r(it))),
          turn(
              Kinds.MONEY,
              " (?<w>@with-or-without(?: ?\\.)? @tax|@including (?!(?:[\\p{L}_-]+"
                  + " ?[,{]))[\\p{L}][\\p{L} -]*?(?= @TO |$))",
              Sentences::isSaidOfTheAmount,
              (it, in) -> Sentences.writeAsAComment(it.group("w").replace(" .", "."))),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>(?:@of-which-words )?(?:@half-of-it|\\d+ ?%|\\d+ @per-cent)(?: @of-it)?"
                  + " (?:@is-shared )?@shared-by ?[^{}]* @and [^{}]*)$",
              Sentences::saysTwoWaysToShare,
              (it, in) ->
                  Sentences.writeOneKeyOfBoth(
                      in.apply(Keyword.KEY),
                      in.apply(Keyword.SHARE_OF),
                      in.apply(Keyword.BY_KEY),
                      in.apply(Keyword.GRANT))),
          turn(
              Kinds.GRANT,
              " (?<w>(?!@AS_LISTED(?![\\p{L}]))@as-in (?:@the )?@table-words ?(?:@in-appendix"
                  + " )?\\d*[^{}]*)$",
              Sentences::pointsToATable,
              (it, in) ->
                  Sentences.writeAsListed(in.apply(Keyword.AS_LISTED), in.apply(Keyword.COLUMN))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<n>\\d[^\"{}]*?) @TO (?<r>@WORD) ?(?:,|@and) (?<m>\\d[^\"{}]*?) @TO"
                  + " (?<q>@WORD))",
              Sentences::givesEachItsOwn,
              (it, in) ->
                  Sentences.writeAList(
                      in.apply(Keyword.GRANT),
                      in.apply(Keyword.TO),
                      in.apply(Keyword.AS_LISTED)
                          + " { "
                          + r(it)
                          + " "
                          + it.group("n").strip()
                          + " "
                          + it.group("q")
                          + " "
                          + it.group("m").strip()
                          + " }")),
          turn(
              Kinds.GRANT,
              " @TO (?<r>@WORD) (?<w>@who(?= )(?! @a-bound)[^{}]*)$",
              Sentences::saysWhichOfThem,
              (it, in) ->
                  Sentences.writeAPartOfTheGroup(
                      in.apply(Keyword.GROUP),
                      r(it) + " " + in.apply(Keyword.WHERE),
                      in.apply(Keyword.CONDITION),
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.NOT_ENTITLED_TO))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<y>@YEAR) ?:? (?<n>\\d[^\"{},:]*?) ?, ?(?<z>@YEAR) ?:?"
                  + " (?<m>\\d[^\"{},:]*?))(?: @TO |$)",
              Sentences::hasAnAmountOfEachYear,
              (it, in) ->
                  Sentences.writeByYear(
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("m"), in))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<n>\\d[^\"{},:]*?) (?<w>@every-year(?: @over-years)* (?<y>@YEAR)(?:"
                  + " ?(?:-|–|\\.\\.|@AND|@TO) ?)(?<z>@YEAR))",
              Sentences::isOfSomeYears,
              (it, in) ->
                  Sentences.writeByYear(
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("n"), in))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<n>\\d[^\"{},:]*?) (?<w>@of-some-year (?<y>@YEAR) @and (?:@IN )?(?<z>@YEAR))",
              Sentences::mayBeOfEachYearOrOfBoth,
              (it, in) ->
                  Sentences.writeBothOrByYear(
                      it.group("n").strip()
                          + " "
                          + in.apply(Keyword.IN)
                          + " "
                          + it.group("y")
                          + ".."
                          + it.group("z"),
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("n"), in))),
          turn(
              Kinds.GRANT,
              " @TO (?<r>@WORD) ,? ?(?<w>(?:@which )?(?:@is-paid )?@in (?:@several|\\d) [^{}]*)$",
              Sentences::saysHowItIsPaid,
              (it, in) ->
                  Sentences.writeAPayment(
                      in.apply(Keyword.PAYMENT_TO) + " " + r(it) + " { " + in.apply(Keyword.PAID))),
          turn(
              Kinds.MONEY,
              " ,? ?(?<w>@from-out-of (?:@appropriation )?(?<n>\\d{1,2} \\d{1,2} ?: ?\\d{1,3}))",
              Sentences::isAnAppropriation,
              (it, in) ->
                  Sentences.writeTheAppropriation(
                      in.apply(Keyword.CHARGED_TO)
                          + " \""
                          + it.group("n").replace(" :", ":").replace(": ", ":")
                          + "\"")),
          turn(
              Kinds.GRANT,
              " @TO @WORD (?<w>@shared-in-words(?= )(?! @requisition)"
                  + " (?![^{}]*(?<!\\p{L})(?:@rounding-begins|@terms-of-division(?!\\p{L})))[\\p{L}_-]+(?:"
                  + " [\\p{L}\\p{N}_-]+)+)$",
              Sentences::saysHowItIsShared,
              (it, in) ->
                  Sentences.writeAKeyForIt(
                      in.apply(Keyword.KEY), in.apply(Keyword.SHARE_OF), in.apply(Keyword.BY_KEY))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>(?:@before-requisition )*@requisitioned(?: @from-whom)?(?: @the)?(?:"
                  + " (?<r>@WORD))?[^{}]*)$",
              Sentences::isARequisition,
              (it, in) ->
                  Sentences.writeTheRequisition(
                      in.apply(Keyword.ON_REQUISITION_TO), in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>[^\"{}]*@repaid-words(?: @by-some-day [^\"{}]*)?)$",
              Sentences::saysNotToWhomItIsRepaid,
              (it, in) ->
                  Sentences.writeTheRepayment(
                      in.apply(Keyword.UNUSED_REPAID_TO), in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@half-of [^{}]*)$",
              Sentences::saysNotHowMuchEachTime,
              (it, in) ->
                  Sentences.writeTheParts(
                      in.apply(Keyword.PAID)
                          + " 50 % "
                          + in.apply(Keyword.BY_DATE)
                          + " 2017-03-01, 50 % "
                          + in.apply(Keyword.BY_DATE)
                          + " 2017-09-01")),
          turn(
              Kinds.GRANT,
              " (?<w>@FOR \"(?<t>[^\"]+)\")",
              Sentences::saysWhatItIsFor,
              (it, in) -> Sentences.writeItAsTheTitle("\"" + it.group("t") + "\"")),
          turn(
              Kinds.PAYMENT,
              "^(?<w>@paid(?: @in)? (?:@several|\\d) [^{}]*)$",
              Sentences::saysNotHowMuchEachTime,
              (it, in) ->
                  Sentences.writeTheParts(
                      in.apply(Keyword.PAID)
                          + " 50 % "
                          + in.apply(Keyword.BY_DATE)
                          + " 2017-03-01, 50 % "
                          + in.apply(Keyword.BY_DATE)
                          + " 2017-09-01")),
          turn(
              Kinds.DUTIES,
              " @reports (?<w>(?:@a-or-its )?(?<t>[\\p{L}][\\p{L}\\p{N}-]*(?:"
                  + " [\\p{L}][\\p{L}\\p{N}-]*)*?)) @TO ",
              Sentences::isWhatIsSubmitted,
              (it, in) -> Sentences.writeInThisOrder("\"" + it.group("t") + "\"")),
          turn(
              Kinds.DUTIES,
              " (?<w>@every (?:(?<quarter>@a-quarter)|(?<month>@a-month)|@a-half-year))(?:"
                  + " @of-or-in @YEAR)?$",
              Sentences::saysNotByWhen,
              (it, in) ->
                  Sentences.writeByWhen(
                      in.apply(Keyword.WITHIN)
                          + " 30 "
                          + in.apply(Keyword.DAYS)
                          + " "
                          + in.apply(
                              it.group("month") != null
                                  ? Keyword.AFTER_EACH_MONTH_OF
                                  : it.group("quarter") != null
                                      ? Keyword.AFTER_EACH_QUARTER_OF
                                      : Keyword.AFTER_EACH_HALF_YEAR_OF)
                          + " 2017")),
          turn(
              Kinds.DUTIES,
              "^(?<r>@WORD(?: ?, ?@WORD)*) (?<w>@must-words ?,? ?(?:(?<d>(?:@each-year(?: ,)? )?@by"
                  + " (?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9}(?: \\d{4})?)(?: @each-year)?) ,?"
                  + " ?)?(?<t>[\\p{L}][^\"{}§]*?))(?: (?:@by|,|@OTHERWISE) .*)?$",
              Sentences::isARequirementInWords,
              (it, in) ->
                  it.group("d") == null
                      ? Sentences.writeTheRequirement(required(it, in))
                      : Sentences.writeInThisOrder(required(it, in) + " " + it.group("d"))),
          turn(
              Kinds.AGREEMENT,
              "^(?<w>(?!@no-body )(?:@all-or-each )?(?<r>@WORD) @must-or-submits [^{}]*)$",
              Sentences::isSomethingToDo,
              (it, in) ->
                  Sentences.writeADutyAroundIt(
                      in.apply(Keyword.OBLIGATION),
                      "{ "
                          + r(it)
                          + " "
                          + in.apply(Keyword.SUBMIT)
                          + " \"…\" "
                          + in.apply(Keyword.TO)
                          + " … }")),
          turn(
              Kinds.PARTY,
              " (?<w>@THROUGH [^{}]*)$",
              Sentences::isWhoActsForAParty,
              (it, in) ->
                  Sentences.writeThroughWhomBetween(
                      in.apply(Keyword.BETWEEN), in.apply(Keyword.THROUGH))),
          turn(
              Kinds.SIGNED,
              " (?<w>@and (?:\\p{Lu}|\")[^{}]*)$",
              Sentences::isAnotherSignature,
              (it, in) -> Sentences.writeALineForEach(in.apply(Keyword.SIGNED))),
          turn(
              Kinds.GRANT,
              " (?<w>@in-order-to (?<t>[\\p{L}][^\"{}§]*?)) ?(?:§.*|\\{.*)?$",
              Sentences::saysWhatItIsFor,
              (it, in) -> Sentences.writeItAsTheTitle("\"" + capital(it.group("t")) + "\"")),
          turn(
              Kinds.CLAIM,
              "(?<w>@TOTAL_TO @WORD(?: @of-some-year)?(?: @IN)?(?: @the-year)? \\(?"
                  + " ?(?<y>@YEAR)(?: \\))?) ?(?:[=<>]|$)",
              Sentences::isOfAllYears,
              (it, in) -> Sentences.writeTheGrantsOfTheYear(it.group("y"))),
          turn(
              Kinds.CLAIM,
              " (?<w>@per (?!@no-member(?![\\p{L}-]))(?<r>@WORD)) ?(?:[=<>]|$)",
              Sentences::standsBeforeTheQuotation,
              (it, in) ->
                  Sentences.writeForEachBefore(
                      in.apply(Keyword.CLAIM) + " " + in.apply(Keyword.FOR_EACH))),
          turn(
              Kinds.APPENDIX_PART,
              "^@COLUMN (?<t>\"[^\"]*\") = (?<n>.*?[\\p{L}\\]]) ?(?<w>(?:\\( ?|, ?)?(?:@IN"
                  + " )?(?<u>[tkm]?kr|mnkr|mdkr|(?:@scale )?(?-i:[A-Z]{3})|€|£|%)(?: ?\\))?)$",
              Sentences::isTheUnitOfTheTable,
              (it, in) ->
                  Sentences.writeTheUnitInTheHeading(
                      in.apply(Keyword.COLUMN)
                          + " "
                          + it.group("t").replaceFirst("\"$", ", " + it.group("u") + "\"")
                          + " = "
                          + it.group("n").strip())),
          turn(
              Kinds.CLAIM,
              " (?<w>@for-each (?<r>@WORD)) ?[=<>]",
              Sentences::standsBeforeTheQuotation,
              (it, in) ->
                  Sentences.writeForEachBefore(
                      in.apply(Keyword.CLAIM) + " " + in.apply(Keyword.FOR_EACH))),
          turn(
              Kinds.GRANT,
              "^(?!.* @TO ).* (?<w>@shared [^{}]*)$",
              Sentences::saysNotToWhom,
              (it, in) ->
                  Sentences.writeToWhomByKey(in.apply(Keyword.TO), in.apply(Keyword.BY_KEY))),
          turn(
              Kinds.KEY,
              " = ?(?<w>(?!@a-share|@UNKNOWN|\\d)[\\p{L}][^{}]*)$",
              Sentences::isNoShare,
              (it, in) -> Sentences.writeTheShare(in.apply(Keyword.SHARE_OF))),
          turn(
              Kinds.DUTIES,
              "@OTHERWISE (?<w>@lost ?[^\"{}]*)$",
              Sentences::saysWhatIsLost,
              (it, in) ->
                  Sentences.writeWhatIsLost(
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.NOT_ENTITLED_TO),
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.WITHHELD),
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.MAY_BE_RECLAIMED))),
          turn(
              Kinds.DUTIES,
              "^(?<w>@if-words (?<r>@WORD) [^{}]*)$",
              Sentences::beginsWithTheFailure,
              (it, in) ->
                  Sentences.writeWhatIsAskedFirst(
                      r(it)
                          + " "
                          + in.apply(Keyword.MEET)
                          + " \"…\" "
                          + in.apply(Keyword.BY_DATE)
                          + " 2017-12-01 "
                          + in.apply(Keyword.OTHERWISE)
                          + " …")),
          turn(
              Kinds.DUTIES,
              " (?<w>(?<p>@WITHIN (?:\\d+|@few) [\\p{L}]+) @after @of-the-period[^{}]*)$",
              Sentences::saysNotAfterWhat,
              (it, in) ->
                  Sentences.writeByWhen(
                      in.apply(Keyword.WITHIN)
                          + " 30 "
                          + in.apply(Keyword.DAYS)
                          + " "
                          + in.apply(Keyword.AFTER_EACH_YEAR_OF)
                          + " 2017")),
          turn(
              Kinds.BLOCK_OF_DUTIES,
              "@HEAD:? ?(?<w>(?!§|\\{|@FOR )[\\p{L}\"][^{}]*)$",
              Sentences::standsInBraces,
              (it, in) -> Sentences.writeBracesAround("{ … }")),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>@rounding-alone)$",
              Sentences::saysNotToWhat,
              (it, in) -> {
                String to = in.apply(Keyword.TO) + " 1 kr";
                String rounded = in.apply(Keyword.ROUNDED) + " ";
                return Sentences.writeRounding(
                    rounded + to, rounded + in.apply(Keyword.HALF_UP) + " " + to);
              }),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>@sum-of? ?@all-parts)(?: @together)? ?[=<>]",
              Sentences::isTheTotal,
              (it, in) -> Sentences.writeTheTotal(in.apply(Keyword.TOTAL))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?<r>@WORD) @within (?<m>[\\p{L}][\\p{L}\\p{N}_-]*)) ?[=<>]",
              Sentences::isAPartOfAnother,
              (it, in) -> Sentences.writeInThisOrder(it.group("m") + "." + r(it))),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>@is-divided @by-whom [^\"{}§]+)(?:§.*)?$",
              Sentences::saysWhoDividesIt,
              (it, in) ->
                  Sentences.writeUndistributedAndWho(
                      in.apply(Keyword.UNDISTRIBUTED), it.group("w").strip())),
          turn(
              Kinds.MONEY,
              "^(?:@the )?(?<w>(?!(?:@GRANT|@TOTAL|@AREA|@CLAIM) )(?<r>@WORD) @receives"
                  + " (?<n>\\d[^\"{}§]*?))(?: (?:@FOR|@TO) .*)?$",
              Sentences::isAGrantInWords,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.GRANT)
                          + " … "
                          + it.group("n").strip()
                          + " "
                          + in.apply(Keyword.TO)
                          + " "
                          + r(it))),
          turn(
              Kinds.PAYMENT,
              "^(?:@paid @in|@PAID_IN) [\\d-]+ (?<w>@by-whom [^\"{}§]+)$",
              Sentences::isWhoPays,
              (it, in) -> Sentences.writeWhoPaysOnTheGrant(in.apply(Keyword.THROUGH))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?!@begins-value )[\\p{L}_][\\p{L}\\p{N}_-]*(?:"
                  + " [\\p{L}_][\\p{L}\\p{N}_-]*)+?)(?: (?:@TO|@FOR) [\\p{L}_.-]+)? ?[=<>]",
              Sentences::isSeveralWords,
              (it, in) -> Sentences.writeTheNameOfIt(it.group("w").replace(' ', '-'))),
          turn(
              Kinds.BETWEEN,
              "(?<r>@WORD) (?<w>\\( [^()]* \\))",
              Sentences::isWhoActsForAParty,
              (it, in) -> Sentences.writeThroughWhom(r(it), in.apply(Keyword.THROUGH))),
          turn(
              Kinds.AREA,
              "@HEAD(?<w>@total-words (?<n>\\d[^\"{}]*?))(?: \\{.*)?$",
              Sentences::isTheTotalOfAnArea,
              (it, in) ->
                  Sentences.writeWithinIt(
                      "{ " + in.apply(Keyword.TOTAL) + " " + it.group("n").strip())),
          turn(
              Kinds.ANY,
              "^(?<w>(?:@the-amounts (?:@are-to-be )?@rounded|@rounding-is) @TO (?<n>[^\"{}§]+))$",
              Sentences::mayKeepTheSumOrNot,
              (it, in) -> {
                String to =
                    in.apply(Keyword.TO) + " " + CustomaryRounding.amount(it.group("n").strip());
                String rounding = in.apply(Keyword.ROUNDING) + " ";
                return Sentences.writeRounding(
                    rounding + to, rounding + in.apply(Keyword.HALF_UP) + " " + to);
              }));

  /** The sentences that one can stand in, by what they begin with or stand among. */
  enum Kinds {
    MONEY,
    GRANT,
    PAYMENT,
    DUTIES,
    CLAIM,
    OF_WHICH,
    APPENDIX_PART,
    APPENDIX,
    BETWEEN,
    AREA,
    BLOCK_OF_DUTIES,
    AGREEMENT,
    PARTY,
    SIGNED,
    KEY,
    GROUP,
    ANY;

    boolean have(PlacedSentence sentence) {
      int first = sentence.first().type();
      return switch (this) {
        case MONEY -> sentence.block() == BlockKind.AGREEMENT || sentence.block() == BlockKind.AREA;
        case GRANT -> first == BilagaLexer.GRANT;
        case PAYMENT -> sentence.block() == BlockKind.PAYMENT;
        case DUTIES -> sentence.block() == BlockKind.DUTIES;
        case CLAIM -> first == BilagaLexer.CLAIM;
        case OF_WHICH -> first == BilagaLexer.OF_WHICH;
        case APPENDIX -> first == BilagaLexer.APPENDIX;
        case APPENDIX_PART -> sentence.block() == BlockKind.APPENDIX;
        case BETWEEN -> first == BilagaLexer.BETWEEN;
        case AREA -> first == BilagaLexer.AREA;
        case BLOCK_OF_DUTIES -> first == BilagaLexer.OBLIGATION || first == BilagaLexer.CONDITION;
        case AGREEMENT -> sentence.block() == BlockKind.AGREEMENT && first == BilagaLexer.NAME;
        case PARTY -> first == BilagaLexer.PARTY;
        case SIGNED -> first == BilagaLexer.SIGNED;
        case KEY -> first == BilagaLexer.KEY;
        case GROUP -> first == BilagaLexer.GROUP;
        case ANY -> true;
      };
    }
  }

  private AdvisedTurns() {}

  private static Turn turn(
      Kinds kinds,
      String pattern,
      Supplier<Told> why,
      BiFunction<Matcher, Function<Keyword, String>, Told> advice) {
    return new Turn(kinds, TurnOfPhrase.pattern(pattern), why, advice);
  }

  private static String required(Matcher it, Function<Keyword, String> in) {
    return in.apply(Keyword.MEET) + " \"" + it.group("t").strip() + "\"";
  }

  /** A name of several words is a title, behind a name that is yet to be chosen. */
  private static String named(String words) {
    return words.contains(" ") ? AdvisedNames.nameOf(words) + " \"" + words + "\"" : words;
  }

  /** A share is one of something. */
  private static String share(String amount, Function<Keyword, String> in) {
    return amount.endsWith("%") ? amount + " " + in.apply(Keyword.OF) + " …" : amount;
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static String r(Matcher it) {
    return it.group("r");
  }

  /** {@code for 2020 10 mkr for 2021 12 mkr}, in braces, with every year of a stretch. */
  private static String years(
      String first, String amount, String second, String other, Function<Keyword, String> in) {
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(second);
    var each = new StringBuilder("{ ");
    for (int year = from; year < Math.min(to, from + MOST_YEARS); year++) {
      if (year == from || amount.equals(other)) {
        each.append(in.apply(Keyword.FOR)).append(' ').append(year).append(' ');
        each.append(amount.strip()).append(' ');
      }
    }
    each.append(to - from > MOST_YEARS ? "… " : "");
    each.append(in.apply(Keyword.FOR)).append(' ').append(to).append(' ').append(other.strip());
    return each.append(" }").toString();
  }
}
