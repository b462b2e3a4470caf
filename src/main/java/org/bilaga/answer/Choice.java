package org.bilaga.answer;

import java.util.Optional;

/** What may be chosen beside the words of a question, by the name that all doors have for it. */
public enum Choice {
  WORKSPACE("workspace", true),
  AS_OF("as-of", true),
  IN("in", true),
  LANGUAGE("language", true),
  FORMAT("format", true),
  /** The file that the answer goes into, where a door writes files. */
  OUTPUT("output", true),
  BY("by", true),
  WHERE("where", true),
  RECEIVER("receiver", true),
  SORT("sort", true),
  TOP("top", true),
  MEAN("mean", false),
  MEDIAN("median", false),
  ALL("all", false),
  FULL("full", false),
  PER("per", true),
  FOR("for", true),
  FROM("from", true),
  TO("to", true),
  UNDATED("undated", false),
  /** As many files as are named. */
  FACTS("facts", true),
  /** The same. */
  FORM("form", true),
  VARY("vary", true),
  STEP("step", true),
  BASELINE("baseline", true),
  STRICT("strict", false),
  VERBOSE("verbose", false);

  private final String word;
  private final boolean valued;

  Choice(String word, boolean valued) {
    this.word = word;
    this.valued = valued;
  }

  static Optional<Choice> named(String word) {
    for (Choice choice : values()) {
      if (choice.word.equals(word)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  /** Its name, without hyphens. */
  public String word() {
    return word;
  }

  boolean takesValue() {
    return valued;
  }

  boolean takesSeveral() {
    return this == FACTS || this == FORM;
  }
}
