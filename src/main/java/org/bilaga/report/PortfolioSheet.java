package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * The money of several agreements, or of a part of one, sorted by what is asked for.
 *
 * <p>Amounts in different currencies are never added: each currency has its own table.
 */
public final class PortfolioSheet {
  private final Ledgers evaluator;
  private final Optional<Told> subject;
  private final List<Told> wrong = new ArrayList<>();

  /**
   * How money is to be sorted.
   *
   * @param by the word of a dimension, or the name of a group by whose members to sort; empty for
   *     the usual
   * @param where conditions as written
   * @param per what the amounts of recipients are also told per
   */
  public record Sorting(
      Optional<String> by,
      Dimension usual,
      List<String> where,
      Receiver receiver,
      Optional<PerEach> per) {

    /** Whether its rows are recipients: all, or the members of a group. */
    public boolean isOfRecipients() {
      return dimension().orElse(Dimension.RECIPIENT) == Dimension.RECIPIENT;
    }

    private Optional<Dimension> dimension() {
      return by.isPresent() ? Dimension.of(by.get()) : Optional.of(usual);
    }
  }

  /**
   * @param subject what is shown, as its heading says it; empty for a count of agreements
   */
  public PortfolioSheet(Ledgers evaluator, Optional<Told> subject) {
    this.evaluator = evaluator;
    this.subject = subject;
  }

  /** Why it could not be made; empty where it was. */
  public List<Told> wrong() {
    return wrong;
  }

  /**
   * The portions of the agreements that are within what is asked about; empty where it is wrong.
   */
  public Optional<Sheet> of(
      List<Agreement> agreements, Predicate<Portion> within, Sorting sorting) {
    var whole = new Portfolio(agreements, evaluator, sorting.receiver());
    var reader = new Conditions(whole);
    List<Condition> conditions = new ArrayList<>();
    for (String text : sorting.where()) {
      reader.read(text).ifPresent(conditions::add);
    }
    Optional<Dimension> asked = sorting.dimension();
    if (asked.isEmpty()) {
      reader.group(sorting.by().orElseThrow()).ifPresent(conditions::add);
    }
    wrong.addAll(reader.wrong());
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    Dimension by = asked.orElse(Dimension.RECIPIENT);
    List<Portion> all = whole.portions().stream().filter(within).toList();
    Set<Denomination> currencies = new LinkedHashSet<>();
    all.forEach(portion -> currencies.add(currency(portion)));
    List<SheetPart> tables = new ArrayList<>();
    List<Fields> data = new ArrayList<>();
    var rows = new PivotRows(by, agreements.size() > 1);
    for (Denomination currency : currencies) {
      List<Portion> its = all.stream().filter(it -> currency(it).equals(currency)).toList();
      List<Portion> shown = shown(its, conditions);
      List<Portion> beside = its.stream().filter(it -> Condition.isBeside(conditions, it)).toList();
      var pivot = new Pivot(whole, by, shown, beside);
      var notes = new PortfolioNotes(whole, by, its, shown, conditions);
      conditions.forEach(condition -> notes.corresponding(reader, condition));
      tables.add(
          new PivotSheet(pivot, currency, sorting.per())
              .table(heading(its, conditions), notes.all()));
      data.add(PivotFields.of(pivot, currency, notes.all()));
      rows.add(pivot, currency);
    }
    SheetTable programs =
        sorting.by().isPresent() ? rows.built() : PortionRows.of(shown(all, conditions), evaluator);
    return Optional.of(new Sheet(tables, programs, new Fields().put("tables", data)));
  }

  private static List<Portion> shown(List<Portion> all, List<Condition> conditions) {
    return all.stream().filter(it -> Condition.allHold(conditions, it)).toList();
  }

  private Denomination currency(Portion portion) {
    return Portfolio.currency(portion.agreement(), evaluator);
  }

  private Told heading(List<Portion> all, List<Condition> conditions) {
    List<Told> heading = new ArrayList<>();
    boolean named = conditions.stream().anyMatch(it -> it.dimension() == Dimension.AGREEMENT);
    subject.ifPresent(heading::add);
    if (subject.isEmpty() && !named) {
      heading.add(
          Sentences.countOfAgreements(all.stream().map(Portion::agreement).distinct().count()));
    }
    conditions.forEach(condition -> heading.add(condition.label()));
    return Joined.commas(heading);
  }
}
