package org.bilaga.settle.form;

import java.util.List;
import org.bilaga.finding.Kind;

/** What can be wrong with a requisition or a financial report. */
public final class FormKinds {
  static final Kind UNCLEAR =
      Kind.finding("form-unclear")
          .en(
              "This is neither a requisition nor a financial report.",
              "Write the fields as the appendix heads them: `Belopp som rekvireras` makes it a"
                  + " requisition, `Summa kostnader` a report.")
          .sv(
              "Det här är varken en rekvisition eller en ekonomisk redovisning.",
              "Skriv fälten med bilagans rubriker: `Belopp som rekvireras` gör den till en"
                  + " rekvisition, `Summa kostnader` till en redovisning.");
  static final Kind FIELD_UNKNOWN =
      Kind.warning("form-field-unknown")
          .en("The form has no field \"{field}\", so it is not read.", "{suggestion}")
          .sv("Blanketten har inget fält \"{field}\", så det läses inte.", "{suggestion}");
  static final Kind FIELD_MISSING =
      Kind.finding("form-field-missing")
          .en("\"{field}\" is not filled in.", "Fill it in; until then the form does not count.")
          .sv("\"{field}\" är inte ifyllt.", "Fyll i det; till dess räknas blanketten inte.");
  static final Kind FIELD_INVALID =
      Kind.finding("form-field-invalid")
          .en(
              "\"{value}\" cannot be {what}: {why}.",
              "Correct it; until then the form does not count.")
          .sv(
              "\"{value}\" kan inte vara {what}: {why}.",
              "Rätta det; till dess räknas blanketten inte.");
  static final Kind SUM_DIFFERS =
      Kind.finding("form-sum-differs")
          .en(
              "\"{field}\" is {stated}, but {other} is {computed}: {difference}.",
              "Correct the figure that is wrong; until then the form does not count.")
          .sv(
              "\"{field}\" är {stated}, men {other} är {computed}: {difference}.",
              "Rätta det tal som är fel; till dess räknas blanketten inte.");
  static final Kind DIFFERS =
      Kind.finding("form-differs")
          .en(
              "\"{field}\" says {stated}, but the agreement says {known}.",
              "Correct it, or send the form to the agreement that it belongs to.")
          .sv(
              "\"{field}\" anger {stated}, men överenskommelsen anger {known}.",
              "Rätta det, eller lägg blanketten till den överenskommelse som den hör till.");

  private FormKinds() {}

  public static List<Kind> all() {
    return List.of(UNCLEAR, FIELD_UNKNOWN, FIELD_MISSING, FIELD_INVALID, SUM_DIFFERS, DIFFERS);
  }
}
