package org.bilaga.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.table.document.DocumentProblem;
import org.bilaga.table.document.WorkbookTables;

/** Files of kinds that are not read, told from how they begin. */
final class ForeignFile {
  /** What a file begins with, and what it is called. */
  private record Beginning(String bytes, String what) {}

  private static final List<Beginning> BEGINNINGS =
      List.of(
          new Beginning("{\\rtf", "RTF"),
          new Beginning("%!PS", "PostScript"),
          new Beginning("\u0089PNG", "PNG"),
          new Beginning("\u00FF\u00D8\u00FF", "JPEG"),
          new Beginning("II*\0", "TIFF"),
          new Beginning("MM\0*", "TIFF"),
          new Beginning("GIF8", "GIF"),
          new Beginning("PK\u0007\u0008", "zip"),
          new Beginning("PK\u0005\u0006", "zip"),
          new Beginning("Rar!", "RAR"),
          new Beginning("7z\u00BC\u00AF", "7z"),
          new Beginning("\u001F\u008B", "gzip"));

  private ForeignFile() {}

  /** What hinders that the file is read; nothing where it may be a document. */
  static Optional<Hindrance> of(byte[] bytes, String name) {
    if (WorkbookTables.isCompound(bytes)) {
      boolean encrypted = WorkbookTables.compound(bytes) == DocumentProblem.Looks.ENCRYPTED;
      return Optional.of(
          encrypted ? new Hindrance.Encrypted() : new Hindrance.NotRead(ending(name)));
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    for (Beginning beginning : BEGINNINGS) {
      if (start.startsWith(beginning.bytes)) {
        return Optional.of(new Hindrance.NotRead(beginning.what));
      }
    }
    return Optional.empty();
  }

  /** What the files of Office before 2007 are told apart by. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ending.length() > 4 ? "" : ending;
  }
}
