package org.bilaga.parser;

import static org.bilaga.parser.AdvisedTurn.turn;

import java.util.List;
import org.bilaga.parser.AdvisedTurn.Kinds;

/**
 * What is meant of the frame of an agreement where the language has another form: parties, groups,
 * signatures, keys, areas, and what is said without a block around it.
 */
final class AdvisedFrames {
  /** The first that fits counts. */
  static final List<AdvisedTurn> ALL =
      List.of(
          turn(
              Kinds.ANY,
              "^(?<w>§ ?\\d[\\d.]*)$",
              Sentences::standsAfterTheBrace,
              it -> Sentences.writeItBeforeTheBrace()),
          turn(
              Kinds.GROUP,
              "= ?@WORD (?<w>@belonging-to [^{}]+)$",
              Sentences::saysNotWhoTheyAre,
              it -> Sentences.writeTheMembers()),
          turn(
              Kinds.AGREEMENT,
              "^(?<w>(?!@no-body )(?:@all-or-each )?(?<r>@WORD) @must-or-submits [^{}]*)$",
              Sentences::isSomethingToDo,
              it ->
                  Sentences.writeADutyAroundIt(
                      it.form("@OBLIGATION"), it.form("{ <r> @SUBMIT \"…\" @TO … }"))),
          turn(
              Kinds.BLOCK_OF_DUTIES,
              "@HEAD:? ?(?<w>(?!§|\\{|@FOR )[\\p{L}\"][^{}]*)$",
              Sentences::standsInBraces,
              Sentences::writeBracesAround,
              "{ … }"),
          turn(
              Kinds.PARTY,
              " (?<w>@THROUGH [^{}]*)$",
              Sentences::isWhoActsForAParty,
              it -> Sentences.writeThroughWhomBetween(it.form("@BETWEEN"), it.form("@THROUGH"))),
          turn(
              Kinds.BETWEEN,
              "(?<r>@WORD) (?<w>\\( [^()]* \\))",
              Sentences::isWhoActsForAParty,
              it -> Sentences.writeThroughWhom(it.group("r"), it.form("@THROUGH"))),
          turn(
              Kinds.SIGNED,
              " (?<w>@and (?:\\p{Lu}|\")[^{}]*)$",
              Sentences::isAnotherSignature,
              Sentences::writeALineForEach,
              "@SIGNED"),
          turn(
              Kinds.KEY,
              " = ?(?<w>(?!@a-share|@UNKNOWN|\\d)[\\p{L}][^{}]*)$",
              Sentences::isNoShare,
              Sentences::writeTheShare,
              "@SHARE_OF"),
          turn(
              Kinds.AREA,
              "@HEAD(?<w>@total-words (?<n>\\d[^\"{}]*?))(?: \\{.*)?$",
              Sentences::isTheTotalOfAnArea,
              Sentences::writeWithinIt,
              "{ @TOTAL <n>"),
          turn(
              Kinds.ANY,
              "^(?<w>(?:@the-amounts (?:@are-to-be )?@rounded|@rounding-is) @TO (?<n>[^\"{}§]+))$",
              Sentences::mayKeepTheSumOrNot,
              it -> {
                String to = " " + CustomaryRounding.amount(it.group("n"));
                return Sentences.writeRounding(
                    it.form("@ROUNDING @TO") + to, it.form("@ROUNDING @HALF_UP @TO") + to);
              }));

  private AdvisedFrames() {}
}
