package org.bilaga.table.document;

/** Ends the reading of a document; caught where the reading began. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient DocumentProblem problem;

  Unreadable(DocumentProblem problem) {
    this.problem = problem;
  }

  static Unreadable damaged() {
    return new Unreadable(new DocumentProblem.NotReadable(DocumentProblem.Looks.DAMAGED));
  }

  DocumentProblem problem() {
    return problem;
  }
}
