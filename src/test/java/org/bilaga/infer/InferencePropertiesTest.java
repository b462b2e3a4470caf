package org.bilaga.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Rated;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.money.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever rule a table was made by is found again, and the cell that was misprinted named. */
class InferencePropertiesTest {
  private static Stream<Arguments> rules() {
    List<Arguments> rules = new ArrayList<>();
    for (RoundingMethod method : RoundingMethod.values()) {
      for (int rows : new int[] {3, 21, 290}) {
        for (Fraction unit :
            List.of(Fraction.ONE, Fraction.of(1, 100), Fraction.of(100), Fraction.of(1000))) {
          rules.add(Arguments.of(method, rows, unit));
        }
      }
    }
    return rules.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleThatDividedATableIsFound(RoundingMethod method, int rows, Fraction unit) {
    var columns = new InventedColumns(method.ordinal() * 1000L + rows, rows);
    long[] people = columns.people("Folkmängd");
    columns.people("Antal elever");
    Fraction total = Fraction.of(columns.whole(100, 2_000) * 1_000_000);
    var rule = new RoundingRule(method, unit, TieOrder.BY_MEMBERS, ResidueHome.KEPT);
    columns.divided("Bidrag", total, Weights.of(people), rule);
    Division division = division(columns.inferred(), "Bidrag");
    assertThat(division.misses()).isEmpty();
    assertThat(headings(division)).containsExactly("Folkmängd");
    assertThat(division.total().amount()).isEqualTo(total);
    assertThat(methods(division)).contains(method);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 21, 290})
  void aMisprintedCellIsNamedWithWhatItShouldBe(int rows) {
    for (RoundingMethod method :
        List.of(RoundingMethod.LARGEST_REMAINDER, RoundingMethod.HALF_UP)) {
      var columns = new InventedColumns(rows * 7L + method.ordinal(), rows);
      long[] people = columns.people("Folkmängd");
      var rule = RoundingRule.of(method).residueTo(ResidueHome.KEPT);
      Fraction[] right =
          columns.divided("Bidrag", Fraction.of(435_000_000), Weights.of(people), rule);
      int row = columns.row();
      columns.misprint("Bidrag", row, right[row].add(Fraction.of(27)).toString());
      Division division = division(columns.inferred(), "Bidrag");
      assertThat(headings(division)).containsExactly("Folkmängd");
      assertThat(division.misses())
          .containsExactly(new Explanation.Miss(row, right[row].add(Fraction.of(27)), right[row]));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 290})
  void aTotalThatIsNotPrintedIsTheRoundNumberThatTheFiguresLeaveRoomFor(int rows) {
    var columns = new InventedColumns(rows, rows);
    long[] people = columns.people("Folkmängd");
    var rule = RoundingRule.of(RoundingMethod.HALF_UP).residueTo(ResidueHome.KEPT);
    columns.divided("Bidrag", Fraction.of(435_000_000), Weights.of(people), rule);
    columns.withoutTotals();
    Division division = division(columns.inferred(), "Bidrag");
    assertThat(division.total().amount()).isEqualTo(Fraction.of(435_000_000));
    assertThat(division.misses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,2", "1,3", "7,10", "9,20"})
  void theSharesOfTwoColumnsAreFound(long over, long under) {
    var columns = new InventedColumns(over * 31 + under, 21);
    long[] people = columns.people("Folkmängd");
    long[] pupils = columns.people("Antal elever");
    columns.people("Antal äldre");
    Fraction share = Fraction.of(over, under);
    var weights = new Fraction[people.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          share
              .multiply(Weights.of(people).share(i))
              .add(Fraction.ONE.subtract(share).multiply(Weights.of(pupils).share(i)));
    }
    columns.divided("Bidrag", Fraction.of(300_000_000), Weights.of(weights), RoundingRule.DEFAULT);
    Division division = division(columns.inferred(), "Bidrag");
    assertThat(division.misses()).isEmpty();
    assertThat(headings(division)).containsExactlyInAnyOrder("Folkmängd", "Antal elever");
    assertThat(((Basis.Blend) division.basis()).parts().getFirst().of())
        .isIn(share, Fraction.ONE.subtract(share));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 290})
  void theSharesOfThreeColumnsAreFound(int rows) {
    var columns = new InventedColumns(rows + 17L, rows);
    List<Fraction> shares = List.of(Fraction.of(1, 2), Fraction.of(3, 10), Fraction.of(1, 5));
    List<Weights> parts = new ArrayList<>();
    for (String heading : List.of("Folkmängd", "Antal elever", "Antal äldre")) {
      parts.add(Weights.of(columns.people(heading)));
    }
    columns.people("Antal hushåll");
    var weights = new Fraction[rows];
    for (int i = 0; i < rows; i++) {
      weights[i] = Fraction.ZERO;
      for (int part = 0; part < 3; part++) {
        weights[i] = weights[i].add(shares.get(part).multiply(parts.get(part).share(i)));
      }
    }
    columns.divided("Bidrag", Fraction.of(300_000_000), Weights.of(weights), RoundingRule.DEFAULT);
    Division division = division(columns.inferred(), "Bidrag");
    assertThat(division.misses()).isEmpty();
    assertThat(((Basis.Blend) division.basis()).parts())
        .extracting(Basis.Part::of)
        .containsExactlyElementsOf(shares);
  }

  @ParameterizedTest
  @CsvSource({"8400, 1250, 0", "8400, 0, 370000", "37, 12500, 250000"})
  void whatEachOfTwoColumnsIsWorthIsFound(long one, long other, long each) {
    var columns = new InventedColumns(one + other, 21);
    long[] pupils = columns.people("Antal elever");
    long[] elderly = columns.people("Antal äldre");
    columns.people("Antal hushåll");
    var amounts = new long[pupils.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = one * pupils[i] + other * elderly[i] + each;
    }
    columns.put("Bidrag", amounts);
    Rated rated = (Rated) explanation(columns.inferred(), "Bidrag");
    assertThat(rated.misses()).isEmpty();
    Basis.Weighted basis = (Basis.Weighted) rated.basis();
    assertThat(basis.each()).isEqualTo(Fraction.of(each));
    assertThat(basis.parts().getFirst().of()).isEqualTo(Fraction.of(one));
  }

  /** Each column is divided by the one before, and the first fits the last as well. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6})
  void columnsThatFollowFromEachOtherExplainNoneInACircle(int columns) {
    var table = new InventedColumns(columns, 8);
    Weights weights = Weights.of(table.people("Kolumn a"));
    for (int column = 1; column < columns; column++) {
      Fraction total = Fraction.of(table.whole(100, 900) * 10_000);
      String heading = "Kolumn " + (char) ('a' + column);
      weights = Weights.of(table.divided(heading, total, weights, RoundingRule.DEFAULT));
    }
    var inference = table.inferred();
    Set<PublishedColumn> known = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Inference.Inferred one : inference.columns()) {
        more |= known.containsAll(one.columns()) && known.add(one.column());
      }
    }
    assertThat(known).hasSize(columns);
    assertThat(inference.columns().stream().filter(it -> it.explanation().isPresent()))
        .isNotEmpty();
  }

  @Test
  void anAmountToEachBeforeTheRestIsFound() {
    var columns = new InventedColumns(5, 21);
    long[] people = columns.people("Folkmängd");
    Fraction rest = Fraction.of(300_000_000 - 21 * 500_000);
    var weights = new Fraction[people.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Fraction.of(500_000).add(rest.multiply(Weights.of(people).share(i)));
    }
    columns.divided("Bidrag", Fraction.of(300_000_000), Weights.of(weights), RoundingRule.DEFAULT);
    Division division = division(columns.inferred(), "Bidrag");
    assertThat(division.misses()).isEmpty();
    assertThat(((Basis.BaseAndShare) division.basis()).base()).isEqualTo(Fraction.of(500_000));
  }

  @Test
  void whatEachGetsAtLeastIsFound() {
    var columns = new InventedColumns(9, 21);
    long[] people = columns.people("Folkmängd");
    var weights = Weights.of(people);
    Fraction total = Fraction.of(300_000_000);
    Fraction floor = Fraction.of(6_000_000);
    columns.put("Bidrag", InferenceOracle.atLeast(total, floor, weights), Fraction.ONE);
    Division division = division(columns.inferred(), "Bidrag");
    assertThat(division.misses()).isEmpty();
    assertThat(division.floor()).contains(floor);
    assertThat(headings(division)).containsExactly("Folkmängd");
  }

  @Test
  void aRateForEachAndAFactorOnAnotherYearAreFound() {
    var columns = new InventedColumns(11, 21);
    long[] pupils = columns.people("Antal elever");
    var fees = new Fraction[pupils.length];
    var next = new Fraction[pupils.length];
    for (int i = 0; i < fees.length; i++) {
      fees[i] = Fraction.of(pupils[i]).multiply(Fraction.of(1_537));
      next[i] =
          RoundingRule.of(RoundingMethod.HALF_UP)
              .rounded(fees[i].multiply(Fraction.of(1018, 1000)));
    }
    columns.put("Bidrag i år", fees, Fraction.ONE);
    columns.put("Bidrag nästa år", next, Fraction.ONE);
    var inferred = columns.inferred();
    assertThat(((Rated) explanation(inferred, "Bidrag i år")).rate()).isEqualTo(Fraction.of(1_537));
    Rated factor = (Rated) explanation(inferred, "Bidrag nästa år");
    assertThat(factor.rate()).isEqualTo(Fraction.of(1018, 1000));
    assertThat(factor.misses()).isEmpty();
  }

  @Test
  void shareOfAColumnIsFoundAndWhatWasRoundedBeforeItWasUsed() {
    var columns = new InventedColumns(13, 21);
    long[] people = columns.people("Folkmängd");
    var shares = new Fraction[people.length];
    var amounts = new Fraction[people.length];
    for (int i = 0; i < shares.length; i++) {
      var rule = RoundingRule.of(RoundingMethod.HALF_UP).to(Fraction.of(1, 10_000));
      Fraction share = rule.rounded(Weights.of(people).share(i));
      shares[i] = share.multiply(Fraction.of(100));
      amounts[i] = share.multiply(Fraction.of(435_000_000));
    }
    columns.put("Andel i procent", shares, Fraction.of(1, 100));
    columns.put("Bidrag", amounts, Fraction.ONE);
    var inferred = columns.inferred();
    assertThat(explanation(inferred, "Andel i procent").misses()).isEmpty();
    assertThat(headings(explanation(inferred, "Andel i procent"))).containsExactly("Folkmängd");
    Rated rated = (Rated) explanation(inferred, "Bidrag");
    assertThat(rated.rate()).isEqualTo(Fraction.of(435_000_000));
    assertThat(rated.misses()).isEmpty();
  }

  @Test
  void aDivisionInTwoStepsIsFoundByTheColumnOfGroups() {
    int rows = 40;
    var columns = new InventedColumns(31, rows);
    long[] people = columns.people("Folkmängd");
    var counties = new String[rows];
    var amounts = new long[rows];
    long[] equal = {60_000_000, 60_000_000, 60_000_000, 60_000_000};
    for (int county = 0; county < 4; county++) {
      var own = new long[rows];
      for (int i = county * 10; i < county * 10 + 10; i++) {
        own[i] = people[i];
        counties[i] = "Län " + (char) ('A' + county);
      }
      var given = new Apportioner(RoundingRule.DEFAULT).apportion(equal[county], own).orThrow();
      for (int i = county * 10; i < county * 10 + 10; i++) {
        amounts[i] = given.units(i);
      }
    }
    columns.words("Län", counties);
    columns.put("Bidrag", amounts);
    Explanation.Nested found = (Explanation.Nested) explanation(columns.inferred(), "Bidrag");
    assertThat(found.misses()).isEmpty();
    assertThat(found.grouping().heading()).isEqualTo("Län");
    assertThat(headings(found)).containsExactly("Folkmängd");
    assertThat(((Division) found.outer().orElseThrow()).basis()).isEqualTo(new Basis.Equally());
  }

  @Test
  void whatAColumnHasChangedToAnotherIsFound() {
    var columns = new InventedColumns(19, 21);
    long[] before = columns.people("Bidrag 1");
    long[] after = columns.people("Bidrag 2");
    var change = new long[before.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = after[i] - before[i];
    }
    columns.put("Skillnad", change);
    Explanation.Change found = (Explanation.Change) explanation(columns.inferred(), "Skillnad");
    assertThat(found.misses()).isEmpty();
    assertThat(found.from().heading()).isEqualTo("Bidrag 1");
    assertThat(found.relative()).isFalse();
  }

  @Test
  void figuresThatWereRoundedALevelBelowAreNearAndNotExplained() {
    var columns = new InventedColumns(23, 21);
    long[] people = columns.people("Folkmängd");
    var sums = new long[people.length];
    for (long total : new long[] {101_000_000, 77_000_000, 33_000_000, 12_345_000}) {
      for (int i = 0; i < sums.length; i++) {
        Fraction share = Fraction.of(total).multiply(Weights.of(people).share(i));
        sums[i] +=
            RoundingRule.of(RoundingMethod.HALF_UP).rounded(share).numerator().longValueExact();
      }
    }
    columns.put("Bidrag", sums);
    var found = found(columns.inferred(), "Bidrag");
    assertThat(found.explanation()).isEmpty();
    assertThat(found.nearest().orElseThrow().isByRounding(found.column())).isTrue();
  }

  @Test
  void aWideTableIsReadAsFarAsIsTold() {
    var columns = new InventedColumns(29, 5);
    for (int i = 0; i < 90; i++) {
      columns.people("Bidrag " + i);
    }
    var table = columns.inferred().table();
    assertThat(table.columns()).hasSize(60);
    assertThat(table.left()).isEqualTo(30);
  }

  @Test
  void figuresThatNothingGivesAreNotExplained() {
    for (int seed = 0; seed < 20; seed++) {
      var columns = new InventedColumns(seed, 21);
      columns.people("Folkmängd");
      columns.people("Antal elever");
      columns.people("Antal äldre");
      columns.people("Bidrag");
      columns.people("Stöd");
      for (String heading : List.of("Bidrag", "Stöd")) {
        assertThat(found(columns.inferred(), heading).explanation()).as("seed " + seed).isEmpty();
      }
    }
  }

  private static Inference.Inferred found(Inference inference, String heading) {
    return inference.columns().stream()
        .filter(it -> it.column().heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static Explanation explanation(Inference inference, String heading) {
    return found(inference, heading).explanation().orElseThrow();
  }

  private static Division division(Inference inference, String heading) {
    return (Division) explanation(inference, heading);
  }

  private static List<String> headings(Explanation explanation) {
    return explanation.columns().stream().map(PublishedColumn::heading).toList();
  }

  /** The method that is told and those that are said to give the same; all where none is needed. */
  private static List<RoundingMethod> methods(Division division) {
    List<RoundingMethod> methods = new ArrayList<>();
    methods.add(division.rule().method());
    division.alike().forEach(it -> methods.add(it.method()));
    // Of many units a method of seats gives what others do, and half even what half up does.
    if (methods.contains(RoundingMethod.HALF_UP)) {
      methods.add(RoundingMethod.HALF_EVEN);
    }
    if (methods.stream().noneMatch(RoundingMethod::isDivisorMethod)) {
      List.of(RoundingMethod.values()).stream()
          .filter(RoundingMethod::isDivisorMethod)
          .forEach(methods::add);
    }
    return methods;
  }
}
