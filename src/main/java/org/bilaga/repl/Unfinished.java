package org.bilaga.repl;

import java.util.List;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.ShownWord;

/** Whether a text that is being typed goes on in the next line. */
public final class Unfinished {
  private Unfinished() {}

  /** Whether something is open or still to come; an empty line at the end always finishes. */
  public static boolean is(String text) {
    int lastLine = text.lastIndexOf('\n');
    if (lastLine >= 0 && text.substring(lastLine).isBlank()) {
      return depth(text) > 0 && !text.endsWith("\n\n") && !twoBlankLines(text);
    }
    return depth(text) > 0 || endsOpen(text) || awaitsBlock(text);
  }

  private static boolean twoBlankLines(String text) {
    String[] lines = text.split("\n", -1);
    return lines.length > 1 && lines[lines.length - 2].isBlank();
  }

  /** A text that comes a line at a time, each of which is looked at once: no word goes over two. */
  public static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private String last = "";
    private String beforeLast = "";

    public void add(String line) {
      text.append(text.isEmpty() ? "" : "\n").append(line);
      depth += depth(line);
      beforeLast = last;
      last = line;
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    /** Whether it goes on in the next line. */
    public boolean areUnfinished() {
      return depth > 0 ? !last.isBlank() || !beforeLast.isBlank() : is(text.toString());
    }

    public String text() {
      return text.toString();
    }
  }

  /** The brackets and braces that are open at the end. */
  public static int depth(String text) {
    int depth = 0;
    for (ShownWord lexeme : ShownWord.of(text)) {
      if (lexeme.sort() == ShownWord.Sort.SIGN) {
        depth +=
            switch (lexeme.text()) {
              case "{", "(", "[" -> 1;
              case "}", ")", "]" -> -1;
              default -> 0;
            };
      }
    }
    return depth;
  }

  private static boolean endsOpen(String text) {
    List<ShownWord> lexemes = ShownWord.of(text);
    if (lexemes.size() < 2) {
      return false;
    }
    ShownWord last = lexemes.get(lexemes.size() - 1);
    boolean operator =
        last.sort() == ShownWord.Sort.SIGN
            && List.of(
                    "+", "-", "−", "*", "×", "·", "/", "=", "<", ">", "<=", ">=", "≤", "≥", "!=",
                    "≠", ",")
                .contains(last.text());
    boolean word =
        last.keyword()
            .filter(it -> it == Keyword.AND || it == Keyword.OR || it == Keyword.SHARE_OF)
            .isPresent();
    return operator || word;
  }

  /** A declaration that is nothing without what stands in its braces. */
  private static boolean awaitsBlock(String text) {
    if (!Request.isDeclaration(text)) {
      return false;
    }
    List<ShownWord> lexemes = ShownWord.of(text);
    boolean hasBlock = lexemes.stream().anyMatch(it -> it.text().equals("{"));
    boolean fromFile =
        lexemes.stream().anyMatch(it -> it.keyword().filter(Keyword.FROM::equals).isPresent());
    return switch (lexemes.get(0).keyword().orElseThrow()) {
      case AGREEMENT, SCENARIO, AMENDMENT -> !hasBlock;
      case GROUP, DATA, FACTS -> !hasBlock && !fromFile;
      default -> false;
    };
  }
}
