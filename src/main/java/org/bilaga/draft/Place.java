package org.bilaga.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.audit.HeadingPath;
import org.bilaga.document.Block;

/**
 * Where in a document something stands, as an agreement says it.
 *
 * @param written {@code § 5.2}, or {@code in "…"} where no numbered section is above it
 */
record Place(String written) {
  private static final int LONGEST = 60;
  private static final Pattern NUMBER =
      Pattern.compile("(?:§\\s*)?(\\d{1,2}(?:\\.\\d{1,2})*)(?:\\.|\\s*§)?\\s+\\p{L}.*");

  static Place of(HeadingPath section, String title) {
    for (Block.Heading heading : section.headings().reversed()) {
      var number = number(heading);
      if (number.isPresent()) {
        return new Place("§ " + number.get());
      }
    }
    String above =
        section.headings().isEmpty() ? title : section.headings().getLast().text().text();
    return new Place("in " + DraftWords.text(DraftWords.plain(above, LONGEST)));
  }

  /** The number that a heading begins with. */
  static Optional<String> number(Block.Heading heading) {
    Matcher number = NUMBER.matcher(DraftWords.plain(heading.text().text()));
    return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
  }

  /** Which of two numbers of sections comes first. */
  static int compare(String one, String other) {
    String[] first = one.split("\\.");
    String[] second = other.split("\\.");
    for (int at = 0; at < Math.min(first.length, second.length); at++) {
      int order = Integer.compare(Integer.parseInt(first[at]), Integer.parseInt(second[at]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.length, second.length);
  }
}
