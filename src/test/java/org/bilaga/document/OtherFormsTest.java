package org.bilaga.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** What web pages, Markdown, OpenDocument and workbooks say otherwise than in plain words. */
class OtherFormsTest {
  @Test
  void aWebPageIsReadAsItIsSeen() {
    String page =
        "<!doctype html><html><head><title>x</title></head><body><nav><a>Start</a></nav><h1>Om"
            + " <em>medlen</em></h1><div>Till<br>alla <del>12</del> 13 <span"
            + " hidden>dolt</span></div><ol"
            + " start=3><li>tre<ul><li>under</li></ul></li><li>fyra</li></ol><table><caption>Tabell"
            + " 1</caption><tr><th rowspan=2>A<th colspan=2>B</tr>"
            + "<tr><td>b</td><td>413&nbsp;817<sup>1</sup></td></tr></table>"
            + "<footer>Kontakt</footer></body></html>";
    assertThat(read(page.getBytes(UTF_8), "a.html"))
        .containsExactly(
            "M Start",
            "H Om medlen",
            "P Till alla 13",
            "I 3. tre",
            "I under",
            "I 4. fyra",
            "P Tabell 1",
            "T A | B | ",
            "T  | b | 413\u00A0817¹",
            "M Kontakt");
  }

  @Test
  void markdownIsReadWithoutItsSigns() {
    String text =
        """
        Rubrik
        ======

        Totalt **500** miljoner[^1] enligt [beslutet](https://x.se/a) och a_b_c, 3 * 4.
        <!-- inte
        detta --> Resten\\*.

        1. först
           forts
        2) sedan

        | A | B |
        |---|--:|
        | `x` | 413 817* |
        | y |

        [^1]: Avrundat.
        """;
    assertThat(read(text.getBytes(UTF_8), "a.md"))
        .containsExactly(
            "H Rubrik",
            "P Totalt 500 miljoner¹ enligt beslutet och a_b_c, 3 * 4. Resten*.",
            "I 1. först forts",
            "I 2) sedan",
            "T A | B",
            "T x | 413 817*",
            "T y | ",
            "N ¹ Avrundat.");
    var document = document(text.getBytes(UTF_8), "a.md");
    var passage = ((Block.Running) document.blocks().get(1)).text();
    int at = passage.text().indexOf("500");
    assertThat(passage.span(at, at + 3).place()).isEqualTo("4:10");
  }

  @Test
  void anOpenDocumentTextCountsItsListsAndHidesWhatIsHidden() {
    byte[] odt =
        MadeOdt.of(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>bort</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes><text:h"
                + " text:outline-level=\"3\">Mål</text:h><text:h"
                + " text:outline-level=\"3\">Medel</text:h><text:list"
                + " text:style-name=\"L2\"><text:list-item><text:p>ett</text:p>"
                + "</text:list-item><text:list-item><text:p>två</text:p></text:list-item></text:list><text:p"
                + " text:style-name=\"P1\">Bakgrund</text:p><text:p>413<text:s/>817<text:span"
                + " text:style-name=\"T2\">1</text:span><text:span"
                + " text:style-name=\"T1\">dolt</text:span>"
                + "<office:annotation><text:p>nej</text:p></office:annotation></text:p>"
                + "<table:table><table:table-row><table:table-cell"
                + " table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell>"
                + "<table:covered-table-cell/><table:table-cell><text:p>b</text:p>"
                + "</table:table-cell></table:table-row></table:table>",
            "");
    assertThat(read(odt, "a.odt"))
        .containsExactly(
            "H 1 Mål",
            "H 2 Medel",
            "I a) ett",
            "I b) två",
            "H Bakgrund",
            "P 413 817¹",
            "T a |  | b");
    assertThat(document(odt, "a.odt").notices())
        .extracting(Document.Notice::what)
        .containsExactly(
            Document.What.TRACKED_CHANGES, Document.What.COMMENTS, Document.What.HIDDEN_TEXT);
  }

  @Test
  void templatesAndTextsMadeOfWebPagesAreTexts() {
    for (String sort : List.of("text-web", "text-template", "text-master")) {
      byte[] odt = MadeOdt.of("<text:p>Totalt 5 mkr</text:p>", "", sort);
      assertThat(read(odt, "a.odt")).as(sort).containsExactly("P Totalt 5 mkr");
    }
  }

  @Test
  void theSheetsOfAWorkbookAreTables() {
    byte[] book =
        Zip.of(
            Map.of(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\""
                    + " Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Blad 1\""
                    + " r:id=\"s\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
                    + "</Relationships>",
                "xl/s.xml",
                "<worksheet><sheetData><row r=\"3\"><c r=\"B3\""
                    + " t=\"inlineStr\"><is><t>Gotland</t></is></c><c"
                    + " r=\"C3\"><v>59686</v></c></row></sheetData></worksheet>"));
    assertThat(read(book, "a.xlsx")).containsExactly("H Blad 1", "T Gotland | 59686");
    var table = (Block.Table) document(book, "a.xlsx").blocks().get(1);
    assertThat(table.rows().get(0).cells().get(1).span().place()).isEqualTo("'Blad 1'!C3");
  }

  private static List<String> read(byte[] bytes, String name) {
    return MadeDocument.read(document(bytes, name));
  }

  private static Document document(byte[] bytes, String name) {
    var reading = Documents.read(bytes, name, Language.SWEDISH);
    assertThat(reading.hindrance()).isEmpty();
    return reading.document().orElseThrow();
  }
}
