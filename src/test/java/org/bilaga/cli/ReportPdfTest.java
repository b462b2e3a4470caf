package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet on paper: all of it is there, within the margins, and can be read back. */
class ReportPdfTest {
  @TempDir Path folder;

  private Path written(String... args) {
    Path file = folder.resolve("x.pdf");
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "-o";
    all[args.length + 1] = file.toString();
    var asked = Asked.run(all);
    assertThat(asked.code()).isZero();
    return file;
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aReportHasItsFiguresAndNames() throws IOException {
    Path file = written("report", "gnv-2020", "-w", Asked.AGREEMENTS, "-l", "sv");
    assertThat(text(file))
        .contains("6 250 500 000", "Region Jämtland Härjedalen", "46 334 233", "• ", " – ")
        .doesNotContain("\u25a1");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        var signs =
            new PDFTextStripper() {
              float right;

              @Override
              protected void writeString(
                  String string, java.util.List<org.apache.pdfbox.text.TextPosition> places) {
                places.forEach(
                    it -> right = Math.max(right, it.getXDirAdj() + it.getWidthDirAdj()));
              }
            };
        int number = document.getPages().indexOf(page) + 1;
        signs.setStartPage(number);
        signs.setEndPage(number);
        signs.getText(document);
        assertThat(signs.right).isLessThanOrEqualTo(page.getMediaBox().getWidth() - 41);
      }
    }
  }

  @Test
  void anAuditOfItFindsNothing() {
    Path file = written("show", "gnv-2020", "--by", "regioner", "-w", Asked.AGREEMENTS);
    var audited = Asked.run("audit", file.toString(), "--sure", "-l", "en");
    assertThat(audited.out()).contains("0 proved to be wrong, 0 likely");
    assertThat(audited.code()).isZero();
  }

  @Test
  void whatTheTypeLacksIsASquareAndTheSameSheetTheSameFile() throws IOException {
    Asked.write(
        folder,
        "x.agreement",
        """
        agreement x "漢字 och 𝄞 \\u202e ok" {
            grant g "Ω" 100 kr to skr
        }
        party skr "SKR"
        """);
    Path file = written("show", "x", "-w", folder.toString());
    assertThat(text(file)).contains("\u25a1\u25a1 och \u25a1", "Ω");
    byte[] first = Files.readAllBytes(file);
    written("show", "x", "-w", folder.toString());
    assertThat(file).hasBinaryContent(first);
  }
}
