package org.bilaga.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.ColumnUnit;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * Members down, grants across, with totals both ways.
 *
 * <p>Invariant: each column sums to its grant; what no member gets has rows of its own.
 */
public final class MemberSheet {
  private final Ledger ledger;
  private final Group group;
  private final List<Grant> grants;
  private final Optional<PerEach> per;

  private MemberSheet(Ledger ledger, List<Grant> grants, Group group, Optional<PerEach> per) {
    this.ledger = ledger;
    this.group = group;
    this.grants = grants;
    this.per = per;
  }

  /**
   * What the members of a group get of an area, or of all of an agreement.
   *
   * @param per what the totals are also told per
   */
  public static Sheet of(Area area, Group group, Optional<PerEach> per, Ledgers evaluator) {
    Ledger ledger = evaluator.ledger(area.agreement());
    List<Grant> grants = area.allGrants().stream().filter(grant -> concerns(grant, group)).toList();
    return new Sheet(
        List.of(new MemberSheet(ledger, grants, group, per).table(area)),
        ShareRows.of(ledger, grants::contains, Optional.of(group)),
        new AgreementFields(ledger, evaluator).of(grants::contains));
  }

  /** Whether a grant goes to the group, to a part of it, to those within it or to a member. */
  private static boolean concerns(Grant grant, Group group) {
    boolean whole =
        grant
            .group()
            .filter(it -> it == group || isPart(it, group) || it.above().contains(group))
            .isPresent();
    return whole
        || grant.recipient().isPresent()
            && grant.recipient().get() instanceof Referent.OfMember of
            && (of.group() == group || of.group().above().contains(group));
  }

  private static boolean isPart(Group part, Group whole) {
    return part.isPart() && part.size() > 0 && part.same(whole, 0) >= 0;
  }

  private SheetTable table(Area area) {
    var parts = parts();
    var table = SheetTable.titled(AgreementSheet.title(area));
    ColumnUnit unit = ColumnUnit.of(ledger.currency());
    String name = Naming.of(ledger.agreement()).name(group.declared());
    table.column(
        Column.name("recipient", Sentences.inUnit(name, unit.text()))
            .called(Sentences.recipient()));
    for (Grant grant : grants) {
      String heading = grant.area().isRoot() ? "" : grant.area().path() + ".\n";
      table.column(
          Column.money(grant.path(), Told.text(heading + grant.name()), unit)
              .called(Sentences.inUnit(grant.path(), unit.text())));
    }
    table.column(
        Column.money("amount", Sentences.total(), unit).called(Sentences.amountIn(unit.text())));
    per.ifPresent(
        each ->
            table.column(
                Column.figures("per", each.heading())
                    .in(unit)
                    .rounded(2)
                    .called(Sentences.inUnit(each.heading(), unit.text()))));
    for (int member = 0; member < group.size(); member++) {
      member(member, table);
    }
    for (Share.Kind kind : Share.Kind.values()) {
      Fraction[] others = parts[group.size() + kind.ordinal()];
      boolean some = Arrays.stream(others).anyMatch(it -> !it.isZero());
      boolean open = kind == Share.Kind.UNDISTRIBUTED && grants.stream().anyMatch(this::isUnknown);
      if (kind != Share.Kind.RECIPIENT && some || open) {
        rest(kind, others, table);
      }
    }
    totals(table);
    if (grants.stream().anyMatch(this::isUnknown)) {
      table.note(Sentences.notInTheSum());
    }
    return table.built();
  }

  /** For each member, then for each kind of share that is no member's, the amount of each grant. */
  private Fraction[][] parts() {
    var parts = new Fraction[group.size() + Share.Kind.values().length][grants.size()];
    for (Fraction[] row : parts) {
      Arrays.fill(row, Fraction.ZERO);
    }
    for (int column = 0; column < grants.size(); column++) {
      for (Share share : ledger.shares(grants.get(column))) {
        int row =
            share
                .member()
                .map(
                    it ->
                        Math.max(
                            it.group().same(group, it.member()),
                            it.group().home(group, it.member())))
                .filter(member -> member >= 0)
                .orElse(group.size() + share.kind().ordinal());
        Fraction known = share.amount().least().orElse(Fraction.ZERO);
        parts[row][column] = parts[row][column].add(known);
      }
    }
    return parts;
  }

  /** What the ledger says that a member gets of each: what is not known of it is no nought. */
  private void member(int member, SheetTable.Builder table) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(group.member(member).name()));
    Value sum = Value.ZERO;
    for (Grant grant : grants) {
      Value its = ledger.totalTo(new Referent.OfMember(group, member), List.of(grant));
      cells.add(money(known(its)));
      sum = sum.plus(its);
    }
    cells.add(sumOfGrants(known(sum)));
    Amount all = known(sum);
    per.ifPresent(each -> cells.add(money(PerEach.of(all, each.count(group, member)))));
    table.row(Row.Kind.ITEM, 0, cells);
  }

  /** Within bounds where there is one above; that a member may get something is not an amount. */
  private static Amount known(Value value) {
    boolean some = value.most().isPresent() || value.least().filter(it -> !it.isZero()).isPresent();
    return some ? Cells.amount(value) : Amount.UNKNOWN;
  }

  private void rest(Share.Kind kind, Fraction[] parts, SheetTable.Builder table) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(label(kind)));
    Amount sum = Amount.known(Fraction.ZERO);
    for (int column = 0; column < parts.length; column++) {
      boolean open = kind == Share.Kind.UNDISTRIBUTED && isUnknown(grants.get(column));
      // What is undivided of a grant whose amount is said to be within bounds is all of it.
      Value whole = ledger.entry(grants.get(column)).amount();
      boolean all = open && whole.least().filter(parts[column]::equals).isPresent();
      Amount amount =
          all
              ? Cells.said(whole)
              : open ? Amount.atLeast(parts[column]) : Amount.known(parts[column]);
      cells.add(money(amount));
      sum = sum.plus(amount);
    }
    cells.add(sumOfGrants(sum));
    per.ifPresent(each -> cells.add(SheetCell.EMPTY));
    boolean open = kind == Share.Kind.UNDISTRIBUTED;
    table.row(open ? Row.Kind.OPEN : Row.Kind.REST, 0, cells);
  }

  private void totals(SheetTable.Builder table) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(Sentences.total()));
    Amount sum = Amount.known(Fraction.ZERO);
    for (Grant grant : grants) {
      Value total = ledger.entry(grant).amount();
      Amount amount =
          isUnknown(grant) ? Cells.said(total) : Amount.known(total.least().orElse(Fraction.ZERO));
      cells.add(new SheetCell.Formula(money(amount), new SheetCell.Reckoned.SumAbove()));
      sum = sum.plus(amount);
    }
    cells.add(new SheetCell.Formula(money(sum), new SheetCell.Reckoned.SumAbove()));
    Amount all = sum;
    per.ifPresent(each -> cells.add(money(PerEach.of(all, each.count(group)))));
    table.row(Row.Kind.TOTAL, 0, cells);
  }

  private SheetCell money(Amount amount) {
    return SheetCell.money(amount, ledger.currency());
  }

  private SheetCell sumOfGrants(Amount amount) {
    List<String> columns = grants.stream().map(Grant::path).toList();
    return new SheetCell.Formula(money(amount), new SheetCell.Reckoned.SumOf(columns));
  }

  /** Whether the grant has more, of an amount that is not stated. */
  private boolean isUnknown(Grant grant) {
    return !ledger.entry(grant).isKnown();
  }

  private static Told label(Share.Kind kind) {
    return switch (kind) {
      case RECIPIENT, TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> Told.text("");
      case UNDISTRIBUTED -> Sentences.undistributed();
      case WITHOUT_HEIR -> Sentences.reachedByNobody();
      case REST_TO_PARTY -> Sentences.restToOthers();
      case REST_WITHOUT_HOME -> Sentences.restOfRounding();
      case OPEN, KEPT, REST_KEPT -> Dimension.holding(kind);
    };
  }
}
