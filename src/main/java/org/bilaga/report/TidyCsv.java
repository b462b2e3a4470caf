package org.bilaga.report;

import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;

/**
 * Who gets what, a row for each grant and recipient, as other programs read it.
 *
 * <p>Invariant: the amounts sum to the agreement; one that is not known is left empty.
 */
public final class TidyCsv {
  private TidyCsv() {}

  /**
   * The rows of the grants that are wanted.
   *
   * @param by the group whose members are asked for one by one
   */
  public static void render(
      Ledger ledger, Predicate<Grant> wanted, Optional<Group> by, StringBuilder out) {
    var csv = new CsvText(out);
    csv.row("agreement", "area", "grant", "recipient", "recipient_name", "period", "amount");
    var naming = Naming.of(ledger.agreement());
    for (Grant grant : ledger.agreement().grants()) {
      if (wanted.test(grant)) {
        for (Share share : ledger.shares(grant)) {
          var amount = share.amount();
          row(
              grant,
              RecipientsTold.id(share),
              RecipientsTold.name(share, naming),
              share,
              amount.least().filter(it -> amount.isKnown() || !it.isZero()),
              csv);
          by.ifPresent(group -> members(grant, share, group, csv));
        }
      }
    }
  }

  /** Of what they have together each member's part is not known. */
  private static void members(Grant grant, Share share, Group group, CsvText csv) {
    if (share.to().contains(new Referent.OfGroup(group))) {
      for (int member = 0; member < group.size(); member++) {
        var it = group.member(member);
        row(grant, it.id(), it.name(), share, Optional.empty(), csv);
      }
    }
  }

  private static void row(
      Grant grant, String id, String name, Share share, Optional<Fraction> amount, CsvText csv) {
    csv.row(
        grant.agreement().name(),
        grant.area().path(),
        grant.name(),
        id,
        name,
        share.period().orElse(grant.agreement().period()),
        amount.map(PlainDecimal::of).orElse(""));
  }
}
