package org.bilaga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  void whatIsWrittenIsReadInEveryForm() {
    for (var form : FORMS.entrySet()) {
      assertThat(read(form.getValue().apply(AGREEMENT), form.getKey()))
          .as(form.getKey())
          .containsExactlyElementsOf(expected(AGREEMENT));
    }
  }

  @Test
  void inventedDocumentsAreReadInEveryForm() {
    for (long seed = 1; seed <= Integer.getInteger("documents", 20); seed++) {
      MadeDocument made = MadeUp.document(seed);
      for (var form : FORMS.entrySet()) {
        List<String> read = read(form.getValue().apply(made), form.getKey());
        assertThat(difference(read, expected(made))).as(form.getKey() + " " + seed).isEmpty();
      }
    }
  }

  static final Map<String, Function<MadeDocument, byte[]>> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("a.docx", MadeWord::of);
    FORMS.put("a.odt", MadeOdt::of);
    FORMS.put("a.html", MadeText::html);
    FORMS.put("a.md", MadeText::markdown);
    FORMS.put("plain.pdf", made -> MadePdf.of(made, MadePdf.Style.PLAIN));
    FORMS.put("justified.pdf", made -> MadePdf.of(made, new MadePdf.Style(true, true, 0)));
    FORMS.put("turned.pdf", made -> MadePdf.of(made, new MadePdf.Style(true, false, 90)));
  }

  /**
   * The first line that is read otherwise than it was written, and the one before it. Where a
   * paragraph fills its last line and a page or column, nothing on paper tells that it ends.
   */
  private static String difference(List<String> read, List<String> written) {
    int at = 0;
    for (int i = 0; i < read.size(); i++) {
      String wanted = at < written.size() ? written.get(at) : "(nothing)";
      at++;
      if (at < written.size() && read.get(i).equals(wanted + written.get(at).substring(1))) {
        at++;
      } else if (!read.get(i).equals(wanted)) {
        String before = i == 0 ? "" : read.get(i - 1) + "\n";
        return before + "read:    " + read.get(i) + "\nwritten: " + wanted;
      }
    }
    return at < written.size() ? "missing: " + written.get(at) : "";
  }

  private static List<String> expected(MadeDocument made) {
    List<String> lines = new ArrayList<>(made.read());
    for (int note = 0; note < made.notes().size(); note++) {
      lines.add("N " + "¹²³".charAt(note) + " " + made.notes().get(note));
    }
    return lines;
  }

  /** What stands at the heads of pages is told apart, and looked at elsewhere. */
  private static List<String> read(byte[] bytes, String name) {
    var reading = Documents.read(bytes, name, Language.SWEDISH);
    assertThat(reading.hindrance()).isEmpty();
    return MadeDocument.read(reading.document().orElseThrow()).stream()
        .filter(line -> !line.startsWith("M "))
        .toList();
  }
}
