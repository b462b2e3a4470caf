package org.bilaga.draft;

import java.util.List;
import java.util.Set;
import org.bilaga.parser.ShownWord;
import org.bilaga.resolve.Group;

/**
 * Words of a document as an agreement has them: within quotation marks, or as a name.
 *
 * <p>Invariant: whatever a document holds, what comes out is one text or one name, and nothing of
 * it is read as anything else.
 */
final class DraftWords {
  private static final int LONGEST_NAME = 32;

  private DraftWords() {}

  /** In quotation marks, on one line. */
  static String text(String words) {
    return "\"" + plain(words).replaceAll("[\"“”„]", "’") + "\"";
  }

  /** On one line, without characters that are not seen. */
  static String plain(String words) {
    return words.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
  }

  /** The same, at most so long: cut after a word. */
  static String plain(String words, int longest) {
    String plain = plain(words);
    if (plain.length() <= longest) {
      return plain;
    }
    int end = plain.lastIndexOf(' ', longest);
    return plain.substring(0, end > longest / 2 ? end : longest).strip();
  }

  /** A name that nothing else has yet, of the first words. */
  static String name(String words, String otherwise, Set<String> taken) {
    String id = Group.idOf(words).replaceAll("[^\\p{L}\\p{Nd}-]+", "");
    int end = id.length();
    while (end > LONGEST_NAME && id.lastIndexOf('-', end - 1) > 0) {
      end = id.lastIndexOf('-', end - 1);
    }
    String base = id.substring(0, Math.min(end, LONGEST_NAME)).replaceAll("^-+|-+$", "");
    if (!isName(base)) {
      base = base.isEmpty() ? otherwise : otherwise + "-" + base;
    }
    String name = base;
    for (int next = 2; !taken.add(name); next++) {
      name = base + "-" + next;
    }
    return name;
  }

  /** Not a figure or a unit such as {@code kronor}. */
  private static boolean isName(String word) {
    List<ShownWord> read = ShownWord.of(word);
    return read.size() == 1
        && (read.getFirst().sort() == ShownWord.Sort.NAME
            || read.getFirst().sort() == ShownWord.Sort.KEYWORD);
  }
}
