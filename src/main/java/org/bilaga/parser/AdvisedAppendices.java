package org.bilaga.parser;

import static org.bilaga.parser.AdvisedTurn.turn;

import java.util.List;
import org.bilaga.parser.AdvisedTurn.Kinds;

/** What is meant of an appendix and its columns where the language has another form. */
final class AdvisedAppendices {
  private static final String FILE = "@FROM \"@APPENDIX-%s.csv\" @BY_EACH …";

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
              "^@COLUMN \"(?<t>[^\"]*)\" = (?<n>.*?[\\p{L}\\]]) ?(?<w>(?:\\( ?|, ?)?(?:@IN"
                  + " )?(?<u>[tkm]?kr|mnkr|mdkr|(?:@scale )?(?-i:[A-Z]{3})|€|£|%)(?: ?\\))?)$",
              Sentences::isTheUnitOfTheTable,
              Sentences::writeTheUnitInTheHeading,
              "@COLUMN \"<t>, <u>\" = <n>"));

  private AdvisedAppendices() {}
}
