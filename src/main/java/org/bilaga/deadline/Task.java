package org.bilaga.deadline;

import org.bilaga.finding.Told;

/** What is to be done by a day. */
public enum Task {
  REQUISITION("Requisition", "Rekvisition"),
  REPAYMENT("Repayment of what is unused", "Återbetalning av outnyttjade medel"),
  ACCOUNTING("Financial accounts", "Ekonomisk redovisning"),
  PAYMENT("Payment", "Utbetalning"),
  REPORT("Report", "Rapport"),
  FULFILMENT("To fulfil", "Att uppfylla"),
  LEVEL("To reach", "Att nå");

  private final Told told;

  Task(String english, String swedish) {
    this.told = Told.phrase(english, swedish);
  }

  public Told told() {
    return told;
  }

  /** Whether what is to be done is said by the task itself, and not by a text of its own. */
  public boolean saysItself() {
    return switch (this) {
      case REQUISITION, REPAYMENT, ACCOUNTING, PAYMENT -> true;
      case REPORT, FULFILMENT, LEVEL -> false;
    };
  }
}
