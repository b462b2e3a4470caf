package org.bilaga.report.inferred;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Inference;
import org.bilaga.infer.Inference.Inferred;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.money.Denomination;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Listing;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** What was inferred of a table, column by column, and the sentences that say it. */
public final class InferenceSheet {
  private final Inference inference;
  private final SheetTable.Builder table =
      SheetTable.untitled()
          .column(Column.name("column", Sentences.columnHeading()))
          .column(Column.words("result", Sentences.verdictHeading()))
          .column(Column.count("agreeing", Sentences.fitsHeading()))
          .column(Column.count("cells", Sentences.cellsHeading()))
          .column(Column.figures("total", Sentences.totalHeading()))
          .column(Column.words("divided_by", Sentences.basisHeading()))
          .column(Column.words("rounding", Sentences.roundingHeading()))
          .column(Column.words("explanation", Sentences.explainedHeading()));
  private final List<Listing.Entry> entries = new ArrayList<>();

  private InferenceSheet(Inference inference) {
    this.inference = inference;
  }

  /**
   * @param file the name that the table goes by
   */
  public static Sheet of(Inference inference, String file) {
    var sheet = new InferenceSheet(inference);
    inference.columns().forEach(sheet::add);
    var listing = new Listing(sheet.table.built(), sheet.entries);
    List<SheetPart> parts = new ArrayList<>();
    parts.add(
        new Prose.Paragraph(
            Sentences.rowsAndColumns(
                file, inference.table().names().size(), inference.columns().size())));
    parts.add(listing);
    parts.addAll(new WrittenModel(inference, file).parts());
    return new Sheet(parts, listing.table(), listing.table());
  }

  private void add(Inferred inferred) {
    var column = inferred.column();
    var text = new ExplanationText(inference.table(), column);
    int fits = inferred.explanation().map(it -> column.figures() - it.misses().size()).orElse(0);
    long uses = inference.uses(column);
    Told mark = mark(inferred, uses);
    List<Told> lines =
        inferred
            .explanation()
            .map(text::lines)
            .orElseGet(
                () ->
                    List.of(
                        uses > 0
                            ? Sentences.usedBy(Math.toIntExact(uses))
                            : isGiven(column)
                                ? Sentences.dividesNothing()
                                : Sentences.nothingGives()));
    Told figure =
        inferred.explanation().isEmpty()
            ? Told.text("")
            : Sentences.fitsOf(String.valueOf(fits), String.valueOf(column.figures()));
    boolean warning = fits < column.figures() && uses == 0;
    entries.add(new Listing.Entry(mark, warning, Told.text(column.heading()), figure, lines));
    Optional<Division> division =
        inferred
            .explanation()
            .flatMap(it -> it instanceof Division of ? Optional.of(of) : Optional.empty());
    table.item(
        SheetCell.text(column.heading()),
        SheetCell.text(mark),
        inferred.explanation().isEmpty() ? SheetCell.EMPTY : SheetCell.count(fits),
        SheetCell.count(column.figures()),
        division.map(it -> total(column, it)).orElse(SheetCell.EMPTY),
        division.map(it -> SheetCell.text(text.basis(it.basis()))).orElse(SheetCell.EMPTY),
        division.map(it -> SheetCell.text(text.rounded(it.rule()))).orElse(SheetCell.EMPTY),
        SheetCell.text(Joined.by(" ", lines)));
  }

  private static SheetCell total(PublishedColumn column, Division division) {
    if (column.counts() == PublishedColumn.Counts.SHARES) {
      return SheetCell.share(division.total());
    }
    return column.unit().equals(Denomination.NONE)
        ? SheetCell.count(division.total())
        : SheetCell.money(division.total(), column.unit());
  }

  private static Told mark(Inferred inferred, long uses) {
    if (inferred.explanation().isPresent()) {
      Explanation found = inferred.explanation().get();
      return found.misses().isEmpty() ? Sentences.markExact() : Sentences.markNearly();
    }
    return uses > 0 || isGiven(inferred.column())
        ? Sentences.markGiven()
        : Sentences.markNotFound();
  }

  /** Whether a column is one to divide by, whatever else is found of it. */
  private static boolean isGiven(PublishedColumn column) {
    return column.counts() == PublishedColumn.Counts.THINGS;
  }
}
