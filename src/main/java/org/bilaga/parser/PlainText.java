package org.bilaga.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A text as a stream of code points that does not copy it, unless it holds some beyond 16 bits.
 *
 * <p>ANTLR's own streams copy every text, character by character, before the first is looked at.
 */
final class PlainText implements CharStream {
  private final String name;
  private final String text;

  /** The code points; null where each is one character of the text. */
  private final int @Nullable [] points;

  private int at;

  /** Counts the code points only where some may be more than one character of the text. */
  PlainText(String name, String text, boolean mayHoldPairs) {
    this.name = name;
    this.text = text;
    this.points =
        mayHoldPairs && text.codePointCount(0, text.length()) != text.length()
            ? text.codePoints().toArray()
            : null;
  }

  int point(int index) {
    return points == null ? text.charAt(index) : points[index];
  }

  @Override
  public int size() {
    return points == null ? text.length() : points.length;
  }

  @Override
  public String getText(Interval interval) {
    int start = Math.min(interval.a, size());
    int end = Math.max(start, Math.min(interval.b + 1, size()));
    return points == null ? text.substring(start, end) : new String(points, start, end - start);
  }

  @Override
  public int LA(int distance) {
    int index = distance > 0 ? at + distance - 1 : at + distance;
    return index < 0 || index >= size() ? IntStream.EOF : point(index);
  }

  @Override
  public void consume() {
    at++;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, size());
  }

  @Override
  public String getSourceName() {
    return name;
  }
}
