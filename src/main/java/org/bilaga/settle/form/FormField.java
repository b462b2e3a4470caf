package org.bilaga.settle.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.settle.AmountCell;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/**
 * The fields of appendix 1 of God och nära vård 2020 and appendix 2 of En ny, uppdaterad kömiljard
 * 2019, headed as printed there; those of the two that differ are both known, and headings in other
 * languages.
 */
enum FormField {
  RECIPIENT(On.BOTH, Sentences.recipient()),
  ORGANISATION(On.BOTH, Sentences.organisation()),
  CONTACT(On.BOTH, Sentences.contact()),
  ADDRESS(On.BOTH, Sentences.address()),
  PHONE(On.BOTH, Sentences.phone()),
  FAX(On.NONE, Sentences.fax()),
  EMAIL(On.BOTH, Sentences.email()),
  CASE(On.BOTH, Sentences.caseNumber()),
  DECISION(On.BOTH, Sentences.decision()),
  AGREEMENT(On.BOTH, Sentences.agreement()),
  AMOUNT(On.REQUISITION, Sentences.amount()),
  PERIOD(On.BOTH, Sentences.period()),
  GIRO(On.REQUISITION, Sentences.giro()),
  REFERENCE(On.NONE, Sentences.reference()),
  ENTITLED(On.REPORT, Sentences.entitled()),
  PAID_OUT(On.REPORT, Sentences.paidOut()),
  RECEIVED(On.REPORT, Sentences.received()),
  COSTS(On.NONE, Sentences.costs()),
  TOTAL_COSTS(On.REPORT, Sentences.totalCosts()),
  UNUSED(On.REPORT, Sentences.unused()),
  REVIEW(On.NONE, Sentences.review()),
  REVIEWER(On.REPORT, Sentences.reviewer()),
  POSITION(On.NONE, Sentences.position()),
  DATE(On.BOTH, Sentences.date()),
  SIGNATURE(On.NONE, Sentences.signature()),
  SIGNED_BY(On.BOTH, Sentences.signedBy());

  /** Which forms cannot do without it. */
  enum On {
    NONE,
    REQUISITION,
    REPORT,
    BOTH
  }

  private static final MemberMatcher HEADINGS = matcher();

  private final On neededOn;
  private final Forms heading;

  FormField(On neededOn, Told heading) {
    this.neededOn = neededOn;
    this.heading = new Forms(heading);
  }

  private static MemberMatcher matcher() {
    List<Member> members = new ArrayList<>();
    for (FormField field : values()) {
      List<String> all = field.heading.all();
      members.add(new Member("", "", all.get(0), all.subList(1, all.size())));
    }
    return new MemberMatcher(members);
  }

  /** The field with a heading, whatever bullet stands before it or colon after. */
  static Optional<FormField> of(String heading) {
    if (match(heading) instanceof MemberMatcher.Match.Matched matched) {
      return Optional.of(values()[matched.member()]);
    }
    String unitless = heading.replaceFirst("[,(][^,(]*$", "");
    return unitless.equals(heading) || AmountCell.unitOf(heading).isNone()
        ? Optional.empty()
        : of(unitless);
  }

  /** What the fields may be called. */
  static List<String> headings() {
    List<String> all = new ArrayList<>();
    for (FormField field : values()) {
      all.addAll(field.heading.all());
    }
    return all;
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

  Told heading() {
    return heading;
  }
}
