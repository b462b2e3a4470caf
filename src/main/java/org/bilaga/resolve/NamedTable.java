package org.bilaga.resolve;

import java.util.List;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;
import org.bilaga.table.document.TablePart;

/** The table of a file that the user names beside the workspace, of whatever kind it is. */
public final class NamedTable {
  private NamedTable() {}

  /**
   * @param headings those that the table may have
   */
  public static TableReading read(byte[] bytes, String name, List<String> headings) {
    var part = TablePart.with(headings);
    if (DocumentTables.isOne(name, part)) {
      var document = DocumentLoader.read(bytes, name).document();
      if (document.isPresent()) {
        return DocumentTables.read(document.get(), part);
      }
    }
    return new TableReader().read(bytes, name, part);
  }
}
