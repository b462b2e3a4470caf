package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.WorkbookTables;
import org.bilaga.table.document.ZipArchive;

/**
 * A workbook as a document: each sheet a heading, what stands above and below its table as text,
 * and the table, whose cells keep their places.
 */
final class WorkbookDocument {
  private WorkbookDocument() {}

  static Document read(ZipArchive archive, String name) throws Unreadable, Hindered {
    List<WorkbookTables.NamedGrid> sheets = WorkbookTables.sheets(archive, name);
    var text = new StringBuilder();
    List<SheetLines.Sheet> parts = new ArrayList<>();
    int hidden = 0;
    int line = 1;
    for (var sheet : sheets) {
      if (sheet.hidden()) {
        hidden++;
      } else if (sheet.grid().rows() > 0) {
        text.append(sheet.name().replaceAll("\\s", " ")).append('\n');
        parts.add(new SheetLines.Sheet(line, text.length(), sheet));
        text.append(sheet.grid().source().text());
        line += 1 + sheet.grid().rows();
        if (text.length() > Documents.MOST_CHARACTERS) {
          throw new Hindered(
              new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, Documents.MOST_CHARACTERS));
        }
      }
    }
    var source = SourceFile.of(name, text.toString(), new SheetLines(parts));
    List<Block> blocks = new ArrayList<>();
    for (var part : parts) {
      int heading = source.lineStart(part.line());
      var title = new PassageBuilder(source).add(heading, part.offset() - 1);
      blocks.add(new Block.Heading(title.build(), 1));
      blocks.addAll(new SheetBlocks(source, part).blocks());
    }
    List<Document.Notice> notices =
        hidden == 0 ? List.of() : List.of(new Document.Notice(Document.What.HIDDEN_TEXT, hidden));
    return new Document(source, blocks, notices);
  }
}
