package org.bilaga.sheet.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away the formulas that need a figure which stands as a text, as no program keeps all its
 * digits, and says so on their pages: a program would reckon them to an error, or without it.
 */
final class KeptFigures {
  /** A cell or a stretch of cells, maybe of another page; or a text, in which nothing is one. */
  private static final Pattern CALLED =
      Pattern.compile(
          "\"(?:[^\"]|\"\")*\""
              + "|(?:'(?<page>(?:[^']|'')+)'!)?(?<![\\p{L}\\d_.])"
              + "\\$?(?<column>[A-Z]{1,3})\\$?(?<row>\\d{1,7})"
              + "(?::\\$?(?<last>[A-Z]{1,3})\\$?(?<lastRow>\\d{1,7}))?(?![\\p{L}\\d_(])");

  private final Book book;
  private final Map<String, Set<Place>> texts = new HashMap<>();

  private record Place(int row, int column) {}

  private KeptFigures(Book book, Predicate<BookCell> isText) {
    this.book = book;
    for (Page page : book.pages()) {
      Set<Place> there = new HashSet<>();
      page.rows()
          .forEach(
              (row, cells) ->
                  cells.forEach(
                      (column, cell) -> {
                        if (isText.test(cell)) {
                          there.add(new Place(row, column));
                        }
                      }));
      if (!there.isEmpty()) {
        texts.put(page.name(), there);
      }
    }
  }

  /**
   * Leaves in a workbook the formulas that come to what stands in their cells.
   *
   * @param isText whether a cell has a figure that is written as a text
   */
  static void leave(Book book, Predicate<BookCell> isText) {
    var kept = new KeptFigures(book, isText);
    if (!kept.texts.isEmpty()) {
      book.pages().forEach(kept::leave);
    }
  }

  private void leave(Page page) {
    Set<Place> own = texts.getOrDefault(page.name(), Set.of());
    boolean some = !own.isEmpty();
    int lastColumn = 1;
    for (var row : page.rows().entrySet()) {
      lastColumn = Math.max(lastColumn, row.getValue().lastKey());
      for (var cell : row.getValue().entrySet()) {
        BookCell is = cell.getValue();
        boolean text = own.contains(new Place(row.getKey(), cell.getKey()));
        if (is.formula().isPresent() && (text || needsText(is.formula().get(), page))) {
          cell.setValue(is.by(Optional.empty()));
          some = true;
        }
      }
    }
    if (some) {
      BookCell note = BookCell.text(Sentences.tooManyDigits(BookWriter.MOST_DIGITS));
      page.sentence(page.rows().lastKey() + 2, lastColumn, note.look(Look.NOTE));
    }
  }

  private boolean needsText(String formula, Page page) {
    Matcher called = CALLED.matcher(formula);
    while (called.find()) {
      String named = called.group("page");
      Set<Place> there =
          texts.getOrDefault(named == null ? page.name() : named.replace("''", "'"), Set.of());
      if (called.group("column") != null && !there.isEmpty() && holds(called, there)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Matcher called, Set<Place> places) {
    int column = column(called.group("column"));
    int row = Integer.parseInt(called.group("row")) - 1;
    boolean one = called.group("last") == null;
    int last = one ? column : column(called.group("last"));
    int lastRow = one ? row : Integer.parseInt(called.group("lastRow")) - 1;
    for (Place place : places) {
      if (row <= place.row()
          && place.row() <= lastRow
          && column <= place.column()
          && place.column() <= last) {
        return true;
      }
    }
    return false;
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
