package org.bilaga.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilaga.source.SourceFile;

/**
 * The headings of the columns of a table in lines, where they can be told apart.
 *
 * <p>They stand in the lines above the first row, each beginning with a capital letter. They are
 * taken where there are as many as columns, or as columns that are no shares, in all lines that are
 * near or, below a title, in the nearest alone; otherwise the columns have no headings rather than
 * those of others.
 */
final class LineHeadings {
  private static final int MOST_LINES = 40;
  private static final int LONGEST = 100;

  /** A word of two to four letters before a point is cut short: "Beløb i kr.". */
  private static final String POINT = "(?<!(?:^|\\s)\\p{L}{2,4})\\.(?:\\s|$)";

  private static final Pattern NO_HEADING =
      Pattern.compile(POINT + "|[:;](?:\\s|$)|(?<!\\d)\\d{1,3}(?!\\d)");
  private static final Pattern SENTENCE_END = Pattern.compile(POINT.replace("(?:\\s|$)", "$"));

  private final SourceFile source;
  private final List<Block.Cell> words = new ArrayList<>();
  private int from;

  private LineHeadings(SourceFile source) {
    this.source = source;
  }

  /**
   * A heading for each column.
   *
   * @param from the first line that they stand on
   */
  record Found(int from, List<Block.Cell> cells) {}

  /**
   * @param least no line above this is looked at
   * @param first the line of the first row
   * @param shares for each column whether its cells are shares
   */
  static Optional<Found> above(SourceFile source, int least, int first, List<Boolean> shares) {
    List<Integer> near = near(source, least, first);
    var all = new LineHeadings(source).of(near, first).fit(shares);
    boolean titled = near.stream().anyMatch(line -> !isRowOfHeadings(source.line(line)));
    if (near.isEmpty() || all.isPresent() && !titled) {
      return all;
    }
    int nearest = near.get(near.size() - 1);
    if (!isRowOfHeadings(source.line(nearest))) {
      return all;
    }
    var alone = new LineHeadings(source).of(List.of(nearest), first).fit(shares);
    boolean apart = nearest > least && source.line(nearest - 1).isBlank();
    if (alone.isEmpty() && apart) {
      alone = new LineHeadings(source).eachWord(nearest).fit(shares);
    }
    return alone.isPresent() ? alone : all;
  }

  /** No title nor sentence: those have numbers and points. */
  private static boolean isRowOfHeadings(String line) {
    return !NO_HEADING.matcher(line).find();
  }

  private LineHeadings of(List<Integer> lines, int first) {
    from = lines.isEmpty() ? first : lines.get(0);
    lines.forEach(this::part);
    return this;
  }

  /** Headings in small letters, which nothing but their number parts. */
  private LineHeadings eachWord(int line) {
    from = line;
    for (LineWord word : LineWord.in(source.line(line), source.lineStart(line))) {
      String text = source.text().substring(word.start(), word.end());
      words.add(new Block.Cell(text, source.span(word.start(), word.end()), true));
    }
    return this;
  }

  private static List<Integer> near(SourceFile source, int least, int first) {
    List<Integer> lines = new ArrayList<>();
    int empty = 0;
    int line = first - 1;
    while (line >= least && lines.size() < MOST_LINES && empty < 2) {
      String text = source.line(line).strip();
      boolean other =
          text.length() > LONGEST
              || SENTENCE_END.matcher(text).find()
              || HeadingLine.of(text).isPresent();
      if (other) {
        break;
      }
      empty = text.isEmpty() ? empty + 1 : 0;
      if (!text.isEmpty()) {
        lines.add(line);
      }
      line--;
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Adds the words of a line: those with a capital begin a heading, others go on with the last. */
  private void part(int line) {
    for (LineWord word : LineWord.in(source.line(line), source.lineStart(line))) {
      String text = source.text().substring(word.start(), word.end());
      boolean begins =
          words.isEmpty()
              || word.apart()
              || isCapital(text) && !endsOpen(words.get(words.size() - 1).text());
      if (begins) {
        words.add(new Block.Cell(text, source.span(word.start(), word.end()), true));
      } else {
        int last = words.size() - 1;
        Block.Cell before = words.get(last);
        var joined = new PassageBuilder(source);
        joined.add(before.span().start(), before.span().end()).add(word.start(), word.end());
        var span = source.span(before.span().start(), word.end());
        words.set(last, new Block.Cell(joined.build().text(), span, true));
      }
    }
  }

  /** One capital and then small letters: abbreviations stand within headings. */
  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0))
        && (word.length() == 1 || Character.isLowerCase(word.charAt(1)) || word.charAt(1) == '-');
  }

  private static boolean endsOpen(String before) {
    return before.endsWith("/") || before.endsWith("-");
  }

  private Optional<Found> fit(List<Boolean> shares) {
    int others = (int) shares.stream().filter(share -> !share).count();
    boolean all = words.size() == shares.size();
    if (!all && words.size() != others) {
      return Optional.empty();
    }
    List<Block.Cell> cells = new ArrayList<>();
    int next = 0;
    for (boolean share : shares) {
      if (all || !share) {
        cells.add(words.get(next++));
      } else {
        int at = words.get(Math.max(0, next - 1)).span().end();
        cells.add(new Block.Cell("", source.span(at, at), true));
      }
    }
    return Optional.of(new Found(from, cells));
  }
}
