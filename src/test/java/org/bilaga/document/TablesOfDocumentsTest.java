package org.bilaga.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.check.Audit;
import org.bilaga.document.MadeDocument.Part;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published tables and data are taken straight from a PDF or a Word document. */
class TablesOfDocumentsTest {
  @TempDir Path folder;

  private static MadeDocument document(String uppsala) {
    return new MadeDocument(
        "",
        List.of(
            new Part.Paragraph("Till regionerna avsätts 100 kronor."),
            new Part.Heading(1, "Bilaga 1 Invånare"),
            new Part.Table(
                List.of(
                    List.of("Region", "Antal"),
                    List.of("Stockholm", "600"),
                    List.of("Uppsala", "400")),
                true),
            new Part.Heading(1, "Bilaga 2 Fördelning"),
            new Part.Paragraph("Beloppen är kronor."),
            new Part.Table(
                List.of(
                    List.of("Region", "Belopp"),
                    List.of("Stockholm", "60"),
                    List.of("Uppsala", uppsala),
                    List.of("Summa", "100")),
                true)),
        List.of());
  }

  private void write(String file, String uppsala) throws IOException {
    var made = document(uppsala);
    byte[] bytes =
        file.endsWith(".pdf") ? MadePdf.of(made, MadePdf.Style.PLAIN) : MadeWord.of(made);
    Files.write(folder.resolve(file), bytes);
  }

  private List<Finding> check(String file, String data, String appendix) throws IOException {
    String text =
        """
        group regioner {
            | id | name |
            | st | Stockholm |
            | up | Uppsala |
        }
        data folk by regioner from "FILE" DATA { column antal = "Antal" }
        agreement a {
            key folkmängd = share of folk.antal
            grant stöd 100 kr to regioner by folkmängd
            appendix 2 from "FILE" APPENDIX by regioner { column "Belopp" = stöd total row "Summa" }
        }
        """
            .replace("DATA", data)
            .replace("APPENDIX", appendix)
            .replace("FILE", file);
    Path path = folder.resolve("a.agreement");
    Files.write(path, text.getBytes(UTF_8));
    var findings = new Findings();
    Path real = folder.toRealPath();
    var modules = new Modules(new Workspace(real, real), findings);
    new Audit(findings).run(modules.load(real.resolve("a.agreement")).stream().toList());
    return findings.sorted();
  }

  private static List<String> kinds(List<Finding> found) {
    return found.stream().map(it -> it.kind().name()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.docx"})
  void aTableIsFoundByItsNumberItsSectionAndItsHeadings(String file) throws IOException {
    write(file, "40");
    assertThat(check(file, "table 1", "table \"Bilaga 2\"")).isEmpty();
    assertThat(check(file, "table \"Bilaga 1\"", "")).isEmpty();
    assertThat(check(file, "table 1", "table \"Beloppen är kronor\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.docx"})
  void aWrongCellIsToldAtItsPlaceInTheDocument(String file) throws IOException {
    write(file, "41");
    var wrong = check(file, "table 1", "table 2").getFirst();
    assertThat(wrong.kind().name()).isEqualTo("appendix-cell-differs");
    assertThat(wrong.span().text()).isEqualTo("41");
    assertThat(wrong.span().file().name()).isEqualTo(file);
  }

  @Test
  void whatHasNoSuchTableIsToldWithThoseThereAre() throws IOException {
    write("a.docx", "40");
    var found = check("a.docx", "table 1", "table \"Bilaga 20\"");
    assertThat(kinds(found)).contains("table-part-unknown");
    assertThat(found.getFirst().help(Language.ENGLISH)).contains("Bilaga 1 Invånare");
    assertThat(kinds(check("a.docx", "table 3", "table 2"))).contains("table-part-unknown");
    assertThat(kinds(check("a.docx", "table 1", "sheet \"Blad 1\"")))
        .contains("table-part-unknown");
  }

  @Test
  void whereSeveralHaveWhatIsAskedForTheyAreNamed() throws IOException {
    write("a.docx", "40");
    Files.write(
        folder.resolve("b.agreement"),
        """
        group regioner from "a.docx" { names in "Region" }
        """
            .getBytes(UTF_8));
    var findings = new Findings();
    Path real = folder.toRealPath();
    new Modules(new Workspace(real, real), findings).load(real.resolve("b.agreement"));
    assertThat(kinds(findings.sorted())).containsExactly("table-part-unclear");
  }
}
