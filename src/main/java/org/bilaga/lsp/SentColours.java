package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Colouring;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** The words of a text with what they are, as an editor counts them: each from the one before. */
final class SentColours {
  private static final List<String> SORTS =
      List.of(
          "keyword",
          "number",
          "string",
          "comment",
          "namespace",
          "class",
          "enum",
          "enumMember",
          "property",
          "function",
          "variable",
          "struct",
          "macro");

  private SentColours() {}

  static SemanticTokensLegend legend() {
    return new SemanticTokensLegend(SORTS, List.of("declaration"));
  }

  static SemanticTokens of(Cursor cursor) {
    // What was understood counts only where it is the text that is coloured.
    var module =
        cursor
            .spot()
            .module()
            .filter(it -> it.tree().source().text().equals(cursor.source().text()));
    return new SemanticTokens(data(cursor, Colouring.of(cursor.source().text(), module)));
  }

  private static List<Integer> data(Cursor cursor, List<Colouring.Word> words) {
    List<Integer> data = new ArrayList<>(words.size() * 5);
    int line = 0;
    int column = 0;
    for (Colouring.Word word : words) {
      Position at = Places.position(cursor.source(), word.start());
      boolean same = at.getLine() == line;
      data.add(at.getLine() - line);
      data.add(same ? at.getCharacter() - column : at.getCharacter());
      data.add(word.end() - word.start());
      data.add(SORTS.indexOf(sort(word.colour())));
      data.add(word.declared() ? 1 : 0);
      line = at.getLine();
      column = at.getCharacter();
    }
    return data;
  }

  private static String sort(Colouring.Colour colour) {
    return switch (colour) {
      case KEYWORD -> "keyword";
      case FIGURE -> "number";
      case TEXT, TABLE_ROW -> "string";
      case COMMENT -> "comment";
      case SECTION -> "macro";
      case BODY -> "class";
      case GROUP -> "enum";
      case MEMBER -> "enumMember";
      case DATA -> "struct";
      case COLUMN, GRANT -> "property";
      case KEY -> "function";
      case AGREEMENT, AREA -> "namespace";
      case VALUE, NAME -> "variable";
    };
  }
}
