package org.bilaga.document.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Opens PDF files and reads what is printed on their pages. */
public final class PdfFile {
  public static final int MOST_PAGES = 2_000;
  public static final int MOST_CHARACTERS = 20_000_000;
  public static final int MOST_SECONDS = 60;

  /** Where the end of a file says that it is one. */
  private static final int TAIL = 1 << 12;

  private PdfFile() {}

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * All was read.
     *
     * @param pages how many there are
     * @param without how many of them hold no text
     */
    record Read(List<PdfLine> lines, int pages, int without) implements Outcome {}

    /** A password is asked for. */
    record Locked() implements Outcome {}

    /** It is no PDF, or not all of one. */
    record Broken() implements Outcome {}

    /** There are too many pages. */
    record ManyPages() implements Outcome {}

    /** There is too much text. */
    record MuchText() implements Outcome {}

    /** It takes too long. */
    record Late() implements Outcome {}
  }

  public static Outcome read(byte[] bytes) {
    // Nothing is shown on any screen, so the parts of the JDK for it stay away.
    System.setProperty("java.awt.headless", "true");
    FontMappers.set(new OwnFonts());
    if (!isWhole(bytes)) {
      return new Outcome.Broken();
    } else if (PackedStreams.isBomb(bytes)) {
      return new Outcome.MuchText();
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        return new Outcome.ManyPages();
      }
      return read(document, pages, deadline);
    } catch (InvalidPasswordException | NoClassDefFoundError locked) {
      // What certificates need is not there, as nobody gives one here.
      return new Outcome.Locked();
    } catch (PageReader.EndedException ended) {
      return ended.late ? new Outcome.Late() : new Outcome.MuchText();
    } catch (IOException broken) {
      return new Outcome.Broken();
    }
  }

  private static Outcome read(PDDocument document, int pages, long deadline) throws IOException {
    List<PageContent> read = new PageReader(deadline).read(document);
    int without = pages;
    for (PageContent page : read) {
      without -= page.glyphs().isEmpty() ? 0 : 1;
    }
    return new Outcome.Read(DocumentLines.of(read), pages, without);
  }

  /** Whether the file ends as a whole one does; what was cut off is else put together by guess. */
  private static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("startxref");
  }
}
