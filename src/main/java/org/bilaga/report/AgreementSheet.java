package org.bilaga.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.ColumnUnit;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * The money of an agreement as its own table has it: areas with their grants, amount, recipient and
 * section, and the total.
 *
 * <p>An area's amount is the sum of its parts; where another total is stated, a note says so.
 */
public final class AgreementSheet {
  private final Ledger ledger;
  private final Ledgers evaluator;
  private final Portfolio portfolio;
  private final Map<Object, Map<Step, Sum>> sums = new IdentityHashMap<>();
  private final List<Step> years = new ArrayList<>();
  private final SheetTable.Builder table;

  private AgreementSheet(Ledger ledger, Ledgers evaluator) {
    this.ledger = ledger;
    this.evaluator = evaluator;
    this.portfolio = new Portfolio(List.of(ledger.agreement()), evaluator, Receiver.NAMED);
    collect();
    Area root = ledger.agreement().root();
    this.table = SheetTable.titled(title(root));
    columns();
    version(ledger.agreement());
    children(root, 0);
    if (root.children().isEmpty()) {
      Told title = root.total().isEmpty() ? Sentences.noMoneyOfIt() : Sentences.partsNotStated();
      row(Row.Kind.ITEM, 0, "", title, root, unplaced(root));
    }
    row(Row.Kind.TOTAL, 0, "", Sentences.total(), root, Optional.empty());
    note(root);
    funders(root);
    table.notes(PortfolioNotes.unknown(portfolio.portions()));
    shortNames();
  }

  /** The money of the agreement that has the ledger. */
  public static Sheet of(Ledger ledger, Ledgers evaluator) {
    return new Sheet(
        List.of(new AgreementSheet(ledger, evaluator).table.built()),
        ShareRows.of(ledger, grant -> true, Optional.empty()),
        new AgreementFields(ledger, evaluator).of(grant -> true));
  }

  /** An agreement, or an area of it, by its title, its name and its period. */
  public static Told title(Area area) {
    Agreement agreement = area.agreement();
    String title = agreement.declared().title().map(it -> it.text()).orElse(agreement.name());
    String name = area.isRoot() ? agreement.name() : agreement.name() + "." + area.path();
    return agreement.period().isEmpty()
        ? Sentences.titleOf(title, name)
        : Sentences.titleOfPeriod(title, name, agreement.period());
  }

  /** Whether every amount is a whole number of 0,1 million: then several columns have room. */
  private boolean inMillions() {
    boolean whole = true;
    for (Portion portion : portfolio.portions()) {
      whole &= ColumnUnit.isTenths(portion.amount());
    }
    for (Grant grant : ledger.agreement().grants()) {
      whole &= inMillions(grant.earmarks());
    }
    return whole;
  }

  private boolean inMillions(List<Earmark> earmarks) {
    boolean whole = true;
    for (Earmark earmark : earmarks) {
      whole &=
          evaluator.amount(earmark).known().filter(it -> !ColumnUnit.isTenths(it)).isEmpty()
              && inMillions(earmark.earmarks());
    }
    return whole;
  }

  /** What each area and grant has, by year where there are several. */
  private void collect() {
    Map<Object, Step> known = new HashMap<>();
    for (Portion portion : portfolio.portions()) {
      Step year =
          known.computeIfAbsent(Dimension.year(portion).key(), it -> Dimension.year(portion));
      portion.grant().ifPresent(grant -> add(grant, year, portion));
      for (var at = Optional.of(portion.area()); at.isPresent(); at = at.get().parent()) {
        add(at.get(), year, portion);
      }
    }
    if (known.size() > 1) {
      years.addAll(known.values());
      years.sort(Comparator.comparingInt(Step::rank));
    }
  }

  private void add(Object part, Step year, Portion portion) {
    sums.computeIfAbsent(part, it -> new HashMap<>())
        .computeIfAbsent(year, it -> new Sum())
        .add(portion);
  }

  private void columns() {
    Denomination currency = ledger.currency();
    boolean millions = !years.isEmpty() && inMillions();
    ColumnUnit unit = millions ? ColumnUnit.millions(currency) : ColumnUnit.of(currency);
    table.column(Column.words("section", Told.text("§")));
    table.column(Column.name("grant", Sentences.grant()));
    for (Step year : years) {
      table.column(Column.money(year.id(), year.heading(), unit));
    }
    Told amount =
        years.isEmpty() ? Sentences.amountIn(unit.text()) : Sentences.totalIn(unit.text());
    table.column(Column.money("amount", amount, unit));
    table.column(Column.words("recipient", Sentences.recipient()));
  }

  private void row(
      Row.Kind kind,
      int depth,
      String sections,
      Told title,
      Object part,
      Optional<Told> recipient) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(sections));
    cells.add(SheetCell.text(title));
    Map<Step, Sum> of = sums.getOrDefault(part, Map.of());
    for (Step year : years) {
      cells.add(of.containsKey(year) ? cell(of.get(year)) : SheetCell.EMPTY);
    }
    Sum all = new Sum();
    of.values().forEach(all::add);
    cells.add(cell(all));
    cells.add(recipient.map(SheetCell::text).orElse(SheetCell.EMPTY));
    table.row(kind, depth, cells);
  }

  private SheetCell cell(Sum sum) {
    return SheetCell.money(sum.amount(portfolio), ledger.currency());
  }

  /** Whether it is what is agreed, or another version of that. */
  private void version(Agreement agreement) {
    var base = agreement.base();
    switch (agreement.kind()) {
      case ORIGINAL -> {}
      case SCENARIO -> table.note(Sentences.whatIf(base.orElseThrow().name()));
      case AMENDED ->
          table.note(
              Sentences.asAmended(
                  agreement.original().name(), agreement.from().orElseThrow().iso()));
    }
  }

  private void children(Area area, int depth) {
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        Told title = Told.text(name(inner));
        row(Row.Kind.GROUP, depth, sections(inner.sections()), title, inner, unplaced(inner));
        note(inner);
        children(inner, depth + 1);
      } else {
        grant((Grant) child, depth);
      }
    }
    List<Portion> left = portfolio.leftByTotal(area);
    if (!left.isEmpty()) {
      for (Portion portion : left) {
        Step year = Dimension.year(portion);
        add(
            left,
            years.stream().filter(it -> it.key().equals(year.key())).findFirst().orElse(year),
            portion);
      }
      Told title = Dimension.holding(Share.Kind.IN_UNSTATED_PARTS);
      row(Row.Kind.REST, depth, "", title, left, Optional.empty());
    }
  }

  /** An area that states money and no grants: nobody is said to get it. */
  private static Optional<Told> unplaced(Area area) {
    boolean unplaced = area.allGrants().isEmpty() && area.total().isPresent();
    return unplaced ? Optional.of(Sentences.recipientsNotStated()) : Optional.empty();
  }

  private void grant(Grant grant, int depth) {
    var declared = grant.declared();
    String name = declared.title().map(text -> text.text()).orElse(grant.name());
    Told title = declared.isRemainder() ? Sentences.theRemainder(name) : Told.text(name);
    Told recipient = RecipientsTold.of(grant);
    if (grant.group().isPresent() && !ledger.entry(grant).isDistributed()) {
      recipient =
          declared.hasLadder()
              ? Sentences.notYetKnown(recipient)
              : Sentences.notDistributed(recipient);
    }
    row(Row.Kind.ITEM, depth, sections(grant.sections()), title, grant, Optional.of(recipient));
    earmarks(grant.earmarks(), depth + 1);
  }

  private void earmarks(List<Earmark> earmarks, int depth) {
    for (Earmark earmark : earmarks) {
      String title = earmark.declared().title().map(text -> text.text()).orElse(earmark.name());
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(sections(earmark.declared().sections())));
      cells.add(SheetCell.text(Sentences.ofWhich(title)));
      cells.addAll(byYear(earmark));
      cells.add(SheetCell.money(Cells.said(evaluator.amount(earmark)), ledger.currency()));
      cells.add(SheetCell.EMPTY);
      table.row(Row.Kind.PART, depth, cells);
      earmarks(earmark.earmarks(), depth + 1);
    }
  }

  private SheetCell known(Fraction amount) {
    return SheetCell.money(amount, ledger.currency());
  }

  /** What an earmark has in each year; nothing where that is not said. */
  private List<SheetCell> byYear(Earmark earmark) {
    List<SheetCell> cells = new ArrayList<>();
    Value rest = evaluator.amount(earmark);
    for (Step year : years) {
      Value amount =
          year.key() instanceof Slot slot
              ? evaluator.value(
                  new Referent.In(new Referent.OfEarmark(earmark), slot),
                  Context.whole(ledger.agreement()))
              : Value.ZERO;
      boolean inGrant = sums.getOrDefault(earmark.grant(), Map.of()).containsKey(year);
      var known = amount.known().filter(it -> inGrant && !it.isZero());
      cells.add(known.map(this::known).orElse(SheetCell.EMPTY));
      rest = inGrant ? rest.minus(amount) : rest;
    }
    return rest.known().filter(Fraction::isZero).isPresent()
        ? cells
        : Collections.nCopies(years.size(), SheetCell.EMPTY);
  }

  private void note(Area area) {
    String name = area.isRoot() ? ledger.agreement().name() : area.path();
    PortfolioNotes.total(area, name, evaluator).ifPresent(table::note);
  }

  /** Who pays, where that is said. */
  private void funders(Area area) {
    for (Clause.Total total : area.totals()) {
      funders(area.isRoot() ? "" : area.path(), total.from());
    }
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        funders(inner);
      } else {
        funders(((Grant) child).path(), ((Grant) child).declared().from());
      }
    }
  }

  private void funders(String of, List<Clause.Funder> funders) {
    if (funders.isEmpty()) {
      return;
    }
    var naming = Naming.of(ledger.agreement());
    List<String> payers = new ArrayList<>();
    for (Clause.Funder funder : funders) {
      var amount = evaluator.amount(funder, ledger.agreement()).known();
      String figure = amount.map(it -> Figures.natural(ledger.currency(), it).text(it)).orElse("?");
      payers.add(naming.shortName(funder.party(), ledger.agreement().module()) + " " + figure);
    }
    String all = String.join(", ", payers);
    table.note(of.isEmpty() ? Sentences.paidBy(all) : Sentences.partPaidBy(of, all));
  }

  /** Which parties the short names stand for. */
  private void shortNames() {
    Map<String, Told> told = new TreeMap<>();
    for (Grant grant : ledger.agreement().grants()) {
      grant.recipient().ifPresent(recipient -> shortName(recipient, told));
      grant.declared().recipients().through().forEach(through -> shortName(through, told));
      grant.declared().recipients().passedOnTo().ifPresent(end -> shortName(end, told));
    }
    table.notes(List.copyOf(told.values()));
  }

  private void shortName(Reference reference, Map<String, Told> told) {
    ledger.agreement().module().meaning(reference).ifPresent(meaning -> shortName(meaning, told));
  }

  private void shortName(Referent recipient, Map<String, Told> told) {
    var naming = Naming.of(ledger.agreement());
    String shown = naming.shortName(recipient);
    String full = naming.name(recipient);
    if (!shown.equals(full)) {
      told.put(shown, Sentences.shortName(shown, full));
    }
  }

  private static String name(Area area) {
    return area.title().map(text -> text.text()).orElse(area.name().text());
  }

  /** The sections, without the sign that stands in the heading. */
  static String sections(List<Section> sections) {
    var text = new StringBuilder();
    for (Section section : Section.numbered(sections)) {
      text.append(text.isEmpty() ? "" : ", ").append(section.text());
    }
    return text.toString();
  }
}
