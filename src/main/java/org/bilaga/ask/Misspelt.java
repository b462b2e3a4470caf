package org.bilaga.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bilaga.source.Folding;

/**
 * Words of questions that one letter is wrong in: left out, too many, another, or two in the wrong
 * order.
 *
 * <p>Only a word that nobody knows is another, and only where one word alone can be meant.
 */
final class Misspelt {
  /** A shorter word is near too many. */
  private static final int SHORTEST = 4;

  private Misspelt() {}

  /**
   * The question as it was meant.
   *
   * @param known whether a word is one as it stands
   * @return empty where nothing is misspelt, or it may be several words
   */
  static Optional<String> mended(List<String> words, Set<String> all, Predicate<String> known) {
    List<String> mended = new ArrayList<>();
    boolean any = false;
    for (String word : words) {
      String plain = Folding.plain(word);
      boolean letters = plain.codePoints().allMatch(Character::isLetter);
      if (!letters || plain.length() < SHORTEST || known.test(word)) {
        mended.add(word);
        continue;
      }
      List<String> near = all.stream().filter(it -> isNear(plain, it)).toList();
      if (near.size() != 1) {
        return Optional.empty();
      }
      mended.add(near.getFirst());
      any = true;
    }
    return any ? Optional.of(String.join(" ", mended)) : Optional.empty();
  }

  static boolean isNear(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String rest = one.substring(same);
    String its = other.substring(same);
    return switch (rest.length() - its.length()) {
      case 0 -> rest.length() > 0 && (isOther(rest, its) || isTurned(rest, its));
      case 1 -> rest.substring(1).equals(its);
      case -1 -> its.substring(1).equals(rest);
      default -> false;
    };
  }

  private static boolean isOther(String rest, String its) {
    return rest.substring(1).equals(its.substring(1));
  }

  private static boolean isTurned(String rest, String its) {
    return rest.length() > 1
        && rest.charAt(0) == its.charAt(1)
        && rest.charAt(1) == its.charAt(0)
        && rest.substring(2).equals(its.substring(2));
  }
}
