package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** A page for each table of figures that something is reckoned from, with the row of each. */
final class DataPages {
  private static final int FIRST = 4;

  private DataPages() {}

  /** Its figures are inputs: whoever changes one sees what follows. */
  static void write(Data data, Page page, Ground ground) {
    var declared = data.declared();
    Ground.title(page, Ground.titled(declared.title().map(it -> it.text()), data.name()));
    List<Told> about = new ArrayList<>();
    declared.source().ifPresent(it -> about.add(Sentences.sourceIs(it.text())));
    declared.dated().ifPresent(it -> about.add(Sentences.datedIs(it.iso())));
    if (!about.isEmpty()) {
      page.sentence(1, 6, BookCell.text(Joined.commas(about)).look(Look.NOTE));
    }
    page.put(FIRST - 1, 0, Ground.heading(Sentences.member()));
    List<Data.Column> columns = columns(data);
    int last = columns.size() + 1;
    page.put(FIRST - 1, last, Ground.heading(Sentences.row()));
    int members = data.group().size();
    for (int member = 0; member < members; member++) {
      page.put(FIRST + member, 0, BookCell.text(ground.name(data.group(), member)));
      int row = data.table().rowOf(member);
      if (row >= 0 && !columns.isEmpty() && columns.get(0).index() >= 0) {
        var place = columns.get(0).place(member);
        page.put(
            FIRST + member,
            last,
            BookCell.text(place.file().name().replaceAll(".*/", "") + ":" + place.linePlace()));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      column(columns.get(i), i + 1, page, ground);
    }
    page.headings(FIRST - 1, FIRST - 1, 1).filtered(FIRST - 1, FIRST + members - 1, last);
  }

  static List<Data.Column> columns(Data data) {
    return data.columns().stream().filter(it -> it.series().isEmpty()).toList();
  }

  private static void column(Data.Column column, int at, Page page, Ground ground) {
    int members = column.group().size();
    page.put(FIRST - 1, at, Ground.above(Told.text(column.name())));
    boolean shares = column.counts() == Data.Counts.SHARES;
    CellForm form = shares ? CellForm.perCent(2) : CellForm.number(column.decimals());
    for (int member = 0; member < members; member++) {
      Optional<Fraction> value =
          column.isKnown(member)
              ? ground.evaluator().inputs().value(column, member)
              : Optional.empty();
      Amount amount = value.map(Amount::known).orElse(Amount.UNKNOWN);
      page.put(
          FIRST + member,
          at,
          BookCell.of(shares ? new SheetCell.Share(amount) : new SheetCell.Count(amount))
              .as(form)
              .look(Look.INPUT));
    }
    if (column.isComplete() && column.written().flatMap(it -> it.averagedBy()).isEmpty()) {
      Fraction sum = Fraction.ZERO;
      for (int member = 0; member < members; member++) {
        sum = sum.add(ground.evaluator().inputs().value(column, member).orElse(Fraction.ZERO));
      }
      page.put(FIRST + members, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
      page.put(
          FIRST + members,
          at,
          BookCell.of(shares ? SheetCell.share(sum) : SheetCell.count(sum))
              .by("SUM(" + Page.at(FIRST, at) + ":" + Page.at(FIRST + members - 1, at) + ")")
              .as(form)
              .look(Look.TOTAL));
    }
    ground.places().figures(column, new WorkbookPlaces.Column(page, FIRST, at, members));
  }
}
