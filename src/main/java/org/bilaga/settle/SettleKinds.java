package org.bilaga.settle;

import java.util.List;
import org.bilaga.finding.Kind;

/** What can be wrong with facts, and with what they come to. */
public final class SettleKinds {
  static final Kind COLUMN_MISSING =
      Kind.mistake("fact-column-missing")
          .en(
              "The table of facts has no column \"{column}\".",
              "Head the columns recipient, event, subject, date, amount.")
          .sv(
              "Tabellen med utfall har ingen kolumn \"{column}\".",
              "Ge kolumnerna rubrikerna mottagare, händelse, ämne, datum, belopp.");
  static final Kind AGREEMENT_UNKNOWN =
      Kind.finding("fact-agreement-unknown")
          .en("There is no agreement called \"{name}\".", "{suggestion}")
          .sv("Det finns ingen överenskommelse som heter \"{name}\".", "{suggestion}");
  public static final Kind RECIPIENT_UNKNOWN =
      Kind.finding("fact-recipient-unknown")
          .en("\"{name}\" is nobody whom `{agreement}` concerns.", "{suggestion}")
          .sv("\"{name}\" är ingen som `{agreement}` gäller.", "{suggestion}");
  static final Kind NOT_THEIRS =
      Kind.finding("fact-not-theirs")
          .en(
              "{name} has no part in `{subject}`.",
              "Correct the recipient or the subject; write the member where money is distributed.")
          .sv(
              "{name} har ingen del i `{subject}`.",
              "Rätta mottagaren eller ämnet; skriv medlemmen där pengarna är fördelade.");
  static final Kind EVENT_UNKNOWN =
      Kind.finding("fact-event-unknown")
          .en("\"{event}\" is no event that facts can tell of.", "{suggestion}")
          .sv("\"{event}\" är ingen händelse som ett utfall kan gälla.", "{suggestion}");
  static final Kind SUBJECT_UNKNOWN =
      Kind.finding("fact-subject-unknown")
          .en("\"{subject}\" is {what} of `{agreement}`.", "{suggestion}")
          .sv("\"{subject}\" är {what} i `{agreement}`.", "{suggestion}");
  static final Kind DATE_UNCLEAR =
      Kind.finding("fact-date-unclear")
          .en("\"{date}\" names no day with certainty.", "{meant}")
          .sv("\"{date}\" anger ingen dag med säkerhet.", "{meant}");
  static final Kind DATE_FAR =
      Kind.finding("fact-date-far")
          .en(
              "{date} is far from the time of `{agreement}`, {period}.",
              "Correct the year; until then the row does not count.")
          .sv(
              "{date} ligger långt från tiden för `{agreement}`, {period}.",
              "Rätta året; till dess räknas raden inte.");
  static final Kind BEFORE_ITS_TIME =
      Kind.finding("fact-before-its-time")
          .en(
              "`{subject}` cannot have been handed in on {date}: what it is about begins {day}.",
              "Correct the month or the date; until then the row does not count.")
          .sv(
              "`{subject}` kan inte ha lämnats {date}: det som den gäller börjar {day}.",
              "Rätta månaden eller datumet; till dess räknas raden inte.");
  static final Kind AFTER_DAY =
      Kind.warning("fact-after-day")
          .en(
              "{date} is after {day}, the day that is looked from, so the row does not count.",
              "Say a later day with --as-of if it should count.")
          .sv(
              "{date} är efter {day}, dagen som läget gäller, så raden räknas inte.",
              "Ange en senare dag med --dag om den ska räknas.");
  static final Kind AMOUNT_MISSING =
      Kind.finding("fact-amount-missing")
          .en("There is no amount, and \"{event}\" says nothing without one.", "Write the amount.")
          .sv("Belopp saknas, och \"{event}\" säger inget utan ett sådant.", "Skriv beloppet.");
  static final Kind AMOUNT_MALFORMED =
      Kind.finding("fact-amount-malformed")
          .en(
              "\"{amount}\" is not written as an amount.",
              "Write {meant} if that is what is meant.")
          .sv(
              "\"{amount}\" är inte skrivet som ett belopp.",
              "Skriv {meant} om det är det som menas.");
  static final Kind AMOUNT_TWO_WAYS =
      Kind.finding("fact-amount-two-ways")
          .en(
              "\"{amount}\" is {grouped} or {decimal}; which of them is not known.",
              "Write {grouped} if that is what is meant, else fewer decimals.")
          .sv(
              "\"{amount}\" är {grouped} eller {decimal}; vilket är inte känt.",
              "Skriv {grouped} om det är det som menas, annars färre decimaler.");
  static final Kind AMOUNT_UNCLEAR =
      Kind.finding("fact-amount-unclear")
          .en("\"{amount}\" is {what}.", "{advice}")
          .sv("\"{amount}\" är {what}.", "{advice}");
  static final Kind AMOUNT_NEGATIVE =
      Kind.finding("fact-amount-negative")
          .en(
              "{amount} is below zero.",
              "Write a later row of the same day to correct one, and \"repaid\" for money that went"
                  + " back.")
          .sv(
              "{amount} är mindre än noll.",
              "Rätta en rad med en senare rad för samma dag, och skriv \"återbetalt\" för pengar"
                  + " som gått tillbaka.");
  static final Kind AMOUNT_ABSURD =
      Kind.finding("fact-amount-absurd")
          .en(
              "{amount} is more than all the money of `{agreement}`, {total}.",
              "Correct the amount; until then the row does not count.")
          .sv(
              "{amount} är mer än alla pengar i `{agreement}`, {total}.",
              "Rätta beloppet; till dess räknas raden inte.");
  static final Kind UNIT_MISSING =
      Kind.warning("fact-unit-missing")
          .en(
              "Amounts in this table have no unit and are read as {unit}.",
              "Head the column `amount ({unit})`, or write the unit after each amount.")
          .sv(
              "Belopp i tabellen saknar enhet och läses som {unit}.",
              "Ge kolumnen rubriken `belopp ({unit})`, eller skriv enheten efter varje belopp.");
  static final Kind REQUISITION_TOO_HIGH =
      Kind.finding("requisition-too-high")
          .en(
              "{name} has requisitioned {requisitioned} of {subject}, {difference} more than the"
                  + " {entitled} that it can get.",
              "Correct the amount; what is above the entitlement is not paid.")
          .sv(
              "{name} har rekvirerat {requisitioned} av {subject}, {difference} mer än de"
                  + " {entitled} som kan betalas ut.",
              "Rätta beloppet; det som överstiger rätten till bidrag betalas inte ut.");
  static final Kind PAID_TOO_MUCH =
      Kind.finding("paid-too-much")
          .en(
              "{name} has been paid {paid} of {subject}, {difference} more than the {granted}"
                  + " granted.",
              "Correct the amount, or write what is to go back as \"reclaimed\".")
          .sv(
              "{name} har fått {paid} av {subject}, {difference} mer än de {granted} som"
                  + " beviljats.",
              "Rätta beloppet, eller skriv det som ska tillbaka som \"återkrävt\".");
  static final Kind PAID_WITHOUT_RIGHT =
      Kind.warning("paid-without-right")
          .en(
              "{name} has been paid {amount} of {subject} that `{condition}` does not allow.",
              "Write it as \"reclaimed\" if it is to go back; the agreement does not say so by"
                  + " itself.")
          .sv(
              "{name} har fått {amount} av {subject} som `{condition}` inte medger.",
              "Skriv det som \"återkrävt\" om det ska tillbaka; överenskommelsen säger det inte av"
                  + " sig själv.");
  static final Kind LEFT_TOO_LITTLE =
      Kind.finding("spent-and-repaid-too-much")
          .en(
              "{name} was paid {paid} of {subject} but has spent {spent} and repaid {repaid},"
                  + " {difference} too much.",
              "Correct what was spent or what was repaid.")
          .sv(
              "{name} fick {paid} av {subject} men har förbrukat {spent} och återbetalt {repaid},"
                  + " {difference} för mycket.",
              "Rätta det som förbrukats eller det som återbetalats.");
  static final Kind RECLAIMED_TOO_MUCH =
      Kind.finding("reclaimed-too-much")
          .en(
              "{reclaimed} of {subject} is reclaimed from {name}, {difference} more than the"
                  + " {paid} paid.",
              "Correct the amount reclaimed or the amount paid.")
          .sv(
              "{reclaimed} av {subject} återkrävs från {name}, {difference} mer än de {paid} som"
                  + " betalats ut.",
              "Rätta det återkrävda eller det utbetalda beloppet.");
  static final Kind REQUISITION_TWICE =
      Kind.warning("requisition-twice")
          .en(
              "{name} has requisitioned {subject} {count} times; the agreement says once.",
              "Write one requisition of the whole amount if that is what was sent.")
          .sv(
              "{name} har rekvirerat {subject} {count} gånger; överenskommelsen säger en gång.",
              "Skriv en rekvisition av hela beloppet om det är vad som skickats.");

  private SettleKinds() {}

  public static List<Kind> all() {
    return List.of(
        COLUMN_MISSING,
        AGREEMENT_UNKNOWN,
        RECIPIENT_UNKNOWN,
        NOT_THEIRS,
        EVENT_UNKNOWN,
        SUBJECT_UNKNOWN,
        DATE_UNCLEAR,
        DATE_FAR,
        BEFORE_ITS_TIME,
        AFTER_DAY,
        AMOUNT_MISSING,
        AMOUNT_MALFORMED,
        AMOUNT_TWO_WAYS,
        AMOUNT_UNCLEAR,
        AMOUNT_NEGATIVE,
        AMOUNT_ABSURD,
        UNIT_MISSING,
        REQUISITION_TOO_HIGH,
        PAID_TOO_MUCH,
        PAID_WITHOUT_RIGHT,
        LEFT_TOO_LITTLE,
        RECLAIMED_TOO_MUCH,
        REQUISITION_TWICE);
  }
}
