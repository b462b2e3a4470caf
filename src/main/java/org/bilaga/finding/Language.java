package org.bilaga.finding;

/** The language a reader is told things in. Figures are written the Swedish way in both. */
public enum Language {
  ENGLISH,
  SWEDISH
}
