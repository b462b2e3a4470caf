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
    var piece = new Unfinished.Lines();
    for (String line : text.lines().toList()) {
      if (!piece.isEmpty() && !piece.areUnfinished() && !goesOn(line)) {
        add(piece, pieces);
        piece = new Unfinished.Lines();
      }
      piece.add(line);
    }
    add(piece, pieces);
    return pieces;
  }

  private static void add(Unfinished.Lines piece, List<String> pieces) {
    if (!piece.text().isBlank()) {
      pieces.add(piece.text());
    }
  }

  /** Whether a line cannot stand by itself: it begins with an operator, or says nothing. */
  private static boolean goesOn(String line) {
    List<ShownWord> lexemes = ShownWord.of(line);
    return lexemes.isEmpty()
        || lexemes.get(0).sort() == ShownWord.Sort.SIGN && !lexemes.get(0).text().equals("(")
        || lexemes.get(0).sort() == ShownWord.Sort.TABLE_ROW;
  }
}
