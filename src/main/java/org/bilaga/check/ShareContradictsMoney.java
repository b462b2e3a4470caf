package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;

/**
 * A printed share that the printed money of the same row does not bear out.
 *
 * <p>Compares what is printed with what is printed: the cell's part of the printed total against
 * the printed share of the key that the column was distributed by.
 */
final class ShareContradictsMoney implements Check {
  static final Kind KIND =
      Kind.finding("share-contradicts-money")
          .en(
              "{member}'s share is printed as {share}, but its money in \"{column}\" is {part} of"
                  + " the total.",
              "Correct the share or the money, whichever is wrong.")
          .sv(
              "Andelen för {member} är tryckt som {share}, men pengarna i \"{column}\" är {part} av"
                  + " summan.",
              "Rätta det som är fel av andelen och pengarna.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        if (appendix.table().totalRow().isPresent()) {
          check(appendix, appendix.table().totalRow().getAsInt(), checked);
        }
      }
    }
  }

  private static void check(AppendixTable appendix, int totalRow, Checked checked) {
    var columns = appendix.declared().columns();
    for (int share = 0; share < columns.size(); share++) {
      var key = key(columns.get(share), appendix);
      for (int money = 0; money < columns.size() && key.isPresent(); money++) {
        boolean both = appendix.columns().get(share) >= 0 && appendix.columns().get(money) >= 0;
        if (both && isDividedBy(key.get(), columns.get(money), appendix)) {
          compare(appendix, totalRow, share, money, key.get(), checked);
        }
      }
    }
  }

  private static Optional<Key> key(Clause.AppendixColumn column, AppendixTable appendix) {
    if (column.value() instanceof Expression.ReferenceValue value) {
      var meaning = appendix.agreement().module().meaning(value.reference());
      if (meaning.isPresent() && meaning.get() instanceof Referent.OfKey of) {
        return Optional.of(of.key());
      }
    }
    return Optional.empty();
  }

  private static boolean isDividedBy(
      Key key, Clause.AppendixColumn column, AppendixTable appendix) {
    List<Grant> grants = ColumnGrants.of(column.value(), appendix).orElse(List.<Grant>of());
    for (Grant grant : grants) {

      if (grant.declared().division().hasTerms() || grant.key().filter(it -> it == key).isEmpty()) {
        return false;
      }
    }
    return !grants.isEmpty();
  }

  private static void compare(
      AppendixTable appendix, int totalRow, int share, int money, Key key, Checked checked) {
    Table table = appendix.table().table();
    int shareColumn = appendix.columns().get(share);
    int moneyColumn = appendix.columns().get(money);
    var total = printed(table, totalRow, moneyColumn);
    if (total.isEmpty() || total.get().number().digits().signum() == 0) {
      return;
    }
    Fraction whole = FigureValue.of(total.get().inBase());
    for (int member = 0; member < appendix.group().size(); member++) {
      int row = appendix.table().rowOf(member);
      var part = row < 0 ? Optional.<Figure.Printed>empty() : printed(table, row, moneyColumn);
      var stated = row < 0 ? Optional.<Figure.Printed>empty() : printed(table, row, shareColumn);
      if (part.isPresent() && stated.isPresent()) {
        checked.tally().comparison();
        Fraction is = FigureValue.of(part.get().inBase()).divide(whole);
        Fraction says = FigureValue.of(stated.get().inBase());
        // A unit more or less from rounding the money is no contradiction.
        Fraction slack =
            DataTotalDiffers.step(stated.get())
                .divide(Fraction.of(2))
                .add(DataTotalDiffers.step(part.get()).divide(whole));
        if (is.subtract(says).abs().compareTo(slack) > 0
            && !areBothRight(appendix, money, member, part.get(), stated.get(), key, checked)) {
          tell(appendix, row, shareColumn, moneyColumn, is, says, checked);
        }
      }
    }
  }

  /**
   * Whether the money is what the rule of rounding gives, with what it leaves to somebody, and the
   * share that of the key: then they differ by what the rule says.
   */
  private static boolean areBothRight(
      AppendixTable appendix,
      int money,
      int member,
      Figure.Printed part,
      Figure.Printed stated,
      Key key,
      Checked checked) {
    var grants = ColumnGrants.of(appendix.declared().columns().get(money).value(), appendix);
    var weights = checked.evaluator().weighing().weights(key, appendix.group()).known();
    if (grants.isEmpty() || weights.isEmpty()) {
      return false;
    }
    var ledger = checked.ledger(appendix.agreement());
    long minor = ledger.minor(grants.get(), appendix.group(), member);
    Fraction step = DataTotalDiffers.step(stated).divide(Fraction.of(2));
    return ledger.major(1).multiply(Fraction.of(minor)).equals(FigureValue.of(part.inBase()))
        && weights
                .get()
                .share(member)
                .subtract(FigureValue.of(stated.inBase()))
                .abs()
                .compareTo(step)
            <= 0;
  }

  private static Optional<Figure.Printed> printed(Table table, int row, int column) {
    return table.figure(row, column) instanceof Figure.Printed printed
        ? Optional.of(printed)
        : Optional.empty();
  }

  private static void tell(
      AppendixTable appendix,
      int row,
      int shareColumn,
      int moneyColumn,
      Fraction is,
      Fraction says,
      Checked checked) {
    Table table = appendix.table().table();
    var figures = Figures.perCent(3);
    checked.add(
        KIND.at(table.span(row, shareColumn))
            .with("member", appendix.table().nameOf(row))
            .with("share", table.text(row, shareColumn))
            .with("column", table.header(moneyColumn).text())
            .with("part", figures.text(is))
            .label(Sentences.printedShare())
            .and(table.span(row, moneyColumn), Sentences.ofTheTotal(figures.text(is)))
            .figures(is, says)
            .about(new TableCell(appendix.table(), row, shareColumn)));
  }
}
