package org.bilaga.parser;

import static org.bilaga.parser.AdvisedTurn.turn;

import java.util.List;
import java.util.Locale;
import org.bilaga.parser.AdvisedTurn.Kinds;
import org.bilaga.words.Told;

/** What is meant of grants, their parts and other money where the language has another form. */
final class AdvisedGrants {
  private static final int MOST_YEARS = 5;

  /** An amount up to what follows it. */
  private static final String AMOUNT = "\\d[^\"{},:]*?";

  /** With quotations whole, so that what stands before it is in none. */
  private static final String UP_TO_BRACE = "[^{}\"]*(?:@TEXT[^{}\"]*)*";

  /** The first that fits counts. */
  static final List<AdvisedTurn> ALL =
      List.of(
          turn(
              Kinds.OF_WHICH,
              " (?<w>(?!@RESIDUE_TO )@the-rest(?: @for-whom)? (?<r>[\\p{L}_-]+(?: [\\p{L}_-]+)*))$",
              Sentences::isAPartOfItsOwn,
              it ->
                  Sentences.writeInThisOrder(
                      it.form("@OF_WHICH ") + named(it.group("r")) + it.form(" @REMAINDER"))),
          turn(
              Kinds.OF_WHICH,
              "^@OF_WHICH (?<w>(?<n>\\d[\\d ,.]*(?:@scale (?!@for-whom))?(?!@for-whom"
                  + " )[\\p{L}%€]+)(?: (?:@for-whom|@regarding))? (?<r>[\\p{L}_-]+(?:"
                  + " [\\p{L}_-]+)*))$",
              Sentences::hasTheAmountFirst,
              it ->
                  Sentences.writeInThisOrder(
                      it.form("@OF_WHICH ") + named(it.group("r")) + " " + amount(it))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<n>"
                  + AMOUNT
                  + ") (?:@of-some-year )?(?<y>@YEAR)(?: @and| ?,) (?<m>"
                  + AMOUNT
                  + ") (?:@of-some-year )?(?<z>@YEAR))(?: @TO |$)",
              Sentences::hasAnAmountOfEachYear,
              it -> byYear(it, it.group("n"), it.group("m"))),
          turn(
              Kinds.MONEY,
              "(?:^| )(?<w>@the-rest (?<r>@TO @WORD" + UP_TO_BRACE + "))$",
              Sentences::isAGrantWithoutAName,
              it -> Sentences.writeANamedRest(it.form("@GRANT"), it.form("@REMAINDER <r>"))),
          turn(
              Kinds.MONEY,
              " (?<w>@with-or-without(?: ?\\.)? @tax|@including (?!(?:[\\p{L}_-]+"
                  + " ?[,{]))[\\p{L}][\\p{L} -]*?(?= @TO |$))",
              Sentences::isSaidOfTheAmount,
              it -> Sentences.writeAsAComment(it.group("w").replace(" .", "."))),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>(?:@of-which-words )?(?:@half-of-it|\\d+ ?%|\\d+ @per-cent)(?: @of-it)?"
                  + " (?:@is-shared )?@shared-by ?[^{}]* @and [^{}]*)$",
              Sentences::saysTwoWaysToShare,
              it ->
                  Sentences.writeOneKeyOfBoth(
                      it.form("@KEY"),
                      it.form("@SHARE_OF"),
                      it.form("@BY_KEY"),
                      it.form("@GRANT"))),
          turn(
              Kinds.GRANT,
              " (?<w>(?!@AS_LISTED(?![\\p{L}]))@as-in (?:@the )?@table-words ?(?:@in-appendix"
                  + " )?\\d*[^{}]*)$",
              Sentences::pointsToATable,
              it -> Sentences.writeAsListed(it.form("@AS_LISTED"), it.form("@COLUMN"))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<n>\\d[^\"{}]*?) @TO (?<r>@WORD) ?(?:,|@and) (?<m>\\d[^\"{}]*?) @TO"
                  + " (?<q>@WORD))",
              Sentences::givesEachItsOwn,
              it ->
                  Sentences.writeAList(
                      it.form("@GRANT"),
                      it.form("@TO"),
                      it.form("@AS_LISTED { <r> <n> <q> <m> }"))),
          turn(
              Kinds.GRANT,
              " @TO (?<r>@WORD) (?<w>@who(?= )(?! @a-bound)[^{}]*)$",
              Sentences::saysWhichOfThem,
              it ->
                  Sentences.writeAPartOfTheGroup(
                      it.form("@GROUP"),
                      it.form("<r> @WHERE"),
                      it.form("@CONDITION"),
                      it.form("@OTHERWISE @NOT_ENTITLED_TO"))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<w>(?<y>@YEAR) ?:? (?<n>"
                  + AMOUNT
                  + ") ?, ?(?<z>@YEAR) ?:? (?<m>"
                  + AMOUNT
                  + "))(?: @TO |$)",
              Sentences::hasAnAmountOfEachYear,
              it -> byYear(it, it.group("n"), it.group("m"))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<n>"
                  + AMOUNT
                  + ") (?<w>@every-year(?: @over-years)* (?<y>@YEAR)(?:"
                  + " ?(?:-|–|\\.\\.|@AND|@TO) ?)(?<z>@YEAR))",
              Sentences::isOfSomeYears,
              it -> byYear(it, it.group("n"), it.group("n"))),
          turn(
              Kinds.GRANT,
              "@HEAD(?<n>" + AMOUNT + ") (?<w>@of-some-year (?<y>@YEAR) @and (?:@IN )?(?<z>@YEAR))",
              Sentences::mayBeOfEachYearOrOfBoth,
              it ->
                  Sentences.writeBothOrByYear(
                      it.form("<n> @IN <y>..<z>"),
                      it.form("@BY_YEAR @TO"),
                      years(it, it.group("n"), it.group("n")))),
          turn(
              Kinds.GRANT,
              " @TO (?<r>@WORD) ,? ?(?<w>(?:@which )?(?:@is-paid )?@in (?:@several|\\d) [^{}]*)$",
              Sentences::saysHowItIsPaid,
              Sentences::writeAPayment,
              "@PAYMENT_TO <r> { @PAID"),
          turn(
              Kinds.MONEY,
              " ,? ?(?<w>@from-out-of (?:@appropriation )?(?<n>\\d{1,2} \\d{1,2}) ?:"
                  + " ?(?<m>\\d{1,3}))",
              Sentences::isAnAppropriation,
              Sentences::writeTheAppropriation,
              "@CHARGED_TO \"<n>:<m>\""),
          turn(
              Kinds.GRANT,
              " @TO @WORD (?<w>@shared-in-words(?= )(?! @requisition)"
                  + " (?![^{}]*(?<!\\p{L})(?:@rounding-begins|@terms-of-division(?!\\p{L})))[\\p{L}_-]+(?:"
                  + " [\\p{L}\\p{N}_-]+)+)$",
              Sentences::saysHowItIsShared,
              it ->
                  Sentences.writeAKeyForIt(
                      it.form("@KEY"), it.form("@SHARE_OF"), it.form("@BY_KEY"))),
          turn(
              Kinds.GRANT,
              " (?<w>@FOR (?<t>\"[^\"]+\"))",
              Sentences::saysWhatItIsFor,
              Sentences::writeItAsTheTitle,
              "<t>"),
          turn(
              Kinds.GRANT,
              " (?<w>@in-order-to (?<t>[\\p{L}][^\"{}§]*?)) ?(?:§.*|\\{.*)?$",
              Sentences::saysWhatItIsFor,
              it -> Sentences.writeItAsTheTitle("\"" + capital(it.group("t")) + "\"")),
          turn(
              Kinds.GRANT,
              "^(?!.* @TO ).* (?<w>@shared [^{}]*)$",
              Sentences::saysNotToWhom,
              it -> Sentences.writeToWhomByKey(it.form("@TO"), it.form("@BY_KEY"))),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>@rounding-alone)$",
              Sentences::saysNotToWhat,
              it ->
                  Sentences.writeRounding(
                      it.form("@ROUNDED @TO 1 kr"), it.form("@ROUNDED @HALF_UP @TO 1 kr"))),
          turn(
              Kinds.GRANT,
              " ,? ?(?<w>@is-divided @by-whom [^\"{}§]+)(?:§.*)?$",
              Sentences::saysWhoDividesIt,
              it -> Sentences.writeUndistributedAndWho(it.form("@UNDISTRIBUTED"), it.group("w"))),
          turn(
              Kinds.MONEY,
              "^(?:@the )?(?<w>(?!(?:@GRANT|@TOTAL|@AREA|@CLAIM) )(?<r>@WORD) @receives"
                  + " (?<n>\\d[^\"{}§]*?))(?: (?:@FOR|@TO) .*)?$",
              Sentences::isAGrantInWords,
              Sentences::writeInThisOrder,
              "@GRANT … <n> @TO <r>"));

  private AdvisedGrants() {}

  /** A name of several words is a title, behind a name that is yet to be chosen. */
  private static String named(String words) {
    return words.contains(" ") ? AdvisedNames.nameOf(words) + " \"" + words + "\"" : words;
  }

  /** A share is one of something. */
  private static String amount(FoundTurn it) {
    return it.form(it.group("n").endsWith("%") ? "<n> @OF …" : "<n>");
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static Told byYear(FoundTurn it, String first, String last) {
    return Sentences.writeByYear(it.form("@BY_YEAR @TO"), years(it, first, last));
  }

  /**
   * {@code { for 2020 10 mkr for 2021 12 mkr }}, from one year to another; every year of a stretch
   * where its amount is one.
   */
  private static String years(FoundTurn it, String amount, String last) {
    int from = Integer.parseInt(it.group("y"));
    int to = Integer.parseInt(it.group("z"));
    var each = new StringBuilder("{ ");
    for (int year = from; year < Math.min(to, from + MOST_YEARS); year++) {
      if (year == from || amount.equals(last)) {
        each.append(it.form("@FOR ")).append(year).append(' ').append(amount).append(' ');
      }
    }
    each.append(to - from > MOST_YEARS ? "… " : "");
    return each.append(it.form("@FOR <z> ")).append(last).append(" }").toString();
  }
}
