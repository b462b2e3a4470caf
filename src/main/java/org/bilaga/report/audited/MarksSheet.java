package org.bilaga.report.audited;

import org.bilaga.audit.DocumentAudit;
import org.bilaga.audit.Proof;
import org.bilaga.audit.Ticks;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/** Every figure of documents in the order it stands, each with its mark, as auditors tick them. */
public final class MarksSheet {
  private MarksSheet() {}

  public static Sheet of(DocumentAudit audit) {
    var table =
        SheetTable.titled(Sentences.marks())
            .column(Column.name("place", Sentences.placeHeading()))
            .column(Column.words("figure", Sentences.figureHeading()))
            .column(Column.words("proof", Sentences.proofHeading()))
            .column(Column.words("by", Sentences.byHeading()));
    for (Ticks.Mark mark : audit.marks().all()) {
      table.item(
          SheetCell.text(place(mark)),
          SheetCell.text(mark.figure().place().text().strip()),
          SheetCell.text(told(mark.proof())),
          mark.by()
              .map(by -> SheetCell.text(by.place() + ": " + by.text().strip()))
              .orElse(SheetCell.EMPTY));
    }
    return Sheet.of(table.built());
  }

  private static String place(Ticks.Mark mark) {
    return mark.figure().place().file().name() + ":" + mark.figure().place().place();
  }

  static Told told(Proof proof) {
    return switch (proof) {
      case FOOTED -> Sentences.footed();
      case CROSS_FOOTED -> Sentences.crossFooted();
      case BALANCED -> Sentences.balanced();
      case DERIVED -> Sentences.derived();
      case PARTS -> Sentences.parts();
      case STATED_AGAIN -> Sentences.statedAgain();
      case ROUNDED -> Sentences.rounded();
      case YEAR_BEFORE -> Sentences.yearBefore();
      case NOTHING -> Sentences.notVerified();
    };
  }

  /** How many figures there are, and how many of each mark: the last line of an audit. */
  public static Told counted(DocumentAudit audit, int documents) {
    var counts = audit.marks().counts();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return language -> {
      var line = new StringBuilder(Sentences.figuresOf(documents, all).in(language));
      String between = ": ";
      for (Proof proof : Proof.values()) {
        int count = counts.getOrDefault(proof, 0);
        if (count > 0) {
          line.append(between).append(count).append(' ').append(told(proof).in(language));
          between = ", ";
        }
      }
      return line.append('.').toString();
    };
  }
}
