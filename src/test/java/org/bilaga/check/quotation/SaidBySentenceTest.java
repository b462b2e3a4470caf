package org.bilaga.check.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ast.Cited;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure, day, share and word of time of a quotation is in the sentence, or is told. */
class SaidBySentenceTest {
  private static List<String> lacking(String sentence, String quotation) {
    String text = "agreement a { period 2020..2021 %s }".formatted(sentence);
    var findings = new Findings();
    var tree =
        new AgreementParser(SourceFile.of("a.agreement", text), findings).parse().orElseThrow();
    assertThat(findings.all()).as(sentence).isEmpty();
    var agreement = (Declaration.Agreement) tree.declarations().get(0);
    Stretch period = ((Clause.InPeriod) agreement.clauses().get(0)).stretch();
    Cited cited = Walk.all(Cited.class, agreement.clauses().get(1)).get(0);
    return new SaidBySentence(cited, Optional.of(period))
        .lacks(quotation).stream().map(it -> quotation.substring(it.start(), it.end())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          signed 2020-01-30 for s           | Stockholm den 30 januari 2020
          signed 2020-01-30 for s           | January 30, 2020, or 30/1 2020, or 30.1.2020, or the 30th of January
          signed 2020-01-30 for s           | dnr S2019/05315/RS, avsnitt 10.1, 9 1:6 ap. 7, lag (2001:453), covid-19
          signed 2020-01-30 for s           | § 13 och bilaga 2–4 under 2021
          total 1 435 mkr                   | 1 435 miljoner kronor år 2020
          total 1 435 mkr                   | avsätts 2020 1 435 000 000 kronor
          total 1 435 mkr                   | 1,4 miljarder kronor
          total 1 435 mkr                   | cirka 1 400 miljoner kronor
          total 25 million EUR              | twenty-five million euros, that is €25 million
          total 100 mkr each year           | 100 mkr årligen, per år, varje år, annually
          grant b 20 mkr to g from x 5 mkr  | 20 respektive 5 mkr
          grant b 20 mkr to g in 2020-09..2020-12 | från september till december 2020
          grant b 20 mkr to g in 2020-09..2020-12 | från och med september 2020, till och med december
          grant b 20 mkr to g in 2020-07..2020-12 | andra halvåret 2020
          grant b 20 mkr to g in 2020-04..2020-06 | kvartal 2 2020, Q2 2020, andra kvartalet
          grant b 20 mkr to g in equal parts for each month of 2020 | månadsvis, en tolftedel
          key k = 1/2 share of a.b + 1/2 share of c.d | hälften, 50 procent, 1/2
          key k = 75 % share of a.b + 25 % share of c.d | tre fjärdedelar respektive en fjärdedel; 75 och 25 %
          grant b 1 kr to g { step 70 % when x >= 1 pp } | minst en procentenhet ger 70 procent
          grant b 1 kr to g { step 70 % when x >= 1 pp } | 70 % for one percentage point
          payment to g { paid in 2020-12 }  | betalas ut i december 2020
          payment to g { unused repaid to k by 2021-03-31 } | i mars 2021, första kvartalet 2021
          condition c { g reach x >= 95 % in every month of 2020 otherwise withheld } | 95 procent varje månad
          condition c { g submit "V" within 5 weeks after each month of 2020 otherwise withheld } | fem veckor efter varje månad
          obligation o { g submit "Delrapport om första halvåret 2020" by 2020-09-30 } | första halvåret 2020
          obligation o { g meet "Minst 3 möten" } | 3 möten
          obligation o { g meet "Formerna utvecklas" } | en av de två parterna i ett samarbete
          """)
  void whatIsSaidIsFound(String sentence, String quotation) {
    assertThat(lacking(sentence, quotation)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          signed 2020-01-30 for s           | den 31 januari 2020           | 31 januari 2020
          signed 2020-01-30 for s           | January 30, 2021              | January 30, 2021
          signed 2020-01-30 for s           | 1/2 2020                      | 1/2 2020
          signed 2020-01-30 for s           | under 2019                    | 2019
          total 1 435 mkr                   | 1 436 miljoner kronor         | 1 436 miljoner kronor
          total 1 435 mkr                   | 1 435 tkr                     | 1 435 tkr
          total 1 435 mkr                   | 1 435 miljoner euro           | 1 435 miljoner euro
          total 1 435 mkr                   | 1 435                         | 1 435
          total 1 435 mkr                   | 1,5 miljarder kronor          | 1,5 miljarder kronor
          total 100 mkr in 2020             | årligen                       | årligen
          grant b 20 mkr to g in equal parts for each month of 2020 | varje kvartal | varje kvartal
          grant b 20 mkr to g in 2020-09..2020-12 | september–november 2020 | november 2020
          key k = 1/3 share of a.b + 2/3 share of c.d | hälften             | hälften
          grant b 1 kr to g { step 70 % when x >= 1 pp } | minst en procent  | en procent
          grant b 1 kr to g { step 70 % when x >= 1 pp } | minst två procentenheter | två procentenheter
          payment to g { unused repaid to k by 2021-03-31 } | i april 2021  | april 2021
          condition c { g submit "V" within 5 weeks after each month of 2020 otherwise withheld } | sex veckor | sex veckor
          condition c { g submit "V" within 5 weeks after each month of 2020 otherwise withheld } | 5 dagar    | 5 dagar
          """)
  void whatIsNotSaidIsTold(String sentence, String quotation, String told) {
    List<String> lacking = lacking(sentence, quotation);
    assertThat(lacking).hasSize(1);
    assertThat(lacking.get(0)).endsWith(told);
  }

  /** Whatever day and amount: its own words agree, and those of any other do not. */
  @Test
  void anyDayAndAmountIsHeldToItsOwn() {
    var random = new Random(7);
    String[] months = {
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december"
    };
    for (int round = 0; round < 300; round++) {
      int month = 1 + random.nextInt(12);
      int day = 1 + random.nextInt(27);
      int year = 2020 + random.nextInt(2);
      String sentence =
          "payment to g { unused repaid to k by %d-%02d-%02d }".formatted(year, month, day);
      String said = "senast den %d %s %d".formatted(day, months[month - 1], year);
      assertThat(lacking(sentence, said)).as(said).isEmpty();
      String other = "senast den %d %s %d".formatted(day + 1, months[month - 1], year);
      assertThat(lacking(sentence, other)).as(other).hasSize(1);

      int amount = 1 + random.nextInt(999);
      String grant = "grant b %d tkr to g".formatted(amount);
      assertThat(lacking(grant, "%d 000 kronor till".formatted(amount))).as(grant).isEmpty();
      assertThat(lacking(grant, "%d 001 kronor till".formatted(amount))).as(grant).hasSize(1);
    }
  }
}
