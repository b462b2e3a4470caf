package org.bilaga.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.ast.Clause;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What expressions come to: an amount, {@code 0..12} for one that is not exactly known, {@code 7..}
 * without an upper bound, {@code ?} where nothing is known, {@code told} where that is for a
 * mistake.
 */
class EvaluatedTest {
  private static final String HEAD =
      """
      party skr
      party kansli
      group g {
        | id |
        | a  |
        | b  |
        | c  |
      }
      data d by g {
        | m | n  | w | open |
        | a | 10 | 1 | 5    |
        | b | 20 | 0 | <5   |
        | c | 30 | 1 | -    |
      }
      key k = share of d.n
      key half = 1/2 share of d.n + 1/2 share of d.w
      key u unknown
      agreement x {
        period 2018..2020
        grant whole 12 kr to skr
        grant yearly 3 kr each year to skr
        grant once 5 kr in 2019 to kansli
        grant span by year to skr { for 2018..2019 8 kr for 2020 2 kr }
        grant months 12 kr to skr in equal parts for each month of 2019-01..2019-06
        grant open unknown to kansli
        grant most at most 9 kr to kansli
        grant least at least 7 kr to kansli
        grant naught at most 0 kr to kansli
        grant nil 0 kr to kansli
        grant backwards by year to kansli, rounded half up { for 2019..2020 the year before * 50 % for 2018 100 kr }
        grant reversed by year to skr, rounded half up { for 2020 the year before * 50 % for 2019 the year before * 50 % for 2018 100 kr }
        grant halfpenny 0,005 kr * d.n each to g, rounded half up to 0,01 kr
        grant shared 60 kr to g by k
        grant halves 60 kr to g by half
        grant undecided 60 kr to g by u
        grant together 60 kr to g undistributed
        grant rated 2 kr * d.n each to g
        grant floored 2 kr * d.n each to g, at least 30 kr each, at least 25 kr for a
        grant capped 2 kr * d.n each to g, at most 30 kr each, at most 35 kr for c
        grant listed as listed to g { a 1 kr b 2 kr }
        grant grown by year to skr, rounded half up { for 2018 100 kr for 2019..2020 the year before * 102 % }
        area o { total 20 kr grant p 6 kr to skr grant r remainder to skr }
        area q { total 10 kr each year grant s 4 kr each year to skr grant rest remainder to skr }
        area empty { total 11 kr }
        area unsaid { grant z unknown to skr grant v 5 kr to skr }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // Of no year in particular, of one, of a month
    "whole, 12",
    "whole[2018], 0..12",
    "whole[2017], told",
    "whole[2021], told",
    "yearly, 9",
    "yearly[2019], 3",
    "yearly[2021], told",
    "once, 5",
    "once[2019], 5",
    "once[2018], 0",
    "once[2019-05], told",
    "span, 10",
    "span[2018], 0..8",
    "span[2019], 0..8",
    "span[2020], 2",
    "months, 12",
    "months[2019], 12",
    "months[2018], 0",
    "months[2019-02], 2",
    "months[2019-07], told",
    "grown, 306",
    "grown[2020], 104",
    "backwards, 175",
    "backwards[2019], 50",
    "backwards[2020], 25",
    "reversed[2020], 25",
    "reversed, 175",
    "naught, 0",
    "naught + least, 7..",
    "nil[2018], 0",
    "halfpenny[a], 1/20",
    // What is not known, or only within bounds
    "open, told",
    "open[2019], told",
    "most, 0..9",
    "least, 7..",
    "least + whole, 19..",
    "whole - most, 3..12",
    "open * 0, told",
    "0 * (open + whole), told",
    "most / 3, 0..3",
    "whole / 0, told",
    "open - open, told",
    "unsaid, 5..",
    "empty, 11",
    // Of members
    "shared[a], 10",
    "shared[c], 30",
    "halves[a], 20",
    "halves[b], 10",
    "halves[c], 30",
    "undecided[a], told",
    "together[b], told",
    "rated, 120",
    "rated[b], 40",
    "floored[a], 25",
    "floored[b], 40",
    "capped[a], 20",
    "capped[b], 30",
    "capped[c], 35",
    "listed, 3",
    "listed[c], 0",
    "d.n[b], 20",
    "d.open[a], 5",
    "d.open[b], 0..4",
    "d.open[c], told",
    // Shares
    "k[a], 1/6",
    "half[b], 1/6",
    "u[a], told",
    // Areas and their totals
    "o, 20",
    "o.r, 14",
    "o.total, 20",
    "q, 30",
    "q.rest, 18",
    "q[2019], 10",
    "q.total, 30",
    // Whom it goes to
    "total to skr, 579..",
    "total to kansli, 187..",
    "total to a, 1921/20..4321/20",
    "total of d.n, 60",
    // Figures
    "2 + 3 * 4, 14",
    "(2 + 3) * 4, 20",
    "-(2 - 5), 3",
    "1/3 + 1/6, 1/2",
    "50 % * whole, 6"
  })
  void comesTo(String expression, String value) {
    assertThat(told(of(expression))).isEqualTo(value);
  }

  /** That no year has an amount is told, and what there is of none is not nought. */
  @Test
  void ofNoYearNothingIsKnown() {
    String grant = "grant n by year to skr { }\nclaim § 1 \"0\": n = 0 kr\n}\n";
    var written = Written.of("party skr\nagreement x {\nperiod 2020\n" + grant, folder);
    assertThat(told(left(written))).isEqualTo("told");
  }

  /** Who pays what, where that is said; else nobody is known to. */
  @ParameterizedTest
  @CsvSource({
    "'total 100 kr from office 60 kr, state 40 kr', office, 60",
    "'total 100 kr from office 60 kr, state 40 kr', state, 40",
    "'total 100 kr from office 60 kr, state 40 kr', other, 0",
    "total 100 kr, office, 0..100",
    "total unknown, office, 0.."
  })
  void whatSomebodyPays(String total, String who, String value) {
    var written =
        Written.of(
            "party office\nparty state\nparty other\nparty skr\nagreement x {\nperiod 2018..2019\n"
                + total
                + "\ngrant s remainder to skr\nclaim § 1 \"0\": total from "
                + who
                + " = 0 kr\n}\n",
            folder);
    assertThat(told(left(written))).isEqualTo(value);
  }

  /** A count of those within is summed for whom they belong to; a share is not, nor what lacks. */
  @ParameterizedTest
  @CsvSource({"d.n[p], 3", "d.n[q], 5", "d.open[p], told", "d.open[q], 5", "d.share[q], ?"})
  void figuresOfThoseWithin(String expression, String value) {
    var written =
        Written.of(
            """
            group g {
            | id |
            | p |
            | q |
            }
            group h in g {
            | id | g |
            | a  | p |
            | b  | p |
            | c  | q |
            }
            data d by h {
            | h | n | open | share |
            | a | 1 | 1    | 20 %% |
            | b | 2 | -    | 30 %% |
            | c | 5 | 5    | 50 %% |
            }
            agreement x {
            period 2018
            claim § 1 "0": %s = 0
            }
            """
                .formatted(expression),
            folder);
    assertThat(told(left(written))).isEqualTo(value);
  }

  private Value of(String expression) {
    var written = Written.of(HEAD + "claim § 1 \"0\": " + expression + " = 0\n}\n", folder);
    return left(written);
  }

  private static Value left(Written written) {
    for (Clause clause : written.agreement().declared().clauses()) {
      if (clause instanceof Clause.Claim claim) {
        return written.evaluator().evaluate(claim.left(), Context.whole(written.agreement()));
      }
    }
    throw new AssertionError(written.findings().all().toString());
  }

  private static String told(Value value) {
    if (value.known().isPresent()) {
      return value.known().get().toString();
    } else if (value.why().filter(Why::isTold).isPresent()) {
      return "told";
    }
    return value.least().isEmpty()
        ? "?"
        : value.least().get() + ".." + value.most().map(Fraction::toString).orElse("");
  }
}
