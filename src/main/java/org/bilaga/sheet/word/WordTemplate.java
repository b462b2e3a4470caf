package org.bilaga.sheet.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlOptions;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A text for Word with marks in it, {@code {{gnv-2020.total}}}, in paragraphs, tables, boxes, heads
 * and feet, notes and comments, however Word parts them into runs. All else in it stays as it was;
 * what looks like a mark and cannot be filled is {@link #left}.
 */
public final class WordTemplate {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** What a mark stands for: words in the paragraph, or a table in its place. */
  public sealed interface Filling {
    record Words(Told text) implements Filling {}

    record Table(SheetTable table) implements Filling {}
  }

  /** What looks like a mark where none is filled. */
  public record Left(String mark, Place place) {}

  /** Where none is filled. */
  public enum Place {
    CHART,
    DIAGRAM,
    /** Of the document, or of a field that shows them. */
    PROPERTIES,
    FIELD,
    LINK,
    /** Of a picture, for one who hears it. */
    DESCRIPTION,
    ELSEWHERE,
    /** In the text, but not ended in the paragraph where it begins. */
    PARTED
  }

  private final byte[] bytes;

  public WordTemplate(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** The marks, without their braces, each once; empty where it is no text for Word. */
  public Optional<Set<String>> marks() {
    return WordParts.of(bytes)
        .map(
            parts -> {
              Set<String> marks = new LinkedHashSet<>();
              parts.paragraphs().forEach(it -> marks.addAll(it.marks()));
              return marks;
            });
  }

  /** What looks like a mark and is none that is filled, each once. */
  public Set<Left> left() {
    return new LinkedHashSet<>(parts().left());
  }

  /** Whether a mark stands, somewhere, where there is no room for a table. */
  public boolean takesWords(String mark) {
    return parts().paragraphs().stream().anyMatch(it -> !it.hasRoom() && it.marks().contains(mark));
  }

  /** Whether a mark stands, somewhere, beside other words or marks of a paragraph. */
  public boolean isBesideWords(String mark) {
    return parts().paragraphs().stream()
        .anyMatch(it -> !it.isMarkAlone() && it.marks().contains(mark));
  }

  private WordParts parts() {
    return WordParts.of(bytes).orElseThrow();
  }

  /**
   * The text with each mark filled.
   *
   * @param fillings one for each of its marks
   */
  public byte[] filled(Map<String, Filling> fillings, Language language) {
    WordParts parts = parts();
    for (MarkedParagraph paragraph : parts.paragraphs()) {
      List<String> words = new ArrayList<>();
      for (String mark : paragraph.marks()) {
        switch (fillings.get(mark)) {
          case Filling.Words it -> words.add(figure(it.text().in(language)));
          case Filling.Table it -> {
            words.add("");
            paragraph.before(table(new WordTable(it.table(), language, false)));
          }
          case null -> throw new IllegalStateException(mark);
        }
      }
      paragraph.fill(words);
    }
    try {
      return parts.written();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Made in a text of its own, and taken out of it. */
  private static Element table(WordTable table) {
    try (var document = new XWPFDocument()) {
      XWPFTable made = document.createTable();
      table.fill(made);
      var options =
          new XmlOptions()
              .setSaveSyntheticDocumentElement(new QName(MAIN, "tbl", "w"))
              .setSaveSuggestedPrefixes(Map.of(MAIN, "w"));
      return Parser.xmlParser()
          .parseInput(made.getCTTbl().xmlText(options), "")
          .expectFirst(":root");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A figure is never parted at the end of a line; other words are. */
  private static String figure(String text) {
    String shown = Visible.prose(text);
    boolean figure = shown.chars().anyMatch(it -> it >= '0' && it <= '9');
    return figure ? shown.replace(' ', '\u00a0') : shown;
  }
}
