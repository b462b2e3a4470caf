package org.bilaga.finding;

import java.util.List;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * An explanation by which a figure is right and the rule is another: then the figure is not the one
 * to be corrected first.
 *
 * @param told the slip, as it is told
 * @param advice what to do, instead of correcting the figure
 * @param edits what would write that rule; none where nobody can say how
 */
public record OtherRule(Told told, Told advice, List<Edit> edits) implements Told {
  @Override
  public String in(Language language) {
    return told.in(language);
  }
}
