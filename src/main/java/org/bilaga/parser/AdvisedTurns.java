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
              " (?<w>(?:resten|återstoden|resterande|det övriga|the rest|the remainder|the"
                  + " balance)(?: (?:till|för|avser|to|for|on))? (?<r>[\\p{L}_-]+(?:"
                  + " [\\p{L}_-]+)*))$",
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
              " (?<w>(?:sista raden|summaraden|nedersta raden|last row|bottom row|final row|sum row"
                  + "|sum line)(?: (?:är|heter|is|is called))? ?(?<t>\"[^\"]*\"|\\p{L}+))$",
              Sentences::isTheRowOfSums,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.TOTAL_ROW)
                          + " \""
                          + it.group("t").replace("\"", "")
                          + "\"")),
          turn(
              Kinds.APPENDIX_PART,
              "^(?<w>(?!(?:kolumn|column|summarad|total row) )(?<t>[\\p{L}\\p{N}][^\"=]*?)) = ",
              Sentences::isAHeading,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.COLUMN) + " \"" + it.group("t").strip() + "\" = …")),
          turn(
              Kinds.PAYMENT,
              "^(?<w>(?:once a year|once per year|once every year|each year|annually|yearly|varje"
                  + " år|årligen|en gång per år|en gång om året) (?:on requisition to|by"
                  + " requisition to|efter rekvisition (?:till|hos|från))[^{}]*)$",
              Sentences::isADayOfEveryYear,
              (it, in) ->
                  Sentences.writeALineForEachYear(
                      in.apply(Keyword.ON_REQUISITION_TO) + " … " + in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.CLAIM,
              "^(?<p>\\S+ (?:§|i |in |för |for ).*|.*)\" (?:: )?(?<w>= ?(?<n>(?:totalt|total"
                  + "|[\\p{L}_])[\\p{L}\\p{N}_. -]*))$",
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
              "^(?:varav|of which) (?<w>(?<n>\\d[\\d"
                  + " ,.]*(?:(?:miljoner|miljarder|tusen|million|billion|thousand)"
                  + " (?!till|för|to|for|avser))?(?!till |för |to |for |avser )[\\p{L}%€]+)(?:"
                  + " (?:till|för|avser|avseende|to|for|on))? (?<r>[\\p{L}_-]+(?: [\\p{L}_-]+)*))$",
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
              "^(?<w>(?:villkor|condition|krav|förutsättning|requirement) ?:?"
                  + " ?(?<t>[^\"{}]*))(?: \\{.*)?$",
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
              "^(?:engångsvis efter rekvisition till|once on requisition to) .*?"
                  + " (?<w>(?:(?:senast|by) )?\\d{1,2} \\p{L}+ (?:varje år|each year))",
              Sentences::isADayOfEveryYear,
              (it, in) -> Sentences.writeALineForEachYear(in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.AGREEMENT,
              "^(?<w>(?:utbetalning|utbetalningar|payment|payments))(?: §.*)?(?: \\{.*)?$",
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
              Kinds.CLAIM,
              ": ?(?<w>(?:totalt|total) (?:per år|varje år|årligen|om året|per year|by year|each"
                  + " year|a year|annually|yearly)) ?[=<>]",
              Sentences::saysNotWhichYear,
              (it, in) -> Sentences.writeTheNameWithTheYear("2026")),
          turn(
              Kinds.APPENDIX_PART,
              "= ?(?<w>(?:totalt|total)(?: (?:i|för|under|in|for|during))?(?: (?:år|the year))?"
                  + " \\(? ?(?<y>(?:19|20)\\d\\d)(?: \\))?)$",
              Sentences::isAYearOfTheWhole,
              (it, in) -> Sentences.writeTheNameWithTheYear(it.group("y"))),
          turn(
              Kinds.PAYMENT,
              "^(?:the |de )?(?<w>(?<r>@WORD(?: ?(?:,|och|and) ?@WORD)*)"
                  + " (?:(?:ska|skall|måste|får|may|shall|must)"
                  + " )?(?:rekvirerar|rekvirera|begär|begära|requisitions?|requests?|claims?)"
                  + " ?[^{}§]*?(?:från|hos|av|from) (?<t>@WORD))(?: .*)?$",
              Sentences::isSaidOfTheMoney,
              (it, in) ->
                  Sentences.writeInThisOrder(
                      in.apply(Keyword.ON_REQUISITION_TO) + " " + it.group("t"))),
          turn(
              Kinds.GROUP,
              "= ?(?<r>@WORD) (?<w>(?:i|inom|från|tillhörande|in|within|from) [^{}]+)$",
              Sentences::saysNotWhoTheyAre,
              (it, in) -> Sentences.writeTheMembers()),
          turn(
              Kinds.CLAIM,
              ": ?(?<r>[\\p{L}_][\\p{L}\\p{N}_.-]*) ?= ?[^=]*? (?<w>(?:per år|varje år|årligen"
                  + "|om året|per year|each year|every year|a year|annually|yearly))$",
              Sentences::saysNotWhichYear,
              (it, in) ->
                  r(it).matches("(?i)totalt?")
                      ? Sentences.writeTheNameWithTheYear("2026")
                      : Sentences.writeTheYear(r(it))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?<r>[\\p{L}_][\\p{L}\\p{N}_.-]*) (?:per år|varje år|årligen|om året|per"
                  + " year|by year|each year|a year|annually|yearly)) ?[=<>]",
              Sentences::saysNotWhichYear,
              (it, in) -> Sentences.writeTheYear(r(it))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?:totalt|total)(?: (?:i|för|under|in|for|during))?(?: (?:år|the year))?"
                  + " \\(? ?(?<y>(?:19|20)\\d\\d)(?: \\))?) ?[=<>]",
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
              "^\\S+ [\\p{L}\\p{N}_-]+ (?:\"[^\"]*\" )?(?<w>(?<n>\\d[^\"{},:]*?)"
                  + " (?:(?:i|för|in|for) )?(?<y>(?:19|20)\\d\\d)(?: (?:och|samt|and)| ?,)"
                  + " (?<m>\\d[^\"{},:]*?) (?:(?:i|för|in|for) )?(?<z>(?:19|20)\\d\\d))(?:"
                  + " (?:till|to) |$)",
              Sentences::hasAnAmountOfEachYear,
              (it, in) ->
                  Sentences.writeByYear(
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("m"), in))),
          turn(
              Kinds.MONEY,
              "(?:^| )(?<w>(?:resten|resterande|the rest|rest|remainder|återstoden|det "
                  + "återstående) (?<r>(?:till|to) @WORD[^{}]*))$",
              Sentences::isAGrantWithoutAName,
              (it, in) ->
                  Sentences.writeANamedRest(
                      in.apply(Keyword.GRANT), in.apply(Keyword.REMAINDER) + " " + r(it))),
          turn(
              Kinds.MONEY,
              " (?<w>(?:plus|inklusive|inkl|exklusive|exkl|including|incl|excluding|excl|before|after|before"
                  + " any|net of)(?: ?\\.)?"
                  + " (?:moms|vat|mervärdesskatt|mervärdesskatten|tax|taxes)|(?:exklusive|inklusive|including|excluding)"
                  + " (?!(?:[\\p{L}_-]+ ?[,{]))[\\p{L}][\\p{L} -]*?(?= (?:till|to) |$))",
              Sentences::isSaidOfTheAmount,
              (it, in) -> Sentences.writeAsAComment(it.group("w").replace(" .", "."))),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>(?:varav |därav |of which )?(?:hälften|half|one half|\\d+ ?%|\\d+"
                  + " procent|\\d+ per cent|en del|part)(?: of it)? (?:fördelas |delas |is |shared"
                  + " |divided )?(?:lika|equally|enligt|efter|by) ?[^{}]* (?:och|and|samt)"
                  + " [^{}]*)$",
              Sentences::saysTwoWaysToShare,
              (it, in) ->
                  Sentences.writeOneKeyOfBoth(
                      in.apply(Keyword.KEY),
                      in.apply(Keyword.SHARE_OF),
                      in.apply(Keyword.BY_KEY),
                      in.apply(Keyword.GRANT))),
          turn(
              Kinds.GRANT,
              " (?<w>(?!(?:enligt lista|as listed)(?![\\p{L}]))(?:enligt|i enlighet med|by|as set"
                  + " out in|as shown in|as specified in|according to|as listed in|enligt vad som"
                  + " anges i|som framgår av|se|see) (?:the"
                  + " )?(?:bilaga|bilagan|annex|appendix|tabell|tabellen|table|schedule|lista|listan|list)"
                  + " ?(?:i bilaga )?\\d*[^{}]*)$",
              Sentences::pointsToATable,
              (it, in) ->
                  Sentences.writeAsListed(in.apply(Keyword.AS_LISTED), in.apply(Keyword.COLUMN))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<n>\\d[^\"{}]*?) (?:till|to) (?<r>@WORD) ?(?:,|och|and|samt) "
                  + "(?<m>\\d[^\"{}]*?) (?:till|to) (?<q>@WORD))",
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
              " (?:till|to) (?<r>@WORD) (?<w>(?:som|vars|with|which|that|who|having|where|med"
                  + " (?:fler|färre|mer|mindre|minst|högst|under|över))(?= )(?! (?:a"
                  + " (?:minimum|maximum|floor|cap)))[^{}]*)$",
              Sentences::saysWhichOfThem,
              (it, in) ->
                  Sentences.writeAPartOfTheGroup(
                      in.apply(Keyword.GROUP),
                      r(it) + " " + in.apply(Keyword.WHERE),
                      in.apply(Keyword.CONDITION),
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.NOT_ENTITLED_TO))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<y>@YEAR) ?:? (?<n>\\d[^\"{},:]*?) ?, ?(?<z>@YEAR) ?:? "
                  + "(?<m>\\d[^\"{},:]*?))(?: (?:till|to) |$)",
              Sentences::hasAnAmountOfEachYear,
              (it, in) ->
                  Sentences.writeByYear(
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("m"), in))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<n>\\d[^\"{},:]*?) (?<w>(?:årligen|varje år|per år|each year|annually|a"
                  + " year|per year|yearly)(?: (?:under|in|for|over|i|åren|of))* (?<y>@YEAR)(?:"
                  + " ?(?:-|–|\\.\\.|och|and|till|to) ?)(?<z>@YEAR))",
              Sentences::isOfSomeYears,
              (it, in) ->
                  Sentences.writeByYear(
                      in.apply(Keyword.BY_YEAR) + " " + in.apply(Keyword.TO),
                      years(it.group("y"), it.group("n"), it.group("z"), it.group("n"), in))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<n>\\d[^\"{},:]*?) (?<w>(?:i|in|under|during|for|för) (?<y>@YEAR) (?:och|and"
                  + "|samt) (?:in |i )?(?<z>@YEAR))",
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
              " (?:till|to) (?<r>@WORD) ,? ?(?<w>(?:som |which )?(?:(?:betalas|utbetalas|paid)(?:"
                  + " ut)? )?(?:i|in|vid|at) (?:två|tre|fyra|flera|two|three|four|several|\\d)"
                  + " [^{}]*)$",
              Sentences::saysHowItIsPaid,
              (it, in) ->
                  Sentences.writeAPayment(
                      in.apply(Keyword.PAYMENT_TO) + " " + r(it) + " { " + in.apply(Keyword.PAID))),
          turn(
              Kinds.MONEY,
              " ,? ?(?<w>(?:från|ur|av|from|out of|under|charged to|belastar)"
                  + " (?:(?:anslaget|anslag|appropriation) )?(?<n>\\d{1,2} \\d{1,2} ?: ?\\d{1,3}))",
              Sentences::isAnAppropriation,
              (it, in) ->
                  Sentences.writeTheAppropriation(
                      in.apply(Keyword.CHARGED_TO)
                          + " \""
                          + it.group("n").replace(" :", ":").replace(": ", ":")
                          + "\"")),
          turn(
              Kinds.GRANT,
              " (?:till|to) @WORD (?<w>(?:enligt|efter|utifrån|baserat på|i proportion till|i"
                  + " förhållande till|proportionellt mot|med hänsyn till|in relation"
                  + " to|by|on|according to|on the basis of|based on|in proportion to)(?= )(?!"
                  + " (?:requisition|rekvisition)) "
                  + "(?![^{}]*(?<!\\p{L})(?:round|avrund|(?:minimum|maximum|floor|cap|minst|högst|lägst"
                  + "|least|most|utom|except|base|grundbelopp|rest|residue|disputed|omtvistat)(?!\\p{L})))[\\p{L}_-]+(?:"
                  + " [\\p{L}\\p{N}_-]+)+)$",
              Sentences::saysHowItIsShared,
              (it, in) ->
                  Sentences.writeAKeyForIt(
                      in.apply(Keyword.KEY), in.apply(Keyword.SHARE_OF), in.apply(Keyword.BY_KEY))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>(?:ska |skall |medlen |pengarna |the money |the funds |funds |money |shall "
                  + "|must |be |is |are )*(?:rekvireras|begärs|rekvisition|rekvirera|requisitioned"
                  + "|requested|claimed)(?: (?:hos|från|av|till|from|to|at|by))?(?: the)?(?: "
                  + "(?<r>@WORD))?[^{}]*)$",
              Sentences::isARequisition,
              (it, in) ->
                  Sentences.writeTheRequisition(
                      in.apply(Keyword.ON_REQUISITION_TO), in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>[^\"{}]*(?:återbetalas|betalas tillbaka|återbetala|repaid|returned|paid"
                  + " back)(?: (?:senast|by|no later than|not later"
                  + " than|before|före|inom|within|den) [^\"{}]*)?)$",
              Sentences::saysNotToWhomItIsRepaid,
              (it, in) ->
                  Sentences.writeTheRepayment(
                      in.apply(Keyword.UNUSED_REPAID_TO), in.apply(Keyword.BY_DATE))),
          turn(
              Kinds.PAYMENT,
              "^(?<w>(?:betalas(?: ut)?|utbetalas|paid(?: out)?|payable)(?: (?:i|in|vid))?"
                  + " (?:två|tre|fyra|flera|two|three|four|several|\\d) [^{}]*)$",
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
              " (?:lämnar in|lämna in|lämnar|lämna|skickar in|skicka in|inkommer med|inkomma"
                  + " med|redovisar|redovisa|rapporterar|rapportera|report|reports|present|presents|submit|submits|hand"
                  + " in|hands in|deliver|delivers) (?<w>(?:(?:en|ett|sin|sina|a|an|the|its|their)"
                  + " )?(?<t>[\\p{L}][\\p{L}\\p{N}-]*(?: [\\p{L}][\\p{L}\\p{N}-]*)*?)) (?:till|to)"
                  + " ",
              Sentences::isWhatIsSubmitted,
              (it, in) -> Sentences.writeInThisOrder("\"" + it.group("t") + "\"")),
          turn(
              Kinds.DUTIES,
              " (?<w>(?:varje|each|every|per) (?<p>kvartal|månad|halvår|quarter|month|half-year"
                  + "|half year))(?: (?:of|i) @YEAR)?$",
              Sentences::saysNotByWhen,
              (it, in) ->
                  Sentences.writeByWhen(
                      in.apply(Keyword.WITHIN)
                          + " 30 "
                          + in.apply(Keyword.DAYS)
                          + " "
                          + in.apply(
                              switch (it.group("p").charAt(0)) {
                                case 'm', 'M' -> Keyword.AFTER_EACH_MONTH_OF;
                                case 'h', 'H' -> Keyword.AFTER_EACH_HALF_YEAR_OF;
                                default -> Keyword.AFTER_EACH_QUARTER_OF;
                              })
                          + " 2017")),
          turn(
              Kinds.DUTIES,
              "^(?<r>@WORD(?: ?, ?@WORD)*) (?<w>(?:ska|skall|måste|bör|har|must|shall|should|has"
                  + " to|have to|have|has|need to|behöver) ?,? ?(?:(?<d>(?:(?:varje år|årligen|each"
                  + " year|every year)(?: ,)? )?(?:senast|by|no later than)"
                  + " (?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9}(?: \\d{4})?)(?: (?:varje år|each"
                  + " year))?) ,? ?)?(?<t>[\\p{L}][^\"{}§]*?))(?: (?:senast|by|no later"
                  + " than|,|otherwise|annars) .*)?$",
              Sentences::isARequirementInWords,
              (it, in) ->
                  it.group("d") == null
                      ? Sentences.writeTheRequirement(required(it, in))
                      : Sentences.writeInThisOrder(required(it, in) + " " + it.group("d"))),
          turn(
              Kinds.AGREEMENT,
              "^(?<w>(?!(?:resten|tid|term|duration) )(?:(?:the|de|alla|all|each|every|varje) )?"
                  + "(?<r>@WORD) (?:ska|skall|måste|lämnar|must|shall|submits?) [^{}]*)$",
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
              " (?<w>(?:genom|via|through) [^{}]*)$",
              Sentences::isWhoActsForAParty,
              (it, in) ->
                  Sentences.writeThroughWhomBetween(
                      in.apply(Keyword.BETWEEN), in.apply(Keyword.THROUGH))),
          turn(
              Kinds.SIGNED,
              " (?<w>(?:och|and|samt) (?:\\p{Lu}|\")[^{}]*)$",
              Sentences::isAnotherSignature,
              (it, in) -> Sentences.writeALineForEach(in.apply(Keyword.SIGNED))),
          turn(
              Kinds.GRANT,
              " (?<w>(?:för att|i syfte att|avsett för att|in order to|so as to|for the purpose"
                  + " of|with a view to) (?<t>[\\p{L}][^\"{}§]*?)) ?(?:§.*|\\{.*)?$",
              Sentences::saysWhatItIsFor,
              (it, in) -> Sentences.writeItAsTheTitle("\"" + capital(it.group("t")) + "\"")),
          turn(
              Kinds.CLAIM,
              " (?<w>(?:för varje|for each|for every) (?<r>@WORD)) ?[=<>]",
              Sentences::standsBeforeTheQuotation,
              (it, in) ->
                  Sentences.writeForEachBefore(
                      in.apply(Keyword.CLAIM) + " " + in.apply(Keyword.FOR_EACH))),
          turn(
              Kinds.GRANT,
              "^(?!.* (?:till|to) ).* (?<w>(?:fördelas|fördelat|delas|shared|divided|distributed)"
                  + " [^{}]*)$",
              Sentences::saysNotToWhom,
              (it, in) ->
                  Sentences.writeToWhomByKey(in.apply(Keyword.TO), in.apply(Keyword.BY_KEY))),
          turn(
              Kinds.KEY,
              " = ?(?<w>(?!andel|share|okänt|unknown|\\d)[\\p{L}][^{}]*)$",
              Sentences::isNoShare,
              (it, in) -> Sentences.writeTheShare(in.apply(Keyword.SHARE_OF))),
          turn(
              Kinds.DUTIES,
              "(?:annars|otherwise)"
                  + " (?<w>(?:inget|inga|ingen|no|the|återbetalas|återkrävs|repaid|bidraget|medlen|pengarna|stödet|ersättningen|betalas|utbetalas"
                  + "|lämnas|dras|mister|bortfaller|minskas|sänks|is|are|shall|will|money|funds|får|gets?|utgår|lose|loses)"
                  + " ?[^\"{}]*)$",
              Sentences::saysWhatIsLost,
              (it, in) ->
                  Sentences.writeWhatIsLost(
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.NOT_ENTITLED_TO),
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.WITHHELD),
                      in.apply(Keyword.OTHERWISE) + " " + in.apply(Keyword.MAY_BE_RECLAIMED))),
          turn(
              Kinds.DUTIES,
              "^(?<w>(?:om|ifall|if|unless|såvida) (?<r>@WORD) [^{}]*)$",
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
              " (?<w>(?<p>(?:inom|within) (?:\\d+|en|ett|two|three|one|a|två|tre) [\\p{L}]+)"
                  + " (?:efter|after|of|från|from) (?:årets|periodens|the|årsskiftet)[^{}]*)$",
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
              "@HEAD:? ?(?<w>(?!§|\\{|för |for )[\\p{L}\"][^{}]*)$",
              Sentences::standsInBraces,
              (it, in) -> Sentences.writeBracesAround("{ … }")),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>(?:öresavrundning|öresavrundat|avrundning|avrundas|avrundat|rounding|rounded))$",
              Sentences::saysNotToWhat,
              (it, in) -> {
                String to = in.apply(Keyword.TO) + " 1 kr";
                String rounded = in.apply(Keyword.ROUNDED) + " ";
                return Sentences.writeRounding(
                    rounded + to, rounded + in.apply(Keyword.HALF_UP) + " " + to);
              }),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?:summan av|the sum of|sum of|total of)? ?(?:alla|all|samtliga) (?:the"
                  + " )?(?:bidrag|bidragen|grants|belopp|beloppen|amounts|delar|parts|områden|areas))(?:"
                  + " tillsammans| together)? ?[=<>]",
              Sentences::isTheTotal,
              (it, in) -> Sentences.writeTheTotal(in.apply(Keyword.TOTAL))),
          turn(
              Kinds.CLAIM,
              ": ?(?<w>(?!(?:total|totalt|sista|last|summan|sum|share|andel|gränsen|threshold|koefficienten|coefficient|about|ca|cirka)"
                  + " )[\\p{L}_][\\p{L}\\p{N}_-]*(?: [\\p{L}_][\\p{L}\\p{N}_-]*)+?)(?:"
                  + " (?:to|till|for|för) [\\p{L}_.-]+)? ?[=<>]",
              Sentences::isSeveralWords,
              (it, in) -> Sentences.writeTheNameOfIt(it.group("w").replace(' ', '-'))),
          turn(
              Kinds.BETWEEN,
              "(?<r>@WORD) (?<w>\\( [^()]* \\))",
              Sentences::isWhoActsForAParty,
              (it, in) -> Sentences.writeThroughWhom(r(it), in.apply(Keyword.THROUGH))),
          turn(
              Kinds.AREA,
              "@HEAD(?<w>(?:totalt|total|totalt om|in all|sammanlagt) (?<n>\\d[^\"{}]*?))(?: "
                  + "\\{.*)?$",
              Sentences::isTheTotalOfAnArea,
              (it, in) ->
                  Sentences.writeWithinIt(
                      "{ " + in.apply(Keyword.TOTAL) + " " + it.group("n").strip())),
          turn(
              Kinds.ANY,
              "^(?<w>(?:(?:alla |all |the )?(?:beloppen|belopp|amounts|figures|siffrorna)"
                  + " (?:(?:are|is|shall be|ska|skall)"
                  + " )?(?:avrundas|rounded|avrundade|avrundat)|(?:avrundning|rounding)"
                  + " (?:sker|görs|ska ske|is made|is done|shall be)) (?:till|to)"
                  + " (?<n>[^\"{}§]+))$",
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
