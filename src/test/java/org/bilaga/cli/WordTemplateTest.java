package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** A file with each part's text as an edit makes it; a part that is not there is put in. */
  private Path edited(Path file, String part, UnaryOperator<String> edit) throws IOException {
    try (var zip = FileSystems.newFileSystem(file)) {
      Path at = zip.getPath(part);
      String text = Files.exists(at) ? Files.readString(at) : "";
      Files.createDirectories(at.getParent() == null ? zip.getPath("/") : at.getParent());
      Files.writeString(at, edit.apply(text));
    }
    return file;
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        parts.put(entry.getName(), text.replace("&#xa0;", "\u00a0"));
      }
    }
    return parts;
  }

  private static final String BOXES =
      """
      <w:p><w:r><w:t>Before </w:t></w:r><w:r>\
      <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
      <mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>A {{gnv-20</w:t></w:r>\
      <w:hyperlink><w:r><w:t>20.total}}</w:t></w:r></w:hyperlink></w:p></w:txbxContent></mc:Choice>\
      <mc:Fallback><w:txbxContent><w:p><w:r><w:t>B {{gnv-2020.total}}</w:t></w:r></w:p>\
      </w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>\
      <w:sdt><w:sdtContent><w:p><w:r><w:t>C {{gnv-2020.total}}, {{gnv-2020.e-hälsa}}</w:t></w:r></w:p>\
      </w:sdtContent></w:sdt>\
      """;

  /** A text with marks in boxes, fields to fill in, notes and comments. */
  private Path everywhere() throws IOException {
    Path file = folder.resolve("everywhere.docx");
    try (var document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("Here");
      document.createFootnote().createParagraph().createRun().setText("D {{gnv-2020.total}}");
      document.createEndnote().createParagraph().createRun().setText("E {{gnv-2020.total}}");
      document
          .createComments()
          .createComment(BigInteger.ONE)
          .createParagraph()
          .createRun()
          .setText("F {{gnv-2020.total}}");
      document.write(out);
    }
    return edited(file, "word/document.xml", it -> it.replace("</w:body>", BOXES + "</w:body>"));
  }

  @Test
  void marksInBoxesNotesCommentsAndFieldsToFillInAreFilled() throws IOException {
    Path template = everywhere();
    var asked = filled(template);
    assertThat(asked.code()).as(asked.err()).isZero();
    Map<String, String> before = parts(template);
    Map<String, String> after = parts(folder.resolve("filled.docx"));
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    assertThat(after.values()).noneMatch(it -> it.contains("{{"));
    String total = " 6\u00a0250\u00a0500\u00a0000\u00a0kr";
    assertThat(after.get("word/document.xml"))
        .contains("A" + total, "B" + total, "C" + total + ", 230\u00a0000\u00a0000\u00a0kr")
        .contains("Before ", "after");
    assertThat(after.get("word/footnotes.xml")).contains("D" + total);
    assertThat(after.get("word/endnotes.xml")).contains("E" + total);
    assertThat(after.get("word/comments.xml")).contains("F" + total);
    // What had no mark is as it was.
    before.forEach(
        (name, part) -> {
          if (!part.contains("{{")) {
            assertThat(after.get(name)).isEqualTo(part);
          }
        });
    try (var in = Files.newInputStream(folder.resolve("filled.docx"));
        var document = new XWPFDocument(in)) {
      assertThat(document.getParagraphs()).isNotEmpty();
    }
    var audit = Asked.run("audit", folder.resolve("filled.docx").toString());
    assertThat(audit.code()).as(audit.out()).isZero();
  }

  @Test
  void aTableInABoxIsTold() throws IOException {
    Path template =
        edited(
            everywhere(),
            "word/document.xml",
            it -> it.replace("B {{gnv-2020.total}}", "{{table gnv-2020 by regioner}}"));
    assertThat(filled(template).err())
        .contains("It is a table, which can stand only in the text itself", "box");
    assertThat(folder.resolve("filled.docx")).doesNotExist();
  }

  /** Wherever else braces stand they are told, and nothing is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word/charts/chart1.xml | <c:v>{{gnv-2020.total}}</c:v> | stands in a chart",
        "word/charts/chart1.xml | <a:t>{{gnv</a:t><a:t>-2020.total}}</a:t> | stands in a chart",
        "word/diagrams/data1.xml | <a:t>{{gnv-2020.total}}</a:t> | stands in a diagram",
        "docProps/custom.xml | <t>{{gnv-2020.total}}</t> | stands in the properties",
        "customXml/item1.xml | <t>{{gnv-2020.total}}</t> | stands in the properties",
        "word/_rels/a.xml.rels | <r Target='x/%7B%7Bgnv-2020.total%7D%7D'/> | address of a link",
        "word/b.xml | <w:p><w:r><w:instrText>{{gnv-2020.total}}</w:instrText></w:r></w:p> | field"
            + " code",
        "word/b.xml | <w:p><wp:docPr descr='{{gnv-2020.total}}'/></w:p> | description of a picture",
        "word/b.xml | <m:t>{{gnv-2020.total}}</m:t> | where marks are not filled",
        "word/b.xml | <w:p><w:t>{{gnv-2020.</w:t></w:p><w:p><w:t>total}}</w:t></w:p> | its own"
            + " paragraph",
        "word/b.xml | <w:p><w:t>{{gnv-2020.total}</w:t></w:p> | its own paragraph",
      })
  void whatLooksLikeAMarkIsNeverLeftSilently(String part, String xml, String told)
      throws IOException {
    Path template = withFoot("Of {{gnv-2020.total}}", "");
    assertThat(filled(template).code()).isZero();
    Files.delete(folder.resolve("filled.docx"));
    edited(template, part, it -> "<x>" + xml + "</x>");
    var asked = filled(template);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("{{gnv-2020.", told);
    assertThat(folder.resolve("filled.docx")).doesNotExist();
  }

  /** Neither the clock nor where it hangs is in what is written. */
  @Test
  void theSameTextIsTheSameFileAtEveryTimeAndInEveryTimeZone() throws IOException {
    Path template = everywhere();
    Path report = folder.resolve("report.docx");
    TimeZone usual = TimeZone.getDefault();
    List<byte[]> written = new ArrayList<>();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(filled(template).code()).isZero();
        written.add(Files.readAllBytes(folder.resolve("filled.docx")));
        String out = report.toString();
        assertThat(Asked.run("report", "gnv-2020", "-w", Asked.AGREEMENTS, "-o", out).code())
            .isZero();
        written.add(Files.readAllBytes(report));
      }
    } finally {
      TimeZone.setDefault(usual);
    }
    assertThat(written.get(2)).isEqualTo(written.get(0));
    assertThat(written.get(3)).isEqualTo(written.get(1));
    // Two that are written within a second would be alike if a second were told.
    Instant now = Instant.now();
    for (Map.Entry<String, String> part : parts(report).entrySet()) {
      assertThat(part.getValue())
          .as(part.getKey())
          .doesNotContain(now.toString().substring(0, 10))
          .doesNotContain(now.plus(1, ChronoUnit.DAYS).toString().substring(0, 10));
    }
    try (var zip = new ZipFile(report.toFile())) {
      assertThat(Collections.list(zip.entries()))
          .allSatisfy(
              it -> assertThat(it.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0)));
    }
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

  /** Before or after the words, it would stand where nobody put it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "before {{table gnv-2020 by regioner}}",
        "{{table gnv-2020 by regioner}}.",
        "{{gnv-2020.total}} {{table gnv-2020 by regioner}}"
      })
  void aTableBesideWordsIsTold(String paragraph) throws IOException {
    var asked = filled(template(paragraph));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("give the mark a paragraph of its own");
    assertThat(folder.resolve("filled.docx")).doesNotExist();
    assertThat(filled(template(" {{table gnv-2020", " by regioner}} ")).code()).isZero();
  }
}
