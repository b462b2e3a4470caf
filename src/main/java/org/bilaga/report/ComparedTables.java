package org.bilaga.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.ComparedRow;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.PartialAmount;
import org.bilaga.compare.Population;
import org.bilaga.compare.Side;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.ColumnUnit;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * The differences between two agreements as tables, by grant and by recipient.
 *
 * <p>Invariant: the rows of a table sum to its total; those without any difference stand together
 * in one row.
 */
final class ComparedTables {
  private static final int DECIMALS = 2;

  private final Comparison comparison;
  private final List<Line> lines;

  /**
   * @param lines those of the comparison that are wanted
   */
  ComparedTables(Comparison comparison, List<Line> lines) {
    this.comparison = comparison;
    this.lines = lines;
  }

  static SheetCell money(PartialAmount amount, Comparison comparison) {
    Amount cell =
        amount.isWhole()
            ? Amount.known(amount.known())
            : amount.known().isZero() ? Amount.UNKNOWN : Amount.atLeast(amount.known());
    return SheetCell.money(cell, comparison.currency());
  }

  static SheetCell difference(ComparedRow row, Comparison comparison) {
    Amount amount = row.difference().map(Amount::known).orElse(Amount.UNKNOWN);
    return new SheetCell.Formula(
        SheetCell.money(amount, comparison.currency()),
        new SheetCell.Reckoned.Difference("after", "before"));
  }

  SheetTable byGrant() {
    var table = table("grant", Sentences.grant(), false);
    List<ComparedRow> alike = new ArrayList<>();
    for (ComparedRow row : ComparedRow.byGrant(lines)) {
      if (row.isAlike()) {
        alike.add(row);
        continue;
      }
      var pair = row.pair().orElseThrow();
      table.row(Row.Kind.ITEM, 0, cells(Told.text(pair.path()), row));
      List<ComparedRow> periods =
          ComparedRow.byPeriod(lines.stream().filter(line -> line.pair() == pair).toList());
      for (ComparedRow period : periods.size() > 1 ? periods : List.<ComparedRow>of()) {
        Told name = period.period().map(Told::text).orElseGet(Sentences::otherPeriod);
        table.row(Row.Kind.PART, 1, cells(name, period));
      }
    }
    if (!alike.isEmpty()) {
      table.row(Row.Kind.REST, 0, cells(Sentences.grantsAlike(alike.size()), sum(alike)));
    }
    return table.row(Row.Kind.TOTAL, 0, cells(Sentences.total(), total())).built();
  }

  SheetTable byRecipient() {
    boolean per = comparison.population().isPresent();
    var table = table("recipient", Sentences.recipient(), per);
    List<ComparedRow> alike = new ArrayList<>();
    Map<String, List<ComparedRow>> groups = new LinkedHashMap<>();
    List<ComparedRow> rows = new ArrayList<>(ComparedRow.byRecipient(lines));
    // Within a group its members in their order, then what is not divided among them.
    rows.sort(Comparator.comparing(row -> rank(row.recipient().orElseThrow())));
    for (ComparedRow row : rows) {
      ComparedRecipient recipient = row.recipient().orElseThrow();
      String key = recipient.group().isEmpty() ? "." + recipient : recipient.group();
      groups.computeIfAbsent(key, it -> new ArrayList<>()).add(row);
    }
    UnaryOperator<ComparedRow> known = comparison.withUndivided();
    for (List<ComparedRow> group : groups.values()) {
      group(group, known, alike, table);
    }
    if (!alike.isEmpty()) {
      Told label = Sentences.recipientsAlike(alike.size());
      table.row(Row.Kind.REST, 0, cells(label, sum(alike), Optional.empty()));
    }
    boolean whole = lines.size() == comparison.lines().size();
    Optional<Fraction> all =
        whole ? comparison.population().flatMap(Population::all) : inhabitants(rows);
    return table.row(Row.Kind.TOTAL, 0, cells(Sentences.total(), total(), all)).built();
  }

  private static int rank(ComparedRecipient recipient) {
    return switch (recipient.kind()) {
      case MEMBER, UNDISTRIBUTED -> 0;
      case PARTY -> 1;
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> 2;
    };
  }

  private void group(
      List<ComparedRow> rows,
      UnaryOperator<ComparedRow> known,
      List<ComparedRow> alike,
      SheetTable.Builder table) {
    List<ComparedRow> differing = new ArrayList<>();
    for (ComparedRow row : rows) {
      (row.isAlike() ? alike : differing).add(row);
    }
    boolean several = rows.size() > 1;
    if (several && !differing.isEmpty()) {
      ComparedRecipient first = rows.get(0).recipient().orElseThrow();
      Set<ComparedRecipient> wanted = new HashSet<>();
      differing.forEach(row -> wanted.add(row.recipient().orElseThrow()));
      List<Line> theirs =
          lines.stream()
              .filter(line -> line.recipient().group().equals(first.group()))
              .filter(line -> wanted.contains(line.recipient()))
              .toList();
      Told title = Told.text(first.groupTitle());
      table.row(Row.Kind.GROUP, 0, cells(title, ComparedRow.sum(theirs), inhabitants(differing)));
    }
    differing.sort(Comparator.comparing(row -> row.recipient().orElseThrow().kind()));
    for (ComparedRow row : differing) {
      Told name = name(row.recipient().orElseThrow(), several);
      table.row(
          kind(row.recipient().orElseThrow()),
          several ? 1 : 0,
          cells(name, known.apply(row), inhabitants(List.of(row))));
    }
  }

  /** What nobody has by itself is counted in the sums, and is no recipient. */
  private static Row.Kind kind(ComparedRecipient recipient) {
    return switch (recipient.kind()) {
      case MEMBER, PARTY -> Row.Kind.ITEM;
      case UNDISTRIBUTED -> Row.Kind.OPEN;
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> Row.Kind.REST;
    };
  }

  /** A recipient as a reader knows it. */
  private static Told name(ComparedRecipient recipient, boolean inGroup) {
    return switch (recipient.kind()) {
      case MEMBER, PARTY -> Told.text(recipient.name());
      case UNDISTRIBUTED ->
          inGroup ? Sentences.undistributed() : Sentences.notDistributed(recipient.groupTitle());
      case NOT_REACHED -> Sentences.reachedByNobody();
      case REST_KEPT -> Sentences.restKept();
      case REST_WITHOUT_HOME -> Sentences.restOfRounding();
      case NOT_STATED -> Sentences.recipientsNotStated();
    };
  }

  /** How many live where some recipients are; empty where that is not known of each. */
  private Optional<Fraction> inhabitants(List<ComparedRow> rows) {
    Optional<Population> population = comparison.population();
    Fraction sum = Fraction.ZERO;
    for (ComparedRow row : rows) {
      ComparedRecipient recipient = row.recipient().orElseThrow();
      Optional<Fraction> theirs =
          population.flatMap(it -> Optional.ofNullable(it.each().get(recipient)));
      if (theirs.isPresent()) {
        sum = sum.add(theirs.get());
      } else if (recipient.kind() == ComparedRecipient.Kind.MEMBER) {
        return Optional.empty();
      }
    }
    return sum.isZero() ? Optional.empty() : Optional.of(sum);
  }

  private SheetTable.Builder table(String name, Told heading, boolean per) {
    ColumnUnit unit = ColumnUnit.of(comparison.currency());
    var table =
        SheetTable.untitled()
            .column(Column.name(name, Sentences.inUnit(heading, unit.text())).called(heading));
    money("before", label(comparison.before()), unit, table);
    money("after", label(comparison.after()), unit, table);
    table.column(signed("difference", Sentences.difference(), unit));
    table.column(
        Column.share("share", Told.text("%"))
            .in(ColumnUnit.PER_CENT)
            .rounded(DECIMALS)
            .signed()
            .called(Sentences.inUnit(Sentences.difference(), "%")));
    if (per) {
      // No money: what several have per inhabitant is no sum of theirs.
      Told each = Sentences.ofInhabitant();
      table.column(
          Column.figures("per", each)
              .in(unit)
              .rounded(DECIMALS)
              .signed()
              .called(Sentences.inUnit(each, unit.text())));
    }
    return table;
  }

  private static void money(String name, Told label, ColumnUnit unit, SheetTable.Builder table) {
    table.column(Column.money(name, label, unit).called(Sentences.inUnit(label, unit.text())));
  }

  private static Column signed(String name, Told heading, ColumnUnit unit) {
    return Column.money(name, heading, unit)
        .signed()
        .called(Sentences.inUnit(heading, unit.text()));
  }

  private static Told label(Optional<Side> side) {
    return side.map(Side::label).orElseGet(Sentences::noSide);
  }

  private static ComparedRow sum(List<ComparedRow> rows) {
    PartialAmount before = PartialAmount.ZERO;
    PartialAmount after = PartialAmount.ZERO;
    for (ComparedRow row : rows) {
      before = before.plus(row.before());
      after = after.plus(row.after());
    }
    return ComparedRow.of(before, after);
  }

  private ComparedRow total() {
    return ComparedRow.sum(lines);
  }

  private List<SheetCell> cells(Told name, ComparedRow row) {
    return List.of(
        SheetCell.text(name),
        money(row.before(), comparison),
        money(row.after(), comparison),
        difference(row, comparison),
        share(row));
  }

  /** With the difference per inhabitant, where there is a column for it. */
  private List<SheetCell> cells(Told name, ComparedRow row, Optional<Fraction> inhabitants) {
    List<SheetCell> cells = new ArrayList<>(cells(name, row));
    if (comparison.population().isPresent()) {
      Optional<Fraction> per =
          inhabitants.flatMap(all -> row.difference().map(it -> it.divide(all)));
      cells.add(per.map(it -> SheetCell.money(it, comparison.currency())).orElse(SheetCell.EMPTY));
    }
    return cells;
  }

  private SheetCell share(ComparedRow row) {
    if (row.before().isZero() && row.difference().isPresent()) {
      return row.after().isZero() ? SheetCell.EMPTY : SheetCell.text(Sentences.isNew());
    }
    return row.share().map(SheetCell::share).orElse(SheetCell.EMPTY);
  }
}
