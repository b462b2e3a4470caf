package org.bilaga.report;

import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;

/**
 * Who gets what, a row for each grant and recipient, as programs read it.
 *
 * <p>Invariant: the amounts sum to the agreement; one that is not known is left empty.
 */
final class ShareRows {
  private final Ledger ledger;
  private final Naming naming;
  private final SheetTable.Builder rows =
      SheetTable.untitled()
          .column(Column.words("agreement", Sentences.agreement()))
          .column(Column.words("area", Sentences.area()))
          .column(Column.words("grant", Sentences.grant()))
          .column(Column.words("recipient", Sentences.recipient()))
          .column(Column.name("recipient_name", Sentences.name()))
          .column(Column.words("period", Sentences.period()))
          .column(Column.words("currency", Sentences.currency()))
          .column(Column.money("amount", Sentences.amount()));

  private ShareRows(Ledger ledger) {
    this.ledger = ledger;
    this.naming = Naming.of(ledger.agreement());
  }

  /**
   * The rows of the grants that are wanted.
   *
   * @param by the group whose members are asked for one by one
   */
  static SheetTable of(Ledger ledger, Predicate<Grant> wanted, Optional<Group> by) {
    var all = new ShareRows(ledger);
    for (Grant grant : ledger.agreement().grants()) {
      if (wanted.test(grant)) {
        all.add(grant, by);
      }
    }
    return all.rows.built();
  }

  private void add(Grant grant, Optional<Group> by) {
    for (Share share : ledger.shares(grant)) {
      String name = RecipientsTold.name(share, naming);
      add(grant, RecipientsTold.id(share), name, share, Cells.amount(share.amount()));
      by.ifPresent(group -> members(grant, share, group));
    }
  }

  /** Of what they have together each member's part is not known. */
  private void members(Grant grant, Share share, Group group) {
    if (share.to().contains(new Referent.OfGroup(group))) {
      for (int member = 0; member < group.size(); member++) {
        var it = group.member(member);
        add(grant, it.id(), it.name(), share, Amount.UNKNOWN);
      }
    }
  }

  private void add(Grant grant, String id, String name, Share share, Amount amount) {
    rows.item(
        SheetCell.text(grant.agreement().name()),
        SheetCell.text(grant.area().path()),
        SheetCell.text(grant.name()),
        SheetCell.text(id),
        SheetCell.text(name),
        SheetCell.text(share.period().orElse(grant.agreement().period())),
        SheetCell.text(ledger.currency().code()),
        SheetCell.money(amount, ledger.currency()));
  }
}
