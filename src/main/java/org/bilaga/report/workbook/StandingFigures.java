package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.money.Fraction;
import org.bilaga.report.workbook.WorkbookPlaces.Column;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * Figures that no formula makes follow what is changed, and the cells that they rest on.
 *
 * <p>What they rest on stands on a page as it is beside as it was when the workbook was made; where
 * the two differ, a check is red. Invariant: no figure is silently another than what it rests on.
 */
final class StandingFigures {
  private static final int FIRST = 4;
  private static final int NOW = 1;
  private static final int THEN = 2;
  private static final int DIFFERENCE = 3;

  /**
   * @param count how many cells that they rest on are others than they were, as a formula
   */
  record Held(Told what, String count) {}

  private record Standing(Told what, Supplier<List<Column>> on) {}

  private final List<Standing> all = new ArrayList<>();
  private final Map<Column, String> counts = new LinkedHashMap<>();
  private int row = FIRST;

  /** Later, as what they rest on may stand on a page that is written afterwards. */
  void add(Told what, Supplier<List<Column>> on) {
    all.add(new Standing(what, on));
  }

  /** Writes the page, where there is something for it. */
  List<Held> write(Supplier<Page> make) {
    List<Held> held = new ArrayList<>();
    Optional<Page> page = Optional.empty();
    for (Standing one : all) {
      List<String> told = new ArrayList<>();
      for (Column column : one.on().get()) {
        page = page.or(() -> Optional.of(begun(make.get())));
        Page to = page.get();
        told.add(counts.computeIfAbsent(column, it -> beside(it, to)));
      }
      if (!told.isEmpty()) {
        held.add(new Held(one.what(), String.join("+", told)));
      }
    }
    page.ifPresent(it -> it.filtered(FIRST - 1, row - 1, DIFFERENCE));
    return held;
  }

  private static Page begun(Page page) {
    Ground.title(page, Sentences.asMade());
    page.sentence(1, 8, BookCell.text(Sentences.whatStands()).look(Look.NOTE));
    page.put(FIRST - 1, 0, Ground.heading(Sentences.cell()));
    page.put(FIRST - 1, NOW, Ground.above(Sentences.isNow()));
    page.put(FIRST - 1, THEN, Ground.above(Sentences.whenMade()));
    page.put(FIRST - 1, DIFFERENCE, Ground.above(Sentences.difference()));
    return page.headings(FIRST - 1, FIRST - 1, 1);
  }

  /** A row for each cell; where it is counted how many of them differ. */
  private String beside(Column column, Page page) {
    int first = row;
    for (int member = 0; member < column.members(); member++) {
      int at = column.firstRow() + member;
      String name = column.page().name() + " " + Page.at(at, column.column());
      page.put(row, 0, BookCell.text(name));
      Optional<BookCell> there = column.page().cell(at, column.column());
      Optional<Fraction> is = there.flatMap(BookCell::figure);
      String now = Page.at(row, NOW);
      String then = Page.at(row, THEN);
      if (is.isPresent()) {
        // Where it has no end, as near as it is reckoned.
        CellForm form = there.get().form();
        page.put(row, NOW, BookCell.number(is.get()).as(form).by(column.of(member)));
        page.put(row, THEN, BookCell.number(is.get()).as(form));
        String same = "ABS(" + now + "-" + then + ")<=1E-9*ABS(" + then + ")";
        difference(page, "IF(" + same + ",0," + now + "-" + then + ")");
      } else {
        difference(page, "IF(ISNUMBER(" + column.of(member) + "),1,0)");
      }
      row++;
    }
    page.differences(first, DIFFERENCE, row - 1, DIFFERENCE);
    String range = page.ref(first, DIFFERENCE, row - 1, DIFFERENCE);
    return "COUNT(" + range + ")-COUNTIF(" + range + ",0)";
  }

  private void difference(Page page, String how) {
    page.put(row, DIFFERENCE, BookCell.number(Fraction.ZERO).by(how));
  }
}
