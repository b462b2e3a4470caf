package org.bilaga.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the passage of a document that has most words in common with what is asked for. */
final class NearestWords {
  /** Of so much alike one says that the other was meant. */
  private static final int LEAST_ALIKE = 50;

  private static final int WHOLE = 100;

  /** Of more words nobody quotes a sentence. */
  private static final int MOST_WORDS = 400;

  private final FoldedText folded;
  private final List<Word> words;

  NearestWords(FoldedText folded) {
    this.folded = folded;
    this.words = words(folded);
  }

  /** A word, and where it stands in the folded text. */
  private record Word(String text, int start, int end) {}

  /**
   * The nearest passage: from {@code start} to {@code end} of the document, which differs in {@code
   * from} to {@code to}, where what is asked has its own from {@code askedFrom} to {@code askedTo}.
   */
  record Found(int start, int end, int from, int to, int askedFrom, int askedTo, int likeness) {}

  private static List<Word> words(FoldedText folded) {
    String text = folded.text();
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!FoldedText.isOfWord(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && !(folded.isBetweenWords(end))) {
        end++;
      }
      words.add(new Word(text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
      at = end;
    }
    return words;
  }

  Optional<Found> to(FoldedText asked) {
    List<Word> wanted = words(asked);
    if (wanted.size() < 2 || wanted.size() > MOST_WORDS || words.isEmpty()) {
      return Optional.empty();
    }
    int around = window(wanted);
    int from = Math.max(0, around - wanted.size());
    int to = Math.min(words.size(), around + 2 * wanted.size());
    var aligned = aligned(wanted, words.subList(from, to));
    int likeness = WHOLE - WHOLE * aligned.cost / wanted.size();
    if (likeness < LEAST_ALIKE || aligned.first == aligned.last) {
      return Optional.empty();
    }
    int start = words.get(from + aligned.first).start;
    int end = words.get(from + aligned.last - 1).end;
    return Optional.of(difference(asked, start, end, likeness));
  }

  /** The stretch of as many words that has most of those wanted, long ones counting for more. */
  private int window(List<Word> wanted) {
    Map<String, Integer> lacking = new HashMap<>();
    wanted.forEach(word -> lacking.merge(word.text, 1, Integer::sum));
    int length = wanted.size();
    int score = 0;
    int best = -1;
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      score += enters(lacking, words.get(i).text);
      if (i >= length) {
        score -= leaves(lacking, words.get(i - length).text);
      }
      if (score > best) {
        best = score;
        at = Math.max(0, i - length + 1);
      }
    }
    return at;
  }

  private static int enters(Map<String, Integer> lacking, String word) {
    Integer open = lacking.get(word);
    if (open == null) {
      return 0;
    }
    lacking.put(word, open - 1);
    return open > 0 ? word.length() : 0;
  }

  private static int leaves(Map<String, Integer> lacking, String word) {
    Integer open = lacking.get(word);
    if (open == null) {
      return 0;
    }
    lacking.put(word, open + 1);
    return open >= 0 ? word.length() : 0;
  }

  private record Aligned(int cost, int first, int last) {}

  /** All that is wanted, beside any stretch of the others, with the fewest words changed. */
  private static Aligned aligned(List<Word> wanted, List<Word> others) {
    int[][] cost = new int[wanted.size() + 1][others.size() + 1];
    int[][] first = new int[wanted.size() + 1][others.size() + 1];
    for (int j = 0; j <= others.size(); j++) {
      first[0][j] = j;
    }
    for (int i = 1; i <= wanted.size(); i++) {
      cost[i][0] = i;
      for (int j = 1; j <= others.size(); j++) {
        boolean same = wanted.get(i - 1).text.equals(others.get(j - 1).text);
        int changed = cost[i - 1][j - 1] + (same ? 0 : 1);
        int lacks = cost[i - 1][j] + 1;
        int more = cost[i][j - 1] + 1;
        int least = Math.min(changed, Math.min(lacks, more));
        cost[i][j] = least;
        first[i][j] =
            least == changed
                ? first[i - 1][j - 1]
                : least == more ? first[i][j - 1] : first[i - 1][j];
      }
    }
    int last = 0;
    int[] ends = cost[wanted.size()];
    for (int j = 1; j < ends.length; j++) {
      // Of equals the longer: another word at the end is rather one that was changed.
      last = ends[j] <= ends[last] ? j : last;
    }
    return new Aligned(ends[last], first[wanted.size()][last], last);
  }

  /** What is left of both when the same words before and after it are taken away. */
  private Found difference(FoldedText asked, int start, int end, int likeness) {
    String one = asked.text();
    String other = folded.text().substring(start, end);
    int before = 0;
    while (before < Math.min(one.length(), other.length())
        && one.charAt(before) == other.charAt(before)) {
      before++;
    }
    int after = 0;
    while (after < Math.min(one.length(), other.length()) - before
        && one.charAt(one.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
      after++;
    }
    while (before > 0 && !(asked.isBetweenWords(before) && folded.isBetweenWords(start + before))) {
      before--;
    }
    while (after > 0
        && !(asked.isBetweenWords(one.length() - after) && folded.isBetweenWords(end - after))) {
      after--;
    }
    return new Found(
        start, end, start + before, end - after, before, one.length() - after, likeness);
  }
}
