package org.bilaga.document;

/** Ends the reading of a document; caught where the reading began. */
public final class Hindered extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Hindrance why;

  public Hindered(Hindrance why) {
    this.why = why;
  }

  public Hindrance why() {
    return why;
  }
}
