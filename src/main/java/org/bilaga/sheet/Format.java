package org.bilaga.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.sheet.word.WordWriter;

/** The forms that a sheet is written in. Each says by which words one asks for it. */
public enum Format {
  /** For a reader at a terminal. */
  TEXT("text"),
  MARKDOWN("md", "markdown"),
  /** For programs: commas, a decimal point, ids. */
  CSV("csv"),
  /**
   * For a spreadsheet with Swedish settings: semicolons, a decimal comma, the rows of the screen.
   */
  CSV_SV("csv-sv", "excel", "kalkyl"),
  JSON("json"),
  /** A page of its own for a browser, which needs nothing else. */
  HTML("html", "htm"),
  /** For paper. */
  PDF("pdf"),
  /** For a spreadsheet: a workbook with formulas. */
  XLSX("xlsx"),
  /** For Word: headings, tables and notes as one pastes them. */
  DOCX("docx");

  private final List<String> words;

  Format(String... words) {
    this.words = List.of(words);
  }

  /** By one of its words. */
  public static Optional<Format> named(String word) {
    for (Format format : values()) {
      if (format.words.contains(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The word that help has. */
  public String word() {
    return words.getFirst();
  }

  /** The words that mean the same. */
  public List<String> others() {
    return words.subList(1, words.size());
  }

  /** By the ending of a file that is to be written: {@code gnv-2020.html}. */
  public static Optional<Format> ofFile(String name) {
    int dot = name.lastIndexOf('.');
    boolean ending = dot >= 0 && name.indexOf('/', dot) < 0;
    return ending ? named(name.substring(dot + 1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** Whether it is for a reader, who asks in a language and wants no more than the answer. */
  public boolean isForReaders() {
    return this != CSV && this != JSON;
  }

  /** Whether it is no text, and so nothing for a terminal. */
  public boolean isBinary() {
    return this == PDF || this == XLSX || this == DOCX;
  }

  /** A sheet in this form. */
  public byte[] write(Sheet sheet, Setting setting) {
    var out = new StringBuilder();
    switch (this) {
      case TEXT -> new TextWriter(setting, out).write(sheet);
      case MARKDOWN -> new MarkdownWriter(setting.language(), out).write(sheet);
      case CSV -> CsvWriter.forPrograms(setting.language(), out).rows(sheet.rows());
      case CSV_SV -> CsvWriter.swedish(setting.language(), out).parts(sheet);
      case JSON -> new JsonWriter(setting.language(), out).write(sheet.data());
      case HTML -> out.append(new HtmlWriter(setting.language()).page(sheet));
      case PDF -> {
        return PdfWriter.write(sheet, setting.language());
      }
      case XLSX -> {
        return WorkbookWriter.write(sheet, setting.language());
      }
      case DOCX -> {
        return WordWriter.write(sheet, setting.language());
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
