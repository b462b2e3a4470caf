package org.bilaga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** One document, written in every form that is read, says the same in each. */
class EveryFormReadTest {
  private static final MadeDocument AGREEMENT =
      new MadeDocument(
          "Regeringskansliet",
          List.of(
              new MadeDocument.Part.Heading(1, "Överenskommelse om god och nära vård"),
              new MadeDocument.Part.Paragraph(
                  "Överenskommelsen omfattar totalt 6 250,5 miljoner kronor¹ under 2020, varav"
                      + " 5 568,5 miljoner kronor fördelas till regionerna efter"
                      + " befolkningsunderlaget den 1 november 2019 – och resten till kommunerna."),
              new MadeDocument.Part.Paragraph("Medlen rekvireras senast den 1 december 2020."),
              new MadeDocument.Part.Heading(2, "Insatser"),
              new MadeDocument.Part.Points(
                  List.of(
                      "utveckla den nära vården med fokus på primärvården och den"
                          + " kommunala hälso- och sjukvården i hela landet,",
                      "öka tillgängligheten i barnhälsovården.")),
              new MadeDocument.Part.Table(
                  List.of(
                      List.of("Region", "Folkmängd", "Belopp, kr"),
                      List.of("Stockholm", "2 370 300", "329 591 370"),
                      List.of("Östergötland", "465 214", "64 691 490"),
                      List.of("Summa", "2 835 514", "394 282 860")),
                  true),
              new MadeDocument.Part.Paragraph("Uppgifterna avser den 1 november."),
              paragraph(),
              paragraph(),
              paragraph(),
              paragraph(),
              paragraph(),
              paragraph()),
          List.of("Avrundat till närmaste hundratusental."));

  private static MadeDocument.Part paragraph() {
    return new MadeDocument.Part.Paragraph(
        "Parterna är överens om att utvecklingen ska följas upp. ".repeat(9).strip());
  }

  @Test
  void aWordDocumentSaysWhatWasWritten() {
    assertThat(read(MadeWord.of(AGREEMENT), "a.docx")).containsExactlyElementsOf(expected(true));
  }

  @Test
  void aPdfSaysWhatWasWritten() {
    var pdf = MadePdf.of(AGREEMENT, MadePdf.Style.PLAIN);
    assertThat(read(pdf, "a.pdf"))
        .filteredOn(line -> !line.startsWith("M "))
        .containsExactlyElementsOf(expected(false));
  }

  private static List<String> expected(boolean head) {
    var lines = new java.util.ArrayList<>(AGREEMENT.read());
    lines.add("N ¹ Avrundat till närmaste hundratusental.");
    if (head) {
      lines.add("M Regeringskansliet");
    }
    return lines;
  }

  private static List<String> read(byte[] bytes, String name) {
    var reading = Documents.read(bytes, name, Language.SWEDISH);
    assertThat(reading.hindrance()).isEmpty();
    return MadeDocument.read(reading.document().orElseThrow());
  }
}
