package org.bilaga.report.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bilaga.ast.Text;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.Deriver;
import org.bilaga.explain.telling.LadderPicture;
import org.bilaga.explain.telling.Telling;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.AgreementSheet;
import org.bilaga.report.MemberSheet;
import org.bilaga.report.PerEach;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.sheet.Aside;
import org.bilaga.sheet.Chart;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * The money of one agreement and who gets it, with charts, and how each figure came about.
 *
 * <p>Invariant: every figure stands in a table; a chart repeats it, and a link leads to its
 * reasons.
 */
final class AgreementReport {
  /** Where there are more figures than these, each grant is explained and not each part of it. */
  private static final int MOST_EXPLAINED = 900;

  private static final Set<String> TOTALS = Set.of("amount", "share", "per");

  private final Agreement agreement;
  private final Ledgers ledgers;
  private final Ledger ledger;
  private final Optional<PerEach> per;
  private final Map<String, Aside> asides = new HashMap<>();
  private final List<SheetPart> why = new ArrayList<>();
  private final int number;
  private final boolean folds;

  /**
   * @param number which one of the report it is, so that its links lead to its own places
   * @param folds whether what is not asked for is out of sight, so that there is room for all of it
   */
  AgreementReport(
      Agreement agreement, Ledgers ledgers, Optional<PerEach> per, int number, boolean folds) {
    this.agreement = agreement;
    this.ledgers = ledgers;
    this.ledger = ledgers.ledger(agreement);
    this.per = per.or(() -> PerEach.usual(agreement));
    this.number = number;
    this.folds = folds;
  }

  /** The tree of the money, and what each recipient gets. */
  List<SheetPart> money() {
    List<SheetPart> parts = new ArrayList<>();
    SheetTable money = table(AgreementSheet.of(ledger, ledgers).parts());
    Chart.of(money).map(it -> it.titled(Sentences.moneyByPart())).ifPresent(parts::add);
    byYear(money).ifPresent(parts::add);
    parts.add(0, linkedToGrants(money));
    ladders(parts);
    for (Group group : ledger.groups()) {
      members(group, parts);
    }
    return parts;
  }

  /** How each figure that is linked came about. */
  List<SheetPart> why() {
    return why;
  }

  private static SheetTable table(List<SheetPart> parts) {
    return parts.stream().flatMap(it -> it.asTable().stream()).findFirst().orElseThrow();
  }

  /** The totals of the years, where there are several. */
  private static Optional<Chart> byYear(SheetTable money) {
    List<Chart.Bar> bars = new ArrayList<>();
    Row last = money.rows().getLast();
    Optional<Column> shown = Optional.empty();
    for (int i = 0; i < money.columns().size(); i++) {
      Column column = money.columns().get(i);
      if (column.type() == Column.Type.MONEY && !column.name().equals("amount")) {
        bars.add(new Chart.Bar(column.heading(), last.cells().get(i).value()));
        shown = Optional.of(column);
      }
    }
    return shown
        .filter(it -> bars.size() > 1)
        .map(column -> Chart.of(Sentences.yearByYear(), Chart.Kind.YEARS, column, bars));
  }

  /** Each ladder: what stands on its steps, and who is on them. */
  private void ladders(List<SheetPart> parts) {
    List<SheetPart> told = new ArrayList<>();
    for (Grant grant : agreement.grants()) {
      List<SheetPart> charts =
          grant.declared().hasLadder() ? LadderPicture.of(whole(grant)) : List.of();
      if (!charts.isEmpty()) {
        String title = grant.declared().title().map(Text::text).orElse(grant.path());
        told.add(new Prose.Heading(Told.text(title), true));
        told.addAll(charts);
      }
    }
    if (!told.isEmpty()) {
      parts.add(new Prose.Heading(Sentences.laddersChapter()));
      parts.addAll(told);
    }
  }

  // Who gets it

  private void members(Group group, List<SheetPart> parts) {
    Optional<PerEach> each = per.filter(it -> it.isOf(group));
    SheetTable table = table(MemberSheet.of(agreement.root(), group, each, ledgers).parts());
    parts.add(new Prose.Heading(Sentences.whoGetsWhat(named(group))));
    parts.add(totalsFirst(withShares(linked(group, table))));
    Told title = Sentences.amountsOf(named(group));
    Chart.of(table).map(it -> it.titled(title)).ifPresent(parts::add);
    Told perEach = Sentences.perEachOf(named(group));
    CountyMap.of(group, table, "per", perEach)
        .or(() -> CountyMap.of(group, table, "amount", title))
        .ifPresent(parts::add);
  }

  private String named(Group group) {
    return Naming.of(agreement).name(group.declared());
  }

  /** With what each member has of all. */
  private SheetTable withShares(SheetTable table) {
    int amount = table.columns().stream().map(Column::name).toList().indexOf("amount");
    var total = table.rows().getLast().cells().get(amount).figure().known();
    if (total.isEmpty() || total.get().isZero()) {
      return table;
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(amount + 1, Column.share("share", Sentences.shareOfAll()).rounded(2));
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<SheetCell> cells = new ArrayList<>(row.cells());
      var known = row.cells().get(amount).figure().known();
      cells.add(
          amount + 1,
          known.map(it -> SheetCell.share(it.divide(total.get()))).orElse(SheetCell.EMPTY));
      rows.add(new Row(row.kind(), row.depth(), cells));
    }
    return new SheetTable(table.title(), columns, rows, table.notes());
  }

  /** What they get in all is what most look for: it stands beside their names. */
  private static SheetTable totalsFirst(SheetTable table) {
    List<Integer> order = new ArrayList<>(List.of(0));
    for (boolean total : new boolean[] {true, false}) {
      for (int i = 1; i < table.columns().size(); i++) {
        if (TOTALS.contains(table.columns().get(i).name()) == total) {
          order.add(i);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(new Row(row.kind(), row.depth(), order.stream().map(row.cells()::get).toList()));
    }
    List<Column> columns = order.stream().map(table.columns()::get).toList();
    return new SheetTable(table.title(), columns, rows, table.notes());
  }

  private SheetTable linked(Group group, SheetTable table) {
    Map<String, Grant> grants = new HashMap<>();
    agreement.grants().forEach(grant -> grants.put(grant.path(), grant));
    boolean each = folds && group.size() * (long) agreement.grants().size() <= MOST_EXPLAINED;
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < table.rows().size(); at++) {
      Row row = table.rows().get(at);
      List<SheetCell> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        SheetCell cell = row.cells().get(i);
        Grant grant = grants.get(table.columns().get(i).name());
        boolean member = at < group.size() && cell.figure().isKnown();
        boolean some = member && !cell.figure().known().filter(it -> it.isZero()).isPresent();
        if (grant != null && (some && each || row.kind() == Row.Kind.TOTAL || some)) {
          String to = some && each ? explained(grant, group, at) : explained(grant);
          cells.add(new SheetCell.Linked(cell, to));
        } else {
          cells.add(cell);
        }
      }
      rows.add(new Row(row.kind(), row.depth(), cells));
    }
    return new SheetTable(table.title(), table.columns(), rows, table.notes());
  }

  /** The rows of the tree that are grants, each with a way to how it is divided. */
  private SheetTable linkedToGrants(SheetTable money) {
    int amount = money.columns().stream().map(Column::name).toList().indexOf("amount");
    List<Grant> grants = agreement.grants();
    long items = money.rows().stream().filter(it -> it.kind() == Row.Kind.ITEM).count();
    if (items != grants.size()) {
      return money;
    }
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (Row row : money.rows()) {
      List<SheetCell> cells = new ArrayList<>(row.cells());
      if (row.kind() == Row.Kind.ITEM) {
        cells.set(amount, new SheetCell.Linked(cells.get(amount), explained(grants.get(next++))));
      }
      rows.add(new Row(row.kind(), row.depth(), cells));
    }
    return new SheetTable(money.title(), money.columns(), rows, money.notes());
  }

  // Why

  private String explained(Grant grant) {
    String id = "why" + number + "." + grant.index();
    String asked = agreement.name() + "." + grant.path();
    return aside(id, asked, () -> Telling.of(whole(grant), false).parts());
  }

  private Derivation whole(Grant grant) {
    String asked = agreement.name() + "." + grant.path();
    return new Deriver(ledgers, agreement).whole(asked, List.of(grant), Optional.empty());
  }

  private String explained(Grant grant, Group group, int member) {
    String id = "why" + number + "." + grant.index() + "." + group.name() + "." + member;
    String asked = agreement.name() + "." + grant.path() + "[" + group.member(member).id() + "]";
    return aside(
        id,
        asked,
        () ->
            Telling.of(
                    new Deriver(ledgers, agreement)
                        .of(asked, List.of(grant), group, member, Optional.empty()),
                    false)
                .parts());
  }

  private String aside(String id, String asked, Supplier<List<SheetPart>> told) {
    if (!asides.containsKey(id)) {
      List<SheetPart> parts = new ArrayList<>(told.get());
      // What was asked is the title here.
      if (parts.getFirst() instanceof Prose.Heading) {
        parts.removeFirst();
      }
      Aside aside = new Aside(id, Told.text(asked), parts);
      asides.put(id, aside);
      why.add(aside);
    }
    return id;
  }
}
