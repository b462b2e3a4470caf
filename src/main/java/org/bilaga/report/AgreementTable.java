package org.bilaga.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The money of an agreement as its own table has it: areas with their grants, amount, recipient and
 * section, and the total.
 *
 * <p>An area's amount is the sum of its parts; where another total is stated, a note says so.
 */
public final class AgreementTable {
  private static final Fraction TENTH_OF_MILLION = Fraction.of(100_000);

  private final Ledger ledger;
  private final Ledgers evaluator;
  private final Language language;
  private final Amounts amounts;
  private final Portfolio portfolio;
  private final Map<Object, Map<Step, Sum>> sums = new IdentityHashMap<>();
  private final List<Step> years = new ArrayList<>();
  private final Grid grid;
  private final List<String> notes = new ArrayList<>();

  public AgreementTable(Ledger ledger, Ledgers evaluator, Language language) {
    this.ledger = ledger;
    this.evaluator = evaluator;
    this.language = language;
    this.portfolio = new Portfolio(List.of(ledger.agreement()), evaluator, Receiver.NAMED);
    collect();
    this.amounts = new Amounts(ledger, !years.isEmpty() && inMillions());
    this.grid = new Grid(columns());
    version(ledger.agreement());
    Area root = ledger.agreement().root();
    children(root, 0);
    if (root.children().isEmpty()) {
      String title =
          root.total().isEmpty()
              ? say("(no money is stated)", "(inga pengar anges)")
              : say("(parts not stated)", "(delar inte angivna)");
      grid.add(row("", title, root, unplaced(root)), false);
    }
    List<String> total = row("", say("Total", "Totalt"), root, "");
    grid.add(total, true);
    note(root);
    funders(root);
    notes.addAll(PortfolioNotes.unknown(portfolio.portions(), language));
    shortNames();
  }

  /** Whether every amount is a whole number of 0,1 million: then several columns have room. */
  private boolean inMillions() {
    boolean whole = true;
    for (Portion portion : portfolio.portions()) {
      whole &= isTenths(portion.amount());
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
          evaluator.amount(earmark).known().filter(it -> !isTenths(it)).isEmpty()
              && inMillions(earmark.earmarks());
    }
    return whole;
  }

  private static boolean isTenths(Fraction amount) {
    return amount.divide(TENTH_OF_MILLION).isInteger();
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

  private List<Grid.Column> columns() {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.words("§"));
    columns.add(Grid.Column.words(say("Grant", "Bidrag")));
    for (Step year : years) {
      String label = year.label().in(language);
      columns.add(
          label.indexOf(' ') < 0
              ? Grid.Column.figures(label)
              : Grid.Column.figures(label.split(" ", 2)));
    }
    columns.add(
        years.isEmpty()
            ? Grid.Column.figures(amounts.heading().in(language))
            : Grid.Column.figures(say("Total, ", "Totalt, ") + amounts.unit()));
    columns.add(Grid.Column.words(say("Recipient", "Mottagare")));
    return columns;
  }

  private List<String> row(String sections, String title, Object part, String recipient) {
    List<String> cells = new ArrayList<>();
    cells.add(sections);
    cells.add(title);
    Map<Step, Sum> of = sums.getOrDefault(part, Map.of());
    Sum all = new Sum();
    for (Step year : years) {
      cells.add(of.containsKey(year) ? text(of.get(year)) : "");
    }
    of.values().forEach(all::add);
    cells.add(text(all));
    cells.add(recipient);
    return cells;
  }

  private String text(Sum sum) {
    boolean more = sum.hasUnknown(portfolio);
    return sum.amount().isZero() && more
        ? "?"
        : amounts.text(sum.amount()) + (more ? PivotTable.MORE : "");
  }

  public Grid grid() {
    return grid;
  }

  /** What the table itself cannot say, a sentence each. */
  public List<String> notes() {
    return notes;
  }

  /** Whether it is what is agreed, or another version of that. */
  private void version(Agreement agreement) {
    var base = agreement.base();
    switch (agreement.kind()) {
      case ORIGINAL -> {}
      case SCENARIO ->
          notes.add(
              say("What if: ", "Tänkt fall: ")
                  + base.orElseThrow().name()
                  + say(" with changes.", " med ändringar."));
      case AMENDED ->
          notes.add(
              agreement.original().name()
                  + say(" as amended from ", " i ändrad lydelse från och med ")
                  + agreement.from().orElseThrow().iso()
                  + ".");
    }
  }

  private void children(Area area, int depth) {
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        String title = indent(depth) + title(inner);
        grid.add(row(sections(inner.sections()), title, inner, unplaced(inner)), false);
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
      String title = Dimension.holding(Share.Kind.IN_UNSTATED_PARTS).in(language);
      grid.add(row("", indent(depth) + title, left, ""), false);
    }
  }

  /** An area that states money and no grants: nobody is said to get it. */
  private String unplaced(Area area) {
    boolean unplaced = area.allGrants().isEmpty() && area.total().isPresent();
    return unplaced ? say("(recipients not stated)", "(mottagare inte angivna)") : "";
  }

  private void grant(Grant grant, int depth) {
    var declared = grant.declared();
    String title = declared.title().map(text -> text.text()).orElse(grant.name());
    String recipient = RecipientsTold.of(grant).in(language);
    if (declared.isRemainder()) {
      title += say(" (remainder)", " (återstoden)");
    }
    boolean toGroup = grant.group().isPresent();
    if (toGroup && !ledger.entry(grant).isDistributed()) {
      boolean ladder = declared.hasLadder();
      recipient +=
          ladder
              ? say(" (not yet known)", " (ännu inte känt)")
              : say(" (undistributed)", " (ofördelat)");
    }
    grid.add(row(sections(grant.sections()), indent(depth) + title, grant, recipient), false);
    earmarks(grant.earmarks(), depth + 1);
  }

  private void earmarks(List<Earmark> earmarks, int depth) {
    for (Earmark earmark : earmarks) {
      String title = earmark.declared().title().map(text -> text.text()).orElse(earmark.name());
      List<String> cells = new ArrayList<>();
      cells.add(sections(earmark.declared().sections()));
      cells.add(indent(depth) + say("of which ", "varav ") + title);
      cells.addAll(byYear(earmark));
      cells.add(evaluator.amount(earmark).known().map(amounts::text).orElse("?"));
      cells.add("");
      grid.add(cells, false);
      earmarks(earmark.earmarks(), depth + 1);
    }
  }

  /** What an earmark has in each year; nothing where that is not said. */
  private List<String> byYear(Earmark earmark) {
    List<String> cells = new ArrayList<>();
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
      cells.add(known.map(amounts::text).orElse(""));
      rest = inGrant ? rest.minus(amount) : rest;
    }
    return rest.known().filter(Fraction::isZero).isPresent()
        ? cells
        : new ArrayList<>(Collections.nCopies(years.size(), ""));
  }

  private void note(Area area) {
    Value parts = evaluator.sum(area);
    Fraction sum = parts.least().orElse(Fraction.ZERO);
    Fraction stated = evaluator.stated(area).known().orElse(sum);
    boolean may = !parts.isKnown() && sum.compareTo(stated) <= 0;
    if (!sum.equals(stated) && !may) {
      var figures = Figures.natural(ledger.currency(), sum, stated);
      Told title = Told.text(area.isRoot() ? ledger.agreement().name() : area.path());
      notes.add(
          say("The stated total of ", "Den angivna summan för ")
              + title.in(language)
              + say(" is ", " är ")
              + figures.text(stated)
              + say(", but its parts come to ", ", men delarna blir ")
              + figures.text(sum)
              + ".");
    }
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
    var text = new StringBuilder(of).append(of.isEmpty() ? "" : ": ");
    text.append(of.isEmpty() ? say("Paid by ", "Betalas av ") : say("paid by ", "betalas av "));
    for (int i = 0; i < funders.size(); i++) {
      Clause.Funder funder = funders.get(i);
      var amount = evaluator.evaluate(funder.amount(), Context.whole(ledger.agreement())).known();
      text.append(i == 0 ? "" : ", ");
      text.append(naming.shortName(funder.party(), ledger.agreement().module())).append(' ');
      text.append(amount.map(it -> Figures.natural(ledger.currency(), it).text(it)).orElse("?"));
    }
    notes.add(text.append('.').toString());
  }

  /** Which parties the short names stand for. */
  private void shortNames() {
    Set<String> told = new TreeSet<>();
    for (Grant grant : ledger.agreement().grants()) {
      grant.recipient().ifPresent(recipient -> shortName(recipient, told));
      grant.declared().recipients().through().forEach(through -> shortName(through, told));
      grant.declared().recipients().passedOnTo().ifPresent(end -> shortName(end, told));
    }
    notes.addAll(told);
  }

  private void shortName(Reference reference, Set<String> told) {
    ledger.agreement().module().meaning(reference).ifPresent(meaning -> shortName(meaning, told));
  }

  private void shortName(Referent recipient, Set<String> told) {
    var naming = Naming.of(ledger.agreement());
    String shown = naming.shortName(recipient);
    String full = naming.name(recipient);
    if (!shown.equals(full)) {
      told.add(shown + ": " + full + ".");
    }
  }

  private static String title(Area area) {
    return area.title().map(text -> text.text()).orElse(area.name().text());
  }

  static String title(Declaration.Agreement agreement) {
    return Naming.title(agreement);
  }

  /** The sections, without the sign that stands in the heading. */
  static String sections(List<Section> sections) {
    var text = new StringBuilder();
    for (Section section : sections) {
      text.append(text.isEmpty() ? "" : ", ").append(section.text());
    }
    return text.toString();
  }

  private static String indent(int depth) {
    return "  ".repeat(depth);
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
