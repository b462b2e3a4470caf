package org.bilaga.answer;

import org.bilaga.words.Told;

/** What an option takes: how help shows it, and what a shell proposes for it. */
public enum Takes {
  NOTHING(Told.text("")),
  /** One of the values that the option lists. */
  LISTED(Told.text("")),
  FOLDER(Sentences.takesFolder()),
  FILE(Sentences.takesFile()),
  /** Also several, one after the other. */
  FILES(Sentences.takesFiles()),
  AGREEMENT(Sentences.takesAgreement()),
  RECIPIENT(Sentences.takesRecipient()),
  DAY(Sentences.takesDay()),
  REVISION(Sentences.takesRevision()),
  DIMENSION(Sentences.takesDimension()),
  FILTER(Sentences.takesFilter()),
  CONDITION(Sentences.takesCondition()),
  COLUMN(Sentences.takesColumn()),
  NAME(Sentences.takesName()),
  /** A name, or one with a hyphen before it. */
  ORDER(Sentences.takesName()),
  VALUE(Sentences.takesValue());

  private final Told shown;

  Takes(Told shown) {
    this.shown = shown;
  }

  public Told shown() {
    return shown;
  }
}
