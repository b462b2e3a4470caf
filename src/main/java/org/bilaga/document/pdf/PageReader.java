package org.bilaga.document.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads what is printed on the pages of a PDF, page by page: signs, and the lines of tables. */
final class PageReader extends PDFTextStripper {
  /** Steps between two looks at the clock. */
  private static final int STEPS = 1 << 10;

  /** Drawings within drawings. */
  private static final int DEEPEST = 12;

  private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final long deadline;
  private final List<PageContent> pages = new ArrayList<>();
  private final Map<PDFont, Boolean> bold = new HashMap<>();
  private Map<Integer, List<Glyph>> glyphs = new HashMap<>();
  private final DrawnLines lines;
  private long steps;
  private long characters;

  /** More was there than is read, of time or of text. */
  static final class EndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    final boolean late;

    EndedException(boolean late) {
      super(null, null, false, false);
      this.late = late;
    }
  }

  PageReader(long deadline) {
    this.deadline = deadline;
    this.lines = new DrawnLines(this);
    setShouldSeparateByBeads(false);
    lines.operators().forEach(this::addOperator);
  }

  List<PageContent> read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return pages;
  }

  @Override
  protected void startPage(PDPage page) {
    glyphs = new HashMap<>();
    lines.begin(page);
  }

  @Override
  protected void writePage() {
    // What is read is kept, not written.
  }

  @Override
  protected void endPage(PDPage page) {
    var box = page.getCropBox();
    int main = main();
    boolean turned = main % 180 != 0;
    List<List<Glyph>> aside = new ArrayList<>();
    for (var other : glyphs.entrySet()) {
      if (other.getKey() != main) {
        aside.add(other.getValue());
      }
    }
    pages.add(
        new PageContent(
            getCurrentPageNo(),
            turned ? box.getWidth() : box.getHeight(),
            glyphs.getOrDefault(main, List.of()),
            lines.turned(main),
            aside));
  }

  /** The direction that most signs of the page have. */
  private int main() {
    return glyphs.entrySet().stream()
        .max(Comparator.comparingInt(each -> each.getValue().size()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** What is drawn within itself, or within more than anybody draws, is passed over. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (open.size() < DEEPEST && open.add(form.getCOSObject())) {
      super.showForm(form);
      open.remove(form.getCOSObject());
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (open.size() < DEEPEST && open.add(form.getCOSObject())) {
      super.showTransparencyGroup(form);
      open.remove(form.getCOSObject());
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++steps % STEPS == 0 && System.nanoTime() > deadline) {
      throw new EndedException(true);
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String said = PdfSigns.plain(text.getUnicode());
    if (said.isEmpty()) {
      return;
    }
    characters += said.length();
    if (characters > PdfFile.MOST_CHARACTERS) {
      throw new EndedException(false);
    }
    glyphs
        .computeIfAbsent(Math.round(text.getDir()), direction -> new ArrayList<>())
        .add(
            new Glyph(
                said,
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                Math.max(1, text.getYScale()),
                bold.computeIfAbsent(text.getFont(), PageReader::isBold)));
  }

  private static boolean isBold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    var descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }
}
