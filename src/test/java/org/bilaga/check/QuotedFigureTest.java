package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figure of a claim is found in its quotation in any unit, in figures or in words. */
class QuotedFigureTest {
  private static Optional<QuotedFigure> quoted(String quotation, String stated) {
    String text = "agreement a { let x = 1 claim § 1 \"%s\": x = %s }".formatted(quotation, stated);
    var tree =
        new AgreementParser(SourceFile.of("a.agreement", text), new Findings())
            .parse()
            .orElseThrow();
    var claim = Walk.all(Clause.Claim.class, tree.declarations().get(0)).get(0);
    return QuotedFigure.of(quotation, (Expression.Figure) claim.right());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          avsätts 60 miljoner kronor            | 60 mkr
          avsätts 60 000 000 kronor             | 60 mkr
          avsätts 60 miljoner kronor            | 60 000 000 kr
          60 000 000 kronor avsätts             | 60 mkr
          avsätts 60 mnkr                       | 60 000 tkr
          avsätts 0,06 miljarder kronor         | 60 mkr
          tjugofem miljoner kronor              | 25 mkr
          trehundra miljoner kronor             | 300 mkr
          två miljarder kronor                  | 2 mdkr
          tjugofem miljoner kronor              | 25 000 tkr
          hälften av medlen                     | 50 %
          tre fjärdedelar av medlen             | 75 %
          three quarters of the money           | 75 %
          twenty-five million                   | 25 million EUR
          not more than $350,000,000            | 350 000 000 USD
          €4 million                            | 4 million EUR
          under 2017 avsätts 60 miljoner kronor | 60 mkr
          en och en halv miljon kronor          | 1,5 mkr
          två och en halv miljarder kronor      | 2 500 mkr
          en halv miljard kronor                | 500 mkr
          one and a half million euros          | 1.5 million EUR
          EUR 1,200 thousand                    | 1 200 000 EUR
          1,250 miljoner kronor                 | 1 250 000 kr
          1,250 million euros                   | 1 250 000 000 EUR
          1 435 tkr, alltså 1 435 000 kronor    | 1 435 000 kr
          70 respektive 10 mkr                  | 70 mkr
          a grant of EUR 1.2 bn to the ports    | 1 200 million EUR
          €1,200k for the quay                  | 1.2 million EUR
          GBP 450 m, 3 m of quay                | 450 million GBP
          £5-6m                                 | 6 million GBP
          3 mio. kr.                            | 3 mkr
          2,5 Mrd. €                            | 2 500 million EUR
          3 milliards d'euros                   | 3 billion EUR
          1½ miljon kronor                      | 1,5 mkr
          1 1/2 miljon kronor                   | 1 500 000 kr
          ½ miljard kronor                      | 500 mkr
          tre kvarts miljon kronor              | 750 000 kr
          half a million pounds                 | 500 000 GBP
          a quarter of a million pounds         | 250 000 GBP
          3 miljoner euro, 33 miljoner kronor   | 33 mkr
          två och en halv procent               | 2,5 %
          2½ % of the grant                     | 2.5 %
          den 5 maj betalas 5 mkr               | 5 mkr
          mål 5 ger 5                           | 5 mkr
          Summa 5                               | 5 mkr
          fem (mkr)                             | 5 mkr
          Belopp (mkr): 8; 5                    | 5 mkr
          5, 6 respektive 8 mkr                 | 5 mkr
          från 5 till 8 mkr                     | 5 mkr
          ökar med 5 miljoner till 8 mkr        | 5 mkr
          Andel, procent: 84,7; 15,3            | 15,3 %
          31 december 2020                      | 2020
          inom 5 dagar                          | 5
          punkt 5                               | 5
          """)
  void theSameAmountIsFound(String quotation, String stated) {
    assertThat(quoted(quotation, stated)).get().matches(QuotedFigure::isExact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          avsätts 61 miljoner kronor  | 60 mkr
          avsätts 60 001 000 kronor   | 60 mkr
          avsätts 600 miljoner kronor | 60 000 000 kr
          tjugosex miljoner kronor    | 25 mkr
          en fjärdedel av medlen      | 75 %
          two thirds of the money     | 75 %
          €5 million                  | 4 million EUR
          en och en halv miljon       | 1 mkr
          två och en halv miljarder   | 2 mdkr
          en halv miljard kronor      | 1 mdkr
          60 miljoner kronor          | 60 kr
          1 435 tkr                   | 1 435 kr
          1 435 kronor                | 1 435 tkr
          EUR 1,200 thousand          | 1 200 EUR
          1.250 million euros         | 1 250 000 000 EUR
          EUR 1.2 bn                  | 1.2 million EUR
          €900k                       | 900 EUR
          1½ miljon kronor            | 1 mkr
          1 1/2 miljon kronor         | 1 mkr
          2½ % of the grant           | 2 %
          3 miljoner kronor           | 3 million EUR
          £3m                         | 3 million EUR
          NOK 60 million              | 60 mkr
          den 5 maj betalas 8 mkr                 | 5 mkr
          senast 2020-05-05 betalas 8 mkr         | 5 mkr
          on 5 May EUR 8 million is paid          | 5 mkr
          by 5 May 8 MSEK is paid                 | 5 mkr
          den 5 maj betalas pengarna              | 5 mkr
          punkt 5: 8 mkr                          | 5 mkr
          mål 5 ger 8 mkr                         | 5 mkr
          5 § lagen (2005:5) ger 8 mkr            | 5 mkr
          inom 5 dagar betalas 8 mkr              | 5 mkr
          inom 5 dagar betalas pengarna           | 5 mkr
          fem orter får 8 miljoner kronor         | 5 mkr
          five towns get 8 million kronor         | 5 mkr
          5 orter får 8 miljoner kronor           | 5 mkr
          5 % av anslaget är 8 mkr                | 5 mkr
          mål 5 ger 8 %                           | 5 %
          den 5 maj är andelen 8 %                | 5 %
          5 mkr är 8 % av det                     | 5 %
          fem orter får 8 procent                 | 5 %
          den 5 maj kom 8 byar                    | 5
          """)
  void anotherAmountIsNot(String quotation, String stated) {
    assertThat(quoted(quotation, stated).filter(QuotedFigure::isExact)).isEmpty();
  }

  @Test
  void aMisprintIsNoListOfTwo() {
    assertThat(quoted("totalt 2 919, 0 miljoner kronor", "2 919,0 mkr"))
        .get()
        .matches(QuotedFigure::malformed);
  }
}
