package org.bilaga.words;

/** Something that can be said in any language: a name, a figure, a sentence with its blanks. */
@FunctionalInterface
public interface Told {
  String in(Language language);

  /** The same in all languages: a name, a figure, a quotation. */
  static Told text(String text) {
    return new Text(text);
  }

  /** What is no sentence of ours, so that no sign in it means anything but itself. */
  record Text(String text) implements Told {
    @Override
    public String in(Language language) {
      return text;
    }
  }
}
