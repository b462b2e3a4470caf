package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bilaga.table.MatchProblem.AmbiguousMember;
import org.bilaga.table.MatchProblem.MissingMember;
import org.bilaga.table.MatchProblem.RepeatedMember;
import org.bilaga.table.MatchProblem.RepeatedTotal;
import org.bilaga.table.MatchProblem.UnknownMember;
import org.bilaga.table.MemberMatcher.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberMatcherTest {
  private static final MemberMatcher REGIONS =
      new MemberMatcher(
          List.of(
              new Member("halland", "13", "Region Halland", List.of("Halland", "Syd")),
              new Member("stockholm", "01", "Region Stockholm", List.of("Stockholm")),
              new Member(
                  "jämtland-härjedalen",
                  "23",
                  "Region Jämtland Härjedalen",
                  List.of("Jämtland", "Jämtland Härjedalen")),
              new Member("gävleborg", "21", "Region Gävleborg", List.of("Gävleborg", "Syd"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Region Jämtland Härjedalen",
        "jämtland-härjedalen",
        "JÄMTLAND  HÄRJEDALEN",
        "Jämtland",
        "Ja\u0308mtland Ha\u0308rjedalen",
        "Jämtland\u00A0Härjedalen",
        "Jämtland-Härjedalen*",
        "Jämtland\nHärjedalen",
        "23",
        "23 Jämtland",
        "JämtlandHärjedalen ²"
      })
  void everyWayOfWritingANameMatches(String name) {
    assertThat(REGIONS.match(name)).isEqualTo(new Match.Matched(2));
    assertThat(REGIONS.find(";" + name + ";", 1, name.length() + 1)).isEqualTo(2);
  }

  @Test
  void codeMayHaveLostItsZero() {
    assertThat(REGIONS.match("1")).isEqualTo(new Match.Matched(1));
    assertThat(REGIONS.match("01")).isEqualTo(new Match.Matched(1));
  }

  @Test
  void codeOfAnotherMemberDoesNotMatch() {
    assertThat(REGIONS.match("13 Stockholm")).isInstanceOf(Match.Unknown.class);
  }

  @Test
  void nothingIsCutOffANameToMakeItFit() {
    assertThat(REGIONS.match("Landstinget Halland")).isInstanceOf(Match.Unknown.class);
    assertThat(REGIONS.match("Hallands län")).isInstanceOf(Match.Unknown.class);
    assertThat(REGIONS.match("")).isInstanceOf(Match.Unknown.class);
  }

  @Test
  void unknownNameHasSuggestions() {
    assertThat(REGIONS.match("Gävlebor")).isEqualTo(new Match.Unknown(List.of("Gävleborg")));
    assertThat(REGIONS.match("Stokholm")).isEqualTo(new Match.Unknown(List.of("Stockholm")));
  }

  @Test
  void sharedSpellingIsAmbiguous() {
    assertThat(REGIONS.match("syd")).isEqualTo(new Match.Ambiguous(List.of(0, 3)));
    assertThat(REGIONS.find("Syd", 0, 3)).isEqualTo(-1);
    assertThat(REGIONS.clashes()).containsExactly(new MemberMatcher.Clash("Syd", List.of(0, 3)));
  }

  @Test
  void rowsMissingUnknownTwiceAndAmbiguousAreReported() {
    var matched =
        matched("Region;a\nHalland;1\nGävlebor;2\nHALLAND;3\nSyd;4\nSumma;5\nStockholm;6\n", "");
    assertThat(matched.rowOf(0)).isZero();
    assertThat(matched.rowOf(1)).isEqualTo(5);
    assertThat(matched.rowOf(2)).isEqualTo(-1);
    assertThat(matched.totalRow()).hasValue(4);
    assertThat(matched.problems())
        .extracting(problem -> (Object) problem.getClass())
        .containsExactly(
            UnknownMember.class,
            RepeatedMember.class,
            AmbiguousMember.class,
            MissingMember.class,
            MissingMember.class);
    assertThat(matched.problems().get(1).span().line()).isEqualTo(4);
  }

  @Test
  void totalsRowIsKnownByItsWordOrItsGivenName() {
    assertThat(matched("r;a\nHela  riket;1\n", "").totalRow()).hasValue(0);
    assertThat(matched("r;a\nTotalt*;1\n", "").totalRow()).hasValue(0);
    var named = matched("r;a\nSumma;1\nAlla regioner;2\n", "Alla regioner");
    assertThat(named.totalRow()).hasValue(1);
    assertThat(named.problems()).first().isInstanceOf(UnknownMember.class);
    var twice = matched("r;a\nSumma;1\nTotalt;2\n", "");
    assertThat(twice.totalRow()).hasValue(1);
    assertThat(twice.problems()).first().isInstanceOf(RepeatedTotal.class);
  }

  private static MatchedTable matched(String text, String totalName) {
    var reading = new TableReader().read(text.getBytes(StandardCharsets.UTF_8), "t.csv");
    return MatchedTable.of(reading, REGIONS, TableTerms.total(totalName));
  }
}
