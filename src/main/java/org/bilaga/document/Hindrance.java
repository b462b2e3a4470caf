package org.bilaga.document;

/** Why a document cannot be read. */
public sealed interface Hindrance {
  /** It asks for a password. */
  record Encrypted() implements Hindrance {}

  /** Its pages are pictures: so many of them, and no text. */
  record Scanned(int pages) implements Hindrance {}

  /** It ends too early, or is not what it says that it is. */
  record Damaged() implements Hindrance {}

  /** A kind of file that is not read, such as the Word of before 2007. */
  record NotRead(String what) implements Hindrance {}

  /** It holds more than is read: so much of what. */
  record TooLarge(Limit limit, long most) implements Hindrance {}

  /** It holds no text. */
  record Empty() implements Hindrance {}

  /** What of a document is bounded. */
  enum Limit {
    BYTES,
    PAGES,
    CHARACTERS,
    DEPTH,
    SECONDS
  }
}
