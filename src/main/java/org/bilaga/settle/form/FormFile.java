package org.bilaga.settle.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bilaga.ast.Printing;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Facts;
import org.bilaga.resolve.NamedTable;
import org.bilaga.resolve.TableFindings;
import org.bilaga.settle.AmountCell;
import org.bilaga.settle.Days;
import org.bilaga.settle.Event;
import org.bilaga.settle.Fact;
import org.bilaga.settle.FactContext;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.Measured;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.SettleKinds;
import org.bilaga.settle.Subject;
import org.bilaga.table.Table;
import org.bilaga.table.TableReading;

/**
 * Forms of a file as facts: a requisition tells what was requisitioned, a report what was spent and
 * that the use is accounted for, both on the day of the signature.
 *
 * <p>A form with anything wrong tells nothing, and all that is wrong is told.
 */
public final class FormFile {
  private final FactContext context;
  private final FactLog log;
  private final Measured measured;
  private final Findings out;

  /**
   * @param log what is known before the form: what was received, and who is excluded from what
   */
  public FormFile(FactContext context, FactLog log, Measured measured, Findings out) {
    this.context = context;
    this.log = log;
    this.measured = measured;
    this.out = out;
  }

  /** The forms of a file that somebody names. */
  public List<Fact> read(byte[] bytes, String name) {
    TableReading reading = NamedTable.read(bytes, name, FormField.headings());
    return TableFindings.tellOfForm(reading, Optional.empty(), out)
        ? facts(reading.grid(), Printing.NONE)
        : List.of();
  }

  /** A form that a file of the workspace declares. */
  public List<Fact> read(Facts declared) {
    return declared
        .form(FormField.headings(), out)
        .map(table -> facts(table, declared.declared().printing()))
        .orElse(List.of());
  }

  private List<Fact> facts(Table table, Printing printing) {
    AmountCell amounts = context.amounts().of(table);
    List<Fact> facts = new ArrayList<>();
    for (Form form : new FormReader(table, printing, out).read()) {
      facts.addAll(facts(form, amounts));
    }
    return facts;
  }

  private List<Fact> facts(Form form, AmountCell amounts) {
    Optional<Form.Entry> named = form.entry(FormField.RECIPIENT);
    Optional<Recipient> found = named.flatMap(it -> recipient(it.text()));
    if (named.isPresent() && found.isEmpty()) {
      out.add(
          SettleKinds.RECIPIENT_UNKNOWN
              .at(named.get().span())
              .with("name", named.get().text())
              .with("agreement", context.agreement().name())
              .with(
                  "suggestion",
                  TableFindings.suggestion(context.cast().suggestions(named.get().text()))));
    }
    Recipient recipient = found.orElse(Recipient.NOBODY);
    Optional<LocalDate> date = Days.read(form.text(FormField.DATE));
    var known = date.map(day -> context.asKnown(day, log, measured)).orElse(context);
    var checks = new FormChecks(known, form, amounts, out);
    boolean hold = checks.hold(recipient, log.sum(recipient, Event.PAID));
    if (!hold || date.isEmpty() || found.isEmpty()) {
      return List.of();
    }
    if (form.report()) {
      return List.of(
          fact(form, recipient, Event.ACCOUNTED, date.get(), FormField.RECEIVED, checks),
          fact(form, recipient, Event.SPENT, date.get(), FormField.TOTAL_COSTS, checks));
    }
    return List.of(
        fact(form, recipient, Event.REQUISITIONED, date.get(), FormField.AMOUNT, checks));
  }

  /** Of several of the same name, the one that gets money; of a hand, whose money it handles. */
  private Optional<Recipient> recipient(String name) {
    List<Recipient> found = context.cast().find(name);
    for (Recipient each : found) {
      Optional<Recipient> whose = context.whose(whole(), each);
      if (whose.isPresent()) {
        return whose;
      }
    }
    return found.stream().findFirst();
  }

  private Fact fact(
      Form form,
      Recipient recipient,
      Event event,
      LocalDate date,
      FormField amount,
      FormChecks checks) {
    OptionalLong minor = checks.amount(amount);
    return new Fact(recipient, event, whole(), date, minor, form.place(), "");
  }

  private Subject whole() {
    return new Subject.OfMoney(context.agreement().root(), Optional.empty(), "");
  }
}
