package org.bilaga.parser;

import static org.bilaga.parser.AdvisedTurn.turn;

import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.parser.AdvisedTurn.Kinds;

/** What is meant of an appendix and its columns where the language has another form. */
final class AdvisedAppendices {
  private static final String FILE = "@FROM \"@APPENDIX-%s.csv\" @BY_EACH …";

  /** Words that may be a unit; whether they are is asked of those who read headings. */
  private static final String UNIT = "(?:1000 )?[\\p{L}%€£][^()\",=\\d]*";

  private static final Pattern SIGN_AND_CODE = Pattern.compile("^([KkMmTt]) ([A-Z]{3})$");

  /** The first that fits counts. */
  static final List<AdvisedTurn> ALL =
      List.of(
          turn(
              Kinds.APPENDIX_PART,
              "^(?<w>@TOTAL (?<t>\"[^\"]*\"))",
              Sentences::isTheRowOfSums,
              Sentences::writeInThisOrder,
              "@TOTAL_ROW <t>"),
          turn(
              Kinds.APPENDIX_PART,
              " (?<w>@sum-row(?: @is-called)? ?(?<t>\"[^\"]*\"|\\p{L}+))$",
              Sentences::isTheRowOfSums,
              it ->
                  Sentences.writeInThisOrder(
                      it.form("@TOTAL_ROW") + " \"" + it.group("t").replace("\"", "") + "\"")),
          turn(
              Kinds.APPENDIX_PART,
              "^(?<w>(?!(?:@COLUMN|@TOTAL_ROW) )(?<t>[\\p{L}\\p{N}][^\"=]*?)) = ",
              Sentences::isAHeading,
              Sentences::writeInThisOrder,
              "@COLUMN \"<t>\" = …"),
          turn(
              Kinds.APPENDIX,
              "^\\S+ (?<w>\"[^\"0-9]*(?<n>\\d{1,3})?[^\"0-9]*\")",
              Sentences::isItsTitle,
              it ->
                  Sentences.writeInThisOrder(
                      it.form(it.has("n") ? "@APPENDIX <n> <w>" : "@APPENDIX 1 <w>"))),
          turn(
              Kinds.APPENDIX,
              "^(?<w>@APPENDIX (?<n>\\d{1,3})(?: \"[^\"]*\")?)(?: §[^{}]*)? \\{",
              Sentences::saysNotWhereTheTableIs,
              Sentences::writeTheFile,
              FILE.formatted("<n>")),
          turn(
              Kinds.APPENDIX_PART,
              "^(?<w>\\|.*)$",
              Sentences::belongsInItsFile,
              Sentences::writeTheFile,
              FILE.formatted("1")),
          turn(
              Kinds.APPENDIX_PART,
              "= ?(?<w>@TOTAL" + AdvisedClaims.OF_A_YEAR + ")$",
              Sentences::isAYearOfTheWhole,
              it -> Sentences.writeTheNameWithTheYear(it.group("y"))),
          turn(
                  Kinds.APPENDIX_PART,
                  "^@COLUMN \"(?<t>[^\"]*)\" = (?<n>[^()]*?[\\p{L}\\p{N}\\]]) ?(?<w>\\( ?(?<u>"
                      + UNIT
                      + ") ?\\)|(?:, ?)?(?:@IN )?(?<v>"
                      + UNIT
                      + "))$",
                  Sentences::isTheUnitOfTheTable,
                  it ->
                      Sentences.writeTheUnitInTheHeading(
                          it.form("@COLUMN") + " \"" + heading(it) + "\" = " + it.group("n")))
              .where(it -> PrintedUnit.inHeading(heading(it)).isPresent()));

  private AdvisedAppendices() {}

  /** What the heading is with the unit in it; a sign before a code is written as one word. */
  private static String heading(FoundTurn it) {
    String unit = it.group(it.has("u") ? "u" : "v");
    return it.group("t") + ", " + SIGN_AND_CODE.matcher(unit).replaceFirst("$1$2");
  }
}
