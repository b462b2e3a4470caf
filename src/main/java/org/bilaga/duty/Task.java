package org.bilaga.duty;

import org.bilaga.ast.Clause;
import org.bilaga.words.Told;

/** What is to be done, and what it is called: the same in every answer. */
public enum Task {
  REQUISITION("Requisition", "Rekvisition", "the requisition", "rekvisitionen"),
  REPAYMENT(
      "Repayment of what is unused",
      "Återbetalning av outnyttjade medel",
      "the repayment of what is unused",
      "återbetalningen av outnyttjade medel"),
  ACCOUNTING(
      "Financial accounts",
      "Ekonomisk redovisning",
      "the financial accounts",
      "den ekonomiska redovisningen"),
  PAYMENT("Payment", "Utbetalning", "the payment", "utbetalningen"),
  REPORT("Report", "Rapport", "the report", "rapporten"),
  FULFILMENT("To fulfil", "Att uppfylla", "fulfilling", "att uppfylla"),
  LEVEL("To reach", "Att nå", "reaching", "att nå");

  private final Told told;
  private final Told inSentence;

  Task(String english, String swedish, String inEnglish, String inSwedish) {
    this.told = Told.phrase(english, swedish);
    this.inSentence = Told.phrase(inEnglish, inSwedish);
  }

  static Task of(Clause.TermKind kind) {
    return switch (kind) {
      case REQUISITION -> REQUISITION;
      case REPAYMENT -> REPAYMENT;
      case ACCOUNTING -> ACCOUNTING;
    };
  }

  /** At the head of a line. */
  Told told() {
    return told;
  }

  /** Within a sentence, as one that is known. */
  Told inSentence() {
    return inSentence;
  }
}
