package org.bilaga.studio;

import org.bilaga.sheet.Fields;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * EditorPlaces as the page has them: lines from 1, and columns from 0 in UTF-16 units, whatever
 * ends the lines of a file.
 */
final class EditorPlaces {
  private EditorPlaces() {}

  static Fields of(Span span) {
    var place = new Fields().put("file", span.file().name());
    if (span.file().cells().isPresent()) {
      // What was read out of a workbook has no lines that an editor knows.
      return place.put("place", span.place());
    }
    put("line", "column", span.file(), span.start(), place);
    put("endLine", "endColumn", span.file(), span.end(), place);
    return place;
  }

  private static void put(String line, String column, SourceFile file, int offset, Fields into) {
    int at = Math.min(offset, file.text().length());
    int found = file.lineInText(at);
    into.put(line, found);
    into.put(column, Math.min(at - file.lineStart(found), file.line(found).length()));
  }

  /** The offset of a line and a column that a request names; the nearest that the text has. */
  static int offset(SourceFile file, PageRequest request) {
    int line = Math.min(request.number("line"), file.lineCount());
    int column = request.number("column") - 1;
    return file.lineStart(line) + Math.min(column, file.line(line).length());
  }
}
