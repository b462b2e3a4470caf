package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.parser.RewrittenText.Change;

/** Signs as word processors make them, bullets, brackets, and tables pasted with tabs. */
final class CustomarySigns {
  private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B-\u200F\u2060\u2061]+");
  private static final Pattern BLANK = Pattern.compile("[\u2000-\u200A\u3000\u205F]");
  private static final Pattern HYPHEN =
      Pattern.compile("(?<=[\\p{L}\\p{N}])[\u2010\u2011](?=\\p{L})");
  private static final Pattern DASH = Pattern.compile("(?<=[ \u00A0])[–—‒](?=[ \u00A0])");
  private static final Pattern BULLET =
      Pattern.compile("(?m)^([ \t]*)[•●▪■‣◦·○‧∙\uF0B7](?:[ \t\u00A0]+)(?=\\p{L})");
  private static final Pattern LISTED =
      TurnOfPhrase.pattern(
          "(?m)^(~*)[-–—*]~+(?=(?:@GRANT|@TOTAL|@AREA|@CLAIM|@OF_WHICH|@PARTY|@KEY)~)");
  private static final Pattern STOP =
      Pattern.compile("(?m)(?<=[\\p{L}\\p{N}\"%])[.](?=[ \t]*(?:$|\\x00))");
  private static final Pattern BRACKET =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@AREA|@GRANT|@AGREEMENT|@PAYMENT_TO|@OBLIGATION|@CONDITION|@APPENDIX|@GROUP|@DATA|@OF_WHICH)~[^\\n"
              + "{}\\x00]*~)[(\\[](?=~*(?:$|\\x00))");
  private static final Pattern CLOSING =
      Pattern.compile("(?m)^([ \t]*)[)\\]](?=[ \t]*(?:$|\\x00))");

  /** Between two figures, or the name of one and a figure, it is no name. */
  private static final Pattern LETTER_FOR_TIMES =
      TurnOfPhrase.pattern("(@GRANT~+@NAME~+(?:@TEXT~+)?@NAME~+|\\d~+)x(?=~+\\d)");

  private static final Pattern LINE = Pattern.compile("[^\\n\\r]*");

  /**
   * Each as it is often typed, for what it can only mean; behind a text an arrow is another sign.
   */
  private static final Pattern COMPARISON =
      Pattern.compile("(?<![<>=!])(?<![\"\\x00] {0,3})(=[<>]|[<>] =|==|<>|=/=|=!|/=)(?![<>=!])");

  private CustomarySigns() {}

  static void write(RewrittenText text) {
    text.replace(UNSEEN, it -> "");
    text.replace(BLANK, it -> " ");
    text.replace(HYPHEN, it -> "-");
    text.replace(DASH, it -> isRange(text.veil(), it.start()) ? null : "-");
    text.replace(COMPARISON, it -> comparison(it.group()));
    text.replace(LETTER_FOR_TIMES, it -> it.group(1) + "*");
    text.replace(BULLET, it -> it.group(1));
    text.replace(LISTED, it -> it.group(1));
    text.replace(STOP, it -> "");
    CustomaryFillers.writeFirst(text);
    String before = text.text();
    text.replace(BRACKET, it -> it.group(1) + "{");
    if (!before.equals(text.text())) {
      text.replace(CLOSING, it -> it.group(1) + "}");
    }
    pastedTables(text);
  }

  private static String comparison(String typed) {
    return switch (typed) {
      case "=>", "> =" -> ">=";
      case "=<", "< =" -> "<=";
      case "==" -> "=";
      default -> "!=";
    };
  }

  /** A dash between two days or years, which is no minus. */
  private static boolean isRange(String veil, int dash) {
    int before = dash - 1;
    while (before >= 0 && Character.isWhitespace(veil.charAt(before))) {
      before--;
    }
    int after = dash + 1;
    while (after < veil.length() && Character.isWhitespace(veil.charAt(after))) {
      after++;
    }
    return before >= 0
        && Character.isDigit(veil.charAt(before))
        && after < veil.length()
        && Character.isDigit(veil.charAt(after));
  }

  /** Two lines or more that have equally many tabs inside are rows, the first their headings. */
  private static void pastedTables(RewrittenText text) {
    if (text.veil().indexOf('\t') < 0) {
      return;
    }
    List<Change> changes = new ArrayList<>();
    List<int[]> run = new ArrayList<>();
    int tabs = 0;
    Matcher lines = LINE.matcher(text.veil());
    while (lines.find()) {
      if (lines.end() == lines.start()
          && lines.end() < text.veil().length()
          && (text.veil().charAt(lines.end()) == '\n' || text.veil().charAt(lines.end()) == '\r')
          && lines.start() > 0
          && text.veil().charAt(lines.start() - 1) != '\n') {
        continue;
      }
      int count = insideTabs(lines.group());
      if (count == 0 || count != tabs) {
        rows(run, text.veil(), changes);
        run = new ArrayList<>();
      }
      if (count > 0) {
        run.add(new int[] {lines.start(), lines.end()});
      }
      tabs = count;
    }
    rows(run, text.veil(), changes);
    text.apply(changes, written -> written);
  }

  /** The tabs between what is on a line; none where it is a sentence of the language. */
  private static int insideTabs(String line) {
    String inside = line.strip();
    if (inside.indexOf('\t') < 0
        || inside.indexOf('{') >= 0
        || inside.indexOf('=') >= 0
        || inside.indexOf(RewrittenText.HIDDEN) >= 0) {
      return 0;
    }
    int tabs = 0;
    for (int i = 0; i < inside.length(); i++) {
      tabs += inside.charAt(i) == '\t' ? 1 : 0;
    }
    return tabs;
  }

  private static void rows(List<int[]> lines, String veil, List<Change> changes) {
    if (lines.size() < 2) {
      return;
    }
    for (int[] line : lines) {
      int start = line[0];
      int end = line[1];
      while (Character.isWhitespace(veil.charAt(start))) {
        start++;
      }
      while (Character.isWhitespace(veil.charAt(end - 1))) {
        end--;
      }
      changes.add(new Change(start, start, "| "));
      for (int i = start; i < end; i++) {
        if (veil.charAt(i) == '\t') {
          changes.add(new Change(i, i + 1, " | "));
        }
      }
      changes.add(new Change(end, end, " |"));
    }
  }
}
