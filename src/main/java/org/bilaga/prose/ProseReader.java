package org.bilaga.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures and times of running text, in any language that is known.
 *
 * <p>Numbers that name something (§ 5, appendix 2, 9 1:6, S2019/05315) are passed over.
 */
public final class ProseReader {
  private final ProseText text;
  private final List<Mention> all = new ArrayList<>();

  /** What can begin at a word; the first that does counts. */
  private final List<Beginning> beginnings;

  private ProseReader(String prose) {
    text = new ProseText(prose);
    var numerals = new ProseNumerals(text);
    var units = new ProseUnits(text, numerals, all);
    var days = new ProseDays(text);
    var periods = new ProsePeriods(text, days, units);
    var amounts = new ProseAmounts(text, numerals, units);
    beginnings =
        List.of(
            new NumberedNames(text, days, units)::name,
            days::day,
            periods::months,
            periods::partOfYear,
            periods::years,
            periods::again,
            amounts::partOfScale,
            amounts::fraction,
            amounts::amount);
  }

  private interface Beginning {
    /** What begins at a word; null where it is nothing of the kind. */
    @Nullable Reading at(int word);
  }

  /** All that a text says in figures and times, in order. */
  public static List<Mention> read(String text) {
    var reader = new ProseReader(text);
    int at = 0;
    while (at < reader.text.size()) {
      at = reader.readAt(at);
    }
    return reader.all;
  }

  /** Reads what begins at a word, if anything does; the place where the text goes on. */
  private int readAt(int at) {
    for (Beginning beginning : beginnings) {
      Reading reading = beginning.at(at);
      if (reading != null) {
        if (reading.mention() != null) {
          all.add(reading.mention());
        }
        return reading.next();
      }
    }
    return at + 1;
  }
}
