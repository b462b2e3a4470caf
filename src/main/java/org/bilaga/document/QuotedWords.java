package org.bilaga.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where words that are quoted stand in a document: word for word, but for the case of the first
 * letter, the last point, and what an ellipsis leaves out.
 *
 * <p>What stands at the head and foot of pages is passed over, and notes come after the text, so
 * that a sentence may go on overleaf.
 */
public final class QuotedWords {
  /** So many characters an ellipsis may leave out: some paragraphs, not half the document. */
  private static final int MOST_LEFT_OUT = 3_000;

  /** Of more places of the same words nobody asks. */
  private static final int MOST_FOUND = 1_000;

  private static final int LONGEST_LINE = 200;

  private static final String ELLIPSIS = "\\s*(?:[\\[(]\\s*)?(?:\\.{3,}|…)(?:\\s*[\\])])?\\s*";

  private final Document document;
  private final FoldedText folded = new FoldedText();
  private final String text;
  private @Nullable NearestWords nearest;
  private @Nullable Set<String> lines;

  public QuotedWords(Document document) {
    this.document = document;
    document.blocks().stream()
        .filter(it -> !(it instanceof Block.Note || it instanceof Block.Margin))
        .forEach(this::add);
    document.blocks().stream().filter(it -> it instanceof Block.Note).forEach(this::add);
    this.text = folded.text();
  }

  private void add(Block block) {
    switch (block) {
      case Block.Running it -> add(it.text());
      case Block.Table it -> {
        for (Block.Row row : it.rows()) {
          for (Block.Cell cell : row.cells()) {
            folded.add(cell.span().text(), cell.span().start());
          }
        }
      }
    }
  }

  private void add(Passage passage) {
    int[] places = new int[passage.text().length()];
    for (int at = 0; at < places.length; at++) {
      places[at] = passage.span(at, at).start();
    }
    folded.add(passage.text(), places);
  }

  public Document document() {
    return document;
  }

  /** Whether a heading, or a paragraph of its own, is called so: what stands below goes by it. */
  public boolean hasLine(String name) {
    var known = lines;
    if (known == null) {
      known = new HashSet<>();
      for (Block block : document.blocks()) {
        if (block instanceof Block.Running it && it.text().text().length() <= LONGEST_LINE) {
          known.add(Folding.words(it.text().text()));
        }
      }
      lines = known;
    }
    return known.contains(Folding.words(name));
  }

  /**
   * A place where a quotation stands.
   *
   * @param pieces one for each of what an ellipsis parts
   */
  public record Found(List<Span> pieces) {
    public Found {
      pieces = List.copyOf(pieces);
    }

    /** From the first word to the last, with what is left out. */
    public Span span() {
      return pieces.getFirst().to(pieces.getLast());
    }
  }

  /** Where a quotation stands first; empty where it does not. */
  public Optional<Span> find(String quotation) {
    return found(quotation, 1).stream().findFirst().map(Found::span);
  }

  /** Everywhere that a quotation stands, in the order of the document. */
  public List<Found> all(String quotation) {
    return found(quotation, MOST_FOUND);
  }

  private List<Found> found(String quotation, int most) {
    List<String> pieces = new ArrayList<>();
    for (String piece : quotation.split(ELLIPSIS)) {
      String words = withoutLastPoint(FoldedText.of(piece).text());
      if (!words.isEmpty()) {
        pieces.add(words);
      }
    }
    List<Found> found = new ArrayList<>();
    int at = pieces.isEmpty() ? -1 : next(pieces.get(0), 0);
    while (at >= 0 && found.size() < most) {
      at(pieces, at).ifPresent(found::add);
      at = next(pieces.get(0), at + 1);
    }
    return found;
  }

  private Optional<Found> at(List<String> pieces, int first) {
    List<Span> spans = new ArrayList<>();
    int end = first;
    for (String piece : pieces) {
      int start = spans.isEmpty() ? first : next(piece, end);
      if (start < 0 || start - end > MOST_LEFT_OUT) {
        return Optional.empty();
      }
      end = start + piece.length();
      spans.add(span(start, end));
    }
    return Optional.of(new Found(spans));
  }

  private static String withoutLastPoint(String words) {
    int end = words.length();
    while (end > 0 && " .,;:".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  /** The next place of some words, as they are or with their first letter in the other case. */
  private int next(String words, int from) {
    char first = words.charAt(0);
    char other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    int as = nextAs(words, from);
    int otherwise = first == other ? -1 : nextAs(other + words.substring(1), from);
    return as < 0 || otherwise >= 0 && otherwise < as ? otherwise : as;
  }

  private int nextAs(String words, int from) {
    int at = text.indexOf(words, from);
    while (at >= 0 && !(folded.isBetweenWords(at) && folded.isBetweenWords(at + words.length()))) {
      at = text.indexOf(words, at + 1);
    }
    return at;
  }

  private Span span(int start, int end) {
    return document.source().span(folded.place(start), folded.place(end - 1) + 1);
  }

  /** What comes nearest to a quotation that does not stand there. */
  public Optional<Near> nearest(String quotation) {
    NearestWords words = nearest;
    if (words == null) {
      words = new NearestWords(folded);
      nearest = words;
    }
    var asked = lacking(quotation);
    return words.to(asked).map(found -> near(asked, found));
  }

  /** The first piece of a quotation that does not stand there by itself; else all of it. */
  private FoldedText lacking(String quotation) {
    var ellipsis = Pattern.compile(ELLIPSIS).matcher(quotation);
    int from = 0;
    while (ellipsis.find()) {
      var piece = FoldedText.of(quotation, from, ellipsis.start());
      if (piece.length() > 0 && next(withoutLastPoint(piece.text()), 0) < 0) {
        return piece;
      }
      from = ellipsis.end();
    }
    var last = FoldedText.of(quotation, from, quotation.length());
    return last.length() > 0 && next(withoutLastPoint(last.text()), 0) < 0
        ? last
        : FoldedText.of(quotation);
  }

  private Near near(FoldedText asked, NearestWords.Found found) {
    Span whole = span(found.start(), found.end());
    boolean more = found.askedFrom() < found.askedTo();
    int start = more ? found.askedFrom() : 0;
    int end = more ? found.askedTo() : asked.length();
    return new Near(
        asked.place(start),
        asked.place(end - 1) + 1,
        found.from() < found.to() ? span(found.from(), found.to()) : whole,
        whole,
        found.likeness());
  }

  /**
   * Words that are nearly those quoted.
   *
   * @param start where in the quotation the words begin that are other than there
   * @param end where they end; all of it, where it only lacks some
   * @param other what stands in their place; the whole, where nothing does
   * @param whole the whole passage
   * @param likeness how much of the quotation stands there, of a hundred
   */
  public record Near(int start, int end, Span other, Span whole, int likeness) {}
}
