package org.bilaga.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What running text says in figures. */
class ProseReaderTest {
  private static List<String> units(String text) {
    return ProseReader.read(text).stream()
        .map(it -> ((Mention.OfAmount) it).unit().told().in(Language.SWEDISH))
        .toList();
  }

  @Test
  void numbersOfAListHaveTheUnitOfItsLast() {
    assertThat(units("70, 20 respektive 10 procent")).containsExactly("%", "%", "%");
    assertThat(units("5 mkr, 20 och 10 procent")).containsExactly("mkr", "%", "%");
    assertThat(units("5, 20 och 10")).containsExactly("", "", "");
  }

  /**
   * A list is read once, however long it is: to begin anew at each of its numbers would not end.
   */
  @Test
  void aListOfAnyLengthIsReadOnce() {
    assertThat(units("7, ".repeat(50_000) + "8 kr")).hasSize(50_001).containsOnly("kr");
  }

  /** Each amount of a text as words, number, power of ten and currency. */
  private static String amounts(String text) {
    return ProseReader.read(text).stream()
        .filter(Mention.OfAmount.class::isInstance)
        .map(Mention.OfAmount.class::cast)
        .map(
            it ->
                (it.number().toBigDecimal().toPlainString()
                        + (it.over() == 1 ? "" : "/" + it.over())
                        + (it.unit().exponent() == 0 ? "" : "e" + it.unit().exponent())
                        + " "
                        + it.unit().currency())
                    .strip())
        .collect(Collectors.joining(" + "));
  }

  /** As people write them; a letter is a scale only beside a currency. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a grant of EUR 3 bn is made      | 3e9 EUR
          €900k                            | 900e3 EUR
          USD 2.5m                         | 2.5e6 USD
          (£1.2bn)                         | 1.2e9 GBP
          GBP 450 m and 3 m of quay        | 450e6 GBP + 3
          £450m, of which £20m.            | 450e6 GBP + 20e6 GBP
          450m pounds                      | 450e6 GBP
          €1,200k                          | 1200e3 EUR
          EUR 1,200 thousand               | 1200e3 EUR
          1,200 M€                         | 1.200e6 EUR
          3 billion euros                  | 3e9 EUR
          A$5m                             | 5e6 AUD
          Rs. 5 crore                      | 5e7 INR
          EUR 2–3 bn                       | 2e9 EUR + 3e9 EUR
          £5-6m                            | 5e6 GBP + 6e6 GBP
          1.200 Mio. Euro                  | 1200e6 EUR
          1.106 mkr                        | 1106e6 SEK
          EUR 1.106 million                | 1.106e6 EUR
          EUR 10, 20 and 30 million        | 10e6 EUR + 20e6 EUR + 30e6 EUR
          EUR 2, 3 or 4 bn                 | 2e9 EUR + 3e9 EUR + 4e9 EUR
          EUR 1.5 and 3 million            | 1.5e6 EUR + 3e6 EUR
          EUR 10 and 30 million kronor     | 10 EUR + 30e6 SEK
          EUR 10 and 5 m away              | 10 EUR + 5
          EUR 10 and 30 of them            | 10 EUR + 30
          €10 and €30 million              | 10 EUR + 30e6 EUR
          3 million. SEK 10 was paid       | 3e6 + 10 SEK
          3 Mrd. Euro 2021                 | 3e9 EUR
          €1.5 to 2 million                | 1.5e6 EUR + 2e6 EUR
          in 2024 EUR 3 bn                 | 3e9 EUR
          £3bn/year                        | 3e9 GBP
          £5 m² and £5 m/s                 | 5 GBP + 5 GBP
          100 kr 5 m bort                  | 100 SEK + 5
          5m, 5 m, the 5k run              | 5
          1,2 mdr kr                       | 1.2e9 SEK
          60 MSEK, 60 mnkr, 60 kkr         | 60e6 SEK + 60e6 SEK + 60e3 SEK
          3 Mio. EUR und 2,5 Mrd. €        | 3e6 EUR + 2.5e9 EUR
          3 mio. kr. og 2 mia. kr.         | 3e6 SEK + 2e9 SEK
          3 milliards d'euros              | 3e9 EUR
          1.234.567,89 EUR                 | 1234567.89 EUR
          CHF 1'234'567                    | 1234567 CHF
          Insgesamt 10.000,75 Euro.        | 10000.75 EUR
          EUR 10.000,75, of which EUR 1    | 10000.75 EUR + 1 EUR
          $10,000.00 and $7,500.00.        | 10000.00 USD + 7500.00 USD
          £2,500.50; 10,000.50 EUR         | 2500.50 GBP + 10000.50 EUR
          $1,234.5 million                 | 1234.5e6 USD
          $1,234,567.50                    | 1234567.50 USD
          10 000.75 EUR                    | 10000.75 EUR
          12.345,6 Mio. Euro               | 12345.6e6 EUR
          CHF 10'000.50                    | 10000.50 CHF
          Rs. 10,00,000                    | 1000000 INR
          Rs. 1,20,34,567 is paid          | 12034567 INR
          ₹2,14,847.00 lakh                | 214847.00e5 INR
          ₹12,34,567.89                    | 1234567.89 INR
          €900,000 and €1.500              | 900000 EUR + 1500 EUR
          10,20 EUR; 1,2,3 EUR             | 10.20 EUR + 1.2 EUR + 3 EUR
          EUR 1,234.56.78 is a number      | ""
          -$3,400 and −€5 million          | -3400 USD + -5e6 EUR
          $-3,400; EUR -5 million          | -3400 USD + -5e6 EUR
          Ohio gets -2,500 USD             | -2500 USD
          from −500 kr, (-20) kr           | -500 SEK + -20
          10–15 mkr, 10 -15 mkr            | 10e6 SEK + 15e6 SEK + 10e6 SEK + 15e6 SEK
          USD 5 - USD 3; A-5 kr            | 5 USD + 3 USD
          ($1,250) for Ulm                 | 1250 USD
          △5.0百万円                        | -5.0e6 JPY
          2.500,- €                        | 2500 EUR
          EUR 2.500,-- to Ulm              | 2500 EUR
          Fr. 25.- and 2 500,- kr.         | 25 CHF + 2500 SEK
          2 500,- til Ulm                  | 2500 SEK
          (GBP thousand), in EUR million   | ""
          tusen kronor, one thousand euros | 1000 SEK + 1000 EUR
          1½ miljon kronor                 | 1.5e6 SEK
          1 1/2 miljon kronor              | 1.5e6 SEK
          ½ miljard kronor                 | 0.5e9 SEK
          EUR 1½ million                   | 1.5e6 EUR
          1⅓ million euro                  | 4/3e6 EUR
          en och en halv miljon            | 1.5e6
          två och en halv procent          | 2.5e-2
          tre kvarts miljon kronor         | 0.75e6 SEK
          half a million pounds            | 0.5e6 GBP
          a quarter of a million pounds    | 0.25e6 GBP
          a million euros                  | 1e6 EUR
          one and a half                   | 3/2
          halva stödet, half of the grant  | 1/2 + 1/2
          """)
  void amountsAreReadAsPeopleWriteThem(String text, String read) {
    assertThat(amounts(text)).isEqualTo(read);
  }
}
