package org.bilaga.check;

import org.bilaga.ast.Rounding.Residue;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.Entry;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Told;

/**
 * A rounding that gives out more than was granted, where the difference is no member's: the giver
 * or a party outside the group is then to pay it, which a residue seldom means.
 */
final class MoreThanGranted implements Check {
  static final Kind KIND =
      Kind.warning("more-than-granted")
          .en(
              "The rounded parts of `{grant}` come to {sum}, {more} more than its amount of"
                  + " {amount}; with `{residue}` {who} pays the difference.",
              "Name a member whose amount is lowered, such as `residue to largest`, or round by a"
                  + " method that leaves nothing over.")
          .sv(
              "De avrundade delarna av `{grant}` summerar till {sum}, {more} mer än beloppet på"
                  + " {amount}; med `{residue}` betalar {who} skillnaden.",
              "Ange en medlem vars belopp sänks, till exempel `rest till största`, eller avrunda"
                  + " med en metod som inte lämnar något över.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Entry entry : checked.ledger(agreement).entries()) {
        check(entry, checked);
      }
    }
  }

  private static void check(Entry entry, Checked checked) {
    var residue = entry.grant().rounding().flatMap(it -> it.residue());
    Leftover left = Leftover.tooMuch(entry);
    if (residue.isEmpty() || left.isNone()) {
      return;
    }
    var figures = Figures.of(entry.currency());
    var declared = entry.grant().declared();
    checked.add(
        KIND.at(declared.name().span())
            .with("grant", left.name())
            .with("sum", figures.text(left.sum()))
            .with("more", figures.text(left.sum().subtract(left.amount()).abs()))
            .with("amount", figures.text(left.amount()))
            .with("residue", written(residue.get()))
            .with("who", payer(residue.get()))
            .label(Sentences.roundedHere())
            .figures(left.amount(), left.sum())
            .about(declared));
  }

  private static Told written(Residue residue) {
    return residue instanceof Residue.ToNamed to
        ? Sentences.residueTo(to.named().text())
        : Sentences.residueKept();
  }

  private static Told payer(Residue residue) {
    return residue instanceof Residue.ToNamed to
        ? Told.text("`" + to.named().text() + "`")
        : Sentences.theGiver();
  }
}
