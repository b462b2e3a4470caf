package org.bilaga.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.document.MadeDocument.Part.Heading;
import org.bilaga.document.MadeDocument.Part.Paragraph;
import org.bilaga.document.MadeDocument.Part.Table;
import org.bilaga.draft.Draft;
import org.bilaga.draft.Drafting;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document becomes the same model whichever form it comes in. */
class DraftedFormsTest {
  private static final MadeDocument MADE =
      new MadeDocument(
          "",
          List.of(
              new Heading(1, "Överenskommelse mellan staten och SKR om Lässtöd 2027"),
              new Heading(2, "1. Medel"),
              new Paragraph(
                  "Överenskommelsen omfattar totalt 1 000 tkr, varav 900 tkr till kommunerna och"
                      + " 100 tkr till SKR för samordning."),
              new Heading(2, "2. Användning"),
              new Paragraph("Medlen ska användas för att främja läsning och är till för alla."),
              new Paragraph("Bilaga 1 Fördelning till kommunerna"),
              new Table(
                  List.of(
                      List.of("Kommun", "Befolkning", "Belopp"),
                      List.of("Askby", "20 000", "400 000"),
                      List.of("Bodby", "15 000", "300 000"),
                      List.of("Citby", "10 000", "200 000"),
                      List.of("Summa", "45 000", "900 000")),
                  true)),
          List.of());

  @TempDir Path folder;

  private Draft drafted(byte[] bytes, String name) {
    Document document = Documents.read(bytes, name, Language.SWEDISH).document().orElseThrow();
    return Drafting.of(document, bytes, name, folder.resolve("out"), Language.SWEDISH);
  }

  private static void isWhole(Draft draft) {
    var counts = draft.check().counts();
    assertThat(draft.check().isWrong(true)).isFalse();
    assertThat(counts.exact()).isEqualTo(6);
    assertThat(counts.claims()).isEqualTo(3);
    assertThat(new String(draft.files().get("bilaga-1.csv"), UTF_8))
        .contains("Askby;20 000;400 000");
  }

  @Test
  void aPdfIsDrafted() {
    isWhole(drafted(MadePdf.of(MADE, MadePdf.Style.PLAIN), "avtal.pdf"));
  }

  @Test
  void aWordDocumentIsDrafted() {
    isWhole(drafted(MadeWord.of(MADE), "avtal.docx"));
  }
}
