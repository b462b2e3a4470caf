package org.bilaga.finding;

import org.bilaga.words.Language;

/** How much a finding matters: a warning alone does not fail a check. */
public enum Severity {
  ERROR,
  WARNING;

  public String word(Language language) {
    boolean swedish = language == Language.SWEDISH;
    return this == ERROR ? (swedish ? "fel" : "error") : (swedish ? "varning" : "warning");
  }
}
