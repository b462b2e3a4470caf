package org.bilaga.assist;

import org.bilaga.words.Told;

/**
 * Something that may stand where one is typing.
 *
 * @param start where the text it takes the place of begins
 * @param text what to write
 * @param description what it is, in few words; may be empty
 */
public record Proposal(int start, String text, Sort sort, String description) {

  /** What is proposed; in the order in which they are listed. */
  public enum Sort {
    QUESTION(Sentences.questions()),
    NAME(Sentences.names()),
    MEMBER(Sentences.members()),
    SECTION(Sentences.sections()),
    FILE(Sentences.files()),
    TOPIC(Sentences.topics()),
    KEYWORD(Sentences.keywords());

    private final Told told;

    Sort(Told told) {
      this.told = told;
    }

    /** What a list of such is headed by. */
    public Told told() {
      return told;
    }
  }
}
