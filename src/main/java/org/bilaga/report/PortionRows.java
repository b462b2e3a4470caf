package org.bilaga.report;

import java.util.List;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;

/**
 * Portions as other programs read them, a row each.
 *
 * <p>Invariant: the amounts sum to what is shown; one that is not known is left empty.
 */
final class PortionRows {
  private PortionRows() {}

  static SheetTable of(List<Portion> portions, Ledgers evaluator) {
    var rows =
        SheetTable.untitled()
            .column(Column.words("agreement", Sentences.agreement()))
            .column(Column.words("area", Sentences.area()))
            .column(Column.words("grant", Sentences.grant()))
            .column(Column.words("kind", Sentences.kind()))
            .column(Column.words("group", Sentences.group()))
            .column(Column.words("recipient", Sentences.recipient()))
            .column(Column.name("recipient_name", Sentences.name()))
            .column(Column.words("funder", Sentences.funder()))
            .column(Column.words("period", Sentences.period()))
            .column(Column.words("currency", Sentences.currency()))
            .column(Column.money("amount", Sentences.amount()));
    for (Portion portion : portions) {
      Share share = portion.share();
      Denomination currency = Portfolio.currency(portion.agreement(), evaluator);
      rows.item(
          SheetCell.text(portion.agreement().name()),
          SheetCell.text(portion.area().path()),
          SheetCell.text(portion.grant().map(grant -> grant.name()).orElse("")),
          SheetCell.text(share.kind().word()),
          SheetCell.text(group(share)),
          SheetCell.text(RecipientsTold.id(share)),
          SheetCell.text(RecipientsTold.name(share, Naming.of(portion.agreement()))),
          SheetCell.text(portion.payer().id()),
          SheetCell.text(share.period().orElse(portion.agreement().period())),
          SheetCell.text(currency.code()),
          SheetCell.money(Cells.amount(share.amount()), currency));
    }
    return rows.built();
  }

  private static String group(Share share) {
    return share.to().size() == 1
        ? switch (share.to().get(0)) {
          case Referent.OfMember it -> it.group().name();
          case Referent.OfGroup it -> it.group().name();
          default -> "";
        }
        : "";
  }
}
