package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilaga.check.Audit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.GitHubRenderer;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.table.document.WrittenBook;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong cell of a workbook is told at its sheet, column and row. */
class WorkbookPlacesTest {
  @TempDir Path folder;

  private Finding wrongCell() throws IOException {
    Files.createFile(folder.resolve(".bilaga"));
    Files.write(
        folder.resolve("bilaga.xlsx"),
        new WrittenBook()
            .table("Blad 1", "Kommun;Antal;Stöd\nalby;60;600\nberg;40;401\nSumma;100;1000")
            .bytes());
    Path file = folder.resolve("a.agreement");
    Files.writeString(
        file,
        """
        group kommuner {
            | id   |
            | alby |
            | berg |
        }
        data folk by kommuner from "bilaga.xlsx" { column antal = "Antal"  column stöd = "Stöd"  total row "Summa" }
        agreement a {
            key k = share of folk.antal
            grant stöd 1 000 kr to kommuner by k
            appendix 1 from "bilaga.xlsx" sheet "blad 1" by kommuner {
                column "Antal" = folk.antal
                column "Stöd"  = stöd
                total row "Summa"
            }
        }
        """);
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder.toRealPath()), findings);
    new Audit(findings).run(modules.load(file).map(java.util.List::of).orElseThrow());
    return findings.sorted().stream()
        .filter(it -> it.kind().name().equals("appendix-cell-differs"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePlaceIsToldInEveryFormat() throws IOException {
    Finding finding = wrongCell();
    assertThat(finding.span()).hasToString("bilaga.xlsx:'Blad 1'!C3");
    var github = new StringBuilder();
    new GitHubRenderer(Language.ENGLISH, true).render(java.util.List.of(finding), github);
    assertThat(github.toString())
        .startsWith("::error file=bilaga.xlsx,title=")
        .contains("'Blad 1'!C3: ");
  }
}
