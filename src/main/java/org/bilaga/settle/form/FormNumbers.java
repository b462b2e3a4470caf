package org.bilaga.settle.form;

import org.bilaga.finding.Findings;
import org.bilaga.settle.Days;
import org.bilaga.settle.form.Form.Entry;
import org.bilaga.words.Told;

/** Whether the numbers, addresses and dates of a form can be what they are said to be. */
final class FormNumbers {
  private static final int LONGEST_EMAIL = 254;

  private final Form form;
  private final Findings out;
  private boolean valid = true;

  FormNumbers(Form form, Findings out) {
    this.form = form;
    this.out = out;
  }

  /** Everything that is wrong is told; whether nothing was. */
  boolean hold() {
    numbers();
    return valid;
  }

  private void invalid(Entry entry, Told what, Told why) {
    valid = false;
    out.add(
        FormKinds.FIELD_INVALID
            .at(entry.span())
            .with("value", entry.text())
            .with("what", what)
            .with("why", why));
  }

  private void numbers() {
    form.entry(FormField.ORGANISATION).ifPresent(this::organisation);
    form.entry(FormField.GIRO).ifPresent(this::giro);
    form.entry(FormField.EMAIL)
        .filter(it -> !isEmail(it.text()))
        .ifPresent(it -> invalid(it, Sentences.anEmail(), Sentences.emailForm()));
    form.entry(FormField.PHONE)
        .filter(it -> !isPhone(it.text()))
        .ifPresent(it -> invalid(it, Sentences.aPhone(), Sentences.phoneForm()));
    form.entry(FormField.DATE)
        .filter(it -> Days.read(it.text()).isEmpty())
        .ifPresent(it -> invalid(it, Sentences.aDate(), Sentences.dateForm()));
  }

  private void organisation(Entry entry) {
    String digits = entry.text().replaceAll("[\\s–-]", "");
    Told what = Sentences.anOrganisation();
    if (!digits.matches("\\d{10}|16\\d{10}")) {
      invalid(entry, what, Sentences.organisationDigits());
    } else if (!CheckDigit.isOrganisation(digits)) {
      String ten = digits.substring(digits.length() - 10);
      invalid(entry, what, ten.charAt(2) < '2' ? Sentences.organisationThird() : lastDigit(ten));
    }
  }

  private void giro(Entry entry) {
    String digits = entry.text().replaceAll("\\D", "");
    boolean bankgiro = entry.text().matches("(?i).*\\d{3,4}\\s*[-–]\\s*\\d{4}\\D*");
    Told what = bankgiro ? Sentences.aBankgiro() : Sentences.aGiro();
    boolean length = bankgiro ? digits.length() >= 7 : digits.length() >= 2;
    if (!length || digits.length() > 8) {
      invalid(entry, what, Sentences.giroDigits());
    } else if (!CheckDigit.isBankgiro(digits) && (bankgiro || !CheckDigit.isPlusgiro(digits))) {
      invalid(entry, what, lastDigit(digits));
    }
  }

  private static Told lastDigit(String digits) {
    char asked = CheckDigit.asked(digits.substring(0, digits.length() - 1));
    char last = digits.charAt(digits.length() - 1);
    return Sentences.checkDigit(asked, last);
  }

  private static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL
        && text.matches("[^\\s@,;<>]+@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)*\\.\\p{L}{2,}");
  }

  private static boolean isPhone(String text) {
    String digits = text.replaceAll("\\D", "");
    return text.matches("(\\+|\\(?0)[\\d\\s()/–-]+")
        && digits.length() >= 7
        && digits.length() <= 15;
  }
}
