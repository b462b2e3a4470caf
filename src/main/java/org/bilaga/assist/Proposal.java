package org.bilaga.assist;

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
    QUESTION,
    NAME,
    MEMBER,
    SECTION,
    FILE,
    TOPIC,
    KEYWORD
  }
}
