package org.bilaga.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.audit.Statement;
import org.bilaga.document.Block;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.table.UnitOfTitle;
import org.bilaga.words.Language;

/**
 * What a table of a document is called.
 *
 * @param number the one that the document gives it; else one that no other table has
 * @param name {@code bilaga-2}: the name of its file
 * @param words those above it
 */
record TableTitle(String number, String name, String words) {
  private static final int NEAR = 60;
  private static final int LONGEST = 120;

  /** {@code 2}, or a letter that stands alone or before a title: {@code A. Grants to the ports}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(\\d{1,3}(?![\\d.,])|\\p{Lu}(?=\\s*(?:$|[:.–-]|\\s\\p{Lu}\\p{Ll})))\\s*[:.–-]?\\s*");

  /** At the end of a line: what is divided, as a workbook has it above its table. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?<!\\d)(?!(?:19|20)\\d\\d$)\\d[\\d.,\\u00A0 ]*\\d$");

  /** The title of a table from the blocks that stand before it, the nearest last. */
  static TableTitle of(List<Block> before, Set<String> numbers, Language language) {
    String nearest = "";
    for (int at = before.size() - 1; at >= Math.max(0, before.size() - NEAR); at--) {
      Block block = before.get(at);
      if (block instanceof Block.Table) {
        break;
      }
      if (!(block instanceof Block.Running it) || block instanceof Block.Margin) {
        continue;
      }
      String text = DraftWords.plain(it.text().text());
      var word = Phrases.APPENDIX.in(text).filter(found -> found.start() == 0);
      Matcher number = NUMBER.matcher(text);
      if (word.isPresent()
          && number.region(word.get().end(), text.length()).lookingAt()
          && numbers.add(number.group(1))) {
        String called = text.substring(0, word.get().end());
        String words = DraftWords.plain(text.substring(number.end()), LONGEST);
        return new TableTitle(
            number.group(1),
            DraftWords.name(called, "table", new HashSet<>())
                + "-"
                + number.group(1).toLowerCase(Locale.ROOT),
            words.isEmpty() ? text : words);
      }
      boolean title = !AMOUNT.matcher(text).find() && !text.endsWith(".");
      nearest = nearest.isEmpty() && title ? text : nearest;
    }
    int free = 1;
    while (!numbers.add(String.valueOf(free))) {
      free++;
    }
    String number = String.valueOf(free);
    return new TableTitle(
        number,
        Sentences.tableName().in(language) + "-" + number,
        DraftWords.plain(nearest, LONGEST));
  }

  /** {@code Bilaga 2}. */
  String called(Language language) {
    int dash = name.lastIndexOf('-');
    String kind = dash > 0 ? name.substring(0, dash) : Sentences.tableName().in(language);
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + number;
  }

  /** The words above it, or what it is called. */
  String words(Language language) {
    return words.isBlank() ? called(language) : words;
  }

  /** Whether the words themselves say a unit. */
  boolean isIn(PrintedUnit unit) {
    return UnitOfTitle.named(words).filter(unit::equals).isPresent();
  }

  /** What an amount of it is about, each word by its beginning. */
  Set<String> stems(String ofColumn) {
    return Set.copyOf(Statement.stems(words + " " + ofColumn));
  }
}
