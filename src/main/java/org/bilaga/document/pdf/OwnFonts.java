package org.bilaga.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The one font that stands in for all that a file only names: how a sign looks does not matter
 * here.
 *
 * <p>PDFBox would else look through all fonts of the machine, which takes seconds, and keep a list
 * of them in the user's home.
 */
final class OwnFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private @Nullable TrueTypeFont font;

  private TrueTypeFont font() {
    if (font == null) {
      try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
        if (in == null) {
          throw new IllegalStateException(FONT);
        }
        font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
    return font;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    // The first font is one of another kind, of which there is none.
    return new CIDFontMapping(null, font(), true);
  }
}
