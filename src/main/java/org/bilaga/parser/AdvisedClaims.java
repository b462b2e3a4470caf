package org.bilaga.parser;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bilaga.parser.AdvisedTurn.Kinds;
import org.bilaga.words.Told;

/** What is meant of the figures that a claim compares where the language has another form. */
final class AdvisedClaims {
  /** Behind what is of one year: {@code totalt för året 2020}, {@code total (2020)}. */
  static final String OF_A_YEAR =
      "(?: @of-some-year)?(?: @IN)?(?: @the-year)? \\(? ?(?<y>@YEAR)(?: \\))?";

  private static final String NAME = "(?<r>[\\p{L}_][\\p{L}\\p{N}_.-]*)";
  private static final String SOME_YEAR = "2026";

  /** The first that fits counts. */
  static final List<AdvisedTurn> ALL =
      List.of(
          turn(
              "^(?<p>\\S+ (?:§|@IN |@FOR ).*|.*)\" (?:: )?(?<w>="
                  + " ?(?<n>(?:@TOTAL|[\\p{L}_])[\\p{L}\\p{N}_. -]*))$",
              Sentences::saysNotWhichFigure,
              it -> {
                boolean placed = !it.group("p").startsWith(it.form("@CLAIM \""));
                return Sentences.writeInThisOrder(
                    it.form(placed ? "" : "@CLAIM § 2 \"…\"")
                        + ": "
                        + it.group("n").replace(" . ", ".")
                        + " = …");
              }),
          compared(
              "@TO (?<r>@WORD)",
              Sentences::lacksTheWordForASum,
              it -> Sentences.writeInThisOrder(it.form("@TOTAL_TO <r> = …"))),
          compared(
              "@TOTAL @every-year",
              Sentences::saysNotWhichYear,
              it -> Sentences.writeTheNameWithTheYear(SOME_YEAR)),
          turn(
              ": ?(?:(?<total>@TOTAL)|" + NAME + ") ?= ?[^=]*? (?<w>@every-year)$",
              Sentences::saysNotWhichYear,
              it ->
                  it.has("total")
                      ? Sentences.writeTheNameWithTheYear(SOME_YEAR)
                      : Sentences.writeTheYear(it.group("r"))),
          compared(
              NAME + " @every-year",
              Sentences::saysNotWhichYear,
              it -> Sentences.writeTheYear(it.group("r"))),
          compared(
              "@TOTAL" + OF_A_YEAR,
              Sentences::isAYearOfTheWhole,
              it -> Sentences.writeTheNameWithTheYear(it.group("y"))),
          turn(
              "(?<w>@TOTAL_TO @WORD" + OF_A_YEAR + ") ?(?:[=<>]|$)",
              Sentences::isOfAllYears,
              it -> Sentences.writeTheGrantsOfTheYear(it.group("y"))),
          turn(
              " (?<w>@per (?!@no-member(?![\\p{L}-]))@WORD) ?(?:[=<>]|$)",
              Sentences::standsBeforeTheQuotation,
              it -> Sentences.writeForEachBefore(it.form("@CLAIM @FOR_EACH"))),
          turn(
              " (?<w>@for-each @WORD) ?[=<>]",
              Sentences::standsBeforeTheQuotation,
              it -> Sentences.writeForEachBefore(it.form("@CLAIM @FOR_EACH"))),
          turn(
              ": ?(?<w>@sum-of? ?@all-parts)(?: @together)? ?[=<>]",
              Sentences::isTheTotal,
              it -> Sentences.writeTheTotal(it.form("@TOTAL"))),
          compared(
              "(?<r>@WORD) @within (?<m>[\\p{L}][\\p{L}\\p{N}_-]*)",
              Sentences::isAPartOfAnother,
              it -> Sentences.writeInThisOrder(it.form("<m>.<r>"))),
          turn(
              ": ?(?<w>(?!@begins-value )[\\p{L}_][\\p{L}\\p{N}_-]*(?:"
                  + " [\\p{L}_][\\p{L}\\p{N}_-]*)+?)(?: (?:@TO|@FOR) [\\p{L}_.-]+)? ?[=<>]",
              Sentences::isSeveralWords,
              it -> Sentences.writeTheNameOfIt(it.group("w").replace(' ', '-'))));

  private AdvisedClaims() {}

  private static AdvisedTurn turn(
      String pattern, Supplier<Told> why, Function<FoundTurn, Told> advice) {
    return AdvisedTurn.turn(Kinds.CLAIM, pattern, why, advice);
  }

  /** Of what stands before the sign of a comparison. */
  private static AdvisedTurn compared(
      String figure, Supplier<Told> why, Function<FoundTurn, Told> advice) {
    return turn(": ?(?<w>" + figure + ") ?[=<>]", why, advice);
  }
}
