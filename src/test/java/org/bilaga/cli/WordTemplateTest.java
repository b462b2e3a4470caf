package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of a text for Word, wherever they stand and however they are parted into runs. */
class WordTemplateTest {
  @TempDir private Path folder;

  private Path template(String... runs) throws IOException {
    Path file = folder.resolve("template.docx");
    try (var document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      var paragraph = document.createParagraph();
      for (String run : runs) {
        XWPFRun made = paragraph.createRun();
        made.setText(run);
        made.setBold(!run.isEmpty() && run.equals(runs[0]));
      }
      document.createParagraph().createRun().setText("{{table gnv-2020 by regioner}}");
      document.createTable(1, 1).getRow(0).getCell(0).setText("{{gnv-2020.nära-vård}}");
      document.createParagraph();
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("{{gnv-2020.e-hälsa}}");
      document.write(out);
    }
    return file;
  }

  private Asked filled(Path template) {
    return Asked.run(
        "report",
        "gnv-2020",
        "-w",
        Asked.AGREEMENTS,
        "-l",
        "en",
        "--template",
        template.toString(),
        "-o",
        folder.resolve("filled.docx").toString());
  }

  @Test
  void marksAreFilledWhereverTheyStand() throws IOException {
    assertThat(filled(template("It is {{gnv-20", "20.tot", "al}} in all.")).code()).isZero();
    try (var in = Files.newInputStream(folder.resolve("filled.docx"));
        var document = new XWPFDocument(in)) {
      var paragraph = document.getParagraphs().get(0);
      assertThat(paragraph.getText())
          .isEqualTo("It is 6\u00a0250\u00a0500\u00a0000\u00a0kr in all.");
      assertThat(paragraph.getRuns().get(0).isBold()).isTrue();
      assertThat(document.getHeaderList().get(0).getText())
          .contains("230\u00a0000\u00a0000\u00a0kr");
      assertThat(document.getTables()).hasSize(2);
      assertThat(document.getTables().get(0).getRow(1).getCell(0).getText())
          .isEqualTo("Region Stockholm");
      assertThat(document.getTables().get(1).getRow(0).getCell(0).getText())
          .isEqualTo("2\u00a0935\u00a0000\u00a0000\u00a0kr");
    }
  }

  /** A text with one paragraph, and one in its foot. */
  private Path withFoot(String text, String foot) throws IOException {
    Path file = folder.resolve("foot.docx");
    try (var document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText(text);
      document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(foot);
      document.write(out);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{appendix gnv-2020 3}}", "{{bilaga gnv-2020 3}}"})
  void anAppendixIsWrittenAsTheAgreementComputesItAndFeetAreFilled(String mark) throws IOException {
    var asked = filled(withFoot(mark, "Of {{gnv-2020.total}}"));
    assertThat(asked.code()).as(asked.err()).isZero();
    try (var in = Files.newInputStream(folder.resolve("filled.docx"));
        var document = new XWPFDocument(in)) {
      assertThat(document.getFooterList().get(0).getText())
          .contains("Of 6\u00a0250\u00a0500\u00a0000\u00a0kr");
      var rows = document.getTables().get(0).getRows();
      assertThat(rows).hasSize(23);
      assertThat(rows.get(0).getCell(5).getText())
          .isEqualTo("Medel till goda förutsättningar för vårdens medarbetare");
      // A heading is parted where a line ends, also where it has a figure.
      assertThat(rows.get(0).getCell(3).getText()).startsWith("Antal patienter i den kommunala");
      assertThat(rows.get(1).getCell(0).getText()).isEqualTo("Stockholms län");
      assertThat(rows.get(1).getCell(1).getText()).isEqualTo("2\u00a0374\u00a0550");
      assertThat(rows.get(1).getCell(5).getText()).isEqualTo("70\u00a0784\u00a0831\u00a0kr");
      assertThat(rows.get(22).getCell(0).getText()).isEqualTo("Summa");
    }
  }

  @Test
  void anAppendixThatIsNotThereAndATableInAFootAreTold() throws IOException {
    assertThat(filled(withFoot("{{appendix gnv-2020 7}}", "")).err())
        .contains("gnv-2020 has no appendix 7; those it has: 2, 3, 4");
    assertThat(filled(withFoot("{{appendix gnv-2020.nära-vård 2}}", "")).err())
        .contains("`gnv-2020.nära-vård` is no agreement");
    assertThat(filled(withFoot("", "{{appendix gnv-2020 3}}")).err())
        .contains("It is a table, which can stand only in the text itself");
    assertThat(folder.resolve("filled.docx")).doesNotExist();
  }

  @Test
  void whereOneMarkCannotBeFilledNothingIsWritten() throws IOException {
    var asked = filled(template("{{gnv-2020.totl}}"));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("{{gnv-2020.totl}}", "There is nothing called `totl`");
    assertThat(folder.resolve("filled.docx")).doesNotExist();
  }

  @Test
  void whatIsNoTextForWordIsTold() throws IOException {
    Path other = Files.writeString(folder.resolve("a.docx"), "no text for Word");
    assertThat(filled(other).code()).isEqualTo(2);
    assertThat(filled(other).err()).contains("no text for Word (.docx)");
    assertThat(List.of(folder.resolve("filled.docx"))).noneMatch(Files::exists);
  }
}
