package org.bilaga.settle.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Text;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Referent;
import org.bilaga.settle.AmountCell;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.settle.FactContext;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.form.Form.Entry;
import org.bilaga.words.Told;

/** Whether a form is filled in, agrees with itself, with the agreement and with what was paid. */
final class FormChecks {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private final FactContext context;
  private final Form form;
  private final AmountCell amounts;
  private final Findings out;
  private boolean valid = true;

  /**
   * @param context with what everybody is granted as it is known on the day of the form
   * @param amounts reads its amounts
   */
  FormChecks(FactContext context, Form form, AmountCell amounts, Findings out) {
    this.amounts = amounts;
    this.context = context;
    this.form = form;
    this.out = out;
  }

  /** Everything that is wrong is told; whether nothing was. */
  boolean hold(Recipient recipient, OptionalLong paid) {
    for (FormField field : FormField.values()) {
      if (field.isNeeded(form.report()) && form.entry(field).isEmpty()) {
        refuse(FormKinds.FIELD_MISSING.at(form.placeOf(field)).with("field", field.heading()));
      }
    }
    valid &= new FormNumbers(form, out).hold();
    agreement(recipient);
    if (form.report()) {
      sums(recipient, paid);
    } else {
      requisition(recipient);
    }
    return valid;
  }

  private void refuse(Finding finding) {
    valid = false;
    out.add(finding);
  }

  private void invalid(Entry entry, Told what, Told why) {
    refuse(
        FormKinds.FIELD_INVALID
            .at(entry.span())
            .with("value", entry.text())
            .with("what", what)
            .with("why", why));
  }

  private void agreement(Recipient recipient) {
    List<String> cases = new ArrayList<>();
    for (Clause clause : context.agreement().declared().clauses()) {
      if (clause instanceof Clause.Case it) {
        it.numbers().forEach(number -> cases.add(number.text()));
      }
    }
    form.entry(FormField.CASE).ifPresent(it -> caseNumber(it, cases));
    form.entry(FormField.PERIOD).ifPresent(this::period);
    Optional<String> number =
        recipient.referent().isPresent()
                && recipient.referent().get() instanceof Referent.OfParty of
            ? of.party().organisationNumber().map(Text::text)
            : Optional.empty();
    form.entry(FormField.ORGANISATION)
        .filter(it -> number.isPresent() && !same(number.get(), it.text()))
        .ifPresent(it -> differs(FormField.ORGANISATION, it, number.orElseThrow()));
  }

  /**
   * The agreement may cite the number of the other party alone; then there is nothing to compare.
   */
  private void caseNumber(Entry entry, List<String> cases) {
    var stated = CaseNumber.of(entry.text());
    List<String> comparable =
        cases.stream().filter(own -> CaseNumber.of(own).isLike(stated)).toList();
    if (!comparable.isEmpty()
        && comparable.stream().noneMatch(own -> CaseNumber.of(own).isSame(stated))) {
      differs(FormField.CASE, entry, String.join(", ", comparable));
    }
  }

  private static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void period(Entry entry) {
    String period = context.agreement().period();
    List<Integer> years = years(entry.text());
    if (years.isEmpty()) {
      invalid(entry, Sentences.aPeriod(), Sentences.noYear());
      return;
    }
    List<Integer> own = years(period);
    if (!own.isEmpty()
        && (years.get(0) < own.get(0) || years.get(years.size() - 1) > own.get(own.size() - 1))) {
      differs(FormField.PERIOD, entry, period);
    }
  }

  private static List<Integer> years(String text) {
    List<Integer> years = new ArrayList<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(Integer.parseInt(matcher.group()));
    }
    return years.stream().sorted().toList();
  }

  private void differs(FormField field, Entry entry, String known) {
    refuse(
        FormKinds.DIFFERS
            .at(entry.span())
            .with("field", field.heading())
            .with("stated", entry.text())
            .with("known", known));
  }

  /** An amount in minor units; what is none is told, once. */
  OptionalLong amount(FormField field) {
    return form.entry(field).map(this::amount).orElse(OptionalLong.empty());
  }

  private OptionalLong amount(Entry entry) {
    return switch (amounts.read(entry.text(), entry.span(), entry.unit())) {
      case AmountCell.Read.Minor it -> OptionalLong.of(it.minor());
      case AmountCell.Read.Nothing it -> OptionalLong.empty();
      case AmountCell.Read.Refused it -> {
        refuse(it.finding());
        yield OptionalLong.empty();
      }
    };
  }

  private BoundedAmount entitlement(Recipient recipient) {
    if (recipient.equals(Recipient.NOBODY)) {
      return BoundedAmount.UNKNOWN;
    }
    BoundedAmount sum = BoundedAmount.ZERO;
    for (var entitlement : context.entitlements()) {
      if (entitlement.recipient().equals(recipient)) {
        sum = sum.plus(entitlement.granted());
      } else if (entitlement.recipient().includes(recipient)) {
        sum = sum.plus(BoundedAmount.upTo(entitlement.granted()));
      }
    }
    return sum;
  }

  private void requisition(Recipient recipient) {
    OptionalLong amount = amount(FormField.AMOUNT);
    BoundedAmount entitled = entitlement(recipient);
    if (amount.isPresent() && entitled.hasLimit() && amount.getAsLong() > entitled.most()) {
      differs(
          FormField.AMOUNT,
          form.entry(FormField.AMOUNT).orElseThrow(),
          context.money(entitled.most()));
    }
  }

  private void sums(Recipient recipient, OptionalLong paid) {
    OptionalLong received = amount(FormField.RECEIVED);
    OptionalLong total = amount(FormField.TOTAL_COSTS);
    OptionalLong unused = amount(FormField.UNUSED);
    compare(FormField.PAID_OUT, amount(FormField.PAID_OUT), received, Sentences.whatWasReceived());
    compare(FormField.RECEIVED, received, paid, Sentences.whatWasPaid());
    if (!form.costs().isEmpty()) {
      long items = 0;
      for (Entry item : form.costs()) {
        items += amount(item).orElse(0);
      }
      compare(FormField.TOTAL_COSTS, total, OptionalLong.of(items), Sentences.sumOfCosts());
    }
    if (received.isPresent() && total.isPresent()) {
      long left = Math.max(0, received.getAsLong() - total.getAsLong());
      compare(FormField.UNUSED, unused, OptionalLong.of(left), Sentences.grantLessCosts());
    }
    OptionalLong entitled = amount(FormField.ENTITLED);
    BoundedAmount known = entitlement(recipient);
    if (entitled.isPresent() && !known.contains(entitled.getAsLong())) {
      differs(
          FormField.ENTITLED,
          form.entry(FormField.ENTITLED).orElseThrow(),
          context.money(known.most()));
    }
  }

  private void compare(FormField field, OptionalLong stated, OptionalLong computed, Told other) {
    if (stated.isEmpty() || computed.isEmpty() || stated.equals(computed)) {
      return;
    }
    long difference = stated.getAsLong() - computed.getAsLong();
    String size = context.money(Math.abs(difference));
    refuse(
        FormKinds.SUM_DIFFERS
            .at(form.entry(field).orElseThrow().span())
            .with("field", field.heading())
            .with("stated", context.money(stated.getAsLong()))
            .with("other", other)
            .with("computed", context.money(computed.getAsLong()))
            .with("difference", difference < 0 ? Sentences.tooLow(size) : Sentences.tooHigh(size)));
  }
}
