package org.bilaga.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.Visible;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.Condition;
import org.bilaga.report.Conditions;
import org.bilaga.report.Dimension;
import org.bilaga.report.GridMarkdown;
import org.bilaga.report.GridText;
import org.bilaga.report.Pivot;
import org.bilaga.report.PivotJson;
import org.bilaga.report.PivotTable;
import org.bilaga.report.Portfolio;
import org.bilaga.report.PortfolioNotes;
import org.bilaga.report.Portion;
import org.bilaga.report.PortionCsv;
import org.bilaga.report.Receiver;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Told;

/**
 * The money of several agreements, or of a part of one, sorted by what is asked for.
 *
 * <p>Amounts in different currencies are never added: each currency has its own table.
 */
final class ShownPortfolio {
  /**
   * How money is to be sorted.
   *
   * @param by the word of a dimension, or the name of a group by whose members to sort
   * @param where conditions as written
   */
  record Sorting(String by, List<String> where, Receiver receiver) {}

  private final Console console;
  private final Ledgers evaluator;
  private final Sorting sorting;
  private final String subject;
  private final List<Told> wrong = new ArrayList<>();

  /**
   * @param subject what is shown, as its heading says it; empty for a count of agreements
   */
  ShownPortfolio(Console console, Ledgers evaluator, Sorting sorting, String subject) {
    this.console = console;
    this.evaluator = evaluator;
    this.sorting = sorting;
    this.subject = subject;
  }

  /** Why it could not be shown; empty where it was. */
  List<Told> wrong() {
    return wrong;
  }

  /** Shows the portions of the agreements that are within what is asked about. */
  void render(
      List<Agreement> agreements,
      java.util.function.Predicate<Portion> within,
      String format,
      StringBuilder out) {
    var whole = new Portfolio(agreements, evaluator, sorting.receiver());
    var reader = new Conditions(whole);
    List<Condition> conditions = new ArrayList<>();
    for (String text : sorting.where()) {
      reader.read(text).ifPresent(conditions::add);
    }
    Optional<Dimension> by = Dimension.of(sorting.by());
    if (by.isEmpty()) {
      reader.group(sorting.by()).ifPresent(conditions::add);
    }
    wrong.addAll(reader.wrong());
    if (!wrong.isEmpty()) {
      return;
    }
    List<Portion> all = whole.portions().stream().filter(within).toList();
    List<Portion> shown = all.stream().filter(it -> Condition.allHold(conditions, it)).toList();
    if (format.equals("csv")) {
      PortionCsv.render(shown, evaluator, out);
      return;
    }
    Set<String> currencies = new LinkedHashSet<>();
    all.forEach(portion -> currencies.add(currency(portion)));
    var json = new JsonText(out);
    if (format.equals("json")) {
      json.object().name("tables").list();
    }
    for (String currency : currencies) {
      var one =
          new Table(
              whole,
              by.orElse(Dimension.RECIPIENT),
              reader,
              conditions,
              all.stream().filter(it -> currency(it).equals(currency)).toList(),
              currency);
      if (format.equals("json")) {
        json.newLine();
        one.json(json);
      } else {
        out.append(out.isEmpty() ? "" : "\n");
        one.text(format.equals("text"), out);
      }
    }
    if (format.equals("json")) {
      json.endList().endObject();
      out.append('\n');
    }
  }

  private String currency(Portion portion) {
    return evaluator.ledger(portion.agreement()).currency();
  }

  /** What there is in one currency. */
  private final class Table {
    private final List<Condition> conditions;
    private final String currency;
    private final Pivot pivot;
    private final PortfolioNotes notes;
    private final int agreements;

    Table(
        Portfolio whole,
        Dimension by,
        Conditions reader,
        List<Condition> conditions,
        List<Portion> all,
        String currency) {
      this.conditions = conditions;
      this.currency = currency;
      List<Portion> shown = all.stream().filter(it -> Condition.allHold(conditions, it)).toList();
      List<Portion> beside = all.stream().filter(it -> Condition.isBeside(conditions, it)).toList();
      this.pivot = new Pivot(whole, by, shown, beside);
      this.notes = new PortfolioNotes(whole, by, all, shown, conditions, console.language());
      conditions.forEach(condition -> notes.corresponding(reader, condition));
      this.agreements = (int) all.stream().map(Portion::agreement).distinct().count();
    }

    void json(JsonText json) {
      new PivotJson(pivot, json).render(currency, notes.all());
    }

    void text(boolean plain, StringBuilder out) {
      int most = plain ? console.desk().columns() : 0;
      var table = new PivotTable(pivot, currency, most, console.language());
      if (table.isNarrowed()) {
        notes.and(
            "Some years share a column for want of room; --where year=… shows one of them.",
            "Några år delar kolumn av utrymmesskäl; --where år=… visar ett av dem.");
      }
      String heading = heading() + ", " + table.unit();
      out.append(plain ? Visible.prose(heading) : "# " + GridMarkdown.text(heading)).append("\n\n");
      if (plain) {
        new GridText(most).render(table.grid().aligned(), out);
      } else {
        GridMarkdown.render(table.grid(), out);
      }
      for (String note : notes.all()) {
        if (plain) {
          wrapped(Visible.prose(note), most, out);
        } else {
          out.append("\n").append(GridMarkdown.text(note)).append('\n');
        }
      }
    }

    private String heading() {
      var heading = new StringBuilder(subject);
      boolean named = conditions.stream().anyMatch(it -> it.dimension() == Dimension.AGREEMENT);
      if (subject.isEmpty() && !named) {
        heading.append(agreements).append(' ');
        heading.append(
            agreements == 1
                ? console.say("agreement", "överenskommelse")
                : console.say("agreements", "överenskommelser"));
      }
      for (Condition condition : conditions) {
        heading
            .append(heading.isEmpty() ? "" : ", ")
            .append(condition.label().in(console.language()));
      }
      return heading.toString();
    }
  }

  private static void wrapped(String note, int most, StringBuilder out) {
    String rest = note;
    String margin = "";
    while (most > 0 && margin.length() + rest.length() > most) {
      int at = rest.lastIndexOf(' ', most - margin.length());
      if (at <= 0) {
        break;
      }
      out.append(margin).append(rest, 0, at).append('\n');
      rest = rest.substring(at + 1);
      margin = "  ";
    }
    out.append(margin).append(rest).append('\n');
  }
}
