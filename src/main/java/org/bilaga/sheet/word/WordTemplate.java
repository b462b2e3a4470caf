package org.bilaga.sheet.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.SheetTable;
import org.bilaga.sheet.SteadyZip;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A text for Word with marks in it, {@code {{gnv-2020.total}}}, in paragraphs, tables, heads and
 * feet, however Word parts them into runs. All else in it stays as it was.
 */
public final class WordTemplate {
  private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  /** What a mark stands for: words in the paragraph, or a table in its place. */
  public sealed interface Filling {
    record Words(Told text) implements Filling {}

    record Table(SheetTable table) implements Filling {}
  }

  private final byte[] bytes;

  public WordTemplate(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** The marks, without their braces, each once; empty where it is no text for Word. */
  public Optional<Set<String>> marks() {
    Set<String> marks = new LinkedHashSet<>();
    try (var document = read()) {
      for (XWPFParagraph paragraph : paragraphs(document)) {
        Matcher mark = MARK.matcher(paragraph.getText());
        while (mark.find()) {
          marks.add(asked(mark.group(1)));
        }
      }
      return Optional.of(marks);
    } catch (IOException | RuntimeException noText) {
      // The library tells in many ways that a file is none of its kind.
      return Optional.empty();
    }
  }

  /** Whether a mark stands, somewhere, where there is no room for a table. */
  public boolean takesWords(String mark) {
    try (var document = read()) {
      for (XWPFParagraph paragraph : paragraphs(document)) {
        Matcher one = MARK.matcher(paragraph.getText());
        while (one.find()) {
          if (paragraph.getBody() != document && asked(one.group(1)).equals(mark)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private XWPFDocument read() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  /** As it is written, with quotation marks and hyphens as Word sets them made plain. */
  private static String asked(String mark) {
    return mark.replace('\u00a0', ' ')
        .replace('\u2011', '-')
        .replaceAll("[\u201c\u201d]", "\"")
        .strip();
  }

  /**
   * The text with each mark filled.
   *
   * @param fillings one for each of its marks
   */
  public byte[] filled(Map<String, Filling> fillings, Language language) {
    try (var document = read();
        var out = new ByteArrayOutputStream()) {
      for (XWPFParagraph paragraph : paragraphs(document)) {
        fill(document, paragraph, fillings, language);
      }
      document.write(out);
      return SteadyZip.of(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
    List<XWPFParagraph> all = new ArrayList<>();
    body(document, all);
    document.getHeaderList().forEach(it -> body(it, all));
    document.getFooterList().forEach(it -> body(it, all));
    return all;
  }

  private static void body(IBody body, List<XWPFParagraph> all) {
    all.addAll(body.getParagraphs());
    for (XWPFTable table : body.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        for (XWPFTableCell cell : row.getTableCells()) {
          body(cell, all);
        }
      }
    }
  }

  private static void fill(
      XWPFDocument document,
      XWPFParagraph paragraph,
      Map<String, Filling> fillings,
      Language language) {
    Optional<Spot> spot = first(paragraph);
    while (spot.isPresent()) {
      switch (fillings.get(spot.get().asked())) {
        case Filling.Words it -> spot.get().replace(figure(it.text().in(language)));
        case Filling.Table it -> {
          spot.get().replace("");
          table(document, paragraph, new WordTable(it.table(), language, false));
        }
        case null -> throw new IllegalStateException(spot.get().asked());
      }
      spot = first(paragraph);
    }
  }

  /** Made at the end of the text, where it is whole, and put before the paragraph. */
  private static void table(XWPFDocument document, XWPFParagraph paragraph, WordTable table) {
    XWPFTable made = document.createTable();
    table.fill(made);
    try (var from = made.getCTTbl().newCursor();
        var to = paragraph.getCTP().newCursor()) {
      from.moveXml(to);
    }
  }

  /** A figure is never parted at the end of a line; other words are. */
  private static String figure(String text) {
    String shown = Visible.prose(text);
    boolean figure = shown.chars().anyMatch(it -> it >= '0' && it <= '9');
    return figure ? shown.replace(' ', '\u00a0') : shown;
  }

  /** A mark from the run and place where it begins to those where it ends. */
  private record Spot(List<XWPFRun> runs, List<String> texts, String asked, int from, int until) {

    /** Its first run gets the text, the others lose what they had of it. */
    void replace(String text) {
      int at = 0;
      boolean put = false;
      for (int i = 0; i < runs.size(); i++) {
        String own = texts.get(i);
        int low = Math.max(from - at, 0);
        int high = Math.min(until - at, own.length());
        if (low < own.length() && high > low) {
          set(runs.get(i), own.substring(0, low) + (put ? "" : text) + own.substring(high));
          put = true;
        }
        at += own.length();
      }
    }

    private static void set(XWPFRun run, String text) {
      for (int i = run.getCTR().sizeOfTArray() - 1; i > 0; i--) {
        run.getCTR().removeT(i);
      }
      run.setText(text, 0);
    }
  }

  private static Optional<Spot> first(XWPFParagraph paragraph) {
    List<XWPFRun> runs = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    var all = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      var own = new StringBuilder();
      for (int i = 0; i < run.getCTR().sizeOfTArray(); i++) {
        own.append(run.getCTR().getTArray(i).getStringValue());
      }
      runs.add(run);
      texts.add(own.toString());
      all.append(own);
    }
    Matcher mark = MARK.matcher(all);
    return mark.find()
        ? Optional.of(new Spot(runs, texts, asked(mark.group(1)), mark.start(), mark.end()))
        : Optional.empty();
  }
}
