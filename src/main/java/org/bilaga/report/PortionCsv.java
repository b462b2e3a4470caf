package org.bilaga.report;

import java.util.List;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;

/**
 * Portions as other programs read them, a row each.
 *
 * <p>Invariant: the amounts sum to what is shown; one that is not known is left empty.
 */
public final class PortionCsv {
  private PortionCsv() {}

  public static void render(List<Portion> portions, Ledgers evaluator, StringBuilder out) {
    var csv = new CsvText(out);
    csv.row(
        "agreement",
        "area",
        "grant",
        "kind",
        "group",
        "recipient",
        "recipient_name",
        "funder",
        "period",
        "amount",
        "currency");
    for (Portion portion : portions) {
      Share share = portion.share();
      boolean told = share.isKnown() || !portion.amount().isZero();
      csv.row(
          portion.agreement().name(),
          portion.area().path(),
          portion.grant().map(grant -> grant.name()).orElse(""),
          share.kind().word(),
          group(share),
          RecipientsTold.id(share),
          RecipientsTold.name(share, Naming.of(portion.agreement())),
          portion.payer().id(),
          share.period().orElse(portion.agreement().period()),
          told ? PlainDecimal.of(portion.amount()) : "",
          Portfolio.currency(portion.agreement(), evaluator));
    }
  }

  private static String group(Share share) {
    return share.to().size() == 1
        ? switch (share.to().get(0)) {
          case Referent.OfMember it -> name(it.group());
          case Referent.OfGroup it -> name(it.group());
          default -> "";
        }
        : "";
  }

  private static String name(Group group) {
    return group.name();
  }
}
