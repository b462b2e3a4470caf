package org.bilaga.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bilaga.source.Folding;

/**
 * The names nearest to one that was not found, for "did you mean".
 *
 * <p>Pure: the answer depends on the arguments alone, best first, equals in the order given. Case
 * and diacritics do not count ({@code Gavleborg} is {@code Gävleborg}) except to order equals.
 */
public final class Suggestion {
  private static final int DEFAULT_MOST = 3;
  private static final int SHORTEST_PREFIX = 3;

  private Suggestion() {}

  public static List<String> nearest(String wanted, Collection<String> candidates) {
    return nearest(wanted, candidates, DEFAULT_MOST);
  }

  /** At most {@code most} candidates; none when nothing is near enough to be meant. */
  public static List<String> nearest(String wanted, Collection<String> candidates, int most) {
    String folded = fold(wanted);
    if (folded.isEmpty()) {
      return List.of();
    }
    var near = new ArrayList<Near>();
    for (String candidate : candidates) {
      long badness = badness(wanted, folded, candidate);
      if (badness < Long.MAX_VALUE) {
        insert(near, new Near(candidate, badness), most);
      }
    }
    var names = new ArrayList<String>(near.size());
    for (Near one : near) {
      names.add(one.name);
    }
    return List.copyOf(names);
  }

  /** Whether so many slips of the finger make the one of the other. */
  public static boolean isWithin(int most, String a, String b) {
    String one = fold(a);
    String other = fold(b);
    return Math.abs(one.length() - other.length()) <= most && alignment(one, other) <= most;
  }

  private static long badness(String wanted, String folded, String candidate) {
    String other = fold(candidate);
    int allowed = Math.max(1, Math.min(folded.length(), other.length()) / 3);
    int edits = allowed + 1;
    if (Math.abs(folded.length() - other.length()) <= allowed) {
      edits = alignment(folded, other);
    }
    if (edits > allowed) {
      if (folded.length() < SHORTEST_PREFIX || !other.startsWith(folded)) {
        return Long.MAX_VALUE;
      }
      // An abbreviation is a worse guess than any slip of the finger, a shorter one better.
      edits = 1_000 + other.length();
    }
    boolean sameLetters = edits == 0 && !wanted.equals(candidate);
    return edits * 1_000L + (sameLetters ? 0 : alignment(wanted, candidate));
  }

  private static void insert(List<Near> near, Near one, int most) {
    for (Near other : near) {
      if (other.name.equals(one.name)) {
        return;
      }
    }
    int at = near.size();
    while (at > 0 && near.get(at - 1).badness > one.badness) {
      at--;
    }
    near.add(at, one);
    if (near.size() > most) {
      near.remove(near.size() - 1);
    }
  }

  private static int alignment(String a, String b) {
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] previous = new int[width];
    int[] current = new int[width];
    for (int j = 0; j < width; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j < width; j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = previous[j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(previous[j], current[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        current[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return previous[width - 1];
  }

  private static String fold(String text) {
    return Folding.plain(text).strip();
  }

  private record Near(String name, long badness) {}
}
