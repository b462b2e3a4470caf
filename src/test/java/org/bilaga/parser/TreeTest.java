package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Term;
import org.bilaga.ast.Timing;
import org.bilaga.ast.Unit;
import org.bilaga.ast.When;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree says what the text says. */
class TreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"6 250,5", "6250,5", "6250.5", "6\u00A0250,5", "6\u2009250,5", "6\u202F250.5"})
  void thousandsAndDecimalsAreReadAsDocumentsWriteThem(String text) {
    var figure = (Expression.Figure) amount(text + " mkr");
    assertThat(figure.digits()).isEqualTo(BigInteger.valueOf(62_505));
    assertThat(figure.decimals()).isEqualTo(1);
    assertThat(figure.value().toString()).isEqualTo("6250500000");
  }

  @ParameterizedTest
  @CsvSource({
    "kr, SEK, 1",
    "kronor, SEK, 1",
    "tkr, SEK, 1000",
    "tusen kronor, SEK, 1000",
    "mkr, SEK, 1000000",
    "mnkr, SEK, 1000000",
    "miljoner kronor, SEK, 1000000",
    "mdkr, SEK, 1000000000",
    "miljarder kronor, SEK, 1000000000",
    "EUR, EUR, 1",
    "thousand EUR, EUR, 1000",
    "million USD, USD, 1000000",
    "billion JPY, JPY, 1000000000"
  })
  void unitsOfMoney(String unit, String currency, long multiple) {
    assertThat(((Expression.Figure) amount("7 " + unit)).unit())
        .isEqualTo(new Unit.Money(Denomination.currency(currency), multiple));
  }

  @Test
  void unitsOfShares() {
    assertThat(((Expression.Figure) amount("7 %")).unit()).isEqualTo(new Unit.Percent());
    assertThat(((Expression.Figure) amount("7 procent")).unit()).isEqualTo(new Unit.Percent());
    assertThat(((Expression.Figure) amount("7 pp")).unit()).isEqualTo(new Unit.PercentagePoints());
    assertThat(((Expression.Figure) amount("7")).unit()).isEqualTo(new Unit.One());
    assertThat(((Expression.Figure) amount("ca 7 kr")).about()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-01, 2020-12-01",
    "1 december 2020, 2020-12-01",
    "29 februari 2020, 2020-02-29",
    "3 mars 2020, 2020-03-03",
    "4 may 2020, 2020-05-04",
    "4 maj 2020, 2020-05-04",
    "31 oktober 2020, 2020-10-31"
  })
  void dates(String text, String iso) {
    var signed = (Clause.Signed) clause("signed " + text);
    assertThat(signed.date().iso()).isEqualTo(iso);
  }

  @Test
  void periods() {
    var period = (Clause.InPeriod) clause("period 2019-09..2019-11");
    assertThat(period.stretch().from().text()).isEqualTo("2019-09");
    assertThat(period.stretch().last().text()).isEqualTo("2019-11");
  }

  @Test
  void references() {
    var value = (Expression.ReferenceValue) amount("gnv-2020.data[halland, 01].total");
    assertThat(value.reference().text()).isEqualTo("gnv-2020.data[halland][01].total");
    assertThat(value.reference().isPlainName()).isFalse();
  }

  @Test
  void operatorsBindAsInArithmetic() {
    var sum = (Expression.Binary) amount("1 kr + 2 * 3 kr - -4 kr");
    assertThat(sum.operator()).isEqualTo(Expression.Operator.MINUS);
    assertThat(((Expression.Figure) sum.right()).value()).isEqualTo(Fraction.of(-4));
    var left = (Expression.Binary) sum.left();
    assertThat(left.operator()).isEqualTo(Expression.Operator.PLUS);
    assertThat(((Expression.Binary) left.right()).operator()).isEqualTo(Expression.Operator.TIMES);
    var grouped = (Expression.Binary) amount("(1 kr + 2 kr) * 3");
    assertThat(grouped.operator()).isEqualTo(Expression.Operator.TIMES);
  }

  @Test
  void coefficientsOfAKey() {
    var key =
        (Declaration.Key)
            declaration("key k \"K\" = 1/2 share of a.b + 25 % share of c + share of d § 9");
    assertThat(key.terms()).hasSize(3);
    var half = (Expression.Binary) key.terms().get(0).coefficient().orElseThrow();
    assertThat(half.operator()).isEqualTo(Expression.Operator.OVER);
    var quarter = (Expression.Figure) key.terms().get(1).coefficient().orElseThrow();
    assertThat(quarter.value().toString()).isEqualTo("1/4");
    assertThat(key.terms().get(2).coefficient()).isEmpty();
    assertThat(key.sections()).extracting(section -> section.text()).containsExactly("9");
    assertThat(key.title().orElseThrow().text()).isEqualTo("K");
  }

  @Test
  void aGrantWithEveryDetail() {
    var grant =
        (Clause.Grant)
            clause(
                """
                grant x "Titel" 5 mkr to regioner through skr, rss by k for skr, rounded half up to 1 tkr,
                  ties by lot "dnr 1" (a, b), residue to largest, base 500 tkr each,
                  at least 1 mkr for halland, at most 2 mkr each, except gotland, skåne § 5.4–5.5 § 6
                  disputed 3 kr too low "skäl" {
                  of which y "Del" 1 mkr § 7 disputed "annat" { of which z 1 kr }
                  claim § 5 "citat 5": x = 5 mkr
                  unmodelled § 3.1.2 "Övrigt"
                }
                """);
    assertThat(grant.name().text()).isEqualTo("x");
    assertThat(grant.title().orElseThrow().text()).isEqualTo("Titel");
    assertThat(grant.recipients().to().text()).isEqualTo("regioner");
    assertThat(grant.recipients().through())
        .extracting(Reference::text)
        .containsExactly("skr", "rss");
    assertThat(grant.division().key().orElseThrow().text()).isEqualTo("k");
    assertThat(grant.recipients().passedOnTo().orElseThrow().text()).isEqualTo("skr");
    var rounding = grant.division().rounding().orElseThrow();
    assertThat(rounding.method()).contains(RoundingMethod.HALF_UP);
    assertThat(rounding.unit().orElseThrow().value().toString()).isEqualTo("1000");
    var lot = (Rounding.Ties.Lot) rounding.ties().orElseThrow();
    assertThat(lot.record().text()).isEqualTo("dnr 1");
    assertThat(lot.order()).hasSize(2);
    assertThat(((Rounding.Residue.ToPlace) rounding.residue().orElseThrow()).place())
        .isEqualTo(Rounding.Residue.Place.LARGEST);
    assertThat(grant.division().base()).isPresent();
    assertThat(grant.division().floors().get(0).member().orElseThrow().text()).isEqualTo("halland");
    assertThat(grant.division().caps().get(0).member()).isEmpty();
    assertThat(grant.division().except())
        .extracting(it -> it.text())
        .containsExactly("gotland", "skåne");
    assertThat(grant.sections()).extracting(it -> it.text()).containsExactly("5.4–5.5", "6");
    var mark = (Dispute.Mark) grant.disputes().get(0);
    assertThat(mark.misstatement().orElseThrow().tooHigh()).isFalse();
    assertThat(mark.reason().text()).isEqualTo("skäl");
    assertThat(grant.clauses()).hasSize(3);
    assertThat(((Clause.OfWhich) grant.clauses().get(0)).clauses()).hasSize(1);
  }

  @Test
  void aGrantOfTheRemainder() {
    var grant = (Clause.Grant) clause("bidrag x återstoden till regioner ofördelat");
    assertThat(grant.isRemainder()).isTrue();
    assertThat(grant.division().undistributed()).isTrue();
    assertThat(grant.division().key()).isEmpty();
  }

  @Test
  void anAppendix() {
    var appendix =
        (Clause.Appendix)
            clause(
                """
                appendix 2 "Titel" from "b.csv" by regioner § 1 {
                  column "A" = befolkning.antal, averaged by cni.barn
                  total row "Summa"
                  disputed row "Summa" column "A" 1 kr too high "skäl"
                  disputed cell-differs column "A" "skäl" { row "Uppsala" 2 kr too low row "Skåne" 3 kr too high }
                }
                """);
    assertThat(appendix.number().text()).isEqualTo("2");
    assertThat(appendix.from().file().text()).isEqualTo("b.csv");
    assertThat(appendix.columns().get(0).averagedBy()).isPresent();
    assertThat(appendix.totalRow().orElseThrow().text()).isEqualTo("Summa");
    var cell = (Dispute.Cell) appendix.disputes().get(0);
    assertThat(cell.row().text()).isEqualTo("Summa");
    assertThat(cell.column().text()).isEqualTo("A");
    var column = (Dispute.Column) appendix.disputes().get(1);
    assertThat(column.kind().orElseThrow().text()).isEqualTo("cell-differs");
    assertThat(column.rows())
        .extracting(row -> row.row().text())
        .containsExactly("Uppsala", "Skåne");
  }

  @Test
  void claims() {
    var claim =
        (Clause.Claim) clause("claim in \"skr.se\" § 2 “citat”: a.b >= ca 5 mkr disputed \"skäl\"");
    assertThat(claim.place().source().orElseThrow().text()).isEqualTo("skr.se");
    assertThat(claim.place().section().orElseThrow().text()).isEqualTo("2");
    assertThat(claim.quotation().text()).isEqualTo("citat");
    assertThat(claim.comparison()).isEqualTo(Expression.Operator.MORE_OR_EQUAL);
    assertThat(claim.disputes()).hasSize(1);
  }

  @Test
  void paymentsAndObligations() {
    var payment =
        (Clause.Payment)
            clause(
                "payment to a, b § 1 { once on requisition to k by 2020-12-01, otherwise the right"
                    + " lapses }");
    assertThat(payment.recipients()).hasSize(2);
    var requisition = (Term.Task) payment.terms().get(0);
    assertThat(requisition.otherwise().orElseThrow().consequence())
        .isEqualTo(Otherwise.Consequence.RIGHT_LAPSES);
    var obligation =
        (Clause.Obligation)
            clause(
                "obligation d § 7 { a, b submit \"R\" to s by 2020-09-30 otherwise not entitled to"
                    + " g-2021 }");
    assertThat(obligation.duties().get(0).who()).hasSize(2);
    var report = (Act.Submit) obligation.duties().get(0).act();
    assertThat(report.to().get(0).text()).isEqualTo("s");
    assertThat(obligation.otherwise().orElseThrow().from().get(0).text()).isEqualTo("g-2021");
  }

  @Test
  void whatAConditionAsksAndOfWhichMoney() {
    var condition =
        (Clause.Condition)
            clause(
                "condition c for block-2, d § 4.4 { a reach svar.andel >= 95 % in every month of"
                    + " 2019 a submit \"R\" for 2019 to s and t by 2019-10-15 a submit \"F\" within"
                    + " 5 weeks after each month of 2019-01..2019-12 otherwise withheld }");
    assertThat(condition.affects()).hasSize(2);
    var reach = (Act.Reach) condition.duties().get(0).act();
    assertThat(reach.everyMonth()).isTrue();
    assertThat(reach.in().orElseThrow().text()).isEqualTo("2019");
    var report = (Act.Submit) condition.duties().get(1).act();
    assertThat(report.covers().orElseThrow().text()).isEqualTo("2019");
    assertThat(report.to()).hasSize(2);
    assertThat(condition.duties().get(1).by().orElseThrow().iso()).isEqualTo("2019-10-15");
    var within = (When.Within) condition.duties().get(2).when().orElseThrow();
    assertThat(within.count()).isEqualTo(5);
    assertThat(within.unit()).isEqualTo(When.Lapse.WEEKS);
    assertThat(condition.otherwise().orElseThrow().consequence())
        .isEqualTo(Otherwise.Consequence.WITHHELD);
  }

  @Test
  void amountsByYear() {
    var total = (Clause.Total) clause("total 20 mkr each year from a 10 mkr, b 10 mkr");
    assertThat(total.timing()).isInstanceOf(Timing.EachYear.class);
    assertThat(total.from()).hasSize(2);
    var grant =
        (Clause.Grant)
            clause("grant g by year to a by k { for 2018 10 mkr for 2019 unknown \"x\" }");
    assertThat(grant.amount()).isEmpty();
    assertThat(grant.clauses()).hasSize(2);
    var parts =
        (Clause.Grant)
            clause("grant g 3 mkr to a in equal parts for each month of 2019-09..2019-11");
    assertThat(((Timing.EqualParts) parts.timing()).stretch().text()).isEqualTo("2019-09..2019-11");
  }

  @Test
  void ladder() {
    var grant =
        (Clause.Grant)
            clause(
                "grant g 3 mkr to a { measure m = d.x - d.x a year before"
                    + " step blå 70 % when m >= 1 pp, or else when d.y >= 71 %"
                    + " each step shared equally among those who reach it reading \"r\""
                    + " a step that nobody reaches goes to the step below"
                    + " when nobody reaches any step but by the alternative, kept by s }");
    assertThat(grant.hasLadder()).isTrue();
    var step = (Clause.Step) grant.clauses().get(1);
    assertThat(step.name().orElseThrow().text()).isEqualTo("blå");
    assertThat(step.alternative()).isPresent();
    assertThat(((Clause.Sharing) grant.clauses().get(2)).reading()).isPresent();
    assertThat(grant.clauses().get(3)).isInstanceOf(Clause.Passing.class);
    assertThat(((Clause.Nobody) grant.clauses().get(4)).byMainWay()).isTrue();
  }

  @Test
  void scenariosAmendmentsAndFacts() {
    var file =
        Parsed.of(
                "scenario s for a { set b.c = 5 mkr use d instead of e remove f }"
                    + " amendment t to a from 2020-05-01 { replace in b grant c 1 kr to d"
                    + " add total 5 kr }"
                    + " facts u for a { | recipient | event |\n | x | y |\n }")
            .right();
    var scenario = (Declaration.Scenario) file.declarations().get(0);
    assertThat(scenario.changes()).hasSize(3);
    var amendment = (Declaration.Amendment) file.declarations().get(1);
    assertThat(amendment.from().iso()).isEqualTo("2020-05-01");
    assertThat(amendment.changes().get(0)).isInstanceOf(Declaration.Change.Replace.class);
    assertThat(((Declaration.Facts) file.declarations().get(2)).rows()).hasSize(2);
  }

  @Test
  void decomposedLettersAreComposedAndStayInTheirPlace() {
    String text = "u\u0308 o\u0308verenskommelse";
    assertThat(Parsed.of(text).findings().all()).hasSize(1);
    var file =
        Parsed.of(
                "o\u0308verenskommelse na\u0308ra { omra\u030Ade e-ha\u0308lsa { }  totalt 5 mkr }")
            .right();
    var agreement = (Declaration.Agreement) file.declarations().get(0);
    assertThat(agreement.name().text()).isEqualTo("nära");
    assertThat(agreement.name().span().text()).isEqualTo("na\u0308ra");
    assertThat(file.language()).isEqualTo(Language.SWEDISH);
    var total = (Clause.Total) agreement.clauses().get(1);
    assertThat(total.span().text()).isEqualTo("totalt 5 mkr");
  }

  @Test
  void spansAreRightBehindSupplementaryCharacters() {
    var file =
        Parsed.of("// \uD83D\uDE00\nagreement a \"\uD83D\uDE00\uD83D\uDE00\" { total 5 mkr }")
            .right();
    var agreement = (Declaration.Agreement) file.declarations().get(0);
    var total = (Clause.Total) agreement.clauses().get(0);
    assertThat(total.amount().span().text()).isEqualTo("5 mkr");
    assertThat(total.amount().span().line()).isEqualTo(2);
    assertThat(total.amount().span().column()).isEqualTo(26);
    assertThat(agreement.span().text()).endsWith("}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t", "// only a comment", "\uFEFF"})
  void aFileMayBeEmpty(String text) {
    assertThat(Parsed.of(text).right().declarations()).isEmpty();
  }

  private static Expression amount(String text) {
    return ((Clause.Total) clause("total " + text)).amount();
  }

  private static Clause clause(String text) {
    var agreement = (Declaration.Agreement) declaration("agreement a { " + text + " }");
    assertThat(agreement.clauses()).hasSize(1);
    return agreement.clauses().get(0);
  }

  private static Declaration declaration(String text) {
    List<Declaration> declarations = Parsed.of(text).right().declarations();
    assertThat(declarations).hasSize(1);
    return declarations.get(0);
  }
}
