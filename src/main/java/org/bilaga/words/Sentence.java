package org.bilaga.words;

/**
 * A whole sentence in every language. Its blanks are numbers, {@code {0}}, or choose between forms:
 * {@code {0|agreement|agreements}} is the first where blank 0 is one. What fills them is {@link
 * Harmless}.
 *
 * <p>Made by the classes that the build generates from the bundles, with one text a language.
 */
public final class Sentence implements Told {
  private final String[] texts;
  private final Object[] blanks;

  /** With the texts in the order of the languages; a blank is told, or is its own text. */
  public Sentence(String[] texts, Object... blanks) {
    this.texts = texts;
    this.blanks = blanks;
  }

  @Override
  public String in(Language language) {
    String text = texts[language.index()];
    int open = text.indexOf('{');
    if (open < 0) {
      return text;
    }
    var filled = new StringBuilder(text.length() + 32);
    int at = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      filled.append(text, at, open).append(filled(text.substring(open + 1, close), language));
      at = close + 1;
      open = text.indexOf('{', at);
    }
    return filled.append(text, at, text.length()).toString();
  }

  private String filled(String blank, Language language) {
    int bar = blank.indexOf('|');
    String value = value(Integer.parseInt(bar < 0 ? blank : blank.substring(0, bar)), language);
    if (bar < 0) {
      return value;
    }
    int second = blank.indexOf('|', bar + 1);
    return value.equals("1") ? blank.substring(bar + 1, second) : blank.substring(second + 1);
  }

  private String value(int index, Language language) {
    Object blank = blanks[index];
    return Harmless.of(blank instanceof Told told ? told.in(language) : String.valueOf(blank));
  }
}
