package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.parser.ShownWord;

/**
 * The requests of a text of several lines, as when it was pasted: each goes on as long as it is
 * unfinished, and a line that begins with a sign belongs to the one before.
 */
final class Pieces {
  private Pieces() {}

  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    var piece = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean over = !piece.isEmpty() && !Unfinished.is(piece.toString()) && !goesOn(line);
      if (over) {
        add(piece, pieces);
      }
      piece.append(piece.isEmpty() ? "" : "\n").append(line);
    }
    add(piece, pieces);
    return pieces;
  }

  private static void add(StringBuilder piece, List<String> pieces) {
    if (!piece.toString().isBlank()) {
      pieces.add(piece.toString());
    }
    piece.setLength(0);
  }

  /** Whether a line cannot stand by itself: it begins with an operator, or says nothing. */
  private static boolean goesOn(String line) {
    List<ShownWord> lexemes = ShownWord.of(line);
    return lexemes.isEmpty()
        || lexemes.get(0).sort() == ShownWord.Sort.SIGN && !lexemes.get(0).text().equals("(")
        || lexemes.get(0).sort() == ShownWord.Sort.TABLE_ROW;
  }
}
