package org.bilaga.table.document;

/** Ends the reading of a document; caught where the reading began. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient DocumentProblem problem;

  public Unreadable(DocumentProblem problem) {
    this.problem = problem;
  }

  public static Unreadable damaged() {
    return new Unreadable(new DocumentProblem.NotReadable(DocumentProblem.Looks.DAMAGED));
  }

  public DocumentProblem problem() {
    return problem;
  }
}
