package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.coverage.NewEdition;
import org.bilaga.coverage.NewEdition.Fate;
import org.bilaga.coverage.NewEdition.What;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * What a new edition of a document makes of what an agreement quotes: what it says otherwise and
 * what is gone, in words and in money; in full also what stands elsewhere or as before.
 */
public final class NewEditionSheet {
  private final NewEdition edition;
  private final Denomination currency;

  private NewEditionSheet(NewEdition edition, Denomination currency) {
    this.edition = edition;
    this.currency = currency;
  }

  public static Sheet of(NewEdition edition, Denomination currency, boolean inFull) {
    var sheet = new NewEditionSheet(edition, currency);
    List<SheetPart> parts = new ArrayList<>();
    parts.add(new Prose.Heading(Sentences.newEdition(sheet.file())));
    List<Fate> shown = new ArrayList<>(edition.fates());
    shown.removeIf(it -> !inFull && (it.what() == What.SAME || it.what() == What.MOVED));
    if (!shown.isEmpty()) {
      parts.add(sheet.table(shown));
    }
    parts.add(
        new Prose.Paragraph(
            Sentences.editionSummary(
                edition.count(What.SAME),
                edition.count(What.MOVED),
                edition.count(What.CHANGED),
                edition.count(What.GONE))));
    var coverage = new DocumentCoverageParts(edition.coverage());
    parts.addAll(coverage.parts(false));
    return new Sheet(parts, sheet.table(edition.fates()), sheet.data(coverage));
  }

  private String file() {
    return edition.coverage().document().declared().file().text();
  }

  private SheetTable table(List<Fate> fates) {
    var table =
        SheetTable.untitled()
            .column(Column.count("line", Sentences.line()))
            .column(Column.name("section", Told.text("§")))
            .column(Column.words("status", Sentences.status()))
            .column(Column.words("quoted", Sentences.quotedWords()))
            .column(Column.words("place", Sentences.place()))
            .column(Column.words("now", Sentences.standsNow()))
            .column(Column.money("before", Sentences.before()))
            .column(Column.money("after", Sentences.after()))
            .column(Column.money("difference", Sentences.difference()));
    for (Fate fate : fates) {
      boolean other = fate.what() == What.CHANGED;
      table.item(
          SheetCell.count(fate.quotation().words().span().line()),
          SheetCell.text(fate.quotation().number()),
          SheetCell.text(what(fate.what())),
          SheetCell.text(fate.quotation().words().text()),
          SheetCell.text(fate.now().map(Span::linePlace).orElse("")),
          SheetCell.text(other ? fate.now().map(NewEdition::onOneLine).orElse("") : ""),
          money(fate.amount()),
          money(fate.newAmount()),
          money(difference(fate)));
    }
    return table.built();
  }

  private static Optional<Fraction> difference(Fate fate) {
    return fate.amount().flatMap(old -> fate.newAmount().map(now -> now.subtract(old)));
  }

  private SheetCell money(Optional<Fraction> amount) {
    return amount.map(it -> SheetCell.money(it, currency)).orElse(SheetCell.EMPTY);
  }

  private static Told what(What what) {
    return switch (what) {
      case SAME -> Sentences.standsAsBefore();
      case MOVED -> Sentences.standsElsewhere();
      case CHANGED -> Sentences.saysOtherwise();
      case GONE -> Sentences.isGone();
    };
  }

  private Fields data(DocumentCoverageParts coverage) {
    List<Fields> all = new ArrayList<>();
    for (Fate fate : edition.fates()) {
      all.add(
          new Fields()
              .put("status", fate.what().name().toLowerCase(Locale.ROOT))
              .put("section", fate.quotation().number())
              .put("quoted", fate.quotation().words().text())
              .put("quotedOnLine", fate.quotation().words().span().line())
              .put("before", fate.before().map(Span::place))
              .put("place", fate.now().map(Span::place))
              .put("now", fate.now().map(NewEdition::onOneLine))
              .put("differs", fate.differs().map(NewEdition::onOneLine))
              .put("amount", money(fate.amount()))
              .put("newAmount", money(fate.newAmount())));
    }
    return new Fields()
        .put("edition", file())
        .put("quotations", all)
        .put("document", coverage.data());
  }
}
