package org.bilaga.parser;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a pattern may begin to match, as what it looks for before all else tells: at the beginning
 * of a line, not within a word, after a blank or a digit.
 *
 * <p>A text that was refused is held against a hundred patterns, and each of them would look back
 * from every character. Invariant: what is found is what {@link Matcher#find} finds.
 */
enum PatternStart {
  ANYWHERE {
    @Override
    boolean mayBe(String text, int at) {
      return true;
    }
  },
  OUTSIDE_WORDS {
    @Override
    boolean mayBe(String text, int at) {
      // None of those patterns begins with a blank, of which a laid-out text has many.
      return at < text.length()
          && !Character.isWhitespace(text.charAt(at))
          && (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)));
    }
  },
  AFTER_BLANK {
    @Override
    boolean mayBe(String text, int at) {
      return at > 0 && BLANKS.indexOf(text.charAt(at - 1)) >= 0;
    }
  },
  AFTER_DIGIT {
    @Override
    boolean mayBe(String text, int at) {
      return at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9';
    }
  },
  AT_LINE {
    @Override
    boolean mayBe(String text, int at) {
      return at == 0 || LINE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }
  };

  private static final String BLANKS = " \t\u00A0\u202F\u2007\u2009";
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final Map<Pattern, PatternStart> KNOWN = new ConcurrentHashMap<>();

  /** Whether a match may begin at an index, whatever follows there. */
  abstract boolean mayBe(String text, int at);

  static PatternStart of(Pattern pattern) {
    return KNOWN.computeIfAbsent(pattern, PatternStart::read);
  }

  /** Each match in turn, as {@link Matcher#find} gives them. */
  static void each(Pattern pattern, String text, Consumer<MatchResult> found) {
    PatternStart start = of(pattern);
    Matcher matcher = pattern.matcher(text);
    if (start == ANYWHERE) {
      while (matcher.find()) {
        found.accept(matcher);
      }
      return;
    }
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at <= text.length()) {
      int next = at + 1;
      if (start.mayBe(text, at) && matcher.region(at, text.length()).lookingAt()) {
        found.accept(matcher);
        next = Math.max(next, matcher.end());
      }
      at = next;
    }
  }

  private static PatternStart read(Pattern pattern) {
    String rest = pattern.pattern().replaceFirst("^(?:\\(\\?[a-z]+\\))+", "");
    if (isChoice(rest)) {
      return ANYWHERE;
    }
    PatternStart start = ANYWHERE;
    while (start == ANYWHERE && isLook(rest)) {
      int end = closing(rest);
      boolean behind = rest.startsWith("(?<");
      String looked = rest.substring(behind ? 4 : 3, end);
      if (rest.startsWith("(?<!")) {
        start = looked.startsWith("[\\p{L}\\p{N}") && isOneClass(looked) ? OUTSIDE_WORDS : start;
      } else if (behind) {
        start = looked.equals("\\d") ? AFTER_DIGIT : endsInBlank(looked) ? AFTER_BLANK : start;
      }
      rest = rest.substring(end + 1);
    }
    boolean lines = rest.startsWith("^") && (pattern.flags() & Pattern.MULTILINE) != 0;
    return start == ANYWHERE && lines ? AT_LINE : start;
  }

  private static boolean isLook(String pattern) {
    return List.of("(?<!", "(?<=", "(?=", "(?!").stream().anyMatch(pattern::startsWith);
  }

  /** Whether the whole of it is a choice, whose branches begin in their own ways. */
  private static boolean isChoice(String pattern) {
    int depth = 0;
    for (int at = 0; at < pattern.length(); at = next(pattern, at)) {
      char sign = pattern.charAt(at);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (sign == '|' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the group closes that begins a pattern. */
  private static int closing(String pattern) {
    int depth = 0;
    for (int at = 0; at < pattern.length(); at = next(pattern, at)) {
      char sign = pattern.charAt(at);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException(pattern);
  }

  /** The index after a sign, or after the class of characters or the escape that it begins. */
  private static int next(String pattern, int at) {
    if (pattern.charAt(at) == '\\') {
      return at + 2;
    } else if (pattern.charAt(at) != '[') {
      return at + 1;
    }
    int end = at + 1;
    while (pattern.charAt(end) != ']') {
      end += pattern.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private static boolean isOneClass(String looked) {
    return looked.startsWith("[") && next(looked, 0) == looked.length();
  }

  private static boolean endsInBlank(String looked) {
    int open = looked.lastIndexOf('[');
    if (open < 0 || !looked.endsWith("]") || isChoice(looked)) {
      return false;
    }
    String signs = looked.substring(open + 1, looked.length() - 1);
    return signs.chars().allMatch(sign -> BLANKS.indexOf(sign) >= 0);
  }
}
