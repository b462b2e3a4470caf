package org.bilaga.settle.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.words.Language;

/**
 * The fields of appendix 1 of God och nära vård 2020 and appendix 2 of En ny, uppdaterad kömiljard
 * 2019, headed as printed there; those of the two that differ are both known, and an English one.
 */
enum FormField {
  RECIPIENT(On.BOTH, "Bidragsmottagare", "Recipient"),
  ORGANISATION(On.BOTH, "Organisationsnummer", "Organisation number"),
  CONTACT(On.BOTH, "Kontaktperson", "Contact person"),
  ADDRESS(On.BOTH, "Postadress", "Postal address"),
  PHONE(On.BOTH, "Telefon inkl. riktnummer", "Telephone with area code", "Telefon", "Telephone"),
  FAX(On.NONE, "Faxnummer", "Fax number"),
  EMAIL(On.BOTH, "E-postadress", "E-mail address", "E-post", "E-mail"),
  CASE(
      On.BOTH,
      "Regeringskansliets diarienummer för bakomliggande överenskommelse",
      "Case number of the agreement"),
  DECISION(
      On.BOTH,
      "Regeringskansliets diarienummer för regeringsbeslut avseende utbetalning",
      "Case number of the decision on payment",
      "Regeringskansliets diarienummer avseende regeringsbeslut för utbetalning"),
  AGREEMENT(On.BOTH, "Överenskommelsens benämning", "Name of the agreement"),
  AMOUNT(On.REQUISITION, "Belopp som rekvireras", "Amount requisitioned"),
  PERIOD(
      On.BOTH,
      "Period som rekvisitionen avser",
      "Period",
      "Rekvisitionen avser perioden",
      "Period som den ekonomiska redovisningen avser"),
  GIRO(On.REQUISITION, "Bankgiro/Plusgiro", "Bankgiro or plusgiro", "Bankgiro", "Plusgiro"),
  REFERENCE(On.NONE, "Önskad betalningsreferens", "Payment reference"),
  ENTITLED(On.REPORT, "Summa bidrag enligt överenskommelsen", "Total grant under the agreement"),
  PAID_OUT(
      On.REPORT,
      "Summa bidrag som utbetalats från Kammarkollegiet",
      "Total grant paid out",
      "Summa bidrag som utbetalats från regeringen/Regeringskansliet"),
  RECEIVED(
      On.REPORT,
      "Bidrag som erhållits Kammarkollegiet",
      "Grant received",
      "Bidrag som erhållits från Kammarkollegiet",
      "Bidrag som erhållits av regeringen/Regeringskansliet"),
  COSTS(On.NONE, "Kostnader (specificera större kostnadsposter)", "Costs", "Kostnader"),
  TOTAL_COSTS(On.REPORT, "Summa kostnader", "Total costs"),
  UNUSED(
      On.REPORT,
      "Medel som inte har förbrukats (Bidrag – kostnader)",
      "Unused",
      "Medel som inte har förbrukats"),
  REVIEW(On.NONE, "Ekonomichefens (eller motsvarande) granskning", "Review by the head of finance"),
  REVIEWER(On.REPORT, "Namn", "Name"),
  POSITION(On.NONE, "Befattning", "Position"),
  DATE(On.BOTH, "Datum", "Date"),
  SIGNATURE(On.NONE, "Underskrift", "Signature"),
  SIGNED_BY(On.BOTH, "Namnförtydligande", "Name in print");

  /** Which forms cannot do without it. */
  enum On {
    NONE,
    REQUISITION,
    REPORT,
    BOTH
  }

  private static final MemberMatcher HEADINGS = headings();

  private final On neededOn;
  private final String swedish;
  private final String english;
  private final List<String> others;

  FormField(On neededOn, String swedish, String english, String... others) {
    this.neededOn = neededOn;
    this.swedish = swedish;
    this.english = english;
    this.others = List.of(others);
  }

  private static MemberMatcher headings() {
    List<Member> members = new ArrayList<>();
    for (FormField field : values()) {
      members.add(new Member(field.swedish, "", field.english, field.others));
    }
    return new MemberMatcher(members);
  }

  /** The field with a heading, whatever bullet stands before it or colon after. */
  static Optional<FormField> of(String heading) {
    return match(heading) instanceof MemberMatcher.Match.Matched matched
        ? Optional.of(values()[matched.member()])
        : Optional.empty();
  }

  static List<String> suggestions(String heading) {
    return match(heading) instanceof MemberMatcher.Match.Unknown unknown
        ? unknown.suggestions()
        : List.of();
  }

  private static MemberMatcher.Match match(String heading) {
    return HEADINGS.match(heading.replaceAll("^[\\s•*–-]+|[:\\s]+$", ""));
  }

  boolean isNeeded(boolean report) {
    return neededOn == On.BOTH || neededOn == (report ? On.REPORT : On.REQUISITION);
  }

  /** Whether only one of the two forms has it. */
  boolean tells(boolean report) {
    return neededOn == (report ? On.REPORT : On.REQUISITION) && this != REVIEWER;
  }

  String heading(Language language) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
