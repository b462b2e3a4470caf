package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistersTest {
  /** How many municipalities each county has, by its code. */
  private static final Map<String, Integer> MUNICIPALITIES =
      Map.ofEntries(
          Map.entry("01", 26),
          Map.entry("03", 8),
          Map.entry("04", 9),
          Map.entry("05", 13),
          Map.entry("06", 13),
          Map.entry("07", 8),
          Map.entry("08", 12),
          Map.entry("09", 1),
          Map.entry("10", 5),
          Map.entry("12", 33),
          Map.entry("13", 6),
          Map.entry("14", 49),
          Map.entry("17", 16),
          Map.entry("18", 12),
          Map.entry("19", 10),
          Map.entry("20", 15),
          Map.entry("21", 10),
          Map.entry("22", 7),
          Map.entry("23", 8),
          Map.entry("24", 15),
          Map.entry("25", 14));

  @TempDir Path folder;

  private Module module(String used) {
    try {
      Path file = Files.writeString(folder.resolve("a.agreement"), "use \"" + used + "\"\n");
      var findings = new Findings();
      Path root = folder.toRealPath();
      Module module = new Modules(new Workspace(root, root), findings).load(file).orElseThrow();
      assertThat(findings.all()).isEmpty();
      return module;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private Group group(String used, String name) {
    return ((Referent.OfGroup) module(used).lookUp(name).orElseThrow()).group();
  }

  @Test
  void everyMunicipalityIsInItsCounty() {
    Group municipalities = group("bilaga:kommuner", "kommuner");
    Group counties = group("bilaga:kommuner", "län");
    assertThat(municipalities.size()).isEqualTo(290);
    Map<String, Integer> counted = new HashMap<>();
    for (int i = 0; i < municipalities.size(); i++) {
      String code = municipalities.member(i).code();
      assertThat(code).matches("\\d{4}");
      counted.merge(code.substring(0, 2), 1, Integer::sum);
    }
    assertThat(counted).isEqualTo(MUNICIPALITIES);
    assertThat(counties.members())
        .extracting(Member::code)
        .containsExactlyInAnyOrderElementsOf(MUNICIPALITIES.keySet());
  }

  /** The county that a row names is that of its code. */
  @Test
  void everyHomeIsThatOfTheCode() {
    Module module = module("bilaga:kommuner");
    Group municipalities = ((Referent.OfGroup) module.lookUp("kommuner").orElseThrow()).group();
    Group counties = ((Referent.OfGroup) module.lookUp("län").orElseThrow()).group();
    for (int i = 0; i < municipalities.size(); i++) {
      int home = municipalities.home(counties, i);
      assertThat(counties.member(home).code())
          .isEqualTo(municipalities.member(i).code().substring(0, 2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bilaga:regioner, regioner, 21",
    "bilaga:regions, regioner, 21",
    "bilaga:län, län, 21",
    "bilaga:counties, län, 21",
    "bilaga:kommuner, kommuner, 290",
    "bilaga:municipalities, kommuner, 290",
    "bilaga:länsstyrelser, länsstyrelser, 21",
    "bilaga:county-boards, länsstyrelser, 21",
    "bilaga:sverige, kommuner, 290",
    "bilaga:Sweden, länsstyrelser, 21"
  })
  void everyNameMeansOneMember(String used, String name, int size) {
    Group group = group(used, name);
    assertThat(group.size()).isEqualTo(size);
    Set<String> codes = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < size; i++) {
      Member member = group.member(i);
      assertThat(codes.add(member.code())).as(member.code()).isTrue();
      assertThat(ids.add(member.id())).as(member.id()).isTrue();
      assertThat(group.matcher().match(member.name())).isEqualTo(new Match.Matched(i));
      for (String alias : member.aliases()) {
        assertThat(group.matcher().match(alias)).as(alias).isEqualTo(new Match.Matched(i));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Knivsta, 0330, uppsala-län",
    "Heby, 0331, uppsala-län",
    "Nykvarns kommun, 0140, stockholms-län",
    "Falu kommun, 2080, dalarnas-län",
    "Göteborgs stad, 1480, västra-götalands-län",
    "Malmö stad, 1280, skåne-län",
    "Region Gotland, 0980, gotlands-län",
    "Malung, 2023, dalarnas-län",
    "Upplands Väsby, 0114, stockholms-län",
    "Habo, 0643, jönköpings-län",
    "Kiruna, 2584, norrbottens-län"
  })
  void municipalitiesAreKnownByTheirSpellings(String written, String code, String county) {
    Module module = module("bilaga:sverige");
    Group municipalities = ((Referent.OfGroup) module.lookUp("kommuner").orElseThrow()).group();
    Group counties = ((Referent.OfGroup) module.lookUp("län").orElseThrow()).group();
    int member = ((Match.Matched) municipalities.matcher().match(written)).member();
    assertThat(municipalities.member(member).code()).isEqualTo(code);
    assertThat(counties.member(municipalities.home(counties, member)).id()).isEqualTo(county);
  }

  @Test
  void whatIsNoRegisterIsToldWithThoseThatThereAre() throws IOException {
    Path file = Files.writeString(folder.resolve("b.agreement"), "use \"bilaga:../../etc\"\n");
    var findings = new Findings();
    Path root = folder.toRealPath();
    new Modules(new Workspace(root, root), findings).load(file);
    assertThat(findings.all())
        .extracting(finding -> finding.kind().name())
        .isEqualTo(List.of("register-missing"));
  }
}
