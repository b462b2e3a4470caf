package org.bilaga.repl;

/**
 * What a request was answered with.
 *
 * @param text what was asked for, in whole lines
 * @param notes what has to be known beside it, or why there is no answer
 * @param wrong whether the request could not be answered
 * @param leaves whether the session is over
 */
public record Answer(String text, String notes, boolean wrong, boolean leaves) {
  public static final Answer NOTHING = of("");

  public static Answer of(String text) {
    return new Answer(text, "", false, false);
  }

  public static Answer wrong(String why) {
    return new Answer("", why, true, false);
  }

  static Answer leave() {
    return new Answer("", "", false, true);
  }

  /** The same with a line more in what was asked for. */
  Answer and(String line) {
    return wrong ? this : new Answer(text + line, notes, false, leaves);
  }

  /** The same after something else that has to be known. */
  Answer after(String note) {
    return note.isEmpty() ? this : new Answer(text, note + notes, wrong, leaves);
  }
}
