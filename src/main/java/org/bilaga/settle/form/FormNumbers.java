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
        .ifPresent(
            it ->
                invalid(
                    it,
                    Told.phrase("an e-mail address", "en e-postadress"),
                    Told.phrase(
                        "it is not written as name@domain", "den är inte skriven som namn@domän")));
    form.entry(FormField.PHONE)
        .filter(it -> !isPhone(it.text()))
        .ifPresent(
            it ->
                invalid(
                    it,
                    Told.phrase("a telephone number", "ett telefonnummer"),
                    Told.phrase(
                        "it should be 7 to 15 digits and begin with 0 or +",
                        "det ska vara 7 till 15 siffror och börja med 0 eller +")));
    form.entry(FormField.DATE)
        .filter(it -> Days.read(it.text()).isEmpty())
        .ifPresent(
            it ->
                invalid(
                    it,
                    Told.phrase("a date", "ett datum"),
                    Told.phrase("write it as 2020-12-01", "skriv det som 2020-12-01")));
  }

  private void organisation(Entry entry) {
    String digits = entry.text().replaceAll("[\\s–-]", "");
    Told what = Told.phrase("an organisation number", "ett organisationsnummer");
    if (!digits.matches("\\d{10}|16\\d{10}")) {
      invalid(entry, what, Told.phrase("it should have 10 digits", "det ska ha 10 siffror"));
    } else if (!CheckDigit.isOrganisation(digits)) {
      String ten = digits.substring(digits.length() - 10);
      invalid(
          entry,
          what,
          ten.charAt(2) < '2'
              ? Told.phrase(
                  "its third digit should be 2 or more", "den tredje siffran ska vara minst 2")
              : lastDigit(ten));
    }
  }

  private void giro(Entry entry) {
    String digits = entry.text().replaceAll("\\D", "");
    boolean bankgiro = entry.text().matches("(?i).*\\d{3,4}\\s*[-–]\\s*\\d{4}\\D*");
    Told what =
        bankgiro
            ? Told.phrase("a bankgiro number", "ett bankgironummer")
            : Told.phrase("a bankgiro or plusgiro number", "ett bankgiro- eller plusgironummer");
    boolean length = bankgiro ? digits.length() >= 7 : digits.length() >= 2;
    if (!length || digits.length() > 8) {
      invalid(
          entry,
          what,
          Told.phrase(
              "a bankgiro has 7 or 8 digits, a plusgiro 2 to 8",
              "ett bankgiro har 7 eller 8 siffror, ett plusgiro 2 till 8"));
    } else if (!CheckDigit.isBankgiro(digits) && (bankgiro || !CheckDigit.isPlusgiro(digits))) {
      invalid(entry, what, lastDigit(digits));
    }
  }

  private static Told lastDigit(String digits) {
    char asked = CheckDigit.asked(digits.substring(0, digits.length() - 1));
    char last = digits.charAt(digits.length() - 1);
    return Told.phrase(
        "the check digit should be " + asked + ", not " + last,
        "kontrollsiffran ska vara " + asked + ", inte " + last);
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
