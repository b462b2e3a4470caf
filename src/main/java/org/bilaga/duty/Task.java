package org.bilaga.duty;

import org.bilaga.ast.Term;
import org.bilaga.words.Told;

/** What is to be done, and what it is called: the same in every answer. */
public enum Task {
  REQUISITION(Sentences.requisition(), Sentences.theRequisition()),
  REPAYMENT(Sentences.repayment(), Sentences.theRepayment()),
  ACCOUNTING(Sentences.accounts(), Sentences.theAccounts()),
  PAYMENT(Sentences.payment(), Sentences.thePayment()),
  REPORT(Sentences.report(), Sentences.theReport()),
  FULFILMENT(Sentences.toFulfil(), Sentences.fulfilling()),
  LEVEL(Sentences.toReach(), Sentences.reaching());

  private final Told told;
  private final Told inSentence;

  Task(Told told, Told inSentence) {
    this.told = told;
    this.inSentence = inSentence;
  }

  static Task of(Term.Purpose kind) {
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
