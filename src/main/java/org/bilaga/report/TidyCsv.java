package org.bilaga.report;

import java.util.function.Predicate;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.resolve.Grant;

/**
 * Who gets what, a row for each grant and recipient, as other programs read it.
 *
 * <p>Invariant: the amounts sum to the agreement; one that is not known is left empty.
 */
public final class TidyCsv {
  private TidyCsv() {}

  /** The rows of the grants that are wanted. */
  public static void render(Ledger ledger, Predicate<Grant> wanted, StringBuilder out) {
    var csv = new CsvText(out);
    csv.row("agreement", "area", "grant", "recipient", "recipient_name", "period", "amount");
    var agreement = ledger.agreement();
    for (Grant grant : agreement.grants()) {
      if (wanted.test(grant)) {
        for (Share share : Share.of(ledger.entry(grant))) {
          csv.row(
              agreement.name(),
              grant.area().path(),
              grant.name(),
              share.id(),
              share.name(),
              share.slot().map(Slot::text).orElse(agreement.period()),
              share.known() || !share.amount().isZero() ? PlainDecimal.of(share.amount()) : "");
        }
      }
    }
  }
}
