package org.bilaga.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.calendar.MonthNames;
import org.bilaga.document.Block;
import org.bilaga.document.Passage;
import org.bilaga.figure.Figure;
import org.bilaga.prose.Mention;
import org.bilaga.prose.ProseReader;

/**
 * A paragraph, point or note of a document with all that it says in figures and times.
 *
 * @param section the words of the headings that it stands under
 * @param figures its figures in order, those with a slip of the pen as they are meant
 * @param times days, months and words of time
 * @param ends where its sentences end: sought once, not anew for each figure
 */
public record TextUnit(
    Block.Running block,
    HeadingPath section,
    List<TextFigure> figures,
    List<Mention> times,
    BitSet ends) {
  private static final int LONGEST_CAPTION = 160;

  /**
   * A figure in running text.
   *
   * @param start where it begins in the passage
   * @param malformed what is wrong with how it is written
   */
  public record TextFigure(
      PrintedFigure printed, int start, int end, Optional<Figure.Malformed> malformed) {
    public boolean isMoney() {
      return printed.isMoney();
    }
  }

  public static TextUnit of(Block.Running block, HeadingPath section) {
    Passage passage = block.text();
    List<TextFigure> figures = new ArrayList<>();
    List<Mention> times = new ArrayList<>();
    List<MalformedRun> runs = MalformedRun.in(passage.text());
    for (MalformedRun run : runs) {
      var place = passage.span(run.start(), run.end());
      var meant = run.figure().meant();
      var printed = PrintedFigure.of(place, meant, 1, run.unit(), false);
      figures.add(new TextFigure(printed, run.start(), run.end(), Optional.of(run.figure())));
    }
    for (Mention mention : ProseReader.read(passage.text())) {
      boolean inRun =
          runs.stream().anyMatch(run -> mention.start() < run.end() && run.start() < mention.end());
      if (inRun) {
        continue;
      }
      if (mention instanceof Mention.OfAmount it) {
        if (isOfName(passage.text(), it)) {
          continue;
        }
        int start = signed(passage.text(), it);
        var place = passage.span(start, it.end());
        var printed = PrintedFigure.of(place, it.number(), it.over(), it.unit(), it.approximate());
        figures.add(new TextFigure(printed, start, it.end(), Optional.empty()));
      } else {
        times.add(mention);
      }
    }
    figures.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return new TextUnit(block, section, figures, times, ends(passage.text()));
  }

  /** Whether it may be the caption of a table: it is short, and says no amount of money. */
  boolean isCaption() {
    return text().length() <= LONGEST_CAPTION && figures.stream().noneMatch(TextFigure::isMoney);
  }

  public String text() {
    return block.text().text();
  }

  /** Where the sentence begins that stands at an offset. */
  public int sentenceStart(int at) {
    int before = Math.min(at, text().length()) - 2;
    return before < 0 ? 0 : ends.previousSetBit(before) + 1;
  }

  public int sentenceEnd(int at) {
    int end = ends.nextSetBit(at);
    return end < 0 ? text().length() : end + 1;
  }

  private static BitSet ends(String text) {
    var ends = new BitSet(text.length());
    for (int i = 0; i < text.length(); i++) {
      ends.set(i, endsSentence(text, i));
    }
    return ends;
  }

  /** A point, question or colon, after a word of several letters, before a space and a capital. */
  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    boolean mark = c == '.' || c == '?' || c == '!';
    boolean next =
        at + 2 >= text.length()
            || text.charAt(at + 1) == ' '
                && (Character.isUpperCase(text.charAt(at + 2))
                    || Character.isDigit(text.charAt(at + 2)));
    boolean word =
        at > 1
            && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ')')
            && text.charAt(at - 2) != '.'
            && text.charAt(at - 2) != ' ';
    return mark && next && word;
  }

  /** Bare digits that begin with nought, or stand among others: telephone and reference numbers. */
  private static boolean isOfName(String text, Mention.OfAmount it) {
    int before = it.start() - 1;
    int after = it.end();
    boolean nought = text.charAt(it.start()) == '0' && it.number().scale() == 0;
    boolean joined =
        before >= 0
            && "-/:".indexOf(text.charAt(before)) >= 0
            && it.number().digits().signum() >= 0;
    boolean row =
        before > 0 && isDigit(text, before - 1) && text.charAt(before) == ' '
            || after + 1 < text.length() && text.charAt(after) == ' ' && isDigit(text, after + 1);
    int word = after + 1;
    while (word < text.length() && Character.isLetter(text.charAt(word))) {
      word++;
    }
    boolean month =
        word > after + 1
            && MonthNames.number(text.substring(after + 1, word).toLowerCase(Locale.ROOT)) > 0;
    return it.unit().isNone() && (month || nought && it.end() - it.start() > 1 || joined || row);
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Where a figure begins with the minus before it: at that of {@code −5} and {@code -$5}. */
  private static int signed(String text, Mention.OfAmount it) {
    int start = it.start();
    while (it.number().digits().signum() < 0
        && start > 0
        && "-\u2212\u2013\u25B3\u25B2".indexOf(text.charAt(start)) < 0) {
      start--;
    }
    return start;
  }
}
