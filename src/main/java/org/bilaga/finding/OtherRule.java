package org.bilaga.finding;

import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * An explanation by which a figure is right and the rule is another: then the figure is not the one
 * to be corrected first.
 *
 * @param told the slip, as it is told
 * @param advice what to do, instead of correcting the figure
 */
public record OtherRule(Told told, Told advice) implements Told {
  @Override
  public String in(Language language) {
    return told.in(language);
  }
}
