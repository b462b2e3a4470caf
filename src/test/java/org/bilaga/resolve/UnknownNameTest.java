package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that nothing has: what is written so that it stands for something. */
class UnknownNameTest {
  private static final String TEXT =
      """
      group g {
          | id |
          | a  |
          | b  |
      }
      agreement x {
          between office and government
          period 2020
          grant one 10 EUR to g equally
          grant two 10 EUR to counties
          claim § 1 "5 EUR": one[zebra] = 5 EUR
      }
      """;

  @TempDir private Path folder;

  /** A party is no member, and no row of a group is what lacks: what it gets is asked otherwise. */
  @Test
  void aPartyWhereAMemberIsLookedForIsAdvisedAsWhatItGets() throws IOException {
    String text = "party zebra \"Z\"\n" + TEXT.replace("counties", "zebra");
    assertThat(helps(text, Language.ENGLISH))
        .contains("Write `total to zebra` for all they get, or the name of a grant.")
        .noneMatch(it -> it.contains("Add a row"));
    String followed = text.replace("one[zebra] = 5", "total to zebra = 10");
    assertThat(helps(followed, Language.ENGLISH)).noneMatch(it -> it.contains("zebra"));
  }

  @Test
  void aKeywordIsNoNameWhereWhatShouldStandBeforeItIsMissing() throws IOException {
    String grant = "party p \"P\"\nagreement a {\n    grant x 1000 mkr %s § 3\n}\n";
    assertThat(helps(grant.formatted("undistributed"), Language.ENGLISH))
        .containsExactly("Write what is missing; `bilaga help language` shows the sentences.");
    assertThat(helps(grant.formatted("to undistributd"), Language.ENGLISH))
        .anyMatch(it -> it.contains("party undistributd"));
  }

  @Test
  void whatIsToBeWrittenIsTold() throws IOException {
    assertThat(helps(TEXT, Language.ENGLISH))
        .anyMatch(it -> it.startsWith("Write `party office \"…\"` on a line before the agreement"))
        .contains(
            "Write `party counties \"…\"` on a line before the agreement; or, where that is who is"
                + " meant, `g`.")
        .contains("Add a row for it to the group `g`, or correct the name.");
    assertThat(helps(TEXT, Language.named("sv").orElseThrow()))
        .anyMatch(it -> it.startsWith("Skriv `part office \"…\"` på en rad före avtalet"));
  }

  /** What is advised, followed to the letter, leaves no such name. */
  @Test
  void whatIsToldCanBeFollowed() throws IOException {
    String followed =
        "party office \"…\"\nparty government \"…\"\nparty counties \"…\"\n"
            + TEXT.replace("| b  |", "| b  |\n    | zebra |");
    assertThat(findings(followed)).isEmpty();
  }

  /**
   * Of a group whose table could not be read nobody knows who belongs to it: that is told alone.
   */
  @Test
  void aMemberOfAGroupThatCouldNotBeReadIsNotTold() throws IOException {
    Files.writeString(folder.resolve("g.csv"), "place;count\nA;1\nB;2\n");
    String broken =
        "group g from \"g.csv\"\n"
            + TEXT.substring(TEXT.indexOf("agreement")).replace("counties", "g");
    assertThat(findings("party office\nparty government\n" + broken))
        .extracting(it -> it.kind().name())
        .containsExactly("column-unknown");
  }

  private List<String> helps(String text, Language language) throws IOException {
    return findings(text).stream().map(it -> it.help(language)).toList();
  }

  private List<Finding> findings(String text) throws IOException {
    Path file = folder.resolve("a.agreement");
    Files.writeString(file, text);
    var findings = new Findings();
    var module =
        new Modules(new Workspace(folder.toRealPath(), folder), findings).load(file).orElseThrow();
    assertThat(module.agreements()).hasSize(1);
    return new ArrayList<>(findings.all());
  }
}
