package org.bilaga.parser;

import org.bilaga.finding.Finding;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Span;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/** A figure that a slip has split into several tokens, and how it may be meant. */
final class MalformedFigure {
  private MalformedFigure() {}

  /** The first one that cannot be anything else, wherever it stands in the sentence. */
  static @Nullable Finding certain(PlacedSentence sentence) {
    boolean list =
        sentence.first().type() == BilagaLexer.CHARGED_TO
            || sentence.first().type() == BilagaLexer.PERIOD;
    for (int i = 0; i + 1 < sentence.size(); i++) {
      Word word = sentence.at(i);
      Word next = sentence.at(i + 1);
      if (word.type() != BilagaLexer.NUMBER || next.first()) {
        continue;
      }
      boolean split =
          next.type() == BilagaLexer.NUMBER
              && (word.touches(next)
                  || (!list
                      && !isAppropriation(sentence, i + 1)
                      && isGroup(word.text())
                      && isGroup(next.text())
                      && isBlank(word, next)));
      boolean mixed =
          next.type() == BilagaLexer.NAME && word.touches(next) && isFigure(next.text());
      boolean apostrophe =
          next.type() == BilagaLexer.STRAY
              && !isDash(next.text())
              && word.touches(next)
              && isBeforeNumber(sentence, i + 1);
      if (split || mixed || apostrophe) {
        return finding(sentence, i, endOfRun(sentence, i));
      }
    }
    return null;
  }

  /** Whether a figure is followed by what an appropriation has, {@code 9 1:6}. */
  private static boolean isAppropriation(PlacedSentence sentence, int at) {
    return at + 2 < sentence.size()
        && sentence.at(at + 1).type() == BilagaLexer.COLON
        && sentence.at(at + 2).type() == BilagaLexer.NUMBER
        && sentence.at(at).touches(sentence.at(at + 1));
  }

  /** One split by a decimal mark, a full stop or a space near where the parser stumbled. */
  static @Nullable Finding near(PlacedSentence sentence, int stumbled) {
    if (sentence.first().type() == BilagaLexer.CHARGED_TO) {
      return null;
    }
    if (stumbled > 0 && stumbled < sentence.size() && isOneMore(sentence, stumbled)) {
      return finding(sentence, stumbled - 1, endOfRun(sentence, stumbled - 1));
    }
    for (int at = Math.max(0, stumbled - 2); at <= stumbled && at + 2 < sentence.size(); at++) {
      if (sentence.at(at).type() == BilagaLexer.NUMBER
          && isMark(sentence.at(at + 1))
          && sentence.at(at + 2).type() == BilagaLexer.NUMBER
          && !sentence.at(at + 2).first()) {
        return finding(sentence, at, endOfRun(sentence, at));
      }
    }
    return null;
  }

  /** A group of three behind a figure that lacks a space of its own: {@code 4250 000}. */
  private static boolean isOneMore(PlacedSentence sentence, int at) {
    Word word = sentence.at(at - 1);
    Word next = sentence.at(at);
    return word.type() == BilagaLexer.NUMBER
        && next.type() == BilagaLexer.NUMBER
        && !next.first()
        && isBlank(word, next)
        && next.text().matches("\\d{3}(\\D.*)?");
  }

  /** From one figure to another, which is two figures. */
  private static boolean isDash(String text) {
    return text.equals("\u2013") || text.equals("\u2014") || text.equals("\u2012");
  }

  private static boolean isMark(Word word) {
    return word.type() == BilagaLexer.COMMA || word.type() == BilagaLexer.DOT;
  }

  private static boolean isGroup(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits < 4;
  }

  /** One space more than a figure has between its groups, or two, is a slip of the hand. */
  private static boolean isBlank(Word word, Word next) {
    return next.span().start() <= word.span().end() + 3;
  }

  private static boolean isBeforeNumber(PlacedSentence sentence, int at) {
    return at + 1 < sentence.size()
        && sentence.at(at + 1).type() == BilagaLexer.NUMBER
        && sentence.at(at).touches(sentence.at(at + 1));
  }

  /** Letters that were meant as digits, or that stand among digits. */
  private static boolean isFigure(String text) {
    return text.matches("[OoIl]+") || holdsDigit(text);
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The last token of the figure: numbers and what stands between two of them. */
  private static int endOfRun(PlacedSentence sentence, int from) {
    int end = from;
    for (int i = from + 1; i < sentence.size() && !sentence.at(i).first(); i++) {
      Word word = sentence.at(i);
      boolean part =
          word.type() == BilagaLexer.NUMBER
              || (word.type() == BilagaLexer.NAME
                  && sentence.at(i - 1).touches(word)
                  && isFigure(word.text()));
      if (part) {
        end = i;
      } else if (!isMark(word) && word.type() != BilagaLexer.STRAY) {
        break;
      }
    }
    return end;
  }

  private static Finding finding(PlacedSentence sentence, int from, int to) {
    Span span = sentence.at(from).span().to(sentence.at(to).span());
    String meant = meant(span.text());
    Told told = meant.isEmpty() ? Sentences.itCannotBeTold() : Sentences.mayBeMeant(meant);
    return ParseKinds.FIGURE_MALFORMED.at(span).with("figure", span.text()).with("meant", told);
  }

  /** The same digits, grouped as one writes them; empty where the marks can mean several things. */
  static String meant(String text) {
    var whole = new StringBuilder();
    var decimals = new StringBuilder();
    int marks = 0;
    boolean threes = true;
    int sinceMark = 3;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char digit = c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
      if (digit >= '0' && digit <= '9') {
        (marks == 0 ? whole : decimals).append(digit);
        sinceMark++;
      } else if (c == ',' || c == '.') {
        threes &= marks == 0 || sinceMark == 3;
        sinceMark = 0;
        marks++;
      } else if (Character.isLetter(c)) {
        return "";
      }
    }
    if (marks > 1) {
      if (!threes || sinceMark != 3) {
        return "";
      }
      whole.append(decimals);
      decimals.setLength(0);
    }
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, ' ');
    }
    return decimals.isEmpty() ? whole.toString() : whole + "," + decimals;
  }
}
