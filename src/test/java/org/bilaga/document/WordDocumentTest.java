package org.bilaga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** What Word documents say otherwise than in plain words: styles, numbers, changes, spans. */
class WordDocumentTest {
  @Test
  void numbersOfHeadingsAreCounted() {
    String kapitel = "<w:pStyle w:val=\"Kapitel\"/>";
    String egen = "<w:pStyle w:val=\"Egen\"/>";
    assertThat(
            read(
                MadeWord.paragraph(kapitel, "Inledning")
                    + MadeWord.paragraph(kapitel, "Insatser")
                    + MadeWord.paragraph(egen, "Mål")
                    + MadeWord.paragraph(egen, "Medel")
                    + MadeWord.paragraph(kapitel, "Uppföljning")
                    + MadeWord.paragraph(egen, "Rapport")))
        .containsExactly(
            "H 1 Inledning",
            "H 2 Insatser",
            "H 2.1 Mål",
            "H 2.2 Medel",
            "H 3 Uppföljning",
            "H 3.1 Rapport");
  }

  @Test
  void listsAreCountedAndBeginAnew() {
    assertThat(read(point(3, "ett") + point(3, "två") + point(4, "tre") + point(4, "fyra")))
        .containsExactly("I a) ett", "I b) två", "I a) tre", "I b) fyra");
  }

  private static String point(int list, String text) {
    return MadeWord.paragraph(
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
  }

  @Test
  void whatWasPutInIsReadAndWhatWasTakenOutIsNot() {
    var document =
        document(
            "<w:p><w:r><w:t xml:space=\"preserve\">Totalt </w:t></w:r><w:del><w:r><w:delText>2"
                + " 872</w:delText></w:r></w:del><w:ins><w:r><w:t>2"
                + " 877</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">"
                + " miljoner</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t"
                + " xml:space=\"preserve\">Detta </w:t></w:r></w:p><w:p><w:r><w:t>hör"
                + " ihop.</w:t></w:r></w:p>");
    assertThat(MadeDocument.read(document))
        .containsExactly("P Totalt 2 877 miljoner", "P Detta hör ihop.");
    assertThat(document.notices())
        .containsExactly(new Document.Notice(Document.What.TRACKED_CHANGES, 3));
  }

  @Test
  void hiddenTextIsToldAndNotRead() {
    var document =
        document(
            "<w:p><w:r><w:t>Synligt</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t>"
                + "</w:r></w:p>");
    assertThat(MadeDocument.read(document)).containsExactly("P Synligt");
    assertThat(document.notices())
        .containsExactly(new Document.Notice(Document.What.HIDDEN_TEXT, 1));
  }

  @Test
  void cellsThatSpanOthersLeaveTheirPlaces() {
    assertThat(
            read(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                    + MadeWord.paragraph("", "Båda")
                    + "</w:tc><w:tc>"
                    + MadeWord.paragraph("", "C")
                    + "</w:tc></w:tr><w:tr><w:tc>"
                    + MadeWord.paragraph("", "a")
                    + MadeWord.paragraph("", "b")
                    + "</w:tc><w:tc><w:p/></w:tc><w:tc>"
                    + MadeWord.paragraph("", "c")
                    + "</w:tc></w:tr></w:tbl>"))
        .containsExactly("T Båda |  | C", "T a b |  | c");
  }

  @Test
  void aTableThatArrangesThePageIsNone() {
    assertThat(
            read(
                "<w:tbl><w:tr><w:tc>"
                    + MadeWord.paragraph("", "Till")
                    + MadeWord.table(List.of(List.of("a", "1"), List.of("b", "2")))
                    + "</w:tc></w:tr></w:tbl>"))
        .containsExactly("P Till", "T a | 1", "T b | 2");
  }

  @Test
  void raisedDigitsDoNotJoinAFigure() {
    assertThat(
            read(
                "<w:p><w:r><w:t>413 817</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/>"
                    + "</w:rPr><w:t>1</w:t></w:r></w:p>"))
        .containsExactly("P 413 817¹");
  }

  @Test
  void hyphensAndFieldsAreReadAsTheyLook() {
    assertThat(
            read(
                "<w:p><w:r><w:t>över</w:t><w:softHyphen/><w:t>ens</w:t></w:r><w:r><w:t"
                    + " xml:space=\"preserve\">"
                    + " A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r><w:r><w:fldChar"
                    + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> = SUM(A1:A2)"
                    + " </w:instrText></w:r><w:r><w:fldChar"
                    + " w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">"
                    + " 12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
        .containsExactly("P överens A\u2011B 12");
  }

  @Test
  void contentsAreNoTextAndWhatIsBoldAndShortIsAHeading() {
    assertThat(
            read(
                MadeWord.paragraph("<w:pStyle w:val=\"Innehll1\"/>", "1 Inledning 3")
                    + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bakgrund</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Obs</w:t></w:r>"
                    + "<w:r><w:t>: läs detta</w:t></w:r></w:p>"))
        .containsExactly("M 1 Inledning 3", "H Bakgrund", "P Obs: läs detta");
  }

  @Test
  void placesAreParagraphsAndCells() {
    var document =
        document(
            MadeWord.paragraph("", "Först")
                + MadeWord.table(List.of(List.of("a", "1"), List.of("b", "2"))));
    var table = (Block.Table) document.blocks().get(1);
    assertThat(document.blocks().get(0).span().place()).isEqualTo("stycke 1");
    assertThat(table.rows().get(1).cells().get(1).span().place()).isEqualTo("tabell 1, B2");
  }

  private static List<String> read(String body) {
    return MadeDocument.read(document(body));
  }

  private static Document document(String body) {
    var reading = Documents.read(MadeWord.of(body, List.of(), ""), "a.docx", Language.SWEDISH);
    assertThat(reading.hindrance()).isEmpty();
    return reading.document().orElseThrow();
  }
}
