package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.parser.ShownWord;

/** Which stretches of a text that is being typed are what, for those who colour it. */
public final class Colours {
  private Colours() {}

  /** What a stretch is. */
  public enum Colour {
    QUESTION,
    KEYWORD,
    NAME,
    FIGURE,
    TEXT,
    COMMENT,
    SIGN
  }

  /** A stretch of one colour. */
  public record Stretch(int start, int end, Colour colour) {}

  /** Stretches in the order of the text, which do not overlap; what lies between is blank. */
  public static List<Stretch> of(String text) {
    List<Stretch> stretches = new ArrayList<>();
    boolean first = true;
    for (ShownWord lexeme : ShownWord.of(text)) {
      Colour colour =
          switch (lexeme.sort()) {
            case KEYWORD -> Colour.KEYWORD;
            case NAME -> first && Questions.begins(lexeme.text()) ? Colour.QUESTION : Colour.NAME;
            case FIGURE, SECTION -> Colour.FIGURE;
            case TEXT, OPEN_TEXT, TABLE_ROW -> Colour.TEXT;
            case COMMENT -> Colour.COMMENT;
            case SIGN -> Colour.SIGN;
          };
      stretches.add(new Stretch(lexeme.start(), lexeme.end(), colour));
      first = false;
    }
    return stretches;
  }
}
