package org.bilaga.report;

import org.bilaga.settle.Position;
import org.bilaga.settle.Settlement;
import org.bilaga.words.Language;

/**
 * The positions of a settlement, a row for each recipient and unit of money, as programs read it.
 *
 * <p>Invariant: the rows with {@code part} false sum to the agreement. An empty {@code most} means
 * that nothing bounds it.
 */
public final class SettlementCsv {
  private SettlementCsv() {}

  public static void render(Settlement settlement, StringBuilder out) {
    var csv = new CsvText(out);
    var amounts = new SettlementAmounts(settlement.currency(), Language.ENGLISH);
    csv.row(
        "agreement",
        "as_of",
        "recipient",
        "recipient_name",
        "money",
        "part",
        "told",
        "granted_least",
        "granted_most",
        "requisitioned",
        "paid",
        "lapsed_least",
        "lapsed_most",
        "withheld_least",
        "withheld_most",
        "open_least",
        "open_most",
        "overpaid",
        "spent",
        "own",
        "spent_reclaimed",
        "repaid",
        "to_repay",
        "not_accounted",
        "excess",
        "may_be_reclaimed",
        "paid_without_right");
    var naming = settlement.naming();
    for (Position it : settlement.positions()) {
      var given = it.given();
      var used = it.used();
      csv.row(
          settlement.agreement().name(),
          settlement.day().toString(),
          it.recipient().id(),
          it.recipient().name(naming).in(Language.ENGLISH),
          it.unit().path(),
          String.valueOf(it.partOf()),
          String.valueOf(it.told()),
          amounts.plain(given.granted().least()),
          amounts.plainMost(given.granted()),
          amounts.plain(it.requisitioned()),
          amounts.plain(given.paid()),
          amounts.plain(given.lapsed().least()),
          amounts.plainMost(given.lapsed()),
          amounts.plain(given.withheld().least()),
          amounts.plainMost(given.withheld()),
          amounts.plain(given.open().least()),
          amounts.plainMost(given.open()),
          amounts.plain(given.overpaid()),
          amounts.plain(used.spent()),
          amounts.plain(used.own()),
          amounts.plain(used.reclaimedOfSpent()),
          amounts.plain(used.repaid()),
          amounts.plain(used.toRepay()),
          amounts.plain(used.notAccounted()),
          amounts.plain(used.excess()),
          amounts.plain(it.mayBeReclaimed()),
          amounts.plain(it.withoutRight()));
    }
  }
}
