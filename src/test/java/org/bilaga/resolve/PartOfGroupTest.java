package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.finding.Findings;
import org.bilaga.table.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups made of others: who belongs to them, and who they are in those others. */
class PartOfGroupTest {
  @TempDir private Path folder;

  private final List<Group> groups = new ArrayList<>();

  private List<String> read(String text) throws IOException {
    Path file = folder.resolve("a.agreement");
    Files.writeString(file, text);
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    groups.clear();
    modules.load(file).ifPresent(module -> groups.addAll(module.groups()));
    return findings.all().stream().map(it -> it.kind().name()).toList();
  }

  private List<String> ids(int group) {
    return groups.get(group).members().stream().map(Member::id).toList();
  }

  /** Whatever the size, figures and nesting, by a slow obvious rule. */
  @Test
  void theChosenAreThoseOfWhomItHolds() throws IOException {
    var random = new Random(11);
    for (int size : List.of(3, 21, 290)) {
      var text = new StringBuilder("group g {\n| id |\n");
      for (int i = 0; i < size; i++) {
        text.append("| m").append(i).append(" |\n");
      }
      text.append("}\ndata d by g {\n| who | n |\n");
      List<String> above = new ArrayList<>();
      List<String> both = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int figure = random.nextInt(100);
        text.append("| m").append(i).append(" | ").append(figure).append(" |\n");
        if (figure > 50 && i > 0) {
          above.add("m" + i);
          if (figure <= 80) {
            both.add("m" + i);
          }
        }
      }
      text.append("}\ngroup h = g except m0 where d.n > 50\ngroup k = h where not d.n > 80\n");

      assertThat(read(text.toString())).isEmpty();
      assertThat(ids(1)).isEqualTo(above);
      assertThat(ids(2)).isEqualTo(both);
      for (int member = 0; member < groups.get(2).size(); member++) {
        Group inner = groups.get(2);
        int there = inner.in(groups.get(0), member);
        assertThat(groups.get(0).member(there).id()).isEqualTo(inner.member(member).id());
        assertThat(groups.get(0).in(inner, there)).isEqualTo(member);
        assertThat(inner.same(groups.get(1), member)).isNotNegative();
      }
    }
  }

  @Test
  void whomNoFigureIsKnownOfIsNobodysGuess() throws IOException {
    String text =
        """
        group g {
            | id |
            | a  |
            | b  |
        }
        data d by g {
            | who | n |
            | a   | 1 |
            | b   |   |
        }
        """;
    assertThat(read(text + "group h = g where d.n > 0\n")).doesNotContain("belonging-not-known");
    assertThat(groups).hasSize(1);
    read(text + "group h = g except b where d.n > 0\n");
    assertThat(groups).hasSize(2);
    assertThat(read(text + "key k = share of d.n\ngroup h = g where k > 10 %\n"))
        .contains("belonging-not-known");
    assertThat(read(text + "group h = g except c\n")).contains("name-unknown");
  }

  @Test
  void aMemberIsWithinTheOneItsColumnNames() throws IOException {
    assertThat(
            read(
                """
                group riket {
                    | id |
                    | r  |
                }
                group län in riket {
                    | id | riket |
                    | x  | r     |
                    | y  | r     |
                }
                group kommuner in län {
                    | id | name | län |
                    | a  | A    | y   |
                    | b  | B    | X   |
                }
                group några = kommuner except b
                """))
        .isEmpty();
    Group riket = groups.get(0);
    Group län = groups.get(1);
    Group kommuner = groups.get(2);
    assertThat(kommuner.above()).containsExactly(län, riket);
    assertThat(kommuner.home(län, 0)).isEqualTo(1);
    assertThat(kommuner.home(län, 1)).isEqualTo(0);
    assertThat(kommuner.home(riket, 1)).isEqualTo(0);
    assertThat(groups.get(3).home(län, 0)).isEqualTo(1);
    assertThat(read("group l {\n| id |\n| x |\n}\ngroup k in l {\n| id | l |\n| a | z |\n}\n"))
        .contains("home-unknown");
  }
}
