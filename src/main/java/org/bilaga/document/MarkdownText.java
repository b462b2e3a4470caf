package org.bilaga.document;

import org.bilaga.source.SourceFile;
import org.bilaga.table.document.RaisedMark;

/**
 * Running text of Markdown without the signs that only say how it is written: asterisks around a
 * word, the target of a link, tags, a backslash before a sign. The mark of a note is a raised one.
 */
final class MarkdownText {
  private final SourceFile source;
  private final boolean[] comment;
  private final PassageBuilder out;

  MarkdownText(SourceFile source, boolean[] comment) {
    this.source = source;
    this.comment = comment;
    this.out = new PassageBuilder(source);
  }

  /** Which characters of a text stand in comments. */
  static boolean[] comments(String text) {
    var comment = new boolean[text.length()];
    int start = text.indexOf("<!--");
    while (start >= 0) {
      int end = text.indexOf("-->", start + 4);
      int to = end < 0 ? text.length() : end + 3;
      java.util.Arrays.fill(comment, start, to, true);
      start = text.indexOf("<!--", to);
    }
    return comment;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  Passage build() {
    return out.build();
  }

  /** Adds a line, or a part of one. */
  void add(int start, int end) {
    String text = source.text();
    int from = start;
    boolean begun = false;
    int at = start;
    while (at < end) {
      int next = passed(text, at, end);
      if (next == at) {
        at++;
        continue;
      }
      begun |= put(from, at, begun);
      if (text.startsWith("[^", at)) {
        mark(text, at, next, begun);
        begun = true;
        next += next < end && text.charAt(next) == ':' ? 1 : 0;
      }
      from = next;
      at = next == from && text.charAt(next - 1) == '\\' ? next + 1 : next;
    }
    put(from, end, begun);
  }

  private boolean put(int from, int to, boolean begun) {
    if (from >= to) {
      return false;
    } else if (begun) {
      out.more(from, to);
    } else {
      out.add(from, to);
    }
    return true;
  }

  private void mark(String text, int at, int end, boolean begun) {
    String raised = RaisedMark.of(text.substring(at + 2, end - 1));
    if (!begun) {
      out.add(at, at);
    }
    for (int i = 0; i < raised.length(); i++) {
      out.sign(raised.charAt(i), at);
    }
  }

  /** Where what is no text ends that begins here; here where nothing does. */
  private int passed(String text, int at, int end) {
    char c = text.charAt(at);
    if (comment[at]) {
      int to = at;
      while (to < end && comment[to]) {
        to++;
      }
      return to;
    }
    return switch (c) {
      case '\\' -> at + 1 < end && isSign(text.charAt(at + 1)) ? at + 1 : at;
      case '*', '`' -> emphasis(text, at, end, c);
      case '_' -> isBetweenLetters(text, at, end) ? at : emphasis(text, at, end, c);
      case '[' -> bracket(text, at, end);
      case ']' -> target(text, at, end);
      case '<' -> tag(text, at, end);
      default -> at;
    };
  }

  private static boolean isSign(char c) {
    return c > ' ' && c < '~' && !Character.isLetterOrDigit(c);
  }

  /**
   * A run of signs that another one like it belongs to; a mark of a note beside a figure has none.
   */
  private static int emphasis(String text, int at, int end, char c) {
    int to = at;
    while (to < end && text.charAt(to) == c && to - at < 3) {
      to++;
    }
    String run = text.substring(at, to);
    boolean opens = text.substring(to, end).contains(run) && to < end && text.charAt(to) > ' ';
    int lineStart = text.lastIndexOf('\n', at) + 1;
    boolean closes =
        text.substring(lineStart, at).contains(run) && at > 0 && text.charAt(at - 1) > ' ';
    return opens || closes ? to : at;
  }

  private static boolean isBetweenLetters(String text, int at, int end) {
    return at > 0
        && at + 1 < end
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** The mark of a note, or the beginning of what is linked. */
  private static int bracket(String text, int at, int end) {
    int close = text.indexOf(']', at);
    if (close < 0 || close >= end) {
      return at;
    } else if (text.startsWith("[^", at) && close > at + 2) {
      return close + 1;
    }
    return close + 1 < end && text.charAt(close + 1) == '(' ? at + 1 : at;
  }

  private static int target(String text, int at, int end) {
    int close = text.startsWith("](", at) ? text.indexOf(')', at) : -1;
    return close < 0 || close >= end ? at : close + 1;
  }

  private static int tag(String text, int at, int end) {
    int close = text.indexOf('>', at);
    boolean tag =
        close > 0 && close < end && text.substring(at + 1, close).matches("/?[A-Za-z][^<>]*");
    return tag ? close + 1 : at;
  }
}
