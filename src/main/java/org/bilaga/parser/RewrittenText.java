package org.bilaga.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text in which some stretches are written otherwise, with the stretch of the first text that
 * each of its characters stands for.
 *
 * <p>Beside it goes a veil as long, which patterns are held against: what nobody may rewrite,
 * quotations and comments and rows of tables, is hidden in it.
 */
final class RewrittenText {
  /** Hides a character of a comment, or of a sentence that is right as it stands. */
  static final char HIDDEN = '\0';

  /** Hides a character between two quotation marks. */
  static final char QUOTED = '\1';

  /**
   * Blanks that nobody aligns anything with: two patterns of blanks that meet in them would part
   * them in every way.
   */
  private static final Pattern GAP = Pattern.compile("[ \t\u00A0\u202F\u2007\u2009]{100,}");

  private String text;
  private String veil;
  private boolean changed;

  /**
   * For each character, where what it stands for begins in the first text; one more for the end.
   */
  private int[] from;

  /** For each character, where what it stands for ends. */
  private int[] to;

  RewrittenText(String text, String veil) {
    this.text = text;
    this.veil = veil;
    this.from = new int[text.length() + 1];
    this.to = new int[text.length() + 1];
    for (int i = 0; i <= text.length(); i++) {
      from[i] = i;
      to[i] = Math.min(i + 1, text.length());
    }
  }

  String text() {
    return text;
  }

  String veil() {
    return veil;
  }

  /** Where what the character at an index stands for begins in the first text. */
  int from(int index) {
    return from[index];
  }

  /** Where what the character before an index stands for ends in the first text. */
  int to(int index) {
    return index == 0 ? 0 : to[index - 1];
  }

  /** Whether a stretch of the first text is written otherwise. */
  boolean differsIn(Span span) {
    return changed
        && !closed(span.text())
            .equals(closed(text.substring(first(span.start()), first(span.end()))));
  }

  private static String closed(String stretch) {
    return GAP.matcher(stretch).replaceAll(" ");
  }

  /** Leaves one blank of each gap: more say nothing. */
  void closeGaps() {
    replace(GAP, it -> " ");
  }

  private int first(int offset) {
    int index = Arrays.binarySearch(from, offset);
    int found = index < 0 ? -index - 1 : index;
    while (found > 0 && from[found - 1] == offset) {
      found--;
    }
    return Math.min(found, text.length());
  }

  /** Hides stretches of the first text that are right as they stand. */
  void hide(List<Span> right) {
    var hidden = new StringBuilder(veil);
    for (Span span : right) {
      for (int i = first(span.start()); i < text.length() && from[i] < span.end(); i++) {
        hidden.setCharAt(i, veil.charAt(i) == '\n' ? '\n' : HIDDEN);
      }
    }
    veil = hidden.toString();
  }

  /** A stretch of the text as it is now, and what is written for it. */
  record Change(int start, int end, String written) {}

  /**
   * Writes what a pattern finds otherwise.
   *
   * @param instead what is written for it, with what is hidden kept at its ends; null leaves it
   */
  void replace(Pattern pattern, Function<MatchResult, @Nullable String> instead) {
    List<Change> changes = new ArrayList<>();
    PatternStart.each(
        pattern,
        veil,
        found -> {
          String written = instead.apply(found);
          if (written != null) {
            change(found.start(), found.end(), written, changes);
          }
        });
    apply(changes, written -> written);
  }

  /**
   * The same, where the parts of what is found stand in another order, quotations among them: all
   * of it stands for all that was found.
   */
  void reorder(Pattern pattern, Function<List<@Nullable String>, @Nullable String> instead) {
    List<Change> changes = new ArrayList<>();
    PatternStart.each(
        pattern,
        veil,
        found -> {
          List<@Nullable String> groups = new ArrayList<>();
          for (int group = 0; group <= found.groupCount(); group++) {
            groups.add(
                found.start(group) < 0
                    ? null
                    : text.substring(found.start(group), found.end(group)));
          }
          String written = instead.apply(groups);
          if (written != null) {
            reordered(found.start(), found.end(), written, changes);
          }
        });
    apply(changes, RewrittenText::veiled);
  }

  /** What is the same before it keeps its place, as far as no quotation begins. */
  private void reordered(int start, int end, String written, List<Change> changes) {
    int same = 0;
    int most = Math.min(end - start, written.length());
    while (same < most
        && text.charAt(start + same) == written.charAt(same)
        && written.charAt(same) != '"') {
      same++;
    }
    if (start + same < end || same < written.length()) {
      changes.add(new Change(start + same, end, written.substring(same)));
    }
  }

  private static String veiled(String written) {
    var veiled = new StringBuilder(written);
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) == '"') {
        quoted = !quoted;
      } else if (quoted) {
        veiled.setCharAt(i, QUOTED);
      }
    }
    return veiled.toString();
  }

  /** What is the same at both ends keeps its place. */
  private void change(int start, int end, String written, List<Change> changes) {
    int same = 0;
    int most = Math.min(end - start, written.length());
    while (same < most && veil.charAt(start + same) == written.charAt(same)) {
      same++;
    }
    int last = 0;
    while (last < most - same
        && veil.charAt(end - 1 - last) == written.charAt(written.length() - 1 - last)) {
      last++;
    }
    if (start + same < end - last || same < written.length() - last) {
      changes.add(
          new Change(start + same, end - last, written.substring(same, written.length() - last)));
    }
  }

  /**
   * Makes changes that stand in their order.
   *
   * @param veiled what the veil shows of what is written
   */
  void apply(List<Change> changes, UnaryOperator<String> veiled) {
    if (changes.isEmpty()) {
      return;
    }
    changed = true;
    int length = text.length();
    for (Change change : changes) {
      length += change.written.length() - (change.end - change.start);
    }
    var newText = new StringBuilder(length);
    var newVeil = new StringBuilder(length);
    int[] newFrom = new int[length + 1];
    int[] newTo = new int[length + 1];
    int copied = 0;
    for (Change change : changes) {
      copy(copied, change.start, newText, newVeil, newFrom, newTo);
      int at = newText.length();
      int end = at + change.written.length();
      Arrays.fill(newFrom, at, end, from[change.start]);
      Arrays.fill(newTo, at, end, to(change.end));
      newText.append(change.written);
      newVeil.append(veiled.apply(change.written));
      copied = change.end;
    }
    copy(copied, text.length(), newText, newVeil, newFrom, newTo);
    newFrom[length] = from[text.length()];
    newTo[length] = to[text.length()];
    text = newText.toString();
    veil = newVeil.toString();
    from = newFrom;
    to = newTo;
  }

  private void copy(
      int start,
      int end,
      StringBuilder newText,
      StringBuilder newVeil,
      int[] newFrom,
      int[] newTo) {
    System.arraycopy(from, start, newFrom, newText.length(), end - start);
    System.arraycopy(to, start, newTo, newText.length(), end - start);
    newText.append(text, start, end);
    newVeil.append(veil, start, end);
  }
}
