package org.bilaga.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Prints a wide table over several pages, its headings repeated on each. */
final class PrintedTable {
  private static final float SIZE = 7.5f;
  private static final float LEADING = 10;

  /**
   * How a table is printed.
   *
   * @param apart points between the longest cells of two columns
   */
  record Print(int rowsOfPage, float apart, Rules rules) {}

  enum Rules {
    NONE,
    ALL,
    /** Between the columns alone. */
    COLUMNS,
    /** As thin areas, as most programs draw them. */
    AREAS
  }

  private final PDFont font = new PDType1Font(FontName.HELVETICA);
  private final List<List<String>> rows;
  private final Print print;
  private final float[] widths;

  private PrintedTable(List<List<String>> rows, Print print) throws IOException {
    this.rows = rows;
    this.print = print;
    this.widths = new float[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)) + print.apart());
      }
    }
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }

  static byte[] of(List<List<String>> rows, Print print) {
    try (var document = new PDDocument()) {
      new PrintedTable(rows, print).write(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(PDDocument document) throws IOException {
    for (int from = 1; from < rows.size(); from += print.rowsOfPage()) {
      var sheet = new PDPage(new PDRectangle(1000, 595));
      document.addPage(sheet);
      List<List<String>> shown = new ArrayList<>(List.of(rows.get(0)));
      shown.addAll(rows.subList(from, Math.min(rows.size(), from + print.rowsOfPage())));
      try (var page = new PDPageContentStream(document, sheet)) {
        page(page, shown);
      }
    }
  }

  private void page(PDPageContentStream page, List<List<String>> shown) throws IOException {
    float top = 540;
    float y = top;
    for (List<String> row : shown) {
      float x = 40;
      for (int column = 0; column < widths.length; column++) {
        float width = widths[column];
        String cell = row.get(column);
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(column == 0 ? x + 2 : x + width - 2 - width(cell), y - LEADING + 2.5f);
        page.showText(cell);
        page.endText();
        if (print.rules() == Rules.ALL) {
          page.addRect(x, y - LEADING, width, LEADING);
          page.stroke();
        } else if (print.rules() == Rules.AREAS) {
          page.addRect(x, y - LEADING, width, 0.5f);
          page.addRect(x, y - LEADING, 0.5f, LEADING);
          page.fill();
        }
        x += width;
      }
      y -= LEADING;
    }
    if (print.rules() == Rules.COLUMNS) {
      columns(page, top, y);
    }
  }

  private void columns(PDPageContentStream page, float top, float bottom) throws IOException {
    float x = 40;
    for (float width : widths) {
      page.moveTo(x, top);
      page.lineTo(x, bottom);
      x += width;
    }
    for (float y : new float[] {top, top - LEADING, bottom}) {
      page.moveTo(40, y);
      page.lineTo(x, y);
    }
    page.stroke();
  }
}
