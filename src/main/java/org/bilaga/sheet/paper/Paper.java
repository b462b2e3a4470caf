package org.bilaga.sheet.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of paper, written from the top; lengths are in points, 72 an inch, from the upper left
 * corner.
 *
 * <p>The type is Liberation Sans, which comes with PDFBox and is embedded: what has no glyph in it
 * is a square, and never a fault. Invariant: nothing is written on a page that is done.
 */
public final class Paper implements AutoCloseable {
  /** From the edge of the paper to what is written. */
  public static final int MARGIN = 42;

  /** How wide a line may be on paper that is not turned. */
  public static final float UPRIGHT_ROOM = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private static final String TYPE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String NO_GLYPH = "\u25a1";
  private static final int FOOT = 8;
  private static final float LINE = 0.6f;

  private final PDDocument document = new PDDocument();
  private final TrueTypeFont face;
  private final CmapLookup glyphs;
  private final PDType0Font type;
  private final Map<Integer, Integer> widths = new HashMap<>();
  private @Nullable PDPageContentStream page;
  private final SortedSet<Integer> lacking = new TreeSet<>();
  private float width;
  private float height;

  public Paper(String title, String language) {
    try (InputStream in = PDDocument.class.getResourceAsStream(TYPE)) {
      face = new TTFParser().parse(new RandomAccessReadBuffer(in));
      glyphs = face.getUnicodeCmapLookup();
      type = PDType0Font.load(document, face, true);
      // The same sheet is the same file, whenever it is written.
      document.setDocumentId(1L);
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setProducer("Bilaga");
      document.getDocumentCatalog().setLanguage(language);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Begins a page of the format A4. */
  public void newPage(boolean isLandscape) {
    end();
    PDRectangle upright = PDRectangle.A4;
    width = isLandscape ? upright.getHeight() : upright.getWidth();
    height = isLandscape ? upright.getWidth() : upright.getHeight();
    var next = new PDPage(new PDRectangle(width, height));
    document.addPage(next);
    try {
      page = new PDPageContentStream(document, next);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How wide a line may be on this page. */
  public float room() {
    return width - 2 * MARGIN;
  }

  /** The lowest place on this page that may be written on. */
  public float bottom() {
    return height - MARGIN - FOOT;
  }

  /** A text that begins at a place, with its base line there. */
  public void text(String text, float x, float y, float size, boolean isStrong, boolean isQuiet) {
    PDPageContentStream out = open();
    try {
      float grey = isQuiet ? 0.4f : 0f;
      out.setNonStrokingColor(grey, grey, grey);
      out.setStrokingColor(grey, grey, grey);
      out.beginText();
      out.setFont(type, size);
      // There is one weight: a strong one is drawn with its outline.
      out.setRenderingMode(isStrong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      out.setLineWidth(size / 36);
      out.newLineAtOffset(MARGIN + x, height - y);
      out.showText(shown(text));
      out.endText();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A line across. */
  public void rule(float from, float to, float y, boolean isStrong) {
    PDPageContentStream out = open();
    try {
      float grey = isStrong ? 0.25f : 0.8f;
      out.setStrokingColor(grey, grey, grey);
      out.setLineWidth(isStrong ? 2 * LINE : LINE);
      out.moveTo(MARGIN + from, height - y);
      out.lineTo(MARGIN + to, height - y);
      out.stroke();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A filled bar. */
  public void bar(float x, float y, float wide, float high, boolean isLess) {
    PDPageContentStream out = open();
    try {
      if (isLess) {
        out.setNonStrokingColor(0.71f, 0.33f, 0.16f);
      } else {
        out.setNonStrokingColor(0.18f, 0.5f, 0.69f);
      }
      out.addRect(MARGIN + x, height - y - high, wide, high);
      out.fill();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A thin line down, across bars. */
  public void mark(float x, float y, float high) {
    PDPageContentStream out = open();
    try {
      out.setStrokingColor(0.25f, 0.25f, 0.25f);
      out.setLineWidth(LINE);
      out.moveTo(MARGIN + x, height - y);
      out.lineTo(MARGIN + x, height - y - high);
      out.stroke();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How wide a text is in a size. */
  public float width(String text, float size) {
    long sum = 0;
    for (int point : text.codePoints().toArray()) {
      sum += widths.computeIfAbsent(point, this::widthOf);
    }
    return sum * size / 1000;
  }

  private int widthOf(int point) {
    try {
      return Math.round(type.getStringWidth(shown(Character.toString(point))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** With a square for what the type lacks; what joins letters or chooses a form is not seen. */
  private String shown(String text) {
    var shown = new StringBuilder(text.length());
    for (int point : text.codePoints().toArray()) {
      if (glyphs.getGlyphId(point) > 0) {
        shown.appendCodePoint(point);
      } else if (Character.getType(point) != Character.FORMAT && !isSelector(point)) {
        shown.append(NO_GLYPH);
        lacking.add(point);
      }
    }
    return shown.toString();
  }

  private static boolean isSelector(int point) {
    return point >= 0xFE00 && point <= 0xFE0F;
  }

  /** The letters that were asked for and that the type does not have. */
  public SortedSet<Integer> lacking() {
    return Collections.unmodifiableSortedSet(lacking);
  }

  /** The file, with the title and the number of each page below it. */
  public byte[] done(String title) {
    end();
    int pages = document.getNumberOfPages();
    try {
      for (int i = 0; i < pages; i++) {
        PDPage each = document.getPage(i);
        height = each.getMediaBox().getHeight();
        width = each.getMediaBox().getWidth();
        page =
            new PDPageContentStream(
                document, each, PDPageContentStream.AppendMode.APPEND, true, true);
        String number = (i + 1) + " / " + pages;
        text(title, 0, height - MARGIN / 2f, FOOT, false, true);
        text(number, room() - width(number, FOOT), height - MARGIN / 2f, FOOT, false, true);
        end();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private PDPageContentStream open() {
    PDPageContentStream open = page;
    if (open == null) {
      throw new IllegalStateException("no page is begun");
    }
    return open;
  }

  private void end() {
    PDPageContentStream open = page;
    page = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  @Override
  public void close() {
    try {
      document.close();
      face.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
