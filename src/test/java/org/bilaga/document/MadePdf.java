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

/** Prints a document as a PDF, with the fonts that every reader has. */
public final class MadePdf {
  private static final float LEFT = 72;
  private static final float RIGHT = 523;
  private static final float TOP = 760;
  private static final float BOTTOM = 110;
  private static final float SIZE = 11;
  private static final float LEADING = 14;
  private static final float NOTE = 8.5f;

  /** How text is laid out. */
  public record Style(boolean hyphens, boolean justified, int rotation) {
    public static final Style PLAIN = new Style(false, false, 0);
  }

  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private final MadeDocument made;
  private final Style style;
  private final PDDocument document = new PDDocument();
  private PDPageContentStream page;
  private int pages;
  private float y;
  private int noted;
  private final List<Integer> notesOfPage = new ArrayList<>();

  private MadePdf(MadeDocument made, Style style) {
    this.made = made;
    this.style = style;
  }

  public static byte[] of(MadeDocument made, Style style) {
    try {
      return new MadePdf(made, style).write();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private byte[] write() throws IOException {
    begin();
    for (MadeDocument.Part part : made.parts()) {
      switch (part) {
        case MadeDocument.Part.Heading it -> heading(it);
        case MadeDocument.Part.Paragraph it -> paragraph(it.text(), LEFT, RIGHT);
        case MadeDocument.Part.Points it -> points(it);
        case MadeDocument.Part.Table it -> table(it);
        case MadeDocument.Part.Columns it -> columns(it);
      }
    }
    end();
    var out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  private void begin() throws IOException {
    pages++;
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    if (style.rotation() == 90) {
      sheet.setMediaBox(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
      sheet.setRotation(90);
      page.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 842, 0));
    }
    y = TOP;
    if (!made.head().isEmpty()) {
      say(made.head(), LEFT, 800, plain, 9);
    }
    say(pages + "", (LEFT + RIGHT) / 2, 40, plain, 9);
  }

  private void end() throws IOException {
    if (!notesOfPage.isEmpty()) {
      page.moveTo(LEFT, 104);
      page.lineTo(LEFT + 144, 104);
      page.stroke();
    }
    float at = 92;
    for (int note : notesOfPage) {
      say(String.valueOf(note), LEFT, at + 3, plain, 6);
      say(made.notes().get(note - 1), LEFT + 5, at, plain, NOTE);
      at -= 11;
    }
    notesOfPage.clear();
    page.close();
  }

  private void room(float height) throws IOException {
    if (y - height < BOTTOM) {
      end();
      begin();
    }
  }

  private void heading(MadeDocument.Part.Heading heading) throws IOException {
    room(60);
    y -= 12;
    float size = 18 - 2 * heading.level();
    for (String line : lines(heading.text(), bold, size, RIGHT - LEFT)) {
      say(line, LEFT, y, bold, size);
      y -= size * 1.2f;
    }
    y -= 6;
  }

  private void paragraph(String text, float left, float right) throws IOException {
    List<String> lines = lines(text, plain, SIZE, right - left);
    for (int i = 0; i < lines.size(); i++) {
      room(LEADING);
      boolean last = i == lines.size() - 1;
      line(lines.get(i), left, right, style.justified() && !last);
      y -= LEADING;
    }
    y -= 7;
  }

  private void line(String line, float left, float right, boolean justified) throws IOException {
    int gaps = line.split(" ", -1).length - 1;
    float spare = right - left - width(line, plain, SIZE);
    page.setWordSpacing(justified && gaps > 0 ? spare / gaps : 0);
    float x = left;
    int from = 0;
    for (int at = 0; at <= line.length(); at++) {
      int digit = at < line.length() ? "¹²³".indexOf(line.charAt(at)) + 1 : 0;
      if (at == line.length() || digit > 0) {
        String piece = line.substring(from, at);
        say(piece, x, y, plain, SIZE);
        int spaces = (int) piece.chars().filter(c -> c == ' ').count();
        x += width(piece, plain, SIZE) + (justified && gaps > 0 ? spare / gaps * spaces : 0);
        from = at + 1;
      }
      if (digit > 0) {
        say(String.valueOf(digit), x, y + 4, plain, 6.5f);
        x += width(String.valueOf(digit), plain, 6.5f);
        if (digit > noted) {
          noted = digit;
          notesOfPage.add(digit);
        }
      }
    }
    page.setWordSpacing(0);
  }

  private void points(MadeDocument.Part.Points points) throws IOException {
    for (String text : points.texts()) {
      List<String> lines = lines(text, plain, SIZE, RIGHT - LEFT - 36);
      for (int i = 0; i < lines.size(); i++) {
        room(LEADING);
        if (i == 0) {
          say("•", LEFT + 18, y, plain, SIZE);
        }
        say(lines.get(i), LEFT + 36, y, plain, SIZE);
        y -= LEADING;
      }
      y -= 3;
    }
    y -= 5;
  }

  private void columns(MadeDocument.Part.Columns columns) throws IOException {
    float middle = (LEFT + RIGHT) / 2;
    room(430);
    float top = y;
    for (String text : columns.left()) {
      paragraph(text, LEFT, middle - 12);
    }
    float lowest = y;
    y = top;
    for (String text : columns.right()) {
      paragraph(text, middle + 12, RIGHT);
    }
    y = Math.min(y, lowest) - 8;
  }

  private void table(MadeDocument.Part.Table table) throws IOException {
    int columns = table.rows().get(0).size();
    float first = table.ruled() ? 150 : 170;
    float other = (RIGHT - LEFT - first) / Math.max(1, columns - 1);
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      float height = row(table, row, first, other, false);
      if (y - height < BOTTOM) {
        end();
        begin();
        if (i > 0) {
          row(table, table.rows().get(0), first, other, true);
        }
      }
      row(table, row, first, other, true);
    }
    y -= 22;
  }

  private float row(
      MadeDocument.Part.Table table, List<String> row, float first, float other, boolean print)
      throws IOException {
    float x = LEFT;
    int most = 1;
    for (int column = 0; column < row.size(); column++) {
      float width = column == 0 ? first : other;
      List<String> lines =
          table.ruled() ? lines(row.get(column), plain, SIZE, width - 8) : List.of(row.get(column));
      most = Math.max(most, lines.size());
      for (int i = 0; i < lines.size() && print; i++) {
        float right = x + width - 4 - width(lines.get(i), plain, SIZE);
        say(lines.get(i), column == 0 ? x + 4 : right, y - 12 - i * LEADING, plain, SIZE);
      }
      x += width;
    }
    float height = most * LEADING + (table.ruled() ? 4 : 0);
    if (table.ruled() && print) {
      x = LEFT;
      for (int column = 0; column < row.size(); column++) {
        float width = column == 0 ? first : other;
        page.addRect(x, y - height, width, height);
        page.stroke();
        x += width;
      }
    }
    y -= print ? height : 0;
    return height;
  }

  private void say(String text, float x, float at, PDFont font, float size) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, at);
    page.showText(text.replace('\u00A0', ' '));
    page.endText();
  }

  private static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text.replace('\u00A0', ' ')) / 1000 * size;
  }

  private List<String> lines(String text, PDFont font, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, font, size) <= width || line.isEmpty()) {
        line = longer;
        continue;
      }
      int half = word.length() / 2;
      boolean broken =
          style.hyphens()
              && word.length() > 9
              && word.chars().allMatch(Character::isLowerCase)
              && width(line + " " + word.substring(0, half) + "-", font, size) <= width;
      lines.add(broken ? line + " " + word.substring(0, half) + "-" : line);
      line = broken ? word.substring(half) : word;
    }
    lines.add(line);
    return lines;
  }
}
