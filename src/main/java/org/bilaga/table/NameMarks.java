package org.bilaga.table;

/** Footnote marks beside a name: {@code Askby1)}, {@code Bokvik [2]}, {@code Ekdalen:}. */
final class NameMarks {
  private static final String SIGNS = "*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹⁺:;,.";

  private NameMarks() {}

  /** A name without the marks at its end, or the same. */
  static String without(String name) {
    int end = name.length();
    int before = -1;
    while (end != before) {
      before = end;
      while (end > 0 && (name.charAt(end - 1) <= ' ' || name.charAt(end - 1) == '\u00A0')) {
        end--;
      }
      if (end > 0 && SIGNS.indexOf(name.charAt(end - 1)) >= 0) {
        end--;
      } else {
        end = beforeBracket(name, end);
      }
    }
    return end == 0 ? name : name.substring(0, end);
  }

  /** Before {@code 1)}, {@code (1)}, {@code [1]} or {@code a)} at the end of a stretch. */
  private static int beforeBracket(String name, int end) {
    char last = end == 0 ? ' ' : name.charAt(end - 1);
    if (last != ')' && last != ']') {
      return end;
    }
    int at = end - 1;
    while (at > 0 && end - 1 - at < 2 && Character.isDigit(name.charAt(at - 1))) {
      at--;
    }
    boolean number = at < end - 1;
    boolean letter = !number && at > 1 && Character.isLetter(name.charAt(at - 1));
    at -= letter ? 1 : 0;
    char open = last == ')' ? '(' : '[';
    if (at > 0 && name.charAt(at - 1) == open && (number || letter)) {
      return at - 1;
    }
    // A letter that stands with no space before it is one of the name's.
    boolean apart = at > 0 && name.charAt(at - 1) == ' ';
    return last == ')' && (number || letter && apart) ? at : end;
  }

  /** How long the mark is that a note begins with: {@code 1)}, {@code (1)}, {@code [1]}; or 0. */
  static int begin(String text) {
    int at = 0;
    boolean open = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '[');
    at += open ? 1 : 0;
    int digits = at;
    while (at < text.length() && at - digits < 2 && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    boolean closed = at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == ']');
    return at > digits && closed ? at + 1 : 0;
  }
}
