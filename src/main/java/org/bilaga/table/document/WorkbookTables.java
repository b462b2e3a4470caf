package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.source.Folding;
import org.bilaga.table.document.DocumentProblem.Looks;
import org.bilaga.table.document.DocumentProblem.Sort;

/** Reads one table out of a workbook, whichever kind it is of, seen from its bytes. */
public final class WorkbookTables {
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

  private WorkbookTables() {}

  /** A table, or why there is none. */
  public record Reading(Optional<Grid> grid, Optional<DocumentProblem> problem) {}

  /** Whether bytes begin as those of a workbook do, which are never text. */
  public static boolean isWorkbook(byte[] bytes) {
    return ZipArchive.is(bytes) || isCompound(bytes);
  }

  /** The container of the formats before 2007, and of those that are encrypted since. */
  public static boolean isCompound(byte[] bytes) {
    return bytes.length > 4 && ZipArchive.int4(bytes, 0) == 0xE011CFD0;
  }

  /** The table that is meant. */
  public static Reading workbook(byte[] bytes, String file, TablePart part) {
    try {
      if (isCompound(bytes)) {
        throw new Unreadable(new DocumentProblem.NotReadable(compound(bytes)));
      }
      return new Reading(Optional.of(grid(open(bytes), file, part)), Optional.empty());
    } catch (Unreadable why) {
      return new Reading(Optional.empty(), Optional.of(why.problem()));
    }
  }

  /** What such a container holds. */
  public static Looks compound(byte[] bytes) {
    for (int at = 0; at + ENCRYPTED_PACKAGE.length <= bytes.length; at += 2) {
      int same = 0;
      while (same < ENCRYPTED_PACKAGE.length && bytes[at + same] == ENCRYPTED_PACKAGE[same]) {
        same++;
      }
      if (same == ENCRYPTED_PACKAGE.length) {
        return Looks.ENCRYPTED;
      }
    }
    return Looks.OLD_WORKBOOK;
  }

  /** A sheet with its name, as it is printed. */
  public record NamedGrid(String name, boolean hidden, Grid grid) {}

  /** All sheets of a workbook, in their order. */
  public static List<NamedGrid> sheets(ZipArchive archive, String file) throws Unreadable {
    Workbook book = open(archive);
    List<NamedGrid> sheets = new ArrayList<>();
    for (int number = 0; number < book.sheets().size(); number++) {
      Sheet sheet = read(book, number, CellRange.ALL, TablePart.ANY.printed());
      sheets.add(
          new NamedGrid(book.sheets().get(number), book.isHidden(number), sheet.grid(book, file)));
    }
    return sheets;
  }

  /**
   * What the cells of a workbook are worked out by, and the numbers in them.
   *
   * @param formulas by the place of the cell, as {@code Sheet1!C4}; of those that share one it may
   *     stand at the first
   * @param numbers as the file has them
   */
  public record Worked(Map<String, String> formulas, Map<String, String> numbers) {}

  /** A sheet's name as formulas have it. */
  public static String quoted(String sheet) {
    return SheetPlaces.quoted(sheet);
  }

  /** The letters of a column by its number from 0. */
  public static String letters(int column) {
    return CellRange.letters(column);
  }

  /** The same of all sheets; nothing where it cannot be read or is none. */
  public static Worked worked(byte[] bytes) {
    Map<String, String> formulas = new LinkedHashMap<>();
    Map<String, String> numbers = new LinkedHashMap<>();
    try {
      Workbook book = open(bytes);
      for (int number = 0; number < book.sheets().size(); number++) {
        var cells = new GridBuilder(true);
        book.read(number, CellRange.ALL, false, cells);
        String sheet = SheetPlaces.quoted(book.sheets().get(number)) + "!";
        for (GridBuilder.Worked one : cells.worked()) {
          formulas.put(sheet + CellRange.letters(one.column()) + one.row(), one.formula());
        }
        Grid grid = new Sheet(number, cells).grid(book, "");
        String text = grid.source().text();
        for (int cell = 0; cell < grid.bounds().length / 2; cell++) {
          if (grid.numbers().get(cell)) {
            int line = cell / grid.columns() + 1;
            String place = grid.source().cells().orElseThrow().at(line, cell % grid.columns());
            numbers.put(
                place, text.substring(grid.bounds()[cell * 2], grid.bounds()[cell * 2 + 1]));
          }
        }
      }
    } catch (Unreadable none) {
      return new Worked(Map.of(), Map.of());
    }
    return new Worked(formulas, numbers);
  }

  static Workbook open(byte[] bytes) throws Unreadable {
    return open(ZipArchive.of(bytes));
  }

  private static Workbook open(ZipArchive archive) throws Unreadable {
    var main = PackageLinks.mainPart(archive);
    if (main.isPresent() && main.get().endsWith(".bin")) {
      throw new Unreadable(new DocumentProblem.NotReadable(Looks.BINARY_WORKBOOK));
    } else if (main.isPresent() && main.get().contains("workbook")) {
      return Xlsx.of(archive, main.get());
    }
    if (Ods.is(archive)) {
      return Ods.of(archive);
    }
    throw new Unreadable(new DocumentProblem.NotReadable(Looks.OTHER));
  }

  private static Grid grid(Workbook book, String file, TablePart part) throws Unreadable {
    CellRange range = CellRange.ALL;
    Optional<String> name = part.sheet();
    if (part.table().isPresent()) {
      String asked = part.table().get();
      Map<String, String> ranges = book.ranges();
      String found = find(asked, ranges).orElseThrow(() -> missing(Sort.TABLE, asked, ranges));
      int mark = found.lastIndexOf('!');
      String cells = found.substring(mark + 1);
      range = CellRange.of(cells).orElseThrow(() -> missing(Sort.TABLE, asked, ranges));
      name = mark < 0 ? name : Optional.of(unquoted(found.substring(0, mark)));
    }
    if (part.cells().isPresent()) {
      String asked = part.cells().get();
      int mark = asked.lastIndexOf('!');
      range =
          CellRange.of(asked.substring(mark + 1))
              .orElseThrow(() -> missing(Sort.CELLS, asked, Map.of()));
      name = mark < 0 ? name : Optional.of(unquoted(asked.substring(0, mark)));
    }
    Sheet sheet =
        name.isPresent()
            ? read(book, named(book, name.get()), range, part)
            : only(book, range, part);
    if (book.isHidden(sheet.number())) {
      sheet.cells().hideSheet();
    }
    return sheet.grid(book, file);
  }

  /** A sheet as far as it was read. */
  private record Sheet(int number, GridBuilder cells) {
    Grid grid(Workbook book, String file) {
      String name = book.sheets().get(number);
      boolean writable = book.isWritable();
      return cells.build(
          file,
          (rows, first, width, computed) ->
              new SheetPlaces(name, rows, first, width, computed, writable));
    }
  }

  private static Sheet read(Workbook book, int sheet, CellRange range, TablePart part)
      throws Unreadable {
    var out = new GridBuilder();
    if (sheet < book.sheets().size()) {
      book.read(sheet, range, part.asPrinted(), out);
    }
    return new Sheet(sheet, out);
  }

  private static Unreadable missing(Sort sort, String asked, Map<String, String> there) {
    return new Unreadable(new DocumentProblem.NoSuchPart(sort, asked, List.copyOf(there.keySet())));
  }

  private static Optional<String> find(String asked, Map<String, String> ranges) {
    for (var range : ranges.entrySet()) {
      if (Folding.words(range.getKey()).equals(Folding.words(asked))) {
        return Optional.of(range.getValue());
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String sheet) {
    String name = sheet.strip();
    return name.length() > 1 && name.startsWith("'") && name.endsWith("'")
        ? name.substring(1, name.length() - 1).replace("''", "'")
        : name;
  }

  private static int named(Workbook book, String asked) throws Unreadable {
    List<String> sheets = book.sheets();
    if (sheets.contains(asked)) {
      return sheets.indexOf(asked);
    }
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      if (Folding.words(sheets.get(sheet)).equals(Folding.words(asked))) {
        return sheet;
      }
    }
    throw new Unreadable(new DocumentProblem.NoSuchPart(Sort.SHEET, asked, sheets));
  }

  /** The one sheet that holds anything; those that are hidden only where no other does. */
  private static Sheet only(Workbook book, CellRange range, TablePart part) throws Unreadable {
    List<Sheet> shown = new ArrayList<>();
    List<Sheet> hidden = new ArrayList<>();
    for (int number = 0; number < book.sheets().size(); number++) {
      Sheet sheet = read(book, number, range, part);
      if (!sheet.cells().isEmpty()) {
        (book.isHidden(number) ? hidden : shown).add(sheet);
      }
    }
    List<Sheet> sheets = shown.isEmpty() ? hidden : shown;
    if (sheets.size() > 1) {
      Map<Sheet, Integer> fits = new LinkedHashMap<>();
      sheets.forEach(sheet -> fits.put(sheet, -fit(sheet.grid(book, ""), part.wanted())));
      sheets.sort(Comparator.comparing(sheet -> fits.getOrDefault(sheet, 0)));
      List<String> names = sheets.stream().map(sheet -> book.sheets().get(sheet.number())).toList();
      throw new Unreadable(new DocumentProblem.WhichPart(Sort.SHEET, names));
    }
    if (sheets.isEmpty()) {
      throw new Unreadable(new DocumentProblem.Nothing());
    }
    return sheets.get(0);
  }

  /** All that a workbook shows, sheet by sheet, for a line by line difference. */
  public static String text(byte[] bytes) {
    try {
      Workbook book = open(bytes);
      var text = new StringBuilder();
      for (int number = 0; number < book.sheets().size(); number++) {
        Sheet sheet = read(book, number, CellRange.ALL, TablePart.ANY);
        text.append('[').append(book.sheets().get(number)).append("]\n");
        text.append(sheet.grid(book, "").source().text());
      }
      return text.toString();
    } catch (Unreadable damaged) {
      return "";
    }
  }

  /** How many of the wanted headings stand in some cell. */
  static int fit(Grid grid, List<String> wanted) {
    Set<String> missing = new HashSet<>();
    wanted.forEach(heading -> missing.add(Folding.words(heading)));
    int all = missing.size();
    String text = grid.source().text();
    for (int at = 0; at < grid.bounds().length && !missing.isEmpty(); at += 2) {
      missing.remove(Folding.words(text.substring(grid.bounds()[at], grid.bounds()[at + 1])));
    }
    return all - missing.size();
  }
}
