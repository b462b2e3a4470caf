package org.bilaga.sheet.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.Aside;
import org.bilaga.sheet.Chart;
import org.bilaga.sheet.Listing;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.sheet.SteadyZip;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Sheets as a text for Word, which a drafter pastes from.
 *
 * <p>Pictures and the reasons behind figures are for a page, and left out.
 */
public final class WordWriter {
  private static final int A4_SHORT = 11906;
  private static final int A4_LONG = 16838;
  private static final int MARGIN = 1134;
  private static final int MOST_UPRIGHT = 7;

  private final XWPFDocument document = new XWPFDocument();
  private final Language language;
  private boolean begun;

  private WordWriter(Language language) {
    this.language = language;
  }

  public static byte[] write(Sheet sheet, Language language) {
    var writer = new WordWriter(language);
    try (XWPFDocument open = writer.document;
        var out = new ByteArrayOutputStream()) {
      writer.parts(sheet);
      open.write(out);
      return SteadyZip.of(out.toByteArray());
    } catch (IOException | InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void parts(Sheet sheet) throws InvalidFormatException {
    new WordStylesheet(document).set(language);
    int widest = 0;
    for (SheetPart part : sheet.parts()) {
      part(part);
      widest = Math.max(widest, part.asTable().map(it -> it.columns().size()).orElse(0));
    }
    page(widest > MOST_UPRIGHT);
    var properties = document.getProperties().getCoreProperties();
    properties.setCreator("Bilaga");
    // The library would put in the time of the day.
    properties.setCreated("");
    properties.getUnderlyingProperties().setLanguageProperty(Optional.of(language.code()));
  }

  private void part(SheetPart part) {
    switch (part) {
      case SheetTable it -> table(it);
      case Listing it -> table(it.table());
      case Prose.Heading it -> heading(it.text());
      case Prose.Paragraph it -> lines(paragraph(WordStylesheet.BODY), it.text());
      case Prose.Point it -> point(it);
      case Prose.Answer it ->
          lines(
              paragraph(WordStylesheet.BODY),
              spoken -> it.question().in(spoken) + ": " + it.answer().text(spoken));
      // The table has its figures.
      case Chart it -> {}
      case Aside it -> {
        heading(it.title());
        it.parts().forEach(this::part);
      }
    }
  }

  private void heading(Told text) {
    if (!begun) {
      document.getProperties().getCoreProperties().setTitle(Visible.prose(text.in(language)));
    }
    lines(paragraph(begun ? WordStylesheet.HEADING : WordStylesheet.TITLE), text);
    begun = true;
  }

  private void point(Prose.Point point) {
    if (!point.text().in(language).isEmpty()) {
      lines(paragraph(WordStylesheet.POINT), spoken -> "•\t" + point.text().in(spoken));
    }
    for (Told line : point.lines()) {
      lines(paragraph(WordStylesheet.LOWER_POINT), spoken -> "–\t" + line.in(spoken));
    }
  }

  private void table(SheetTable table) {
    if (!table.title().in(language).isEmpty()) {
      heading(table.title());
    }
    if (!table.columns().isEmpty()) {
      new WordTable(table, language, true).fill(document.createTable());
    }
    for (Told note : table.notes()) {
      lines(paragraph(WordStylesheet.NOTE), note);
    }
    paragraph(WordStylesheet.NOTE);
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void lines(XWPFParagraph paragraph, Told text) {
    XWPFRun run = paragraph.createRun();
    String[] lines = text.in(language).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      // A tab stands after the mark of a point alone.
      String[] parts = lines[i].split("\t", 2);
      run.setText(Visible.prose(parts[0]), i == 0 ? 0 : -1);
      if (parts.length > 1) {
        run.addTab();
        run.setText(Visible.prose(parts[1]));
      }
    }
  }

  private void page(boolean landscape) {
    var body = document.getDocument().getBody();
    var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(landscape ? A4_LONG : A4_SHORT));
    size.setH(BigInteger.valueOf(landscape ? A4_SHORT : A4_LONG));
    size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(margin);
    margins.setBottom(margin);
  }
}
