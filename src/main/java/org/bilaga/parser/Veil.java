package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.parser.RewrittenText.Change;

/**
 * Hides what of a text no pattern may touch: the inside of quotations, comments, rows of tables.
 *
 * <p>Comments and quotation marks as other languages and word processors have them are rewritten on
 * the way, for what stands inside them is no sentence.
 */
final class Veil {
  private static final Pattern LINE = Pattern.compile("(?m)^[ \\t*]*");

  private final String text;
  private final char[] veil;
  private final List<Change> changes = new ArrayList<>();

  /** Where the line ends that was last asked for. */
  private int line = -1;

  private Veil(String text) {
    this.text = text;
    this.veil = text.toCharArray();
  }

  static RewrittenText over(String text) {
    var over = new Veil(text);
    for (int at = 0; at < text.length(); ) {
      at = over.next(at);
    }
    var rewritten = new RewrittenText(text, new String(over.veil));
    rewritten.apply(over.changes, Veil::hidden);
    return rewritten;
  }

  private static String hidden(String written) {
    if (written.equals("\"")) {
      return written;
    }
    var hidden = new StringBuilder(written.length());
    written.chars().forEach(c -> hidden.append(c == '\n' ? '\n' : RewrittenText.HIDDEN));
    return hidden.toString();
  }

  private void hide(int start, int end, char with) {
    for (int i = start; i < end; i++) {
      veil[i] = veil[i] == '\n' ? '\n' : with;
    }
  }

  /** Goes over what begins at a place; answers where that ends. */
  private int next(int at) {
    char c = text.charAt(at);
    int line = endOfLine(at);
    if (text.startsWith("//", at) || (c == '|' && isFirst(at))) {
      hide(at, line, RewrittenText.HIDDEN);
      return line;
    } else if (text.startsWith("--", at) && isComment(at, line)) {
      changes.add(new Change(at, at + 2, "//"));
      hide(at, line, RewrittenText.HIDDEN);
      return line;
    } else if (text.startsWith("/*", at) && text.indexOf("*/", at + 2) > 0) {
      return block(at, text.indexOf("*/", at + 2) + 2);
    }
    return switch (c) {
      case '"' -> quotation(at, line, "\"");
      case '“', '”', '„' -> quotation(at, line, "“”");
      case '«', '»' -> quotation(at, line, "«»");
      case '‘', '’', '‚', '\'' -> isOpening(at) ? quotation(at, line, "’‘'") : at + 1;
      default -> at + 1;
    };
  }

  private int endOfLine(int at) {
    // Places are asked for in their order: each line is gone over once.
    if (at > line) {
      line = at;
      while (line < text.length() && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        line++;
      }
    }
    return line;
  }

  private boolean isFirst(int at) {
    int before = at;
    while (before > 0 && " \t\u00A0".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    return before == 0 || text.charAt(before - 1) == '\n' || text.charAt(before - 1) == '\r';
  }

  /** Two minus signs in a sum stand close to what they belong to, those of a comment do not. */
  private boolean isComment(int at, int line) {
    boolean apart = at + 2 == line || Character.isWhitespace(text.charAt(at + 2));
    return isFirst(at) || (apart && at > 0 && Character.isWhitespace(text.charAt(at - 1)));
  }

  private int block(int start, int end) {
    String inside = LINE.matcher(text.substring(start + 2, end - 2).strip()).replaceAll("// ");
    boolean last = text.substring(end, endOfLine(end)).isBlank();
    changes.add(new Change(start, end, last ? inside : inside + "\n"));
    hide(start, end, RewrittenText.HIDDEN);
    return end;
  }

  private boolean isOpening(int at) {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }

  private int quotation(int start, int line, String closing) {
    int end = start + 1;
    while (end < line && closing.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == line) {
      // Never closed: nobody knows how far it was to go.
      hide(start, line, RewrittenText.QUOTED);
      return line;
    }
    boolean plain = closing.equals("\"") || closing.equals("“”");
    if (!plain && text.substring(start, end).indexOf('"') < 0) {
      changes.add(new Change(start, start + 1, "\""));
      changes.add(new Change(end, end + 1, "\""));
    }
    hide(start + 1, end, RewrittenText.QUOTED);
    return end + 1;
  }
}
