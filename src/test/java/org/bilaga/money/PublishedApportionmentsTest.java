package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples from the literature. */
class PublishedApportionmentsTest {
  /**
   * The first United States census as laid before Congress, in the order CT DE GA KY MD MA NH NJ NY
   * NC PA RI SC VT VA (Balinski &amp; Young, Fair Representation, 2nd ed. 2001, chapter 2, table
   * 2.1).
   */
  private static final long[] CENSUS_1790 = {
    236841, 55540, 70835, 68705, 278514, 475327, 141822, 179570, 331589, 353523, 432879, 68446,
    206236, 85533, 630560
  };

  private static Apportionment divide(RoundingMethod method, long total, long... weights) {
    return new Apportioner(RoundingRule.of(method)).apportion(total, weights).orThrow();
  }

  /** The bill of 120 seats by Hamilton's method that Washington vetoed (op. cit. chapter 3). */
  @Test
  void hamiltonsBillOf1792() {
    assertThat(divide(RoundingMethod.LARGEST_REMAINDER, 120, CENSUS_1790).units())
        .containsExactly(8, 2, 2, 2, 9, 16, 5, 6, 11, 12, 14, 2, 7, 3, 21);
  }

  /** The apportionment of 105 seats by Jefferson's method that became law (op. cit. chapter 3). */
  @Test
  void jeffersonsApportionmentOf1792() {
    assertThat(divide(RoundingMethod.DHONDT, 105, CENSUS_1790).units())
        .containsExactly(7, 1, 2, 2, 8, 14, 4, 5, 10, 10, 13, 2, 6, 2, 19);
  }

  /**
   * One table by which all methods differ (Huntington, Trans. Amer. Math. Soc. 30, 1928, pp.
   * 85–110; in Balinski &amp; Young, Amer. Math. Monthly 82, 1975, p. 703).
   */
  @ParameterizedTest
  @CsvSource({
    "LARGEST_REMAINDER, 9, 7, 5, 4, 1",
    "ADAMS, 9, 7, 5, 3, 2",
    "DEAN, 9, 7, 5, 4, 1",
    "HUNTINGTON_HILL, 9, 7, 6, 3, 1",
    "SAINTE_LAGUE, 9, 8, 5, 3, 1",
    "DHONDT, 10, 7, 5, 3, 1"
  })
  void oneTableByWhichTheMethodsDiffer(
      RoundingMethod method, long a, long b, long c, long d, long e) {
    assertThat(divide(method, 26, 9061, 7179, 5259, 3319, 1182).units())
        .containsExactly(a, b, c, d, e);
  }

  /** Alabama's quotas of 1880 at 299 and 300 seats (Balinski &amp; Young 2001, p. 39). */
  @Test
  void alabamasQuotientsOf1880() {
    long others = 49_371_340 - 1_262_505;
    Apportionment at299 = divide(RoundingMethod.LARGEST_REMAINDER, 299, 1_262_505, others);
    Apportionment at300 = divide(RoundingMethod.LARGEST_REMAINDER, 300, 1_262_505, others);
    assertThat(at299.quotient(0).toDecimal(3)).isEqualTo("7.646");
    assertThat(at300.quotient(0).toDecimal(3)).isEqualTo("7.671");
  }

  /** With one seat more, the smallest loses one: the Alabama paradox in its usual small example. */
  @Test
  void oneMoreUnitMayTakeOneFromTheSmallest() {
    assertThat(divide(RoundingMethod.LARGEST_REMAINDER, 10, 6, 6, 2).units())
        .containsExactly(4, 4, 2);
    assertThat(divide(RoundingMethod.LARGEST_REMAINDER, 11, 6, 6, 2).units())
        .containsExactly(5, 5, 1);
    assertThat(divide(RoundingMethod.SAINTE_LAGUE, 11, 6, 6, 2).units()[2])
        .isGreaterThanOrEqualTo(divide(RoundingMethod.SAINTE_LAGUE, 10, 6, 6, 2).units()[2]);
  }

  /** Four lists and eight seats: the textbook table of quotients by 1, 2, 3, …. */
  @Test
  void dhondtsTableOfQuotients() {
    Apportionment parts = divide(RoundingMethod.DHONDT, 8, 100_000, 80_000, 30_000, 20_000);
    assertThat(parts.units()).containsExactly(4, 3, 1, 0);
    assertThat(parts.awards().get(3).claim()).isEqualTo(Fraction.of(25_000));
    assertThat(parts.awards().get(3).order()).isEqualTo(8);
    assertThat(parts.next().orElseThrow().claim()).isEqualTo(Fraction.of(20_000));
  }
}
