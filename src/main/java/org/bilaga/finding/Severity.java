package org.bilaga.finding;

import org.bilaga.words.Language;

/** How much a finding matters: a warning alone does not fail a check. */
public enum Severity {
  ERROR,
  WARNING;

  public String word(Language language) {
    return (this == ERROR ? Sentences.error() : Sentences.warning()).in(language);
  }
}
