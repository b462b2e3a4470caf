package org.bilaga.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.document.pdf.PdfFile;
import org.bilaga.document.pdf.PdfLine;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/** A document that is printed on pages (PDF). */
final class PdfDocument {
  /** Where a file says at the latest what it is. */
  private static final int HEAD = 1 << 10;

  private final List<PdfLine> lines;
  private final StringBuilder text = new StringBuilder();
  private final List<PdfLine> ofLine = new ArrayList<>();

  private PdfDocument(List<PdfLine> lines) {
    this.lines = lines;
  }

  static boolean is(byte[] bytes) {
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
        .contains("%PDF-");
  }

  static Document read(byte[] bytes, String name, Language spoken) throws Hindered {
    return switch (PdfFile.read(bytes)) {
      case PdfFile.Outcome.Read read -> read(read, name, spoken);
      case PdfFile.Outcome.Locked locked -> throw new Hindered(new Hindrance.Encrypted());
      case PdfFile.Outcome.Broken broken -> throw new Hindered(new Hindrance.Damaged());
      case PdfFile.Outcome.ManyPages many ->
          throw tooLarge(Hindrance.Limit.PAGES, PdfFile.MOST_PAGES);
      case PdfFile.Outcome.MuchText much ->
          throw tooLarge(Hindrance.Limit.CHARACTERS, PdfFile.MOST_CHARACTERS);
      case PdfFile.Outcome.Late late ->
          throw tooLarge(Hindrance.Limit.SECONDS, PdfFile.MOST_SECONDS);
    };
  }

  private static Hindered tooLarge(Hindrance.Limit limit, long most) {
    return new Hindered(new Hindrance.TooLarge(limit, most));
  }

  private static Document read(PdfFile.Outcome.Read read, String name, Language spoken)
      throws Hindered {
    if (read.pages() > 0 && read.without() == read.pages()) {
      throw new Hindered(new Hindrance.Scanned(read.pages()));
    }
    var document = new PdfDocument(read.lines());
    document.layOut();
    int[] pages = document.ofLine.stream().mapToInt(PdfLine::page).toArray();
    int[] numbers = document.ofLine.stream().mapToInt(PdfLine::number).toArray();
    var places = new PagePlaces(pages, numbers, spoken);
    var source = SourceFile.of(name, document.text.toString(), places);
    List<Document.Notice> notices =
        read.without() == 0
            ? List.of()
            : List.of(new Document.Notice(Document.What.PAGES_WITHOUT_TEXT, read.without()));
    return new Document(source, document.blocks(source, pages), notices);
  }

  /** A line of the text for each that is printed, and an empty one where something begins. */
  private void layOut() {
    for (PdfLine line : lines) {
      if (line.begins() && !ofLine.isEmpty()) {
        text.append('\n');
        ofLine.add(line.emptyBefore());
      }
      text.append(line.text()).append('\n');
      ofLine.add(line);
    }
  }

  private List<Block> blocks(SourceFile source, int[] pages) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < ofLine.size()) {
      int end = at + 1;
      var sort = ofLine.get(at).sort();
      while (end < ofLine.size() && ofLine.get(end).sort() == sort) {
        end++;
      }
      switch (sort) {
        case TEXT -> blocks.addAll(BlocksOfLines.tabbed(source, at + 1, end));
        case ROW -> tables(source, at, end, blocks);
        case HEADING, NOTE, MARGIN -> running(source, at, end, blocks);
      }
      at = end;
    }
    return blocks;
  }

  private void running(SourceFile source, int from, int to, List<Block> blocks) {
    int start = from;
    for (int line = from + 1; line <= to; line++) {
      if (line == to || ofLine.get(line).begins()) {
        running(source, start, line, ofLine.get(start), blocks);
        start = line;
      }
    }
  }

  private void running(SourceFile source, int from, int to, PdfLine first, List<Block> blocks) {
    var builder = new PassageBuilder(source);
    for (int line = from; line < to; line++) {
      int start = source.lineStart(line + 1);
      builder.add(start, start + ofLine.get(line).text().length());
    }
    if (builder.isEmpty()) {
      return;
    }
    Passage said = builder.build();
    blocks.add(
        switch (first.sort()) {
          case NOTE -> new Block.Note(said);
          case MARGIN -> new Block.Margin(said);
          default ->
              new Block.Heading(
                  said,
                  HeadingLine.of(said.text())
                      .map(HeadingLine::level)
                      .orElse(Math.min(first.level(), HeadingLine.LOWEST)));
        });
  }

  private void tables(SourceFile source, int from, int to, List<Block> blocks) {
    int start = from;
    for (int line = from + 1; line <= to; line++) {
      if (line == to || ofLine.get(line).level() != ofLine.get(start).level()) {
        List<Block.Row> rows = new ArrayList<>();
        for (PdfLine row : ofLine.subList(start, line)) {
          if (!row.cells().isEmpty()) {
            rows.add(row(source, source.lineStart(start + rows.size() + 1), row));
          }
        }
        if (!rows.isEmpty()) {
          int end = source.lineStart(line) + ofLine.get(line - 1).text().length();
          var span = source.span(source.lineStart(start + 1), end);
          blocks.add(new Block.Table(span, rows, ofLine.get(line - 1).certain()));
        }
        start = line;
      }
    }
  }

  private static Block.Row row(SourceFile source, int start, PdfLine line) {
    List<Block.Cell> cells = new ArrayList<>();
    int at = start;
    for (String text : line.cells()) {
      cells.add(new Block.Cell(text, source.span(at, at + text.length()), true));
      at += text.length() + 1;
    }
    return new Block.Row(cells);
  }
}
