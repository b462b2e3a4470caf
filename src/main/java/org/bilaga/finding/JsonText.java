package org.bilaga.finding;

import java.util.Optional;

/**
 * Writes JSON as it goes, without a tree in between.
 *
 * <p>The caller opens and closes in order; commas are seen to here. Every character that a terminal
 * could stumble over is escaped, and read back it is the same; only half a surrogate pair, which is
 * no text and which strict readers refuse, becomes U+FFFD.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";
  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder out;
  private boolean first = true;

  public JsonText(StringBuilder out) {
    this.out = out;
  }

  public JsonText object() {
    return open('{');
  }

  public JsonText list() {
    return open('[');
  }

  private JsonText open(char bracket) {
    comma();
    out.append(bracket);
    first = true;
    return this;
  }

  public JsonText endObject() {
    return close('}');
  }

  public JsonText endList() {
    return close(']');
  }

  private JsonText close(char bracket) {
    out.append(bracket);
    first = false;
    return this;
  }

  /** The name of what is written next. */
  public JsonText name(String name) {
    value(name);
    out.append(": ");
    first = true;
    return this;
  }

  public JsonText value(long number) {
    comma();
    out.append(number);
    return this;
  }

  public JsonText value(boolean truth) {
    comma();
    out.append(truth);
    return this;
  }

  /** The text, or {@code null} where there is none. */
  public JsonText value(Optional<String> text) {
    if (text.isPresent()) {
      return value(text.get());
    }
    comma();
    out.append("null");
    return this;
  }

  public JsonText value(String text) {
    comma();
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
    return this;
  }

  /** A line break between two members of a long list; it means nothing. */
  public JsonText newLine() {
    out.append(first ? "\n" : ",\n");
    first = true;
    return this;
  }

  private void comma() {
    if (!first) {
      out.append(", ");
    }
    first = false;
  }

  private void character(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isHalf(text, at)) {
          out.append(REPLACEMENT);
        } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || rearranges(c)) {
          escape(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Formatting characters can change the order in which text is read. */
  private static boolean rearranges(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
