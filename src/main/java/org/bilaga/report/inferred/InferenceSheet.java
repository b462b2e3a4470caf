package org.bilaga.report.inferred;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Basis;
import org.bilaga.infer.Explanation;
import org.bilaga.infer.Inference;
import org.bilaga.infer.Inference.Inferred;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
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
  private final Denomination known;
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

  private InferenceSheet(Inference inference, Denomination known) {
    this.inference = inference;
    this.known = known;
  }

  /**
   * Where a table stands.
   *
   * @param file the name of its file
   * @param sheet that of its sheet, where one is meant
   * @param table what it is known by in a document
   */
  public record Source(String file, Optional<String> sheet, Optional<String> table) {
    /** As a sentence of an agreement has it. */
    private Told written() {
      String quoted = WrittenModel.quoted(file);
      return table
          .<Told>map(it -> Sentences.fromTable(quoted, WrittenModel.quoted(it)))
          .or(() -> sheet.map(it -> Sentences.fromSheet(quoted, WrittenModel.quoted(it))))
          .orElseGet(() -> Told.text(quoted));
    }
  }

  /**
   * The columns one by one, and then the sentences.
   *
   * @param currency what amounts are in that say none; empty where nothing says it
   */
  public static Sheet of(Inference inference, Source source, Optional<Denomination> currency) {
    var sheet = new InferenceSheet(inference, currency.orElse(Denomination.NONE));
    inference.columns().forEach(sheet::add);
    var listing = new Listing(sheet.table.built(), sheet.entries);
    List<SheetPart> parts = new ArrayList<>();
    parts.add(
        new Prose.Paragraph(
            Sentences.rowsAndColumns(
                source.file(), inference.table().names().size(), inference.columns().size())));
    int left = inference.table().left();
    if (left > 0) {
      parts.add(new Prose.Paragraph(Sentences.moreColumns(left)));
    }
    parts.add(listing);
    Denomination usual = currency.orElse(Denomination.USUAL);
    var model = new WrittenModel(inference, WrittenModel.Names.ofNobody(usual));
    if (currency.isEmpty() && model.isInUsual()) {
      parts.add(new Prose.Paragraph(Sentences.noCurrency(usual.many())));
    }
    if (model.unnamed() > 0) {
      parts.add(new Prose.Paragraph(Sentences.unnamedColumns(model.unnamed())));
    }
    parts.addAll(model.parts(source.written()));
    return new Sheet(parts, listing.table(), listing.table());
  }

  private void add(Inferred inferred) {
    var column = inferred.column();
    var text = new ExplanationText(inference.table(), column, known);
    Optional<Integer> fits =
        inferred.explanation().map(it -> column.figures() - it.misses().size());
    Told mark = mark(inferred);
    List<Told> lines =
        inferred
            .explanation()
            .map(text::lines)
            .orElseGet(() -> UnexplainedText.lines(inference, inferred));
    Told figure =
        fits.map(it -> Sentences.fitsOf(String.valueOf(it), String.valueOf(column.figures())))
            .orElse(Told.text(""));
    boolean warning =
        fits.orElse(inference.isGiven(column) ? column.figures() : 0) < column.figures();
    entries.add(new Listing.Entry(mark, warning, Told.text(column.heading()), figure, lines));
    table.item(
        SheetCell.text(column.heading()),
        SheetCell.text(mark),
        fits.map(SheetCell::count).orElse(SheetCell.EMPTY),
        SheetCell.count(column.figures()),
        inferred.explanation().map(it -> total(column, it)).orElse(SheetCell.EMPTY),
        inferred
            .explanation()
            .flatMap(InferenceSheet::basis)
            .map(it -> SheetCell.text(text.basis(it)))
            .orElse(SheetCell.EMPTY),
        inferred
            .explanation()
            .flatMap(InferenceSheet::rounding)
            .map(it -> SheetCell.text(text.roundedOrPrinted(it)))
            .orElse(SheetCell.EMPTY),
        SheetCell.text(Joined.by(" ", lines)));
  }

  private static SheetCell total(PublishedColumn column, Explanation explanation) {
    if (!(explanation instanceof Explanation.Division division)) {
      return SheetCell.EMPTY;
    }
    Fraction total = division.total().amount();
    if (column.counts() == PublishedColumn.Counts.SHARES) {
      return SheetCell.share(total);
    }
    return column.unit().equals(Denomination.NONE)
        ? SheetCell.count(total)
        : SheetCell.money(total, column.unit());
  }

  private static Optional<Basis> basis(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Division it -> Optional.of(it.basis());
      case Explanation.Rated it -> Optional.of(it.basis());
      case Explanation.Consistent it -> Optional.of(it.basis());
      case Explanation.Nested it -> Optional.of(it.basis());
      case Explanation.Change it -> Optional.empty();
      case Explanation.Sum it -> Optional.empty();
    };
  }

  private static Optional<RoundingRule> rounding(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Division it -> Optional.of(it.rule());
      case Explanation.Rated it -> Optional.of(it.rule());
      case Explanation.Nested it -> Optional.of(it.rule());
      case Explanation.Change it -> Optional.of(it.rule()).filter(rule -> it.relative());
      case Explanation.Consistent it -> Optional.empty();
      case Explanation.Sum it -> Optional.empty();
    };
  }

  private Told mark(Inferred inferred) {
    if (inferred.explanation().isPresent()) {
      Explanation found = inferred.explanation().get();
      return !found.misses().isEmpty()
          ? Sentences.markNearly()
          : found instanceof Explanation.Consistent
              ? Sentences.markConsistent()
              : Sentences.markExact();
    }
    return inference.isGiven(inferred.column()) ? Sentences.markGiven() : Sentences.markNotFound();
  }
}
